from dataclasses import replace
from datetime import date

from laut.dossier import view
from laut.dossier.report_values import Days
from laut.model.span import Span
from laut.model.story import Event
from laut.model.time import DateEvidence, DateInterval

MAY = DateInterval(date(2027, 5, 3), date(2027, 5, 3))


def _every_words(value):
    """Yield every dict with offsets in a decoded view."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for item in value.values():
            yield from _every_words(item)
    elif isinstance(value, list):
        for item in value:
            yield from _every_words(item)


def test_all_words_stand_at_their_offsets(dossier, reads):
    import json

    from laut.dossier import to_json

    texts = {read.report.id: read.report.received for read in reads}
    found = list(_every_words(json.loads(to_json(dossier))))
    assert len(found) > 10
    assert all(texts[words["report"]][words["start"] : words["end"]] == words["text"] for words in found)


def test_order_of_the_reports_does_not_matter(case, reads):
    assert view(case, reads) == view(case, reversed(reads))


def test_claim_counts_each_report_once(dossier):
    claim = dossier.stories[0].questions[0].claims[0]
    assert claim.reports == ("r-aaaaaaaaaa", "r-bbbbbbbbbb")
    assert [hop.name for hop in claim.statements[0].chain] == ["dpa", "Polizei"]


def test_questions_have_no_count_of_origins(dossier):
    assert not hasattr(dossier.stories[0].questions[0], "origins")


def test_copies_are_seen_from_both_sides(dossier):
    original, taken, other = dossier.stories[0].reports
    assert [(copy.report, copy.share, copy.taken) for copy in original.copies] == [("r-bbbbbbbbbb", 71, False)]
    assert [(copy.report, copy.share, copy.taken) for copy in taken.copies] == [("r-aaaaaaaaaa", 93, True)]
    assert other.copies == ()


def test_figures_are_those_within_the_statement(dossier):
    statement = dossier.stories[0].questions[0].claims[1].statements[0]
    assert [(figure.words.text, figure.low) for figure in statement.figures] == [("5 Verletzte", 5)]


def test_dated_report_of_the_same_event_lends_its_days_with_its_words(case, reads):
    lending = replace(reads[0].reading.dating, evidence=(DateEvidence(Span(14, 26), MAY, True, "test", "test"),))
    first = replace(reads[0], reading=replace(reads[0].reading, dating=lending))
    event = Event("e-1", ("r-aaaaaaaaaa", "r-cccccccccc"), MAY)
    with_event = replace(case, stories=(replace(case.stories[0], events=(event,)),))
    shown = view(with_event, [first, *reads[1:]]).stories[0].reports[2]
    assert (shown.published.earliest, shown.published.latest) == ("2027-04-26", "2027-05-09")
    lent = shown.evidence[-1]
    assert (lent.report, lent.words.report, lent.words.text) == ("r-aaaaaaaaaa", "r-aaaaaaaaaa", "Laut Polizei")
    assert (lent.hard, lent.coverage) == (False, 85)
    assert view(with_event, [first, *reads[1:]]).stories[0].published == Days("2027-05-03", "2027-05-03")


def test_certain_days_are_shown_beside_the_probable_ones(dossier):
    shown = dossier.stories[0].reports[2]
    assert (shown.published.latest, shown.certain.latest, shown.coverage) == ("2027-05-09", None, None)
