"""Segments to attributions: who says what, by which words."""

from laut.attribution.read import read
from laut.attribution.rules import rule_of

__all__ = ["read", "rule_of"]
