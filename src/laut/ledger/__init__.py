"""The ledger: one SQLite file that holds what was read and found, opens in Datasette, and survives a crash."""

from laut.ledger.comparisons import Group, KeptStory
from laut.ledger.forgetting import Forgotten
from laut.ledger.judgements import JudgementState, KeptJudgement
from laut.ledger.kept import Found, KeptBundle, Update
from laut.ledger.listing import ClaimRow, Listing, Order, SaidRow, SourceRow, StoryRow
from laut.ledger.readings import Recorded
from laut.ledger.store import Ledger

__all__ = [
    "ClaimRow",
    "Forgotten",
    "Found",
    "Group",
    "JudgementState",
    "KeptBundle",
    "KeptJudgement",
    "KeptStory",
    "Ledger",
    "Listing",
    "Order",
    "Recorded",
    "SaidRow",
    "SourceRow",
    "StoryRow",
    "Update",
]
