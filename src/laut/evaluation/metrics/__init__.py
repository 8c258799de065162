"""Measures, written from their definitions: each turns gold and prediction into tallies, and tallies into figures."""
