"""Sentences that end in the middle of a phrase are read like any others."""

import pytest

from laut import attribution
from laut.evaluation.documents import article_of, report_of

SENTENCES = (
    "Nach Angaben der Feuerwehr Altmünde, der Polizei und der Stadt sei der Damm „Großer Wall“ sicher.",
    "Das teilte ein Sprecher von „Haus & Hof“ der Nachrichtenagentur der Region und den Zeitungen mit.",
    "Wie die Zeitung „Der Bote“ unter Berufung auf Kreise der Regierung schreibt, tritt die Ministerin (62) zurück.",
    "„Wir warten“, sagte der Chef des Verbands der Müller und Bäcker dem „Abendboten“ und der Presse.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_may_end_anywhere(sentence):
    reports = [report_of(str(end), sentence[:end]) for end in range(1, len(sentence) + 1)]
    found = attribution.read(reports, [article_of(report, "de") for report in reports])
    assert len(found) == len(reports)
    assert found[-1]
    for report, statements in zip(reports, found, strict=True):
        assert all(span.end <= len(report.read.text) for one in statements for span in one.content)
