"""Adapter of the provenance set: gold, put into laut's own values, must come out as a perfect prediction."""

import itertools
import json
from datetime import date

import pytest

from laut.evaluation.metrics.tally import add
from laut.evaluation.prediction import prediction_of
from laut.evaluation.task import Options
from laut.evaluation.tasks import TASKS
from laut.intake import take_in
from laut.model.anatomy import Anatomy, Republication, Segment, SegmentKind
from laut.model.attribution import Attribution, AttributionKind, Hedge
from laut.model.claim import Claim, Origins, Question, Statement, Verdict
from laut.model.copies import Copy, CopyKind
from laut.model.errors import LautError
from laut.model.figure import Figure
from laut.model.reading import Reading, ReadReport
from laut.model.source import Chain, Mention, Source
from laut.model.span import Span
from laut.model.story import Alteration, AlterationKind, Case, Event, Story
from laut.model.time import DateInterval, Dating, TimeExpression, TimeType

TASK = TASKS["provenance"]
NOWHERE = Span(0, 0)


@pytest.fixture(scope="module")
def gold(repository):
    return TASK.load([repository / "evaluation/data/stories-known"], Options())


def mentions(names):
    return tuple(Mention(NOWHERE, Source(name), "test") for name in names)


def line_starts(text):
    return list(itertools.accumulate((len(line) + 1 for line in text.split("\n")), initial=0))


def dating(published):
    first, last = (published["earliest"], published["latest"]) if isinstance(published, dict) else [published] * 2
    return Dating(DateInterval(date.fromisoformat(first), date.fromisoformat(last)))


def anatomy(entry, report):
    starts, lines = line_starts(report.received), report.received.split("\n")
    segments = tuple(
        Segment(Span(starts[s["line"]], starts[s["line"]] + len(lines[s["line"]])), SegmentKind(s["kind"]), "test")
        for s in entry["segments"]
    )
    notice = None
    if entry["republished_from"]:
        notice = Republication(NOWHERE, None, mentions([entry["republished_from"]])[0], None, "test")
    return Anatomy(segments=segments, credits=mentions(entry["credits"]), republication=notice)


def figure(gold, content):
    fields = ("low", "high", "low_open", "high_open", "approximate")
    return Figure(Span(content.start, content.start + 1), rule="test", **{name: gold[name] for name in fields})


def place(words, report):
    start = report.received.index(words)
    return Span(start, start + len(words))


def attribution(gold, report):
    content = tuple(Span(*span) for span in gold["content"])
    addressee = gold.get("addressee")
    return Attribution(
        AttributionKind(gold["kind"]),
        content,
        "test",
        source=Span(*gold["source"]) if gold["source"] else None,
        addressee=place(addressee, report) if addressee else None,
        hedges=tuple(Hedge(place(words, report), "test") for words in gold.get("hedges") or ()),
        chain=Chain(mentions(gold["chain"])),
    )


def reading(entry, story, report):
    own = [one for one in story["attributions"] if one["report"] == entry["id"]]
    content = {id(one): Span(*one["content"][0]) for one in own}
    figures = tuple(figure(f, content[id(one)]) for one in own for f in one.get("figures") or ())
    times = tuple(
        TimeExpression(
            Span(content[id(one)].start, content[id(one)].start + 1),
            TimeType(time["type"]),
            time["value"],
            "test",
            time.get("mod"),
        )
        for one in own
        for time in one.get("times") or ()
    )
    attributions = tuple(attribution(one, report) for one in own)
    return Reading(report.id, anatomy(entry, report), attributions, figures, times, dating(entry["published"]))


def case(story, ids):
    taken = {}
    for derivation in story["derivations"]:
        taken.setdefault(derivation["report"], set()).add(derivation["from"])
    copies = tuple(
        Copy(ids[a], ids[b], 900, 900, (), None, CopyKind.VERBATIM, "test")
        for a, b in itertools.combinations(ids, 2)
        if b in taken.get(a, ()) or a in taken.get(b, ()) or taken.get(a, set()) & taken.get(b, set())
    )
    questions = tuple(
        Question(
            "q",
            question["about"],
            Verdict(question["verdict"]),
            tuple(
                Claim(
                    "c",
                    claim["says"],
                    tuple(Statement(ids[r["report"]], None, (Span(*r["span"]),), Chain()) for r in claim["reports"]),
                    None,
                    Origins(*claim["independent_origins"], tuple(claim["bottleneck"]), 1),
                )
                for claim in question["claims"]
            ),
        )
        for question in story["questions"]
    )
    members = {}
    for report in story["reports"]:
        members.setdefault(report["event"], []).append(ids[report["id"]])
    events = tuple(Event(event, tuple(reports), DateInterval()) for event, reports in members.items())
    alterations = tuple(
        Alteration("c", ids[a["report"]], ids.get(a["from"], a["from"]), AlterationKind(a["kind"]), "test")
        for a in story.get("alterations", [])
    )
    return Case((Story("s", "t", tuple(ids.values()), events, questions, alterations),), copies)


def test_provenance_loses_nothing(gold):
    given = []
    for record in gold:
        reports = list(take_in(record["pages"]))
        entries = sorted(record["story"]["reports"], key=lambda entry: entry["file"])
        ids = {entry["id"]: report.id for entry, report in zip(entries, reports, strict=True)}
        read = [
            ReadReport(report, reading(entry, record["story"], report))
            for entry, report in zip(entries, reports, strict=True)
        ]
        given.append({"id": record["id"], **prediction_of(read, case(record["story"], ids))})
    own = TASK.figures(add(tally for stratum in TASK.score(gold, given) for tally in stratum))
    assert own.pop("attribution.extra") == 0
    own.pop("dating.median_days")
    details = {name: own.pop(f"attribution.{name}") for name in ("figures", "times")}
    assert all(share == 1 for share in details.values())
    assert {name: value for name, value in own.items() if value != 1} == {}


def test_one_story_is_written_as_one_file_and_several_as_a_folder(tmp_path):
    TASK.write(tmp_path / "one.json", [{"id": "a", "reports": []}])
    TASK.write(tmp_path / "several", [{"id": "a"}, {"id": "b"}])
    assert json.loads((tmp_path / "one.json").read_text()) == {"id": "a", "reports": []}
    assert sorted(file.name for file in (tmp_path / "several").iterdir()) == ["a.json", "b.json"]


def test_a_folder_without_a_story_is_refused(tmp_path):
    with pytest.raises(LautError, match="story folder"):
        TASK.load([tmp_path], Options())


def test_reports_in_other_languages_can_be_left_out(repository):
    german = TASK.load([repository / "evaluation/data/stories-known"], Options(language="de"))
    reports = [report for record in german for report in record["story"]["reports"]]
    assert {report["language"] for report in reports} == {"de"}
    assert sum(record["documents"] for record in german) > len(reports), "all pages of a story are read"
