"""Parties: who is named in the chains of all stories, brought up to date for the names that changed."""

import sqlite3

from laut.ledger.search import folded

TOUCHED = """
CREATE TEMP TABLE touched_parties (id TEXT PRIMARY KEY) STRICT;
CREATE TEMP TABLE touched_names (name TEXT PRIMARY KEY) STRICT;
"""
UNTOUCHED = "DROP TABLE IF EXISTS temp.touched_parties; DROP TABLE IF EXISTS temp.touched_names;"

OF_STORIES = "SELECT {} FROM statement_parties JOIN statements ON number = statement WHERE story = ?"
TOUCHING = (
    f"INSERT OR IGNORE INTO temp.touched_parties {OF_STORIES.format('party')}",
    f"INSERT OR IGNORE INTO temp.touched_names {OF_STORIES.format('statement_parties.name')}",
)

GONE = (
    "DELETE FROM party_names WHERE name IN (SELECT name FROM temp.touched_names)",
    "DELETE FROM parties WHERE id IN (SELECT id FROM temp.touched_parties)",
)

# Of what was counted as often the shortest counts, then the first by alphabet. Tables that were made on the way have no
# statistics: CROSS JOIN keeps SQLite from holding every row of one against every row of the next.
COUNTED = """
WITH told AS MATERIALIZED (
    SELECT party, counted, kind, control, statements.story, statements.report, start_offset, end_offset,
        earliest, latest
    FROM statement_parties JOIN statements ON number = statement
    JOIN story_reports ON story_reports.story = statements.story AND story_reports.report = statements.report
    WHERE party IN (SELECT id FROM temp.touched_parties)
), names AS MATERIALIZED (
    SELECT party, counted, row_number() OVER (
        PARTITION BY party ORDER BY count(*) DESC, length(counted), counted) AS place
    FROM told GROUP BY party, counted
), kinds AS MATERIALIZED (
    SELECT party, kind, control, row_number() OVER (
        PARTITION BY party ORDER BY count(*) DESC, kind DESC, coalesce(control, '') DESC) AS place
    FROM told GROUP BY party, kind, control
), totals AS MATERIALIZED (
    SELECT party, count(DISTINCT report || ' ' || start_offset || ' ' || end_offset) AS statements,
        count(DISTINCT story) AS stories, count(DISTINCT report) AS reports, min(earliest) AS first, max(latest) AS last
    FROM told GROUP BY party
)
INSERT INTO parties (id, name, kind, control, statements, stories, reports, first, last)
SELECT totals.party, names.counted, kinds.kind, kinds.control, statements, stories, reports, first, last
FROM totals
CROSS JOIN names ON names.party = totals.party AND names.place = 1
CROSS JOIN kinds ON kinds.party = totals.party AND kinds.place = 1
"""
NAMED = """
WITH homes AS (
    SELECT name, party, row_number() OVER (
        PARTITION BY name ORDER BY count(*) DESC, length(party), party) AS place
    FROM statement_parties WHERE name IN (SELECT name FROM temp.touched_names) GROUP BY name, party
)
INSERT INTO party_names (name, folded, party) SELECT name, laut_folded(name), party FROM homes WHERE place = 1
"""


class Parties:
    """The parties that some stories name, as a transaction goes on.

    Args:
        connection: of the ledger, in a transaction whose foreign keys are checked at its end.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.create_function("laut_folded", 1, folded, deterministic=True)
        for statement in f"{UNTOUCHED}{TOUCHED}".split(";"):
            connection.execute(statement)

    def touch(self, story: str) -> None:
        """Take down whom a story names, before it goes or after it came."""
        for statement in TOUCHING:
            self._connection.execute(statement, (story,))

    def count(self) -> None:
        """Count anew who was taken down, in all stories."""
        for statement in (*GONE, COUNTED, NAMED, *UNTOUCHED.rstrip(";").split(";")):
            self._connection.execute(statement)
