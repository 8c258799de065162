"""Who a report names only further on: the medium of "einem Medienbericht", who says what a headline quotes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from laut.languages.patterns import pattern
from laut.model.attribution import Attribution, AttributionKind
from laut.model.source import Chain, Mention, Source, SourceKind

WORD = re.compile(r"\w+")
_UNFRAMED = ("quotation.alone", "quotation.title", "quotation.colon")
_ALIKE = 3  # words by which a quotation is known again
_TRIED = 20  # quotations that a quotation is compared to, at most
_LONGEST = 60  # words of a quotation that are compared


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


def name_quoted(text: str, attributions: Sequence[Attribution], chains: Sequence[Chain]) -> dict[int, int]:
    """Find the quotations without a speaker of their own that stand again further on, where somebody says them.

    Args:
        text: the read text.
        attributions: of one report, in order.
        chains: of each.

    Returns:
        For the number of such a quotation ("„Da war nichts zu retten“" as a headline) that of the later one.
    """
    opening: dict[tuple[str, ...], list[tuple[int, str]]] = {}
    named: dict[int, int] = {}
    for number in range(len(attributions) - 1, -1, -1):
        one = attributions[number]
        if one.kind is not AttributionKind.DIRECT:
            continue
        words = WORD.findall(" ".join(part.of(text) for part in one.content))
        if one.rule in _UNFRAMED:
            said = " ".join(words)
            later = (other for other, whole in opening.get(tuple(words[:_ALIKE]), [])[:-_TRIED:-1] if said in whole)
            found = next(later, None)
            if found is not None and len(words) >= _ALIKE:
                named[number] = found
        elif chains[number].links:
            for place in range(min(len(words) - _ALIKE + 1, _LONGEST)):
                alike = opening.setdefault(tuple(words[place : place + _ALIKE]), [])
                alike.append((number, " ".join(words[place : place + _LONGEST])))
    return named


def _is_report(link: Mention) -> bool:
    report = pattern("de", "source_patterns", "report")
    return link.source.kind is not SourceKind.PERSON and report.fullmatch(link.source.name) is not None


def _with(chain: Chain, outlet: Source) -> Chain:
    links = tuple(
        replace(link, source=outlet, rule="sources.later") if _is_report(link) else link for link in chain.links
    )
    names = [link.source.name for link in links]
    return chain if len(set(names)) < len(names) else replace(chain, links=links)
