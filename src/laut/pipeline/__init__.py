"""The pipeline: paths to readings in a ledger, and readings to stories there."""

from laut.pipeline.comparing import Compared, bring_up_to_date, is_up_to_date
from laut.pipeline.fingerprint import comparer, reader
from laut.pipeline.forgetting import Forgetting, forget
from laut.pipeline.reading import Outcome, Status, read
from laut.pipeline.steps import read_reports, read_sentence

__all__ = [
    "Compared",
    "Forgetting",
    "Outcome",
    "Status",
    "bring_up_to_date",
    "comparer",
    "forget",
    "is_up_to_date",
    "read",
    "read_reports",
    "read_sentence",
    "reader",
]
