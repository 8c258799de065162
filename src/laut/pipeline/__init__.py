"""The pipeline: paths to readings in a ledger, and from a ledger to a case."""

from laut.pipeline.comparing import compare
from laut.pipeline.fingerprint import reader
from laut.pipeline.reading import Outcome, Status, read
from laut.pipeline.steps import read_reports

__all__ = ["Outcome", "Status", "compare", "read", "read_reports", "reader"]
