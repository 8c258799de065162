"""The words of a dossier's pages that depend on counts and dates, in the reader's language."""

from datetime import date
from gettext import NullTranslations

from laut.dossier.values import ClaimView, Days, OriginsView


def marked(message: str) -> str:
    """Return a message as it is; its name tells the message extractor that it is to be translated."""
    return message


VERDICTS = {
    "single": marked("one report only"),
    "agree": marked("the reports agree"),
    "compatible": marked("the answers differ, but can all be true"),
    "updated": marked("the figure has changed over time"),
    "contradict": marked("the reports contradict one another"),
}

MONTHS = (
    marked("January"),
    marked("February"),
    marked("March"),
    marked("April"),
    marked("May"),
    marked("June"),
    marked("July"),
    marked("August"),
    marked("September"),
    marked("October"),
    marked("November"),
    marked("December"),
)


class Wording:
    """What the pages say about counts, dates and kinds, in one language.

    Args:
        translations: of the interface; English where it has none.

    Example:
        >>> Wording(NullTranslations()).days(Days("2025-12-25", "2025-12-31"))
        '25–31 December 2025'
    """

    def __init__(self, translations: NullTranslations) -> None:
        self.gettext = translations.gettext
        self.ngettext = translations.ngettext

    def verdict(self, verdict: str) -> str:
        """Return how the answers to a question stand to one another."""
        return self.gettext(VERDICTS[verdict])

    def reports(self, number: int) -> str:
        """Return a number of reports in words."""
        return self.ngettext("%(num)d report", "%(num)d reports", number) % {"num": number}

    def origins(self, counted: OriginsView) -> str:
        """Return a count of independent origins in words."""
        if counted.low == counted.high:
            one, more = "%(num)d independent origin", "%(num)d independent origins"
            return self.ngettext(one, more, counted.low) % {"num": counted.low}
        words = self.gettext("%(low)d–%(high)d independent origins")
        return words % {"low": counted.low, "high": counted.high}

    def count(self, claim: ClaimView) -> str:
        """Return how many reports and independent origins a claim has, in one line."""
        counted = [self.reports(len(claim.reports)), self.origins(claim.origins)]
        if claim.origins.undetermined:
            counted.append(self.gettext("%(num)d undetermined") % {"num": len(claim.origins.undetermined)})
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
        if (first.year, first.month) == (last.year, last.month):
            parts = {"first": first.day, "last": last.day, "month": self._month(first), "year": first.year}
            return self.gettext("%(first)d–%(last)d %(month)s %(year)d") % parts
        return f"{self.day(span.earliest)} – {self.day(span.latest)}"

    def day(self, iso: str) -> str:
        """Return a day in words."""
        day = date.fromisoformat(iso)
        return self.gettext("%(day)d %(month)s %(year)d") % {
            "day": day.day,
            "month": self._month(day),
            "year": day.year,
        }

    def _month(self, day: date) -> str:
        return self.gettext(MONTHS[day.month - 1])
