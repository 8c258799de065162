"""From sentence to sentence: which frames meet in one, and whose words a sentence without a frame goes on with."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from laut.attribution.backward import backward_reference, rely_within
from laut.attribution.clause_frames import clause_frames
from laut.attribution.draft import Draft, Range, subtract, trim, with_comma
from laut.attribution.frames import Frame, last_phrase
from laut.attribution.free import free_sentence, marked_clauses, reported_clauses, told_on
from laut.attribution.holders import enter_holders
from laut.attribution.inner_frames import OWN, document_told_of
from laut.attribution.noun_frames import noun_frames
from laut.attribution.parties import nominative_after, subject
from laut.attribution.phrase_frames import phrase_frames
from laut.attribution.quoted import borrowed_words, called_words, headline_source, loose_quotations
from laut.attribution.reliance import reliance
from laut.attribution.reporting import reporting_clauses
from laut.attribution.speaking import can_speak, names_medium
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import Words
from laut.linguistics.quotations import opening_in
from laut.model.anatomy import SegmentKind
from laut.model.attribution import AttributionKind

_TITLES = (SegmentKind.HEADLINE, SegmentKind.SUBHEADING, SegmentKind.KICKER)


@dataclass(slots=True)
class Discourse:
    """What has been said so far.

    Args:
        drafts: all attributions found, in the order of their sentences.
        last: the one whose parties an unframed sentence goes on with.
        distance: sentences since `last`.
    """

    drafts: list[Draft] = field(default_factory=list)
    last: Draft | None = None
    distance: int = 0


def read_passage(paragraphs: Sequence[Paragraph], kinds: Sequence[SegmentKind]) -> list[Draft]:
    """Find the statements of a report's own text.

    Args:
        paragraphs: in order.
        kinds: the role of each.

    Returns:
        Drafts in the order of their sentences.
    """
    discourse = Discourse()
    for number, (paragraph, kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        for sentence in paragraph.sentences:
            found = _read_sentence(paragraph, sentence, number, kind, discourse)
            discourse.drafts.extend(found)
            speaking = [draft for draft in found if draft.source is not None or draft.carries is not None]
            if speaking and kind is not SegmentKind.HEADLINE:
                discourse.last, discourse.distance = speaking[-1], 0
            else:
                discourse.distance += 1
    return discourse.drafts


def _read_sentence(
    paragraph: Paragraph, sentence: Sentence, number: int, kind: SegmentKind, discourse: Discourse
) -> list[Draft]:
    frames = phrase_frames(paragraph, sentence)
    reports = list(reporting_clauses(paragraph, sentence))
    drafts = clause_frames(paragraph, sentence, reports)
    drafts.extend(draft for draft in noun_frames(paragraph, sentence) if not _is_covered(draft, drafts))
    drafts = _combine(paragraph, sentence, frames, drafts, discourse)
    if not drafts:
        earlier = backward_reference(paragraph, sentence, number, discourse.drafts)
        if earlier is not None:
            enter_holders(paragraph, sentence, earlier)
            for draft in earlier:
                _enter_reliance(paragraph, draft)
            return earlier
    if not drafts and kind in _TITLES:
        drafts = headline_source(paragraph, sentence)
    drafts.extend(reported_clauses(paragraph, sentence, reports, drafts))
    if not drafts and kind is not SegmentKind.HEADLINE:
        drafts = free_sentence(paragraph, sentence, discourse.last, discourse.distance)
    _enter_document(paragraph, sentence, drafts)
    enter_holders(paragraph, sentence, drafts)
    drafts = rely_within(paragraph, sentence, drafts)
    _carry_within(drafts)
    drafts.extend(told_on(paragraph, sentence, drafts))
    drafts.extend(marked_clauses(paragraph, sentence, drafts, discourse.last))
    drafts.extend(loose_quotations(paragraph, sentence, drafts, discourse.last))
    drafts.extend(borrowed_words(paragraph, sentence, drafts))
    drafts.extend(called_words(paragraph, sentence, reports, drafts))
    for draft in drafts:
        draft.paragraph = number
        draft.relays = [(part, number) for part, _ in draft.relays]
        _enter_reliance(paragraph, draft)
        if draft.source is None and draft.carries is None and not draft.relays and _goes_on(discourse, number):
            draft.carries = discourse.last
    return drafts


def _enter_document(paragraph: Paragraph, sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Read "Darin heißt es": the document that the sentence before tells of says it, or whoever tells of it there."""
    if paragraph.text.words[sentence.first].lower not in ("darin", "dort"):
        return
    for draft in drafts:
        if draft.source is None and draft.carries is None and _is_written(draft):
            found = document_told_of(paragraph, sentence)
            if found is not None:
                draft.source, relay = found
                draft.relays = [*([(relay, 0)] if relay is not None else []), *draft.relays]


def _is_written(draft: Draft) -> bool:
    """Whether a statement is told without who speaks, as a document's words are ("Darin wird gefordert, …")."""
    return draft.rule.startswith(("de.verb.heißen", "de.phrase.darin-stehen")) or bool(draft.cue)


def _carry_within(drafts: Sequence[Draft]) -> None:
    """Let what goes on with the last speaker go on with one of its own sentence ("X meldet dies; demnach …")."""
    sourced = sorted((d for d in drafts if d.source is not None), key=lambda d: d.content[-1][1])
    ends = [draft.content[-1][1] for draft in sourced]
    for draft in drafts:
        place = bisect_right(ends, draft.content[0][0])
        if draft.source is None and draft.carries is not None and place:
            draft.carries = sourced[place - 1]


def _goes_on(discourse: Discourse, number: int) -> bool:
    """Whether a frame without a speaker can mean the last one: not across unframed sentences into a new paragraph."""
    return discourse.last is not None and (discourse.last.paragraph == number or discourse.distance == 0)


def _is_covered(draft: Draft, others: Sequence[Draft]) -> bool:
    first, end = draft.content[0]
    return any(part[0] < end and first < part[1] for other in others for part in other.content)


def _combine(
    paragraph: Paragraph, sentence: Sentence, frames: Sequence[Frame], drafts: list[Draft], discourse: Discourse
) -> list[Draft]:
    """Let the frames of one sentence meet: outer ones become relays of the statements inside them."""
    text = paragraph.text
    own: list[Frame] = []
    nested: list[Draft] = []
    for frame in frames:
        inside = next((draft for draft in drafts if _within(frame.extent, draft.content)), None)
        if inside is not None and frame.source is not None:
            if _fills(text, sentence, frame, inside):
                _go_deeper(inside, frame)
                continue
            nested.append(_nested(paragraph, sentence, frame, inside))
            continue
        covered = [draft for draft in drafts if _meets(frame.scope, draft)]
        for draft in covered:
            if not _is_own(paragraph, frame.source):  # "prüft nach eigenen Angaben, ob …" names nobody else
                _enter_frame(text, draft, frame, discourse)
        if not covered:
            own.append(frame)
    drafts = drafts + [draft for draft in nested if draft.content]
    drafts.extend(_own_frames(paragraph, sentence, own, discourse))
    for draft in drafts:
        extents = [frame.extent for frame in frames if frame.scope[0] <= draft.content[0][0] and draft not in nested]
        pieces = subtract(draft.content, extents)
        trimmed = [piece for part in pieces if (piece := trim(text, part)) is not None]
        draft.content = trimmed or draft.content
        draft.cue = sorted(set(draft.cue))
    return drafts


def _within(extent: Range, content: Sequence[Range]) -> bool:
    return any(first <= extent[0] and extent[1] <= end for first, end in content)


def _meets(scope: Range, draft: Draft) -> bool:
    first = min([part[0] for part in [*draft.frame, *draft.content]])
    return scope[0] <= first < scope[1]


def _enter_frame(text: Words, draft: Draft, frame: Frame, discourse: Discourse) -> None:
    draft.cue.extend(frame.cue)
    if frame.source is not None:
        if frame.addressee is not None and names_medium(text, frame.addressee):
            draft.relays.append((frame.addressee, 0))
        draft.relays.extend((part, 0) for part in (frame.relay, frame.source) if part is not None)
    elif frame.construction == "carrying" and discourse.last is not None:
        draft.carries = discourse.last


def _fills(text: Words, sentence: Sentence, frame: Frame, outer: Draft) -> bool:
    """Whether a frame inside a statement reaches all of it ("Er sei nach Angaben X krank, schreibt Y")."""
    clause = next((c for c in sentence.clauses if c.first <= frame.extent[0] < c.end), None)
    if clause is None or outer.kind is AttributionKind.DIRECT:
        return False
    first = trim(text, (clause.first, clause.end))
    return (
        clause.kind in (ClauseKind.MAIN, ClauseKind.SUBORDINATE)
        and first is not None
        and first[0] <= outer.content[0][0] + 1
    )


def _go_deeper(outer: Draft, frame: Frame) -> None:
    """Make who said a statement its relay, and the party of the frame inside it who says it."""
    if outer.source is not None:
        outer.relays = [*outer.relays, (outer.source, 0)]
    outer.source = frame.source
    outer.cue = sorted({*outer.cue, *frame.cue})


def _nested(paragraph: Paragraph, sentence: Sentence, frame: Frame, outer: Draft) -> Draft:
    """Make the statement that a frame inside another statement lays to a party further in."""
    first = max(frame.scope[0], outer.content[0][0])
    end = min(frame.scope[1], outer.content[-1][1])
    pieces = [
        piece for part in subtract([(first, end)], [frame.extent]) if (piece := trim(paragraph.text, part)) is not None
    ]
    draft = _from_frame(paragraph.text, frame, pieces)
    around = [*outer.relays, (outer.source, 0)] if outer.source is not None else list(outer.relays)
    draft.relays = [*around, *draft.relays]
    return draft


def _from_frame(text: Words, frame: Frame, content: list[Range]) -> Draft:
    return Draft(
        kind=AttributionKind.INDIRECT,
        content=content,
        rule=frame.rule,
        source=frame.source,
        cue=list(frame.cue),
        frame=[with_comma(text, frame.extent) if frame.construction in ("so", "comparison") else frame.extent],
        medium=frame.medium,
        addressee=frame.addressee,
        relays=[(frame.relay, 0)] if frame.relay is not None else [],
    )


_OUTERMOST = {
    "comparison": 0,
    "so": 1,
    "preposition": 2,
    "postposition": 2,
    "with_noun": 3,
    "relative": 4,
    "carrying": 5,
    "after_report": 5,
}


def _own_frames(paragraph: Paragraph, sentence: Sentence, frames: Sequence[Frame], discourse: Discourse) -> list[Draft]:
    """Make statements of frames that share the sentence with no reporting verb; the innermost names who speaks."""
    drafts: list[Draft] = []
    by_scope: dict[Range, list[Frame]] = {}
    for frame in frames:
        by_scope.setdefault(frame.scope, []).append(frame)
    for scope, group in by_scope.items():
        group = sorted(group, key=lambda frame: _OUTERMOST[frame.construction])
        speaking = [frame for frame in group if frame.construction != "carrying"]
        frame = speaking[-1] if speaking else group[0]
        pieces = [
            piece
            for part in subtract([scope], [other.extent for other in group])
            if (piece := trim(paragraph.text, part)) is not None
        ]
        if not pieces or (frame.construction == "carrying" and discourse.last is None):
            continue
        draft = _from_frame(paragraph.text, frame, pieces)
        for other in group:
            if other is not frame:
                _enter_frame(paragraph.text, draft, other, discourse)
        if frame.construction == "carrying":
            draft.carries = discourse.last
        _finish(paragraph, sentence, frame, draft)
        drafts.append(draft)
    return drafts


def _finish(paragraph: Paragraph, sentence: Sentence, frame: Frame, draft: Draft) -> None:
    """Enter who stands behind the frame's party, and the kind of a content that is a quotation or a speech act."""
    text = paragraph.text
    first, end = draft.content[0]
    if len(draft.content) == 1 and any(q.last == end - 1 for q in opening_in(paragraph.statements, first, first + 1)):
        draft.kind = AttributionKind.DIRECT
        return
    reporting = {found.place: found for found in reporting_clauses(paragraph, sentence)}
    for index, clause in enumerate(sentence.clauses):
        if clause.verb is None or not _is_told_in(paragraph, frame, clause):
            continue
        who = subject(text, sentence.clauses, index)
        if who is not None and _overlap(who, frame.extent):
            behind = nominative_after(text, clause.verb.finite + 1, clause.end)
            who = (behind.first, behind.end) if behind is not None else None
        if _is_own(paragraph, frame.source) and who is not None:
            draft.source = _antecedent(paragraph, sentence, index, who)
            return
        # "Berichten zufolge soll er gestanden haben": told by the frame's party alone
        told = reporting.get(index)
        if who is None or told is None or told.group.modal or _is_himself(text, who, frame.source):
            return
        nobody = text.words[clause.first].lower == "es"  # "Es drohten Böen, so das Amt"
        if nobody or told.group.konjunktiv_1 or not can_speak(text, who):
            return  # "Demnach habe ein Entwickler gewarnt", "laut dem Gutachten geht keine Gefahr davon aus"
        verb = told.verb
        if not verb.reported and not (frame.construction == "carrying" and verb.strength >= 0.5):
            return
        if frame.construction == "carrying":
            draft.kind, draft.source = AttributionKind.REPORTED, who
            draft.content = [(sentence.first, sentence.end)]
            draft.cue = sorted({*draft.cue, (clause.verb.finite, clause.verb.finite + 1)})
        else:
            _put_before(draft, who)
        return


def _is_himself(text: Words, who: Range, party: Range | None) -> bool:
    """Whether who a sentence is about is the party of its frame ("Weber fordert Geld, wie er mitteilte")."""
    pronoun = party is not None and text.words[party[0]].lower in ("er", "sie")
    return pronoun or _overlap(who, party)


def _is_told_in(paragraph: Paragraph, frame: Frame, clause: Clause) -> bool:
    """Whether a clause is what a frame lays to its party: a main clause, or any where that party is its own subject."""
    inside = frame.scope[0] <= clause.first < frame.scope[1]
    return inside and (clause.kind is ClauseKind.MAIN or _is_own(paragraph, frame.source))


def _antecedent(paragraph: Paragraph, sentence: Sentence, index: int, who: Range) -> Range:
    """Return whom a relative pronoun means ("der Mann, der nach eigenen Angaben …"); another party as it is."""
    if sentence.clauses[index].kind is not ClauseKind.RELATIVE or who[1] - who[0] > 1 or not index:
        return who
    phrase = last_phrase(paragraph, sentence.clauses[index - 1])
    return (phrase.first, phrase.end) if phrase is not None else who


def _put_before(draft: Draft, origin: Range) -> None:
    """Make who passes words on their relay, and whose words they are their source."""
    if draft.source is not None:
        draft.relays = [*draft.relays, (draft.source, draft.paragraph)]
    draft.source = origin


def _overlap(first: Range, second: Range | None) -> bool:
    return second is not None and first[0] < second[1] and second[0] < first[1]


def _is_own(paragraph: Paragraph, part: Range | None) -> bool:
    return part is not None and any(paragraph.text.words[index].lower in OWN for index in range(*part))


def _enter_reliance(paragraph: Paragraph, draft: Draft) -> None:
    """Read "unter Berufung auf X" in the frame, or in a told speech act: X stands behind who says it."""
    told = draft.kind is AttributionKind.REPORTED and draft.source is not None
    for first, end in draft.content if told else draft.frame:
        found = reliance(paragraph.text, first, end)
        if found is not None:
            _put_before(draft, _without_matter(paragraph.text, found[1]) if told else found[1])


def _without_matter(text: Words, party: Range) -> Range:
    """Return a party without the "von" that tells of what ("berichtete unter Berufung auf Kreise von Streit")."""
    places = (index for index in range(party[0] + 1, party[1]) if text.words[index].lower in ("von", "vom"))
    return party[0], next(places, party[1])
