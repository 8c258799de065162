"""Clauses whose verb reports what somebody says, writes or thinks."""

from collections.abc import Iterator
from typing import NamedTuple

from laut.attribution.lexicon import ReportingVerb, reporting_phrases, reporting_verbs
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause
from laut.languages.de.verb_groups import VerbGroup


class Reporting(NamedTuple):
    """A clause with a reporting verb.

    Args:
        place: of the clause among those of its sentence.
        verb: its lexicon entry.
        group: its verb group.
    """

    place: int
    verb: ReportingVerb
    group: VerbGroup


def reporting_clauses(paragraph: Paragraph, sentence: Sentence) -> Iterator[Reporting]:
    """Yield the clauses of a sentence whose verb reports what somebody says, writes or thinks."""
    for index, clause in enumerate(sentence.clauses):
        if clause.verb is not None:
            found = entry_of(paragraph, clause, clause.verb)
            if found is not None:
                yield Reporting(index, *found)


def entry_of(paragraph: Paragraph, clause: Clause, group: VerbGroup) -> tuple[ReportingVerb, VerbGroup] | None:
    """Return the lexicon entry of a clause's verb, by the verb alone or with the words it reports by.

    Returns:
        The entry and the verb group with those words in it; None where the verb reports nothing.
    """
    phrases = reporting_phrases("de")
    rows = (*phrases.get(group.infinitive, ()), *phrases.get(group.modal, ()))
    held = {word.lower for word in paragraph.text.words[clause.first : clause.end]} if rows else frozenset[str]()
    for needed, entry in rows:
        if any(map(held.isdisjoint, needed)):
            continue
        places = [_place_of(paragraph, clause, alternatives) for alternatives in needed]
        if None not in places:
            others = {*group.others, *(place for place in places if place is not None)} - {group.finite}
            return entry, group._replace(others=tuple(sorted(others)), modal="", auxiliary=group.auxiliary)
    verb = reporting_verbs("de").get(group.infinitive)
    return None if verb is None else (verb, group)


def _place_of(paragraph: Paragraph, clause: Clause, alternatives: frozenset[str]) -> int | None:
    words = paragraph.text.words
    return next((index for index in range(clause.first, clause.end) if words[index].lower in alternatives), None)
