import pytest

from laut.dossier.language import translations
from laut.dossier.report_values import Days, EvidenceView
from laut.dossier.values import OriginsView
from laut.dossier.wording import Wording


@pytest.fixture(params=["en", "de"])
def wording(request):
    return Wording(translations(request.param), request.param)


@pytest.fixture
def german():
    return Wording(translations("de"), "de")


def test_an_interval_is_short(german):
    assert german.days(Days("2025-12-25", "2025-12-31")) == "25.–31. Dez. 2025"


def test_an_interval_open_on_one_side_is_said_so(german):
    assert german.days(Days("2026-01-02", None)) == "seit 2. Januar 2026"
    assert german.days(Days(None, "2026-01-02")) == "bis 2. Januar 2026"


def test_an_unknown_day_is_said_so(german):
    assert german.days(Days(None, None)) == "Datum unbekannt"


def test_a_single_day_is_no_interval(german):
    assert german.days(Days("2026-01-02", "2026-01-02")) == "2. Januar 2026"


def test_large_counts_have_separators(german):
    assert german.reports(12000) == "12.000 Berichte"


@pytest.mark.parametrize(("low", "high"), [(1, 1), (1, 2), (3, 3)])
def test_origins_show_both_bounds_where_they_differ(wording, low, high):
    words = wording.origins(OriginsView(low, high, low, (), (), (), (), (), ()))
    assert words.startswith(f"{low}–{high} " if low < high else f"{low} ")


DAYS = Days("2026-01-02", "2026-01-02")


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (EvidenceView(None, DAYS, True, "why", "rule"), "2. Januar 2026 · sicher"),
        (EvidenceView(None, DAYS, False, "why", "rule"), "2. Januar 2026 · wahrscheinlich"),
        (
            EvidenceView(None, DAYS, False, "why", "rule", coverage=90),
            "2. Januar 2026 · wahrscheinlich, bei 90 von 100 solchen Berichten",
        ),
    ],
)
def test_evidence_says_how_sure_it_is(german, item, words):
    assert german.allows(item) == words
