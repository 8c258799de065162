"""Comparing: all current reports of a ledger to a case."""

from laut.ledger import Ledger
from laut.model.story import Case


def compare(ledger: Ledger) -> Case:
    """Compare all current reports of a ledger.

    Args:
        ledger: an open ledger.

    Returns:
        Stories with their questions and claims, and copies; the same for the same reports, in whichever order they
        were read.
    """
    from laut import comparison  # loads slowly, and reading doesn't need it

    return comparison.compare(list(ledger.reports()))
