"""Segments to attributions: who says what, by which words."""

from laut.attribution.read import read

__all__ = ["read"]
