"""What a line is by the classes of its markup, where its words don't tell."""

from collections.abc import Sequence
from functools import cache

from laut.anatomy.drafts import Draft
from laut.languages import table
from laut.model.anatomy import SegmentKind

NEAREST = 6
"""So many class words are looked at, from the innermost element outwards; those further out name the page's frame."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
OF_TEXT = (SegmentKind.LEAD, SegmentKind.COMMENTS)
"""What is running text itself."""


def assign_marked(drafts: Sequence[Draft]) -> None:
    """Give the lines that are no running text the roles that their classes name.

    A class that running text has too names a part of the page's frame and tells nothing.

    Args:
        drafts: the lines of a page.
    """
    if not any(draft.line.classes for draft in drafts):
        return
    framing = {word for draft in drafts if draft.prose and draft.kind is None for word in draft.line.classes[:NEAREST]}
    for draft in drafts:
        if draft.kind is not None or draft.prose or draft.tag in HEADINGS:
            continue
        kind = marked(draft, framing)
        if kind is not None and kind not in OF_TEXT:
            draft.take(kind, f"anatomy.{kind.value}.marked")


def marked(draft: Draft, framing: frozenset[str] | set[str] = frozenset()) -> SegmentKind | None:
    """Return the kind that a line's classes name, or None where they name none.

    Args:
        draft: the line.
        framing: class words that tell nothing.
    """
    known = _words()
    near = draft.line.classes[:NEAREST]
    return next((known[word] for word in near if word in known and word not in framing), None)


@cache
def _words() -> dict[str, SegmentKind]:
    return {row["word"]: SegmentKind(row["kind"]) for row in table("xx", "markup_words")}
