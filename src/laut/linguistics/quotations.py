"""Quotation marks: which of them belong together."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from laut.linguistics.tokens import Token

_CLOSERS = {
    "„": '“”"',
    "‚": "‘’'",
    "»": "«",
    "›": "‹",
    "«": "»",
    "‹": "›",
    "“": '”"',
    "‘": "’",
    '"': '"“”',
}
_OUTER = frozenset('„»«“"')
_INNER = frozenset("‚›‹‘")


class Quotation(NamedTuple):
    """Words between quotation marks.

    Args:
        first: index of the token that opens it.
        last: index of the token that closes it; of the last token where nothing does.
        closed: whether a mark closes it.
        inner: whether it stands inside another quotation.
    """

    first: int
    last: int
    closed: bool
    inner: bool


def pair_quotations(tokens: Sequence[Token]) -> list[Quotation]:
    """Find the quotations of a paragraph.

    Each mark that can open a quotation opens one, unless it closes the one that is open; a quotation of the
    same level can't stand in another. A mark that stays open runs to the end of the paragraph only if it can't be
    read otherwise (the low German mark), else it is taken for a stray.

    Args:
        tokens: of one paragraph.

    Returns:
        Quotations by the place where they open; inner ones follow the one around them.

    Example:
        >>> from laut.linguistics.tokens import tokenize
        >>> pair_quotations(tokenize("„Nein“, sagte er."))
        [Quotation(first=0, last=2, closed=True, inner=False)]
    """
    found: list[Quotation] = []
    outer: int | None = None
    inner: int | None = None
    for index, token in enumerate(tokens):
        mark = token.text
        if outer is not None and inner is not None and mark in _CLOSERS[tokens[inner].text]:
            found.append(Quotation(inner, index, closed=True, inner=True))
            inner = None
        elif outer is not None and mark in _CLOSERS[tokens[outer].text]:
            found.append(Quotation(outer, index, closed=True, inner=False))
            outer = inner = None
        elif outer is None and (mark in _OUTER or (mark in _INNER and _opens(tokens, index))):
            outer = index
        elif outer is not None and inner is None and mark in _INNER and _opens(tokens, index):
            inner = index
    if outer is not None and tokens[outer].text in "„»":
        found.append(Quotation(outer, len(tokens) - 1, closed=False, inner=False))
    return sorted(found)


def opening_in(quotations: Sequence[Quotation], first: int, end: int) -> Sequence[Quotation]:
    """Return the quotations that open in a range of tokens.

    Args:
        quotations: of a paragraph, by the place where they open.
        first: index of the first token.
        end: index behind the last.
    """
    begin = bisect_left(quotations, first, key=lambda quotation: quotation.first)
    return quotations[begin : bisect_left(quotations, end, begin, key=lambda quotation: quotation.first)]


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a mark that is also an apostrophe stands at the left edge of a word and comes to be closed."""
    if index + 1 >= len(tokens) or tokens[index + 1].start != tokens[index].end:
        return False
    return any(token.text in _CLOSERS[tokens[index].text] for token in tokens[index + 2 : index + 120])
