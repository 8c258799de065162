from laut.comparison.case import compare

__all__ = ["compare"]
