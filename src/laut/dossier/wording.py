"""The words of a dossier's pages that depend on counts and dates, in the reader's language."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from gettext import NullTranslations
from urllib.parse import urlsplit

from babel.dates import format_date, format_datetime, format_interval, format_skeleton
from babel.numbers import format_decimal, format_percent

from laut.dossier.language import LOCALES
from laut.dossier.report_values import Days, EvidenceView, ReportView
from laut.dossier.texts import ALTERATIONS, ALTERED, CONTRASTS, COPIES, KINDS, PARTIES, SEGMENTS, TOLD_SHARE, VERDICTS
from laut.dossier.values import AlterationView, ClaimView, OriginsView, StatementView, StepView
from laut.dossier.ways import ways

LONGEST_NUMBER = 1e15

MOST_LISTED = 12
"""Names, or ways, that are told one after the other; of more only how many there are."""

QUOTATION_MARKS = ("„“", "„”", "“”", '""', "»«", "«»", "‚‘", "‘’", "’’", "›‹")
"""Marks that stand around words quoted whole, opening and closing."""


def unquoted(words: str) -> str:
    """Return words without the quotation marks around them: a page sets its own.

    Example:
        >>> unquoted("„Es brennt“"), unquoted("„Es“ brennt „sehr“")
        ('Es brennt', '„Es“ brennt „sehr“')
    """
    text = " ".join(words.split())
    inner = text[1:-1]
    whole = text[:1] + text[-1:] in QUOTATION_MARKS and not any(one in inner for one in text[:1] + text[-1:])
    return inner if whole and inner else text


def shortened(words: str, most: int) -> str:
    """Return words cut at the end of one of them, with an ellipsis.

    Args:
        words: of any length.
        most: characters of the result.

    Example:
        >>> shortened("Der Damm ist gebrochen", 14)
        'Der Damm ist…'
    """
    text = " ".join(words.split())
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[most // 2 :] else cut).rstrip() + "…"


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
        """Return a number with the language's separators; one too long to be read as a power of ten."""
        if abs(value) >= LONGEST_NUMBER:
            return f"{value:.0e}"
        return format_decimal(value, locale=self.locale)

    def verdict(self, verdict: str) -> str:
        """Return how the answers to a question stand to one another."""
        return self.gettext(VERDICTS[verdict])

    def contrast(self, kind: str) -> str:
        """Return how two claims are set against each other."""
        return self.gettext(CONTRASTS[kind])

    def kind(self, kind: str | None) -> str:
        """Return how a statement is rendered."""
        return self.gettext(KINDS[kind]) if kind else self.gettext("the report's own statement")

    def party(self, kind: str) -> str:
        """Return what sort of party a source is."""
        return self.gettext(PARTIES[kind])

    def alteration(self, item: AlterationView, reports: Mapping[str, ReportView]) -> str:
        """Return what a report changed, in a sentence."""
        origin = reports[item.origin].label if item.origin in reports else item.origin.removeprefix("wire:")
        return f"{reports[item.report].label} {self.gettext(ALTERATIONS[item.kind])} {origin}"

    def chains(self, claim: ClaimView, reports: Mapping[str, ReportView]) -> str:
        """Return the ways of a claim in words: what its drawing shows."""
        shown: dict[str, list[str]] = {}
        for way in ways(claim):
            shown.setdefault(" ← ".join(["", *(hop.name for hop in way.hops)]), []).append(reports[way.report].label)
        lines = [self.listed(dict.fromkeys(outlets)) + hops for hops, outlets in list(shown.items())[:MOST_LISTED]]
        if len(shown) > MOST_LISTED:
            lines.append(self.more(len(shown) - MOST_LISTED))
        return ". ".join([self.count(claim), *lines]) + "."

    def segments(self, kinds: Sequence[str]) -> str:
        """Return what a line of a page is, for furniture."""
        return " · ".join(self.gettext(SEGMENTS[kind]) for kind in kinds) or self.gettext("outside the report")

    def listed(self, names: Iterable[str]) -> str:
        """Return names one after the other, many of them cut short."""
        every = list(names)
        rest = [self.more(len(every) - MOST_LISTED)] if len(every) > MOST_LISTED else []
        return ", ".join([*every[:MOST_LISTED], *rest])

    def more(self, number: int) -> str:
        """Return that there are more."""
        return self.ngettext("%(num)s more", "%(num)s more", number)

    def altered(self, kind: str) -> str:
        """Return what was altered, in a word or two."""
        return self.gettext(ALTERED[kind])

    def span(self, counted: OriginsView) -> str:
        """Return the number of independent origins, or from which to which it may be."""
        low, high = self.number(counted.low), self.number(counted.high)
        return low if low == high else f"{low}–{high}"

    def origin_noun(self, counted: OriginsView) -> str:
        """Return what stands behind the number of independent origins."""
        return self.translations.ngettext("independent origin", "independent origins", counted.high)

    def undetermined(self, counted: OriginsView) -> str:
        """Return which parties may or may not be the same."""
        pairs = dict.fromkeys(" / ".join(dict.fromkeys(pair)) for pair in counted.undetermined)
        return self.gettext("undetermined: %(parties)s") % {"parties": ", ".join(pairs)}

    def why(self, counted: OriginsView) -> str:
        """Return the question that the steps to a count answer."""
        if counted.low == counted.high == 1:
            return self.gettext("Why one origin?")
        return self.gettext("Why %(num)s origins?") % {"num": self.span(counted)}

    def step(self, step: StepView, counted: OriginsView) -> str:
        """Return a step of why a claim has that many origins, in a sentence."""
        names = ", ".join(step.parties)
        match step.kind:
            case "path":
                return " → ".join(step.parties)
            case "cut" if counted.high == 1:
                return self.gettext("Every way goes through %(parties)s.") % {"parties": names}
            case "cut":
                return self.gettext("The claim is wrong only if all of these are: %(parties)s.") % {"parties": names}
            case "undetermined":
                bounds = {"low": self.number(counted.low), "high": self.number(counted.high)}
                words = self.gettext("%(parties)s: %(low)s origins if they are the same, %(high)s if they are others.")
                return words % {"parties": " / ".join(dict.fromkeys(step.parties)), **bounds}
            case "control":
                words = self.gettext("Under one control (%(control)s): %(parties)s.")
                return words % {"control": step.parties[0], "parties": ", ".join(step.parties[1:])}
            case "circle":
                return self.gettext("They cite one another, in a circle: %(parties)s.") % {"parties": names}
        return step.says

    def first(self, claim: ClaimView, reports: Mapping[str, ReportView]) -> str:
        """Return who had a claim first, as far as that is known."""
        names = ", ".join(dict.fromkeys(reports[report].label for report in claim.first))
        if not claim.first or len(claim.first) == len(claim.reports):
            return self.gettext("Who had it first can't be told from the dates.")
        if len(claim.first) == 1:
            return self.gettext("%(outlet)s had it first.") % {"outlet": names}
        return self.gettext("One of these had it first: %(outlets)s.") % {"outlets": names}

    def sentences(self, number: int) -> str:
        """Return a number of sentences in words."""
        return self.ngettext("%(num)s sentence", "%(num)s sentences", number)

    def claims(self, number: int) -> str:
        """Return a number of claims in words."""
        return self.ngettext("%(num)s claim", "%(num)s claims", number)

    def contested(self, number: int) -> str:
        """Return a number of contested questions in words."""
        return self.ngettext("%(num)s contested question", "%(num)s contested questions", number)

    def places(self, statement: StatementView) -> str:
        """Return the offsets of a statement's words."""
        return " + ".join(f"{words.start}–{words.end}" for words in statement.words)

    def dated(self, report: ReportView) -> str:
        """Return when a report was published, and whether its page says so."""
        if report.dated:
            return self.days(report.published)
        if report.published.earliest is None and report.published.latest is None:
            return self.gettext("undated")
        days = {"days": self.days(report.likeliest or report.published)}
        if report.certain == report.published:
            return self.gettext("undated, by its words %(days)s") % days
        return self.gettext("undated, by its words probably %(days)s") % days

    def allows(self, item: EvidenceView) -> str:
        """Return which days a piece of evidence allows, and how sure that is."""
        if item.hard:
            sure = self.gettext("certain")
        elif item.coverage is None:
            sure = self.gettext("probable")
        else:
            sure = self.gettext("probable, in %(count)s of 100 such reports") % {"count": item.coverage}
        return f"{self.days(item.says)} · {sure}"

    def remarks(self, report: ReportView, labels: Mapping[str, str]) -> list[str]:
        """Return what a report says, or shows, about where it comes from.

        Args:
            report: of a story.
            labels: how the story's reports are called, by id.
        """
        said = []
        if report.credits:
            said.append(self.gettext("text credited to %(names)s") % {"names": ", ".join(report.credits)})
        if report.republished_from:
            host = urlsplit(report.republished_from).netloc.removeprefix("www.")
            said.append(self.gettext("republished from %(name)s") % {"name": host or report.republished_from})
        for copy in report.copies:
            if copy.taken and copy.report in labels:
                share = f" ({format_percent(copy.share / 100, locale=self.locale)})" if copy.share >= TOLD_SHARE else ""
                said.append(f"{self.gettext(COPIES[copy.kind])} {labels[copy.report]}{share}")
        return said

    def from_reports(self, number: int) -> str:
        """Return from how many reports a count is made."""
        return self.ngettext("from %(num)s report", "from %(num)s reports", number)

    def outlets(self, number: int) -> str:
        """Return a number of outlets in words."""
        return self.ngettext("%(num)s outlet", "%(num)s outlets", number)

    def reports(self, number: int) -> str:
        """Return a number of reports in words."""
        return self.ngettext("%(num)s report", "%(num)s reports", number)

    def stories(self, number: int) -> str:
        """Return a number of stories in words."""
        return self.ngettext("%(num)s story", "%(num)s stories", number)

    def most_origins(self, number: int) -> str:
        """Return how many independent origins the best founded claim of a story has."""
        return self.ngettext(
            "no claim has more than %(num)s independent origin", "up to %(num)s independent origins", number
        )

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

    def moment(self, iso: str) -> str:
        """Return a moment in words, in UTC.

        Args:
            iso: as `datetime.isoformat` writes it.
        """
        return str(format_datetime(datetime.fromisoformat(iso), "medium", locale=self.locale)) + " UTC"

    def day(self, iso: str) -> str:
        """Return a day in words.

        Args:
            iso: the day as YYYY-MM-DD.
        """
        return format_date(date.fromisoformat(iso), "long", locale=self.locale)

    def short_day(self, iso: str) -> str:
        """Return a day without its year.

        Args:
            iso: the day as YYYY-MM-DD.
        """
        return format_skeleton("MMMd", date.fromisoformat(iso), locale=self.locale)
