"""Statements without a frame: told speech acts, a bare Konjunktiv, a bare "soll"."""

from bisect import bisect_right
from collections.abc import Sequence

from laut.attribution.draft import Draft, Range, trim
from laut.attribution.parties import announcer, subject
from laut.attribution.reporting import Reporting
from laut.attribution.speakers import set_parties
from laut.attribution.speaking import can_speak
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import noun_phrase
from laut.languages.de.verb_groups import VerbGroup
from laut.model.attribution import AttributionKind

_BY_ITSELF = 0.7  # strength from which a verb tells a speech act without its preposition ("drohte dem Nachbarn")
_REFUSING = ("wollen", "mögen", "können")  # "konnte das nicht bestätigen", "mochte nichts dazu sagen"
_CONTRACTED = {
    "an": ("am", "ans"),
    "auf": ("aufs",),
    "bei": ("beim",),
    "für": ("fürs",),
    "in": ("im", "ins"),
    "um": ("ums",),
    "von": ("vom",),
    "vor": ("vorm",),
    "zu": ("zum", "zur"),
    "über": ("übers",),
}


def reported_clauses(
    paragraph: Paragraph, sentence: Sentence, reports: Sequence[Reporting], drafts: Sequence[Draft]
) -> list[Draft]:
    """Find the speech acts that a sentence tells in the writer's words ("X forderte ein Verbot").

    A sentence that tells one is its content whole; where it also holds other statements, the clause alone is.

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        reports: its clauses with a reporting verb.
        drafts: statements found in it by their frames.
    """
    told = [
        reporting
        for reporting in reports
        if _tells(paragraph, sentence.clauses[reporting.place], reporting)
        and not _is_part(sentence.clauses[reporting.place], drafts)
    ]
    spoken = [(one, draft) for one in told if (draft := _spoken(paragraph, sentence, one)) is not None]
    if not spoken:
        return []
    parted = any(_parts(sentence, place) for place in range(len(sentence.clauses)))
    starts = _starts(sentence, [one for one, _ in spoken], drafts)
    for one, draft in spoken:
        alone = len(spoken) == 1 and not drafts and not parted
        part = (sentence.first, sentence.end) if alone else _own_part(sentence, one, starts)
        content = trim(paragraph.text, _without_coordinator(paragraph, part), keep_stop=True)
        draft.content = [content] if content is not None else []
    return [draft for _, draft in spoken if draft.content]


def _tells(paragraph: Paragraph, clause: Clause, reporting: Reporting) -> bool:
    """Whether a clause by itself tells that somebody said something."""
    side = clause.kind is ClauseKind.SUBORDINATE and clause.opener in ("während", "wobei", "wohingegen")
    if (clause.kind is not ClauseKind.MAIN and not side) or clause.verb is None:
        return False
    if not reporting.verb.reported:
        return reporting.verb.strength >= _BY_ITSELF and _refuses(paragraph, clause)
    if clause.verb.konjunktiv_1 or clause.verb.konjunktiv_2:
        return False
    if reporting.group.passive and not _has_agent(paragraph, clause):
        return False
    if reporting.group.modal and not _refuses(paragraph, clause):
        return False
    return _has_object(paragraph, clause, reporting)


def _has_agent(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether a passive may name who speaks ("wurde von Weber als falsch bezeichnet")."""
    text = paragraph.text
    places = (index for index in range(clause.first, clause.end) if text.words[index].lower in ("von", "vom"))
    phrase = next((found for place in places if (found := noun_phrase(text, place + 1, clause.end)) is not None), None)
    return phrase is not None and phrase.name and can_speak(text, (phrase.first, phrase.end))


def _is_part(clause: Clause, drafts: Sequence[Draft]) -> bool:
    """Whether a clause belongs to a statement that was found, as its frame or its content."""
    parts = [part for draft in drafts for part in (*draft.frame, *draft.content)]
    return any(first < clause.end and clause.first < end for first, end in parts)


def _starts(sentence: Sentence, told: Sequence[Reporting], drafts: Sequence[Draft]) -> list[int]:
    """Return where the statements of a sentence and their frames begin, in order."""
    starts = {sentence.clauses[other.place].first for other in told}
    starts.update(first for draft in drafts for first, _ in (*draft.frame, *draft.content))
    starts.update(other.first for place, other in enumerate(sentence.clauses) if _parts(sentence, place))
    return sorted(starts)


def _own_part(sentence: Sentence, one: Reporting, starts: Sequence[int]) -> Range:
    """Return the clause of a told speech act with what hangs on it, up to the next statement of the sentence."""
    first = sentence.clauses[one.place].first
    following = bisect_right(starts, first)
    return first, starts[following] if following < len(starts) else sentence.end


def _parts(sentence: Sentence, place: int) -> bool:
    """Whether a clause is no part of what is told before it: behind a semicolon, or a colon and in the Konjunktiv."""
    mark = sentence.clauses[place].before
    return mark == ";" or (mark == ":" and _is_marked(sentence, place))


def _is_marked(sentence: Sentence, place: int) -> bool:
    """Whether the main clause that begins at a clause is in the Konjunktiv ("Wenn es regne, sei der Damm dicht")."""
    for clause in sentence.clauses[place : place + 3]:
        if clause.kind is ClauseKind.MAIN and clause.verb is not None:
            return clause.verb.konjunktiv_1
        if clause.kind is not ClauseKind.SUBORDINATE:
            return False
    return False


def _refuses(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether somebody would not speak ("wollte sich nicht äußern"): that is said, where "will klagen" is a plan."""
    assert clause.verb is not None
    words = paragraph.text.words[clause.first : clause.end]
    return clause.verb.modal in _REFUSING and any(word.is_a("negation") for word in words)


def _spoken(paragraph: Paragraph, sentence: Sentence, reporting: Reporting) -> Draft | None:
    """Make a told speech act of a clause, still without its content; None where nobody speaks in it."""
    draft = Draft(kind=AttributionKind.REPORTED, content=[], rule=f"{reporting.verb.id}+reported")
    draft.medium = reporting.verb.medium
    draft.cue = [(place, place + 1) for place in sorted((reporting.group.finite, *reporting.group.others))]
    set_parties(paragraph, sentence, reporting, draft)
    silent = _refuses(paragraph, sentence.clauses[reporting.place])
    if draft.source is None or not (silent or can_speak(paragraph.text, draft.source)):
        return None
    return draft


def _without_coordinator(paragraph: Paragraph, part: Range) -> Range:
    """Return a clause without the "und" that joins the next one to it."""
    first, end = part
    return (first, end - 1) if end - first > 1 and paragraph.text.words[end - 1].is_a("coordinator") else part


def _has_object(paragraph: Paragraph, clause: Clause, reporting: Reporting) -> bool:
    words = sum(paragraph.text.tokens[index].is_word for index in range(clause.first, clause.end))
    if words < 2:
        return False
    if "object" in reporting.verb.frames or not reporting.verb.prepositions or reporting.verb.strength >= _BY_ITSELF:
        return True
    forms = {
        form
        for one in reporting.verb.prepositions
        for form in (one, f"da{one}", f"dar{one}", *_CONTRACTED.get(one, ()))
    }
    return any(paragraph.text.words[index].lower in forms for index in range(clause.first, clause.end))


def free_sentence(paragraph: Paragraph, sentence: Sentence, last: Draft | None, distance: int) -> list[Draft]:
    """Read a sentence without frame whose Konjunktiv or "soll" says that it is somebody's words.

    Args:
        paragraph: of the sentence.
        sentence: one that neither frame nor told speech act was found in.
        last: the attribution whose parties it may go on with.
        distance: sentences since that one.
    """
    told = [clause for clause in sentence.clauses if clause.kind is ClauseKind.MAIN and clause.verb is not None]
    main = told[1] if len(told) > 1 and _is_condition(told[0], told[1]) else told[0] if told else None
    content = trim(paragraph.text, (sentence.first, sentence.end), keep_stop=True)
    if main is None or main.verb is None or content is None:
        return []
    if main.verb.modal == "wollen":
        return _plan(paragraph, sentence, main, content)
    found = _free_kind(paragraph, main, main.verb, goes_on=_goes_on(last, distance))
    if found is None:
        return []
    kind, rule = found
    draft = Draft(kind=kind, content=[content], rule=rule, carries=last)
    if distance > 0:
        draft.source = _pronoun(paragraph, main)
    return [draft]


def _is_condition(first: Clause, second: Clause) -> bool:
    """Whether a clause that begins with its verb is a condition of the next ("Sollte es regnen, müsse man warten")."""
    told = second.verb is not None and second.verb.konjunktiv_1
    return told and first.verb_first and second.verb_first and not first.before and second.before == ","


def _plan(paragraph: Paragraph, sentence: Sentence, main: Clause, content: Range) -> list[Draft]:
    """Read a plan as what a party tells of itself ("Der Verein will die Halle verkaufen")."""
    assert main.verb is not None
    who = subject(paragraph.text, sentence.clauses, sentence.clauses.index(main))
    now = paragraph.text.words[main.verb.finite].lower in ("will", "wollen") and not main.verb_first
    if who is None or not now or not can_speak(paragraph.text, who):
        return []
    if who[1] - who[0] == 1 and paragraph.text.words[who[0]].classes:
        return []  # "Er will gehen"
    draft = Draft(AttributionKind.REPORTED, [content], "de.will.01", source=who)
    draft.cue = [(place, place + 1) for place in sorted((main.verb.finite, *main.verb.others))]
    return [draft]


def _goes_on(last: Draft | None, distance: int) -> bool:
    """Whether the sentence right before was somebody's words, so that a weak mark is enough to go on with them."""
    return last is not None and distance < 1 and last.kind is not AttributionKind.REPORTED


def _free_kind(
    paragraph: Paragraph, main: Clause, verb: VerbGroup, *, goes_on: bool
) -> tuple[AttributionKind, str] | None:
    """Return kind and rule of a sentence that only its mood or "soll" marks as somebody's words."""
    if verb.konjunktiv_1 and not _is_first_person(paragraph, main) and not _is_idiom(paragraph, verb):
        return AttributionKind.INDIRECT_FREE_INDIRECT, "de.konjunktiv.01"
    if verb.konjunktiv_2 and goes_on and verb.modal != "dürfen":  # "dürfte" is what the writer reckons
        return AttributionKind.INDIRECT_FREE_INDIRECT, "de.konjunktiv.02"
    if verb.modal != "sollen" or (main.verb_first and not main.before):
        return None
    if verb.auxiliary == "haben":
        return AttributionKind.FREE_INDIRECT, "de.soll.01"
    return (AttributionKind.FREE_INDIRECT, "de.soll.02") if goes_on else None


def _pronoun(paragraph: Paragraph, clause: Clause) -> Range | None:
    """Return the pronoun that a clause begins with, if it names a person: whoever was told of before may speak now."""
    word = paragraph.text.words[clause.first]
    return (clause.first, clause.first + 1) if word.lower in ("er", "sie") else None


def told_on(paragraph: Paragraph, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Find what goes on in the Konjunktiv behind a semicolon or colon ("Sie sprach von Mut; man sei sich einig").

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        drafts: found in it so far.
    """
    found: list[Draft] = []
    for index, clause in enumerate(sentence.clauses):
        if clause.before not in (";", ":") or not _is_marked(sentence, index) or _is_part(clause, drafts):
            continue
        content = trim(paragraph.text, (clause.first, sentence.end), keep_stop=True)
        draft = _told_behind(paragraph, sentence, index, drafts) if content is not None else None
        if content is not None and draft is not None:
            draft.content = [content]
            found.append(draft)
    return found


def _told_behind(paragraph: Paragraph, sentence: Sentence, index: int, drafts: Sequence[Draft]) -> Draft | None:
    """Return whose words a clause in the Konjunktiv behind a mark is: of who spoke before it in the sentence.

    Behind a colon it is also whoever the clause before is about ("Der Minister winkt ab: Dafür gebe es kein Geld").
    """
    clause = sentence.clauses[index]
    before = [draft for draft in drafts if draft.source is not None and draft.content[-1][1] <= clause.first]
    if before:
        said = before[-1]
        draft = Draft(AttributionKind.INDIRECT_FREE_INDIRECT, [], "de.konjunktiv.01", source=said.source)
        draft.relays = list(said.relays)
        return draft
    main = next(
        (place for place in range(index - 1, -1, -1) if sentence.clauses[place].kind is ClauseKind.MAIN), index - 1
    )
    source = announcer(paragraph.text, sentence.clauses, main) if clause.before == ":" and index else None
    if source is None:
        return None
    draft = Draft(AttributionKind.INDIRECT, [], "de.konjunktiv.04", source=source)
    draft.frame = [(sentence.clauses[main].first, clause.first)]
    return draft


def marked_clauses(
    paragraph: Paragraph, sentence: Sentence, drafts: Sequence[Draft], last: Draft | None
) -> list[Draft]:
    """Find subordinate clauses whose Konjunktiv says that their reason is somebody's ("…, da das Geld fehle").

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        drafts: found in it so far.
        last: the attribution whose parties such a clause goes on with where its sentence names nobody.
    """
    found: list[Draft] = []
    for clause in sentence.clauses:
        if clause.kind not in (ClauseKind.SUBORDINATE, ClauseKind.RELATIVE) or clause.verb is None:
            continue
        inside = any(
            a <= clause.first < b for d in drafts for a, b in d.content if d.kind is not AttributionKind.REPORTED
        )
        if inside or not clause.verb.konjunktiv_1 or clause.opener in ("als", "ob", "wenn", "damit"):
            continue
        content = trim(paragraph.text, (clause.first, clause.end))
        if content is None:
            continue
        draft = Draft(AttributionKind.INDIRECT, [content], "de.konjunktiv.03")
        told = next((d for d in drafts if d.kind is AttributionKind.REPORTED), None)
        if told is not None:
            draft.source, draft.relays, draft.carries = told.source, list(told.relays), told.carries
        else:
            draft.carries = last
        found.append(draft)
    return found


def _is_idiom(paragraph: Paragraph, verb: VerbGroup) -> bool:
    """Whether a Konjunktiv is a fixed phrase that is nobody's words ("es sei denn", "Gott sei Dank", "man nehme")."""
    words = paragraph.text.words
    behind = words[verb.finite + 1].lower if verb.finite + 1 < len(words) else ""
    before = words[verb.finite - 1].lower if verb.finite else ""
    return (words[verb.finite].lower == "sei" and behind in ("denn", "dank")) or (
        before == "man" and words[verb.finite].lower in ("nehme", "beachte", "denke")
    )


def _is_first_person(paragraph: Paragraph, clause: Clause) -> bool:
    return any(paragraph.text.words[index].lower == "ich" for index in range(clause.first, clause.end))
