"""Dating: when a report was published, as an interval with its evidence."""

from laut.dating.reading import read

__all__ = ["read"]
