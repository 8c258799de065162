"""`laut evaluate` as a user calls it."""

import json

import pytest
from click.testing import CliRunner

from laut.cli.main import main
from laut.evaluation.records import read_records


@pytest.fixture
def call(monkeypatch, repository):
    monkeypatch.chdir(repository)
    return lambda *arguments: CliRunner().invoke(main, ["evaluate", *arguments])


FIGURES = ["figures", "--data", "evaluation/data/figures", "--language", "de"]


def test_figures_are_printed_with_their_intervals(call):
    result = call(*FIGURES)
    assert result.exit_code == 0, result.output
    first, *_, last = result.stdout.strip().splitlines()
    assert first.startswith("figures: 260 documents, ")
    assert last.split()[0] == "all_f1"
    assert last.split()[2].startswith("[")


def test_json_is_one_object(call):
    shown = json.loads(call(*FIGURES, "--json").stdout)
    assert shown["set"] == "figures"
    assert set(shown["figures"]["found_f1"]) == {"value", "low", "high"}


def test_what_was_read_is_written_for_a_scorer(call, tmp_path):
    out = tmp_path / "read.jsonl"
    assert call(*FIGURES, "--out", str(out)).exit_code == 0
    read = read_records([out])
    assert len(read) == 260
    assert set(read[0]) == {"id", "figures"}


def test_several_paths_may_follow_one_option(call):
    once = json.loads(call(*FIGURES, "--json").stdout)
    twice = json.loads(call(*FIGURES[:3], "evaluation/data/figures/dev.jsonl.gz", *FIGURES[3:], "--json").stdout)
    assert twice["documents"] == 2 * once["documents"]


def test_an_unknown_set_is_wrong_usage(call):
    result = call("poems", "--data", "evaluation/data/figures")
    assert result.exit_code == 2
    assert "provenance" in result.output


def test_a_missing_file_is_bad_input(call):
    result = call("figures", "--data", "nowhere.jsonl")
    assert result.exit_code == 1
    assert "doesn't exist" in result.output


def test_what_cannot_be_measured_yet_ends_with_three(call, monkeypatch):
    monkeypatch.setattr("laut.evaluation.documents.AVAILABLE", ())
    result = call("quotes-en", "--data", "evaluation/data/figures")
    assert result.exit_code == 3
    assert "can't read this language yet" in result.output


def test_an_output_that_cannot_be_written_is_named(call, tmp_path):
    assert call(*FIGURES, "--out", str(tmp_path / "no" / "folder.jsonl")).exit_code == 2
    result = call(*FIGURES, "--out", str(tmp_path))
    assert result.exit_code == 1
    assert "can't be written" in result.output
