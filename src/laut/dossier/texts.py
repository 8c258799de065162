"""The words of the interface, all in one place, for translation."""

from datetime import date

from laut.dossier.language import marked
from laut.dossier.report_values import Days

DISCLAIMER = marked(
    "Counts speak of these reports, not of the truth: an origin can err, and what nobody reports can still be so."
)

VERDICTS = {
    "single": marked("one report only"),
    "agree": marked("the reports agree"),
    "compatible": marked("the answers differ, but can all be true"),
    "updated": marked("the figure has changed over time"),
    "contradict": marked("the reports contradict one another"),
}

COPIES = {
    "verbatim": marked("the same text as"),
    "cut": marked("a cut of"),
    "rewrite": marked("rewritten from"),
    "mixed": marked("partly the text of"),
    "translation": marked("translated from"),
}

TOLD_SHARE = 10
"""Percent of a report's text from which it is said how much stands in another report, too."""

ALTERATIONS = {
    "hedge_dropped": marked("drops the hedge of"),
    "hedge_added": marked("adds a hedge to"),
    "quotation_altered": marked("alters the quotation of"),
    "figure_altered": marked("alters the figure of"),
    "source_dropped": marked("leaves out a source that is in"),
}

CONTRASTS = {
    "figures": marked("different figures for one thing"),
    "end": marked("different days until which it lasts"),
    "senses": marked("one says the opposite of the other"),
    "denial": marked("one says that the other isn't so"),
    "answer": marked("one is said against the other"),
}

SEGMENTS = {
    "headline": marked("headline"),
    "kicker": marked("kicker"),
    "lead": marked("lead"),
    "byline": marked("byline"),
    "timestamp": marked("time of publication"),
    "dateline": marked("dateline"),
    "body": marked("text"),
    "subheading": marked("subheading"),
    "caption": marked("caption"),
    "photo_credit": marked("photo credit"),
    "agency_credit": marked("agency credit"),
    "source_note": marked("note on sources"),
    "tags": marked("tags"),
    "breadcrumb": marked("breadcrumb"),
    "navigation": marked("navigation"),
    "related": marked("links to other reports"),
    "newsletter": marked("newsletter"),
    "comments": marked("comments"),
    "advert": marked("advertisement"),
    "correction": marked("correction"),
    "republication_notice": marked("notice of republication"),
    "disclaimer": marked("disclaimer"),
    "copyright": marked("copyright"),
}

ALTERED = {
    "hedge_dropped": marked("hedge dropped"),
    "hedge_added": marked("hedge added"),
    "quotation_altered": marked("quotation altered"),
    "figure_altered": marked("figure altered"),
    "source_dropped": marked("source left out"),
}

KINDS = {
    "direct": marked("quoted word for word"),
    "indirect": marked("reported speech with its speaker"),
    "indirect_free_indirect": marked("reported speech carried on in the Konjunktiv"),
    "free_indirect": marked("the source's words without Konjunktiv"),
    "reported": marked("the speech act told in the writer's words"),
}

INFERENCES = {
    "comparison.copied": marked("The report took over text from there."),
    "comparison.cited": marked("The report rests on that one, which makes the same claim."),
    "comparison.same_wire": marked("Another report has the same agency's text and names more of the way."),
    "comparison.wire": marked("Others credit this agency for text that stands here uncredited."),
    "comparison.either": marked("The credit names several agencies; either may be the source."),
    "comparison.joint": marked("Several outlets share this text, and none says whose it is."),
    "comparison.release": marked("Several outlets share this text, which speaks for this body."),
    "anatomy.credit.agency": marked("The page credits this agency for its text."),
}
"""What a party's place in a chain rests on, where no words of the report lay the statement to it."""

PARTIES = {
    "person": marked("person"),
    "office": marked("office"),
    "agency": marked("news agency"),
    "outlet": marked("outlet"),
    "state": marked("state"),
    "company": marked("company"),
    "organisation": marked("organisation"),
    "unnamed": marked("not named"),
    "document": marked("document"),
    "unknown": marked("party"),
}

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def many(count: int, one: str, more: str | None = None) -> str:
    """Return a count with its noun.

    Example:
        >>> many(1, "report"), many(0, "story", "stories")
        ('1 report', '0 stories')
    """
    return f"{count} {one if count == 1 else more or one + 's'}"


def origins(low: int, high: int) -> str:
    """Return a count of origins in words.

    Example:
        >>> origins(1, 1), origins(1, 2)
        ('1 independent origin', '1–2 independent origins')
    """
    return many(low, "independent origin") if low == high else f"{low}–{high} independent origins"


def days(span: Days) -> str:
    """Return an interval of days in words.

    Example:
        >>> days(Days("2025-12-25", "2025-12-31")), days(Days(None, "2026-01-02")), days(Days(None, None))
        ('25–31 December 2025', 'until 2 January 2026', 'date unknown')
    """
    if span.earliest is None and span.latest is None:
        return "date unknown"
    if span.earliest is None or span.latest is None:
        return f"until {_day(span.latest)}" if span.latest else f"since {_day(span.earliest or '')}"
    if span.earliest == span.latest:
        return _day(span.earliest)
    first, last = date.fromisoformat(span.earliest), date.fromisoformat(span.latest)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(span.latest)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_day(span.latest)}"
    return f"{_day(span.earliest)} – {_day(span.latest)}"


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
