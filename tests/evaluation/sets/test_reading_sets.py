"""Adapters of the reading sets: gold, put into laut's own values, must come out as a perfect prediction."""

from datetime import date

import pytest

from laut.evaluation.documents import article_of, report_of
from laut.evaluation.metrics import dating as dating_measure
from laut.evaluation.metrics import figures as figures_measure
from laut.evaluation.metrics import furniture as furniture_measure
from laut.evaluation.metrics import quotes as quotes_measure
from laut.evaluation.metrics import times as times_measure
from laut.evaluation.metrics.tally import add
from laut.evaluation.sets.dating import answer_of
from laut.evaluation.sets.figures import figure_of
from laut.evaluation.sets.furniture import labels_of
from laut.evaluation.sets.quotes import KINDS, MEDIA, annotation_of
from laut.evaluation.sets.times import timex_of
from laut.evaluation.task import Options, seen
from laut.evaluation.tasks import TASKS
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.attribution import Attribution
from laut.model.figure import Change, Figure
from laut.model.span import Span, cover
from laut.model.time import DateEvidence, DateInterval, Dating, TimeExpression, TimeType


def spans(part):
    return tuple(Span(*span) for span in part["spans"])


def whole(part):
    """Return a role as the one span that laut can give."""
    found = spans(part)
    return cover(found) if found else None


def attribution(annotation):
    kinds, media = ({value: key for key, value in table.items()} for table in (KINDS, MEDIA))
    return Attribution(
        kinds[annotation["type"]],
        spans(annotation["quote"]),
        "test",
        source=whole(annotation["speaker"]),
        cue=spans(annotation["cue"]),
        frame=spans(annotation["frame"]),
        addressee=whole(annotation["addressee"]),
        medium=media.get(annotation["medium"]),
    )


def test_quotes_lose_nothing(records):
    gold = records("quotes-de/dev.jsonl.gz", 150)
    given = [{"annotations": [annotation_of(attribution(one)) for one in d["annotations"]]} for d in gold]
    own = quotes_measure.figures(add(map(quotes_measure.measure, gold, given)))
    for part in ("quote", "cue", "frame", "type"):
        assert own[f"strict.{part}.F1"] == pytest.approx(1, abs=1e-12)
    assert own["speaker_acc.head"] == 1
    assert own["strict.speaker.F1"] > 0.99  # a few speakers of the set are in pieces


def test_times_lose_nothing(records):
    gold = records("times-de/dev.jsonl.gz", 96)
    given = [
        {
            "timexes": [
                timex_of(TimeExpression(Span(t["start"], t["end"]), TimeType(t["type"]), t["value"], "test"))
                for t in d["timexes"]
            ]
        }
        for d in gold
    ]
    assert set(times_measure.figures(add(map(times_measure.measure, gold, given))).values()) == {100.0}


def test_dating_loses_nothing():
    day = date(2025, 12, 25)
    given = answer_of(report_of("a", ""), Dating(DateInterval(day, day), DateInterval(day, day)))
    assert given == {"id": "a", "from": "2025-12-25", "to": "2025-12-25", "best": "2025-12-25", "evidence": []}
    own = dating_measure.figures(dating_measure.measure({"date": "2025-12-25"}, given))
    assert own.pop("width") == 1
    assert set(own.values()) == {100.0}


def test_an_undated_report_is_no_answer():
    given = answer_of(report_of("a", ""), Dating())
    assert (given["from"], given["to"], given["best"]) == (None, None, None)


def test_the_evidence_of_a_date_is_shown_with_its_words():
    evidence = DateEvidence(Span(0, 10), DateInterval(), True, "names a feast", "de.feast.01")
    given = answer_of(report_of("a", "Silvester: alles ruhig"), Dating(evidence=(evidence,)))
    assert given["evidence"] == ["names a feast (Silvester:) [de.feast.01]"]


def figure(gold):
    fields = ("low", "high", "low_open", "high_open", "approximate", "unit", "counted")
    return Figure(
        Span(gold["start"], gold["end"]),
        rule="test",
        counted_span=Span(*gold["counted_span"]) if gold["counted_span"] else None,
        change=Change(gold["change"]) if gold["change"] else None,
        change_from=gold["reference"],
        **{name: gold[name] for name in fields},
    )


def test_figures_lose_nothing(repository):
    gold = TASKS["figures"].load([repository / "evaluation/data/figures"], Options())
    given = [{"figures": [figure_of(figure(one)) for one in d["figures"]]} for d in gold]
    own = figures_measure.figures(add(map(figures_measure.measure, gold, given)))
    assert own.pop("trap_rate") == 0
    assert set(own.values()) == {1.0}


def anatomy(document):
    """Return the gold labels of a page as segments."""
    report = report_of("a", "\n".join(document["lines"]))
    kinds = {1: SegmentKind.BODY, 0: SegmentKind.NAVIGATION, None: SegmentKind.NAVIGATION}
    segments = [
        Segment(line.span, kinds[label], "test")
        for line, label in zip(report.read.lines, document["labels"], strict=True)
        if len(line.span)
    ]
    if document["headline_lines"]:
        place = [line.span for line in report.read.lines][document["headline_lines"][0]]
        segments = [s if s.span != place else Segment(place, SegmentKind.HEADLINE, "test") for s in segments]
    return report, Anatomy(segments=tuple(segments))


def test_page_labels_lose_nothing(records):
    gold = records("furniture/dev.jsonl.gz", 40, step=30)
    given = []
    for document in gold:
        report, found = anatomy(document)
        given.append(labels_of("a", report.received, found) | {"roles": None})
    assert set(furniture_measure.figures(add(map(furniture_measure.measure, gold, given))).values()) == {1.0}


def test_the_first_line_can_be_the_headline():
    report = report_of("a", "\nDamm hält\n\nDer Damm hat gehalten.")
    kinds = [
        (segment.kind.value, segment.span.of(report.received)) for segment in article_of(report, "de", True).segments
    ]
    assert kinds == [("headline", "Damm hält"), ("body", "Der Damm hat gehalten.")]


GOLD_FIELDS = {
    "annotations",
    "tokens",
    "sentences",
    "timexes",
    "figures",
    "not_figures",
    "labels",
    "roles",
    "headline_lines",
    "cluster",
    "variant",
    "spans",
    "containment",
    "overall",
    "story",
    "topic",
    "src_split",
}


@pytest.mark.parametrize("task", TASKS.values(), ids=list(TASKS))
def test_no_gold_is_seen_by_a_reader(task):
    assert not GOLD_FIELDS & set(task.visible)
    assert "title" not in task.visible or task.name in {"ecbplus", "newswcl50", "stream-de-fang", "meantime"}
    assert "date" not in task.visible or "title" in task.visible


def test_a_reader_sees_a_copy_with_the_visible_fields_only():
    assert seen([{"id": 1, "text": "x", "date": "2025-12-25"}], ("id", "text", "title")) == [{"id": 1, "text": "x"}]
