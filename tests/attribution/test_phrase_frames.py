import pytest


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("Laut Polizei war die Straße glatt.", "war die Straße glatt", "Polizei"),
        ("Laut der Ministerin fehlt das Geld.", "fehlt das Geld", "der Ministerin"),
        ("Laut Bürgermeisterin Anna Weber fehlt das Geld.", "fehlt das Geld", "Bürgermeisterin Anna Weber"),
        ("Die Straße war laut Polizei spiegelglatt.", "Die Straße war | spiegelglatt", "Polizei"),
        ("Gemäß Landratsamt bleibt der Steg gesperrt.", "bleibt der Steg gesperrt", "Landratsamt"),
        ("Der Polizei zufolge war die Straße glatt.", "war die Straße glatt", "Der Polizei"),
        ("Die Straße war der Polizei zufolge glatt.", "Die Straße war | glatt", "der Polizei"),
        ("Insidern zufolge ist der Verkauf beschlossen.", "ist der Verkauf beschlossen", "Insidern"),
        ("Nach Angaben der Polizei war die Straße glatt.", "war die Straße glatt", "der Polizei"),
        ("Die Straße war nach Angaben der Polizei glatt.", "Die Straße war | glatt", "der Polizei"),
        ("Nach Angaben von Anna Weber fehlt das Geld.", "fehlt das Geld", "Anna Weber"),
        ("Nach Ansicht des Mieterbunds reicht das Geld nicht.", "reicht das Geld nicht", "des Mieterbunds"),
        ("Aus Sicht des Mieterbunds reicht das Geld nicht.", "reicht das Geld nicht", "des Mieterbunds"),
        ("Nach Einschätzung von Fachleuten reicht das Geld nicht.", "reicht das Geld nicht", "Fachleuten"),
        ("Nach Informationen des Senders ist der Verkauf beschlossen.", "ist der Verkauf beschlossen", "des Senders"),
        ("Nach einem Bericht des Magazins Fernblick fehlt Geld.", "fehlt Geld", "des Magazins Fernblick"),
        ("Nach Polizeiangaben war die Straße glatt.", "war die Straße glatt", "Polizeiangaben"),
        ("Die Straße sei glatt gewesen, so die Polizei.", "Die Straße sei glatt gewesen", "die Polizei"),
        ("Die Straße war glatt, so die Polizei.", "Die Straße war glatt", "die Polizei"),
        ("Die Fähre, so die Ministerin, fahre bald wieder.", "Die Fähre | fahre bald wieder", "die Ministerin"),
        ("Wie die Polizei mitteilte, war die Straße glatt.", "war die Straße glatt", "die Polizei"),
        ("Die Straße war, wie die Polizei mitteilte, glatt.", "Die Straße war | glatt", "die Polizei"),
        ("Die Straße war glatt, wie die Polizei am Abend mitteilte.", "Die Straße war glatt", "die Polizei"),
        ("Die Straße war glatt, wie ein Sprecher sagte.", "Die Straße war glatt", "ein Sprecher"),
    ],
)
def test_a_phrase_lays_the_rest_of_its_sentence_to_a_party(only, sentence, content, source):
    found = only(sentence)
    assert (found.kind, found.content, found.source) == ("indirect", content, source)


@pytest.mark.parametrize(
    ("sentence", "cue", "frame"),
    [
        ("Laut Polizei war die Straße glatt.", "Laut", "Laut Polizei"),
        ("Der Polizei zufolge war die Straße glatt.", "zufolge", "Der Polizei zufolge"),
        ("Nach Angaben der Polizei war die Straße glatt.", "Nach Angaben", "Nach Angaben der Polizei"),
        ("Die Straße war glatt, so die Polizei.", "so", ", so die Polizei"),
        ("Wie die Polizei mitteilte, war die Straße glatt.", "mitteilte", "Wie die Polizei mitteilte,"),
        ("Die Straße war glatt, wie die Polizei mitteilte.", "mitteilte", ", wie die Polizei mitteilte"),
    ],
)
def test_the_frame_holds_the_party_the_cue_and_the_comma_of_a_clause(only, sentence, cue, frame):
    found = only(sentence)
    assert (found.cue, found.frame) == (cue, frame)


def test_a_whole_quotation_before_so_is_direct(only):
    found = only("„Die Fähre fährt bald wieder“, so die Ministerin.")
    assert (found.kind, found.content) == ("direct", "„Die Fähre fährt bald wieder“")


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("Wie das Magazin Fernblick unter Berufung auf Insider schreibt, ist der Verkauf beschlossen.", "Fernblick"),
        ("Laut Küstenbote ist der Pegel nach Angaben des Wasseramts gefallen.", "Küstenbote"),
    ],
)
def test_the_outer_of_two_phrases_is_the_relay(only, sentence, chain):
    found = only(sentence)
    assert found.chain[0] == chain
    assert len(found.chain) == 2


def test_a_phrase_in_a_relative_clause_reaches_that_clause_only(only):
    found = only("Die Fähre, die laut Reederei sicher war, sank am Montag.")
    assert found.content == "die | sicher war"


def test_a_main_clause_behind_a_semicolon_tells_on(only):
    found = only("Laut Polizei war die Straße glatt; der Wagen landete im Graben.")
    assert found.content == "war die Straße glatt"


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Musik war zu laut.",
        "Laut und deutlich sang der Chor.",
        "Die Gäste feierten laut und lange.",
        "Nach dem Antrag folgte die Abstimmung.",
        "Nach dem Unfall wurde die Straße gesperrt.",
        "Nach Mitternacht schloss das Lokal.",
        "Nach drei Stunden war der Brand gelöscht.",
        "Danach ging die Ministerin nach Hause.",
        "So fährt die Fähre wieder jeden Tag.",
        "Die Fähre fährt so oft wie früher.",
        "Er ist so groß wie sein Bruder.",
        "Die Straße wurde gesperrt, so dass sich der Verkehr staute.",
        "Der Zug hält so gut wie nie in Nordhafen.",
        "Wie im Vorjahr war das Fest gut besucht.",
        "Der Damm brach, wie er es schon vor Jahren tat.",
        "Aus dem Bericht wurde nichts.",
        "Aus dem Rathaus stieg Rauch auf.",
    ],
)
def test_the_same_words_in_plain_narration_frame_nothing(statements, sentence):
    assert statements(sentence) == []


def test_a_subject_behind_a_genitive_is_no_genitive(statements) -> None:
    (said,) = statements("Im Ort liegt nach Angaben des Wasseramts der Damm frei.")
    assert (said.content, said.source) == ("Im Ort liegt | der Damm frei", "des Wasseramts")


def test_a_genitive_behind_a_genitive_stays_one(statements) -> None:
    (said,) = statements("Nach Angaben des Leiters der Wache brannte der Schuppen.")
    assert said.source == "des Leiters der Wache"


def test_own_words_in_a_relative_clause_are_those_of_whom_it_is_about(statements) -> None:
    (said,) = statements("Der Lotse, der nach eigenen Angaben nichts gesehen hat, schwieg.")
    assert said.source == "Der Lotse"


def test_a_name_in_guillemets_belongs_to_its_noun(statements) -> None:
    (said,) = statements("Der Zoo hat nach einem Bericht der Zeitschrift «Tierblick» zwei Luchse verkauft.")
    assert said.chain == ("Tierblick",)


def test_what_somebody_is_said_to_have_confessed_is_told_by_the_frame_alone(statements) -> None:
    (said,) = statements("Medienberichten zufolge soll der Mann gestanden haben.")
    assert said.chain == ("Medienberichte",)


def test_what_somebody_calls_a_thing_frames_nothing(statements) -> None:
    found = statements("Von Erpressung, wie es der Konzern nenne, könne keine Rede sein, sagte Weber.")
    assert [said.source for said in found] == ["Weber"]


def test_what_is_heard_from_somebody_is_theirs(statements) -> None:
    (said,) = statements("Wie aus Verhandlungskreisen zu hören war, stand das Treffen vor dem Abbruch.")
    assert said.source == "Verhandlungskreisen"


def test_relative_clause_about_a_framed_document_is_no_content(statements) -> None:
    (said,) = statements("Laut dem Papier, das der Zeitung vorliegt, sollen zwei Häfen schließen.")
    assert said.content == "sollen zwei Häfen schließen"


def test_nach_may_stand_behind_a_document_within_a_clause(statements) -> None:
    (said,) = statements("Entlassungen seien dem Bericht nach ausgeschlossen.")
    assert (said.content, said.source) == ("Entlassungen seien | ausgeschlossen", "dem Bericht")


def test_noun_of_another_phrase_is_no_part_of_a_party_without_article(statements) -> None:
    (said,) = statements("Im Hafen gab es bei Bränden Behörden zufolge zwei Verletzte.")
    assert (said.content, said.source) == ("Im Hafen gab es bei Bränden | zwei Verletzte", "Behörden")


def test_wie_es_schreibt_refers_to_the_subject_of_its_sentence(statements) -> None:
    found = statements("Das Hafenamt nimmt die Klage ernst, wie es auf Anfrage schreibt.")
    assert [said.chain for said in found] == [("Hafenamt",)]


def test_swiss_spelling_frames_as_well(statements) -> None:
    (said,) = statements("Gemäss der Kantonspolizei war die Strasse nass.")
    assert (said.content, said.source) == ("war die Strasse nass", "der Kantonspolizei")


def test_the_words_of_a_party_named_before_them_frame(statements) -> None:
    (said,) = statements("Nach Webers Angaben war die Halle leer.")
    assert (said.content, said.source) == ("war die Halle leer", "Webers")


def test_own_words_are_no_relay(statements) -> None:
    (said,) = statements("Die Staatsanwaltschaft prüft nach eigenen Angaben, ob ein Verdacht besteht.")
    assert said.chain == ("Staatsanwaltschaft",)


def test_whom_a_wie_clause_was_said_to_is_a_relay(only):
    assert only("Der Bau ruht, wie Anna Weber gegenüber dem Sender Nordlicht sagte.").chain == (
        "Nordlicht",
        "Anna Weber",
    )


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("Nach Angaben aus Polizeikreisen ruht der Bau.", ("Polizeikreise",)),
        ("Nach Informationen des Senders Nordlicht aus Polizeikreisen ruht der Bau.", ("Nordlicht", "Polizeikreise")),
        ("Der Bau ruht, wie der Sender Nordlicht aus Polizeikreisen erfuhr.", ("Nordlicht", "Polizeikreise")),
        ("Laut Moskauer Angaben ruht der Bau.", ("Russland",)),
        ("Der Bau ruht laut Angaben westlicher Dienste.", ("westliche Dienste",)),
    ],
)
def test_from_where_words_came_stands_behind_who_heard_them(only, sentence, chain):
    assert only(sentence).chain == chain
