"""Lexicon files: tab-separated tables in which every line has an id and an example sentence."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable
from itertools import zip_longest

Row = Mapping[str, str]


def read_table(file: Traversable) -> tuple[Row, ...]:
    """Read a lexicon table.

    The first line that isn't a comment names the columns; lines that begin with "#" and blank lines are
    left out; a missing last cell is empty.

    Args:
        file: a UTF-8 text file.

    Returns:
        One mapping from column to cell per line, in order.

    Raises:
        ValueError: if a line has more cells than there are columns or its id stands twice.
    """
    lines = [
        line for line in file.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    columns = lines[0].split("\t")
    rows: list[Row] = []
    seen: set[str] = set()
    for number, line in enumerate(lines[1:], start=1):
        cells = list(map(str.strip, line.split("\t")))
        if len(cells) > len(columns):
            raise ValueError(f"{file.name}: entry {number} has {len(cells)} cells for {len(columns)} columns: {line!r}")
        row = dict(zip_longest(columns, cells, fillvalue=""))
        entry = row.get("id", str(number))
        if entry in seen:
            raise ValueError(f"{file.name}: the id {entry!r} stands twice")
        seen.add(entry)
        rows.append(row)
    return tuple(rows)
