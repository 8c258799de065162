"""Source: a party that can assert; Chain: the sources from the page inwards to the origin."""

from dataclasses import dataclass
from enum import StrEnum

from laut.model.span import Span


class SourceKind(StrEnum):
    """What sort of party a source is."""

    PERSON = "person"
    OFFICE = "office"
    AGENCY = "agency"
    OUTLET = "outlet"
    STATE = "state"
    COMPANY = "company"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """A party that can assert.

    Args:
        name: short and full, in the page's language ("südkoreanischer Geheimdienst", "KCNA").
        kind: what sort of party it is.
        control: who owns or controls it ("Nordkorea", "Axel Springer"); None where the registry doesn't know.
    """

    name: str
    kind: SourceKind = SourceKind.UNKNOWN
    control: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A source at one place of a text.

    Args:
        span: the words that name it.
        source: who they name.
        rule: how that was found.
    """

    span: Span
    source: Source
    rule: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The sources of a statement, from the relay nearest the page inwards to the origin.

    Args:
        links: each with the words it stands on; a link carried over from an earlier sentence points there.
        parallel: how many of the last links stand side by side (two services that say the same); 0 where none do.

    Example:
        >>> spiegel = Mention(Span(4, 11), Source("Der Spiegel", SourceKind.OUTLET), "de.wie.01")
        >>> Chain((spiegel,)).names
        ('Der Spiegel',)
    """

    links: tuple[Mention, ...] = ()
    parallel: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the links, in order."""
        return tuple(link.source.name for link in self.links)

    def paths(self) -> tuple[tuple[Mention, ...], ...]:
        """Return one unbranched path for each of the parallel origins; one path where there are none."""
        if not self.parallel:
            return (self.links,) if self.links else ()
        trunk = self.links[: len(self.links) - self.parallel]
        return tuple((*trunk, leaf) for leaf in self.links[len(self.links) - self.parallel :])
