"""Bytes to Report: one file a format, decoding, and the map from the read text back to what was received."""

from laut.intake.files import take_in
from laut.intake.items import Settings

__all__ = ["Settings", "take_in"]
