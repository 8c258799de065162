"""Statements framed by a phrase or clause beside them: "…, so X", "wie X mitteilte", "Berichte, wonach …"."""

from laut.attribution.addressees import addressee
from laut.attribution.draft import Range
from laut.attribution.frames import Frame, last_phrase, main_scope, names_statement
from laut.attribution.inner_frames import inner_frames
from laut.attribution.lexicon import framing_words
from laut.attribution.parties import subject
from laut.attribution.reporting import entry_of
from laut.attribution.speaking import names_medium
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import ClauseKind
from laut.languages.de.phrases import noun_phrase

_NAMELESS = ("heißen", "hervorgehen", "verlauten")


def phrase_frames(paragraph: Paragraph, sentence: Sentence) -> list[Frame]:
    """Find the framing phrases and the wie-clauses of a sentence.

    Args:
        paragraph: its paragraph.
        sentence: the sentence.

    Returns:
        Frames in the order of their place.
    """
    frames: list[Frame] = []
    for index, clause in enumerate(sentence.clauses):
        if clause.kind is ClauseKind.QUOTATION:
            continue
        found = (
            _comparison(paragraph, sentence, index)
            or _so(paragraph, sentence, index)
            or _relative(paragraph, sentence, index)
        )
        if found is not None:
            frames.append(found)
        else:
            frames.extend(inner_frames(paragraph, sentence, index))
    return frames


def _comparison(paragraph: Paragraph, sentence: Sentence, index: int) -> Frame | None:
    clause = sentence.clauses[index]
    if clause.opener != "wie" or clause.verb is None or clause.kind is not ClauseKind.SUBORDINATE:
        return None
    found = entry_of(paragraph, clause, clause.verb)
    if found is None or found[0].strength < 0.3 or not found[0].frames & {"clause", "quote", "object"}:
        return None
    entry, group = found
    source = _source_of_comparison(paragraph, sentence, index)
    if paragraph.text.words[clause.first + 1].lower == "es" and "object" in entry.frames:
        if source is not None or clause.verb.infinitive in _NAMELESS:
            return None  # "wie es der Konzern nennt": what he calls it, no statement of his
        source = subject(paragraph.text, sentence.clauses, _main_before(sentence, index))  # "…, wie es mitteilte"
    cue = tuple((place, place + 1) for place in sorted((group.finite, *group.others)))
    return Frame(
        f"{framing_words('comparison')['wie']}+{entry.id}",
        (clause.first, clause.end),
        cue,
        source,
        main_scope(sentence, index),
        "comparison",
        entry.medium,
        addressee(paragraph.text, sentence.clauses, index, source),
        _who_heard(paragraph, sentence, index, source) if clause.verb.infinitive == "erfahren" else None,
    )


def _who_heard(paragraph: Paragraph, sentence: Sentence, index: int, source: Range | None) -> Range | None:
    """Return the medium of a wie-clause that heard something ("wie die Agentur aus Polizeikreisen erfuhr")."""
    who = subject(paragraph.text, sentence.clauses, index)
    return who if who is not None and who != source and names_medium(paragraph.text, who) else None


def _main_before(sentence: Sentence, index: int) -> int:
    """Return the place of the main clause that a subordinate one hangs on."""
    return next((place for place in range(index, -1, -1) if sentence.clauses[place].kind is ClauseKind.MAIN), 0)


def _source_of_comparison(paragraph: Paragraph, sentence: Sentence, index: int) -> Range | None:
    clause = sentence.clauses[index]
    assert clause.verb is not None
    if clause.verb.infinitive in ("heißen", "hervorgehen", "verlauten", "erfahren", "hören") or clause.verb.passive:
        for place in range(clause.first, clause.end):
            if paragraph.text.words[place].lower in ("in", "aus", "im", "von", "vom", "bei", "beim"):
                phrase = noun_phrase(paragraph.text, place + 1, clause.end)
                if phrase is not None:
                    return phrase.first, phrase.end
        if clause.verb.infinitive not in ("erfahren", "hören"):
            return None
    return subject(paragraph.text, sentence.clauses, index)


def _so(paragraph: Paragraph, sentence: Sentence, index: int) -> Frame | None:
    clause = sentence.clauses[index]
    text = paragraph.text
    if index == 0 or clause.before not in (",", "“", "–") or text.words[clause.first].lower != "so":
        return None
    phrase = noun_phrase(text, clause.first + 1, clause.end)
    if phrase is None or phrase.determiner in ("den", "dem", "des", "einen"):
        return None
    if clause.verb is not None and clause.verb.finite <= phrase.end + 1:
        return None
    end = phrase.end
    if (
        index + 1 < len(sentence.clauses)
        and sentence.clauses[index + 1].kind is ClauseKind.FRAGMENT
        and end == clause.end
    ):
        end = sentence.clauses[index + 1].end
    return Frame(
        framing_words("so")["so"],
        (clause.first, max(end, clause.end)),
        ((clause.first, clause.first + 1),),
        (phrase.first, end),
        main_scope(sentence, index),
        "so",
    )


def _relative(paragraph: Paragraph, sentence: Sentence, index: int) -> Frame | None:
    """Read "Berichte, wonach …": the noun before the comma is the source of the clause behind it."""
    clause = sentence.clauses[index]
    text = paragraph.text
    if index == 0 or clause.verb is None:
        return None
    opening = " ".join(text.words[place].lower for place in range(clause.first, min(clause.first + 2, clause.end)))
    form = next((form for form in framing_words("relative") if opening == form or opening.split(" ")[0] == form), None)
    if form is None and opening in ("nach der", "nach denen", "laut dem", "laut der", "laut denen"):
        form = "nach dem"
    if form is None:
        return None
    phrase = last_phrase(paragraph, sentence.clauses[index - 1])
    if phrase is None or (len(form.split()) > 1 and not names_statement(text, phrase)):
        return None
    cue = (clause.first, clause.first + len(form.split()))
    return Frame(
        framing_words("relative").get(form, "de.wonach.01"),
        cue,
        (cue,),
        (phrase.first, phrase.end),
        (clause.first, clause.end),
        "relative",
    )
