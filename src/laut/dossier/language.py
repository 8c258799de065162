"""The languages of the interface: words from a catalogue, days and numbers as each language writes them."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from io import BytesIO, StringIO

from babel.dates import format_date, format_interval
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.support import NullTranslations, Translations

from laut.dossier.values import Days

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Languages of the interface by ISO 639-1 code, each under the name it gives itself; the first is that of the code."""

_LOCALES = {"en": "en_GB", "de": "de"}


def marked(message: str) -> str:
    """Return a message as it is; the mark puts it into the catalogue, to be translated where it is shown.

    Example:
        >>> marked("date unknown")
        'date unknown'
    """
    return message


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface.

    Args:
        code: ISO 639-1.
        catalogue: its messages.
    """

    code: str
    catalogue: NullTranslations

    def gettext(self, message: str) -> str:
        """Return a message in this language; an unknown one stays as it is.

        Example:
            >>> language("de").gettext("date unknown")
            'Datum unbekannt'
        """
        # The empty message is the catalogue's own header.
        return self.catalogue.gettext(message) if message else ""

    def ngettext(self, one: str, more: str, count: int) -> str:
        """Return the message for a count, with `%(num)s` filled in as this language writes it.

        Example:
            >>> language("en").ngettext("%(num)s report", "%(num)s reports", 12000)
            '12,000 reports'
        """
        return self.catalogue.ngettext(one, more, count) % {"num": self.number(count)}

    def number(self, value: float) -> str:
        """Return a number with this language's separators.

        Example:
            >>> language("en").number(12000), language("de").number(0.5)
            ('12,000', '0,5')
        """
        return format_decimal(value, locale=_LOCALES[self.code])

    def percent(self, share: float) -> str:
        """Return a share between 0 and 1 in percent."""
        return format_percent(share, locale=_LOCALES[self.code])

    def day(self, iso: str) -> str:
        """Return a day in words.

        Args:
            iso: the day as YYYY-MM-DD.

        Example:
            >>> language("en").day("2027-03-07"), language("de").day("2027-03-07")
            ('7 March 2027', '7. März 2027')
        """
        return format_date(date.fromisoformat(iso), "long", locale=_LOCALES[self.code])

    def days(self, span: Days) -> str:
        """Return an interval of days in words.

        Example:
            >>> language("de").days(Days("2025-12-25", "2025-12-31"))
            '25.–31. Dez. 2025'
            >>> language("de").days(Days(None, "2026-01-02")), language("de").days(Days(None, None))
            ('bis 2. Januar 2026', 'Datum unbekannt')
        """
        if span.earliest is None or span.latest is None:
            if span.latest:
                return self.gettext("until %(day)s") % {"day": self.day(span.latest)}
            if span.earliest:
                return self.gettext("since %(day)s") % {"day": self.day(span.earliest)}
            return self.gettext("date unknown")
        if span.earliest == span.latest:
            return self.day(span.earliest)
        first, last = date.fromisoformat(span.earliest), date.fromisoformat(span.latest)
        shown: str = format_interval(first, last, skeleton="yMMMd", locale=_LOCALES[self.code])
        return shown.replace("\u2009", " ")


@cache
def language(code: str) -> Language:
    """Return a language of the interface.

    Args:
        code: one of `LANGUAGES`.

    Raises:
        KeyError: if there is no such language.
    """
    if code not in LANGUAGES:
        raise KeyError(code)
    file = files("laut") / "locale" / f"{code}.po"
    if not file.is_file():
        return Language(code, NullTranslations())
    # The readable catalogue is the only one that is kept; gettext wants it in its own binary form.
    compiled = BytesIO()
    write_mo(compiled, read_po(StringIO(file.read_text(encoding="utf-8")), locale=code))
    compiled.seek(0)
    return Language(code, Translations(compiled))
