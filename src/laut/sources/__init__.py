"""From mention to source, and from attribution to the chain of parties that a page states."""

from laut.sources.link import link
from laut.sources.rules import source_rule

__all__ = ["link", "source_rule"]
