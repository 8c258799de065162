"""From mention to source, and from attribution to the chain of parties that a page states."""

from laut.sources.link import link

__all__ = ["link"]
