from dataclasses import replace

from laut.dossier.rows import claim_rows, report_rows, statement_rows


def test_every_claim_is_one_row(dossier):
    rows = list(claim_rows(dossier))
    claims = [claim for story in dossier.stories for question in story.questions for claim in question.claims]
    assert [row.claim for row in rows] == [claim.id for claim in claims]
    assert [row.reports for row in rows] == [len(claim.reports) for claim in claims]


def test_bottleneck_is_left_out_where_there_is_more_than_one_origin(dossier):
    story = dossier.stories[0]
    question = story.questions[0]
    claim = question.claims[0]
    several = replace(claim, origins=replace(claim.origins, low=1, high=2, bottleneck=("dpa", "Polizei")))
    changed = replace(dossier, stories=(replace(story, questions=(replace(question, claims=(several,)),)),))
    assert next(claim_rows(changed)).bottleneck is None
    assert next(claim_rows(dossier)).bottleneck is not None


def test_statement_points_to_its_words(dossier, reads):
    texts = {read.report.id: read.report.received for read in reads}
    rows = list(statement_rows(dossier))
    assert rows
    for row in rows:
        first, last = row.words.split(" … ")[0], row.words.split(" … ")[-1]
        assert texts[row.report][row.start :].startswith(first)
        assert texts[row.report][: row.end].endswith(last)


def test_chain_begins_with_the_page_and_ends_in_the_origin(dossier):
    row = next(statement_rows(dossier))
    assert row.chain.split(" ← ")[0] == row.outlet
    assert row.chain.endswith(row.origin)


def test_every_report_of_a_story_is_one_row(dossier):
    assert [row.report for row in report_rows(dossier)] == [
        report.id for story in dossier.stories for report in story.reports
    ]
