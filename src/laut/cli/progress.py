"""Progress: one line on standard error, and only where a person watches."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
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


@contextmanager
def told(what: str) -> Iterator[Callable[[str], None]]:
    """Give a place to say on a terminal what is being done; the line goes when the block ends.

    Args:
        what: is being done all the time ("comparing").
    """
    watched = sys.stderr.isatty()

    def tell(step: str) -> None:
        if watched:
            sys.stderr.write(f"\r\x1b[K{what}: {step}")
            sys.stderr.flush()

    try:
        yield tell
    finally:
        if watched:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
