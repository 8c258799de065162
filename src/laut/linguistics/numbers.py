"""The number grammar: digits, number words, scales, fractions, vague amounts, ranges; its words come from a table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from laut.linguistics.lexicon import Row
from laut.linguistics.openings import lowered
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
        scale: what its scale word multiplies by ("Millionen"); 1 where it has none.
        range: whether it joins two numbers ("20 bis 30").
    """

    span: Span
    low: float | None
    high: float | None
    form: Form
    approximate: bool = False
    scale: float = 1.0
    range: bool = False

    @property
    def scaled(self) -> bool:
        """Whether it ends in a scale word ("Millionen")."""
        return self.scale != 1


@dataclass(frozen=True, slots=True)
class Digits:
    """How a language writes digits.

    Args:
        group: the marks that part groups of three, as a character class.
        decimal: the decimal mark.
    """

    group: str
    decimal: str

    @property
    def pattern(self) -> str:
        """Return a regular expression for digits."""
        mark = "[.,]" if self.decimal == "," else re.escape(self.decimal)
        grouped = rf"\d{{1,3}}(?:{self.group}\d{{3}})+(?:{re.escape(self.decimal)}\d+)?(?!\d)"
        return rf"(?:{grouped}|\d+(?:{mark}\d+)?)"

    def value(self, digits: str) -> float:
        """Return the value of digits; a point before one or two digits is a decimal mark where that is a comma too.

        Example:
            >>> Digits("[. ]", ",").value("1.500"), Digits("[,]", ".").value("1.500"), Digits("[. ]", ",").value("2.5")
            (1500.0, 1.5, 2.5)
        """
        if re.fullmatch(r"\d+\.\d{1,2}", digits):
            return float(digits)
        return float(re.sub(rf"{self.group}(?=\d{{3}}(?!\d))", "", digits).replace(self.decimal, "."))


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
    no_range: re.Pattern[str]
    starts: re.Pattern[str]
    digits: Digits
    words: str

    def value(self, word: str) -> float | None:
        """Return the value of a number word, compound or digits; None where it isn't one.

        Args:
            word: without white space around it.
        """
        if word[:1].isdigit():
            return self.digits.value(word)
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
        for start in self.starts.finditer(lowered(text)):
            found = pattern.match(text, start.start()) if start.start() >= offset else None
            number = self._number(found) if found else None
            if number is not None:
                number = self._range(text, number)
                yield number
                offset = number.span.end

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
        scale_word = scale_word or part["attached"] or part["attached_money"]
        scale = self._scale(scale_word)
        rough = bool(scale_word) and _fold(scale_word) in self.values["dozen"]
        if part["several"]:
            high = 99.0 if rough else 10 * scale - 1
            return Number(span, 2 * scale, high, Form.VAGUE, approximate=True, scale=scale)
        if part["vague"]:
            low = self.values["vague"][_fold(part["vague"])]
            return Number(span, low, None, Form.VAGUE, approximate=True, scale=low)
        value, form = self._single(part)
        if value is None:
            return None
        value *= scale
        return Number(span, value, value, form, approximate=rough, scale=scale)

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
        kinds = ("scale", "dozen", "attached", "attached_money")
        return next(self.values[kind][_fold(word)] for kind in kinds if _fold(word) in self.values[kind])

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
        moves = not between and self.no_range.search(text, max(0, first.span.start - 12), first.span.start)
        if (
            second is None
            or moves
            or first.low is None
            or second.low is None
            or Form.VAGUE in (first.form, second.form)
        ):
            return first
        low, high = first.low, second.low
        if second.scaled and not first.scaled:
            low *= second.scale
        elif second.form is Form.WORD and link and link.group().startswith("-") and high >= 100 * low:
            low *= 1000 if high >= 1000 else 100
        if low >= high or (first.form is Form.RATIO) is not (second.form is Form.RATIO):
            return first
        start = between.start() if between else first.span.start
        return replace(second, span=Span(start, second.span.end), low=low, high=high, range=True)


def compile_grammar(rows: Iterable[Row]) -> NumberGrammar:
    """Build a number grammar from a table of number words.

    Args:
        rows: `kind`, `words` (alternatives parted by "|", "_" for a blank) and `value` per row. The kinds `group_mark`
            and `decimal_mark` say how digits are written; a comma is the decimal mark where nothing says so.

    Example:
        >>> rows = [{"kind": "unit", "words": "zwei", "value": "2"}, {"kind": "scale", "words": "Mio.", "value": "1e6"}]
        >>> [(number.low, number.span.end) for number in compile_grammar(rows).find("2,5 Mio. oder zwei")]
        [(2500000.0, 8), (2.0, 18)]
    """
    values: dict[str, dict[str, float]] = {kind: {} for kind in _KINDS}
    for row in rows:
        top, _, bottom = row["value"].partition("/")
        for word in row["words"].replace("_", " ").split("|"):
            values[row["kind"]][_fold(word)] = float(top) / float(bottom or 1) if top else 0.0
    group = "".join(re.escape(mark) for mark in values["group_mark"])
    digits = Digits(f"[{group}\u202f]", next(iter(values["decimal_mark"]), ","))
    words = _compounds(values)
    return NumberGrammar(
        values=values,
        pattern=_pattern(values, digits, words, articles=False),
        with_articles=_pattern(values, digits, words, articles=True),
        morphemes=re.compile("|".join(f"(?P<{kind}>{_inner(values, kind)})" for kind in _INNER)),
        link=re.compile(rf"-? ?{_any(values['range'])} ?{_SIGN}?"),
        loose=re.compile(rf"(?:,| {_any(values['loose'])}) "),
        between=re.compile(rf"(?<!\w)(?i:{_any(values['between'])}) {_SIGN}?\Z"),
        between_and=re.compile(rf"-? {_any(values['between_and'])} {_SIGN}?"),
        no_range=re.compile(rf"(?<!\w)(?i:{_any(values['no_range'])}) \Z"),
        starts=re.compile(rf"(?<!\w)(?:[−–-]?\d|(?={_starts(values)}))"),
        digits=digits,
        words=words,
    )


_SIGN = "[$€£¥]"
_OPENING = ("part", "unit", "bound", "hundred", "group", "article", "half", "vague", "several", "share", "minus")
_MORPHEMES = ("part", "unit", "bound", "hundred", "group")
_INNER = (*_MORPHEMES, "joiner_behind_hundred", "joiner")
_KINDS = (
    *_INNER,
    *("article", "scale", "dozen", "half", "vague", "several", "fraction", "share", "ordinal", "minus"),
    *("range", "no_range", "loose", "between", "between_and"),
    *("group_mark", "decimal_mark", "attached", "attached_money", "glued"),
)


def _starts(values: dict[str, dict[str, float]]) -> str:
    """Return a regular expression for the words that a number can begin with, parted by first letter to fail fast."""
    rests: dict[str, list[str]] = {}
    for word in (word for kind in _OPENING for word in values[kind] if word[0].isalpha()):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(letter + _any(words) for letter, words in sorted(rests.items())) or "(?!)"


def _fold(word: str) -> str:
    return word.lower()


def _any(words: Iterable[str]) -> str:
    """Return a regular expression for any of the words, longest first; one that never matches where there are none."""
    return (
        "(?:"
        + ("|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)")
        + ")"
    )


def _compounds(values: dict[str, dict[str, float]]) -> str:
    """Return a regular expression for number words, compounds included."""
    morpheme = _any(word for kind in _MORPHEMES for word in values[kind])
    return rf"{morpheme}(?:{_joiner(values)}{morpheme}){{0,8}}"


def _inner(values: dict[str, dict[str, float]], kind: str) -> str:
    """Return a regular expression for the morphemes of a kind."""
    if kind != "joiner_behind_hundred":
        return _any(values[kind])
    behind = "|".join(rf"(?<={re.escape(word)})" for kind in ("hundred", "group") for word in values[kind])
    return rf"(?:{behind or '(?!)'}){_any(values['joiner_behind_hundred'])}"


def _joiner(values: dict[str, dict[str, float]]) -> str:
    """Return a regular expression for what can join the parts of a compound, where anything must."""
    blank = any(" " in word for word in values["joiner"])
    return rf"(?:{_inner(values, 'joiner_behind_hundred')}|{_inner(values, 'joiner')}{'' if blank else '|'})"


def _pattern(values: dict[str, dict[str, float]], digits: Digits, words: str, *, articles: bool) -> re.Pattern[str]:
    follows = _any({**values["glued"], **values["attached"], **values["attached_money"]})
    numeral = rf"(?:{digits.pattern}(?![:/.,’']?\d|(?!{follows}(?!\w))[^\W\d_])|{words}(?!\w))"
    scale = rf"{_any({**values['scale'], **values['dozen']})}(?!\w)"
    article = _any(values["article"])
    opens_compound = rf"{_joiner(values)}{_any(word for kind in _MORPHEMES for word in values[kind])}"
    return re.compile(
        rf"""(?<![\w.,:/§’'])(?:
            (?P<several>{_any(values["several"])})\ (?P<several_scale>{scale})
            |(?:(?P<count>{numeral})[ -]|{article}[ -])(?P<fraction>{_any(values["fraction"])})(?!\w)
            |(?:{article}\ )?(?P<half>{_any(values["half"])})(?:\ (?P<half_scale>{scale})|(?=\ \w))
            |(?P<share>{_any(values["share"])})(?!\w)
            |(?P<minus>{_any(values["minus"])}\ ?)?(?P<sign>(?<={_SIGN}))?
                (?P<numeral>(?!{article}(?!\w)(?!{opens_compound})){numeral})
                (?:\ (?P<scale>{scale})|(?P<attached>{_any(values["attached"])})(?!\w)
                |(?(sign)(?P<attached_money>{_any(values["attached_money"])})(?!\w)|(?!)))?
            |(?P<vague>{_any(values["vague"])})(?![\w-])
            |(?P<article>{article})(?:\ (?P<article_scale>{scale})){"?" if articles else ""}(?!\w)
        )""",
        re.VERBOSE | re.IGNORECASE,
    )
