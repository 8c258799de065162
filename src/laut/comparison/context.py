"""Context: what a report says around a statement, as statements of others are held against it."""

from collections.abc import Collection, Sequence
from functools import cached_property

from laut.comparison.assertion import patterns_of
from laut.comparison.names import head, key, same
from laut.comparison.quantities import interval, scaled
from laut.comparison.rounding import Bounds
from laut.comparison.statements import sentences
from laut.model.reading import ReadReport
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span

MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})


class Page:
    """A report as statements of others are held against it.

    Args:
        read: the report.
    """

    def __init__(self, read: ReadReport) -> None:
        self.read = read
        self.text = read.report.read.text

    @cached_property
    def figures(self) -> Collection[Bounds]:
        """Bounds of all its figures, in their own unit and in the one they are compared in."""
        figures = self.read.reading.figures
        return {interval(one) for figure in figures for one in (figure, scaled(figure))}

    @cached_property
    def sentences(self) -> Sequence[Span]:
        """Its sentences, in order."""
        return sentences(self.read)

    @property
    def outlet(self) -> Mention | None:
        """Its outlet."""
        return self.read.reading.anatomy.outlet

    def names(self, party: Source, content: Sequence[Span]) -> bool:
        """Say whether it names a party near a statement: a medium anywhere, others in a sentence that touches it.

        Args:
            party: who is looked for.
            content: where the statement stands; empty for the whole text.
        """
        if party.kind in MEDIA:
            return party.name in self.text or bool(self.outlet and same(self.outlet.source.name, party.name))
        words = self._around(content) if content else self.text
        wanted = key(party.name.split()[-1]) if party.kind is SourceKind.PERSON else head(party.name)
        return bool(wanted & key(words))

    def _around(self, content: Sequence[Span]) -> str:
        """Return the words of the sentences that hold a statement, and of the one before.

        Of the one behind, too, where that points back to it ("Das sagte …").
        """
        here = [number for number, one in enumerate(self.sentences) if any(one.overlaps(span) for span in content)]
        if not here:
            return " ".join(self.read.report.words(span) for span in content)
        near = [self.read.report.words(span) for span in self.sentences[max(0, here[0] - 1) : here[-1] + 2]]
        if here[-1] + 1 < len(self.sentences) and not self._points_back(near[-1]):
            near.pop()
        return " ".join(near)

    def _points_back(self, sentence: str) -> bool:
        pattern = patterns_of(self.read.reading.anatomy.language or "de").get("pointer")
        return bool(pattern and pattern.match(sentence))
