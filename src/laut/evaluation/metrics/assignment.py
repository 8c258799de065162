"""Maximum-weight assignment: pair rows with columns so that the weights add up to the most."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return a complete one-to-one assignment of greatest total weight (Kuhn 1955, Munkres 1957).

    Rows are taken in one by one along shortest augmenting paths with potentials; of equal columns the first is taken,
    so that equal input gives equal output.

    Args:
        weights: one row per left item, one column per right item; may be empty.

    Returns:
        (row, column) pairs in order, as many as the smaller side has items.

    Example:
        >>> assign([[0.5, 0.9], [0.0, 0.8]])
        [(0, 0), (1, 1)]
    """
    if not weights or not weights[0]:
        return []
    cost = -np.array(weights, dtype=float)
    turned = cost.shape[0] > cost.shape[1]
    owners = _solve(cost.T if turned else cost)
    pairs = [(row, column) for column, row in enumerate(owners) if row >= 0]
    return sorted((column, row) for row, column in pairs) if turned else sorted(pairs)


def _solve(cost: npt.NDArray[np.float64]) -> list[int]:
    """Return the row that owns each column, -1 for none; there are at least as many columns as rows."""
    rows, columns = cost.shape
    of_row, of_column = np.zeros(rows), np.zeros(columns)
    owner = [-1] * columns
    for start in range(rows):
        came_from = np.full(columns, -1)
        slack = np.full(columns, np.inf)
        visited: list[int] = []
        is_open = np.ones(columns, dtype=bool)
        row, last = start, -1
        while True:
            reach = cost[row] - of_row[row] - of_column
            nearer = is_open & (reach < slack)
            slack[nearer], came_from[nearer] = reach[nearer], last
            column = int(np.argmin(np.where(is_open, slack, np.inf)))
            step = slack[column]
            of_row[start] += step
            for seen in visited:
                of_row[owner[seen]] += step
                of_column[seen] -= step
            slack[is_open] -= step
            visited.append(column)
            is_open[column] = False
            last = column
            if owner[column] < 0:
                break
            row = owner[column]
        while last >= 0:
            before = int(came_from[last])
            owner[last] = start if before < 0 else owner[before]
            last = before
    return owner
