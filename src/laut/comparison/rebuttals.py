"""Rebuttals: which statement of a report another one answers ("Hoeke widersprach dem", "Brandt wies das zurück")."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from laut.comparison.assertion import patterns_of
from laut.comparison.likeness import Pair
from laut.comparison.quantities import counts
from laut.comparison.rivals import one_party
from laut.comparison.statements import END, Said
from laut.model.reading import ReadReport
from laut.model.span import Span

BACK = 4
GAP = 250
CLOSE = 12
SHORT = 90
BEGINNING = "A"
"""Stands for the statement that words lead to."""

STOPS = (".", "!", "?")

Pairs = Mapping[tuple[int, int], Pair]


@dataclass(frozen=True, slots=True)
class Answered:
    """What is answered in the reports themselves.

    Args:
        pairs: indices of two statements that can't both be true, the smaller first.
        bare: statements that only say that another isn't so ("Hoeke weist das zurück") where what is so follows.
        beside: indices of two statements whose figures are set side by side ("Die Stadt sprach von 600").
    """

    pairs: frozenset[tuple[int, int]]
    bare: frozenset[int]
    beside: frozenset[tuple[int, int]]


def rebuttals(said: Sequence[Said], read: Sequence[ReadReport], pairs: Pairs) -> Answered:
    """Return which statements answer another statement of the same report that is laid to somebody else.

    Args:
        said: all statements, in order of report and place.
        read: all reports.
        pairs: how the statements stand to each other.
    """
    found: set[tuple[int, int]] = set()
    bare: set[int] = set()
    beside: set[tuple[int, int]] = set()
    for report, group in groupby(range(len(said)), key=lambda one: said[one].report):
        numbers = list(group)
        beside.update(_beside(numbers, said))
        laid = [one for one in numbers if said[one].attribution is not None and not said[one].heading]
        for one, other, empty in _within(laid, said, read[report], pairs):
            found.add((min(one, other), max(one, other)))
            bare.update(empty)
    return Answered(frozenset(found), frozenset(bare), frozenset(beside - found))


def _within(
    laid: Sequence[int], said: Sequence[Said], read: ReadReport, pairs: Pairs
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    patterns = patterns_of(said[laid[0]].language or "de") if laid else {}
    if "rebuttal" not in patterns:
        return
    for place, number in enumerate(laid):
        one = said[number]
        if patterns["silence"].search(one.text):
            continue  # who neither confirms nor denies answers nothing
        before = said[laid[place - 1]] if place else None
        after = said[laid[place + 1]] if place + 1 < len(laid) else None
        bare = _is_bare(one, patterns)
        goes_on = after is not None and not one.text.endswith(STOPS) and _gap(one, after) <= CLOSE
        if bare and goes_on and after and not one_party(one, after):
            yield number, laid[place + 1], ()
            continue
        carried = before is not None and _goes_on(before, one, read, patterns)
        lead = _lead(before, one, read)
        told = f"{before.text if before and carried else ''} {lead} {one.text}"
        if bare or carried or _turns(lead, one, patterns) or patterns["contrast"].search(one.text):
            answered = _answered(place, laid, said, pairs, whole=bool(patterns["whole"].search(told)))
            if answered is None or not (
                bare or carried or (answered, number) in pairs or _meets(said[answered], one, told, read)
            ):
                continue
            yield answered, number, (laid[place - 1],) if carried else ()


def _goes_on(before: Said, one: Said, read: ReadReport, patterns: Mapping[str, re.Pattern[str]]) -> bool:
    """Say whether a statement tells what is so instead of what its party denied just before."""
    if not one_party(before, one) or _gap(before, one) > CLOSE or not _is_bare(before, patterns):
        return False
    between = Span(before.content[-1].end, one.content[0].start)
    parted = between.start < between.end and "\n" in read.report.words(between)
    return not (parted or patterns["besides"].search(one.text) or patterns["silence"].search(before.text))


def _meets(answered: Said, one: Said, told: str, read: ReadReport) -> bool:
    """Say whether a statement that insists ("bleibt dabei, dass …") may answer another one.

    Where nothing else is alike, it does in the same paragraph, if both give a figure of one kind or neither gives one.
    """
    if not patterns_of(one.language or "de")["insisting"].search(told):
        return True
    between = Span(answered.content[-1].end, one.content[0].start)
    parted = between.start < between.end and "\n" in read.report.words(between)
    return not parted and ((not answered.figures and not one.figures) or _one_kind(answered, one))


def _beside(numbers: Sequence[int], said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Yield neighbours of which the second sets another party's figure beside the first's ("… sprach von 600")."""
    for first, second in pairwise(one for one in numbers if counts(said[one])):
        one, other = said[first], said[second]
        ellipsis = patterns_of(other.language or "de").get("ellipsis")
        if one.heading or other.moves or ellipsis is None or not ellipsis.search(other.text) or len(other.text) > SHORT:
            continue
        if _gap(one, other) <= GAP and one.stated.links and not one_party(one, other) and _one_kind(one, other):
            yield first, second


def _one_kind(one: Said, other: Said) -> bool:
    """Say whether both statements give one figure, of one unit."""
    first, second = ([figure.unit for figure in said.figures if figure not in said.aside] for said in (one, other))
    return len(first) == len(second) == 1 and first == second


def _turns(lead: str, one: Said, patterns: Mapping[str, re.Pattern[str]]) -> bool:
    """Say whether words that lead to a statement tell that it answers another ("widersprach:", "wies das zurück:")."""
    turned = patterns["rebuttal"].search(lead) or patterns["contrast"].search(lead)
    echoes = patterns["echo"].search(lead) and not patterns["denied"].search(one.text)
    return bool(turned or (patterns["denial"].search(lead) and echoes))


def _is_bare(one: Said, patterns: Mapping[str, re.Pattern[str]]) -> bool:
    """Say whether a statement denies what it doesn't tell itself ("Hoeke weist das zurück", "Er widersprach")."""
    return bool(patterns["rebuttal"].search(one.text) or (one.denies and patterns["echo"].search(one.text)))


def _lead(before: Said | None, one: Said, read: ReadReport) -> str:
    """Return the words that lead from the statement before to this one, and those that frame it."""
    start = before.content[-1].end if before else one.content[0].start
    lead = read.report.words(Span(start, one.content[0].start)) if start < one.content[0].start <= start + GAP else ""
    assert one.attribution is not None
    cue = read.reading.attributions[one.attribution].cue
    # A sentence may end where the statement begins: what stands before the last end leads to something else.
    return " ".join(
        [END.split(lead + BEGINNING)[-1].removesuffix(BEGINNING), *(read.report.words(span) for span in cue)]
    )


def _answered(place: int, laid: Sequence[int], said: Sequence[Said], pairs: Pairs, *, whole: bool) -> int | None:
    """Return what is answered: of the last statements of the nearest other party the likest.

    Where none is alike: the first where all that was told is answered ("wies die Vorwürfe zurück"), else the last.
    """
    one = said[laid[place]]
    silence = patterns_of(one.language or "de").get("silence")
    run: list[int] = []
    for earlier in reversed(laid[max(0, place - BACK) : place]):
        if silence is not None and silence.search(said[earlier].text):
            continue  # who says nothing can't be answered
        if run and not one_party(said[earlier], said[run[0]]):
            break
        if said[earlier].stated.links and not one_party(said[earlier], one):
            run.append(earlier)
    near = [earlier for earlier in run if _gap(said[earlier], one) <= 2 * GAP]
    topic = {earlier: pairs[earlier, laid[place]].topic if (earlier, laid[place]) in pairs else 0 for earlier in near}
    return max(
        near,
        key=lambda earlier: (topic[earlier], not said[earlier].negated, -earlier if whole else earlier),
        default=None,
    )


def _gap(before: Said, after: Said) -> int:
    return after.content[0].start - before.content[-1].end
