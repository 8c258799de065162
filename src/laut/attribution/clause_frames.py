"""Statements framed by a reporting verb: "sagte, dass …", "…, teilte die Polizei mit", "kündigte an, … zu …"."""

from collections.abc import Sequence

from laut.attribution.asides import aside, without_source
from laut.attribution.draft import Draft, Range, trim, with_comma
from laut.attribution.extents import behind_colon, content_end
from laut.attribution.lexicon import ReportingVerb, lookup_noun, reporting_verbs
from laut.attribution.parties import nominative_after, subject, turns
from laut.attribution.reporting import Reporting, reporting_clauses
from laut.attribution.speakers import set_parties
from laut.attribution.speaking import can_speak, names_medium
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import PREPOSITIONS, noun_phrase
from laut.languages.de.verb_groups import VerbGroup
from laut.linguistics.quotations import opening_in
from laut.model.attribution import AttributionKind

_CONTENT_OPENERS = frozenset(
    {"dass", "ob", "was", "wer", "wie", "wann", "wo", "warum", "wieso", "weshalb", "welche", "welcher", "welches"}
)
_SAYING = 0.8  # strength from which a verb makes a statement in the indicative somebody's
_CARRIERS = (ClauseKind.FRAGMENT, ClauseKind.RELATIVE)


def clause_frames(paragraph: Paragraph, sentence: Sentence, reports: Sequence[Reporting]) -> list[Draft]:
    """Find the statements of a sentence that a reporting verb frames.

    Args:
        paragraph: its paragraph.
        sentence: the sentence.
        reports: its clauses with a reporting verb.

    Returns:
        Drafts in the order of their frames; a clause whose verb has no complement here gives none.
    """
    drafts: list[Draft] = []
    reached = sentence.first
    for reporting in reports:
        clause = sentence.clauses[reporting.place]
        if clause.first < reached or _is_told(clause, reporting):
            continue
        draft = _postposed(paragraph, sentence, reporting, reached) or _preposed(paragraph, sentence, reporting)
        if draft is None or _is_told_of_thing(paragraph, clause, reporting, draft):
            continue
        drafts.append(draft)
        if draft.kind is AttributionKind.DIRECT or reporting.verb.strength >= 0.5:
            reached = max(reached, min(end for _, end in draft.content[-1:]))
            if draft.rule.endswith("+after"):
                reached = max(reached, draft.frame[0][1])  # "…, versicherte er, warnte aber vor Eile"
    return drafts


def _is_told(clause: Clause, reporting: Reporting) -> bool:
    """Whether a clause is itself somebody's words about what is said or thought ("Er habe gewusst, dass …")."""
    return clause.kind is ClauseKind.MAIN and reporting.group.konjunktiv_1 and not clause.verb_first


def _is_told_of_thing(paragraph: Paragraph, clause: Clause, reporting: Reporting, draft: Draft) -> bool:
    """Whether a clause is itself somebody's words about a thing that shows something ("Es gebe keine Hinweise, …")."""
    told = clause.kind is ClauseKind.MAIN and reporting.group.konjunktiv_1
    return told and draft.source is not None and not can_speak(paragraph.text, draft.source)


def _postposed(paragraph: Paragraph, sentence: Sentence, reporting: Reporting, reached: int) -> Draft | None:
    """Read "content, sagte X": the frame begins with its verb and a statement stands before it."""
    clauses = sentence.clauses
    clause = clauses[reporting.place]
    before = [c for c in clauses[: reporting.place] if c.first >= reached]
    parted = aside(paragraph, sentence, reporting, before)
    if parted:
        frame = with_comma(paragraph.text, (clause.first, clause.end))
        found = _draft(paragraph, sentence, reporting, AttributionKind.INDIRECT, parted, "after", frame)
        return without_source(paragraph, found) if found is not None else None
    if not before or not _may_follow(paragraph, sentence, reporting):
        return None
    quoted = before[-1].kind is ClauseKind.QUOTATION and not _runs_into_quotation(before)
    frame_end = _frame_end(paragraph, sentence, reporting)
    inserted = not quoted and _is_inserted(paragraph, sentence, reporting, frame_end)
    if not (quoted or inserted or _is_content(before, reporting.verb)):
        return None
    if quoted:
        content: list[Range] = [(before[-1].first, before[-1].end)]
    else:
        content = [(behind_colon(before).first, clause.first)]
    rest = _continuation(sentence, frame_end)
    if rest is not None:
        follows = paragraph.text.tokens[rest].text in '„"»“'
        if quoted and follows:
            content.append((rest, _statement_end(paragraph, rest)))
        elif not quoted and not follows:
            content.append((rest, content_end(paragraph, sentence, rest, clause)))
    kind = AttributionKind.DIRECT if quoted else AttributionKind.INDIRECT
    frame = with_comma(paragraph.text, (clause.first, frame_end))
    draft = _draft(paragraph, sentence, reporting, kind, content, "after", frame)
    if draft is not None and not quoted and draft.source is not None and names_medium(paragraph.text, draft.source):
        draft.behind = inner_speaker(paragraph, sentence, content[0])
    return draft


def _may_follow(paragraph: Paragraph, sentence: Sentence, reporting: Reporting) -> bool:
    """Whether a reporting clause can stand behind its content: it begins with its verb, or with "so" and its verb."""
    clause = sentence.clauses[reporting.place]
    if clause.kind is not ClauseKind.MAIN or clause.before == "und" or _refuses(paragraph, sentence, reporting):
        return False
    if turns(paragraph.text, clause):
        return False
    if not reporting.verb.frames & {"clause", "quote"}:
        return False
    return clause.verb_first or _opens_with_so(paragraph, clause, reporting)


def _refuses(paragraph: Paragraph, sentence: Sentence, reporting: Reporting) -> bool:
    """Whether a clause goes on with the subject before it to say nothing ("…, mochte sich dazu nicht äußern")."""
    clause = sentence.clauses[reporting.place]
    words = paragraph.text.words[clause.first : clause.end]
    silent = clause.verb is not None and clause.verb.modal in ("wollen", "mögen")
    return silent and any(word.is_a("negation") for word in words)


def _opens_with_so(paragraph: Paragraph, clause: Clause, reporting: Reporting) -> bool:
    """Whether a frame behind its content begins with "so" ("…, so heißt es in dem Papier")."""
    opens = paragraph.text.words[clause.first].lower == "so"
    return opens and reporting.group.finite == clause.first + 1


def _runs_into_quotation(before: list[Clause]) -> bool:
    """Whether a content only ends in quoted words ("Die Lage sei, „wie sie ist“, sagte X")."""
    first = behind_colon(before)
    marked = first.verb is not None and (first.verb.konjunktiv_1 or first.verb.konjunktiv_2)
    return first is not before[-1] and first.kind is ClauseKind.MAIN and marked


def inner_speaker(paragraph: Paragraph, sentence: Sentence, content: Range) -> Range | None:
    """Return who speaks in a content that itself tells a speech act ("habe Meier das Werk gelobt")."""
    for reporting in reporting_clauses(paragraph, sentence):
        clause = sentence.clauses[reporting.place]
        if content[0] <= clause.first < content[1] and clause.kind is ClauseKind.MAIN and not reporting.group.passive:
            if reporting.verb.reported or reporting.verb.strength >= 0.9:
                return subject(paragraph.text, sentence.clauses, reporting.place)
            return None
    return None


def _statement_end(paragraph: Paragraph, first: int) -> int:
    return next((q.last + 1 for q in opening_in(paragraph.statements, first, first + 1)), first + 1)


def _is_content(before: list[Clause], verb: ReportingVerb) -> bool:
    """Whether the clauses before a verb are a statement; in the indicative they are for verbs of saying only."""
    if before[0].kind is ClauseKind.SUBORDINATE and before[0].opener in ("dass", "ob"):
        return True
    told = [clause.verb for clause in before if clause.kind is ClauseKind.MAIN and clause.verb is not None]
    if any(group.konjunktiv_1 or group.konjunktiv_2 for group in told):
        return True
    return bool(told) and before[0].kind is ClauseKind.MAIN and "quote" in verb.frames and verb.strength >= _SAYING


def _frame_end(paragraph: Paragraph, sentence: Sentence, reporting: Reporting) -> int:
    """Return the index behind the reporting clause and the appositions that belong to it."""
    clauses = sentence.clauses
    end = clauses[reporting.place].end
    for following in clauses[reporting.place + 1 :]:
        if following.kind not in _CARRIERS or following.before not in (",", ""):
            break
        if following.kind is ClauseKind.FRAGMENT and not _names_something(paragraph, following):
            break  # the content goes on ("…, sagte die Ministerin, bald wieder")
        end = following.end
    return end


def _names_something(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether a part without verb can be an apposition: it holds a noun and opens with no preposition."""
    text = paragraph.text
    if text.words[clause.first].is_a(*PREPOSITIONS):
        return False
    return any(text.tokens[index].is_capitalised for index in range(clause.first, clause.end))


def _is_inserted(paragraph: Paragraph, sentence: Sentence, reporting: Reporting, frame_end: int) -> bool:
    """Whether a frame stands between a statement's subject and its verb ("Die Fähre, sagte X, fahre wieder")."""
    clause = sentence.clauses[reporting.place]
    if reporting.group.konjunktiv_1:
        return False  # told itself ("Der Wirt, ein Däne, habe dies gemeldet, hieß es")
    following = next((c for c in sentence.clauses if c.first >= frame_end), None)
    if following is None or following.kind is not ClauseKind.MAIN or not following.verb_first:
        return False
    # "Vor Mai, heißt es im Amt, komme er nicht"
    nobody = paragraph.text.words[reporting.group.finite + 1].lower == "es"
    return nobody or nominative_after(paragraph.text, reporting.group.finite + 1, clause.end) is not None


def _continuation(sentence: Sentence, frame_end: int) -> int | None:
    """Return where the content goes on behind an inserted frame; None where the sentence ends or tells on."""
    for clause in sentence.clauses:
        if clause.first < frame_end:
            continue
        if clause.kind in (ClauseKind.QUOTATION, ClauseKind.FRAGMENT) and clause.before in (",", "", "“"):
            return clause.first
        if clause.kind is ClauseKind.SUBORDINATE and clause.opener in (
            "dass",
            "ob",
            "weil",
            "da",
            "wenn",
            "sodass",
            "damit",
        ):
            return clause.first
        if clause.verb is not None and (clause.verb.konjunktiv_1 or clause.verb.konjunktiv_2):
            return clause.first
        return None
    return None


def _preposed(paragraph: Paragraph, sentence: Sentence, reporting: Reporting) -> Draft | None:
    """Read "X sagte, content": the statement stands behind the frame."""
    clauses = sentence.clauses
    parted = _parted(paragraph, sentence, reporting)
    if parted is not None:
        content = [(parted.first, content_end(paragraph, sentence, parted.first, clauses[reporting.place]))]
        frame = (clauses[reporting.place].first, parted.first)
        return _draft(paragraph, sentence, reporting, AttributionKind.INDIRECT, content, "main", frame)
    place = reporting.place + 1
    while place < len(clauses) and clauses[place].kind in _CARRIERS and place - reporting.place <= 5:
        if clauses[place].before == ":":
            break
        place += 1
    if place >= len(clauses):
        return None
    start = clauses[place]
    if not _is_complement(paragraph, start, reporting) or _rejects(paragraph, clauses[reporting.place], reporting):
        return None
    if start.before == ":" and _has_frame_behind(paragraph, sentence, place):
        return None  # "Der Rat verlangt Aufklärung: Das Volk habe ein Recht darauf, sagte Weber"
    frame_end = start.first
    if start.kind is ClauseKind.QUOTATION:
        content = [(start.first, start.end)]
        kind = AttributionKind.DIRECT
    else:
        content = [(start.first, content_end(paragraph, sentence, start.first, clauses[reporting.place]))]
        kind = AttributionKind.INDIRECT
    rule = "colon" if start.before == ":" else (start.opener or start.kind.value)
    return _draft(paragraph, sentence, reporting, kind, content, rule, (clauses[reporting.place].first, frame_end))


def _has_frame_behind(paragraph: Paragraph, sentence: Sentence, place: int) -> bool:
    """Whether what begins at a clause behind a colon has a frame of its own behind it."""
    if sentence.clauses[place].kind is ClauseKind.QUOTATION:
        return False
    return any(
        found.place > place and sentence.clauses[found.place].verb_first and _may_follow(paragraph, sentence, found)
        for found in reporting_clauses(paragraph, sentence)
    )


def _parted(paragraph: Paragraph, sentence: Sentence, reporting: Reporting) -> Clause | None:
    """Return where a told clause begins whose subject an insertion parts from its verb.

    "X sagte, das Boot, das im Hafen lag, sei gesunken": the clause begins with "das Boot".
    """
    clauses = sentence.clauses[reporting.place + 1 :]
    if "clause" not in reporting.verb.frames or not clauses or clauses[0].kind is not ClauseKind.FRAGMENT:
        return None
    first = clauses[0]
    phrase = noun_phrase(paragraph.text, first.first, first.end)
    if first.before != "," or phrase is None or phrase.end != first.end or phrase.determiner in ("dem", "den", "des"):
        return None
    for place, clause in enumerate(clauses[1:6], start=1):
        if clause.kind is ClauseKind.MAIN and clause.verb is not None and place > 1:
            told = clause.verb.konjunktiv_1 or clause.verb.konjunktiv_2
            return first if told and clause.verb_first and clause.before == "," else None
        if clause.kind not in _CARRIERS or clause.before != ",":
            return None
    return None


def _rejects(paragraph: Paragraph, clause: Clause, reporting: Reporting) -> bool:
    """Whether a clause rejects what others say ("wies Vorwürfe zurück, …"), so that what follows is theirs."""
    if "rejects" not in reporting.verb.frames:
        return False
    return any(
        lookup_noun(paragraph.text.tokens[index].text) is not None
        for index in range(reporting.group.finite + 1, clause.end)
        if paragraph.text.tokens[index].is_capitalised
    )


def _is_complement(paragraph: Paragraph, clause: Clause, reporting: Reporting) -> bool:
    frames = reporting.verb.frames
    if clause.kind is ClauseKind.QUOTATION:
        return bool(frames & {"quote", "clause"})
    if clause.before == ":":
        if clause.verb is None:
            return False
        told = not (clause.verb.konjunktiv_1 or clause.verb.konjunktiv_2)
        return bool(frames & {"quote", "clause"}) and (reporting.verb.strength >= 0.9 or not told)
    if clause.kind is ClauseKind.SUBORDINATE and clause.opener in _CONTENT_OPENERS:
        if clause.opener == "wie" and clause.verb is not None and clause.verb.infinitive in reporting_verbs("de"):
            return False  # "Das Amt geht von Schäden aus, wie der Sender schrieb": a frame of its own
        return bool(frames & ({"clause"} if clause.opener == "dass" else {"clause", "wh"}))
    if clause.kind is ClauseKind.INFINITIVE:
        return ("zu" in frames or ("clause" in frames and reporting.verb.strength >= 0.8)) and paragraph.text.words[
            clause.first
        ].lower not in ("um", "ohne", "statt", "anstatt")
    if clause.kind is ClauseKind.MAIN and clause.verb is not None and not clause.verb_first and clause.before == ",":
        marked = clause.verb.konjunktiv_1 or clause.verb.konjunktiv_2
        return "clause" in frames and (marked or ("quote" in frames and reporting.verb.strength >= 0.95))
    return False


def _draft(
    paragraph: Paragraph,
    sentence: Sentence,
    reporting: Reporting,
    kind: AttributionKind,
    content: list[Range],
    construction: str,
    frame: Range,
) -> Draft | None:
    pieces = [piece for part in content if (piece := trim(paragraph.text, part)) is not None]
    if not pieces:
        return None
    draft = Draft(kind=kind, content=pieces, rule=f"{reporting.verb.id}+{construction}", medium=reporting.verb.medium)
    draft.frame = [frame]
    draft.cue = _cue(reporting.group)
    set_parties(paragraph, sentence, reporting, draft, postposed=construction == "after")
    cut_off = draft.source is not None and sentence.first <= draft.source[0] < frame[0]
    if construction != "after" and draft.source is not None and cut_off and not _joins(paragraph, frame):
        draft.frame = [(draft.source[0], frame[1])]  # an insertion stands between subject and verb
    return draft


def _joins(paragraph: Paragraph, frame: Range) -> bool:
    """Whether a frame goes on with the subject of a clause before it ("…, und sagte")."""
    words = paragraph.text.words
    return words[frame[0]].lower == "und" or words[frame[0] - 1].lower == "und"


def _cue(group: VerbGroup) -> list[Range]:
    return [(place, place + 1) for place in sorted((group.finite, *group.others))]
