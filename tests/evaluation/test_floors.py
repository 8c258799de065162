"""No figure falls below its floor; floors only rise."""

import os
import subprocess
import sys
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUNS = tomllib.loads((ROOT / "evaluation" / "sets.toml").read_text(encoding="utf-8"))
PINNED = tomllib.loads((ROOT / "evaluation" / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PINNED)
def test_no_figure_falls(name, shared):
    data = RUNS[name]["data"]
    if data.startswith("../shared/"):
        shared(data.removeprefix("../shared/"))
    command = [sys.executable, "-m", "tools.floors", "check", name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=os.environ)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def floors():
    """The module tools/floors.py, which is no part of laut."""
    sys.path.insert(0, str(ROOT))
    try:
        spec = spec_from_file_location("floors_under_test", ROOT / "tools" / "floors.py")
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT))
    return module


@pytest.fixture
def run(floors):
    return next(run for run in floors.runs() if run.name == "figures")


def test_a_figure_below_its_floor_is_named_with_its_command(floors, run):
    lines = floors.compare(
        run, {"found_f1": 0.91, "trap_rate": 0.03}, {"figures": {"found_f1": 0.92, "trap_rate": 0.02}}
    )
    assert [line.split(",")[0] for line in lines] == ["figures found_f1 is 0.91", "figures trap_rate is 0.03"]
    assert "laut evaluate figures --data" in lines[0]


def test_a_figure_that_is_no_longer_given_counts_as_fallen(floors, run):
    assert "isn't given" in floors.compare(run, {}, {"figures": {"unit": 0.5}})[0]


def test_better_figures_are_pinned_and_worse_ones_kept(floors, run):
    old = {"figures": {"found_f1": 0.9, "unit": 0.8, "trap_rate": 0.05}}
    now = {"found_f1": 0.95, "unit": 0.7, "trap_rate": 0.01}
    assert floors.raised(run, now, old, None) == {"found_f1": 0.95, "unit": 0.8, "trap_rate": 0.01}


def test_a_lowered_figure_carries_its_reason(floors, run):
    pinned = floors.raised(run, {"unit": 0.7}, {"figures": {"unit": 0.8, "lowered": ["earlier"]}}, "gold was mended")
    assert pinned == {"unit": 0.7, "lowered": ["earlier", "unit from 0.8 to 0.7: gold was mended"]}


def test_what_is_written_is_read_again(floors, tmp_path, monkeypatch):
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.toml")
    pinned = {"figures": {"unit": 0.7, "lowered": ['it\'s "so"']}, "quotes-de": {"paper.joint.F1": 0.5}}
    floors.write_floors(pinned)
    assert floors.read_floors() == pinned
