"""Attribution and sources in words a CPU second, and whether the time for a word stays flat as a text grows.

python -m benchmarks.attribution [PATH…]   page texts, or JSON lines with "text"; without any, laut's invented stories

The texts are joined to one report, which is doubled six times: with its paragraphs as they are, and as one paragraph.
"""

import sys

from benchmarks.harness import Timed, cpu_seconds, show, timed
from benchmarks.reading import STORIES, WARM, reports_of
from laut import anatomy, attribution, sources
from laut.evaluation.documents import articles, report_of
from laut.model.anatomy import Anatomy
from laut.model.report import Report

DOUBLINGS = 6
WORDS = 1000
"""Words of the text that is doubled."""


def speed(reports: list[Report], anatomies: list[Anatomy]) -> list[Timed]:
    """Return attribution and sources on texts never seen before, behind a warm-up on other words."""
    words = sum(len(report.read.text.split()) for report in reports)
    warm = [report_of("warm", WARM)]
    sources.link(warm, articles(warm, "de", False), attribution.read(warm, articles(warm, "de", False)))
    before = cpu_seconds()
    found = attribution.read(reports, anatomies)
    between = cpu_seconds()
    sources.link(reports, anatomies, found)
    after = cpu_seconds()
    return [
        Timed("attribution and sources", words, after - before),
        Timed("attribution", words, between - before),
        Timed("sources", words, after - between),
    ]


def doubled(text: str, joint: str) -> list[Timed]:
    """Return the time for a text once, twice, … up to 64 times over, as one report."""
    rows = []
    for doubling in range(DOUBLINGS + 1):
        reports = [report_of("long", joint.join([text] * 2**doubling))]
        anatomies = articles(reports, "de", False)

        def run(reports: list[Report] = reports, anatomies: list[Anatomy] = anatomies) -> object:
            return sources.link(reports, anatomies, attribution.read(reports, anatomies))

        _, seconds = timed(run, repeat=max(1, 3 - doubling // 2))
        rows.append(Timed(f"{2**doubling} times", len(reports[0].read.text.split()), seconds))
    return rows


def main(paths: list[str]) -> None:
    reports = reports_of(paths or [str(STORIES)])
    anatomies = anatomy.read(reports)
    german = [(r, a) for r, a in zip(reports, anatomies, strict=True) if a.language in (None, "de")]
    reports, anatomies = [report for report, _ in german], [found for _, found in german]
    print(f"{len(reports)} reports")
    show("words", speed(reports, anatomies))
    articles_only = [s.span.of(r.read.text) for r, a in german for s in a.article()]
    words, kept = 0, []
    for paragraph in articles_only:
        if words < WORDS:
            kept.append(paragraph)
            words += len(paragraph.split())
    for name, joint in (("in paragraphs", "\n"), ("in one paragraph", " ")):
        print(f"\none report doubled six times, {name}")
        show("words", doubled(joint.join(kept), joint))


if __name__ == "__main__":
    main(sys.argv[1:])
