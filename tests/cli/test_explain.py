import json

import pytest

PAGE = (
    "Pumpen in Moorfleth\n14.05.2027\n\n"
    "Die Pumpe war nach Angaben der Feuerwehr angeblich defekt. "
    "Der Damm halte, sagte Hafenmeister Onno Brahms der Deichzeitung. Die Helfer seien müde."
    "\n\n© Hafenpost\n"
)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "pumpen.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def ids(laut, page):
    """Return the ids of the page's attributions, in order of place."""
    stories = json.loads(laut("dossier", page, "--json").stdout)["stories"]
    (report,) = stories[0]["reports"]
    shown = laut("show", report["id"], page).stdout
    return [word for word in shown.split() if word.startswith("a-")]


@pytest.fixture
def explained(laut, page, ids):
    """Return a way to explain the attribution of some words, as a value."""
    found = [json.loads(laut("explain", key, page, "--json").stdout) for key in ids]

    def one(words):
        (match,) = [item for item in found if any(p["role"] == "content" and words in p["text"] for p in item["parts"])]
        return match

    return one


def _words(explanation, role):
    return [part["text"] for part in explanation["parts"] if part["role"] == role]


def test_every_part_is_shown_where_it_stands(explained):
    said = explained("Damm")
    assert _words(said, "content") == ["Der Damm halte"]
    assert _words(said, "cue") == ["sagte"]
    assert _words(said, "source") == ["Hafenmeister Onno Brahms"]
    assert _words(said, "addressee") == ["der Deichzeitung"]
    assert all(PAGE[part["start"] : part["end"]] == part["text"] for part in [said["sentence"], *said["parts"]])


def test_sentence_is_the_whole_one_and_no_other(explained):
    expected = "Der Damm halte, sagte Hafenmeister Onno Brahms der Deichzeitung."
    assert explained("Damm")["sentence"]["text"] == expected


def test_rule_is_told_with_the_example_of_its_lexicon_entry(explained):
    rule = explained("Damm")["rule"]
    assert rule["id"] == "de.verb.sagen+after"
    assert "verb that reports it behind it" in rule["meaning"]
    assert [(entry["word"], "sagte" in entry["example"]) for entry in rule["entries"]] == [("sagen", True)]


def test_hedges_are_told_with_their_entries(explained):
    said = explained("defekt")
    assert _words(said, "hedge") == ["angeblich"]
    assert [rule["entries"][0]["word"] for rule in said["hedges"]] == ["angeblich"]


def test_each_link_names_its_words_and_the_meaning_of_its_rule(explained):
    chain = explained("Damm")["chain"]
    assert [(hop["name"], hop["words"]["text"]) for hop in chain] == [
        ("Deichzeitung", "der Deichzeitung"),
        ("Onno Brahms", "Hafenmeister Onno Brahms"),
    ]
    assert chain[1]["rule"] == "sources.person"
    assert chain[1]["meaning"].startswith("A person of the report")


def test_what_it_goes_on_with_is_named(explained, ids):
    going_on = explained("Helfer")
    assert going_on["carried"] == {"id": ids[1], "words": "Der Damm halte", "rule": "de.verb.sagen+after"}
    assert explained("Damm")["carried"] is None


def test_certainty_is_a_word(explained):
    assert explained("Damm")["certainty"] == "certain"


def test_text_says_the_same(laut, page, ids):
    done = laut("explain", ids[2], page)
    assert done.returncode == 0
    text = " ".join(done.stdout.split())
    assert "content: Die Helfer seien müde." in text
    assert "certain: of statements built like it 85% were right" in text
    assert f"goes on with the parties of {ids[1]}" in text
    assert "chain 2: Onno Brahms (person)" in text


def test_ledger_and_paths_give_the_same_explanation(laut, page, ids, tmp_path):
    ledger = tmp_path / "pile.laut"
    laut("read", page, "--ledger", ledger)
    kept = laut("explain", ids[0], "--ledger", ledger, "--json").stdout
    assert kept == laut("explain", ids[0], page, "--json").stdout


@pytest.mark.parametrize("key", ["a-0000000000-01", "r-0000000000", "nonsense"])
def test_unknown_id_is_a_clear_error(laut, page, key):
    done = laut("explain", key, page)
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"{key}: no attribution here has that id" in done.stderr
