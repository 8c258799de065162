"""Figures: numbers of a report as intervals, with unit and thing counted."""

from laut.figures.reading import figures_of, read

__all__ = ["figures_of", "read"]
