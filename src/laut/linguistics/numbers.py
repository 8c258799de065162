"""The number grammar: digits, number words, scales, fractions, vague amounts, ranges; its words come from a table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from laut.linguistics.lexicon import Row
from laut.model.span import Span


class Form(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORD = "word"
    ARTICLE = "article"
    HALF = "half"
    RATIO = "ratio"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the text as an interval.

    Args:
        span: its words, scale word included.
        low: lower bound; None where open.
        high: upper bound; None where open.
        form: how it is written; an ARTICLE ("einen Toten") or a bare HALF ("eine halbe Stunde") is a number only
            where its context makes it one.
        approximate: whether the word itself is rough ("Dutzende").
        scaled: whether it ends in a scale word ("Millionen").
        range: whether it joins two numbers ("20 bis 30").
    """

    span: Span
    low: float | None
    high: float | None
    form: Form
    approximate: bool = False
    scaled: bool = False
    range: bool = False


@dataclass(frozen=True, slots=True)
class Separators:
    """How a language writes digits: the group separators and the decimal mark, as character classes."""

    group: str = r"[.'’\u202f]"
    decimal: str = ","


@dataclass(frozen=True, slots=True)
class NumberGrammar:
    """A compiled number grammar of one language; make one with `compile_grammar`."""

    values: dict[str, dict[str, float]]
    pattern: re.Pattern[str]
    with_articles: re.Pattern[str]
    morphemes: re.Pattern[str]
    link: re.Pattern[str]
    loose: re.Pattern[str]
    between: re.Pattern[str]
    between_and: re.Pattern[str]
    starts: frozenset[str]
    separators: Separators

    def value(self, word: str) -> float | None:
        """Return the value of a number word, compound or digits; None where it isn't one.

        Args:
            word: without white space around it.
        """
        if word[:1].isdigit():
            return self._digits(word)
        return self._compound(word.lower())

    def at(self, text: str, offset: int, *, articles: bool = True) -> Number | None:
        """Return the number that begins at an offset, without range; None where none does."""
        found = (self.with_articles if articles else self.pattern).match(text, offset)
        return self._number(found) if found else None

    def find(self, text: str, *, articles: bool = False) -> Iterator[Number]:
        """Yield the numbers and ranges of a text from left to right, without overlap.

        Args:
            text: any text; takes time linear in its length.
            articles: whether to yield bare articles too.
        """
        offset = 0
        pattern = self.with_articles if articles else self.pattern
        for start in _STARTS.finditer(text):
            if start.start() < offset or not (start.group()[-1].isdigit() or start.group().lower() in self.starts):
                continue
            found = pattern.match(text, start.start())
            number = self._number(found) if found else None
            if number is not None:
                number = self._range(text, number)
                yield number
                offset = number.span.end

    def _digits(self, word: str) -> float:
        group = re.compile(rf"(?:{self.separators.group}| )(?=\d{{3}}(?!\d))")
        decimal = self.separators.decimal
        if decimal == "," and re.fullmatch(r"\d+\.\d{1,2}", word):
            return float(word)
        return float(group.sub("", word).replace(decimal, "."))

    def _compound(self, word: str) -> float | None:
        total, current, known, at = 0.0, 0.0, False, 0
        for found in self.morphemes.finditer(word):
            if found.start() != at:
                return None
            at = found.end()
            kind = str(found.lastgroup)
            value = self.values[kind].get(found.group(), 0.0)
            if kind in ("unit", "part", "bound"):
                current += value
            elif kind == "hundred":
                current = (current or 1) * value
            elif kind == "group":
                total, current = total + (current or 1) * value, 0.0
            known = known or kind in ("unit", "hundred", "group") or (kind == "part" and current > value)
        return total + current if known and at == len(word) else None

    def _number(self, found: re.Match[str]) -> Number | None:
        part, span = found.groupdict(), Span(*found.span())
        scale_word = part["several_scale"] or part["half_scale"] or part["scale"] or part["article_scale"]
        scale = self._scale(scale_word)
        rough = bool(scale_word) and _fold(scale_word) in self.values["dozen"]
        if part["several"]:
            high = 99.0 if rough else 10 * scale - 1
            return Number(span, 2 * scale, high, Form.VAGUE, approximate=True, scaled=True)
        if part["vague"]:
            low = self.values["vague"][_fold(part["vague"])]
            return Number(span, low, None, Form.VAGUE, approximate=True, scaled=True)
        value, form = self._single(part)
        if value is None:
            return None
        value *= scale
        return Number(span, value, value, form, approximate=rough, scaled=bool(scale_word))

    def _single(self, part: dict[str, str | None]) -> tuple[float | None, Form]:
        if part["share"]:
            return self.values["share"][_fold(part["share"])], Form.RATIO
        if part["fraction"]:
            count = self.value(part["count"]) if part["count"] else 1.0
            return (count or 1.0) * self.values["fraction"][_fold(part["fraction"])], Form.RATIO
        if part["half"]:
            return self.values["half"][_fold(part["half"])], Form.WORD if part["half_scale"] else Form.HALF
        if part["article"]:
            form = Form.WORD if part["article_scale"] else Form.ARTICLE
            return self.values["article"][_fold(part["article"])], form
        word = part["numeral"] or ""
        value = self.value(word)
        if value is not None and part["minus"]:
            value = -value
        return value, Form.DIGITS if word[:1].isdigit() else Form.WORD

    def _scale(self, word: str | None) -> float:
        if not word:
            return 1.0
        return self.values["scale"].get(_fold(word)) or self.values["dozen"][_fold(word)]

    def _next_word(self, text: str, first: Number) -> Number | None:
        """Return the second number of a loose range in words ("fünf, sechs", "zwei oder drei")."""
        link = self.loose.match(text, first.span.end)
        if first.form is not Form.WORD or first.scaled or not link:
            return None
        second = self.at(text, link.end(), articles=False)
        follows = second and second.form is Form.WORD and second.low == (first.low or 0.0) + 1
        return second if follows else None

    def _range(self, text: str, first: Number) -> Number:
        between = self.between.search(text, max(0, first.span.start - 12), first.span.start)
        link = (self.between_and if between else self.link).match(text, first.span.end)
        second = self.at(text, link.end(), articles=False) if link else self._next_word(text, first)
        if second is None or first.low is None or second.low is None or Form.VAGUE in (first.form, second.form):
            return first
        low, high = first.low, second.low
        if second.scaled and not first.scaled:
            low *= self._scale(text[second.span.start : second.span.end].split(" ")[-1])
        elif second.form is Form.WORD and link and link.group().startswith("-") and high >= 100 * low:
            low *= 1000 if high >= 1000 else 100
        if low >= high or (first.form is Form.RATIO) is not (second.form is Form.RATIO):
            return first
        start = between.start() if between else first.span.start
        return replace(second, span=Span(start, second.span.end), low=low, high=high, range=True)


def compile_grammar(rows: Iterable[Row], separators: Separators = Separators()) -> NumberGrammar:
    """Build a number grammar from a table of number words.

    Args:
        rows: `kind`, `words` (alternatives parted by "|") and `value` per row.
        separators: of digits.

    Example:
        >>> rows = [{"kind": "unit", "words": "zwei", "value": "2"}, {"kind": "scale", "words": "Mio.", "value": "1e6"}]
        >>> [(number.low, number.span.end) for number in compile_grammar(rows).find("2,5 Mio. oder zwei")]
        [(2500000.0, 8), (2.0, 18)]
    """
    values: dict[str, dict[str, float]] = {kind: {} for kind in _KINDS}
    for row in rows:
        top, _, bottom = row["value"].partition("/")
        for word in row["words"].split("|"):
            values[row["kind"]][_fold(word)] = float(top) / float(bottom or 1) if top else 0.0
    return NumberGrammar(
        values=values,
        pattern=_pattern(values, separators, articles=False),
        with_articles=_pattern(values, separators, articles=True),
        morphemes=re.compile("|".join(f"(?P<{kind}>{_any(values[kind])})" for kind in _INNER)),
        link=re.compile(rf"-? ?{_any(values['range'])} ?"),
        loose=re.compile(rf"(?:,| {_any(values['loose'])}) "),
        between=re.compile(rf"(?<!\w)(?i:{_any(values['between'])}) \Z"),
        between_and=re.compile(rf"-? {_any(values['between_and'])} "),
        starts=frozenset(word[:3] for kind in _OPENING for word in values[kind]),
        separators=separators,
    )


_STARTS = re.compile(r"(?<!\w)(?:[−–-]?\d|[^\W\d_]{2,3})")
"""The first three letters of a word, or a digit: where a number may begin."""
_OPENING = ("unit", "bound", "hundred", "group", "article", "half", "vague", "several", "share", "minus")
_INNER = ("part", "unit", "bound", "hundred", "group", "joiner")
_KINDS = (
    *_INNER,
    *("article", "scale", "dozen", "half", "vague", "several", "fraction", "share", "ordinal", "minus"),
    *("range", "loose", "between", "between_and"),
)


def _fold(word: str) -> str:
    return word.lower()


def _any(words: Iterable[str]) -> str:
    """Return a regular expression for any of the words, longest first; one that never matches where there are none."""
    return (
        "(?:"
        + ("|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)")
        + ")"
    )


def _pattern(values: dict[str, dict[str, float]], separators: Separators, *, articles: bool) -> re.Pattern[str]:
    inner = {word: 0.0 for kind in _INNER for word in values[kind]}
    digits = (
        rf"\d{{1,3}}(?:(?:{separators.group}|\ )\d{{3}})+(?:{separators.decimal}\d+)?(?!\d)"
        rf"|\d+(?:[.,]\d+)?"
    )
    numeral = rf"(?:(?:{digits})(?![:/.,’']?\d|[^\W\d_])|{_any(inner)}{{1,9}}(?!\w))"
    scale = rf"{_any({**values['scale'], **values['dozen']})}(?!\w)"
    article = _any(values["article"])
    return re.compile(
        rf"""(?<![\w.,:/§’'])(?:
            (?P<several>{_any(values["several"])})\ (?P<several_scale>{scale})
            |(?:(?P<count>{numeral})\ |{article}\ )(?P<fraction>{_any(values["fraction"])})(?!\w)
            |(?P<share>{_any(values["share"])})(?!\w)
            |(?:{article}\ )?(?P<half>{_any(values["half"])})(?:\ (?P<half_scale>{scale})|(?=\ \w))
            |(?P<minus>{_any(values["minus"])}\ ?)?(?P<numeral>(?!{article}(?!\w)){numeral})(?:\ (?P<scale>{scale}))?
            |(?P<vague>{_any(values["vague"])})(?![\w-])
            |(?P<article>{article})(?:\ (?P<article_scale>{scale})){"?" if articles else ""}(?!\w)
        )""",
        re.VERBOSE | re.IGNORECASE,
    )
