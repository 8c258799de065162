"""Whom a description or a pronoun means."""

from laut.model.anatomy import SegmentKind


def test_a_person_named_before_is_the_one_described_by_trade_or_conviction(chains_of):
    found = chains_of("Bürgermeister Bernd Rother trat zurück. Er gehe gern, sagte der parteilose Politiker.")
    assert found[-1] == ("Bernd Rother",)


def test_another_witness_is_nobody_named_before(chains_of):
    found = chains_of("Bernd Rother sagte, es sei laut gewesen. Es habe gebrannt, sagte der zweite Zeuge.")
    assert found[-1] == ("zweiter Zeuge",)


def test_the_head_of_a_town_hall_is_its_mayor(chains_of):
    found = chains_of("Bürgermeister Bernd Rother kam. Die Kasse sei leer, sagte der Rathauschef.")
    assert found[-1] == ("Bernd Rother",)


def test_a_plural_is_nobody_named_before(chains_of):
    found = chains_of("Gutachter Bernd Rother kam. Die Kasse sei leer, sagten die Gutachter.")
    assert found[-1] == ("Gutachter",)


def test_a_pronoun_goes_back_to_whom_the_report_only_describes(chains_of):
    found = chains_of("Der junge Mann landete im Acker. Gegenüber den Beamten gab er an, er habe geschlafen.")
    assert found == [("junger Mann",)]


def test_a_pronoun_goes_back_to_the_last_speaker_without_a_name(chains_of):
    text = "Anna Weber kam. Die Tochter eines Gastes macht dem Wirt Vorwürfe. „Niemand half“, sagt sie."
    assert chains_of(text)[-1] == ("Tochter eines Gastes",)


def test_a_body_goes_on_under_its_noun_alone(chains_of):
    found = chains_of("Die ukrainische Luftwaffe sagte, es sei still. Das Wetter sei gut, teilte die Luftwaffe mit.")
    assert found[-1] == ("ukrainische Luftwaffe",)


def test_the_company_is_the_name_that_spoke_before(chains_of):
    found = chains_of("Velmar teilte mit, das Werk schließe. Das sei nötig, so das Unternehmen.")
    assert found[-1] == ("Velmar",)


def test_the_company_is_no_paper_that_spoke_before(chains_of):
    found = chains_of("Laut Wirtschaftsblick schließt das Werk. Die Anlage sei geprüft worden, so das Unternehmen.")
    assert found[-1] == ("Unternehmen",)


def test_the_association_is_the_union_named_before(chains_of):
    found = chains_of("Der Präsident des Steuerzahlerbundes kam. Das sei teuer, sagte der Verband.")
    assert found[-1] == ("Steuerzahlerbund",)


def test_the_woman_is_who_was_described_last(chains_of):
    text = "Eine Kollegin sagte, er sei ruhig gewesen. Es sei spät, sagte der Richter. Sie gehe, sagte die Frau."
    assert chains_of(text)[-1] == ("Kollegin",)


def test_a_name_behind_a_quotation_begins_a_sentence(chains_of):
    text = (
        "Torwart Jan Ott freute sich: „Ich habe gehalten.“ Trainer Uwe Rau ging. „Nie im Leben“, schimpfte der Kroate."
    )
    assert chains_of(text)[-1] == ("Uwe Rau",)


def test_the_pages_own_house_under_its_noun_is_no_relay(chains_of):
    said = "Der Chor singt weiter, sagte Anna Weber dem Anzeiger."
    assert chains_of(said, outlet="Deichauer Anzeiger") == [("Anna Weber",)]
    assert chains_of(said, outlet="Deichauer Bote") == [("Anzeiger", "Anna Weber")]


def test_who_only_signs_the_page_says_nothing(chains_of):
    text = "Von Gesine Albers\nDer Deich hält. Man wisse es, sagte sie."
    assert chains_of(text, kinds=(SegmentKind.BYLINE, SegmentKind.BODY)) == [()]


def test_an_office_with_a_hyphen_is_one(chains_of):
    found = chains_of("Das Hafen- und Kanalamt (HKA) Nord teilte mit, der Pegel falle.")
    assert found == [("Hafen- und Kanalamt Nord",)]


def test_an_age_with_a_womans_article_means_a_woman(chains_of):
    text = "Anwohnerin Ilse Brandt kam mit Jan Ott. „Es war laut“, erzählt die 71-Jährige."
    assert chains_of(text) == [("Ilse Brandt",)]


def test_the_man_is_no_minister(chains_of):
    found = chains_of("Minister Rolf Ehrler sagte, es sei still. Er habe geschlafen, sagte der Mann.")
    assert found[-1] == ("Mann",)


def test_he_is_no_woman_who_spoke_last(chains_of):
    text = "Staatsanwältin Ute Kremer sprach von Mord. Dann kam der psychiatrische Gutachter. Er sagte, es sei Mord."
    assert chains_of(text)[-1] == ("psychiatrischer Gutachter",)


def test_she_is_the_body_that_opens_the_sentence_before(chains_of):
    found = chains_of("Die Bundesanwaltschaft ermittelt gegen ihn. Sie bestätigte am Freitag den Bericht.")
    assert found == [("Bundesanwaltschaft",)]


def test_who_speaks_for_a_named_house_speaks_for_no_other(chains_of):
    text = "Die Kreissparkasse Ulm prüft das. Ein Sprecher der Sparkasse Helm lehnte eine Stellungnahme ab."
    assert chains_of(text)[-1] == ("Sparkasse Helm",)


def test_they_are_those_who_spoke_last(chains_of):
    text = "Anna Sölter kam. Zwei Mitglieder des Rats sagten, es gehe voran. 23 Filialen fielen weg, sagen sie."
    assert chains_of(text)[-1] == ("Mitglieder des Rats",)


def test_one_of_the_insiders_spoke_to_whom_they_spoke_to(chains_of):
    text = (
        "Es gehe voran, sagten drei Insider der Nachrichtenagentur Reuters. "
        "Filialen könnten schließen, erklärte einer der Insider."
    )
    assert chains_of(text) == [("Reuters", "Insider")] * 2


def test_a_tabloid_is_the_paper_and_no_broadcaster(chains_of):
    text = (
        "Die „Hafen-Post“ berichtet, es brenne. Das stimme nicht, sagte Anna Weber dem Sender Nordwelle. "
        "Es gebe Tote, schreibt das Boulevardblatt."
    )
    assert chains_of(text)[-1] == ("Hafen-Post",)


def test_a_quoted_man_is_quoted_by_who_passed_him_on(chains_of):
    text = (
        "Wie die „Hafen-Post“ unter Berufung auf einen Mechaniker schreibt, roch es dort. "
        "Er habe es gemeldet, wird der Mann zitiert."
    )
    assert chains_of(text)[-1] == ("Hafen-Post", "Mechaniker")


def test_who_is_told_apart_by_a_clause_is_somebody_new(chains_of):
    text = "Koch Jan Thiele sagte, es brenne. „Immer freundlich“, lobt der Vermieter, der ungenannt bleiben will."
    assert chains_of(text)[-1] == ("Vermieter",)


def test_the_investigators_are_several(chains_of):
    text = "Jurist Anselm Gerdes sagte, es sei still. Nach Einschätzung der Ermittler fehlen fünf Millionen Euro."
    assert chains_of(text)[-1] == ("Ermittler",)


def test_an_office_tells_the_gender_of_a_surname(chains_of):
    text = "Das gehe, sagt Regula Ammann. Dem widersprach Vorstandschef Lühmann. Die Kasse sei leer, schätzt sie."
    assert chains_of(text)[-1] == ("Regula Ammann",)
