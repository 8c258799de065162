"""Times: time expressions of a report in TIMEX3 terms, first without and then with an anchor."""

from laut.times.reading import read, times_of
from laut.times.resolution import resolve

__all__ = ["read", "resolve", "times_of"]
