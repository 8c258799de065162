"""Tokens: words, numbers and marks with their offsets."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    \d+(?:[.,:/]\d+)*(?:[-‑]\w+)*%?       # 15.000   6,5   14:20   24-jährige
  | \w+(?:[-‐‑’'&./]\w+)*[-‐‑]?            # Wort   Nord-Ost   dpa/lby   Hafen- (und …)
  | \.{2,}|…
  | [^\w\s]
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, number or punctuation mark.

    Args:
        start: offset of its first character.
        end: offset behind its last character.
        text: its characters.
    """

    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[0].isupper()


def tokenize_lines(text: str) -> list[Token]:
    r"""Split a text into tokens, with each line break as a token of its own, so that nothing is read across it.

    Example:
        >>> [token.text for token in tokenize_lines("Anna Weber\nRathaus")]
        ['Anna', 'Weber', '\n', 'Rathaus']
    """
    tokens: list[Token] = []
    start = 0
    for line in text.split("\n"):
        tokens.extend(tokenize(text, start, start + len(line)))
        start += len(line) + 1
        tokens.append(Token(start - 1, start, "\n"))
    return tokens[:-1]


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Split a stretch of a text into tokens.

    A full stop inside a run of letters ("dpa.de", "z.B") doesn't part it; one at its end is a token of its own.

    Args:
        text: any text.
        start: offset to begin at.
        end: offset to stop at; None for the end of the text.

    Returns:
        The tokens in order, with offsets into `text`.

    Example:
        >>> [token.text for token in tokenize("Rund 1.500 Gäste, sagte er.")]
        ['Rund', '1.500', 'Gäste', ',', 'sagte', 'er', '.']
    """
    stop = len(text) if end is None else end
    return [Token(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text, start, stop)]
