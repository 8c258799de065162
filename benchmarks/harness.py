"""The harness: CPU time of this process, peers that may not be installed, one table."""

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Timed:
    """What something took, beside laut.

    Args:
        name: what was run.
        amount: how much it worked through.
        seconds: CPU time, user and system, of the process.
        note: what else there is to say of it.
    """

    name: str
    amount: int
    seconds: float
    note: str = ""

    @property
    def pace(self) -> float:
        """How much it worked through in a CPU second."""
        return self.amount / max(self.seconds, 1e-6)


def cpu_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def timed(run: Callable[[], Result], repeat: int = 3) -> tuple[Result, float]:
    """Return what `run` returns and the least CPU time of several runs: the others were disturbed.

    The first warms up and isn't counted, unless it is the only one.
    """
    before = cpu_seconds()
    result = run()
    least = float("inf") if repeat else cpu_seconds() - before
    for _ in range(repeat):
        before = cpu_seconds()
        result = run()
        least = min(least, cpu_seconds() - before)
    return result, least


def is_installed(package: str, remedy: str) -> bool:
    """Say whether a peer can be imported, and on the terminal what to do if it can't."""
    if find_spec(package) is None:
        print(f"{package} isn't installed and is left out: pip install {remedy}")
        return False
    return True


def show(unit: str, rows: list[Timed]) -> None:
    """Print all rows with their ratio to the first."""
    width = max(len(row.name) for row in rows)
    print(f"\n{'':{width}}  {unit + ' / CPU s':>18}  ratio")
    for row in rows:
        print(f"{row.name:{width}}  {row.pace:18,.0f}  {row.pace / rows[0].pace:5.2f}  {row.note}")
    print(f"\nmeasured on {time.strftime('%Y-%m-%d')}; ratios hold within this run only")
