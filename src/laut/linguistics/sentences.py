"""Sentences: where they end, with quotations kept whole."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from laut.linguistics.quotations import Quotation
from laut.linguistics.tokens import Token

_ENDS = frozenset({".", "!", "?", "…", "...", ".."})
_CLOSING = frozenset("“”\"«»‘’'‹›)]")


class SentenceRules(NamedTuple):
    """What a language pack says about the ends of sentences.

    Args:
        abbreviations: words before a full stop that need not end a sentence, lower case, without the stop.
        never_ends: those of them after which a sentence never ends.
        openers: words that begin a sentence and hardly ever follow an ordinal, lower case (articles, pronouns).
    """

    abbreviations: Collection[str]
    never_ends: Collection[str]
    openers: Collection[str]


def split_sentences(
    tokens: Sequence[Token], quotations: Sequence[Quotation], rules: SentenceRules
) -> list[tuple[int, int]]:
    """Split the tokens of a paragraph into sentences.

    A sentence doesn't end inside a closed quotation that the sentence goes on after; it ends with the quotation
    where the words inside end one and nothing of the outer sentence follows.

    Args:
        tokens: of one paragraph.
        quotations: its quotations.
        rules: of the language.

    Returns:
        Half-open index ranges into `tokens` that cover them all, in order.
    """
    inside = [False] * len(tokens)
    for quotation in quotations:
        if quotation.closed and not quotation.inner:
            inside[quotation.first + 1 : quotation.last] = [True] * (quotation.last - quotation.first - 1)
    sentences: list[tuple[int, int]] = []
    begin = 0
    for index in range(len(tokens)):
        if index < begin or inside[index] or not _may_end(tokens, index, begin, rules):
            continue
        end = index + 1
        while end < len(tokens) and tokens[end].text in _CLOSING and tokens[end].start == tokens[end - 1].end:
            end += 1
        if end < len(tokens) and not _may_begin(tokens, end):
            continue
        sentences.append((begin, end))
        begin = end
    if begin < len(tokens):
        sentences.append((begin, len(tokens)))
    return sentences


def _may_end(tokens: Sequence[Token], index: int, begin: int, rules: SentenceRules) -> bool:
    token = tokens[index]
    if token.text not in _ENDS:
        closes_sentence = token.text in _CLOSING and index > begin and tokens[index - 1].text in _ENDS
        return closes_sentence and token.text != ")"
    if token.text != "." or index == begin:
        return True
    before = tokens[index - 1]
    if before.end != token.start:
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if before.text.isdigit() and len(before.text) <= 2 and following is not None:
        return following.text.lower() in rules.openers and following.is_capitalised
    word = before.text.lower()
    if word in rules.never_ends or (len(word) == 1 and word.isalpha()):
        return False
    if word in rules.abbreviations:
        return following is None or (following.text.lower() in rules.openers and following.is_capitalised)
    return True


def _may_begin(tokens: Sequence[Token], index: int) -> bool:
    first = tokens[index].text[0]
    if first.isupper() or first.isdigit():
        return True
    if first in '„»«“"‚‘›(–-•+[':
        return not (index + 1 < len(tokens) and tokens[index + 1].text[0].islower() and first in "–-(")
    return False
