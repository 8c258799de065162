import pytest


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Die Ministerin sagte, dass die Fähre bald wieder fährt.", "dass die Fähre bald wieder fährt"),
        ("Die Ministerin sagte am Montag in Nordhafen, die Fähre fahre bald.", "die Fähre fahre bald"),
        ("Die Ministerin kündigte an, den Hafen zu öffnen.", "den Hafen zu öffnen"),
        ("Die Ministerin fragte den Rat, ob er den Hafen öffne.", "ob er den Hafen öffne"),
        ("Die Ministerin erklärte, warum der Hafen geschlossen bleibt.", "warum der Hafen geschlossen bleibt"),
        (
            "Die Ministerin sagte, die Fähre sei alt gewesen, weil Geld fehle.",
            "die Fähre sei alt gewesen, weil Geld fehle",
        ),
        ("Die Ministerin geht davon aus, dass die Fähre bald fährt.", "dass die Fähre bald fährt"),
        ("Die Ministerin teilte mit, der Hafen werde geöffnet.", "der Hafen werde geöffnet"),
        ("Die Ministerin hat angekündigt, dass der Hafen öffnet.", "dass der Hafen öffnet"),
        ("Die Ministerin ist der Ansicht, dass der Hafen reicht.", "dass der Hafen reicht"),
        ("Die Ministerin gab bekannt, dass der Hafen öffnet.", "dass der Hafen öffnet"),
        ("Die Ministerin ließ wissen, der Hafen bleibe zu.", "der Hafen bleibe zu"),
        ("Die Ministerin sagte, der Fahrer sei betrunken gewesen.", "der Fahrer sei betrunken gewesen"),
        ("Die Ministerin sagte, die Firma werde ihr Werk schließen.", "die Firma werde ihr Werk schließen"),
    ],
)
def test_a_complement_behind_a_reporting_verb_is_its_content(only, sentence, content):
    found = only(sentence)
    assert (found.kind, found.content, found.source) == ("indirect", content, "Die Ministerin")


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("Die Straße sei glatt gewesen, sagte ein Sprecher.", "Die Straße sei glatt gewesen", "ein Sprecher"),
        ("Die Fähre sei gesunken, teilte die Reederei mit.", "Die Fähre sei gesunken", "die Reederei"),
        ("Dass die Fähre fährt, bestätigte die Reederei.", "Dass die Fähre fährt", "die Reederei"),
        ("Ob die Fähre fährt, sagte die Reederei nicht.", "Ob die Fähre fährt", "die Reederei"),
        (
            "Die Fähre fahre bald, sagte die Ministerin, auch der Hafen werde geöffnet.",
            "Die Fähre fahre bald | auch der Hafen werde geöffnet",
            "die Ministerin",
        ),
    ],
)
def test_a_statement_before_its_verb(only, sentence, content, source):
    found = only(sentence)
    assert (found.kind, found.content, found.source) == ("indirect", content, source)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Die Ministerin sagte: „Die Fähre fährt bald wieder.“", "„Die Fähre fährt bald wieder.“"),
        ("„Die Fähre fährt bald wieder“, sagte die Ministerin.", "„Die Fähre fährt bald wieder“"),
        ("»Die Fähre fährt bald wieder«, sagte die Ministerin.", "»Die Fähre fährt bald wieder«"),
        ('"Die Fähre fährt bald wieder", sagte die Ministerin.', '"Die Fähre fährt bald wieder"'),
        ("„Fährt die Fähre wieder?“, fragte die Ministerin.", "„Fährt die Fähre wieder?“"),
        ("„Die Fähre“, sagte die Ministerin, „fährt bald wieder.“", "„Die Fähre“ | „fährt bald wieder.“"),
        ("„Die Fähre fährt bald wieder“, erklärte die Ministerin am Montag.", "„Die Fähre fährt bald wieder“"),
        ("„Sie fährt. Sie fährt bald“, sagte die Ministerin.", "„Sie fährt. Sie fährt bald“"),
    ],
)
def test_a_quotation_keeps_its_marks_and_leaves_the_stop_outside(only, sentence, content):
    found = only(sentence)
    assert (found.kind, found.content, found.source.lower()) == ("direct", content, "die ministerin")


@pytest.mark.parametrize(
    ("sentence", "cue", "frame"),
    [
        ("Die Ministerin sagte, dass die Fähre fährt.", "sagte", "Die Ministerin sagte,"),
        ("Die Ministerin teilte mit, der Hafen werde geöffnet.", "teilte | mit", "Die Ministerin teilte mit,"),
        ("Die Ministerin hat angekündigt, dass sie geht.", "hat | angekündigt", "Die Ministerin hat angekündigt,"),
        ("Die Ministerin sagte: „Die Fähre fährt bald wieder.“", "sagte", "Die Ministerin sagte:"),
        ("„Die Fähre fährt bald wieder“, sagte die Ministerin.", "sagte", ", sagte die Ministerin"),
    ],
)
def test_the_frame_is_the_reporting_clause_with_its_last_mark(only, sentence, cue, frame):
    found = only(sentence)
    assert (found.cue, found.frame) == (cue, frame)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Die Ministerin, eine frühere Lotsin, sagte, die Fähre sei alt.", "Die Ministerin, eine frühere Lotsin"),
        ("Die Ministerin, die das Werk am Montag besucht hatte, sagte, die Fähre sei alt.", "Die Ministerin"),
        ("Am Montag sagte die Ministerin, die Fähre sei alt.", "die Ministerin"),
        ("Zuvor hatte die Ministerin gesagt, die Fähre sei alt.", "die Ministerin"),
        ("Der für den Hafen zuständige Minister sagte, die Fähre sei alt.", "Der für den Hafen zuständige Minister"),
        ("Anna Weber, Chefin der Werft, sagte, die Fähre sei alt.", "Anna Weber, Chefin der Werft"),
    ],
)
def test_insertions_don_t_hide_who_speaks(only, sentence, source):
    found = only(sentence)
    assert (found.content, found.source) == ("die Fähre sei alt", source)


def test_a_told_speech_act_before_a_framed_statement_has_the_same_speaker(statements):
    found = statements("Die Ministerin bestätigte den Unfall und sagte, die Fähre sei alt gewesen.")
    assert found[-1].content == "die Fähre sei alt gewesen"
    assert {one.chain for one in found} == {("Ministerin",)}


def test_the_narrator_goes_on_behind_a_statement(statements):
    found = statements("Die Ministerin sagte, die Fähre sei alt, und forderte neue Schiffe.")
    assert found[0].content == "die Fähre sei alt"


def test_an_addressee_is_read(only):
    assert only("Die Ministerin sagte dem Rat, die Fähre sei alt.").addressee == "dem Rat"
    assert only("Gegenüber dem Rat sagte die Ministerin, die Fähre sei alt.").source == "die Ministerin"


@pytest.mark.parametrize(
    ("sentence", "medium"),
    [
        ("Die Ministerin sagte, die Fähre sei alt.", "speech"),
        ("Die Zeitung schrieb, die Fähre sei alt.", "writing"),
        ("Die Ministerin hofft, dass die Fähre fährt.", "thought"),
        ("Die Ministerin bestätigte, dass die Fähre alt ist.", ""),
    ],
)
def test_the_verb_tells_the_medium(only, sentence, medium):
    assert only(sentence).medium == medium


@pytest.mark.parametrize(
    "sentence",
    [
        "Am Morgen fuhr die Fähre in den Hafen ein.",
        "Die Feuerwehr löschte den Brand in zwei Stunden.",
        "Die Ministerin besuchte am Montag das Werk.",
        "Um den Damm zu retten, arbeiteten Helfer die ganze Nacht.",
        "Die Reederei baut zwei Fähren, um Kosten zu sparen.",
        "Der Wirt öffnete die Tür, damit Luft hereinkommt.",
        "Die Fähre, die im Mai gebaut wurde, liegt im Hafen.",
        "Es regnete, und der Fluss stieg.",
    ],
)
def test_clauses_without_a_reporting_verb_frame_nothing(statements, sentence):
    assert statements(sentence) == []


def test_an_insertion_parts_the_subject_of_a_told_clause_from_its_verb(statements) -> None:
    (said,) = statements("Der Wirt sagte, das Boot, das im Hafen lag, sei gesunken.")
    assert said.content == "das Boot, das im Hafen lag, sei gesunken"


def test_a_second_participle_is_no_part_of_the_content(statements) -> None:
    (said,) = statements("Der Verband hat gefordert, dass die Löhne steigen, und mit Streik gedroht.")
    assert said.content == "dass die Löhne steigen"


def test_a_told_clause_is_no_frame(statements) -> None:
    (said,) = statements("Der Kapitän, ein Däne, habe dies der Küstenwache gemeldet, hieß es bei der Reederei.")
    assert said.content == "Der Kapitän, ein Däne, habe dies der Küstenwache gemeldet"


def test_a_noun_like_a_verb_reports_nothing(statements) -> None:
    found = statements("Die Prüferin mahnte, die Stellen seien bislang nur ein Versprechen.")
    assert [said.source for said in found] == ["Die Prüferin"]


def test_who_is_spoken_to_may_stand_in_front(statements) -> None:
    (said,) = statements("Dem Sender sagte Kapitän Ole Jansen, er habe nichts bemerkt.")
    assert (said.source, said.addressee) == ("Kapitän Ole Jansen", "Dem Sender")


def test_refusing_to_speak_goes_on_with_the_subject_before(statements) -> None:
    (said,) = statements("Kasts Sprecherin bestätigte den Plan, mochte sich zu Zahlen aber nicht äußern.")
    assert (said.kind, said.source) == ("reported", "Kasts Sprecherin")


def test_konjunktiv_of_verbs_in_eln_tells(statements) -> None:
    (said,) = statements("Bei dem Fund handele es sich um einen Anker, hieß es aus dem Hafenamt.")
    assert (said.content, said.source) == ("Bei dem Fund handele es sich um einen Anker", "dem Hafenamt")


def test_medium_behind_a_name_is_spoken_to(statements) -> None:
    (said,) = statements("„Wir hatten Glück“, sagte Kapitän Thomas Juhl der Deutschen Presse-Agentur.")
    assert (said.source, said.chain) == ("Kapitän Thomas Juhl", ("dpa", "Thomas Juhl"))


def test_participle_before_the_noun_of_a_subject_is_no_verb(statements) -> None:
    (said,) = statements("Zwei mit dem Fall vertraute Leute sagten, das Schiff sei alt gewesen.")
    assert said.source == "Zwei mit dem Fall vertraute Leute"


def test_wie_clause_of_a_medium_is_no_content(statements) -> None:
    found = statements("Das Hafenamt geht von hohen Schäden aus, wie der „Küstenbote“ schrieb.")
    assert [said.content for said in found] == ["Das Hafenamt geht von hohen Schäden aus"]


def test_phrase_behind_a_preposition_is_no_subject_before_a_relative_clause(statements) -> None:
    (said,) = statements("Zum Reeder, dem das Boot gehört, äußerte sich die Polizei nicht.")
    assert said.source == "die Polizei"


def test_what_is_to_be_heard_comes_from_where_it_is_heard(statements) -> None:
    (said,) = statements("Aus dem Rat ist zu hören, die Brücke werde gesperrt.")
    assert said.source == "dem Rat"


def test_nameless_frame_behind_unframed_sentences_of_a_new_paragraph_names_nobody(statements) -> None:
    told = "Kapitän Juhl sagte, er komme.\nDer Hafen liegt im Norden. Offiziell heißt es, die Brücke werde gesperrt."
    assert statements(told)[-1].chain == ()


def test_a_pronoun_behind_the_verb_is_its_subject(statements) -> None:
    found = statements("Kai Rapp sagte, er sei müde. Die Zahl könne er nicht bestätigen, er gehe von 800 aus.")
    assert found[-1].content == "Die Zahl könne er nicht bestätigen, er gehe von 800 aus."
    assert found[-1].chain == ("Kai Rapp",)


def test_a_passive_in_the_perfect_names_no_speaker_as_its_subject(statements) -> None:
    (said,) = statements("Dem Wirt war vorgeworfen worden, Geld genommen zu haben.")
    assert said.source == ""


def test_a_frame_behind_its_content_is_no_content_of_the_next_verb(statements) -> None:
    found = statements("Man werde sparen, versicherte Weber, warnte aber vor Eile.")
    assert [(said.kind, said.source) for said in found] == [("indirect", "Weber"), ("reported", "Weber")]


def test_whoever_lets_a_lawyer_speak_stands_behind_him(statements) -> None:
    (said,) = statements("Halder ließ über seine Anwältin ausrichten, er habe nichts gewusst.")
    assert said.relays == "seine Anwältin"


def test_two_witnesses_at_the_beginning_of_a_sentence_are_its_subject(statements) -> None:
    (said,) = statements("Zwei Zeugen bestätigen das gegenüber dem Boten.")
    assert said.source == "Zwei Zeugen"


def test_a_name_between_commas_belongs_to_the_office_before_it(statements) -> None:
    (said,) = statements("Mit Nachdruck hat der Chef der Werft, Jan Harms, am Mittwoch Klage angekündigt.")
    assert said.chain == ("Jan Harms",)


def test_what_follows_a_colon_belongs_to_the_frame_behind_it(statements):
    found = statements("Der Rat verlangt Aufklärung: Das Volk habe ein Recht darauf, sagte Anna Weber.")
    assert (found[-1].content, found[-1].source) == ("Das Volk habe ein Recht darauf", "Anna Weber")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Bestätigen wollte die Behörde den Vorfall nicht.", "die Behörde"),
        ("Unserer Redaktion bestätigte die Behörde den Vorfall.", "die Behörde"),
        ("Der „Neuen Post“ bestätigte sie, der Bau ruhe.", "sie"),
        ("Der Bau ruhe, bestätigte die Behörde unserer Redaktion.", "die Behörde"),
    ],
)
def test_who_is_told_something_doesnt_speak(only, sentence, speaker):
    assert only(sentence).source == speaker


def test_what_is_quoted_at_the_end_behind_a_colon_belongs_to_what_is_told(statements) -> None:
    found = statements("Das Amt blieb stumm: Ein Anstieg sei „nicht zu erwarten“, räumte Leiterin Eva Feddersen ein.")
    assert found[0].content == "Ein Anstieg sei „nicht zu erwarten“"
    assert {said.source for said in found} == {"Leiterin Eva Feddersen"}


def test_a_clause_with_aber_goes_on_with_the_subject_before(statements) -> None:
    found = statements("Darin bedauert der 47-Jährige die Tat, weist die Absicht aber zurück.")
    assert {said.source for said in found} == {"der 47-Jährige"}


def test_a_state_with_an_article_speaks_of_itself(statements) -> None:
    (said,) = statements("Die Ukraine hat nach eigenen Angaben in der Nacht eine Raffinerie getroffen.")
    assert said.source == "Die Ukraine"


def test_a_paper_is_measured_in_pages(statements) -> None:
    (said,) = statements("Die Kosten seien gestiegen, heißt es in dem 120 Seiten starken Papier.")
    assert said.source == "dem 120 Seiten starken Papier"


def test_an_attribute_may_be_negated(statements) -> None:
    (said,) = statements("Der nicht an der Arbeit beteiligte Forscher Nils Aar mahnt zur Vorsicht.")
    assert said.chain == ("Nils Aar",)


def test_angaben_with_a_capital_is_no_verb(statements) -> None:
    found = statements("Sprecher Peskow nannte die Forderung nach Angaben der Agentur Interfax „weltfremd“.")
    assert found[0].chain == ("Interfax", "Peskow")


def test_a_frame_that_points_back_may_end_its_sentence(statements) -> None:
    (said,) = statements("Öl kostet dreimal so viel wie im Juni, das zeigen Daten der Hafenbörse.")
    assert (said.content, said.source) == ("Öl kostet dreimal so viel wie im Juni", "Daten der Hafenbörse")


def test_a_frame_without_a_speaker_may_part_a_statement(statements) -> None:
    (said,) = statements("Vor Donnerstag, heißt es beim Hafenamt, werde die Fähre nicht freikommen.")
    assert said.content == "Vor Donnerstag | werde die Fähre nicht freikommen"


def test_the_medium_that_somebody_speaks_in_is_a_relay(statements) -> None:
    (said,) = statements("Vor Mai falle kein Regen, sagte der Hydrologe Henrik Sautter im Radiosender Welle Nord.")
    assert said.chain == ("Welle Nord", "Henrik Sautter")
    (said,) = statements("Es sei ein Fehler, sagte Minister Henrik Sautter im Fernsehen.")
    assert said.chain == ("Henrik Sautter",)


def test_what_a_paper_says_to_have_learned_is_its_word(statements) -> None:
    (said,) = statements("Der Torwart stehe bald wieder, will die Hafen-Post erfahren haben.")
    assert said.source == "die Hafen-Post"


def test_a_nominative_behind_the_verb_is_who_speaks(statements) -> None:
    (said,) = statements("Fehler räumt der Trainer nur am Rande ein.")
    assert said.source == "der Trainer"


def test_own_words_are_the_subjects(statements) -> None:
    (said,) = statements("Auch ein Student aus dem Nachbarhaus hat nach eigenen Worten Schüsse gehört.")
    assert said.source == "ein Student aus dem Nachbarhaus"


def test_a_count_of_what_is_counted_is_no_party(statements) -> None:
    (said,) = statements("Nach Auszählung von 98 Prozent der Bezirke lag er vorn, wie die Wahlbehörde mitteilte.")
    assert said.chain == ("Wahlbehörde",)


def test_what_somebody_goes_into_is_no_party(statements) -> None:
    (said,) = statements("Die Beobachter gingen 300 Beschwerden nach, hieß es im Rathaus.")
    assert said.content == "Die Beobachter gingen 300 Beschwerden nach"


def test_an_agency_in_small_letters_speaks(statements) -> None:
    (said,) = statements("Den Brand im Hafen meldete die dpa.")
    assert said.chain == ("dpa",)


def test_a_surname_with_von_may_open_a_sentence(statements) -> None:
    (said,) = statements("Von der Aue sagte, man müsse warten.")
    assert said.source == "Von der Aue"


def test_an_adverb_with_a_capital_gives_way(statements) -> None:
    (said,) = statements("Ähnlich äußerte sich der Präsident Georg Busch.")
    assert said.chain == ("Georg Busch",)


def test_who_is_told_of_and_he_are_one(statements) -> None:
    (said,) = statements("Koch Jan Weber fordert mehr Geld, wie er am Montag mitteilte.")
    assert said.chain == ("Jan Weber",)


def test_a_site_in_small_letters_is_a_medium(statements) -> None:
    (said,) = statements("Nach Informationen von nordwind.de ist der Torwart verletzt.")
    assert said.chain == ("nordwind.de",)


def test_media_side_by_side_are_listed(statements) -> None:
    (said,) = statements("Nach Informationen von NDR, WDR und „Süddeutscher Zeitung“ ermittelt die Polizei.")
    assert said.content == "ermittelt die Polizei"
    assert (said.chain, said.parallel) == (("NDR", "WDR", "Süddeutsche Zeitung"), 3)
    (said,) = statements("Wie dpa und AFP melden, brennt es.")
    assert said.chain == ("dpa", "AFP")


def test_the_document_told_of_before_says_what_stands_in_it(statements) -> None:
    (said,) = statements("Es gibt einen Entwurf der Schulaufsicht. Darin steht, das Verbot gelte auch in Pausen.")
    assert said.chain == ("Schulaufsicht",)
    text = "Das Magazin „Hafenblick“ kennt einen Bericht der Schulaufsicht. Darin heißt es, das Verbot sei nichtig."
    assert statements(text)[-1].chain == ("Hafenblick", "Schulaufsicht")
