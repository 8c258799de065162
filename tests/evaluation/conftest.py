"""Reference scorers, run as they are, and random errors to try them on."""

import gzip
import json
import random
import subprocess
import sys
from itertools import islice

import pytest


def lines(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


@pytest.fixture(scope="session")
def records(shared):
    """Return what reads the first records of a set."""

    def read(path, count=40, step=1):
        return list(islice(lines(shared(f"data/{path}")), 0, count * step, step))

    return read


@pytest.fixture
def reference(shared, tmp_path):
    """Return what runs a reference scorer on records and gives its figures, flattened to dotted names."""

    def run(scorer, gold, given, *options, before=()):
        files = []
        for name, content in (("gold.jsonl", gold), ("given.jsonl", given)):
            files.append(tmp_path / name)
            text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in content)
            files[-1].write_text(text, encoding="utf-8")
        command = [sys.executable, str(shared(f"scorers/{scorer}.py")), *before, *map(str, files), *options]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return flat(json.loads(done.stdout))

    return run


def flat(value, name=""):
    if not isinstance(value, dict):
        return {name: value}
    return {key: leaf for part, item in value.items() for key, leaf in flat(item, f"{name}.{part}".strip(".")).items()}


@pytest.fixture
def agree():
    """Return what asserts that two sets of figures are the same to the last printed digit."""

    def check(own, reference, digits=12):
        assert own
        unknown = set(own) - set(reference)
        assert not unknown
        rounded = {name: value if value is None else round(value, digits) for name, value in own.items()}
        wanted = {name: reference[name] for name in own}
        assert rounded == pytest.approx(wanted, abs=10**-digits / 2, rel=0)

    return check


@pytest.fixture(params=[1, 2, 3])
def chance(request):
    """A source of random errors; the parameter is its seed."""
    return random.Random(request.param)
