import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.languages.grammar import number_grammar
from laut.linguistics.numbers import Form

GERMAN = number_grammar("de")


def found(text, **options):
    return [
        (text[slice(number.span.start, number.span.end)], number.low, number.high)
        for number in GERMAN.find(text, **options)
    ]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("15.000", 15000),
        ("6,5", 6.5),
        ("1'450", 1450),
        ("zwei", 2),
        ("dreieinhalb", 3.5),
        ("fünfzehn", 15),
        ("einundzwanzig", 21),
        ("zweihundertfünfzig", 250),
        ("hundertzwanzigtausend", 120_000),
        ("anderthalb", 1.5),
        ("eindreiviertel", 1.75),
        ("dreißig", 30),
    ],
)
def test_word_has_value(word, value):
    assert GERMAN.value(word) == value


@pytest.mark.parametrize("word", ["und", "einzeln", "achtbar", "Hund", "zweifel"])
def test_word_that_only_begins_like_a_number_has_none(word):
    assert GERMAN.value(word) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("zwei Dutzend Boote", 24, 24),
        ("eine halbe Million Boote", 500_000, 500_000),
        ("6,5 Mio. Boote", 6.5e6, 6.5e6),
        ("2.3 Mio. Boote", 2.3e6, 2.3e6),
        ("mehrere Hundert Boote", 200, 999),
        ("ein paar Dutzend Boote", 24, 99),
        ("Tausende Boote", 1000, None),
        ("ein Drittel der Boote", pytest.approx(1 / 3), pytest.approx(1 / 3)),
        ("zwei Drittel der Boote", pytest.approx(2 / 3), pytest.approx(2 / 3)),
        ("die Hälfte der Boote", 0.5, 0.5),
        ("minus 7 Grad", -7, -7),
        ("1 500 Boote", 1500, 1500),
        ("20 bis 30 Boote", 20, 30),
        ("zwischen 20 und 30 Booten", 20, 30),
        ("10–12 Boote", 10, 12),
        ("zwei bis drei Millionen Boote", 2e6, 3e6),
        ("zwei- bis dreitausend Boote", 2000, 3000),
        ("fünf, sechs Boote", 5, 6),
    ],
)
def test_phrase_is_read_as_interval(text, low, high):
    assert [each[1:] for each in found(text)] == [(low, high)]


def test_article_counts_only_where_asked_for():
    assert found("einen Toten") == []
    assert found("einen Toten", articles=True) == [("einen", 1, 1)]


def test_article_before_a_scale_is_a_number():
    assert found("eine Million Boote") == [("eine Million", 1e6, 1e6)]


def test_half_waits_for_what_it_is_half_of():
    assert [number.form for number in GERMAN.find("eine halbe Stunde")] == [Form.HALF]


@pytest.mark.parametrize("text", ["4:6", "§129", "3.4.2027", "5G", "U21", "2026/27"])
def test_digits_inside_other_signs_are_no_number(text):
    assert found(text) == []


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_separators_keep_their_value(value):
    assert GERMAN.value(f"{value:,}".replace(",", ".")) == value


@given(st.text(max_size=200))
def test_spans_are_in_order_and_inside_the_text(text):
    end = 0
    for number in GERMAN.find(text, articles=True):
        assert end <= number.span.start < number.span.end <= len(text)
        end = number.span.end


@given(st.text(alphabet="0123456789.,' -–bisundeinzwotausendhundert", max_size=300))
def test_near_numbers_never_fail(text):
    list(GERMAN.find(text, articles=True))
