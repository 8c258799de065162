"""Quoted words by which somebody calls something."""


def test_the_joining_word_belongs_to_the_cue(statements) -> None:
    found = [one for one in statements("Der Pfarrer bezeichnete den Plan als „Unfug“.") if one.kind == "direct"]
    assert [(one.content, one.cue, one.source) for one in found] == [("„Unfug“", "bezeichnete | als", "Der Pfarrer")]


def test_words_called_in_a_relative_clause_are_laid_to_its_subject(statements) -> None:
    found = statements("Der Plan, den die Ministerin als „Unfug“ bezeichnete, ist fertig.")
    assert [(one.kind, one.content, one.source) for one in found] == [("direct", "„Unfug“", "die Ministerin")]
