"""TimeExpression, DateInterval and Dating: when things are said to have happened, and when a page was published."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from laut.model.span import Span


@dataclass(frozen=True, slots=True)
class DateInterval:
    """Days from `earliest` to `latest`, both included; None where open on that side.

    Raises:
        ValueError: if the bounds are the wrong way round.
    """

    earliest: date | None = None
    latest: date | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"an interval runs forwards, not from {self.earliest} to {self.latest}")

    def meet(self, other: "DateInterval") -> "DateInterval | None":
        """Return the days in both intervals; None where there are none.

        Example:
            >>> may = DateInterval(date(2025, 5, 1), date(2025, 5, 31))
            >>> may.meet(DateInterval(date(2025, 5, 20), None)).earliest
            datetime.date(2025, 5, 20)
        """
        starts = [day for day in (self.earliest, other.earliest) if day]
        ends = [day for day in (self.latest, other.latest) if day]
        earliest, latest = max(starts, default=None), min(ends, default=None)
        if earliest and latest and earliest > latest:
            return None
        return DateInterval(earliest, latest)

    @property
    def days(self) -> int | None:
        """How many days it holds; None where it is open."""
        return (self.latest - self.earliest).days + 1 if self.earliest and self.latest else None


def hull(intervals: Iterable[DateInterval]) -> DateInterval:
    """Return the days from the first to the last; open intervals count only where all are open.

    Example:
        >>> may, june = (DateInterval(date(2027, month, 2), date(2027, month, 3)) for month in (5, 6))
        >>> hull([may, june, DateInterval()]) == DateInterval(date(2027, 5, 2), date(2027, 6, 3))
        True
    """
    every = list(intervals)
    known = [one for one in every if one.earliest and one.latest] or every
    starts = [one.earliest for one in known if one.earliest]
    ends = [one.latest for one in known if one.latest]
    earliest, latest = min(starts, default=None), max(ends, default=None)
    return DateInterval(earliest, latest) if not (earliest and latest and earliest > latest) else DateInterval()


class TimeType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression in TIMEX3 terms.

    Args:
        span: its words.
        type: TIMEX3 type.
        value: TIMEX3 value; "XXXX-12-24" and the like where no anchor fixes it.
        mod: TIMEX3 modifier ("END", "START", "APPROX" …) or None.
        interval: the days it covers, where known.
        term: what it says before an anchor is known ("weekday 4 <", "week -1"; see `laut.times.terms`).
        rule: id of the rule that found it.
    """

    span: Span
    type: TimeType
    value: str
    rule: str
    mod: str | None = None
    interval: DateInterval | None = None
    term: str = ""


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """Words that bound the day of publication.

    Args:
        span: the words; None where the evidence isn't in the page (its file name).
        says: the days of publication they allow.
        hard: whether they can't be otherwise, or only make it likely.
        why: how they bound it, in words for the reader.
        rule: id of the rule.
        coverage: in how many of a hundred reports with such words the day lies within; None where that wasn't measured.
        report: id of the report beside this one that has the words; None where they are its own.
    """

    span: Span | None
    says: DateInterval
    hard: bool
    why: str
    rule: str
    coverage: int | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Dating:
    """When a report was published, as far as it can be known.

    Args:
        interval: the days that all evidence kept allows.
        best: the likeliest days within; None where nothing tells.
        evidence: what the interval rests on, strongest first.
        conflicts: evidence that contradicts stronger evidence and wasn't used.
    """

    interval: DateInterval = DateInterval()
    best: DateInterval | None = None
    evidence: tuple[DateEvidence, ...] = ()
    conflicts: tuple[DateEvidence, ...] = ()

    @property
    def certain(self) -> DateInterval:
        """The days that the hard evidence alone allows."""
        found = DateInterval()
        for one in self.evidence:
            found = (one.hard and found.meet(one.says)) or found
        return found

    @property
    def coverage(self) -> int | None:
        """In how many of a hundred such reports the day lies in the interval: that of its least sure bound.

        None where nothing tells: a bound was never measured, or there is no soft one.

        Example:
            >>> week = DateInterval(date(2027, 5, 3), date(2027, 5, 9))
            >>> Dating(week, evidence=(DateEvidence(None, week, False, "told as news", "a", coverage=90),)).coverage
            90
        """
        ends = {(0, self.interval.earliest), (1, self.interval.latest)}
        binding = [one for one in self.evidence if {(0, one.says.earliest), (1, one.says.latest)} & ends - _OPEN]
        soft = [one.coverage for one in binding if not one.hard]
        known = [coverage for coverage in soft if coverage is not None]
        return min(known) if known and len(known) == len(soft) else None

    @property
    def is_lent(self) -> bool:
        """Whether dated reports beside it lend it their days."""
        return any(one.report for one in self.evidence)

    @property
    def likeliest(self) -> DateInterval:
        """The likeliest days; all that the evidence allows where nothing tells which of them."""
        return self.best or self.interval


_OPEN = {(0, None), (1, None)}
