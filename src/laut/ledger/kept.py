"""Kept: what comparing goes on from when reports come or go, or somebody judges.

Four things are kept beside the stories, each because finding it anew would cost as much as the whole pile:

- of every report its outline, what is held against all others: else every report would be taken out of its file
- which pairs of reports that are alike were held against each other, and whether they are of a series
- the bundles: which reports make which stories, and the passages they share
- of every bundle what its stories were computed from: those that rest on the same readings and judgements stay

Rows are sealed with the rules they were made by: what another laut left, or what isn't as it was written, is passed
over and found anew.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from laut.ledger.failure import explained
from laut.ledger.file import tables
from laut.ledger.parties import Parties
from laut.ledger.readings import Readings
from laut.ledger.rows import Row
from laut.ledger.spool import Spool
from laut.model.codec import decode, encode

if TYPE_CHECKING:
    from laut.comparison.bundles import Bundle
    from laut.comparison.case import Told
    from laut.comparison.outline import Outline
    from laut.model.reading import ReadReport

OF_STORY = {
    "alterations": "story",
    "statements": "story",
    "claims": "story",
    "questions": "story",
    "story_reports": "story",
    "events": "story",
    "story_values": "story",
    "stories": "id",
}
"""The tables that hold rows of one story, those that refer to others first, and the column that names it."""


Tested = tuple[tuple[int, ...], ...]
"""The numbers of pairs of texts: of those that aren't of a series, and of those that are."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a bundle of stories amounts to, without the stories themselves.

    Args:
        reports: ids of its reports.
        stories: ids of its stories.
        names: of the parties of its stories, as they stand in chains.
        judgements: ids of those that found what they are about.
    """

    reports: tuple[str, ...]
    stories: tuple[str, ...]
    names: tuple[str, ...]
    judgements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptBundle:
    """A bundle whose stories are kept.

    Args:
        basis: fingerprint of the readings and judgements that its stories were computed from.
        found: what it amounts to.
    """

    basis: str
    found: Found


@dataclass(slots=True)
class Update:
    """What comparing changes in what is kept.

    Args:
        rules: fingerprint of the rules that compared.
        since: fingerprint of what the kept comparison was computed from when this one began; None where none was kept.
        basis: the same of this one.
        bundled: fingerprint of what the bundles were made from.
        readers: which rules read each report, by id.
        rows: new rows, by table.
        stay: ids of the bundles whose stories stay as they are.
        applied: ids of the judgements that found what they are about.
        judged: for each judgement that was taken into account, by id, whether it did.
        outlines: those made anew, by report.
        tested: which pairs of texts are of a series, by the report of the first; None where none were asked for.
    """

    rules: str
    since: str | None
    basis: str
    bundled: str
    readers: Mapping[str, str]
    rows: Spool
    stay: Set[str] = frozenset()
    applied: set[str] = field(default_factory=set)
    judged: Mapping[str, bool] = field(default_factory=dict)
    outlines: "dict[str, Outline]" = field(default_factory=dict)
    tested: Mapping[str, Mapping[int, bool]] | None = None

    def add(self, bundle: "Bundle", basis: str, found: "Told", reports: "Sequence[ReadReport]") -> None:
        """Add what was found in a bundle.

        Args:
            bundle: the bundle.
            basis: fingerprint of what its stories were computed from.
            found: what was found.
            reports: its reports.
        """
        from laut.ledger.comparison_rows import bundle_rows  # loads numpy, which reading doesn't need

        about = {key for one in reports for said in one.reading.attributions for key in said.judgements}
        about.update(found.judgements)
        self.applied |= about
        key, value = bundle_id(bundle), encode(bundle).decode()
        stories = tuple(story.id for story in found.stories)
        outcome = encode(Found(bundle.reports, stories, found.names, tuple(sorted(about)))).decode()
        row = {"id": key, "seal": _seal(self.rules, key, basis, value, outcome), "basis": basis, "value": value}
        self.rows.add("bundles", [{**row, "found": outcome}])
        for table, rows in bundle_rows(key, found, {one.report.id: one for one in reports}).items():
            self.rows.add(table, rows)


class Kept(Readings):
    """What is kept of the last comparison."""

    def current(self) -> dict[str, str]:
        """Return which rules read each current report, by id."""
        query = """
            SELECT report, reader FROM readings INDEXED BY readings_reader
            WHERE EXISTS (SELECT 1 FROM places WHERE places.report = readings.report AND current)
            ORDER BY report
        """
        with explained(self.path):
            return dict(self.connection.execute(query))

    def contents(self) -> str:
        """Return a fingerprint of what there is to compare: the current reports, which rules read each, judgements."""
        digest = hashlib.sha256()
        for report, reader in self.current().items():
            digest.update(f"{report} {reader}\n".encode())
        for key, _ in self.holding():
            digest.update(f"{key}\n".encode())
        return digest.hexdigest()

    def basis(self) -> str | None:
        """Return the fingerprint of what the kept comparison was computed from; None where none is kept."""
        return self._comparison("basis")

    def bundled(self) -> str | None:
        """Return the fingerprint of what the kept bundles were made from; None where none are kept."""
        return self._comparison("bundled")

    def outlines(self, rules: str, readers: Mapping[str, str]) -> "dict[str, Outline]":
        """Return the outlines that are kept of reports, by id; those that other rules made are left out.

        Args:
            rules: fingerprint of the rules that compare.
            readers: which rules read each report, by id.
        """
        from laut.comparison.outline import Outline

        with explained(self.path):
            rows = self.connection.execute("SELECT report, seal, value FROM outlines")
            return {
                report: decode(value.encode(), Outline)
                for report, seal, value in rows
                if report in readers and seal == _seal(rules, report, readers[report], value)
            }

    def tested(self, rules: str) -> dict[int, bool]:
        """Return which pairs of texts were told to be of a series, by the number of the pair, or not to be.

        Args:
            rules: fingerprint of the rules that compare; what other rules told is left out.
        """
        found: dict[int, bool] = {}
        with explained(self.path):
            for row in self.connection.execute("SELECT * FROM tested"):
                if row["seal"] == _seal(rules, row["report"], row["value"]):
                    for told, numbers in enumerate(decode(row["value"].encode(), Tested)):
                        found.update(dict.fromkeys(numbers, bool(told)))
        return found

    def kept_bundles(self, rules: str) -> dict[str, KeptBundle]:
        """Return the bundles whose stories are kept, by id; those that other rules made are left out.

        Args:
            rules: fingerprint of the rules that compare.
        """
        with explained(self.path):
            stories = dict(self.connection.execute("SELECT story, bundle FROM story_values").fetchall())
            rows = self.connection.execute("SELECT * FROM bundles").fetchall()
        found = {}
        for row in rows:
            key, basis = row["id"], row["basis"]
            if row["seal"] == _seal(rules, key, basis, row["value"], row["found"]):
                kept = decode(row["found"].encode(), Found)
                if all(stories.get(story) == key for story in kept.stories):
                    found[key] = KeptBundle(basis, kept)
        return found

    def bundle_values(self, keys: Iterable[str]) -> "list[Bundle]":
        """Return kept bundles, in the order of their ids' list."""
        from laut.comparison.bundles import Bundle

        with explained(self.path):
            query = "SELECT value FROM bundles WHERE id = ?"
            return [decode(self.connection.execute(query, (key,)).fetchone()[0].encode(), Bundle) for key in keys]

    def keep(self, update: Update) -> bool:
        """Keep what comparing changed, in one transaction.

        Args:
            update: what it changed.

        Returns:
            False where something else was kept since the comparison began: nothing is changed then.

        Raises:
            LautError: if the disk is full or can't be written to.
        """
        with self._transaction():
            if self.basis() != update.since:
                return False
            # Rows are written in no order that foreign keys know; they are checked at the end.
            self.connection.execute("PRAGMA defer_foreign_keys = ON")
            parties = Parties(self.connection)
            self._take_out(update.stay, parties)
            for table in tables():
                update.rows.pour(table, self.connection)
            added = "INSERT INTO statements_fts (rowid, content) SELECT number, content FROM statements WHERE story = ?"
            for story in update.rows.column("stories", "id"):
                self.connection.execute(added, (story,))
                parties.touch(story)
            parties.count()
            self._keep_outlines(update)
            self._keep_tested(update)
            for table, rows in _whole(update).items():
                self.connection.execute(f"DELETE FROM {table}")
                self._insert_all(table, rows)
        return True

    def _take_out(self, stay: Set[str], parties: Parties) -> None:
        """Take out the stories of all bundles but some."""
        execute = self.connection.execute
        if not stay:
            execute("INSERT INTO statements_fts (statements_fts) VALUES ('delete-all')")
            for table in (*OF_STORY, "statement_parties", "party_names", "parties", "copies", "bundles"):
                execute(f"DELETE FROM {table}")
            return
        for key, bundle in execute("SELECT story, bundle FROM story_values").fetchall():
            if bundle in stay:
                continue
            parties.touch(key)
            # Two reports that share a text are of one bundle: whose first report goes goes whole.
            execute("DELETE FROM copies WHERE first IN (SELECT report FROM story_reports WHERE story = ?)", (key,))
            own = "SELECT number FROM statements WHERE story = ?"
            execute(f"DELETE FROM statement_parties WHERE statement IN ({own})", (key,))
            indexed = "INSERT INTO statements_fts (statements_fts, rowid, content) SELECT 'delete', number, content"
            execute(f"{indexed} FROM statements WHERE story = ?", (key,))
            for table, column in OF_STORY.items():
                execute(f"DELETE FROM {table} WHERE {column} = ?", (key,))
        for (bundle,) in execute("SELECT id FROM bundles").fetchall():
            if bundle not in stay:
                execute("DELETE FROM bundles WHERE id = ?", (bundle,))

    def _keep_outlines(self, update: Update) -> None:
        gone = {report for (report,) in self.connection.execute("SELECT report FROM outlines")} - update.readers.keys()
        replaced = [(report,) for report in (*gone, *update.outlines)]
        self.connection.executemany("DELETE FROM outlines WHERE report = ?", replaced)
        for report, outline in update.outlines.items():
            value = encode(outline).decode()
            seal = _seal(update.rules, report, update.readers[report], value)
            self._insert("outlines", {"report": report, "seal": seal, "value": value})

    def _keep_tested(self, update: Update) -> None:
        if update.tested is None:
            return
        before = {row["report"]: dict(row) for row in self.connection.execute("SELECT * FROM tested")}
        after: dict[str, Row] = {}
        for report, pairs in update.tested.items():
            numbers: Tested = tuple(tuple(sorted(one for one in pairs if pairs[one] is told)) for told in (False, True))
            value = encode(numbers).decode()
            after[report] = {"report": report, "seal": _seal(update.rules, report, value), "value": value}
        changed = [row for report, row in after.items() if before.get(report) != row]
        gone = [report for report in before if report not in after]
        replaced = [(report,) for report in (*gone, *(row["report"] for row in changed))]
        self.connection.executemany("DELETE FROM tested WHERE report = ?", replaced)
        self._insert_all("tested", changed)

    def _comparison(self, column: str) -> str | None:
        with explained(self.path):
            row = self.connection.execute(f"SELECT {column} FROM comparison").fetchone()
        return row[0] if row else None


def bundle_id(bundle: "Bundle") -> str:
    """Return the id of a bundle: it depends on its reports, how they are grouped, and where they share text."""
    return "b-" + hashlib.sha256(encode(bundle)).hexdigest()[:16]


def _seal(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _whole(update: Update) -> dict[str, Sequence[Row]]:
    """Return the rows of the tables that are written anew each time."""
    comparison: Row = {"basis": update.basis, "bundled": update.bundled, "reports": len(update.readers)}
    judged: list[Row] = [{"judgement": key, "applied": int(applied)} for key, applied in update.judged.items()]
    return {"comparison": [comparison], "judged": judged}
