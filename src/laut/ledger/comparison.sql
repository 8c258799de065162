-- What comparing found when it was last done. Everything below is computed from the readings and the judgements; what
-- they change is replaced. `story_values` holds each story whole, as JSON, the other tables repeat it flat.

CREATE INDEX readings_reader ON readings (report, reader);

CREATE TABLE comparison (
    basis TEXT NOT NULL,                -- fingerprint of the reports, rules and judgements it was computed from
    bundled TEXT NOT NULL,              -- the same but for the judgements: what the bundles were made from
    reports INTEGER NOT NULL            -- how many reports were compared
) STRICT;

-- Which judgements were taken into account, and whether what each is about was there.
CREATE TABLE judged (
    judgement TEXT PRIMARY KEY,
    applied INTEGER NOT NULL
) STRICT;

CREATE TABLE stories (
    id TEXT PRIMARY KEY,                -- "s-" and hex digits of the hash of its reports
    title TEXT NOT NULL,
    earliest TEXT,                      -- the days on which its reports were published, as far as known
    latest TEXT,
    reports INTEGER NOT NULL,           -- how many
    claims INTEGER NOT NULL,
    origins_low INTEGER,                -- independent origins of the claim that has fewest
    origins_high INTEGER,               -- … of the claim that has most
    contested INTEGER NOT NULL          -- questions on which its reports contradict one another
) STRICT;

CREATE TABLE story_values (
    story TEXT PRIMARY KEY REFERENCES stories (id),
    bundle TEXT NOT NULL,               -- what it was computed with
    value TEXT NOT NULL                 -- JSON
) STRICT;
CREATE INDEX story_values_bundle ON story_values (bundle);

CREATE TABLE story_reports (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,          -- 1, 2, … by date and name
    report TEXT NOT NULL REFERENCES reports (id),
    event TEXT NOT NULL,                -- which of the story's episodes it is about
    outlet TEXT,
    earliest TEXT,                      -- its likeliest days of publication
    latest TEXT,
    PRIMARY KEY (story, position)
) STRICT;
CREATE INDEX story_reports_report ON story_reports (report);
CREATE INDEX story_reports_outlet ON story_reports (outlet COLLATE NOCASE);

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES stories (id),
    earliest TEXT,
    latest TEXT
) STRICT;
CREATE INDEX events_story ON events (story);

CREATE TABLE questions (
    story TEXT NOT NULL REFERENCES stories (id),
    id TEXT NOT NULL,                   -- "q-1", "q-2", … in each story
    about TEXT NOT NULL,
    verdict TEXT NOT NULL,              -- single, agree, compatible, updated, contradict
    PRIMARY KEY (story, id)
) STRICT;

CREATE TABLE claims (
    story TEXT NOT NULL REFERENCES stories (id),
    id TEXT NOT NULL,                   -- "c-1", "c-2", … in each story
    question TEXT NOT NULL,
    says TEXT NOT NULL,                 -- its plainest wording
    value TEXT,                         -- the words of the figure it gives
    reports INTEGER NOT NULL,           -- how many make it
    origins_low INTEGER NOT NULL,       -- independent origins, undetermined parties taken as one
    origins_high INTEGER NOT NULL,      -- … taken as different
    bottleneck TEXT,                    -- where that is 1, every party on all paths, " ← " between them
    PRIMARY KEY (story, id)
) STRICT;

CREATE TABLE statements (
    number INTEGER PRIMARY KEY,         -- depends on the story and the place in it only
    story TEXT NOT NULL REFERENCES stories (id),
    claim TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports (id),
    attribution TEXT,                   -- NULL for a statement of the report itself
    content TEXT NOT NULL,              -- its words; " … " between pieces
    chain TEXT NOT NULL,                -- the full chain from the page inwards, " ← " between the names
    hedged INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,      -- of the first piece
    end_offset INTEGER NOT NULL         -- of the last
) STRICT;
CREATE INDEX statements_claim ON statements (story, claim);
CREATE INDEX statements_report ON statements (report);

CREATE VIRTUAL TABLE statements_fts USING fts5 (
    content, content = 'statements', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);

-- Who is named in full chains; several spellings of one name are one party.
CREATE TABLE parties (
    id TEXT PRIMARY KEY,                -- "p-" and hex digits of the hash of what tells its name from others
    name TEXT NOT NULL,                 -- its most frequent name
    kind TEXT NOT NULL,                 -- person, office, agency, outlet, state, company …
    control TEXT,                       -- who owns or controls it
    statements INTEGER NOT NULL,        -- how many are laid to it or came through it, each report's words once
    stories INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    first TEXT,                         -- the earliest and latest days on which these reports may have been published
    last TEXT
) STRICT;
CREATE INDEX parties_statements ON parties (statements, id);

CREATE TABLE party_names (
    name TEXT PRIMARY KEY,              -- as it stands in a chain
    folded TEXT NOT NULL,               -- in lower case and without accents, for searching
    party TEXT NOT NULL REFERENCES parties (id)
) STRICT;
CREATE INDEX party_names_party ON party_names (party);

CREATE TABLE statement_parties (
    party TEXT NOT NULL REFERENCES parties (id),
    statement INTEGER NOT NULL REFERENCES statements (number),
    position INTEGER NOT NULL,          -- in the full chain, 1 is nearest the page
    origin INTEGER NOT NULL,            -- 1 where the statement is laid to it, 0 where it only came through it
    name TEXT NOT NULL,                 -- as it stands there
    counted TEXT NOT NULL,              -- the name under which the story counts its party
    kind TEXT NOT NULL,
    control TEXT,
    PRIMARY KEY (party, statement, position)
) STRICT;
CREATE INDEX statement_parties_name ON statement_parties (name, party);
CREATE INDEX statement_parties_statement ON statement_parties (statement, position);

CREATE TABLE copies (
    first TEXT NOT NULL REFERENCES reports (id),
    second TEXT NOT NULL REFERENCES reports (id),
    kind TEXT NOT NULL,                 -- verbatim, cut, rewrite, mixed, translation, quotation
    first_contained INTEGER NOT NULL,   -- share of the first report's own text that stands in the second, in thousandths
    second_contained INTEGER NOT NULL,
    taken_by TEXT,                      -- which of them took the text over; NULL where unknown
    rule TEXT NOT NULL,
    passages TEXT NOT NULL              -- JSON: the same words in both
) STRICT;
CREATE INDEX copies_first ON copies (first);
CREATE INDEX copies_second ON copies (second);

CREATE TABLE alterations (
    story TEXT NOT NULL REFERENCES stories (id),
    claim TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports (id),
    origin TEXT NOT NULL,               -- the report it was taken from, or "wire:" and an agency
    kind TEXT NOT NULL,                 -- hedge_dropped, hedge_added, quotation_altered, figure_altered, source_dropped
    rule TEXT NOT NULL
) STRICT;
CREATE INDEX alterations_story ON alterations (story);
CREATE INDEX alterations_report ON alterations (report);

-- What comparing goes on from when reports come or go, or somebody judges; nothing else reads it. It can all be computed
-- anew from the readings: what other rules made, or what isn't as it was written, is passed over and replaced.

-- Of every current report what is held against all others: the words of its article once more, and some twenty bytes for
-- each paragraph.
CREATE TABLE outlines (
    report TEXT PRIMARY KEY REFERENCES reports (id),
    seal TEXT NOT NULL,                 -- fingerprint of the rules that read and compare, and of the value
    value TEXT NOT NULL                 -- JSON
) STRICT;

-- Reports that are so alike that they may be of one matter: whether they are of a series instead, by a number for the
-- texts of both, under the first of them. Some thirty bytes for each such pair.
CREATE TABLE tested (
    report TEXT PRIMARY KEY REFERENCES reports (id),
    seal TEXT NOT NULL,                 -- fingerprint of the rules that compare, and of the value
    value TEXT NOT NULL                 -- JSON
) STRICT;

-- Stories that shared text ties together: what is found in them rests on no report outside. Some hundred bytes for each
-- report, and some hundred for each passage that two reports share.
CREATE TABLE bundles (
    id TEXT PRIMARY KEY,                -- "b-" and hex digits of the hash of its value
    seal TEXT NOT NULL,                 -- fingerprint of the rules and of the columns behind
    basis TEXT NOT NULL,                -- fingerprint of the readings and judgements that its stories were computed from
    value TEXT NOT NULL,                -- JSON: its reports, how they make stories, where they share text
    found TEXT NOT NULL                 -- JSON: ids of its reports and stories, names of parties, judgements applied
) STRICT;
