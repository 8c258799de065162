"""Provenance measure against the reference scorer, on all invented stories."""

import csv
import itertools
import json
import re
import subprocess
import sys

import pytest

from laut.evaluation.metrics.names import Names
from laut.evaluation.metrics.provenance import figures, in_language, measure, misses
from laut.evaluation.metrics.tally import add


@pytest.fixture(scope="module")
def names(shared):
    """The names of agencies as the reference scorer reads them."""
    credited = {}
    with shared("data/agencies.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            first, _, rest = row["name"].partition(" ")
            strings = [first, rest, *re.split(r"[|;]", row["credit_strings"])]
            credited[row["name"]] = [string for string in strings if string.strip()]
    return Names(credited)


@pytest.fixture(scope="module")
def stories(shared):
    folders = sorted(file.parent for file in shared("data/stories-known").glob("*/story.json"))
    return {folder: json.loads((folder / "story.json").read_text(encoding="utf-8")) for folder in folders}


def interval(truth):
    return truth if isinstance(truth, dict) else {"earliest": truth, "latest": truth}


def as_prediction(story):
    """Return the gold of a story in the form of a prediction."""
    taken = {}
    for derivation in story["derivations"]:
        taken.setdefault(derivation["report"], set()).add(derivation["from"])
    pairs = [
        [a["id"], b["id"]]
        for a, b in itertools.combinations(story["reports"], 2)
        if b["id"] in taken.get(a["id"], ())
        or a["id"] in taken.get(b["id"], ())
        or taken.get(a["id"], set()) & taken.get(b["id"], set())
    ]
    questions = [
        question
        | {
            "claims": [
                claim | {"reports": [{"report": r["report"], "spans": [r["span"]]} for r in claim["reports"]]}
                for claim in question["claims"]
            ]
        }
        for question in story["questions"]
    ]
    return {
        "reports": [
            {"report": r["id"], "published": interval(r["published"])}
            | {name: r[name] for name in ("segments", "credits", "republished_from")}
            for r in story["reports"]
        ],
        "attributions": story["attributions"],
        "copies": pairs,
        "events": {r["id"]: r["event"] for r in story["reports"]},
        "questions": questions,
        "alterations": story.get("alterations", []),
    }


def corrupt_page(page, report, chance):
    page["report"] = chance.choice([report["id"], report["file"], report["file"].rsplit("/", 1)[-1]])
    for segment in page["segments"]:
        if chance.random() < 0.2:
            segment["kind"] = chance.choice(["body", "lead", "tags", "navigation"])
    page["segments"] = [segment for segment in page["segments"] if chance.random() < 0.95]
    if chance.random() < 0.3:
        page["credits"] = chance.sample(["dpa", "AFP", "Reuters", "Unbekannt"], 2)
    if chance.random() < 0.3:
        page["republished_from"] = chance.choice([None, "https://www.example.org/x", "Anderes Blatt"])
    if chance.random() < 0.3:
        page["published"] = {"earliest": "2026-01-01", "latest": chance.choice([None, "2027-12-31"])}


def corrupt_attribution(attribution, chance):
    start, end = attribution["content"][0]
    start += chance.choice([0, 0, 5, 40])
    attribution["content"][0] = [start, max(start, end + chance.choice([0, 0, 9, 80]))]
    if chance.random() < 0.3:
        attribution["chain"] = [name for name in attribution["chain"] if chance.random() < 0.6]
    if chance.random() < 0.2:
        attribution["chain"] = attribution["chain"][::-1]
    if chance.random() < 0.2:
        attribution["kind"], attribution["source"] = "direct", None
    for name in ("hedges", "figures", "times"):
        if chance.random() < 0.3:
            attribution[name] = []


def corrupt_question(question, chance):
    if chance.random() < 0.2:
        question["verdict"] = chance.choice(["single", "contradict"])
    for claim in question["claims"]:
        claim["reports"] = [r for r in claim["reports"] if chance.random() < 0.85]
        if chance.random() < 0.2:
            claim["independent_origins"] = chance.choice([1, [1, 2], [3, 3], None])
        if chance.random() < 0.2:
            claim["bottleneck"] = [*claim["bottleneck"], "Jemand anders"]


def corrupt(given, story, chance):
    """Drop, shift, rename and swap here and there."""
    given = json.loads(json.dumps(given))
    for page, report in zip(given["reports"], story["reports"], strict=True):
        corrupt_page(page, report, chance)
    kept = [attribution for attribution in given["attributions"] if chance.random() < 0.8]
    for attribution in kept:
        corrupt_attribution(attribution, chance)
    given["attributions"] = kept + [dict(attribution, content=[[3, 30]]) for attribution in kept[:4]]
    given["copies"] = [pair[::-1] for pair in given["copies"] if chance.random() < 0.8] + [["01", "03"], ["x", "01"]]
    given["events"] = {k: v if chance.random() < 0.9 else "e1" for k, v in given["events"].items()}
    for question in given["questions"]:
        corrupt_question(question, chance)
    given["questions"] = [question for question in given["questions"] if chance.random() < 0.9]
    invented = {"report": "01", "from": "02", "kind": "hedge_added"}
    given["alterations"] = [one for one in given["alterations"] if chance.random() < 0.7] + [invented]
    return given


@pytest.mark.parametrize("language", [None, "de"])
def test_agrees_with_the_reference_on_random_errors(shared, stories, names, agree, chance, tmp_path, language):
    command, strata = [], []
    for number, (folder, story) in enumerate(stories.items()):
        given = corrupt(as_prediction(story), story, chance)
        file = tmp_path / f"{number}.json"
        file.write_text(json.dumps(given), encoding="utf-8")
        command += [str(folder), str(file)]
        strata += measure(in_language(story, language) if language else story, given, names)
    options = ["--json", *(["--language", language] if language else [])]
    scorer = str(shared("scorers/score_provenance.py"))
    done = subprocess.run([sys.executable, scorer, *command, *options], capture_output=True, text=True, check=True)
    wanted = {f"{b}.{n}": v for b, block in json.loads(done.stdout).items() for n, v in block.items()}
    agree(figures(add(tally for stratum in strata for tally in stratum)), wanted)


def test_gold_as_prediction_scores_full(stories, names):
    strata = [stratum for story in stories.values() for stratum in measure(story, as_prediction(story), names)]
    own = figures(add(tally for stratum in strata for tally in stratum))
    assert own.pop("attribution.extra") == 0
    own.pop("dating.median_days")
    assert {name: value for name, value in own.items() if value != 1} == {}


def test_an_empty_prediction_scores_nothing_and_fails_nowhere(stories, names):
    story = next(iter(stories.values()))
    own = figures(add(tally for stratum in measure(story, {}, names) for tally in stratum))
    assert own["attribution.found"] == own["claims.origins"] == own["segments.accuracy"] == 0
    assert own["dating.sound"] is None


STORY = {
    "aliases": {},
    "reports": [{"id": "01", "file": "reports/01-blatt.txt", "segments": [{"line": 0, "kind": "headline"}]}],
    "attributions": [
        {"report": "01", "content": [[0, 9]], "text": "Es brenne", "kind": "indirect", "chain": ["Feuerwehr"]}
    ],
    "questions": [
        {
            "id": "q1",
            "about": "Brennt es?",
            "verdict": "single",
            "claims": [{"says": "ja", "reports": [{"report": "01", "span": [0, 9]}], "independent_origins": [1, 1]}],
        }
    ],
}


def test_errors_stand_under_their_report_and_question(names):
    given = {
        "attributions": [{"report": "01-blatt", "content": [[0, 9]], "kind": "direct", "chain": ["Polizei"]}],
        "questions": [
            {
                "verdict": "agree",
                "claims": [{"reports": [{"report": "01", "spans": [[0, 9]]}], "independent_origins": [2, 2]}],
            }
        ],
    }
    listed = misses(STORY, given, names, {"01-blatt.txt": "Feuer im Lager\nMehr folgt."})
    assert listed["01"][0].words == "line 0: Feuer im Lager"
    shown = {place: [(m.kind, m.detail) for m in found] for place, found in listed.items()}
    assert shown == {
        "01": [
            ("segment headline", "given None"),
            ("kind indirect", "given direct"),
            ("chain", "Feuerwehr; given Polizei"),
        ],
        "q1": [("origins", "[1, 1], given [2, 2]"), ("verdict", "single, given agree")],
    }
