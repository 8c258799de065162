"""Bootstrap intervals: how far a figure could lie elsewhere had other documents been drawn."""

from collections.abc import Callable

import numpy as np

from laut.evaluation.metrics.tally import Figures, Strata, Total

RESAMPLES = 1000
SEED = 20261121


def intervals(
    strata: Strata, figures: Callable[[Total], Figures], resamples: int = RESAMPLES
) -> dict[str, tuple[float, float]]:
    """Return the 95 % percentile bootstrap interval of every figure (Efron 1979), with a fixed seed.

    Args:
        strata: tallies; units are drawn with replacement within each stratum.
        figures: the measure.
        resamples: how many times to draw.

    Returns:
        Figure name to (low, high); figures that stayed None in every draw are left out.

    Example:
        >>> heads = lambda total: {"heads": total["heads"] / total["tosses"]}
        >>> intervals([[{"heads": n % 2, "tosses": 1} for n in range(100)]], heads)
        {'heads': (0.4, 0.6)}
    """
    names = sorted({name for stratum in strata for tally in stratum for name in tally})
    draws = np.zeros((resamples, len(names)))
    generator = np.random.RandomState(SEED)  # its stream is frozen, the newer generators' isn't
    for stratum in strata:
        if stratum:
            table = np.array([[tally.get(name, 0.0) for name in names] for tally in stratum])
            for draw in draws:
                draw += np.bincount(generator.randint(0, len(table), len(table)), minlength=len(table)) @ table
    values: dict[str, list[float]] = {}
    for draw in draws:
        for name, value in figures(dict(zip(names, draw.tolist(), strict=True))).items():
            if value is not None:
                values.setdefault(name, []).append(value)
    return {name: _middle(drawn) for name, drawn in values.items()}


def _middle(drawn: list[float]) -> tuple[float, float]:
    low, high = np.percentile(np.array(drawn), [2.5, 97.5])
    return round(float(low), 6), round(float(high), 6)
