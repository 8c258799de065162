"""The reading step: reports in, who said what out."""

from collections.abc import Sequence

from laut.attribution.confidence import confidence
from laut.attribution.draft import Draft, Range, to_spans
from laut.attribution.hedging import hedges_in
from laut.attribution.passage import read_passage
from laut.languages.de.analysis import Paragraph, analyse
from laut.languages.de.phrases import Words
from laut.model.anatomy import ARTICLE_KINDS, Anatomy
from laut.model.attribution import Attribution
from laut.model.report import Report
from laut.model.span import Span


def read(reports: Sequence[Report], anatomies: Sequence[Anatomy]) -> list[tuple[Attribution, ...]]:
    """Read who says what in a batch of reports.

    Args:
        reports: the reports.
        anatomies: of each report, in the same order.

    Returns:
        One tuple of attributions for each report, in the order of their place; spans point into `report.read.text`.
        Reports in a language without a language pack give none.
    """
    return [_read_one(report, anatomy) for report, anatomy in zip(reports, anatomies, strict=True)]


def _read_one(report: Report, anatomy: Anatomy) -> tuple[Attribution, ...]:
    if anatomy.language not in (None, "de"):
        return ()
    text = report.read.text
    segments = [segment for segment in anatomy.segments if segment.kind in ARTICLE_KINDS]
    paragraphs = [analyse(text, segment.span.start, segment.span.end) for segment in segments]
    drafts = read_passage(paragraphs, [segment.kind for segment in segments])
    return to_attributions(text, paragraphs, drafts)


def to_attributions(text: str, paragraphs: Sequence[Paragraph], drafts: Sequence[Draft]) -> tuple[Attribution, ...]:
    """Turn drafts into attributions, in the order of their content.

    Args:
        text: the read text.
        paragraphs: that the drafts' token ranges belong to.
        drafts: in any order.
    """
    spans = {id(draft): to_spans(paragraphs[draft.paragraph].text, draft.content) for draft in drafts}
    order = sorted(
        (draft for draft in drafts if spans[id(draft)]),
        key=lambda draft: (spans[id(draft)][0], spans[id(draft)][-1].end),
    )
    index = {id(draft): place for place, draft in enumerate(order)}
    return tuple(_attribution(text, paragraphs, draft, spans[id(draft)], index) for draft in order)


def _span(words: Words, part: Range | None) -> Span | None:
    return to_spans(words, [part])[0] if part is not None else None


def _source(paragraphs: Sequence[Paragraph], draft: Draft) -> Span | None:
    """Return the noun phrase that names who speaks, here or where the words that go on with it began."""
    seen: set[int] = set()
    while draft.source is None and draft.carries is not None and id(draft) not in seen:
        seen.add(id(draft))
        draft = draft.carries
    return to_spans(paragraphs[draft.paragraph].text, [draft.source])[0] if draft.source is not None else None


def _attribution(
    text: str, paragraphs: Sequence[Paragraph], draft: Draft, content: tuple[Span, ...], index: dict[int, int]
) -> Attribution:
    words = paragraphs[draft.paragraph].text
    return Attribution(
        kind=draft.kind,
        content=content,
        rule=draft.rule,
        source=_source(paragraphs, draft),
        cue=to_spans(words, draft.cue),
        frame=to_spans(words, draft.frame),
        addressee=_span(words, draft.addressee),
        medium=draft.medium,
        hedges=hedges_in(text, content, to_spans(words, draft.frame)),
        relays=tuple(to_spans(paragraphs[paragraph].text, [part])[0] for part, paragraph in draft.relays),
        behind=_span(words, draft.behind),
        carries=index.get(id(draft.carries)) if draft.carries is not None else None,
        confidence=confidence(paragraphs[draft.paragraph], draft),
    )
