"""Report to segments, credits, notices and outlet: what the page's form says."""

from laut.anatomy.reading import read

__all__ = ["read"]
