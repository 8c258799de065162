"""Lines on standard output: with colours on a terminal, plain elsewhere."""

import sys
from collections.abc import Iterable

from laut.dossier.line import Line, Style, plain

PLAIN_WIDTH, NARROWEST = 100, 40
WIDEST = 110
"""Longer lines are hard to read, however wide the terminal."""

LOOKS = {
    Style.PLAIN: "",
    Style.TITLE: "bold",
    Style.HEADING: "bold underline",
    Style.ID: "cyan",
    Style.COUNT: "bold",
    Style.WARNING: "yellow",
    Style.QUOTED: "green",
    Style.QUIET: "dim",
}


def width() -> int:
    """Return how wide lines may be on standard output."""
    if not sys.stdout.isatty():
        return PLAIN_WIDTH
    from rich.console import Console

    return max(NARROWEST, min(WIDEST, Console().width - 1))


def show(lines: Iterable[Line]) -> None:
    """Write lines to standard output."""
    if not sys.stdout.isatty():
        for line in lines:
            sys.stdout.write(plain(line) + "\n")
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        console.print(Text.assemble(*((piece.text, LOOKS[piece.style]) for piece in line)), soft_wrap=True)
