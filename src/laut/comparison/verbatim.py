"""Verbatim: whether words in quotation marks are those of the text they were taken from, kinds of marks aside."""

import re

QUOTED = re.compile(r"[„»“\"«]([^„»“”«\"]{4,400})[“”\"»«]")
OMISSION = re.compile(r"\((?:…|\.{3})\)|\[[^\[\]]{1,60}\]|…|\.{3}")
WORD = re.compile(r"[^\W_]+")
FEWEST = 3


def words_of(text: str) -> str:
    """Return the words of a text between blanks, lower case, without marks.

    Example:
        >>> words_of("»Nein«, sagte sie.")
        ' nein sagte sie '
    """
    return f" {' '.join(word.casefold() for word in WORD.findall(text))} "


def fragments(quoted: str) -> list[str]:
    """Return the parts of a quotation that are given as spoken, between omissions and words put in brackets.

    Example:
        >>> fragments("Wir haben […] nichts gewusst")
        [' wir haben ', ' nichts gewusst ']
    """
    parts = (words_of(part) for part in OMISSION.split(quoted))
    return [part for part in parts if part.strip()]


def is_changed(taker: str, text: str, *, whole: bool = False) -> bool:
    """Say whether a statement puts words in quotation marks that stand nowhere so in a text.

    Args:
        taker: the statement.
        text: the whole text that it was taken from.
        whole: whether all of the statement is quoted, though its marks may stand in other sentences.

    Example:
        >>> is_changed("Sie nannte es „gut und schön“.", "Es sei „gut […] und schön“, sagte sie.")
        False
        >>> is_changed("Sie nannte es „gut und schön“.", "Es sei „ganz gut“ gewesen, sagte sie.")
        True
    """
    held = words_of(text)
    return any(
        part not in held for quoted in ([taker] if whole else QUOTED.findall(taker)) for part in fragments(quoted)
    )


def is_cut(origin: str, taker: str) -> bool:
    """Say whether a quoted sentence gives only a part of another, and doesn't show that words are left out.

    Args:
        origin: the quoted sentence it was taken from.
        taker: the quoted sentence.

    Example:
        >>> whole = "„Wir sind bereit, aber nicht um jeden Preis“"
        >>> is_cut(whole, "„Wir sind bereit“"), is_cut(whole, "„Wir sind bereit …“"), is_cut(whole, whole)
        (True, False, False)
    """
    before, after = words_of(origin), words_of(taker)
    return before != after and after in before and len(after.split()) >= FEWEST and not OMISSION.search(taker)


def is_quoting(text: str) -> bool:
    """Say whether a statement has words in quotation marks."""
    return bool(QUOTED.search(text))


def holds(taker: str, origin: str, *, whole: bool = False) -> bool:
    """Say whether a quotation gives all that another one gives, and more: it is not from there.

    Args:
        taker: the statement with the longer quotation.
        origin: the other statement.
        whole: whether all of the other is quoted.

    Example:
        >>> holds("„Es war nur ein Test“", "Es sei „nur ein Test“ gewesen")
        True
    """
    own = words_of(taker)
    quoted = [origin] if whole else QUOTED.findall(origin)
    return any(own != words_of(one) and words_of(one) in own for one in quoted)
