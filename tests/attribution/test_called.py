"""Quoted words by which somebody calls something."""


def test_the_joining_word_belongs_to_the_cue(statements) -> None:
    found = [one for one in statements("Der Pfarrer bezeichnete den Plan als „Unfug“.") if one.kind == "direct"]
    assert [(one.content, one.cue, one.source) for one in found] == [("„Unfug“", "bezeichnete | als", "Der Pfarrer")]


def test_words_called_in_a_relative_clause_are_laid_to_its_subject(statements) -> None:
    found = statements("Der Plan, den die Ministerin als „Unfug“ bezeichnete, ist fertig.")
    assert [(one.kind, one.content, one.source) for one in found] == [("direct", "„Unfug“", "die Ministerin")]


def test_name_of_a_medium_is_nothing_that_somebody_is_called(statements) -> None:
    found = statements("Nach einem Bericht der „Süddeutschen Zeitung“ erwägt die Bahn, die Strecke zu sperren.")
    assert all("Süddeutschen" not in said.content for said in found)


def test_quoted_words_for_what_somebody_thinks_of_something_are_his(statements) -> None:
    found = statements("Die Rätin findet den Entscheid «unverständlich».")
    assert [said.content for said in found] == ["«unverständlich»"]


def test_a_name_of_what_somebody_finds_is_nobodys_words(statements) -> None:
    assert statements("Die Taucher fanden das Wrack „Seeadler“.") == []
