-- What people judged about findings: apart from what was computed, never changed, and deleted only where
-- the report whose words they are about is forgotten.
CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,            -- "j-" and hex digits of the hash of the row
    kind TEXT NOT NULL,                 -- what is judged, and how
    made TEXT NOT NULL,                 -- when, in UTC, ISO 8601
    author TEXT NOT NULL,               -- who; empty where that wasn't told
    note TEXT NOT NULL,                 -- why; empty where that wasn't told
    judgement TEXT NOT NULL             -- JSON: the whole of it
) STRICT;
