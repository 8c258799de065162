"""Statements: what the reports of a story assert, attributed or in their own name, with what tells them apart."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from laut.comparison.assertion import FATE, patterns_of
from laut.comparison.propositions import propositions
from laut.comparison.senses import senses
from laut.model.anatomy import ARTICLE_KINDS, SegmentKind
from laut.model.attribution import Attribution, AttributionKind
from laut.model.figure import Figure
from laut.model.reading import ReadReport
from laut.model.source import Chain
from laut.model.span import Span
from laut.model.time import DateInterval

END = re.compile(
    r"(?:(?<=[^\W\d_]{3}[.!?])|(?<=\s(?!ca|vs|ff)[a-zäöü]{2}[.!?])|(?<=\d{3}[.!?])|(?<=\d,\d[.!?]))"
    r"[“”\"»«’]?\s+(?=[„“\"»«‚(]?[A-ZÄÖÜ\d])|(?<=[.!?][“”\"»«])\s+|\s*\n\s*"
)
SHORTEST = 12
WEEKS = timedelta(days=21)
ROLES = ("negation", "denial", "update", "revision", "doubt", "past")
ACTS = ("act_demand", "act_offer")
HEADINGS = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEADING})
DASH = re.compile(r"\s[–—-]\s|(?<=[“”\"»«]):\s")
CLOSING = " ,;–"
CONTEXT = 40
BEYOND = 60
WORDS_OF_A_CLAUSE = 4
HAPPENING = frozenset({"event", "state"})
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of one report.

    Args:
        report: index of the report.
        language: of the report; empty where unknown.
        attribution: index of the attribution in its reading; None for a sentence of the report's own.
        content: its words in the received text.
        text: its read words.
        figures: of the content, without those that are told to be wrong.
        aside: those of the figures that are a part or the base of another ("darunter drei", "38 von 112"), or what it
            was before ("bislang waren es 31").
        stated: the stated chain.
        direct: whether it is a verbatim quotation.
        hedged: whether it is made with a hedge.
        negated: whether it says that something isn't so.
        denies: whether it denies what another says, or is what its frame denies ("bestritt, dass …").
        moves: whether it says that a figure has changed.
        revises: whether it says that something is so by now ("nun", "nur noch").
        corrects: whether it says that another figure is wrong ("nicht 50").
        past: whether it is about an earlier time than the report as a whole ("vor einem Jahr").
        fates: for each figure what befell those it counts, as a role of the assertion lexicon ("fate_injured"); empty
            where it says nothing of the kind.
        under: for each figure the side of a sense that says what happens to what it counts; empty where none is near.
        acts: what is done with its figures, as roles of the assertion lexicon ("act_demand").
        until: the days until which it says something lasts; None where it names none.
        heading: whether it is a headline or subheading.
        days: the days of the times that it names, but for those until which something lasts.
        measures: words in lower case that belong to its times and figures, but for what figures count.
        earlier: whether all its days lie weeks before its report.
        carried: nouns of the statement before it that tell what its figure is of.
        like: the figure of a statement before it that counts or measures the same; None where it tells that itself.
    """

    report: int
    language: str
    attribution: int | None
    content: tuple[Span, ...]
    text: str
    figures: tuple[Figure, ...]
    aside: frozenset[Figure]
    stated: Chain
    direct: bool
    hedged: bool
    negated: bool
    denies: bool
    moves: bool
    revises: bool
    corrects: bool
    past: bool
    fates: tuple[str, ...]
    under: tuple[str, ...]
    acts: frozenset[str]
    until: DateInterval | None
    heading: bool
    days: tuple[DateInterval, ...] = ()
    measures: frozenset[str] = frozenset()
    earlier: bool = False
    carried: tuple[str, ...] = ()
    like: Figure | None = None

    def named(self, figure: Figure) -> Figure:
        """Return a figure of the statement with what it counts, where only the statement before tells that."""
        if self.like is None or figure in self.aside or figure.counted is not None:
            return figure
        return replace(figure, counted=self.like.counted, unit=figure.unit or self.like.unit)


def statements(read: Sequence[ReadReport]) -> list[Said]:
    """Return what reports assert: their attributions, then their own sentences that no attribution covers.

    Args:
        read: the reports of a story.

    Returns:
        In order of report and place.
    """
    found = [said for index, one in enumerate(read) for said in _of_report(index, one)]
    return sorted(found, key=lambda said: (said.report, said.content, said.attribution is None))


def _of_report(index: int, read: ReadReport) -> list[Said]:
    reading = read.reading
    scraps = _scraps(read)
    found = [
        _said(index, read, place, content, one)
        for place, one in enumerate(reading.attributions)
        if place not in scraps and not one.rejected
        for content in _parts(read, one.content)
    ]
    laid = [one for one in reading.attributions if not one.rejected]
    taken = [span for one in laid for span in (*one.content, *one.frame, *one.cue)]
    own = [one for one in sentences(read) if not any(one.overlaps(span) for span in taken)]
    return [*found, *(_said(index, read, None, (sentence,), None) for sentence in own)]


def _scraps(read: ReadReport) -> set[int]:
    """Return the quotations of a few words inside a larger statement of the report, which stands for both."""
    laid = read.reading.attributions
    spans = sorted((span.start, -span.end, place) for place, one in enumerate(laid) for span in one.content)
    found, furthest = set(), -1
    for start, end, place in spans:
        one = laid[place]
        few = len(read.report.words(Span(start, -end)).split()) <= WORDS_OF_A_CLAUSE
        if few and one.kind is AttributionKind.DIRECT and -end <= furthest:
            found.add(place)
        furthest = max(furthest, -end)
    return found


def _parts(read: ReadReport, content: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    """Cut a content of several sentences into one part for each; a content in pieces stays whole."""
    if len(content) > 1:
        return [content]
    return [(part,) for part in _cut(read, content[0])] or [content]


def _said(index: int, read: ReadReport, place: int | None, content: tuple[Span, ...], laid: Attribution | None) -> Said:
    text = " ".join(read.report.words(span) for span in content)
    patterns = patterns_of(read.reading.anatomy.language or "de")
    roles = _roles(text, read.reading.anatomy.language or "de")
    figures, aside, corrected = _figures(read, content, patterns)
    cue = " ".join(read.report.words(span) for span in laid.cue) if laid else ""
    denied = (
        bool(cue) and "denial" in patterns and bool(patterns["denial"].search(cue) and patterns["denied"].search(text))
    )
    until, days, timed = _times(read, content, patterns)
    places = [_place(read, content, figure) for figure in figures]
    fates = tuple(_fate(text, place, patterns) for place in places)
    return Said(
        report=index,
        language=read.reading.anatomy.language or "",
        attribution=place,
        content=content,
        text=text,
        figures=figures,
        aside=aside,
        stated=laid.chain if laid else Chain(),
        direct=laid is not None and laid.kind is AttributionKind.DIRECT,
        hedged=bool(laid and laid.hedges) or "doubt" in roles,
        negated="negation" in roles,
        denies="denial" in roles or denied,
        moves="update" in roles or _is_in(read, content[0], {SegmentKind.CORRECTION}),
        revises="revision" in roles,
        corrects=corrected,
        past="past" in roles,
        fates=fates,
        under=tuple(
            fate.removeprefix(FATE) or _under(text, place, read.reading.anatomy.language or "de")
            for fate, place in zip(fates, places, strict=True)
        ),
        acts=frozenset(act for act in ACTS if act in patterns and patterns[act].search(f"{text} {cue}")),
        until=until,
        heading=_is_in(read, content[0], HEADINGS),
        days=days,
        earlier=_is_earlier(days, read.reading.dating.interval),
        measures=_measures(text, figures, places) | frozenset(WORD.findall(timed.lower())),
    )


@lru_cache(maxsize=20_000)
def _roles(text: str, language: str) -> frozenset[str]:
    """Return what the words of a statement tell of it; what reports copy stands in many of them."""
    patterns = patterns_of(language)
    return frozenset(role for role in ROLES if role in patterns and patterns[role].search(text))


def _figures(
    read: ReadReport, content: tuple[Span, ...], patterns: Mapping[str, re.Pattern[str]]
) -> tuple[tuple[Figure, ...], frozenset[Figure], bool]:
    """Return the figures of a content, which of them are aside, and whether one is told to be wrong ("nicht 50")."""
    kept: list[Figure] = []
    aside: set[Figure] = set()
    corrected = False
    for figure in read.reading.figures:
        place = next((span for span in content if span.overlaps(figure.span)), None)
        if place is None:
            continue
        start, end = max(place.start, figure.span.start - CONTEXT), min(place.end, figure.span.end + CONTEXT)
        before = read.report.words(Span(start, figure.span.start)) if start < figure.span.start else ""
        after = read.report.words(Span(figure.span.end, end)) if figure.span.end < end else ""
        if "wrong" in patterns and patterns["wrong"].search(before):
            corrected = True
            continue
        kept.append(figure)
        around = f"{before}#{after}"
        if len(kept) > 1 and "former" in patterns and patterns["former"].search(before):
            aside.add(figure)
        if ("part" in patterns and patterns["part"].search(around)) or any(
            figure.span.start > other.span.start and figure.span.overlaps(other.span) for other in kept
        ):
            aside.add(figure)
    return tuple(kept), frozenset(aside), corrected


def _place(read: ReadReport, content: tuple[Span, ...], figure: Figure) -> Span:
    """Return where a figure stands in the read words of a content."""
    before = [read.report.words(span) for span in content if span.end <= figure.span.start]
    place = next(span for span in content if span.overlaps(figure.span))
    if place.start < figure.span.start:
        before.append(read.report.words(Span(place.start, figure.span.start)))
    start = len(" ".join(before))
    return Span(start, start + len(read.report.words(figure.span)))


def received(read: ReadReport, content: Sequence[Span], place: Span) -> list[Span]:
    """Return where words of a statement stand in the received text: a span in each piece of it that they reach into.

    Args:
        read: the report.
        content: the pieces of the statement, in the received text.
        place: the words, in the statement's text.
    """
    offsets, found, begin = read.report.read.map, [], 0
    for piece in content:
        length = len(read.report.words(piece))
        start, end = max(place.start, begin), min(place.end, begin + length)
        if start < end:
            shift = offsets.to_read(piece).start - begin
            found.append(offsets.to_received(Span(start + shift, end + shift)))
        begin += length + 1
    return found


def _fate(text: str, place: Span, patterns: Mapping[str, re.Pattern[str]]) -> str:
    """Return what befell those that a figure counts: what is told nearest to it, in its own part of the sentence."""
    told = (
        (Span(*match.span()), role)
        for role, pattern in patterns.items()
        if role.startswith(FATE)
        for match in pattern.finditer(text)
    )
    return _nearest(text, place, told)


def _under(text: str, place: Span, language: str) -> str:
    """Return the sense that says what happens to what a figure counts."""
    return _nearest(text, place, ((one.place, one.told) for one in senses(text, language) if one.kind in HAPPENING))


def _measures(text: str, figures: Sequence[Figure], places: Sequence[Span]) -> frozenset[str]:
    """Return the words of figures in lower case, but for what they count."""
    found: set[str] = set()
    for figure, place in zip(figures, places, strict=True):
        counted = WORD.findall((figure.counted or "").lower())
        found.update(word for word in WORD.findall(place.of(text).lower()) if word not in counted)
    return frozenset(found)


def _nearest(text: str, place: Span, told: Iterable[tuple[Span, str]]) -> str:
    """Return what is told nearest to a place; what lies behind a comma or "und" is far."""
    found = []
    for span, name in told:
        between = text[place.end : span.start] if span.start >= place.end else text[span.end : place.start]
        found.append((len(between) + BEYOND * (between.count(",") + between.count(" und ")), name))
    return min(found, default=(BEYOND + 1, ""))[1]


def _times(
    read: ReadReport, content: tuple[Span, ...], patterns: Mapping[str, re.Pattern[str]]
) -> tuple[DateInterval | None, tuple[DateInterval, ...], str]:
    """Return the days of the only time in a content that stands behind "bis", those of its other times, their words."""
    ends: set[DateInterval] = set()
    days: set[DateInterval] = set()
    words: list[str] = []
    for time in read.reading.times:
        place = next((span for span in content if span.contains(time.span)), None)
        if place is None:
            continue
        words.append(read.report.words(time.span))
        if time.interval is None:
            continue
        before = read.report.words(Span(place.start, time.span.start)) if place.start < time.span.start else ""
        (ends if "until" in patterns and patterns["until"].search(before) else days).add(time.interval)
    return ends.pop() if len(ends) == 1 else None, tuple(sorted(days, key=str)), " ".join(words)


def _is_earlier(days: Sequence[DateInterval], told: DateInterval) -> bool:
    """Say whether days all lie weeks before those on which a report may have appeared."""
    if not days or told.earliest is None:
        return False
    return all(day.latest is not None and day.latest + WEEKS < told.earliest for day in days)


def _is_in(read: ReadReport, span: Span, kinds: Set[SegmentKind]) -> bool:
    return any(segment.kind in kinds and segment.span.overlaps(span) for segment in read.reading.anatomy.segments)


def sentences(read: ReadReport) -> list[Span]:
    """Return the sentences of the article and of corrections, but for what a correction takes back."""
    wrong = patterns_of(read.reading.anatomy.language or "de").get("retraction")
    found = []
    for segment in read.reading.anatomy.segments:
        if segment.kind in HEADINGS:
            found += [part for half in _halves(read, segment.span) for part in _cut(read, half)]
        elif segment.kind in ARTICLE_KINDS or segment.kind is SegmentKind.CORRECTION:
            found += [one for one in _cut(read, segment.span) if not (wrong and wrong.search(read.report.words(one)))]
    return found


def _halves(read: ReadReport, span: Span) -> list[Span]:
    """Cut a headline of two statements at its dash ("Lager brennt nieder – vier Verletzte")."""
    offsets = read.report.read.map
    begin, text = offsets.to_read(span).start, read.report.words(span)
    places = [0, *(place for match in DASH.finditer(text) for place in match.span()), len(text)]
    pairs = zip(places[::2], places[1::2], strict=True)
    return [offsets.to_received(Span(begin + start, begin + end)) for start, end in pairs if start < end]


def _cut(read: ReadReport, span: Span) -> list[Span]:
    """Cut a stretch of the received text into sentences; crumbs are left out."""
    offsets = read.report.read.map
    begin, text = offsets.to_read(span).start, read.report.words(span)
    places = [0, *(match.end() for match in END.finditer(text)), len(text)]
    language = read.reading.anatomy.language or "de"
    found = []
    for start, end in pairwise(places):
        whole = text[start:end].rstrip()
        if len(whole) < SHORTEST:
            continue
        for first, last in pairwise([0, *propositions(whole, language), len(whole)]):
            part = whole[first:last].rstrip(CLOSING if last < len(whole) else None)
            found.append(offsets.to_received(Span(begin + start + first, begin + start + first + len(part))))
    return found
