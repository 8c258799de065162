"""What comparing takes: all reports, after one judgement, after one more report, after nothing; in CPU seconds.

python -m benchmarks.going_on [REPORTS]…   500, 2,000 and 10,000 where nothing else is said

Reports are those of `benchmarks.case`, in a ledger in a temporary folder. What is measured is the call that brings the
ledger up to date; beside it stand the bytes that are kept for going on.
"""

import sys
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from benchmarks.case import fill, reports
from benchmarks.harness import cpu_seconds
from laut.ledger import Ledger, Order
from laut.model.judgement import Judgement, JudgementKind, Quoted, quoted
from laut.pipeline import bring_up_to_date, read_reports, reader

SIZES = (500, 2000, 10_000)
KEPT = "SELECT (SELECT sum(length(value)) FROM outlines), (SELECT sum(length(value) + length(found)) FROM bundles)"


def spent(ledger: Ledger, change: Callable[[], object]) -> float:
    """Return the CPU seconds that bringing a ledger up to date takes after a change."""
    change()
    before = cpu_seconds()
    bring_up_to_date(ledger)
    return cpu_seconds() - before


def one_party(ledger: Ledger) -> None:
    """Say that two parties of the largest story are one."""
    names = "SELECT DISTINCT name FROM statement_parties JOIN statements ON number = statement WHERE story = ? LIMIT 2"
    (story,) = ledger.stories(order=Order.LARGEST, limit=1).rows
    at = quoted_in(ledger, story.id)
    named = tuple(name for (name,) in ledger.connection.execute(names, (story.id,)))
    ledger.judge(Judgement(JudgementKind.MERGE_SOURCES, at, named))


def no_statement(ledger: Ledger) -> None:
    """Say that the newest story's first statement isn't said so."""
    (story,) = ledger.stories(limit=1).rows
    ledger.judge(Judgement(JudgementKind.REJECT, quoted_in(ledger, story.id)))


def quoted_in(ledger: Ledger, story: str) -> tuple[Quoted, ...]:
    """Return the words of the first attribution of a story."""
    reads = (read for read in ledger.story(story).reports if read.reading.attributions)
    return tuple(quoted(read.report, read.reading.attributions[0].content) for read in islice(reads, 1))


def measure(count: int) -> None:
    """Print what comparing as many reports takes."""
    with tempfile.TemporaryDirectory() as folder, Ledger(str(Path(folder, "pile.laut"))) as ledger:
        fill(ledger, count)
        (more,) = read_reports(list(islice(reports(count + 1), count, None)))
        rows = {
            "all": spent(ledger, lambda: None),
            "one judgement on a statement": spent(ledger, lambda: no_statement(ledger)),
            "one judgement on a source of the largest story": spent(ledger, lambda: one_party(ledger)),
            "one report more": spent(ledger, lambda: ledger.record(more, reader())),
            "nothing changed": spent(ledger, lambda: None),
        }
        outlines, bundles = ledger.connection.execute(KEPT).fetchone()
        print(f"{count:,} reports, {ledger.stories().total:,} stories")
        for name, seconds in rows.items():
            print(f"{seconds:9.2f}  {name}")
        print(
            f"  {outlines / count:,.0f} characters of outline and {bundles / count:,.0f} of bundle kept for each report"
        )


if __name__ == "__main__":
    for size in [int(one) for one in sys.argv[1:]] or SIZES:
        measure(size)
