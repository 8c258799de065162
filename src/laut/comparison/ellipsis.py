"""Ellipsis: what a statement leaves to the sentence before it ("Die Klinik zählt 23", "Fünf Tonnen seien es")."""

from collections.abc import Sequence
from dataclasses import replace

from laut.comparison.assertion import patterns_of
from laut.comparison.frames import LIGHT
from laut.comparison.quantities import one_noun
from laut.comparison.senses import SHORTEST_PART, WORD, bare, infinitive, senses
from laut.comparison.statements import Said
from laut.languages.de.nouns import nouns_of_class
from laut.languages.de.words import look_up
from laut.model.figure import Figure

EVENT = "event"
PAUSE = 3
"""Characters between two clauses of one sentence."""

STOPS = (".", "!", "?")
QUOTES = '“”"»«’'
BACK, REACH = 3, 300
"""How many statements back, and how many characters, another one may tell what a figure counts."""


def told_whole(said: Sequence[Said]) -> list[Said]:
    """Return statements with what their figures count where only the statement before tells it.

    Args:
        said: all statements, in order of report and place.

    Returns:
        The same statements in the same order.
    """
    found: list[Said] = []
    for one in said:
        whole = _within_sentence(one, found[-1]) if found else one
        found.append(_completed(whole, _before(whole, found)) if _lacks(whole) else whole)
    return found


def _within_sentence(one: Said, before: Said) -> Said:
    """Return a clause with what the clause before it in its sentence tells: when, and where ("dort", "damals")."""
    if one.report != before.report or not 0 <= one.content[0].start - before.content[-1].end <= PAUSE:
        return one
    if before.heading or one.attribution != before.attribution or before.text.rstrip(QUOTES).endswith(STOPS):
        return one
    there = patterns_of(one.language or "de").get("there")
    points = there is not None and there.search(one.text)
    carried = (*one.carried, *nouns(before)) if points else one.carried
    earlier = one.earlier if one.days else before.earlier
    past = one.past or before.past
    return replace(one, carried=carried, past=past, days=one.days or before.days, earlier=earlier)


def _before(one: Said, earlier: Sequence[Said]) -> list[Said]:
    """Return the statements close before one in its report, the nearest first."""
    found = []
    for before in reversed(earlier[-BACK:]):
        if before.report != one.report or before.heading:
            break
        if 0 <= one.content[0].start - before.content[-1].end <= REACH:
            found.append(before)
    return found


def _lacks(one: Said) -> bool:
    """Say whether a statement gives one figure and doesn't tell by itself what of."""
    main = [number for number, figure in enumerate(one.figures) if figure not in one.aside]
    if len(main) != 1 or one.heading:
        return False
    figure = one.figures[main[0]]
    patterns = patterns_of(one.language or "de")
    ellipsis = patterns.get("ellipsis")
    if "pointer" in patterns and patterns["pointer"].search(one.text):
        return False
    verb = ellipsis.search(one.text) if ellipsis is not None else None
    if one.fates[main[0]] or (one.under[main[0]] and not (verb and _is_before(one, verb.start()))):
        return False
    return bool(verb and figure.unit is None) or (figure.counted is None and not nouns(one))


def _is_before(one: Said, place: int) -> bool:
    """Say whether all that a statement says to happen stands before a place: who counts, not whom ("die Klinik")."""
    return all(sense.place.end <= place for sense in senses(one.text, one.language or "de"))


def _completed(one: Said, earlier: Sequence[Said]) -> Said:
    """Return a statement with what the nearest figure before tells, else with the nouns of the statement before."""
    for before in earlier:
        like = _like(one, before)
        if like is not None:
            return _counting(one, before, like)
    if not earlier or any(figure.counted for figure in one.figures):
        return one
    return replace(one, carried=nouns(earlier[0]) or earlier[0].carried)


def _counting(one: Said, before: Said, like: Figure) -> Said:
    if _happens(one):
        return replace(one, carried=nouns(before) or before.carried, like=before.like or like)
    number = before.figures.index(like)
    at = next(number for number, figure in enumerate(one.figures) if figure not in one.aside)
    happens = {sense.told for sense in senses(before.text, before.language or "de") if sense.kind == EVENT}
    return replace(
        one,
        carried=nouns(before) or before.carried,
        like=before.like or like,
        fates=_put(one.fates, at, before.fates[number]),
        under=_put(one.under, at, before.under[number] or (happens.pop() if len(happens) == 1 else "")),
    )


def _happens(one: Said) -> bool:
    """Say whether a statement tells by a verb of its own what happens to what it counts ("Sieben kehrten um")."""
    ellipsis = patterns_of(one.language or "de").get("ellipsis")
    if ellipsis is not None and ellipsis.search(one.text):
        return False
    found = WORD.findall(one.text)
    rest = frozenset(found)
    return any(infinitive(word, rest) not in LIGHT for word in found if word[0].islower() and look_up(word).verbs)


def _like(one: Said, before: Said) -> Figure | None:
    """Return the figure of a statement before that tells what a figure counts or measures."""
    figure = next(figure for figure in one.figures if figure not in one.aside)
    for other, fate in zip(before.figures, before.fates, strict=True):
        named = bool(other.counted or fate or other.unit or before.like)
        fits = one_noun(figure, before.named(other)) if figure.counted else figure.unit in (None, other.unit)
        if other not in before.aside and named and fits:
            return other
    return None


def _put(values: tuple[str, ...], place: int, value: str) -> tuple[str, ...]:
    return (*values[:place], value, *values[place + 1 :])


def nouns(said: Said) -> tuple[str, ...]:
    """Return the nouns of a statement but for numbers, units, times and who says it."""
    sources = {bare(word) for name in said.stated.names for word in WORD.findall(name)}
    times = {bare(word) for word in nouns_of_class("time")}
    figures = {word.lower() for figure in said.figures for word in WORD.findall(figure.counted or "")}
    found = []
    for number, word in enumerate(WORD.findall(said.text)):
        lower = word.lower()
        known = look_up(lower)
        noun = (
            word[0].isupper() and len(word) >= SHORTEST_PART and not known.classes and not (not number and known.verbs)
        )
        if noun and (lower in figures or lower not in said.measures) and bare(word) not in sources | times:
            found.append(word)
    return tuple(found)
