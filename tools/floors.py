"""Floors: figures that must not fall, pinned in evaluation/floors.toml.

`python -m tools.floors check [RUN…]` fails where a figure lies below its floor; `raise` pins higher figures; only
`raise --lower "REASON"` lowers one, and writes the reason into the file. Sets that aren't there are left alone.
"""

import json
import sys
import tomllib
from math import ceil, floor
from pathlib import Path

import click

from laut.model.errors import UnmeasuredError
from tools.measured import ROOT, Run, runs

FLOORS = ROOT / "evaluation" / "floors.toml"
DIGITS = 1000
HEAD = """\
# The figures that laut has reached on its sets (see sets.toml); tests fail where one falls below its floor.
# Written by `make floors`, which only raises them; see tools/floors.py for how one is lowered, with a reason.
"""
Floors = dict[str, dict[str, float | list[str]]]


def read_floors() -> Floors:
    """Return the pinned figures of each run."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def write_floors(floors: Floors) -> None:
    """Write the pinned figures."""
    blocks = [HEAD]
    for run in runs():
        if run.name in floors:
            rows = [f'"{name}" = {value}' for name, value in floors[run.name].items() if not isinstance(value, list)]
            reasons = [f"  {json.dumps(reason)}," for reason in lowered(floors, run.name)]
            block = ["lowered = [", *reasons, "]"] if reasons else []
            blocks.append("\n".join([f"[{run.name}]", *rows, *block]) + "\n")
    FLOORS.write_text("\n".join(blocks), encoding="utf-8")


def lowered(floors: Floors, name: str) -> list[str]:
    """Return why figures of a run were lowered."""
    reasons = floors.get(name, {}).get("lowered", [])
    return reasons if isinstance(reasons, list) else []


def reached(run: Run) -> dict[str, float]:
    """Return the figures of a run, rounded to the side on which a repeated run can't fail.

    Raises:
        UnmeasuredError: if a stage that it needs isn't built yet.
    """
    figures = run.evaluate(sampled=True).figures
    result = {}
    for name in run.means:
        value = figures[name].value if name in figures else None
        if value is not None:
            result[name] = (ceil if name in run.ceiling else floor)(round(value * DIGITS, 6)) / DIGITS
    return result


def is_worse(run: Run, name: str, value: float, pinned: float) -> bool:
    """Say whether a figure lies on the wrong side of its floor."""
    return value > pinned if name in run.ceiling else value < pinned


def compare(run: Run, now: dict[str, float], floors: Floors) -> list[str]:
    """Return a line for every pinned figure that is worse now, or can't be had."""
    lines = []
    for name, pinned in floors.get(run.name, {}).items():
        if isinstance(pinned, list):
            continue
        value = now.get(name)
        if value is None or is_worse(run, name, value, pinned):
            shown = "isn't given" if value is None else f"is {value}"
            lines.append(f"{run.name} {name} {shown}, pinned at {pinned}: {run.command}")
    return lines


def raised(run: Run, now: dict[str, float], floors: Floors, reason: str | None) -> dict[str, float | list[str]]:
    """Return the figures to pin: better ones, and worse ones where there is a reason."""
    old = floors.get(run.name, {})
    result: dict[str, float | list[str]] = {}
    worse = []
    for name, value in now.items():
        pinned = old.get(name)
        if isinstance(pinned, float | int) and is_worse(run, name, value, pinned):
            worse.append(f"{name} from {pinned} to {value}")
            result[name] = value if reason else pinned
        else:
            result[name] = value
    reasons = lowered(floors, run.name)
    if worse and reason:
        reasons = [*reasons, f"{', '.join(worse)}: {reason}"]
    return result | ({"lowered": reasons} if reasons else {})


def chosen(names: tuple[str, ...]) -> list[Run]:
    """Return the runs of these names, or all, whose data is there."""
    known = runs()
    unknown = set(names) - {run.name for run in known}
    if unknown:
        raise click.BadParameter(f"no run is called {', '.join(sorted(unknown))}")
    return [run for run in known if (not names or run.name in names) and _is_there(run.path)]


def _is_there(path: Path) -> bool:
    if not path.exists():
        click.echo(f"{path.name} isn't there and is left out", err=True)
    return path.exists()


@click.group()
def main() -> None:
    """Check and raise the floors."""


@main.command()
@click.argument("names", nargs=-1)
def check(names: tuple[str, ...]) -> None:
    """Fail where a figure lies below its floor."""
    floors = read_floors()
    worse = [line for run in chosen(names) if run.name in floors for line in compare(run, reached(run), floors)]
    for line in worse:
        click.echo(line, err=True)
    sys.exit(1 if worse else 0)


@main.command(name="raise")
@click.argument("names", nargs=-1)
@click.option("--lower", metavar="REASON", help="Also pin figures that fell, for this reason.")
def raise_(names: tuple[str, ...], lower: str | None) -> None:
    """Pin the figures that laut reaches now."""
    floors = read_floors()
    for run in chosen(names):
        try:
            now = reached(run)
        except UnmeasuredError as error:
            click.echo(f"{run.name}: {error}", err=True)
            continue
        for line in compare(run, now, floors):
            click.echo(f"{'lowered' if lower else 'kept'}: {line}", err=True)
        floors[run.name] = raised(run, now, floors, lower)
        write_floors(floors)


if __name__ == "__main__":
    main()
