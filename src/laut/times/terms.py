"""Terms: what a time expression says before an anchor is known, and its TIMEX3 value once one is.

A term is a few words parted by blanks: an operator, its arguments, a direction (`<` last, `>` next, `~` nearest, `=`
of the anchor's own year or week) and a part of the day ("TEV") or hour ("T09:30PM"): `weekday 4 < TEV` is "am
Donnerstagabend" in a report of what was.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from laut.times.calendar import day_of, feast

_DAY_PARTS = frozenset({"TMO", "TMI", "TAF", "TEV", "TNI"})


def value_of(term: str, anchor: date | None, linked: str | None = None) -> str:
    """Return the TIMEX3 value of a term.

    Args:
        term: as `laut.times.read` gives it.
        anchor: the day it is told on; None where unknown, which gives a value with X for what is open.
        linked: the value of the expression that the term hangs on ("@-1"), if it does.

    Example:
        >>> value_of("weekday 4 <", date(2025, 12, 26)), value_of("weekday 4 <", None)
        ('2025-12-25', 'XXXX-WXX-4')
        >>> value_of("year -1", date(2025, 12, 26)), value_of("clock 09:30", None, "2025-12-24")
        ('2024', '2025-12-24T09:30')
    """
    words = term.split()
    part = next((word for word in words[1:] if _is_day_part(word)), "")
    arguments = [word for word in words[1:] if word != part and not word.startswith("@")]
    if linked and linked[:4].isdigit():
        anchor = _anchor_from(linked, anchor)
    return _OPERATORS[words[0]](arguments, anchor, linked) + _of_24_hours(part)


def _is_day_part(word: str) -> bool:
    return word in _DAY_PARTS or (word[0] == "T" and word[1:2].isdigit())


def _of_24_hours(hour: str) -> str:
    """Return an hour that may end in "AM" or "PM" as one of 24; anything else as it is.

    Example:
        >>> _of_24_hours("T09:30PM"), _of_24_hours("T12:00AM"), _of_24_hours("T24:00"), _of_24_hours("TEV")
        ('T21:30', 'T00:00', 'T24:00', 'TEV')
    """
    if hour[-2:] not in ("AM", "PM"):
        return hour
    return f"T{int(hour[1:3]) % 12 + (12 if hour[-2:] == 'PM' else 0):02d}{hour[3:-2]}"


def _anchor_from(linked: str, anchor: date | None) -> date | None:
    """Return the day that an expression hanging on another is told from."""
    day = day_of(linked)
    if day:
        return day
    year, month = int(linked[:4]), int(linked[5:7]) if linked[5:7].isdigit() else 0
    if month:
        return date(year, month, 1)
    return anchor if anchor and anchor.year == year else date(year, 12, 31)


def _fixed(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    return arguments[0]


def _choose(candidates: Iterable[date], anchor: date, direction: str) -> date:
    """Return the last, next or nearest of some days as seen from an anchor."""
    days = sorted(candidates)
    if direction.startswith("<"):
        limit = anchor - timedelta(days=1) if direction == "<<" else anchor
        return max((day for day in days if day <= limit), default=days[0])
    if direction == ">":
        return min((day for day in days if day >= anchor), default=days[-1])
    if direction == "=":
        return next((day for day in days if day.year == anchor.year), days[0])
    return min(days, key=lambda day: (abs((day - anchor).days), day))


def _lean(candidates: Iterable[date], anchor: date, direction: str) -> date:
    """Return the nearest of some days, where a day against the direction counts as four times as far."""

    def distance(day: date) -> tuple[int, date]:
        away = (day - anchor).days
        against = (direction == "<" and away > 0) or (direction == ">" and away < 0)
        return abs(away) * (4 if against else 1), day

    return min(candidates, key=distance)


def _around(anchor: date) -> range:
    return range(anchor.year - 1, anchor.year + 2)


def _monthday(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    month, day, direction = int(arguments[0]), int(arguments[1]), arguments[2]
    if anchor is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return f"XXXX-{month:02d}-{day:02d}"
    days = [found for year in _around(anchor) if (found := day_of(f"{year:04d}-{month:02d}-{day:02d}"))]
    return _lean(days, anchor, direction).isoformat() if days else f"XXXX-{month:02d}-{day:02d}"


def _day_of_month(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    month = linked[:7] if linked and len(linked) >= 7 else anchor.isoformat()[:7] if anchor else "XXXX-XX"
    return f"{month}-{int(arguments[0]):02d}"


def _month_name(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    month, direction = int(arguments[0]), arguments[1]
    if anchor is None:
        return f"XXXX-{month:02d}"
    months = (date(year, month, 15) for year in _around(anchor))
    choose = _choose if direction == "<<" else _lean
    return choose(months, anchor.replace(day=15), direction).isoformat()[:7]


def _month_of_year(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    year = "XXXX" if anchor is None else f"{anchor.year + int(arguments[1]):04d}"
    return f"{year}-{int(arguments[0]):02d}"


def _season(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    if anchor is None:
        return f"XXXX-{arguments[0]}"
    direction = arguments[1]
    month = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[arguments[0]]
    choose = _choose if direction == "=" else _lean
    day = choose((date(year, month, 15) for year in _around(anchor)), anchor, direction)
    return f"{day.year:04d}-{arguments[0]}"


def _quarter_name(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    number, direction = int(arguments[0]), arguments[1]
    if anchor is None:
        return f"XXXX-Q{number}"
    day = _lean((date(year, 3 * number - 1, 15) for year in _around(anchor)), anchor, direction)
    return f"{day.year:04d}-Q{number}"


def _half(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    year = arguments[1] if len(arguments) > 1 else f"{anchor.year:04d}" if anchor else "XXXX"
    return f"{year}-H{arguments[0]}"


def _weekday(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    weekday, direction = int(arguments[0]), arguments[1]
    if anchor is None:
        return f"XXXX-WXX-{weekday}"
    monday = anchor - timedelta(days=anchor.weekday())
    if direction == "=":
        return (monday + timedelta(days=weekday - 1)).isoformat()
    direction = "<" if direction == "~" else direction
    days = (monday + timedelta(days=weekday - 1 + 7 * week) for week in (-2, -1, 0, 1, 2))
    return _choose(days, anchor, direction).isoformat()


def _holiday(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    name, direction = arguments[0], arguments[1]
    if direction[1:].isdigit():
        return feast(name, int(direction[1:])).isoformat()
    if anchor is None:
        return f"XXXX-{name}" if name[0].isdigit() else "XXXX-XX-XX"
    return _lean((feast(name, year) for year in _around(anchor)), anchor, direction).isoformat()


def _day(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    return (anchor + timedelta(days=int(arguments[0]))).isoformat() if anchor else "XXXX-XX-XX"


def _next_day(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    day = day_of(linked) if linked else None
    return (day + timedelta(days=int(arguments[0]))).isoformat() if day else "XXXX-XX-XX"


def _week(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    if anchor is None:
        return "XXXX-WXX"
    year, week, _ = (anchor + timedelta(weeks=int(arguments[0]))).isocalendar()
    return f"{year:04d}-W{week:02d}"


def _weekend(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    if anchor is None:
        return "XXXX-WXX-WE"
    if arguments[0] in ("-1", "<", "~"):
        back = 1 if anchor.weekday() < 5 else 0
    elif arguments[0] == "1":
        back = -1 if anchor.weekday() >= 5 else 0
    else:
        back = 0
    return f"{_week([str(-back)], anchor, None)}-WE"


def _month(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    if anchor is None:
        return "XXXX-XX"
    months = anchor.year * 12 + anchor.month - 1 + int(arguments[0])
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _quarter(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    if anchor is None:
        return "XXXX-QX"
    quarters = anchor.year * 4 + (anchor.month - 1) // 3 + int(arguments[0])
    return f"{quarters // 4:04d}-Q{quarters % 4 + 1}"


def _year(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    return f"{anchor.year + int(arguments[0]):04d}" if anchor else "XXXX"


def _quarter_of_year(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    return f"{_year(arguments[1:], anchor, linked)}-Q{arguments[0]}"


def _same(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    """Return the quarter named before, so many years on ("a year earlier" beside "the third quarter"), or the year."""
    quarter = re.fullmatch(r"(\d{4})(-Q\d)", linked or "")
    if quarter:
        return f"{int(quarter[1]) + int(arguments[0]):04d}{quarter[2]}"
    return _year(arguments, anchor, linked)


def _same_quarter(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    """Return the quarter named before, or the one that has ended last, so many years on."""
    if re.fullmatch(r"\d{4}-Q\d", linked or ""):
        return _same(arguments, anchor, linked)
    return _quarter([str(4 * int(arguments[0]) - 1)], anchor, None)


_MANY = 2000
"""More units ago than that are no date."""


def _ago(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    """Return the year, month, week or day so many units ago, "PAST_REF" where the number or its unit gives none."""
    number, unit = arguments
    back = {"Y": _year, "M": _month, "W": _week, "D": _day, "Q": _quarter, "DE": _decade_of}.get(unit)
    if back is None or number == "X" or not 1 <= float(number) <= _MANY:
        return "PAST_REF"
    return back([str(-round(float(number)))], anchor, linked)


def _decade_of(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    return f"{anchor.year // 10 + int(arguments[0]):03d}" if anchor else "XXX"


def _decade(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    return f"{arguments[0]}{arguments[1]}" if len(arguments) > 1 else f"19{arguments[0]}"


def _century(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    return f"{int(arguments[0]) - 1:02d}"


def _clock(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    day = linked[:10] if linked and len(linked) >= 10 else anchor.isoformat() if anchor else "XXXX-XX-XX"
    return day + _of_24_hours("T" + "".join(arguments))


def _day_part(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    """Return a part of the day named before, or of the report's own; its night is the one that began the day before."""
    if arguments[0] == "NI" and anchor and not linked:
        anchor -= timedelta(days=1)
    return _clock(arguments, anchor, linked)


def _duration(arguments: list[str], anchor: date | None, linked: str | None) -> str:
    """Return "P3D" for `duration 3 D`, "PT20M" for `duration 20 TM`."""
    number, unit = arguments
    return f"PT{number}{unit[1:]}" if unit.startswith("T") else f"P{number}{unit}"


_OPERATORS: dict[str, Callable[[list[str], date | None, str | None], str]] = {
    "fixed": _fixed,
    "ref": _fixed,
    "set": _fixed,
    "monthday": _monthday,
    "day-of": _day_of_month,
    "month-name": _month_name,
    "month-of-year": _month_of_year,
    "season": _season,
    "quarter-name": _quarter_name,
    "half": _half,
    "weekday": _weekday,
    "holiday": _holiday,
    "day": _day,
    "next-day": _next_day,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "quarter": _quarter,
    "year": _year,
    "quarter-of-year": _quarter_of_year,
    "same": _same,
    "same-quarter": _same_quarter,
    "ago": _ago,
    "decade-of": _decade_of,
    "decade": _decade,
    "century": _century,
    "clock": _clock,
    "duration": _duration,
    "each": _duration,
    "day-part": _day_part,
}
