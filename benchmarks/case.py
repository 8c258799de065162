"""A big case: CPU time of comparing a ledger, and of every list and story asked of it afterwards.

python -m benchmarks.case [REPORTS] [LEDGER]   1,000 reports in a ledger of its own, where nothing else is said

The reports are spliced from laut's invented stories: each copy of a story has names, numbers and days of its own and
lacks a few sentences here and there, so that copies of one story are many stories.
"""

import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

from benchmarks.harness import cpu_seconds
from laut.evaluation.documents import report_of
from laut.intake import take_in
from laut.ledger import Ledger, Order
from laut.model.report import Report
from laut.pipeline import bring_up_to_date, read_reports, reader
from laut.pipeline.checking import check

STORIES = Path(__file__).parent.parent / "evaluation" / "data" / "stories-known"
TEMPLATES = ("de-brand", "de-en-chemie", "de-en-studie", "de-gericht", "de-staatsmedium")
BATCH = 64
PAGE = 50
DROPPED = 0.1
"""Share of the sentences of a copy that are left out."""

CLAIMED = "Bei dem Unglück wurden nach Angaben der Polizei mindestens 17 Menschen schwer verletzt."

KNOWN_TO = 3
"""A word that as many stories hold is no name and stays."""

CAPITALISED = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{4,}\b")
NUMBER = re.compile(r"\b[1-9]\d{0,3}\b(?![.:/]\d)")
SENTENCE = re.compile(r"(?<=[a-zäöüß]{3}[.!?])[ ]+(?=[„»A-ZÄÖÜ])")
CONSONANTS, VOWELS = "bdfghjklmnprstvwz", "aeiou"


def templates() -> list[list[str]]:
    """Return the German texts of each invented story."""
    found = []
    for story in (STORIES / name for name in TEMPLATES):
        told = json.loads((story / "story.json").read_text("utf-8"))["reports"]
        pages = take_in([str(story / one["file"]) for one in told if one["language"] == "de"])
        found.append([page.read.text for page in pages if isinstance(page, Report)])
    pages = take_in([str(files("laut") / "demo" / "pile")])
    return [*found, [page.read.text for page in pages if isinstance(page, Report)]]


def reports(count: int) -> Iterator[Report]:
    """Yield as many reports; the same for every run."""
    stories = templates()
    holds = Counter(
        word for story in stories for word in {word for text in story for word in CAPITALISED.findall(text)}
    )
    number = made = 0
    while made < count:
        chance = random.Random(number)
        texts = stories[number % len(stories)]
        names = sorted({word for text in texts for word in CAPITALISED.findall(text) if holds[word] < KNOWN_TO})
        renamed = {word: _name(word, chance) for word in names}
        figures = {str(one): str(max(2, one * chance.randint(50, 200) // 100)) for one in range(2, 2000)}
        day = date(2020, 1, 1) + timedelta(days=chance.randrange(2000))
        for place, text in enumerate(texts[: count - made]):
            kept = [part for part in SENTENCE.split(text) if chance.random() > DROPPED]
            body = _replaced(NUMBER, figures, _replaced(CAPITALISED, renamed, " ".join(kept)))
            shown = (day + timedelta(days=place // 2)).strftime("%d.%m.%Y")
            report = report_of(f"{number:05}-{place:02}.txt", f"{body}\n\n{shown}\n")
            yield report
            made += 1
        number += 1


def _replaced(pattern: re.Pattern[str], others: Mapping[str, str], text: str) -> str:
    return pattern.sub(lambda found: others.get(found[0], found[0]), text)


def _name(word: str, chance: random.Random) -> str:
    """Return an invented word with the ending of another."""
    letters = (chance.choice(kind) for _ in range(3) for kind in (CONSONANTS, VOWELS, CONSONANTS))
    return "".join(letters).capitalize() + word[-2:]


def fill(ledger: Ledger, count: int) -> None:
    """Read as many reports into a ledger."""
    batch: list[Report] = []
    for report in reports(count):
        batch.append(report)
        if len(batch) == BATCH:
            _keep(ledger, batch)
            batch = []
    _keep(ledger, batch)


def _keep(ledger: Ledger, batch: list[Report]) -> None:
    for one in read_reports(batch):
        ledger.record(one, reader())


def calls(ledger: Ledger) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what a reader asks of a ledger, by name."""
    first = ledger.stories(order=Order.LARGEST, limit=1).rows[0]
    source = ledger.sources(limit=1).rows[0]
    outlet = ledger.connection.execute("SELECT outlet FROM story_reports WHERE outlet IS NOT NULL").fetchone()[0]
    report = ledger.story(first.id).story.reports[0]
    yield "nothing has changed", lambda: bring_up_to_date(ledger)
    for order in Order:
        yield f"stories, {order.value}", lambda order=order: ledger.stories(order=order, limit=PAGE)  # type: ignore[misc]
    yield "stories, last page", lambda: ledger.stories(limit=PAGE, offset=ledger.stories().total - PAGE)
    yield "stories with a common word", lambda: ledger.stories("Polizei", limit=PAGE)
    yield "stories with two words", lambda: ledger.stories("Sprecher Montag", limit=PAGE)
    yield "stories of an outlet", lambda: ledger.stories(outlet=outlet, limit=PAGE)
    yield "stories of a source", lambda: ledger.stories(source=source.id, limit=PAGE)
    yield (
        "stories, all conditions",
        lambda: ledger.stories(
            "Polizei", source=source.id, since=date(2021, 1, 1), until=date(2024, 1, 1), contested=True, limit=PAGE
        ),
    )
    yield f"largest story ({first.reports} reports)", lambda: ledger.story(first.id)
    yield "report", lambda: ledger.report(report)
    yield "claims of it", lambda: ledger.claims(first.id, limit=PAGE)
    yield "claims, contested", lambda: ledger.claims(contested=True, limit=PAGE)
    yield "check a sentence", lambda: check(ledger, CLAIMED)
    yield "sources", lambda: ledger.sources(limit=PAGE)
    yield "sources by name", lambda: ledger.sources("sprech", limit=PAGE)
    yield f"statements of the most cited ({source.statements})", lambda: ledger.statements_of(source.id, limit=PAGE)


def main(arguments: list[str]) -> None:
    count = int(arguments[0]) if arguments else 1000
    with tempfile.TemporaryDirectory() as folder:
        path = arguments[1] if len(arguments) > 1 else str(Path(folder, "case.laut"))
        with Ledger(path) as ledger:
            _measure(ledger, count)


def _measure(ledger: Ledger, count: int) -> None:
    for name, step in (
        (f"reading {count} reports", lambda: fill(ledger, count)),
        ("comparing them", lambda: bring_up_to_date(ledger)),
    ):
        before = cpu_seconds()
        step()
        print(f"{name}: {cpu_seconds() - before:.1f} CPU s", flush=True)
    print(f"{ledger.stories().total} stories, {ledger.sources().total} sources")
    print("CPU ms: the first time, and the second, when what it reads and the code it needs are in memory")
    for name, call in calls(ledger):
        taken = []
        for _ in range(2):
            before = cpu_seconds()
            call()
            taken.append((cpu_seconds() - before) * 1000)
        print(f"{taken[0]:8.1f} {taken[1]:8.1f}  {name}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
