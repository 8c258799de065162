"""Bytes to text: byte-order marks, UTF-8, declared character sets, Windows-1252, and a marked guess at last."""

import codecs
import re
from dataclasses import dataclass

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 stands before UTF-16, whose mark begins the same."""

DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,80}?encoding=[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)
PAGE_CHARSET = re.compile(r"(?:ascii|iso8859|cp\d|koi8|mac|ptcp154|big5|gb|euc_|shift_?jis|iso2022_jp|johab|tis)")
"""Python's names of the character sets that a declaration may mean; "punycode", "rot13" and "utf-7" are none."""
HEAD = 4096
MOST_CONTROLS = 0.02
WESTERN = frozenset("äöüßÄÖÜéèêàâçñáíóúëïôøåæ„“”‚‘’»«›‹–—…€§°©®·•\u00a0\u00ad")
"""What of Windows-1252 beyond ASCII stands in real western texts; a text of other letters was written otherwise."""


class UndecodableError(ValueError):
    """The bytes aren't text in any character set that could be found."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text; the byte-order mark, if there was one, is its first character."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, html: bool = False, charset: str | None = None) -> Decoded:
    r"""Return the text of `data`.

    Args:
        data: the received bytes.
        html: whether a declaration in markup counts (WHATWG: "ISO-8859-1" there means Windows-1252).
        charset: that was declared outside the data, as in a header of HTTP; it counts before one in markup.

    Raises:
        UndecodableError: if they aren't text.

    Example:
        >>> decode("„Größe“".encode("cp1252")).encoding
        'windows-1252'
    """
    decoded = _decode(data, html, charset)
    if _control_share(decoded.text[:HEAD]) > MOST_CONTROLS:
        raise UndecodableError("holds control characters throughout: not a text file")
    return decoded


def _decode(data: bytes, html: bool, charset: str | None) -> Decoded:
    for mark, name in BOMS:
        if data.startswith(mark):
            return _strictly(data, name, f"has the byte-order mark of {name}, but isn't {name}")
    if b"\0" in data:
        raise UndecodableError("holds NUL bytes: not a text file")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    for declared in (_known(charset or ""), _declared(data) if html else None):
        try:
            if declared:
                return Decoded(data.decode(declared), declared)
        except UnicodeDecodeError:
            pass
    return _windows_1252(data) or _guess(data)


def _strictly(data: bytes, encoding: str, problem: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(problem) from error
    if "\0" in text:
        raise UndecodableError("holds NUL characters: not a text file")
    return Decoded(text, encoding)


def _declared(data: bytes) -> str | None:
    found = DECLARED.search(data, 0, HEAD)
    if not found:
        return None
    return _known((found[1] or found[2]).decode("ascii", "replace"))


def _known(name: str) -> str | None:
    """Return the character set of a declared name, if it is one that pages are written in."""
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if not PAGE_CHARSET.match(known):
        return None
    return "windows-1252" if known in ("iso8859-1", "ascii", "cp1252") else known


def _windows_1252(data: bytes) -> Decoded | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    beyond = [character for character in text if character > "\x7f"]
    usual = sum(character in WESTERN for character in beyond)
    if 10 * usual < 8 * len(beyond) or 4 * len(beyond) > len(text) + 20:
        return None
    return Decoded(text, "windows-1252", ("no character set declared; read as Windows-1252",))


def _guess(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # loads slowly and is seldom needed

    best = from_bytes(data).best()
    if best is None:
        raise UndecodableError("isn't text in any known character set")
    return Decoded(data.decode(best.encoding), best.encoding, (f"no character set declared; guessed {best.encoding}",))


def _control_share(text: str) -> float:
    controls = sum(character < " " and character not in "\t\n\r\f" for character in text)
    return controls / max(1, len(text))
