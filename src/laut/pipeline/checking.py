"""Checking: from a sentence to the claims of a ledger near it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from laut.ledger import KeptStory, Ledger
from laut.model.errors import LautError
from laut.pipeline.steps import read_sentence

if TYPE_CHECKING:
    from laut.comparison.nearest import Near

LONGEST = 1000
"""Characters of a sentence."""

STORIES = 5
"""Stories that are looked at: those whose statements hold most of the sentence's words."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a ledger holds near a sentence.

    Args:
        sentence: as it was given, without blanks around it.
        near: claims near it; empty where nothing is.
        stories: those that the claims stand in, by id.
    """

    sentence: str
    near: "tuple[Near, ...]"
    stories: dict[str, KeptStory]


def check(ledger: Ledger, sentence: str) -> Checked:
    """Return the claims of a ledger near a sentence: who says so, who says otherwise.

    Args:
        ledger: one that is up to date.
        sentence: what somebody claims, in one sentence.

    Raises:
        LautError: if it is empty or too long for a sentence.

    Example:
        >>> with Ledger("") as ledger:
        ...     check(ledger, "Der Damm hielt.").near
        ()
    """
    sentence = " ".join(sentence[: LONGEST + 1].split())
    if not sentence:
        raise LautError("SENTENCE", "is empty", "give what is claimed, in one sentence")
    if len(sentence) > LONGEST:
        raise LautError("SENTENCE", f"is longer than {LONGEST:,} characters", "give one claim, in one sentence")
    kept = {key: ledger.story(key) for key in ledger.stories_near(sentence, STORIES)}
    if not kept:
        return Checked(sentence, (), {})
    from laut.comparison.nearest import nearest  # loads slowly

    reports = [report for story in kept.values() for report in story.reports]
    near = nearest(read_sentence(sentence), reports, [story.story for story in kept.values()])
    return Checked(sentence, tuple(near), {one.story: kept[one.story] for one in near})
