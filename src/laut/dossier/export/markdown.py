"""A story as Markdown, for notes and wikis: claims with their counts, ways and quotations."""

import re
from collections.abc import Iterator, Mapping

from laut.dossier.line import CONTROL
from laut.dossier.links import claim_anchor
from laut.dossier.matrix import HEADINGS
from laut.dossier.report_values import ReportView
from laut.dossier.sections import sections
from laut.dossier.values import ClaimView, ContrastView, DossierView, QuestionView
from laut.dossier.ways import ways
from laut.dossier.wording import Wording, unquoted

SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&^$]|^[-+]|!(?=\[)")
"""What means something in Markdown within a line or at its beginning; a backslash before it makes it ordinary."""

NUMBERED = re.compile(r"^(\d{1,9})([.)])")
"""What begins a numbered list."""

Reports = Mapping[str, ReportView]


def markdown(dossier: DossierView, wording: Wording) -> str:
    """Return a story as Markdown.

    Args:
        dossier: that holds this story alone.
        wording: in the reader's language.
    """
    return "\n".join(_lines(dossier, wording)) + "\n"


def plain(text: str) -> str:
    r"""Return words of a page as Markdown that shows them as they are, in one line.

    Example:
        >>> print(plain("<b>3 *Verletzte*"))
        \<b\>3 \*Verletzte\*
    """
    line = " ".join(text.split()).translate(CONTROL)
    return NUMBERED.sub(r"\1\\\2", SPECIAL.sub(r"\\\g<0>", line))


def _lines(dossier: DossierView, wording: Wording) -> Iterator[str]:
    story = dossier.stories[0]
    reports = {report.id: report for report in story.reports}
    yield f"# {plain(story.title)}"
    yield ""
    yield f"{wording.reports(len(story.reports))} · {wording.days(story.published)} · `{story.id}`"
    found = sections(story)
    for name, questions in (("differ", found.differ), ("several", found.several), ("alone", found.alone)):
        if questions:
            yield f"\n## {wording.gettext(HEADINGS[name])}"
        for question in questions:
            yield from _question(question, reports, wording)
    yield f"\n## {wording.gettext('Reports')}\n"
    for report in story.reports:
        said = [plain(report.label), wording.dated(report), *map(plain, wording.remarks(report, _labels(reports)))]
        yield f"{report.number}. {' · '.join(said)}  "
        yield f"   {plain(report.name)} · SHA-256 `{report.sha256}`"
    yield f"\n{wording.gettext(dossier.disclaimer)}"


def _labels(reports: Reports) -> dict[str, str]:
    return {key: report.label for key, report in reports.items()}


def _question(question: QuestionView, reports: Reports, wording: Wording) -> Iterator[str]:
    if len(question.claims) > 1:
        yield f"\n*{wording.verdict(question.verdict)}*"
    for number, contrast in enumerate(question.contrasts):
        yield ("" if number else "\n") + _contrast(contrast, reports, wording)
    for claim in question.claims:
        yield from _claim(claim, reports, wording)


def _contrast(contrast: ContrastView, reports: Reports, wording: Wording) -> str:
    sides = " ≠ ".join(
        f"“{plain(unquoted(' … '.join(piece.text for piece in words)))}” \\[{reports[words[0].report].number}\\]"
        for words in contrast.shown
    )
    return f"- {sides}: {wording.contrast(contrast.kind)}"


def _claim(claim: ClaimView, reports: Reports, wording: Wording) -> Iterator[str]:
    through = ""
    if claim.origins.high == 1 and len(claim.reports) > 1:
        through = f" · {wording.gettext('all through')} {plain(', '.join(claim.origins.bottleneck))}"
    yield f"\n### {claim_anchor(claim.id)} “{plain(unquoted(claim.says))}”\n"
    yield f"**{wording.count(claim)}**{through}\n"
    for way in ways(claim):
        report = reports[way.report]
        path = "".join(f" ← {plain(hop.party)}" for hop in way.hops) or f", {wording.gettext('on its own word')}"
        said = plain(unquoted(" … ".join(words.text for words in way.statement.words)))
        yield f"- {plain(report.label)}{path}: “{said}” \\[{report.number}\\] {wording.places(way.statement)}"
    for item in claim.alterations:
        yield f"- **{wording.altered(item.kind)}**: {plain(wording.alteration(item, reports))}"
