from hypothesis import given, settings
from hypothesis import strategies as st

from laut.languages.de.analysis import analyse

PIECES = "Die Fähre sagte , . „ “ : ; und dass der sei gewesen ( ) » « – wie laut er hat z. B. 3.5 ' ‚ ‘ …"


def sentences(text):
    paragraph = analyse(text, 0, len(text))
    return [
        text[paragraph.tokens[sentence.first].start : paragraph.tokens[sentence.end - 1].end]
        for sentence in paragraph.sentences
    ]


def statements(text):
    paragraph = analyse(text, 0, len(text))
    return [
        text[paragraph.tokens[found.first].start : paragraph.tokens[found.last].end] for found in paragraph.statements
    ]


def test_abbreviations_and_dates_end_no_sentence():
    text = "Am 3. Mai kam Dr. Weber z. B. nach Nordhafen. Es regnete."
    assert sentences(text) == ["Am 3. Mai kam Dr. Weber z. B. nach Nordhafen.", "Es regnete."]


def test_a_quotation_of_two_sentences_stays_in_one():
    assert len(sentences("„Sie fährt. Sie fährt bald“, sagte er.")) == 1


def test_a_stretch_of_a_text_keeps_its_offsets():
    text = "Vorne.\nDie Fähre fährt."
    paragraph = analyse(text, 7, len(text))
    assert paragraph.tokens[0].start == 7


def test_which_quotations_are_statements():
    assert statements("Sie sagte: „Nein.“") == ["„Nein.“"]
    assert statements("„Wir fahren bald wieder“, sagte sie.") == ["„Wir fahren bald wieder“"]
    assert statements("Der Film „Die Flut“ läuft.") == []
    assert statements("Das war ein „schöner Tag“ am See.") == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*PIECES.split(), " "]), max_size=40).map(" ".join))
def test_clauses_lie_in_order_inside_their_sentences(text):
    paragraph = analyse(text, 0, len(text))
    assert sum(sentence.end - sentence.first for sentence in paragraph.sentences) == len(paragraph.tokens)
    for sentence in paragraph.sentences:
        reached = sentence.first
        for clause in sentence.clauses:
            assert reached <= clause.first < clause.end <= sentence.end
            reached = clause.end
            if clause.verb is not None:
                places = (clause.verb.finite, *clause.verb.others)
                assert all(clause.first <= place < clause.end for place in places)
