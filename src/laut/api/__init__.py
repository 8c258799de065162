"""laut from Python and from a notebook: read a pile, then go from stories to claims to the words they stand on."""

from laut.api.case import Case, open_ledger, read
from laut.api.parts import Claim, Question, Report, Statement, Story

__all__ = ["Case", "Claim", "Question", "Report", "Statement", "Story", "open_ledger", "read"]
