"""HTML to marked text and metadata, in pages a CPU second, beside trafilatura on the same pages.

python -m benchmarks.markup [PATH…]   HTML files or folders; without any, invented pages of news size
"""

import importlib
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.harness import Timed, show, timed
from benchmarks.piles import page
from laut.intake.items import Field, Key
from laut.intake.sheets import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable

INVENTED = 60


def pages_of(paths: list[str]) -> list[str]:
    """Return the pages of the paths, or invented ones."""
    chance = random.Random(7)
    files = [file for path in paths for file in ([Path(path)] if Path(path).is_file() else Path(path).rglob("*.htm*"))]
    found = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    return found or [page(number, chance).decode() for number in range(INVENTED)]


def main(paths: list[str]) -> None:
    pages = pages_of(paths)
    extract = importlib.import_module("trafilatura").extract
    runs: dict[str, Callable[[str], object]] = {
        "laut, text with places, main lines and metadata": lambda html: lay_out([Field(Key.HTML, "", html)], "page"),
        "trafilatura, main text": extract,
        "trafilatura, main text and metadata": lambda html: extract(html, with_metadata=True, output_format="json"),
    }
    print(f"{len(pages)} pages of {sum(map(len, pages)) // len(pages)} characters")
    rows = []
    for name, run in runs.items():
        _, seconds = timed(lambda run=run: [run(html) for html in pages])  # type: ignore[misc]
        rows.append(Timed(name, len(pages), seconds))
    show("pages", rows)


if __name__ == "__main__":
    main(sys.argv[1:])
