"""Propositions: the main clauses of a sentence that each say something of their own."""

import re
from functools import lru_cache

from laut.comparison.senses import WORD
from laut.languages.de.analysis import analyse
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.words import FINITE, Form, look_up

MARKS = (",", ";", "–")
PARTED = re.compile(r"[,;–]\s")
FEWEST, FEWEST_VERBS = 3, 2
LANGUAGE = "de"


@lru_cache(maxsize=20_000)
def propositions(text: str, language: str) -> tuple[int, ...]:
    """Return where main clauses begin in a text, but for the first one; nothing for a language without clauses.

    A clause that the one before it tells in the Konjunktiv ("es heißt, das Tor sei zu") is none of its own.

    Example:
        >>> text = "Das Haus sei gut besucht, die Miete werde pünktlich bezahlt."
        >>> [text[start:] for start in propositions(text, "de")]
        ['die Miete werde pünktlich bezahlt.']
    """
    if language != LANGUAGE or not PARTED.search(text) or _verbs(text) < FEWEST_VERBS:
        return ()
    paragraph = analyse(text, 0, len(text))
    found = []
    for sentence in paragraph.sentences:
        before: Clause | None = None
        for clause in sentence.clauses:
            if clause.kind is not ClauseKind.MAIN or clause.verb is None:
                continue
            words = paragraph.text.words
            begins = not clause.verb_first and not words[clause.first].finite and clause.before in MARKS
            long = clause.end - clause.first >= FEWEST
            if (
                before is not None
                and begins
                and long
                and _mood(words[clause.verb.finite].lower)
                <= _mood(words[before.verb.finite].lower if before.verb else "")
            ):
                found.append(paragraph.tokens[clause.first].start)
            before = clause
    return tuple(found)


def _verbs(text: str) -> int:
    """Return how many words of a text may be finite verbs."""
    return sum(look_up(word).finite for word in WORD.findall(text) if word[0].islower())


def _mood(verb: str) -> bool:
    """Say whether a finite verb can only be Konjunktiv."""
    forms = [reading.form for reading in look_up(verb).verbs if reading.form & FINITE]
    return bool(forms) and not any(form & Form.INDICATIVE for form in forms)
