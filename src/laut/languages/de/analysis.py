"""German paragraphs, analysed: tokens, quotations, sentences and their clauses."""

from dataclasses import dataclass
from functools import cache

from laut.languages import table
from laut.languages.de.clauses import Clause, split_clauses
from laut.languages.de.phrases import Words
from laut.languages.de.words import look_up
from laut.linguistics.quotations import Quotation, opening_in, pair_quotations
from laut.linguistics.sentences import SentenceRules, split_sentences
from laut.linguistics.tokens import Token, tokenize

_SENTENCE_MARKS = frozenset(".!?…")
_BEFORE_SENTENCE = ("", ".", "!", "?", "…")
_STATEMENT_WORDS = 4  # a shorter quotation is a title or a borrowed word unless its sentence says otherwise


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as token indices of its paragraph.

    Args:
        first: index of its first token.
        end: index behind its last.
        clauses: its clauses in order.
    """

    first: int
    end: int
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its analysis.

    Args:
        text: its tokens with what is known of each; offsets are those of the whole read text.
        quotations: by the place where they open.
        statements: outer quotations that are statements of their own.
        sentences: in order.
    """

    text: Words
    quotations: tuple[Quotation, ...]
    statements: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]

    @property
    def tokens(self) -> "tuple[Token, ...] | list[Token]":
        """Its tokens."""
        return self.text.tokens  # type: ignore[return-value]


@cache
def sentence_rules() -> SentenceRules:
    """Return what German says about the ends of sentences."""
    rows = table("de", "abbreviations")
    openers = {row["form"].lower() for row in table("de", "function_words") if row["class"] != "particle"}
    return SentenceRules(
        abbreviations=frozenset(row["form"].lower().rstrip(".").split()[-1].split(".")[-1] for row in rows),
        never_ends=frozenset(
            row["form"].lower().rstrip(".").split()[-1].split(".")[-1] for row in rows if row["never_ends"] == "yes"
        ),
        openers=frozenset(openers),
    )


def analyse(text: str, start: int, end: int) -> Paragraph:
    """Analyse one paragraph of a German text.

    Args:
        text: the whole read text.
        start: offset of the paragraph's first character.
        end: offset behind its last.
    """
    tokens = tokenize(text, start, end)
    words = Words(tokens, [look_up(token.text) for token in tokens])
    quotations = tuple(pair_quotations(tokens))
    outer = [quotation for quotation in quotations if not quotation.inner]
    statements = tuple(quotation for quotation in outer if _is_statement(words, quotation))
    ranges = split_sentences(tokens, quotations, sentence_rules())
    sentences = tuple(
        Sentence(
            first,
            stop,
            tuple(
                split_clauses(words, first, stop, opening_in(outer, first, stop), opening_in(statements, first, stop))
            ),
        )
        for first, stop in ranges
    )
    return Paragraph(words, quotations, statements, sentences)


def _is_statement(text: Words, quotation: Quotation) -> bool:
    """Whether a quotation is a statement of its own and not a title or a few borrowed words."""
    tokens, words = text
    inside = range(quotation.first + 1, quotation.last)
    count = sum(tokens[index].is_word for index in inside)
    if not count:
        return False
    before = tokens[quotation.first - 1].text if quotation.first else ""
    after = tokens[quotation.last + 1].text if quotation.last + 1 < len(tokens) else ""
    ended = tokens[quotation.last - 1].text in _SENTENCE_MARKS
    if before == ":" or (ended and count > 1):
        return True
    finite = any(words[index].finite and not tokens[index].is_capitalised for index in inside)
    if finite and count >= _STATEMENT_WORDS:
        return after != "" or before in _BEFORE_SENTENCE
    return after == "," and (before in (*_BEFORE_SENTENCE, ",") or quotation.first == 0) and count >= 2
