"""Progress: one line on standard error, and only where a person watches."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

EVERY = 5


def counted(items: Iterable[Item], what: str) -> Iterator[Item]:
    """Yield the items and say on a terminal how many there have been.

    Args:
        items: of any kind.
        what: is being done with them ("reading").
    """
    watched = sys.stderr.isatty()
    try:
        for number, item in enumerate(items, start=1):
            if watched and number % EVERY == 1:
                sys.stderr.write(f"\r{what} … {number}")
                sys.stderr.flush()
            yield item
    finally:
        if watched:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
