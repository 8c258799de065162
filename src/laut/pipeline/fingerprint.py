"""Which rules read a report: a newer laut reads again what older rules have read."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from laut.model.version import VERSION

_READING = (
    "anatomy",
    "attribution",
    "dating",
    "figures",
    "intake",
    "languages",
    "linguistics",
    "model",
    "pipeline",
    "registry",
    "sources",
    "times",
)
_DATA = (".py", ".tsv", ".csv", ".toml")


@cache
def reader() -> str:
    """Return version and fingerprint of the code and lexicons that reading depends on.

    Example:
        >>> reader().startswith("laut 0.")
        True
    """
    digest = hashlib.sha256()
    for name, file in _files(_READING):
        digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return f"laut {VERSION} {digest.hexdigest()[:12]}"


def _files(packages: tuple[str, ...]) -> Iterator[tuple[str, Traversable]]:
    for package in packages:
        yield from _below(package, files("laut") / package)


def _below(name: str, folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        inside = f"{name}/{item.name}"
        if item.is_dir():
            yield from _below(inside, item)
        elif item.name.endswith(_DATA):
            yield inside, item
