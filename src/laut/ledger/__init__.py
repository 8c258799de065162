"""The ledger: one SQLite file that holds what was read, opens in Datasette as it is, and survives a crash."""

from laut.ledger.store import Ledger, Recorded

__all__ = ["Ledger", "Recorded"]
