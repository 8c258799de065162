"""What `laut evaluate` prints is what the reference scorers say of the predictions it writes."""

import json
import subprocess
import sys

import pytest

from laut.evaluation import evaluate
from laut.evaluation.task import Options
from laut.evaluation.tasks import TASKS


def test_provenance_agrees_with_the_reference(repository, shared, agree, tmp_path):
    folders = [repository / "evaluation/data/stories-known" / name for name in ("de-brand", "de-staatsmedium")]
    command = []
    for folder in folders:
        out = tmp_path / f"{folder.name}.json"
        TASKS["provenance"].write(out, evaluate(TASKS["provenance"], [folder], Options()).predictions)
        command += [str(folder), str(out)]
    own = evaluate(TASKS["provenance"], folders, Options()).figures
    scorer = shared("scorers/score_provenance.py")
    done = subprocess.run([sys.executable, scorer, *command, "--json"], capture_output=True, text=True, check=True)
    wanted = {f"{b}.{n}": v for b, block in json.loads(done.stdout).items() for n, v in block.items()}
    agree({name: measured.value for name, measured in own.items()}, wanted)


@pytest.mark.parametrize(("task", "digits"), [("figures", 4), ("times-de", 2)])
def test_reading_sets_agree_with_the_reference(task, digits, shared, agree, tmp_path):
    data, out = shared(f"data/{task}/dev.jsonl.gz"), tmp_path / "out.jsonl"
    evaluation = evaluate(TASKS[task], [data], Options())
    TASKS[task].write(out, evaluation.predictions)
    scorer = shared(f"scorers/score_{task.removesuffix('-de')}.py")
    command = [sys.executable, str(scorer), str(data), str(out), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    (wanted,) = json.loads(done.stdout).values()
    agree({name: measured.value for name, measured in evaluation.figures.items()}, wanted, digits)
