"""A large story: CPU time of its pages, and the size of its report file.

python -m benchmarks.report [REPORTS] [FILE]   200 reports of one story; FILE is where the report file goes

The reports are spliced from the demo's: each has an outlet of its own, tells some of their sentences, and adds a
statement that nobody else has.
"""

import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from itertools import count
from pathlib import Path

from benchmarks.harness import cpu_seconds
from laut.dossier import view
from laut.dossier.export import story_file
from laut.dossier.links import FileLinks
from laut.dossier.pages import Pages
from laut.dossier.values import DossierView, QuestionView
from laut.evaluation.documents import report_of
from laut.intake import take_in
from laut.ledger import Ledger
from laut.model.report import Report
from laut.pipeline import bring_up_to_date, read_reports, reader

TOLD = 12
"""Sentences of the demo that each report tells."""

HEADLINE = "Dammbruch in Ostermühl: Was bisher bekannt ist"
SENTENCE = re.compile(r"(?<=[a-zäöüß]{3}[.!?])[ ]+(?=[„»A-ZÄÖÜ])")
PLACES = "Ahrens Birken Dorn Eichen Falken Grün Hasel Imker Jäger Krumm Linden Moor Nessel Ober Pappel Quell".split()  # noqa: SIM905
ENDS = ("hof", "see", "tal", "berg")
KINDS = ("bote", "-Zeitung", "er Tagblatt", "-Kurier", "er Nachrichten", "-Anzeiger", "er Rundschau", "post")
SAYS = (
    "Es fehlten {} Sandsäcke, sagte Anwohnerin {}.",
    "Der Strom sei seit {} Stunden weg, sagte Bäcker {}.",
    "Man habe {} Helfer gezählt, teilte der Verein {} mit.",
)


def reports(number_of: int) -> Iterator[Report]:
    """Yield as many reports of one story; the same for every run."""
    pages = take_in([str(files("laut") / "demo" / "pile")])
    texts = [page.read.text for page in pages if isinstance(page, Report)]
    sentences = sorted({one.strip() for text in texts for one in SENTENCE.split(text) if "\n" not in one.strip()})
    for number in range(number_of):
        chance = random.Random(number)
        name = f"{PLACES[number % 16]}{ENDS[number // 16 % 4]}{KINDS[number // 64 % 8]}"
        told = chance.sample(sentences, TOLD)
        own = chance.choice(SAYS).format(chance.randint(20, 900), f"{chance.choice(PLACES)} {chance.choice(PLACES)}er")
        day = f"{7 + number % 3}. März 2027"
        credit = chance.choice(("(dpa)", "(dpa)", ""))
        body = "\n\n".join((HEADLINE, day, " ".join(told[:3]), " ".join([*told[3:], own]), credit))
        yield report_of(f"{number:03}.txt", f"{name}\n\n{body}\n\n© {name}\n")


def joined(dossier: DossierView) -> DossierView:
    """Return a dossier with its stories shown as one, however the reports were grouped."""
    every = [report for story in dossier.stories for report in story.reports]
    asked: list[QuestionView] = []
    numbers = count(1)
    for question in (question for story in dossier.stories for question in story.questions):
        claims = tuple(replace(claim, id=f"c-{next(numbers)}") for claim in question.claims)
        asked.append(replace(question, id=f"q-{len(asked) + 1}", claims=claims))
    whole = tuple(replace(report, number=number) for number, report in enumerate(every, start=1))
    return replace(dossier, stories=(replace(dossier.stories[0], reports=whole, questions=tuple(asked)),))


def main(arguments: list[str]) -> None:
    number_of = int(arguments[0]) if arguments else 200
    with Ledger("") as ledger:
        for read in read_reports(list(reports(number_of))):
            ledger.record(read, reader())
        bring_up_to_date(ledger)
        case, kept = ledger.case(), list(ledger.reports())
    dossier, reads = joined(view(case, kept)), {read.report.id: read for read in kept}
    story = dossier.stories[0]
    claims = [claim for question in story.questions for claim in question.claims]
    print(
        f"{len(story.reports)} reports, {len(claims)} claims, largest {max(len(one.reports) for one in claims)} reports"
    )
    pages = Pages(FileLinks())
    largest = max(claims, key=lambda claim: len(claim.reports))
    longest = max((reads[report.id] for report in story.reports), key=lambda read: len(read.report.received))
    steps: tuple[tuple[str, Callable[[], str | bytes]], ...] = (
        ("story", lambda: pages.story(story)),
        ("largest claim", lambda: pages.claim(story, largest.id, reads)),
        ("report", lambda: pages.report(story, longest)),
        *(
            (form, lambda form=form: story_file(story.id, form, dossier, reads))
            for form in ("html", "md", "csv", "xlsx")
        ),  # type: ignore[misc]
    )
    if len(arguments) > 1:
        Path(arguments[1]).write_bytes(story_file(story.id, "html", dossier, reads))
    for name, step in steps:
        before = cpu_seconds()
        made = step()
        size = len(made.encode() if isinstance(made, str) else made)
        print(f"{(cpu_seconds() - before) * 1000:8.1f} CPU ms  {size / 1e6:6.2f} MB  {name}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
