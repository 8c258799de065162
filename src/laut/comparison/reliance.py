"""Reliance: which report another one names as the source of something it says, and for which of its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from laut.comparison.names import same
from laut.comparison.statements import sentences
from laut.languages.de.nouns import is_medium
from laut.model.reading import ReadReport
from laut.model.source import SourceKind

HELD = 400
RETOLD = 660
FEWEST = 20
RETOLD = 660
FEWEST = 20
LETTERS = 5
LONG = 5

QUOTED = re.compile(r"[„“\"»«‚‘]([^„“”\"»«‚‘’\n]{3,60})[“”\"»«’‘]")
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+){0,4}")
NAME = 4
MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})


def later(one: ReadReport, other: ReadReport) -> bool:
    """Say whether one was surely published after the other."""
    day, before = one.reading.dating.interval.earliest, other.reading.dating.interval.latest
    return bool(day and before and before < day)


def is_outlet(read: ReadReport, name: str) -> bool:
    """Say whether a name is that of a report's own outlet."""
    outlet = read.reading.anatomy.outlet
    return outlet is not None and same(outlet.source.name, name)


@dataclass(frozen=True, slots=True)
class Laid:
    """Words of a report and whom it lays them to.

    Args:
        words: the words.
        names: who is named, from the page inwards; of a sentence that may name media each by itself.
        relayed: whether the first of the names is a medium that has the words from the others.
    """

    words: str
    names: tuple[str, ...]
    relayed: bool


def laid(read: ReadReport) -> Iterator[Laid]:
    """Yield what a report lays to others: its attributions in order, and its sentences that may name media."""
    for said in sorted(read.reading.attributions, key=lambda one: one.content):
        if said.chain.links:
            words = " ".join(read.report.words(span) for span in said.content)
            yield Laid(words, said.chain.names, said.chain.links[0].source.kind in MEDIA)
    for sentence in sentences(read):
        words = read.report.words(sentence)
        yield from (Laid(words, (title,), relayed=False) for title in titles(words))


def laid_to(name: str, found: Sequence[Laid]) -> tuple[str, ...]:
    """Return what is laid to an outlet; nothing where the outlet's words came by way of another medium at first.

    Example:
        >>> laid_to("Bote", [Laid("Es regnet.", ("Bote",), True), Laid("Es taut.", ("Blatt", "Bote"), False)])
        ('Es regnet.',)
        >>> laid_to("Bote", [Laid("Es taut.", ("Blatt", "Bote"), True), Laid("Es regnet.", ("Bote",), True)])
        ()
    """
    places = [(place, one) for one in found if (place := _place(one.names, name)) is not None]
    if places and places[0][0] and places[0][1].relayed:
        return ()
    return tuple(one.words for place, one in places if place == 0)


@dataclass(frozen=True, slots=True)
class Reliance:
    """Which reports name the outlets of others; what was found about a report is kept, for it stands in many pairs.

    Args:
        read: what each report lays to whom, by its id.
        laid: what it lays to an outlet, by its id and the outlet's name.
        held: the stems of its own text, by its id.
    """

    read: dict[str, tuple[Laid, ...]] = field(default_factory=dict)
    laid: dict[tuple[str, str], tuple[str, ...] | None] = field(default_factory=dict)
    held: dict[str, frozenset[str]] = field(default_factory=dict)

    def names(self, one: ReadReport, other: ReadReport) -> bool:
        """Say whether one names the other's outlet as a source, and can have what it lays to it from this very report.

        It can't where the other came later, or holds too little of it.

        Args:
            one: the report that may have taken something.
            other: the report that it may have taken it from.
        """
        return bool(self.sources(one, [other]))

    def sources(self, one: ReadReport, others: Sequence[ReadReport]) -> set[str]:
        """Return the reports that another has something from by its own words: of the outlets that it names as sources.

        Of several reports of one outlet a statement is from the one that holds most of it.

        Args:
            one: the report that names outlets.
            others: the reports that it may have taken something from.

        Returns:
            Their ids.
        """
        found: set[str] = set()
        by_outlet: dict[str, list[ReadReport]] = {}
        for other in others:
            outlet = other.reading.anatomy.outlet
            if outlet is not None and not is_outlet(one, outlet.source.name) and not later(other, one):
                by_outlet.setdefault(outlet.source.name, []).append(other)
        for name, reports in by_outlet.items():
            said = self._laid(one, name)
            if said == ():
                found |= {other.report.id for other in reports}
            for words in said or ():
                shares = [self._share(words, name, other) for other in reports]
                if max(shares) >= HELD:
                    found |= {
                        other.report.id for other, share in zip(reports, shares, strict=True) if share == max(shares)
                    }
        return found

    def retells(self, one: ReadReport, other: ReadReport) -> bool:
        """Say whether one of two reports tells nearly nothing that the other doesn't, though in its own words.

        Two that credit different agencies tell the same because both agencies told it.

        Args:
            one: the one report.
            other: the other, in the same language.
        """
        first, second = self._held(one), self._held(other)
        agencies = [{credit.source.name for credit in report.reading.anatomy.credits} for report in (one, other)]
        if all(agencies) and not agencies[0] & agencies[1]:
            return False
        smaller = min(len(first), len(second))
        return smaller >= FEWEST and len(first & second) * 1000 >= RETOLD * smaller

    def _laid(self, one: ReadReport, name: str) -> tuple[str, ...] | None:
        """Return what a report lays to an outlet: no words where it only lists it; None where it doesn't name it."""
        key = one.report.id, name
        if key not in self.laid:
            if one.report.id not in self.read:
                self.read[one.report.id] = tuple(laid(one))
            words = laid_to(name, self.read[one.report.id])
            listed = any(same(party.source.name, name) for party in one.reading.anatomy.declared_sources)
            self.laid[key] = words or (() if listed else None)
        return self.laid[key]

    def _share(self, words: str, name: str, other: ReadReport) -> int:
        """Return how much of what is laid to an outlet a report holds: share of its stems, in thousandths."""
        own = stems(words) - stems(name)
        return 1000 * len(own & self._held(other)) // len(own) if own else 1000

    def _held(self, read: ReadReport) -> frozenset[str]:
        """Return the stems of a report's own text."""
        if read.report.id not in self.held:
            text = "\n".join(read.report.words(segment.span) for segment in read.reading.anatomy.article())
            self.held[read.report.id] = stems(text)
        return self.held[read.report.id]


def _place(names: Sequence[str], name: str) -> int | None:
    return next((place for place, one in enumerate(names) if same(one, name)), None)


def titles(words: str) -> Iterator[str]:
    """Yield what may be names of media in a sentence: what stands in quotation marks, or behind a noun for a medium.

    Example:
        >>> list(titles("Der „Hafenbote“ und das Magazin Strom und Netz hatten das gemeldet."))
        ['Hafenbote', 'Strom']
    """
    yield from QUOTED.findall(words)
    found = WORD.findall(words)
    for number, word in enumerate(found[:-1]):
        if is_medium(word):
            behind = found[number + 1 : number + 1 + NAME]
            count = next((place for place, one in enumerate(behind) if not one[0].isupper()), len(behind))
            if count:
                yield " ".join(behind[:count])


def stems(words: str) -> frozenset[str]:
    """Return the beginnings of the telling words of a text: nouns, names, figures and other long words."""
    return frozenset(
        word.casefold()[:LETTERS]
        for word in WORD.findall(words)
        if len(word) >= LONG or word[0].isupper() or word[0].isdigit()
    )
