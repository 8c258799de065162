"""Quotations that no frame in their sentence introduces."""

from collections.abc import Sequence

from laut.attribution.draft import Draft, Range, trim
from laut.attribution.lexicon import lookup_noun
from laut.attribution.parties import announcer, subject
from laut.attribution.reporting import Reporting, reporting_clauses
from laut.attribution.speakers import set_parties
from laut.attribution.speaking import names_medium
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.nouns import is_medium, is_office
from laut.languages.de.phrases import DETERMINERS, noun_phrase
from laut.linguistics.quotations import opening_in
from laut.model.attribution import AttributionKind

_CALLING = 0.45  # strength from which a verb makes quoted words in its clause somebody's
_AT = ("im", "am", "beim", "zur")  # "Im „Hirschen“ verlangte er Bier"
_TITLE = 6  # tokens, marks included, of a quotation that may be a title


def loose_quotations(
    paragraph: Paragraph, sentence: Sentence, drafts: Sequence[Draft], last: Draft | None
) -> list[Draft]:
    """Make direct attributions of the quotations that stand as statements without a reporting verb.

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        drafts: found in it so far.
        last: the attribution whose parties a quotation without frame goes on with.
    """
    found: list[Draft] = []
    for index, clause in enumerate(sentence.clauses):
        if clause.kind is not ClauseKind.QUOTATION or _is_taken((clause.first, clause.end), drafts):
            continue
        draft = Draft(AttributionKind.DIRECT, [(clause.first, clause.end)], "quotation.alone")
        if index and clause.before == ":":
            draft.source = announcer(paragraph.text, sentence.clauses, index - 1)
            if draft.source is not None:
                draft.rule = "quotation.colon"
                draft.frame = [(sentence.clauses[index - 1].first, clause.first)]
        following = sentence.clauses[index + 1] if index + 1 < len(sentence.clauses) else None
        if draft.source is None and index == 0 and following is not None and following.before == ":":
            draft.source = subject(paragraph.text, sentence.clauses, index + 1)
            draft.rule = "quotation.title"
        if draft.source is None:
            inside = next((other for other in drafts if _holds(other, clause.first)), None)
            leads = clause.before in (":", ",")
            inside = inside or next((other for other in drafts if leads and _leads(other, clause)), None)
            if inside is not None:
                draft.source, draft.cue, draft.frame = inside.source, list(inside.cue), list(inside.frame)
                draft.relays, draft.carries, draft.rule = list(inside.relays), inside.carries, "quotation.nested"
            else:
                draft.carries = last
        found.append(draft)
    return found


def borrowed_words(paragraph: Paragraph, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Make direct attributions of the words in quotation marks inside somebody's statement.

    A title or name in quotation marks ("die Zeitung „X“") is nobody's words.

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        drafts: found in it so far.
    """
    found: list[Draft] = []
    for quotation in opening_in(paragraph.quotations, sentence.first, sentence.end):
        first, end = quotation.first, quotation.last + 1
        if quotation.inner or not quotation.closed:
            continue
        around = next((d for d in drafts if _holds(d, first) and (first, end) not in d.content), None)
        if around is None or any((first, end) in d.content for d in drafts) or _names(around, first):
            continue
        if _is_title(paragraph, first, end):
            continue
        draft = Draft(AttributionKind.DIRECT, [(first, end)], "quotation.borrowed")
        draft.source, draft.cue, draft.frame = around.source, list(around.cue), list(around.frame)
        draft.relays, draft.behind, draft.carries = list(around.relays), around.behind, around.carries
        draft.medium = around.medium
        if around.kind is AttributionKind.REPORTED:
            draft.frame = [(around.content[0][0], first)] if around.content[0][0] < first else []
            draft.cue = sorted({*draft.cue, *_preposition(paragraph, first)})
        found.append(draft)
    return found


def headline_source(paragraph: Paragraph, sentence: Sentence) -> list[Draft]:
    """Read a headline that begins with who says it ("Studie: Kaffee hält wach", "Minister: „Kein Geld“").

    Args:
        paragraph: of a headline or subheading.
        sentence: its first sentence.
    """
    if len(sentence.clauses) < 2 or sentence.clauses[1].before != ":" or sentence.clauses[0].verb is not None:
        return []
    speaker, content = sentence.clauses[0], sentence.clauses[1]
    part = (speaker.first, speaker.end)
    phrase = noun_phrase(paragraph.text, *part)
    quoted = not paragraph.text.tokens[speaker.first].is_word
    if phrase is None or quoted or phrase.end != speaker.end or content.kind is ClauseKind.QUOTATION:
        return []
    head = paragraph.text.tokens[phrase.head].text
    if lookup_noun(head) is None and not is_office(head) and not is_medium(head):
        return []
    found = trim(paragraph.text, (content.first, sentence.end))
    told = any(one.place == 1 and one.verb.reported for one in reporting_clauses(paragraph, sentence))
    if found is None or (told and lookup_noun(head) is not None):
        return []  # "Verdacht auf Betrug: Wirt bestreitet Vorwürfe" says itself who speaks
    draft = Draft(AttributionKind.INDIRECT, [found], "headline.colon", source=part)
    draft.frame = [(speaker.first, content.first)]
    return [draft]


def called_words(
    paragraph: Paragraph, sentence: Sentence, reports: Sequence[Reporting], drafts: Sequence[Draft]
) -> list[Draft]:
    """Make direct attributions of quoted words by which somebody calls something ("…, das sie „Unfug“ nannte").

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        reports: its clauses with a reporting verb.
        drafts: found in it so far; quotations inside them are left to those.
    """
    found: list[Draft] = []
    for reporting in reports:
        clause = sentence.clauses[reporting.place]
        if not reporting.verb.frames & {"object", "pp", "quality"} or reporting.verb.strength < _CALLING:
            continue
        for quotation in opening_in(paragraph.quotations, clause.first, clause.end):
            first, end = quotation.first, quotation.last + 1
            inside = end <= clause.end and quotation.closed and not quotation.inner
            saying = [
                d for d in drafts if d.rule.startswith(f"{reporting.verb.id}+") and "quote" in reporting.verb.frames
            ]
            framed = any(a <= first < b for d in saying for a, b in d.frame)
            if not inside or framed or any(_holds(draft, first) or _names(draft, first) for draft in drafts):
                continue
            if _is_title(paragraph, first, end) or names_medium(paragraph.text, (first, end)):
                continue
            if "quality" in reporting.verb.frames and paragraph.text.tokens[first + 1].is_capitalised:
                continue  # "fanden eine Kiste „Dünger“": no judgement
            draft = Draft(AttributionKind.DIRECT, [(first, end)], f"{reporting.verb.id}+called")
            draft.medium = reporting.verb.medium
            draft.cue = [(place, place + 1) for place in sorted((reporting.group.finite, *reporting.group.others))]
            draft.cue = sorted({*draft.cue, *_preposition(paragraph, first)})
            draft.frame = [(clause.first, first)] if clause.first < first else []
            set_parties(paragraph, sentence, reporting, draft)
            if draft.source is None or not _names(draft, first):
                found.append(draft)
    return found


def _preposition(paragraph: Paragraph, first: int) -> list[Range]:
    """Return the "als" or "von" that joins quoted words to their verb, before them or before their article."""
    words = paragraph.text.words
    for place in (first - 1, first - 2):
        if place >= 0 and words[place].lower in ("als", "von"):
            return [(place, place + 1)]
        if place >= 0 and not words[place].is_a(*DETERMINERS):
            return []
    return []


def _is_title(paragraph: Paragraph, first: int, end: int) -> bool:
    """Whether quoted words are a name: of the noun before them ("die Zeitung „X“"), or of a place ("im „Hirschen“")."""
    tokens, words = paragraph.text.tokens, paragraph.text.words
    before = tokens[first - 1] if first else None
    named = before is not None and before.is_word and before.is_capitalised and not words[first - 1].classes
    place = before is not None and words[first - 1].lower in _AT
    return (named or place) and tokens[first + 1].is_capitalised and end - first <= _TITLE


def _names(draft: Draft, index: int) -> bool:
    """Whether a quotation belongs to the name of who speaks or of who passed it on."""
    parts = [part for part in (draft.source, draft.behind, draft.addressee) if part is not None]
    return any(first <= index < end for first, end in [*parts, *(part for part, _ in draft.relays)])


def _is_taken(part: Range, drafts: Sequence[Draft]) -> bool:
    return any(draft.kind is AttributionKind.DIRECT and part in draft.content for draft in drafts)


def _leads(draft: Draft, clause: Clause) -> bool:
    """Whether the frame of a statement ends in the mark before a quotation ("…, sagte Weber: „So ist es“")."""
    return any(0 <= clause.first - end <= 1 for _, end in draft.frame)


def _holds(draft: Draft, index: int) -> bool:
    return any(first <= index < end for first, end in draft.content)
