"""The benchmarks run, with or without their peers."""

import subprocess
import sys
from pathlib import Path

import pytest

from laut.evaluation.records import write_records

ROOT = Path(__file__).resolve().parents[2]
WIRE = (
    "In der Nacht zum Dienstag ist am Hafen von Altmünde ein Lager mit alten Reifen in Brand geraten. "
    "Verletzt wurde nach Angaben der Feuerwehr niemand, der Schaden steht noch nicht fest."
)


@pytest.fixture
def call():
    def run(module, *arguments):
        command = [sys.executable, "-m", module, *map(str, arguments)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    return run


def test_reading_is_timed_step_by_step(call):
    done = call("benchmarks.reading", "evaluation/data/stories-known/de-brand/reports")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("6 reports, ")
    for step in ("all reading", "anatomy", "attribution", "figures", "times", "dating"):
        assert f"laut, {step} " in done.stdout
    assert "spaCy" in done.stdout or "spacy isn't installed and is left out: pip install spacy" in done.stdout


def test_attribution_is_timed_as_a_text_grows(call):
    done = call("benchmarks.attribution", "evaluation/data/stories-known/de-brand/reports/04-radio-hasetal.txt")
    assert done.returncode == 0, done.stderr
    for row in ("attribution and sources ", "sources ", "1 times ", "64 times "):
        assert f"\n{row}" in done.stdout
    assert done.stdout.count("64 times") == 2


def test_copies_are_timed_with_their_recall(call, tmp_path):
    pile = [
        {"id": "a", "text": WIRE, "cluster": "a", "variant": "source"},
        {"id": "a-cut", "text": WIRE[:97], "cluster": "a", "variant": "cut"},
        {"id": "b", "text": "Der Gemeinderat hat über den neuen Radweg beraten.", "cluster": "b", "variant": "source"},
    ]
    write_records(tmp_path / "pile.jsonl", pile)
    done = call("benchmarks.copies", tmp_path / "pile.jsonl")
    assert done.returncode == 0, done.stderr
    (row,) = [line for line in done.stdout.splitlines() if line.startswith("laut ")]
    assert " 1.00 " in row
    assert row.endswith("precision 1.000, recall 1.000")


def test_copies_without_a_pile_say_what_they_need(call):
    done = call("benchmarks.copies")
    assert done.returncode == 1
    assert "FILE.jsonl" in done.stderr


def test_every_page_of_a_case_is_timed(call):
    done = call("benchmarks.pages", 14)
    assert done.returncode == 0, done.stderr
    for row in ("stories ", "story of ", "claim of ", "report ", "two reports side by side ", "source of "):
        assert f"\n{row}" in done.stdout
