"""laut: who says so, through whom did it reach this page, and how many independent origins has it?

Example:
    >>> import laut
    >>> sorted(laut.__all__)
    ['Case', 'open_ledger', 'read']
"""

from typing import TYPE_CHECKING

from laut.model.version import VERSION

if TYPE_CHECKING:
    from laut.api import Case, open_ledger, read

__version__ = VERSION

__all__ = ["Case", "open_ledger", "read"]


def __getattr__(name: str) -> object:
    """Load what Python users call when they do: commands that need none of it start faster."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from laut import api

    return getattr(api, name)
