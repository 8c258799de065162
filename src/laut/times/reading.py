"""Read the time expressions of reports: their words, type, and what they say before an anchor is known."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from laut.languages import AVAILABLE, has
from laut.languages.grammar import number_grammar
from laut.languages.patterns import pattern
from laut.linguistics.openings import matches, openings
from laut.linguistics.stretches import Stretches, clause
from laut.model.anatomy import ARTICLE_KINDS, Anatomy, SegmentKind
from laut.model.report import Report
from laut.model.span import Span
from laut.model.time import TimeExpression, TimeType
from laut.times.calendar import days_of
from laut.times.rules import Rule, rules, values
from laut.times.terms import value_of

_KINDS = ARTICLE_KINDS | {SegmentKind.CAPTION, SegmentKind.CORRECTION, SegmentKind.KICKER}


def read(reports: Sequence[Report], anatomies: Sequence[Anatomy]) -> list[tuple[TimeExpression, ...]]:
    """Read the time expressions of reports, without anchor: "am Donnerstag" has the value "XXXX-WXX-4".

    Args:
        reports: a batch of reports.
        anatomies: one per report.

    Returns:
        The expressions of each report, in order; spans are offsets into its read text. None are read from a report in a
        language without tables.
    """
    return [tuple(_of_report(report, anatomy)) for report, anatomy in zip(reports, anatomies, strict=True)]


def _of_report(report: Report, anatomy: Anatomy) -> Iterator[TimeExpression]:
    language = anatomy.language or AVAILABLE[0]
    if not has(language, "time_rules"):
        return
    text = report.read.text
    whole = (Span(0, len(text)),)
    parts = tuple(segment.span for segment in anatomy.segments if segment.kind in _KINDS) if anatomy.segments else whole
    before: list[TimeExpression] = []
    for span in parts:
        found = _times_of(span.of(text), language, before, span.start)
        before += found
        for expression in found:
            yield replace(expression, span=expression.span.shift(span.start))


def times_of(text: str, language: str) -> tuple[TimeExpression, ...]:
    """Read the time expressions of a text.

    Args:
        text: any text.
        language: ISO 639-1, one with tables.

    Returns:
        Expressions in order, without overlap; offsets into `text`.

    Example:
        >>> for time in times_of("Ende 2024 und am Donnerstag war das Fest.", "de"):
        ...     print(time.span.of("Ende 2024 und am Donnerstag war das Fest."), time.value, time.mod)
        Ende 2024 2024 END
        Donnerstag XXXX-WXX-4 None
    """
    return tuple(_times_of(text, language, (), 0))


def _times_of(text: str, language: str, before: Sequence[TimeExpression], begin: int) -> list[TimeExpression]:
    """Read the time expressions of a part of a report, where it begins there and others have been read before."""
    known = rules(language)
    matched = list(matches(known.patterns, known.begins, text, openings(text)))
    if not matched:
        return []
    stretches = Stretches(text)
    found: list[TimeExpression] = []
    for number, match in matched:
        rule = known.rules[number]
        bounds = stretches.sentence(match.start())
        term = _link(_term(text, rule, match, bounds, language, begin), found, before, bounds)
        mod = _fill(rule.mod, match, language) if rule.mod else None
        value = value_of(term, None)
        found.append(TimeExpression(_span(match), rule.type, value, rule.id, mod or None, days_of(value), term))
    return found


def _means_nowadays(text: str, parts: re.Match[str], bounds: tuple[int, int], language: str) -> bool:
    """Say whether "heute" rather means these times than this day: no event or hour near it."""
    if values(language, "day_adverb")[parts["day_adverb"].lower()] != "0":
        return False
    return not pattern(language, "tenses", "today").search(text, *bounds)


_OPENING = 200
"""How many characters at a report's beginning tell of its day."""


def _span(match: re.Match[str]) -> Span:
    """Return the expression's words; a group named "skip" at its begin isn't part of them."""
    skipped = match.groupdict().get("skip")
    return Span(match.start() + len(skipped or ""), match.end())


def _term(text: str, rule: Rule, parts: re.Match[str], bounds: tuple[int, int], language: str, begin: int) -> str:
    term = rule.term
    if "{dir}" in term:
        term = term.replace("{dir}", direction(text, parts.start(), bounds, language))
    late = begin + parts.start() >= _OPENING
    if term == "day {day_adverb}" and late and _means_nowadays(text, parts, bounds, language):
        return "ref PRESENT_REF"
    return " ".join(_fill(term, parts, language).split())


_FIELD = re.compile(r"\{(\w+)(?::(\d+))?\}")


def _fill(template: str, parts: re.Match[str], language: str) -> str:
    """Put the values of a match's words into a template; `{day:02}` pads with noughts."""

    def one(field: re.Match[str]) -> str:
        word = parts.groupdict().get(field[1]) or ""
        value = _value(field[1], word, language)
        return value.zfill(int(field[2])) if field[2] else value

    return _FIELD.sub(one, template)


def _value(kind: str, word: str, language: str) -> str:
    if kind == "num":
        number = number_grammar(language).value(word)
        number = number_grammar(language).values["article"].get(word.lower(), number)
        return f"{number:g}" if number is not None else "X"
    known = values(language, kind).get(word.lower())
    return word if known is None else known


def direction(text: str, offset: int, bounds: tuple[int, int], language: str) -> str:
    """Say in which direction the days without year of a clause lie: "<" past, ">" to come, "~" open.

    The clause decides, and the sentence where the clause has no verb that tells.

    Args:
        text: any text.
        offset: of the expression.
        bounds: of its sentence.
        language: ISO 639-1.

    Example:
        >>> plan, event = "Das Fest findet am Freitag statt.", "Das Fest war am Freitag."
        >>> direction(plan, 19, (0, len(plan)), "de"), direction(event, 16, (0, len(event)), "de")
        ('>', '<')
    """
    around = clause(text, offset, bounds)
    ahead = [
        (found.end(), sign)
        for key, sign in (("future", ">"), ("past", "<"))
        for found in pattern(language, "tenses", key).finditer(text, around[0], offset)
    ]
    if ahead:
        return max(ahead)[1]
    for start, end in (around, bounds):
        if pattern(language, "tenses", "future").search(text, start, end):
            return ">"
        if pattern(language, "tenses", "past").search(text, start, end):
            return "<"
    return "~"


_LINKS = 16
"""How many expressions back a term can hang on another."""


def _link(term: str, found: Sequence[TimeExpression], before: Sequence[TimeExpression], bounds: tuple[int, int]) -> str:
    """Replace "@year" and the like by how many expressions back the term's anchor stands, if any does.

    Years and days ("@year", "@day") count in the same sentence; a quarter ("@quarter") and the day last named
    ("@last-day") also in sentences and parts before it.
    """
    for mark, fits, far in _MARKS:
        if mark in term:
            near = ((other, other.span.start >= bounds[0]) for other in reversed(found))
            back = islice(chain(near, ((other, False) for other in reversed(before))), _LINKS)
            steps = (number for number, (other, close) in enumerate(back, 1) if (close or far) and fits(other))
            step = next(steps, None)
            term = term.replace(mark, f"@-{step}" if step else "").strip()
    return term


def _names_year(other: TimeExpression) -> bool:
    return other.type is TimeType.DATE and other.value[:4].isdigit()


def _names_day(other: TimeExpression) -> bool:
    operator = other.term.split()[0]
    single = operator in ("day", "weekday", "monthday", "holiday", "next-day") or len(other.value) == len("2025-12-24")
    return other.type in (TimeType.DATE, TimeType.TIME) and single


def _names_quarter(other: TimeExpression) -> bool:
    return other.term.startswith(("quarter", "same-quarter")) or other.value[4:6] == "-Q"


_MARKS = (
    ("@year", _names_year, False),
    ("@day", _names_day, False),
    ("@last-day", _names_day, True),
    ("@quarter", _names_quarter, True),
)
