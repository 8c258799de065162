"""The ledger: one file with what was read, what comparing found, and what people judged."""

from laut.ledger.forgetting import Forgetting
from laut.ledger.lists import Lists


class Ledger(Forgetting, Lists):
    """An open ledger; `with Ledger("pile.laut") as ledger` closes it.

    Args:
        path: the file; made where it doesn't exist, unless `create` is False; "" is a private one that is gone when it
            is closed.
        create: whether a new ledger may be made.

    Raises:
        LautError: if the file isn't a ledger, is newer than this program, or can't be opened.

    Example:
        >>> with Ledger("") as ledger:
        ...     ledger.stories().total
        0
    """
