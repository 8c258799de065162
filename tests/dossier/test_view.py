from laut.dossier import view


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
