import re
from functools import cache
from itertools import chain

import pytest

from laut.languages import table

COLUMNS = {
    "verbs": ("infinitive", "prefix"),
    "reporting_verbs": (
        "infinitive",
        "prefix",
        "reflexive",
        "frames",
        "preposition",
        "medium",
        "reported",
        "strength",
        "example",
    ),
    "reporting_nouns": ("lemma", "singular", "plural", "frames", "kind", "medium", "example"),
    "reporting_compounds": ("suffix", "kind", "example"),
    "hedges": ("form", "kind", "example"),
    "offices": ("form", "feminine", "kind", "example"),
    "adjective_countries": ("adjective", "country", "capital", "inhabitants", "example"),
    "function_words": ("form", "class", "example"),
    "abbreviations": ("form", "never_ends", "example"),
    "first_names": ("form", "gender"),
}
MAY_BE_EMPTY = frozenset({"prefix", "reflexive", "preposition", "medium", "feminine"})
VALUES = {
    ("reporting_verbs", "frames"): {"clause", "quote", "zu", "wh", "object", "pp", "quality", "rejects"},
    ("reporting_verbs", "medium"): {"", "speech", "writing", "thought"},
    ("reporting_verbs", "reported"): {"yes", "no"},
    ("reporting_verbs", "reflexive"): {"", "yes"},
    ("reporting_nouns", "frames"): {"nach", "says", "clause", "document"},
    ("reporting_nouns", "kind"): {"statement", "opinion", "document", "media"},
    ("reporting_nouns", "medium"): {"", "speech", "writing", "thought"},
    ("reporting_compounds", "kind"): {"says", "media", "unnamed", "spokesperson"},
    ("hedges", "kind"): {"hearsay", "doubt", "estimate", "possibility"},
    ("offices", "kind"): {"office", "spokesperson", "occupation", "collective", "unnamed"},
    ("abbreviations", "never_ends"): {"yes", "no"},
    ("first_names", "gender"): {"m", "f", "u"},
}
FINITE = ("present3s", "present3p", "present1s", "preterite3s", "preterite3p", "konj1_3s", "konj2_3s", "konj2_3p")


def words(text):
    return re.findall(r"[\w-]+", text.lower())


def has_words(text, form):
    """Whether the words of a form stand in a text in order, "…" for words between them."""
    parts = [r"\W+".join(re.escape(word) for word in words(part)) for part in form.split("…")]
    return re.search(r"\b" + r"\b.{1,80}\b".join(parts) + r"(?!\w)", text.lower()) is not None


@cache
def verb_rows():
    rows = {}
    for row in table("de", "verb_forms"):
        rows.setdefault((row["infinitive"], row["prefix"]), []).append(row)
    return rows


def has_verb(text, infinitive, prefix):
    found = set(words(text))
    rows = verb_rows()[infinitive, prefix]
    finite = {row[column] for row in rows for column in FINITE}
    whole = {infinitive, *chain.from_iterable((row["participle"], row["zu_infinitive"]) for row in rows)}
    if found & (whole - {""}) or found & {prefix + form for form in finite}:
        return True
    return bool(found & finite) and (not prefix or prefix in found)


@pytest.mark.parametrize("name", COLUMNS)
def test_every_row_has_an_id_of_its_own_and_every_column(name):
    rows = table("de", name)
    assert len({row["id"] for row in rows}) == len(rows) > 0
    for row in rows:
        assert set(row) == {"id", *COLUMNS[name]}
        assert [column for column in row if not row[column] and column not in MAY_BE_EMPTY] == []


@pytest.mark.parametrize(("name", "column"), VALUES)
def test_coded_cells_hold_known_codes(name, column):
    codes = set(chain.from_iterable(row[column].split() or [""] for row in table("de", name)))
    assert codes <= VALUES[name, column]


def test_reporting_verbs_are_verbs():
    verbs = {(row["infinitive"], row["prefix"]) for row in table("de", "verbs")}
    assert [
        row["id"] for row in table("de", "reporting_verbs") if (row["infinitive"], row["prefix"]) not in verbs
    ] == []


def test_a_verb_begins_with_its_prefix():
    assert all(row["infinitive"].startswith(row["prefix"]) for row in table("de", "verbs"))


def test_reporting_verbs_stand_in_their_examples():
    missing = [
        row["id"]
        for row in table("de", "reporting_verbs")
        if not has_verb(row["example"], row["infinitive"], row["prefix"])
    ]
    assert missing == []


def test_reflexive_verbs_have_a_reflexive_pronoun_in_their_examples():
    pronouns = {"sich", "mich", "dich", "uns", "euch"}
    reflexive = [row for row in table("de", "reporting_verbs") if row["reflexive"]]
    assert [row["id"] for row in reflexive if not pronouns & set(words(row["example"]))] == []


def test_prepositions_and_the_frame_that_needs_them_go_together():
    for row in table("de", "reporting_verbs"):
        assert "pp" not in row["frames"].split() or row["preposition"], row["id"]


def test_strengths_are_shares():
    assert all(0 <= float(row["strength"]) <= 1 for row in table("de", "reporting_verbs"))


def test_reporting_phrases_stand_in_their_examples():
    infinitives = {row["infinitive"]: row["prefix"] for row in table("de", "verbs")}
    for row in table("de", "reporting_phrases"):
        infinitive = row["infinitive"]
        assert has_verb(row["example"], infinitive, infinitives[infinitive]), row["id"]
        for alternatives in row["words"].split():
            assert set(alternatives.lower().split("|")) & set(words(row["example"])), row["id"]


def test_reporting_nouns_stand_in_their_examples():
    missing = []
    for row in table("de", "reporting_nouns"):
        forms = {row["singular"].lower(), row["plural"].lower()}
        inflected = forms | {form + ending for form in forms for ending in ("s", "es", "n", "e", "en")}
        if not inflected & set(words(row["example"])):
            missing.append(row["id"])
    assert missing == []


@pytest.mark.parametrize(
    ("name", "column"),
    [("hedges", "form"), ("offices", "form"), ("function_words", "form"), ("abbreviations", "form")],
)
def test_forms_stand_in_their_examples(name, column):
    assert [row["id"] for row in table("de", name) if not has_words(row["example"], row[column])] == []


def test_adjectives_of_countries_stand_in_their_examples():
    for row in table("de", "adjective_countries"):
        endings = ("e", "en", "er", "es", "em")
        assert any(has_words(row["example"], row["adjective"] + ending) for ending in endings), row["id"]


def test_compounds_stand_in_their_examples_with_a_first_part():
    for row in table("de", "reporting_compounds"):
        compounds = [word for word in words(row["example"]) if word.endswith(row["suffix"]) and word != row["suffix"]]
        assert compounds, row["id"]


def test_no_example_stands_twice_in_a_table_of_reporting_words():
    for name in ("reporting_verbs", "reporting_nouns", "hedges"):
        examples = [row["example"] for row in table("de", name)]
        assert len(set(examples)) == len(examples)
