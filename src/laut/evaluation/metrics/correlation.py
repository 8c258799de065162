"""Pair similarity: Pearson's correlation with ratings, by language pair."""

import math
from collections.abc import Mapping, Sequence

from laut.evaluation.metrics.tally import Figures, Record, Strata, Tally, Total, under

FEWEST = 21
"""Language pairs with fewer rated pairs give no figure."""


def measure(gold: Sequence[Record], given: Mapping[str, float]) -> Strata:
    """Return one tally per rated pair, by language pair.

    Args:
        gold: pairs with "id", "lang1", "lang2" and "overall" (1 same to 4 different); later ones of an id are left out.
        given: id to similarity, higher for more alike; a pair that is missing counts as 0.
    """
    strata: dict[str, dict[str, Tally]] = {}
    seen: set[str] = set()
    for pair in gold:
        name = str(pair["id"])
        if name not in seen:
            seen.add(name)
            languages = "-".join(sorted((pair["lang1"], pair["lang2"])))
            x, y = -float(pair["overall"]), float(given.get(name, 0.0))
            values = {"n": 1, "x": x, "y": y, "xx": x * x, "yy": y * y, "xy": x * y}
            tally: Tally = {f"{languages}.{key}": value for key, value in values.items()}
            strata.setdefault(languages, {})[name] = tally
    return [list(stratum.values()) for stratum in strata.values()]


def figures(total: Total) -> Figures:
    """Return Pearson's r of each language pair with enough rated pairs."""
    result: Figures = {}
    for languages in (name.removesuffix(".n") for name in under(total, "") if name.endswith(".n")):
        n, x, y, xx, yy, xy = (total[f"{languages}.{key}"] for key in ("n", "x", "y", "xx", "yy", "xy"))
        if n >= FEWEST:
            spread = (xx - x * x / n) * (yy - y * y / n)
            result[f"{languages}.pearson"] = (xy - x * y / n) / math.sqrt(spread) if spread > 1e-12 else 0.0
    return result
