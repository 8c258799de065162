"""Relative pronouns as parties."""


def test_a_relative_pronoun_means_who_stands_before_it(chains_of):
    text = "Bürgermeister Kurt Ahl sagte, es sei ruhig. Es kamen Ermittlungen, die ergaben, dass Geld fehlt."
    assert chains_of(text)[-1] == ("Ermittlungen",)


def test_without_a_noun_before_it_it_goes_back(chains_of):
    text = "Bürgermeister Kurt Ahl sagte, es sei ruhig. Er kam, was er schon früher gesagt hatte."
    assert ("was",) not in chains_of(text)
