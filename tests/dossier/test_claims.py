from dataclasses import replace

from laut.dossier.claims import brief_paragraphs, claim_paragraphs
from laut.dossier.line import plain


def _text(paragraphs):
    return "\n".join(plain(pieces) for pieces, _ in paragraphs)


def test_many_outlets_of_one_chain_are_cut_short(dossier):
    (story,) = dossier.stories
    claim = story.questions[0].claims[0]
    reports = {str(number): replace(story.reports[0], id=str(number), label=f"Blatt {number}") for number in range(20)}
    statements = tuple(replace(claim.statements[0], report=key) for key in reports)
    text = _text(
        brief_paragraphs(
            replace(claim, statements=statements, reports=tuple(reports), first=(), alterations=()), reports
        )
    )
    assert "Blatt 6, 13 more ← dpa ← Polizei" in text


def test_headline_is_left_out_where_the_text_names_a_source(dossier):
    (story,) = dossier.stories
    claim = story.questions[0].claims[0]
    reports = {report.id: report for report in story.reports}
    headline = replace(claim.statements[0], attribution=None, kind=None, chain=())
    text = _text(claim_paragraphs(replace(claim, statements=(headline, *claim.statements)), reports))
    assert "on its own word" not in text


def test_parallel_sources_stand_side_by_side(dossier):
    (story,) = dossier.stories
    claim = story.questions[0].claims[0]
    reports = {report.id: report for report in story.reports}
    (agency, police) = claim.statements[0].chain
    statement = replace(claim.statements[0], chain=(agency, police, replace(police, name="Klinik")), side_by_side=2)
    assert "← dpa ← Polizei + Klinik" in _text(claim_paragraphs(replace(claim, statements=(statement,)), reports))
