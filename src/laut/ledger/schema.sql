-- The ledger: one SQLite file. Every offset counts Unicode code points into reports.received, end exclusive.
-- `readings` holds each reading whole, as JSON; the tables below it repeat its parts flat, for queries by hand.

CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,            -- "r-" and hex digits of the hash of name and bytes
    name TEXT NOT NULL,                 -- path inside the folder it was found in
    title TEXT,                         -- its headline
    outlet TEXT,                        -- whose page it says it is
    language TEXT,                      -- ISO 639-1
    published_earliest TEXT,            -- days of publication that its evidence allows
    published_latest TEXT,
    republished_from TEXT,              -- where its notice says that the text was first published
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    sha256 TEXT NOT NULL,               -- of the bytes
    received TEXT NOT NULL,             -- the decoded text, unmodified
    read_text TEXT NOT NULL,            -- the text that was read: no markup, plain line breaks
    read_map TEXT NOT NULL,             -- JSON: where each stretch of read_text stands in received
    read_lines TEXT NOT NULL,           -- JSON: its lines, with what markup says of them
    metadata TEXT NOT NULL,             -- JSON: what the page says of itself in its markup
    warnings TEXT NOT NULL,             -- JSON: what was odd about it
    place TEXT NOT NULL DEFAULT '{}'    -- JSON: record and byte in its file, named parts of received
) STRICT;

-- Which content stood where: a changed page is a new version, older ones are kept.
CREATE TABLE places (
    uri TEXT NOT NULL,
    version INTEGER NOT NULL,           -- 1, 2, … in the order in which they were seen
    report TEXT NOT NULL REFERENCES reports (id),
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    PRIMARY KEY (uri, version),
    UNIQUE (uri, report)
) STRICT;
CREATE INDEX places_report ON places (report, current);

CREATE TABLE unreadable (
    uri TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE TABLE readings (
    report TEXT PRIMARY KEY REFERENCES reports (id),
    reader TEXT NOT NULL,               -- version and fingerprint of the rules that read it
    reading TEXT NOT NULL               -- JSON
) STRICT;

CREATE TABLE segments (
    report TEXT NOT NULL REFERENCES reports (id),
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    rule TEXT NOT NULL
) STRICT;
CREATE INDEX segments_report ON segments (report);

CREATE TABLE credits (
    report TEXT NOT NULL REFERENCES reports (id),
    role TEXT NOT NULL,                 -- text, photo, byline or declared source
    name TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    rule TEXT NOT NULL
) STRICT;
CREATE INDEX credits_report ON credits (report);

CREATE TABLE attributions (
    id TEXT PRIMARY KEY,                -- "a-", the report's digits, a number in the order of the text
    report TEXT NOT NULL REFERENCES reports (id),
    kind TEXT NOT NULL,                 -- direct, indirect, indirect_free_indirect, free_indirect, reported
    content TEXT NOT NULL,              -- what is said; " … " between pieces
    source TEXT,                        -- the words that name who says it
    cue TEXT,                           -- the words that make it a statement
    hedges TEXT,                        -- words that say how far the writer stands behind it
    addressee TEXT,
    medium TEXT,                        -- speech, writing, thought
    chain TEXT NOT NULL,                -- names from the page inwards, " ← " between them
    start_offset INTEGER NOT NULL,      -- of the first piece of the content
    end_offset INTEGER NOT NULL,        -- of the last
    rule TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX attributions_report ON attributions (report);

CREATE TABLE chain_links (
    report TEXT NOT NULL REFERENCES reports (id),
    attribution TEXT NOT NULL REFERENCES attributions (id),
    position INTEGER NOT NULL,          -- 1 is nearest the page
    name TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- person, office, agency, outlet, state, company …
    control TEXT,                       -- who owns or controls it
    side_by_side INTEGER NOT NULL,      -- 1 where it stands beside the links next to it, not behind them
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (attribution, position)
) STRICT;
CREATE INDEX chain_links_report ON chain_links (report);
CREATE INDEX chain_links_name ON chain_links (name);

CREATE TABLE figures (
    report TEXT NOT NULL REFERENCES reports (id),
    text TEXT NOT NULL,
    low REAL,                           -- NULL where open below
    high REAL,                          -- NULL where open above
    low_open INTEGER NOT NULL,          -- 1 where the bound itself is excluded
    high_open INTEGER NOT NULL,
    approximate INTEGER NOT NULL,
    qualifier TEXT NOT NULL,
    unit TEXT,                          -- NULL for counts
    counted TEXT,
    change_from TEXT,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    rule TEXT NOT NULL
) STRICT;
CREATE INDEX figures_report ON figures (report);

CREATE TABLE times (
    report TEXT NOT NULL REFERENCES reports (id),
    text TEXT NOT NULL,
    type TEXT NOT NULL,                 -- TIMEX3 type
    value TEXT NOT NULL,                -- TIMEX3 value
    mod TEXT,
    earliest TEXT,
    latest TEXT,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    rule TEXT NOT NULL
) STRICT;
CREATE INDEX times_report ON times (report);

-- What the day of publication was inferred from.
CREATE TABLE date_evidence (
    report TEXT NOT NULL REFERENCES reports (id),
    text TEXT,                          -- NULL where it isn't in the page
    earliest TEXT,
    latest TEXT,
    hard INTEGER NOT NULL,              -- 1 where it can't be otherwise
    used INTEGER NOT NULL,              -- 0 where stronger evidence contradicts it
    why TEXT NOT NULL,
    start_offset INTEGER,
    end_offset INTEGER,
    rule TEXT NOT NULL
) STRICT;
CREATE INDEX date_evidence_report ON date_evidence (report);

CREATE VIEW current_reports AS
    SELECT id, title, outlet, published_earliest, published_latest, language, republished_from, name, read_text
    FROM reports
    WHERE EXISTS (SELECT 1 FROM places WHERE places.report = reports.id AND places.current);

CREATE VIRTUAL TABLE reports_fts USING fts5 (
    title, read_text, content = 'reports', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER reports_indexed AFTER INSERT ON reports BEGIN
    INSERT INTO reports_fts (rowid, title, read_text) VALUES (new.number, new.title, new.read_text);
END;
CREATE TRIGGER reports_unindexed AFTER DELETE ON reports BEGIN
    INSERT INTO reports_fts (reports_fts, rowid, title, read_text)
    VALUES ('delete', old.number, old.title, old.read_text);
END;
