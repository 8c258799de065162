"""Names as pages write them to the key under which the registry keeps them."""

import re

MARKS = str.maketrans("", "", "\"'„“”»«›‹‘’‚`´")
ARTICLE = re.compile(r"(?:der|die|das|des|dem|den|the|le|la|les)\s+(?=\S)", re.IGNORECASE)
INFLECTED = re.compile(r"(?<=[a-zäöüß]{3}e)[nr](?=\s)", re.IGNORECASE)


def key(name: str) -> str:
    """Return a name without quotation marks, article, adjective endings and case.

    Args:
        name: as a page or the registry writes it.

    Example:
        >>> key("der „Süddeutschen Zeitung“") == key("Süddeutsche Zeitung")
        True
    """
    bare = bare_name(name)
    if " " not in bare:
        return bare.casefold()
    return INFLECTED.sub("", ARTICLE.sub("", bare, count=1)).casefold()


def bare_name(name: str) -> str:
    """Return a name without quotation marks and doubled spaces, article and case kept."""
    return " ".join(name.translate(MARKS).replace("_", " ").split()).strip(" .,;:")


def is_quoted(name: str) -> bool:
    """Say whether a name stands in quotation marks, its article outside or not.

    Example:
        >>> is_quoted("des „Stern“"), is_quoted("des Sterns")
        (True, False)
    """
    return len(name) - len(name.translate(MARKS)) >= 2
