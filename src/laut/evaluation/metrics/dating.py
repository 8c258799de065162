"""Dating: how often and how narrowly a day of publication is bounded, in percent of the documents."""

import datetime
import statistics

from laut.evaluation.metrics.tally import Figures, Miss, Record, Tally, Total, share, under

WIDTHS = (1, 8, 32, 366)
DISTANCES = (0, 1, 3, 7)
OPEN_DAYS = 7305
"""An interval that is open on one side counts as twenty years long."""
_SHOWN = 90
POINT_DAYS = 62
"""An interval at most this long has its middle as best guess."""


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text[:10])


def _interval(given: Record | None) -> tuple[datetime.date, datetime.date] | None:
    low, high = (given or {}).get("from"), (given or {}).get("to")
    if low and high:
        return _day(low), _day(high)
    if low:
        return _day(low), _day(low) + datetime.timedelta(OPEN_DAYS)
    if high:
        return _day(high) - datetime.timedelta(OPEN_DAYS), _day(high)
    return None


def _best(given: Record, low: datetime.date, high: datetime.date) -> datetime.date | None:
    if given.get("best"):
        return _day(given["best"])
    return low + (high - low) / 2 if (high - low).days < POINT_DAYS else None


def measure(gold: Record, given: Record | None) -> Tally:
    """Return the counts of one document.

    Args:
        gold: with "date".
        given: with "from", "to" and "best" (ISO dates or None); None where there is no answer.
    """
    tally: Tally = {"documents": 1}
    interval = _interval(given)
    if interval is None or given is None:
        return tally
    (low, high), truth = interval, _day(gold["date"])
    width = (high - low).days + 1
    tally |= {"answered": 1, f"width.{width}": 1}
    if low <= truth <= high:
        tally["contains"] = 1
        tally |= {f"w<={limit}": 1 for limit in WIDTHS if width <= limit}
    best = _best(given, low, high)
    if best:
        tally |= {f"best<={limit}": 1 for limit in DISTANCES if abs((best - truth).days) <= limit}
    return tally


def figures(total: Total) -> Figures:
    """Return how many are answered, how many of those soundly, how narrowly and how near."""
    documents = total.get("documents", 0)

    def percent(name: str, of: float) -> float:
        return 100 * share(total.get(name, 0), of)

    widths = [(int(width), int(count)) for width, count in under(total, "width.").items() if count]
    return {
        "answered": percent("answered", documents),
        "contains": percent("contains", documents),
        "sound": percent("contains", total.get("answered", 0)),
        "width": statistics.median([width for width, count in widths for _ in range(count)]) if widths else None,
        **{f"w<={limit}": percent(f"w<={limit}", documents) for limit in WIDTHS},
        **{f"best<={limit}": percent(f"best<={limit}", documents) for limit in DISTANCES},
    }


def misses(gold: Record, given: Record | None) -> list[Miss]:
    """Say whether the interval misses the day (the worst), is wide, or there is none, and what it rests on."""
    words = f"{gold['date']}: {gold.get('text', '')[:_SHOWN]}"
    interval = _interval(given)
    if interval is None:
        return [Miss("no answer", words)]
    low, high = interval
    detail = f"given {low} to {high}: " + "; ".join((given or {}).get("evidence", ()))
    if not low <= _day(gold["date"]) <= high:
        return [Miss("unsound", words, detail, weight=3)]
    return [Miss("wide", words, detail, weight=2)] if (high - low).days >= max(WIDTHS) else []
