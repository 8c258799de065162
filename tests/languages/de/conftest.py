"""German words, looked up and analysed."""

import pytest

from laut.languages.de.analysis import analyse
from laut.languages.de.phrases import Words
from laut.languages.de.words import look_up
from laut.linguistics.tokens import tokenize


@pytest.fixture(scope="session")
def looked_up():
    """The tokens of a text with what is known of each."""

    def make(text):
        tokens = tokenize(text)
        return Words(tokens, [look_up(token.text) for token in tokens])

    return make


@pytest.fixture(scope="session")
def clauses():
    """The clauses of a one-sentence text: kind, words, mark before, infinitive of the verb."""

    def read(text):
        paragraph = analyse(text, 0, len(text))
        (sentence,) = paragraph.sentences

        def words(clause):
            return text[paragraph.tokens[clause.first].start : paragraph.tokens[clause.end - 1].end]

        return [
            (clause.kind.value, words(clause), clause.before, clause.verb.infinitive if clause.verb else "")
            for clause in sentence.clauses
        ]

    return read
