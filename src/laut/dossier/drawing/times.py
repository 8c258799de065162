"""A time strip: which report came when; a dot for a day that the page gives, a bar for days that were inferred."""

from collections.abc import Sequence
from datetime import date, timedelta

from laut.dossier.drawing.svg import drawing, element, fit, words
from laut.dossier.links import Links
from laut.dossier.report_values import Days, ReportView
from laut.dossier.wording import Wording

WIDTH, LABEL, RIGHT, ROW, TOP, AXIS = 570, 160, 30, 24, 6, 30
MOST_ROWS = 30
"""Reports with a row of their own; of more, each day shows how many there are."""

LONGEST = 400
"""Days that the strip shows at most; what lies outside is drawn to its edge."""


def times(reports: Sequence[ReportView], wording: Wording, links: Links, name: str) -> str | None:
    """Return the time strip of reports; None where none has a known day.

    Args:
        reports: in order.
        wording: of the labels.
        links: where the rows lead.
        name: of the drawing, unlike those of others on the page.
    """
    known = [days for report in reports if (days := _days(report)).earliest and days.latest]
    if not known:
        return None
    first = min(date.fromisoformat(days.earliest) for days in known if days.earliest)
    last = max(date.fromisoformat(days.latest) for days in known if days.latest)
    first = max(first, last - timedelta(days=LONGEST))
    strip = Strip(first - timedelta(days=1), max(2, (last - first).days + 2))
    rows = _rows(reports, strip, wording, links) if len(reports) <= MOST_ROWS else _counts(reports, strip, wording)
    bottom = TOP + (min(len(reports), MOST_ROWS) if len(reports) <= MOST_ROWS else 4) * ROW
    axis = []
    for day in strip.ticks():
        x = strip.place(day)
        axis.append(element("path", d=f"M{x:.1f} {TOP}V{bottom}", class_="grid"))
        axis.append(
            element(
                "text",
                words(wording.short_day(day.isoformat())),
                x=x,
                y=bottom + 18,
                text_anchor="middle",
                class_="about",
            )
        )
    described = "; ".join(f"{report.label}: {wording.days(_days(report))}" for report in reports[:MOST_ROWS])
    title = wording.gettext("Who reported when")
    return drawing(WIDTH, bottom + AXIS, title, described + ".", *axis, *rows, name=name)


class Strip:
    """From days to places: `days` of them from `first` on."""

    def __init__(self, first: date, days: int) -> None:
        self.first, self.days = first, days

    def place(self, day: date) -> float:
        """Return how far right a day stands, in user units; days outside stand at the edge."""
        share = min(1.0, max(0.0, (day - self.first).days / self.days))
        return LABEL + share * (WIDTH - LABEL - RIGHT)

    def ticks(self) -> list[date]:
        """Return up to eight days at equal distance."""
        step = -(-(self.days - 1) // 8)
        return [self.first + timedelta(days=at) for at in range(1, self.days, step)]


def _days(report: ReportView) -> Days:
    return report.likeliest or report.published


def _rows(reports: Sequence[ReportView], strip: Strip, wording: Wording, links: Links) -> list[str]:
    rows = []
    for row, report in enumerate(reports):
        middle = TOP + row * ROW + ROW / 2
        days = _days(report)
        parts = [
            element("title", words(f"{report.label}: {wording.days(days)}")),
            element("text", words(fit(report.label, LABEL - 16)[0]), x=4, y=middle + 4.5, class_="name"),
        ]
        left = strip.place(date.fromisoformat(days.earliest)) if days.earliest else float(LABEL)
        right = strip.place(date.fromisoformat(days.latest)) if days.latest else float(WIDTH - RIGHT)
        if left == right:
            parts.append(element("circle", cx=round(left, 1), cy=middle, r=5, class_="dot"))
        elif days.earliest or days.latest:
            parts.append(element("path", d=f"M{left:.1f} {middle:g}H{right:.1f}", class_="span rough"))
        else:
            unknown = wording.gettext("date unknown")
            parts.append(element("text", words(unknown), x=LABEL, y=middle + 4.5, class_="about"))
        href = links.report(report.id)
        shown = element("g", *parts, class_="row")
        rows.append(element("a", shown, href=href) if href else shown)
    return rows


def _counts(reports: Sequence[ReportView], strip: Strip, wording: Wording) -> list[str]:
    """Return a bar for each day: how many reports are of it; those without a certain day aren't in it."""
    number: dict[str, int] = {}
    for report in reports:
        days = _days(report)
        if days.earliest and days.earliest == days.latest:
            number[days.earliest] = number.get(days.earliest, 0) + 1
    most = max(number.values(), default=1)
    high, wide = 4 * ROW - 22, max(2.0, min(26.0, (WIDTH - LABEL - RIGHT) / strip.days * 0.7))
    bars = []
    for day, count in sorted(number.items()):
        x, tall = strip.place(date.fromisoformat(day)), high * count / most
        top = TOP + 4 * ROW - tall
        bars.append(
            element("rect", x=round(x - wide / 2, 1), y=round(top, 1), width=wide, height=round(tall, 1), class_="bar")
        )
        if count == most or len(number) <= 16:
            bars.append(
                element(
                    "text",
                    words(wording.number(count)),
                    x=round(x, 1),
                    y=round(top - 5, 1),
                    text_anchor="middle",
                    class_="about",
                )
            )
    dated = sum(number.values())
    bars.append(element("text", words(wording.reports(dated)), x=4, y=TOP + 4 * ROW - 20, class_="name"))
    if dated < len(reports):
        rest = wording.gettext("%(num)s more without a certain day") % {"num": wording.number(len(reports) - dated)}
        bars.append(element("text", words(rest), x=4, y=TOP + 4 * ROW - 2, class_="about"))
    return bars
