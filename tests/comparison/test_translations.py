import pytest

from laut.comparison.copies import translated
from laut.comparison.prose import of_report, of_text
from laut.comparison.reliance import Reliance
from laut.comparison.stories import Group
from laut.comparison.translations import MOST, sentences, translations
from laut.comparison.vectors import encoder
from laut.model.copies import CopyKind
from laut.model.time import DateInterval

GERMAN = (
    "In der Nacht zum Dienstag ist am Hafen von Altmünde ein Lager ausgebrannt.\n"
    "Die Feuerwehr kämpfte mehr als zwölf Stunden gegen die Flammen.\n"
    "Verletzt wurde nach Angaben der Polizei niemand.\n"
    "Die Ursache des Brandes ist noch nicht bekannt."
)
ENGLISH = (
    "A warehouse in the port of Altmünde burned down during the night to Tuesday.\n"
    "The fire brigade fought the flames for more than twelve hours.\n"
    "According to the police nobody was injured.\n"
    "The cause of the fire is not yet known."
)
APART = (
    "Residents of Altmünde woke up to the smell of burning rubber.\n"
    "Shopkeeper Jan Wiethoff had to throw away all his bread on Wednesday.\n"
    "The mayor wants to move the port's stores out of town by next year.\n"
    "She had asked the council for money in spring, in vain."
)
EVENT = [Group((0, 1), (((0, 1), DateInterval()),))]


@pytest.fixture(scope="module")
def model():
    return encoder()


def found(model, other, known=frozenset()):
    return translations([of_text("a", GERMAN, "de"), of_text("b", other, "en")], EVENT, known, model)


def test_a_translation_is_known_sentence_by_sentence(model) -> None:
    (overlap,) = found(model, ENGLISH)
    assert overlap.first_contained >= 750
    pairs = [(one.first.of(GERMAN), one.second.of(ENGLISH)) for one in overlap.passages]
    assert (GERMAN.split("\n")[1], ENGLISH.split("\n")[1]) in pairs


def test_a_report_written_apart_is_no_translation(model) -> None:
    assert found(model, APART) == []


def test_known_copies_are_not_looked_at_again(model) -> None:
    assert found(model, ENGLISH, frozenset({(0, 1)})) == []


def test_two_reports_in_one_language_are_never_translations(model) -> None:
    assert translations([of_text("a", GERMAN, "de"), of_text("b", GERMAN, "de")], EVENT, frozenset(), model) == []


def test_the_kind_of_such_a_copy_is_translation(make) -> None:
    reads = [make("a.txt", GERMAN, language="de"), make("b.txt", ENGLISH, language="en")]
    reads.sort(key=lambda one: one.report.id)
    (copy,) = translated(reads, [of_report(one) for one in reads], EVENT, [], Reliance())
    assert copy.kind is CopyKind.TRANSLATION


def test_only_so_many_sentences_are_looked_at() -> None:
    assert len(list(sentences("Am Hafen brannte gestern ein Lager. " * (MOST + 5)))) == MOST
