"""Media that a report names only after it has told what they report ("einem Medienbericht zufolge")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from laut.model.source import Chain, Mention, Source, SourceKind

REPORT = re.compile(r"(?:Medien|Zeitungs|Magazin|Presse|Fernseh|Agentur)?bericht|Magazin|Zeitung", re.IGNORECASE)


def name_reports(chains: Sequence[Chain]) -> list[Chain]:
    """Return chains in which "Medienbericht" is the one outlet that the report names further on.

    Where it names none or several, the words stay as they are.

    Args:
        chains: of the attributions of one report, in order.

    Example:
        >>> from laut.model.span import Span
        >>> def chain(name, kind): return Chain((Mention(Span(0, 1), Source(name, kind), "test"),))
        >>> found = name_reports([chain("Medienbericht", SourceKind.UNNAMED), chain("Bote", SourceKind.OUTLET)])
        >>> found[0].links[0].source.name
        'Bote'
    """
    named: list[Chain] = []
    outlets: dict[str, Source] = {}
    for chain in reversed(chains):
        only = next(iter(outlets.values())) if len(outlets) == 1 else None
        named.append(_with(chain, only) if only is not None else chain)
        for link in chain.links:
            if link.source.kind is SourceKind.OUTLET and not _is_report(link):
                outlets[link.source.name] = link.source
    return named[::-1]


def _is_report(link: Mention) -> bool:
    return link.source.kind is not SourceKind.PERSON and REPORT.fullmatch(link.source.name) is not None


def _with(chain: Chain, outlet: Source) -> Chain:
    links = tuple(
        replace(link, source=outlet, rule="sources.later") if _is_report(link) else link for link in chain.links
    )
    names = [link.source.name for link in links]
    return chain if len(set(names)) < len(names) else replace(chain, links=links)
