"""SVG as strings: elements with escaped contents, and how wide a text will be without asking a browser."""

import unicodedata
from html import escape

from laut.dossier.line import CONTROL

FONT_SIZE = 13
"""Of all labels, in user units."""

NARROW, WIDE = frozenset("fijlrtI.,:;!|'’‘()[]/ \u00a0"), frozenset("mwMWÆŒ@%—…")


def element(name: str, *children: str, **attributes: str | float) -> str:
    """Return an element; children are markup already, attribute values are escaped.

    Args:
        name: of the element.
        children: elements, or text that `words` has escaped.
        attributes: an underscore stands for a hyphen, one at the end is dropped ("class_").

    Example:
        >>> element("text", words("A & B"), x=4, class_="name")
        '<text x="4" class="name">A &amp; B</text>'
        >>> element("path", d="M0 0")
        '<path d="M0 0"/>'
    """
    given = "".join(f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return escape(harmless(value))
    return f"{value:.1f}".removesuffix(".0")


def words(text: str) -> str:
    """Return text as markup: escaped, and harmless in a line of labels."""
    return escape(harmless(text), quote=False)


def harmless(text: str) -> str:
    r"""Return text without what XML forbids or what turns the direction of writing: each such character is a dot.

    Example:
        >>> harmless("a\x00b\u202ec\ufffe")
        'a·b·c·'
    """
    dotted = text.translate(CONTROL)
    return "".join("·" if 0xD800 <= ord(one) <= 0xDFFF or one in "\ufffe\uffff" else one for one in dotted)


def text_width(text: str, size: float = FONT_SIZE) -> float:
    """Return about how wide a text is in a sans-serif font, in user units; rather too much than too little.

    Example:
        >>> text_width("ill") < text_width("MMM")
        True
    """
    return sum(map(_em, text)) * size


def _em(one: str) -> float:
    if unicodedata.combining(one):
        return 0
    if unicodedata.east_asian_width(one) in "WF":
        return 1
    if one in NARROW:
        return 0.36
    if one in WIDE:
        return 0.92
    return 0.7 if one.isupper() else 0.57


def fit(text: str, width: float, lines: int = 1, size: float = FONT_SIZE) -> list[str]:
    """Break a text into lines, cut with an ellipsis where they don't hold it.

    Args:
        text: of any length.
        width: of a line, in user units.
        lines: at most.
        size: of the font.

    Example:
        >>> fit("Wasserverband Obere Rauschach", 150, 2), fit("Wasserverband Obere Rauschach", 150)
        (['Wasserverband Obere', 'Rauschach'], ['Wasserverband Obere…'])
    """
    rest = " ".join(text[:400].split())
    broken: list[str] = []
    while rest and len(broken) < lines - 1:
        line = _head(rest, width, size)
        if line == rest:
            break
        space = line.rfind(" ") + 1
        line = line[:space] if space else line
        broken.append(line.rstrip())
        rest = rest[len(line) :].lstrip()
    last = _head(rest, width, size)
    if last != rest or len(text) > 400:
        last = _head(rest, width - text_width("…", size), size).rstrip() + "…"
    return [*broken, last]


def _head(text: str, width: float, size: float) -> str:
    """Return as much of the beginning of a text as a line holds; at least one character."""
    used = 0.0
    for at, one in enumerate(text):
        used += _em(one) * size
        if used > width and at:
            return text[:at]
    return text


def drawing(width: float, height: float, title: str, description: str, *children: str, name: str) -> str:
    """Return a whole drawing that screen readers announce by its title and description.

    Args:
        width: in user units; also how wide it is shown where there is room.
        height: in user units.
        title: what it shows, in a few words.
        description: the same as the drawing says, in sentences.
        children: elements.
        name: prefix of its ids, unlike those of other drawings of a page.
    """
    head = [
        element("title", words(title), id=f"{name}-title"),
        element("desc", words(description), id=f"{name}-desc"),
    ]
    return element(
        "svg",
        *head,
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_value(width)} {_value(height)}",
        width=width,
        height=height,
        class_="drawing",
        role="group" if any("<a " in child for child in children) else "img",  # an image's links can't be reached
        aria_labelledby=f"{name}-title {name}-desc",
    )
