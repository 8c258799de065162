"""Statements without a frame: told speech acts, a bare Konjunktiv, a bare "soll"."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Bürgermeisterin Anna Weber forderte ein Verbot schwerer Fähren.", "Bürgermeisterin Anna Weber"),
        ("Die Opposition warf der Regierung Versagen vor.", "Die Opposition"),
        ("Die Reederei wies die Vorwürfe zurück.", "Die Reederei"),
        ("Die Ministerin dankte den Helfern.", "Die Ministerin"),
        ("Der Trainer lobte die Mannschaft.", "Der Trainer"),
        ("Jens Kramer warnte vor Panik.", "Jens Kramer"),
        ("Der Verband kritisierte den Entwurf scharf.", "Der Verband"),
        ("Der Mieterbund übte Kritik an den Plänen.", "Der Mieterbund"),
        ("Die Behörde gab am Abend Entwarnung.", "Die Behörde"),
        ("Zugleich kündigte die Ministerin neue Regeln an.", "die Ministerin"),
        # refusals tell something too
        ("Die Reederei lehnte eine Stellungnahme ab.", "Die Reederei"),
        ("Die Reederei wollte sich zu dem Unfall nicht äußern.", "Die Reederei"),
    ],
)
def test_a_told_speech_act_is_the_whole_sentence(only, sentence, source):
    found = only(sentence)
    assert (found.kind, found.content, found.source, found.frame) == ("reported", sentence, source, "")


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Stadt baut den Platz um.",
        "Die Gemeinde baute drei Schulen.",
        "Der Anwalt fuhr nach Nordhafen.",
        "Die Ministerin traf am Montag den Hafenmeister.",
        "Die Aussage der Zeugin dauerte zwei Stunden.",
        "Das Blatt erscheint seit 1890.",
        "Die Polizei nahm zwei Männer fest.",
    ],
)
def test_deeds_are_no_speech_acts(statements, sentence):
    assert statements(sentence) == []


def test_a_bare_konjunktiv_goes_on_with_whoever_spoke(statements, attributions):
    text = "Die Schleuse sei offen, sagte Jens Kramer. Niemand habe sie geschlossen."
    free = statements(text)[1]
    assert (free.kind, free.content) == ("indirect_free_indirect", "Niemand habe sie geschlossen.")
    assert (free.cue, free.frame, free.source) == ("", "", "Jens Kramer")
    assert attributions(text)[1].carries == 0


def test_a_konjunktiv_reaches_over_sentences_of_the_same_kind(statements):
    text = "Die Schleuse sei offen, sagte Jens Kramer. Sie sei alt. Man habe gewarnt. Das Geld fehle."
    assert [found.chain for found in statements(text)] == [("Jens Kramer",)] * 4


def test_a_konjunktiv_in_the_next_paragraph_goes_on_too(statements):
    found = statements("Die Schleuse sei offen, sagte Jens Kramer.\nNiemand habe sie geschlossen.")
    assert [one.chain for one in found] == [("Jens Kramer",)] * 2


def test_a_bare_soll_in_the_perfect_is_hearsay(statements):
    found = statements("Laut Polizei brannte das Haus. Ein Nachbar soll den Brand gelegt haben.")[1]
    assert (found.kind, found.content) == ("free_indirect", "Ein Nachbar soll den Brand gelegt haben.")
    assert (found.chain, found.hedges) == (("Polizei",), "soll")


@pytest.mark.parametrize("sentence", ["Die Halle soll im Sommer öffnen.", "Im Sommer soll die Halle öffnen."])
def test_a_plan_at_the_start_is_nobodys_statement(statements, sentence):
    assert statements(sentence) == []


def test_plain_narration_behind_a_statement_is_the_writers(statements):
    assert len(statements("Laut Polizei brannte das Haus. Die Feuerwehr rückte mit drei Wagen an.")) == 1


@pytest.mark.parametrize(
    ("sentence", "hedges"),
    [
        ("Laut Polizei war der Fahrer möglicherweise müde.", "möglicherweise"),
        ("Laut Polizei war der Fahrer offenbar müde.", "offenbar"),
        ("Laut Polizei soll der Fahrer angeblich müde gewesen sein.", "soll | angeblich"),
        ("Der Fahrer habe vermutlich geschlafen, sagte ein Sprecher.", "vermutlich"),
        ("Laut Polizei war der Fahrer müde.", ""),
    ],
)
def test_hedges_inside_a_statement(only, sentence, hedges):
    assert only(sentence).hedges == hedges


def test_a_headline_is_no_bare_konjunktiv_of_somebody_before(statements):
    found = statements("Werft verkauft\nDie Werft sei verkauft, sagte Anna Weber.", headline=True)
    assert [one.chain for one in found] == [("Anna Weber",)]


def test_words_behind_a_semicolon_go_on_with_who_spoke(statements) -> None:
    found = statements("Die Ministerin sprach von Fortschritten; man habe sich auf einen Fahrplan verständigt.")
    assert [(said.kind, said.content) for said in found] == [
        ("reported", "Die Ministerin sprach von Fortschritten"),
        ("indirect_free_indirect", "man habe sich auf einen Fahrplan verständigt."),
    ]


def test_a_participle_in_front_of_werden_solle_opens_a_told_sentence(statements) -> None:
    found = statements("Die Ministerin sagte, es bleibe dabei. Gespart werden solle bei den Straßen.")
    assert found[-1].content == "Gespart werden solle bei den Straßen."


def test_a_passive_with_a_named_agent_tells_a_speech_act(statements) -> None:
    (said,) = statements("Der Plan wurde von Verkehrsminister Uwe Sander als falsch bezeichnet.")
    assert (said.kind, said.source) == ("reported", "Verkehrsminister Uwe Sander")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Kritik kam von der Opposition.", "der Opposition"),
        ("In einer Mitteilung der Reederei war von einem Leck die Rede.", "einer Mitteilung der Reederei"),
        ("Das Labor wollte sich nicht äußern.", "Das Labor"),
        ("Das Unternehmen schwieg dazu am Sonntag.", "Das Unternehmen"),
        ("Sowohl die Polizei als auch das Rathaus bestätigten den Einsatz.", "die Polizei als auch das Rathaus"),
    ],
)
def test_speech_acts_told_by_other_words(statements, text, source) -> None:
    (said,) = statements(text)
    assert (said.kind, said.source) == ("reported", source)


def test_konjunktiv_behind_a_colon_is_said_by_who_stands_before_it(statements) -> None:
    (said,) = statements("Der Minister winkt ab: Für eine Brücke gebe es kein Geld.")
    assert (said.content, said.source) == ("Für eine Brücke gebe es kein Geld.", "Der Minister")


def test_told_speech_act_ends_before_the_word_that_joins_the_next(statements) -> None:
    found = statements("Die Reederei kündigte neue Schiffe an und forderte Hilfe.")
    assert [said.content for said in found] == ["Die Reederei kündigte neue Schiffe an", "forderte Hilfe."]


def test_konjunktiv_behind_the_colon_of_a_told_speech_act_is_a_statement_of_its_own(statements) -> None:
    found = statements("Die Gewerkschaft übte Kritik: Die Reederei spare am falschen Ende.")
    assert [said.content for said in found] == ["Die Gewerkschaft übte Kritik", "Die Reederei spare am falschen Ende."]
    assert found[1].source == "Die Gewerkschaft"


def test_who_cannot_confirm_something_says_so(statements) -> None:
    (said,) = statements("Die Vereinten Nationen konnten den Abzug nicht bestätigen.")
    assert (said.kind, said.source) == ("reported", "Die Vereinten Nationen")


def test_who_quotes_from_a_paper_tells_of_it(statements) -> None:
    (said,) = statements("Der Küstenbote zitierte aus einem Brief der Kämmerin.")
    assert (said.kind, said.source) == ("reported", "Der Küstenbote")


def test_what_somebody_is_told_to_have_known_is_one_statement(statements):
    found = statements("Weber sagte, der Mann sei ruhig gewesen. Er habe gewusst, dass die Fähre sinkt.")
    assert (found[-1].kind, found[-1].content) == (
        "indirect_free_indirect",
        "Er habe gewusst, dass die Fähre sinkt.",
    )


def test_what_somebody_speaks_of_is_no_part_of_the_speaker(only):
    assert only("In Kiel spricht die Polizei von 14 Verletzten.").source == "die Polizei"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Der Verein will die Halle bis zum Herbst verkaufen.", "Der Verein"),
        ("Insolvenzverwalter Kai Ott will 38 Häuser schließen.", "Insolvenzverwalter Kai Ott"),
    ],
)
def test_a_plan_is_told_by_who_has_it(only, sentence, source):
    found = only(sentence)
    assert (found.kind, found.content, found.source, found.rule) == ("reported", sentence, source, "de.will.01")


@pytest.mark.parametrize("sentence", ["Er will gehen.", "Der Motor will nicht laufen.", "Der Verein wollte gehen."])
def test_what_isnt_a_partys_plan_now_is_no_statement(statements, sentence):
    assert statements(sentence) == []


def test_a_condition_behind_a_colon_is_told_apart(statements):
    found = statements("Die Ärztin hält das für falsch: Wenn der Test stimme, gebe es keinen Zweifel.")
    assert [one.content for one in found] == [
        "Die Ärztin hält das für falsch",
        "Wenn der Test stimme, gebe es keinen Zweifel.",
    ]


def test_a_condition_that_begins_with_soll_is_told_on(statements) -> None:
    found = statements("Das gehe, sagte Anna Weber. Sollte es regnen, müsse man warten.")
    assert [said.chain for said in found] == [("Anna Weber",)] * 2
