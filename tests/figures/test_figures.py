import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut import figures
from laut.figures import figures_of
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.figure import Change, Qualifier
from laut.model.span import Span


def only(text):
    (figure,) = figures_of(text, "de")
    return figure


def bounds(figure):
    return figure.low, figure.high, figure.low_open, figure.high_open, figure.approximate


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("bis zu 700", (None, 700, False, False, False)),
        ("höchstens 700", (None, 700, False, False, False)),
        ("mehr als 700", (700, None, True, False, False)),
        ("über 700", (700, None, True, False, False)),
        ("mindestens 700", (700, None, False, False, False)),
        ("nicht weniger als 700", (700, None, False, False, False)),
        ("weniger als 700", (None, 700, False, True, False)),
        ("rund 700", (700, 700, False, False, True)),
        ("fast 700", (700, 700, False, False, True)),
        ("geschätzt 700", (700, 700, False, False, True)),
        ("knapp 700", (None, 700, False, False, True)),
        ("gut 700", (700, None, False, False, True)),
        ("zwischen 600 und 700", (600, 700, False, False, False)),
        ("rund 600 bis 700", (600, 700, False, False, True)),
    ],
)
def test_qualifier_makes_the_interval(words, expected):
    figure = only(f"In der Halle standen {words} Fässer.")
    assert bounds(figure) == expected
    assert figure.counted == "Fässer"


def test_span_goes_from_qualifier_to_noun():
    text = "Sie zählten bis zu 700 leere Fässer im Hof."
    assert only(text).span.of(text) == "bis zu 700 leere Fässer"


def test_coordination_makes_two_figures():
    found = figures_of("Die Behörden meldeten einen Toten und 17 Verletzte.", "de")
    assert [(figure.low, figure.counted) for figure in found] == [(1, "Toten"), (17, "Verletzte")]


def test_article_is_no_figure_by_itself():
    assert figures_of("Ein Sprecher nannte einen Grund.", "de") == ()


def test_article_counts_beside_another_count():
    found = figures_of("Vermisst werden zwei Männer und eine Frau.", "de")
    assert [figure.low for figure in found] == [2, 1]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Der Hof misst 42 Hektar.", 42, "ha"),
        ("Der Umbau kostet 3,5 Mrd. Euro.", 3.5e9, "EUR"),
        ("Der Zuschlag beträgt 30 Cent.", 0.3, "EUR"),
        ("Der Bund zahlt CHF 2.3 Mio. dazu.", 2.3e6, "CHF"),
        ("Er fuhr mit Tempo 180.", 180, "km/h"),
        ("Die Quote lag bei 54,8 %.", 54.8, "percent"),
        ("Ein 80-Meter-Turm wurde gesprengt.", 80, "m"),
        ("Die 43-jährige Fahrerin blieb unverletzt.", 43, "year"),
        ("Der Marsch dauerte anderthalb Stunden.", 1.5, "h"),
        ("Jeder dritte Hof schließt.", pytest.approx(1 / 3), "ratio"),
        ("Zwei von fünf Höfen schließen.", 0.4, "ratio"),
    ],
)
def test_unit_is_normalised(text, value, unit):
    figure = only(text)
    assert (figure.low, figure.unit) == (value, unit)


def test_fall_by_more_than_half_ends_at_nothing():
    figure = only("Die Menge des Fangs ist im Vergleich zum Vorjahr um mehr als die Hälfte gesunken.")
    assert bounds(figure) == (-1, -0.5, False, True, False)
    assert (figure.unit, figure.change, figure.change_from) == ("ratio", Change.DECREASE, "Vorjahr")


def test_rise_and_value_reached():
    rise, value = figures_of("Die Quote stieg um 0,2 Prozentpunkte auf 6,1 Prozent.", "de")
    assert (rise.change, rise.low) == (Change.INCREASE, 0.2)
    assert (value.change, value.low) == (Change.TO, 6.1)


def test_value_left_shares_scale_and_unit():
    left, reached = figures_of("Der Umsatz stieg von 1,1 auf 1,4 Milliarden Euro.", "de")
    assert (left.low, left.unit) == (1.1e9, "EUR")
    assert reached.change_from == "1,1"


def test_number_without_noun_counts_what_was_counted_before():
    found = figures_of("Drei Menschen starben, zwölf weitere wurden verletzt.", "de")
    assert [figure.counted for figure in found] == ["Menschen", "Menschen"]


def test_noun_can_stand_before_its_number():
    assert only("Schafe hält der Bauer 60.").counted == "Schafe"


@pytest.mark.parametrize(
    "text",
    [
        "Am 12. Juli 2027 um 15.30 Uhr ging es los.",
        "Nach dem 2:1 galt § 129.",
        "Das steht in Artikel 5.",
        "Auskunft gibt es unter 0711 8990-5778.",
        "Der Brand brach in der Gartenstraße 14 aus.",
        "Der 3. Senat tagte im Raum 12.",
        "Der Stau auf der A8 löste sich auf.",
        "Seit 2019 ist der Laden 24/7 offen.",
        "Das war in den 1990er-Jahren.",
        "Vor zehn Jahren war das anders.",
        "Der 7. Oktober bleibt in Erinnerung.",
    ],
)
def test_number_that_is_no_quantity_is_left_out(text):
    assert figures_of(text, "de") == ()


def test_vague_amount_is_open_above():
    figure = only("Tausende Fans feierten.")
    assert bounds(figure) == (1000, None, False, False, True)
    assert figure.qualifier is Qualifier.VAGUE


def test_only_segments_of_the_article_are_read(report_of):
    text = "Drei Boote sanken\nKommentare: 17 Beiträge"
    segments = (
        Segment(Span(0, 17), SegmentKind.HEADLINE, "test"),
        Segment(Span(18, len(text)), SegmentKind.COMMENTS, "test"),
    )
    (found,) = figures.read([report_of(text)], [Anatomy("de", segments)])
    assert [figure.span.of(text) for figure in found] == ["Drei Boote"]


def test_spans_point_into_the_whole_text(report_of):
    text = "Startseite\nIm Hof standen rund 40 Fässer."
    segments = (Segment(Span(11, len(text)), SegmentKind.BODY, "test"),)
    ((figure,),) = figures.read([report_of(text)], [Anatomy("de", segments)])
    assert figure.span.of(text) == "rund 40 Fässer"
    assert figure.counted_span.of(text) == "Fässer"


def test_report_in_an_unknown_language_has_no_figures(report_of):
    assert figures.read([report_of("40 fûts")], [Anatomy("fr")]) == [()]


WORDS = [
    "um",
    "auf",
    "von",
    "bis zu",
    "rund",
    "20",
    "1.500",
    "zwei",
    "Prozent",
    "Euro",
    "Tote",
    "gesunken",
    "mehr als",
    ".",
]


@given(
    st.lists(st.sampled_from([*WORDS, "die Hälfte", "Hunderte", "einen", "und", ",", "jeder", "dritte", "verdoppelt"]))
)
def test_figures_are_in_order_without_overlap(words):
    text = " ".join(words)
    end = 0
    for figure in figures_of(text, "de"):
        assert end <= figure.span.start < figure.span.end <= len(text)
        assert figure.counted_span is None or figure.counted_span.of(text) == figure.counted
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        end = figure.span.end
