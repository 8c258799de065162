"""Reliance: which report another one names as the source of something it says, and for which of its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from laut.comparison.names import same
from laut.comparison.statements import END
from laut.comparison.telling import WORD, stems
from laut.languages.de.nouns import is_medium
from laut.model.reading import ReadReport
from laut.model.source import SourceKind

HELD = 400
FEWEST = 2
"""Things that a sentence which merely names an outlet must tell of."""

QUOTED = re.compile(r"[„“\"»«‚‘]([^„“”\"»«‚‘’\n]{3,60})[“”\"»«’‘]")
ADDRESS = re.compile(r"[\d-]")
"""What stands in the name of a medium that begins with a small letter, as its address on the web does."""
NAME = 4
SHORTEST = 3
BEGINS = 60
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
    parts = (END.split(read.report.words(segment.span)) for segment in read.reading.anatomy.article())
    for sentence in chain.from_iterable(parts):
        for title in titles(sentence):
            about = _things(sentence, title)
            if len(about) >= FEWEST:
                yield Laid(" ".join(about), (title,), relayed=False)


def _things(sentence: str, title: str) -> list[str]:
    """Return the nouns, names and figures of a sentence but for those of media: what it is about."""
    _, *words = WORD.findall(sentence) or [""]
    named = frozenset(WORD.findall(title))
    return [word for word in words if not word[0].islower() and word not in named and not is_medium(word)]


def laid_to(name: str, found: Sequence[Laid]) -> tuple[Laid, ...]:
    """Return what is laid to an outlet; nothing where the outlet's words came by way of another medium at first.

    Example:
        >>> found = laid_to("Bote", [Laid("Es regnet.", ("Bote",), True), Laid("Es taut.", ("Blatt", "Bote"), False)])
        >>> [one.words for one in found]
        ['Es regnet.']
        >>> laid_to("Bote", [Laid("Es taut.", ("Blatt", "Bote"), True), Laid("Es regnet.", ("Bote",), True)])
        ()
    """
    places = [(place, one) for one in found if (place := _place(one.names, name)) is not None]
    if places and places[0][0] and places[0][1].relayed:
        return ()
    return tuple(one for place, one in places if place == 0)


@dataclass(frozen=True, slots=True)
class Reliance:
    """Which reports name the outlets of others; what was found about a report is kept, for it stands in many pairs.

    Args:
        read: what each report lays to whom, by its id.
        laid: what it lays to an outlet, by its id and the outlet's name.
        held: the stems of its own text, by its id.
    """

    read: dict[str, tuple[Laid, ...]] = field(default_factory=dict)
    laid: dict[tuple[str, str], tuple[Laid, ...] | None] = field(default_factory=dict)
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
            if other is not one and not later(other, one):
                for name in self._names(other, one):
                    if not is_outlet(one, name):
                        by_outlet.setdefault(name, []).append(other)
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

    def cites(self, one: ReadReport, agency: str, other: ReadReport) -> bool:
        """Say whether a report lays to an agency what another holds that prints this agency's text."""
        found = self._laid(one, agency) or ()
        return any(said.relayed and self._share(said, agency, other) >= HELD for said in found)

    def _names(self, read: ReadReport, citing: ReadReport) -> Iterator[str]:
        """Yield under which names a report is cited: of its outlet, of the one that it was first published by.

        A medium with whose name the page begins is its outlet too ("NDF Norddeicher Fernsehen").
        """
        anatomy = read.reading.anatomy
        outlet = anatomy.outlet.source.name if anatomy.outlet is not None else ""
        if outlet:
            yield outlet
        begins = read.report.read.text.lstrip()[:BEGINS].casefold()
        media = dict.fromkeys(one.names[0] for one in self._read(citing) if one.relayed or not outlet)
        for name in media:
            if len(name) >= SHORTEST and begins.startswith(name.casefold()) and not (outlet and same(outlet, name)):
                yield name
        if anatomy.republication is not None:
            yield from titles(read.report.words(anatomy.republication.span))

    def _read(self, one: ReadReport) -> tuple[Laid, ...]:
        """Return what a report lays to whom."""
        if one.report.id not in self.read:
            self.read[one.report.id] = tuple(laid(one))
        return self.read[one.report.id]

    def _laid(self, one: ReadReport, name: str) -> tuple[Laid, ...] | None:
        """Return what a report lays to an outlet: no words where it only lists it; None where it doesn't name it."""
        key = one.report.id, name
        if key not in self.laid:
            words = laid_to(name, self._read(one))
            listed = any(same(party.source.name, name) for party in one.reading.anatomy.declared_sources)
            self.laid[key] = words or (() if listed else None)
        return self.laid[key]

    def _share(self, said: Laid, name: str, other: ReadReport) -> int:
        """Return how much of what is laid to an outlet a report holds: share of its stems, in thousandths.

        What somebody said to the outlet stands there where it cites the same party.
        """
        if (
            said.relayed
            and len(said.names) > 1
            and any(same(said.names[-1], one.names[-1]) for one in self._read(other))
        ):
            return 1000
        own = stems(said.words) - stems(name)
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
        >>> list(titles("Das Portal hafen-heute.example hatte das gemeldet, das Portal selbst schweigt."))
        ['hafen-heute']
    """
    yield from QUOTED.findall(words)
    found = WORD.findall(words)
    for number, word in enumerate(found[:-1]):
        if is_medium(word):
            behind = found[number + 1 : number + 1 + NAME]
            count = next((place for place, one in enumerate(behind) if not one[0].isupper()), len(behind))
            if count:
                yield " ".join(behind[:count])
            elif ADDRESS.search(behind[0]):
                yield behind[0]
