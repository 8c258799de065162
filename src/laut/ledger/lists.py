"""Lists: stories and sources a page at a time, from the flat tables alone."""

import sqlite3
from datetime import date

from laut.ledger.failure import explained
from laut.ledger.file import LedgerFile
from laut.ledger.listing import ClaimRow, Listing, Order, SaidRow, SourceRow, StoryRow
from laut.ledger.search import any_of, folded_words, match
from laut.model.errors import UnknownError

MOST = 2**31
"""Bound of limits and offsets, far beyond any ledger and far below what SQLite takes."""

ORDERS = {
    Order.NEWEST: "coalesce(latest, earliest) IS NULL, coalesce(latest, earliest) DESC",
    Order.OLDEST: "coalesce(earliest, latest) IS NULL, coalesce(earliest, latest)",
    Order.LARGEST: "reports DESC",
    Order.ORIGINS: "origins_high DESC",
    Order.TITLE: "title COLLATE NOCASE",
}

FILTERS = {
    "match": """id IN (
        SELECT story FROM story_reports CROSS JOIN reports ON reports.id = story_reports.report
        WHERE reports.number IN (SELECT rowid FROM reports_fts WHERE reports_fts MATCH :match))""",
    "outlet": "id IN (SELECT story FROM story_reports WHERE outlet = :outlet COLLATE NOCASE)",
    "party": """id IN (
        SELECT story FROM statement_parties JOIN statements ON number = statement WHERE party = :party)""",
    "since": "coalesce(latest, earliest) IS NOT NULL AND (latest IS NULL OR latest >= :since)",
    "until": "coalesce(latest, earliest) IS NOT NULL AND (earliest IS NULL OR earliest <= :until)",
    "contested": "(contested > 0) = :contested",
}

CLAIMS = """
FROM claims JOIN questions ON questions.story = claims.story AND questions.id = claims.question
JOIN stories ON stories.id = claims.story
WHERE (:story IS NULL OR claims.story = :story)
AND (:contested IS NULL OR (verdict = 'contradict') = :contested)
"""

MOST_NEAR = 200
NEAR = """
SELECT story, min(rank) AS best FROM (
    SELECT rowid AS number, rank FROM statements_fts WHERE statements_fts MATCH :match ORDER BY rank LIMIT :most
) JOIN statements USING (number) GROUP BY story ORDER BY best, story LIMIT :limit
"""

SAID = """
SELECT min(statements.number) AS number, statements.story, claim, statements.report, story_reports.outlet,
    reports.name AS file, earliest, latest, attribution, content AS words, start_offset AS start, end_offset AS end,
    statement_parties.position, origin, statement_parties.name
FROM statement_parties
JOIN statements ON statements.number = statement
JOIN reports ON reports.id = statements.report
JOIN story_reports ON story_reports.story = statements.story AND story_reports.report = statements.report
WHERE party = ?
GROUP BY statements.report, start_offset, end_offset
ORDER BY coalesce(earliest, latest) IS NULL, coalesce(earliest, latest), statements.report, start_offset, end_offset
LIMIT ? OFFSET ?
"""


class Lists(LedgerFile):
    """What comparing found last, a page at a time."""

    def stories(
        self,
        query: str | None = None,
        *,
        outlet: str | None = None,
        source: str | None = None,
        since: date | None = None,
        until: date | None = None,
        contested: bool | None = None,
        order: Order = Order.NEWEST,
        limit: int = 50,
        offset: int = 0,
    ) -> Listing[StoryRow]:
        """Return the stories to which every condition that is given applies.

        Args:
            query: words, or beginnings of words, that all stand in one of its reports; signs have no meaning.
            outlet: one of its reports is of this outlet, in capitals or not.
            source: this party, by name or id, stands in a chain of one of its claims.
            since: it may have a report of this day or later; stories without any date are left out.
            until: it may have a report of this day or earlier; likewise.
            contested: whether its reports contradict one another on some question.
            order: in which they are listed.
            limit: how many are returned.
            offset: how many are passed over.
        """
        given = {
            "match": match(query) if query is not None else None,
            "outlet": outlet,
            "party": self._party(source) or "" if source is not None else None,
            "since": since.isoformat() if since else None,
            "until": until.isoformat() if until else None,
            "contested": None if contested is None else int(contested),
        }
        if query is not None and given["match"] is None:
            return Listing((), 0)
        known = {name: value for name, value in given.items() if value is not None}
        where = " AND ".join(["1", *(FILTERS[name] for name in known)])
        with explained(self.path):
            (total,) = self.connection.execute(f"SELECT count(*) FROM stories WHERE {where}", known).fetchone()
            rows = self.connection.execute(
                f"SELECT * FROM stories WHERE {where} ORDER BY {ORDERS[order]}, id LIMIT :limit OFFSET :offset",
                {**known, "limit": _bounded(limit), "offset": _bounded(offset)},
            )
            return Listing(tuple(StoryRow(**dict(row)) for row in rows), total)

    def claims(
        self, story: str | None = None, *, contested: bool | None = None, limit: int = 50, offset: int = 0
    ) -> Listing[ClaimRow]:
        """Return the claims of a story in its order, or those of all stories, the newest story first.

        Args:
            story: its id.
            contested: whether the reports contradict one another on the question that the claim answers.
            limit: how many are returned.
            offset: how many are passed over.

        Raises:
            UnknownError: if no story has that id.
        """
        known = {"story": story, "contested": None if contested is None else int(contested)}
        with explained(self.path):
            if story and not self.connection.execute("SELECT 1 FROM stories WHERE id = ?", (story,)).fetchone():
                raise UnknownError(story, "no story has that id", "`laut stories` shows the ids")
            (total,) = self.connection.execute(f"SELECT count(*) {CLAIMS}", known).fetchone()
            rows = self.connection.execute(
                f"SELECT claims.*, verdict {CLAIMS} ORDER BY {ORDERS[Order.NEWEST]}, claims.story, claims.rowid "
                "LIMIT :limit OFFSET :offset",
                {**known, "limit": _bounded(limit), "offset": _bounded(offset)},
            )
            return Listing(tuple(ClaimRow(**dict(row)) for row in rows), total)

    def stories_near(self, words: str, limit: int = 5) -> tuple[str, ...]:
        """Return the ids of the stories whose statements hold most of some words, the nearest first.

        Args:
            words: a sentence; its words count by their beginnings.
            limit: how many are returned.
        """
        expression = any_of(words)
        if expression is None:
            return ()
        with explained(self.path):
            rows = self.connection.execute(NEAR, {"match": expression, "most": MOST_NEAR, "limit": _bounded(limit)})
            return tuple(story for story, _ in rows)

    def sources(self, query: str | None = None, limit: int = 50, offset: int = 0) -> Listing[SourceRow]:
        """Return the parties of all chains, those with most statements first.

        Args:
            query: parts of a name, without regard to capitals and accents; one of its names holds them all.
            limit: how many are returned.
            offset: how many are passed over.
        """
        words = folded_words(query or "")
        if query is not None and not words:
            return Listing((), 0)
        held = " AND ".join(["1", *("instr(folded, ?)" for _ in words)])
        where = f"id IN (SELECT party FROM party_names WHERE {held})" if words else "1"
        with explained(self.path):
            (total,) = self.connection.execute(f"SELECT count(*) FROM parties WHERE {where}", words).fetchone()
            rows = self.connection.execute(
                f"SELECT * FROM parties WHERE {where} ORDER BY statements DESC, id LIMIT ? OFFSET ?",
                (*words, _bounded(limit), _bounded(offset)),
            )
            return Listing(tuple(SourceRow(**dict(row)) for row in rows), total)

    def source(self, key: str) -> SourceRow:
        """Return a party.

        Args:
            key: its id, or one of its names as it stands in a chain.

        Raises:
            UnknownError: if no chain names such a party.
        """
        party = self._party(key)
        if party is None:
            raise UnknownError(
                key, "no source has that id or name", "`laut stories` and `laut dossier` show who is named"
            )
        with explained(self.path):
            return SourceRow(**dict(self.connection.execute("SELECT * FROM parties WHERE id = ?", (party,)).fetchone()))

    def statements_of(self, source: str, limit: int = 50, offset: int = 0) -> Listing[SaidRow]:
        """Return what is laid to a party or came through it: the earliest first, each report's words once.

        Args:
            source: its id, or one of its names as it stands in a chain.
            limit: how many are returned.
            offset: how many are passed over.

        Raises:
            UnknownError: if no chain names such a party.
        """
        known = self.source(source)
        with explained(self.path):
            rows = self.connection.execute(SAID, (known.id, _bounded(limit), _bounded(offset))).fetchall()
            return Listing(tuple(self._said(row) for row in rows), known.statements)

    def _said(self, row: sqlite3.Row) -> SaidRow:
        named = self.connection.execute(
            "SELECT position, name FROM statement_parties WHERE statement = ? ORDER BY position", (row["number"],)
        ).fetchall()
        values = {name: row[name] for name in row.keys() if name not in ("number", "position", "origin")}  # noqa: SIM118
        return SaidRow(
            **values,
            origin=bool(row["origin"]),
            through=tuple(name for position, name in named if position < row["position"]),
            chain=tuple(name for _, name in named),
        )

    def _party(self, key: str) -> str | None:
        """Return the id of the party that an id or a name means."""
        query = "SELECT id FROM parties WHERE id = :key UNION ALL SELECT party FROM party_names WHERE name = :key"
        with explained(self.path):
            row = self.connection.execute(query, {"key": key}).fetchone()
        return row[0] if row else None


def _bounded(number: int) -> int:
    return max(0, min(number, MOST))
