import pytest
from babel.messages.pofile import read_po
from tools import translations

from laut.dossier.language import LANGUAGES
from laut.dossier.language import translations as interface
from laut.dossier.texts import COPIES, KINDS, VERDICTS

TRANSLATED = [code for code in LANGUAGES if code != "en"]


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_catalogue_holds_every_message_of_the_program(code):
    assert translations.missing(code) == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_message_is_translated(code):
    messages = [message for message in translations.catalogue(code) if message.id]
    assert len(messages) > 60
    forms = {message.id: message.string if message.pluralizable else (message.string,) for message in messages}
    assert [message for message, strings in forms.items() if not all(strings)] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_translation_is_marked_as_doubtful(code):
    assert [message.id for message in translations.catalogue(code) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_placeholders_of_a_translation_are_those_of_its_message(code):
    faults = [(message.id, error) for message, errors in translations.catalogue(code).check() for error in errors]
    assert faults == []


def test_a_wrong_placeholder_is_found(tmp_path):
    file = tmp_path / "de.po"
    file.write_text('msgid ""\nmsgstr ""\n\n#, python-format\nmsgid "until %(day)s"\nmsgstr "bis %(tag)s"\n')
    with file.open("rb") as lines:
        assert list(read_po(lines, locale="de").check())


@pytest.mark.parametrize("words", [*VERDICTS.values(), *COPIES.values(), *KINDS.values()])
def test_words_of_the_tables_are_in_the_catalogue(words):
    assert interface("de").gettext(words) != words


def test_unknown_words_stay_as_they_are():
    assert interface("de").gettext("nobody wrote this") == "nobody wrote this"


def test_an_unknown_language_is_refused():
    with pytest.raises(KeyError):
        interface("../../etc/passwd")
