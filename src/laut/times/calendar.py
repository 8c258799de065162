"""The calendar behind time expressions: feasts, ISO weeks, and the days that a TIMEX3 value covers."""

import re
from calendar import monthrange
from datetime import date, timedelta

from laut.model.time import DateInterval

_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher algorithm).

    Example:
        >>> easter(2025).isoformat(), easter(2024).isoformat()
        ('2025-04-20', '2024-03-31')
    """
    golden, century, rest = year % 19, year // 100, year % 100
    leap = century // 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the Julian reckoning as a day of the Gregorian calendar (Meeus).

    Example:
        >>> orthodox_easter(2025).isoformat(), orthodox_easter(2024).isoformat()
        ('2025-04-20', '2024-05-05')
    """
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)


def feast(name: str, year: int) -> date:
    """Return the day of a feast in a year.

    Args:
        name: "MM-DD", or a moving day and a signed number of days: "easter", "orthodox" (Easter of the eastern
            churches), "advent" (its first Sunday), "mothers" (second Sunday of May), "memorial" (last Monday of May),
            "labor" (first Monday of September), "thanksgiving" (fourth Thursday of November).
        year: of the Gregorian calendar.

    Example:
        >>> feast("easter-2", 2025).isoformat(), feast("advent+0", 2025).isoformat(), feast("12-24", 2025).isoformat()
        ('2025-04-18', '2025-11-30', '2025-12-24')
    """
    found = re.fullmatch(r"([a-z]+)([+-]\d+)", name)
    if not found:
        return date(year, int(name[:2]), int(name[3:]))
    christmas, may = date(year, 12, 25), date(year, 5, 1)
    base = {
        "easter": easter(year),
        "orthodox": orthodox_easter(year),
        "advent": christmas - timedelta(days=christmas.isoweekday() + 21),
        "mothers": may + timedelta(days=(6 - may.weekday()) % 7 + 7),
        "memorial": date(year, 5, 31) - timedelta(days=date(year, 5, 31).weekday()),
        "labor": date(year, 9, 1) + timedelta(days=-date(year, 9, 1).weekday() % 7),
        "thanksgiving": date(year, 11, 22) + timedelta(days=(3 - date(year, 11, 22).weekday()) % 7),
    }[found[1]]
    return base + timedelta(days=int(found[2]))


def days_of(value: str) -> DateInterval | None:
    """Return the days that a TIMEX3 value of type DATE or TIME covers; None where it leaves them open.

    Args:
        value: "2025", "2025-12", "2025-12-24", "2025-12-24TEV", "2025-W52", "2025-W52-WE", "2025-Q3", "2025-H1",
            "2025-SU", "199" (a decade) or "19" (a century).

    Example:
        >>> days_of("2025-W52").earliest.isoformat(), days_of("2025-12").days, days_of("XXXX-12")
        ('2025-12-22', 31, None)
    """
    value = value.partition("T")[0]
    if re.fullmatch(r"\d{2,4}", value):
        width = 10 ** (4 - len(value))
        first = int(value) * width
        return DateInterval(date(first, 1, 1), date(first + width - 1, 12, 31)) if 0 < first < 9990 else None
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        return _week(int(found[1]), int(found[2]), weekend=bool(found[3]))
    if found := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        length = 3 if found[2] == "Q" else 6
        return _months(int(found[1]), length * (int(found[3]) - 1) + 1, length * int(found[3]))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return _months(int(found[1]), *_SEASON_MONTHS[found[2]])
    if found := re.fullmatch(r"(\d{4})-(\d\d)(?:-XX)?", value):
        return _months(int(found[1]), int(found[2]), int(found[2]))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = day_of(value)
        return DateInterval(day, day) if day else None
    return None


def day_of(value: str) -> date | None:
    """Return the day that begins a TIMEX3 value; None where it names no day of the calendar."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _week(year: int, week: int, *, weekend: bool) -> DateInterval | None:
    if not 1 <= week <= 53:
        return None
    monday = date(year, 1, 4) - timedelta(days=date(year, 1, 4).weekday()) + timedelta(weeks=week - 1)
    return DateInterval(monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6))


def _months(year: int, first: int, last: int) -> DateInterval | None:
    if not 1 <= first <= 12 or not 1 <= year < 9999:
        return None
    end_year, end_month = (year, last) if last <= 12 else (year + 1, last - 12)
    return DateInterval(date(year, first, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]))
