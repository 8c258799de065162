"""The words of a dossier's pages that depend on counts and dates, in the reader's language."""

from datetime import date
from gettext import NullTranslations

from babel.dates import format_date, format_interval
from babel.numbers import format_decimal

from laut.dossier.language import LOCALES
from laut.dossier.texts import VERDICTS
from laut.dossier.values import ClaimView, Days, OriginsView


class Wording:
    """What the pages say about counts, dates and kinds, in one language.

    Args:
        translations: of the interface; English where it has none.
        language: of the interface, ISO 639-1: how it writes days and numbers.

    Example:
        >>> english = Wording(NullTranslations(), "en")
        >>> english.days(Days("2025-12-25", "2025-12-31")), english.reports(12000)
        ('25–31 Dec 2025', '12,000 reports')
    """

    def __init__(self, translations: NullTranslations, language: str) -> None:
        self.gettext = translations.gettext
        self.locale = LOCALES[language]
        self.translations = translations

    def ngettext(self, one: str, more: str, count: int) -> str:
        """Return the message for a count, with `%(num)s` filled in."""
        return self.translations.ngettext(one, more, count) % {"num": self.number(count)}

    def number(self, value: float) -> str:
        """Return a number with the language's separators."""
        return format_decimal(value, locale=self.locale)

    def verdict(self, verdict: str) -> str:
        """Return how the answers to a question stand to one another."""
        return self.gettext(VERDICTS[verdict])

    def reports(self, number: int) -> str:
        """Return a number of reports in words."""
        return self.ngettext("%(num)s report", "%(num)s reports", number)

    def origins(self, counted: OriginsView) -> str:
        """Return a count of independent origins in words."""
        if counted.low == counted.high:
            return self.ngettext("%(num)s independent origin", "%(num)s independent origins", counted.low)
        words = self.gettext("%(low)s–%(high)s independent origins")
        return words % {"low": self.number(counted.low), "high": self.number(counted.high)}

    def count(self, claim: ClaimView) -> str:
        """Return how many reports and independent origins a claim has, in one line."""
        counted = [self.reports(len(claim.reports)), self.origins(claim.origins)]
        if claim.origins.undetermined:
            counted.append(self.gettext("%(num)s undetermined") % {"num": self.number(len(claim.origins.undetermined))})
        return " · ".join(counted)

    def days(self, span: Days) -> str:
        """Return an interval of days in words."""
        if span.earliest is None and span.latest is None:
            return self.gettext("date unknown")
        if span.earliest is None:
            return self.gettext("until %(day)s") % {"day": self.day(span.latest or "")}
        if span.latest is None:
            return self.gettext("since %(day)s") % {"day": self.day(span.earliest)}
        if span.earliest == span.latest:
            return self.day(span.earliest)
        first, last = date.fromisoformat(span.earliest), date.fromisoformat(span.latest)
        shown = format_interval(first, last, skeleton="yMMMd", locale=self.locale)
        return str(shown).replace("\u2009", " ")

    def day(self, iso: str) -> str:
        """Return a day in words.

        Args:
            iso: the day as YYYY-MM-DD.
        """
        return format_date(date.fromisoformat(iso), "long", locale=self.locale)
