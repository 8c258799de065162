"""Slavic names in Latin letters: the German and the English way of writing one name brought to one form."""

import re

_ENDING = re.compile(r"(?:[stz]k|n)[yi][yij]$|[stz]k(?:[yi]|a[jy]a)$|[oe](?:w|v|ff)a?$|enko$|[vw][iy](?:tsch|ch)$")
_ONE_FORM = (
    ("schtsch", "sc"),
    ("shch", "sc"),
    ("tsch", "c"),
    ("sch", "s"),
    ("sh", "s"),
    ("zh", "s"),
    ("kh", "c"),
    ("ch", "c"),
    ("ts", "s"),
    ("tz", "s"),
    ("z", "s"),
    ("w", "v"),
    ("ff", "v"),
    ("j", "i"),
    ("y", "i"),
)
_REPEATED_I = re.compile(r"i{2,3}")


def is_slavic(surname: str) -> bool:
    """Say whether a surname in lower-case Latin letters ends as Slavic ones do.

    Example:
        >>> is_slavic("lavrov"), is_slavic("zander")
        (True, False)
    """
    return _ENDING.search(surname) is not None


def one_form(word: str) -> str:
    """Return a word of a Slavic name in a form that the German and the English romanisation share.

    The letters follow Duden's table for German and that of BGN/PCGN for English; the form tells fewer sounds apart
    than either, so it is for comparing names that are Slavic, not for others ("Zander" isn't "Sander").

    Args:
        word: in lower-case Latin letters without accents.

    Example:
        >>> one_form("zelenskyy") == one_form("selenskyj"), one_form("zakharova") == one_form("sacharowa")
        (True, True)
    """
    for written, form in _ONE_FORM:
        word = word.replace(written, form)
    return _REPEATED_I.sub("i", word)
