"""Measuring: what a reader gets, what is counted, what is shown."""

import json

import pytest

from laut.evaluation import evaluate
from laut.evaluation.documents import need_language
from laut.evaluation.measuring import peak_mebibytes
from laut.evaluation.metrics.bootstrap import intervals
from laut.evaluation.metrics.tally import Miss
from laut.evaluation.records import read_records, write_records
from laut.evaluation.showing import as_json, as_text
from laut.evaluation.task import Options, Task
from laut.model.errors import LautError, UnmeasuredError

RECORDS = [
    {"id": "a", "text": "drei kurze Worte", "gold": 3},
    {"id": "b", "text": "zwei Worte", "gold": 5},
    {"id": "c", "text": "auch drei Worte", "gold": 3, "language": "de"},
]


def counted(records):
    assert all(set(record) == {"id", "text"} for record in records)
    return [{"id": record["id"], "words": len(record["text"].split())} for record in records]


TASK = Task(
    "counting",
    "words counted",
    visible=("id", "text"),
    read=counted,
    score=lambda gold, given: [
        [{"all": 1, "right": g["gold"] == p["words"]} for g, p in zip(gold, given, strict=True)]
    ],
    figures=lambda total: {"share": total["right"] / total["all"], "unknown": None},
    misses=lambda gold, given: {
        g["id"]: [Miss("count", g["text"], f"{g['gold']}, given {p['words']}")] if g["gold"] != p["words"] else []
        for g, p in zip(gold, given, strict=True)
    },
    headlines=("share",),
)


@pytest.fixture
def data(tmp_path):
    file = tmp_path / "set.jsonl.gz"
    write_records(file, RECORDS)
    return file


def test_figures_come_with_an_interval_and_what_they_cost(data):
    evaluation = evaluate(TASK, [data], Options())
    share = evaluation.figures["share"]
    assert share.value == pytest.approx(2 / 3)
    assert share.low < share.value < share.high
    assert (evaluation.cost.documents, evaluation.cost.words) == (3, 8)
    assert 0 <= evaluation.cost.cpu_seconds < 5
    assert 5 < evaluation.cost.peak_mebibytes <= peak_mebibytes()


def test_two_runs_give_the_same_figures_to_the_last_digit(data):
    first, second = (evaluate(TASK, [data], Options()).figures for _ in range(2))
    assert first == second


def test_the_worst_document_comes_first_and_its_errors_are_shown(data):
    shown = as_text(evaluate(TASK, [data], Options()), errors=1)
    assert "b: 1 count" in shown
    assert "5, given 2" in shown
    assert "errors by class:\n     1 count" in shown
    assert "drei kurze Worte" not in shown


def test_no_errors_are_shown_unless_asked_for(data):
    assert "zwei Worte" not in as_text(evaluate(TASK, [data], Options()))


def test_json_holds_every_figure_and_what_it_cost(data):
    shown = json.loads(as_json(evaluate(TASK, [data], Options()), errors=1))
    assert shown["figures"]["unknown"] == {"value": None, "low": None, "high": None}
    assert shown["errors"] == {"b": [{"kind": "count", "words": "zwei Worte", "detail": "5, given 2"}]}
    assert {"documents", "words", "cpu_seconds", "peak_mebibytes"} <= set(shown)


def test_a_language_leaves_out_records_of_others(data, tmp_path):
    other = tmp_path / "other.jsonl"
    write_records(other, [{"id": "d", "text": "two words", "gold": 2, "language": "en"}])
    german = evaluate(TASK, [data, other], Options(language="de"))
    assert [prediction["id"] for prediction in german.predictions] == ["a", "b", "c"]


def test_a_sample_takes_every_nth_document(data):
    assert [p["id"] for p in evaluate(TASK, [data], Options(), sample=2).predictions] == ["a", "c"]


def test_an_empty_set_is_refused(tmp_path):
    file = tmp_path / "empty.jsonl"
    file.write_text("\n")
    with pytest.raises(LautError, match="no document"):
        evaluate(TASK, [file], Options())


@pytest.mark.parametrize("content", ["{", "[1]", '"x"'])
def test_a_broken_line_is_named(tmp_path, content):
    file = tmp_path / "broken.jsonl"
    file.write_text('{"id": 1}\n' + content + "\n")
    with pytest.raises(LautError, match=r"broken.jsonl:2"):
        read_records([file])


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(LautError, match="doesn't exist"):
        read_records([tmp_path / "nowhere"])
    with pytest.raises(LautError, match=r"no \.jsonl"):
        read_records([tmp_path])


def test_records_are_read_as_they_were_written(tmp_path):
    for name in ("a.jsonl", "a.jsonl.gz"):
        write_records(tmp_path / name, RECORDS)
        assert read_records([tmp_path / name]) == RECORDS
    assert len(read_records([tmp_path])) == 2 * len(RECORDS)


def test_a_language_that_is_missing_is_unmeasured():
    need_language("de")
    with pytest.raises(UnmeasuredError, match="can't read this language"):
        need_language("eo")


def test_an_interval_is_narrower_the_more_documents_there_are():
    def width(documents):
        low, high = intervals(
            [[{"n": 1, "x": number % 2} for number in range(documents)]], lambda total: {"x": total["x"] / total["n"]}
        )["x"]
        return high - low

    assert width(400) < width(40) / 2
