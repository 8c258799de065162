"""The languages of the interface: each has a catalogue of its messages."""

from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO, StringIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Languages of the interface by ISO 639-1 code, each under the name it gives itself; the first is that of the code."""

LOCALES = {"en": "en_GB", "de": "de"}
"""Whose habits days and numbers follow in a language."""


def marked(message: str) -> str:
    """Return a message as it is; the mark puts it into the catalogue, to be translated where it is shown.

    Example:
        >>> marked("date unknown")
        'date unknown'
    """
    return message


@cache
def translations(code: str) -> NullTranslations:
    """Return the messages of the interface in a language; a message that it lacks stays as it is.

    Args:
        code: one of `LANGUAGES`.

    Raises:
        KeyError: if there is no such language.

    Example:
        >>> translations("de").gettext("date unknown"), translations("en").gettext("date unknown")
        ('Datum unbekannt', 'date unknown')
    """
    if code not in LANGUAGES:
        raise KeyError(code)
    file = files("laut") / "locale" / f"{code}.po"
    if not file.is_file():
        return NullTranslations()
    # The readable catalogue is the only one that is kept; gettext wants it in its own binary form.
    compiled = BytesIO()
    write_mo(compiled, read_po(StringIO(file.read_text(encoding="utf-8")), locale=code))
    compiled.seek(0)
    return Translations(compiled)
