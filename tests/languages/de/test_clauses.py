import pytest


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Jeder habe Zugriff.", [("main", "Jeder habe Zugriff", "", "haben")]),
        ("Die Fähre fährt bald.", [("main", "Die Fähre fährt bald", "", "fahren")]),
        (
            "Sie sagte, dass die Fähre fährt.",
            [("main", "Sie sagte", "", "sagen"), ("subordinate", "dass die Fähre fährt", ",", "fahren")],
        ),
        (
            "Sie sagte, die Fähre fahre bald.",
            [("main", "Sie sagte", "", "sagen"), ("main", "die Fähre fahre bald", ",", "fahren")],
        ),
        (
            "Die Fähre, die im Hafen lag, sank.",
            [
                ("fragment", "Die Fähre", "", ""),
                ("relative", "die im Hafen lag", ",", "liegen"),
                ("main", "sank", ",", "sinken"),
            ],
        ),
        (
            "Der Mann, mit dem sie sprach, ging.",
            [
                ("fragment", "Der Mann", "", ""),
                ("relative", "mit dem sie sprach", ",", "sprechen"),
                ("main", "ging", ",", "gehen"),
            ],
        ),
        (
            "Sie plant, den Hafen zu öffnen.",
            [("main", "Sie plant", "", "planen"), ("infinitive", "den Hafen zu öffnen", ",", "")],
        ),
        (
            "Sie fragte, ob die Fähre fährt.",
            [("main", "Sie fragte", "", "fragen"), ("subordinate", "ob die Fähre fährt", ",", "fahren")],
        ),
        (
            "Wie die Polizei mitteilte, brannte es.",
            [("subordinate", "Wie die Polizei mitteilte", "", "mitteilen"), ("main", "brannte es", ",", "brennen")],
        ),
        (
            "Sie lobte das Team und kündigte Geld an.",
            [("main", "Sie lobte das Team", "", "loben"), ("main", "kündigte Geld an", "und", "ankündigen")],
        ),
        (
            "Sie sagte: „Wir fahren bald wieder.“",
            [("main", "Sie sagte", "", "sagen"), ("quotation", "„Wir fahren bald wieder.“", ":", "")],
        ),
        (
            "Es regnete; der Fluss stieg.",
            [("main", "Es regnete", "", "regnen"), ("main", "der Fluss stieg", ";", "steigen")],
        ),
    ],
)
def test_where_a_sentence_parts(clauses, sentence, found):
    assert clauses(sentence) == found


@pytest.mark.parametrize(
    "told",
    [
        "der Fahrer sei betrunken gewesen",
        "der Verkauf sei beschlossen",
        "das Kind schlafe",
        "die Firma werde ihr Werk schließen",
        "die Fähre habe Öl verloren",
        "der Zug hätte nicht fahren dürfen",
    ],
)
def test_a_main_clause_that_begins_with_an_article_is_no_relative_clause(clauses, told):
    assert [(kind, words) for kind, words, *_ in clauses(f"Sie sagte, {told}.")] == [
        ("main", "Sie sagte"),
        ("main", told),
    ]


@pytest.mark.parametrize(
    "relative", ["der gestern ankam", "die verkauft worden ist", "das er sehen will", "denen sie glaubt"]
)
def test_a_relative_clause_has_its_verb_at_the_end(clauses, relative):
    kinds = {words: kind for kind, words, *_ in clauses(f"Dort stand etwas, {relative}.")}
    assert kinds[relative] == "relative"


def test_a_main_clause_gets_its_prefix_back_over_an_insertion(clauses):
    found = clauses("Der Rat geht, Anna Weber folgend, davon aus, dass es regnet.")
    assert ("ausgehen") in [infinitive for *_, infinitive in found]


def test_brackets_part_nothing(clauses):
    assert len(clauses("Die Fähre (sie ist, heißt es, alt) sank.")) == 1


def test_commas_inside_borrowed_words_part_nothing(clauses):
    assert len(clauses("Das war ein „schöner, langer Tag“ am See.")) == 1


@pytest.mark.parametrize(
    "sentence", ["Die Nord-Süd-Linie fährt.", "Es war 14:20 Uhr.", "Das Haus mit 3,5 Zimmern brannte."]
)
def test_marks_inside_words_and_numbers_part_nothing(clauses, sentence):
    assert len(clauses(sentence)) == 1
