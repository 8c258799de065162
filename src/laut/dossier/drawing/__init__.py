"""Drawings of a dossier as SVG: chains, figures, times and citations; the same input gives the same bytes."""
