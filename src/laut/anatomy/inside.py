"""What stands between the article's first and last line: text, subheadings, lists, questions, entries of a ticker."""

import re
from collections.abc import Sequence
from itertools import pairwise

from laut.anatomy.bylines import is_name
from laut.anatomy.drafts import Draft
from laut.anatomy.facts import DIGIT, LEAST, is_fact
from laut.model.anatomy import SegmentKind as Kind

SUBHEADING_LONGEST = 130
LIST_ITEM_SHORTEST = 40
ENTRY = re.compile(r"(?:\+{3}\s?)?(?:[01]?\d|2[0-3])[.:][0-5]\d\s?(?:Uhr|h|[ap]\.?m\.?)?\s?(?:\+{3}|[-–—:|])\s?\S")
"""An entry of a live ticker opens with its time."""
ADDRESS = re.compile(r"\b(?:Sie|Ihr\w{0,2}|Ihnen|Herr|Frau|du|dich|dir|you|your)\b")
SPEAKER, SPEAKS = re.compile(r"([A-ZÄÖÜ][\w.’'-]{1,20}(?: [A-ZÄÖÜ][\w.’'-]{1,20}){0,2}):\s\S"), 3
"""Who speaks, before what is said in an interview, and how often."""
INTRODUCING = ("de.subheading.01",)
"""Headings of lists."""
INTERVIEW = 3
"""So many questions with answers make an interview."""


def assign_inside(drafts: Sequence[Draft], begin: int, end: int) -> None:
    """Give roles to the lines inside the article that have none.

    Args:
        drafts: the lines of the page.
        begin: index of the article's first line.
        end: index behind its last.
    """
    interview = _is_interview(drafts[begin:end])
    facts = _facts(drafts, begin, end)
    spoken = _spoken(drafts, begin, end)
    before_text = _stands_before_text(drafts, begin, end, facts)
    for index in range(begin, end):
        draft = drafts[index]
        if draft.kind is not None:
            continue
        before = drafts[index - 1] if index > begin else None
        if draft.prose:
            draft.take(Kind.BODY, "anatomy.body.prose")
        elif interview and draft.words.endswith("?"):
            draft.take(Kind.BODY, "anatomy.body.question")
        elif index < begin + 3 and is_name(draft.words, certain=True):
            draft.take(Kind.BYLINE, "anatomy.byline.name")
        elif index in facts:
            draft.take(Kind.BODY, "anatomy.body.fact")
        elif index in spoken:
            draft.take(Kind.BODY, "anatomy.body.dialogue")
        elif not (_as_subheading(draft) or _as_list(draft, before)):
            _as_rest(draft, before_text[index - begin])


def _facts(drafts: Sequence[Draft], begin: int, end: int) -> frozenset[int]:
    """Return the indices of lines that say what something is, two or more together and one of two with a figure."""
    found: list[int] = []
    run: list[int] = []
    for index in range(begin, end + 1):
        if index < end and is_fact(drafts[index]) and not drafts[index].prose:
            run.append(index)
            continue
        figures = sum(DIGIT.search(drafts[one].bare) is not None for one in run)
        found.extend(run if len(run) >= LEAST and 2 * figures >= len(run) else ())
        run = []
    return frozenset(found)


def _spoken(drafts: Sequence[Draft], begin: int, end: int) -> frozenset[int]:
    """Return the indices of lines before which the name of who speaks stands, the same again and again."""
    found: dict[str, list[int]] = {}
    for index in range(begin, end):
        name = SPEAKER.match(drafts[index].bare)
        if name:
            found.setdefault(name[1], []).append(index)
    return frozenset(index for indices in found.values() if len(indices) >= SPEAKS for index in indices)


def opens_with_question(drafts: Sequence[Draft], begin: int, end: int) -> bool:
    """Say whether the line right above the text is the first question of an interview.

    Args:
        drafts: the lines of the page.
        begin: index of the text's first line.
        end: index behind its last.
    """
    above = drafts[begin - 1]
    return begin > 0 and above.kind is None and above.words.endswith("?") and _is_interview(drafts[begin - 1 : end])


def _as_subheading(draft: Draft) -> bool:
    """Tell a subheading by its markup or by the time that opens it."""
    if ENTRY.match(draft.words):
        draft.take(Kind.SUBHEADING, "anatomy.subheading.ticker")
    elif draft.tag in ("h2", "h3", "h4", "h5") and draft.line.linked < 0.5:
        draft.take(Kind.SUBHEADING, "anatomy.subheading.markup")
    return draft.kind is not None


def _as_list(draft: Draft, before: Draft | None) -> bool:
    """Tell an item of a list in the text from one of other reports; a colon before the list says that it is text."""
    introduced = before is not None and (
        (before.kind is Kind.BODY and before.words.endswith(":")) or before.rule in ("anatomy.body.item", *INTRODUCING)
    )
    if introduced and (draft.bullet or DIGIT.search(draft.bare)):
        draft.take(Kind.BODY, "anatomy.body.item")
    elif draft.bullet and before is not None and before.kind is Kind.RELATED:
        draft.take(Kind.RELATED, "anatomy.related.item")
    elif draft.bullet and draft.bullet != "+" and len(draft.words) > LIST_ITEM_SHORTEST:
        draft.take(Kind.BODY, "anatomy.body.list")
    elif draft.line.linked > 0.6:
        draft.take(Kind.RELATED, "anatomy.related.linked")
    return draft.kind is not None


def _as_rest(draft: Draft, before_text: bool) -> None:
    """Tell any other short line: before text a subheading, with a stop text, else something about other reports."""
    if before_text and len(draft.words) <= SUBHEADING_LONGEST and draft.words[-1] not in ".,;":
        draft.take(Kind.SUBHEADING, "anatomy.subheading.between")
    elif draft.words[-1] in '.!?”“"«»' or (draft.words[-1] == ":" and " " in draft.words):
        draft.take(Kind.BODY, "anatomy.body.short")
    else:
        draft.take(Kind.RELATED, "anatomy.related.between")


def _stands_before_text(drafts: Sequence[Draft], begin: int, end: int, facts: frozenset[int]) -> list[bool]:
    """Return for each line whether the next one that may be text is running text or opens a box of facts."""
    found: list[bool] = []
    text = False
    for index in range(end - 1, begin - 1, -1):
        found.append(text)
        if drafts[index].kind in (None, Kind.BODY):
            text = drafts[index].prose or index in facts
    return found[::-1]


def _is_interview(drafts: Sequence[Draft]) -> bool:
    """Say whether questions in lines of their own stand between answers again and again, and are put to somebody.

    Those put to nobody are headings of a report that answers them itself ("Was ist passiert?").
    """
    asked = [
        draft.words
        for draft, after in pairwise(drafts)
        if draft.kind is None and not draft.bullet and draft.words.endswith("?") and after.prose
    ]
    return len(asked) >= INTERVIEW and (any(map(ADDRESS.search, asked)) or max(map(len, asked)) > SUBHEADING_LONGEST)
