"""Story, Event, Alteration and Case: what comparing finds."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from laut.model.claim import Question
from laut.model.copies import Copy
from laut.model.span import Span
from laut.model.time import DateInterval

Progress = Callable[[str], None]
"""Takes what is being done at the moment, in a few words."""


def silent(_: str) -> None:
    """Tell nobody about progress."""


class AlterationKind(StrEnum):
    """What was lost or changed on the way from one report to the next."""

    HEDGE_DROPPED = "hedge_dropped"
    HEDGE_ADDED = "hedge_added"
    QUOTATION_ALTERED = "quotation_altered"
    FIGURE_ALTERED = "figure_altered"
    SOURCE_DROPPED = "source_dropped"


@dataclass(frozen=True, slots=True)
class Change:
    """A place where a statement differs from the one it was taken from.

    Args:
        before: the words that were cut or replaced, in the report that shows the origin; None where words were added.
        after: the words that stand there now, in the report that took it; None where words were cut.
    """

    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True)
class Alteration:
    """What one report changed against another that it took a claim from.

    Args:
        claim: id of the claim.
        report: id of the report that changed it.
        origin: what it took it from: the id of a report, or "wire:" and the name of an agency.
        kind: what was lost or changed.
        rule: that found it.
        shown_in: id of the report that shows the origin: `origin` itself, or one that prints the agency's text.
        words: the changed statement, in the received text of `report`.
        was: the statement it was taken from, in the received text of `shown_in`.
        changes: where they differ in what the alteration is about, in order.
    """

    claim: str
    report: str
    origin: str
    kind: AlterationKind
    rule: str
    shown_in: str = ""
    words: tuple[Span, ...] = ()
    was: tuple[Span, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One episode of a story at one time."""

    id: str
    reports: tuple[str, ...]
    when: DateInterval


@dataclass(frozen=True, slots=True)
class Story:
    """Reports on one matter, with what they claim.

    Args:
        id: "s-" and hex digits that depend on its reports only.
        title: a headline of one of its reports.
        reports: ids, in order of date and name.
        events: its episodes.
        questions: disagreement first, then by number of reports.
        alterations: what changed from report to report.
        parties: names as they stand in chains, each with the name under which its party is counted, where that is
            another; in alphabetical order.
    """

    id: str
    title: str
    reports: tuple[str, ...]
    events: tuple[Event, ...]
    questions: tuple[Question, ...]
    alterations: tuple[Alteration, ...] = ()
    parties: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """All that comparing a pile of reports finds; free of the order in which they were read.

    Args:
        stories: those of most reports first.
        copies: text that reports share.
        judgements: ids of those about claims and sources that found what they are about.
    """

    stories: tuple[Story, ...]
    copies: tuple[Copy, ...]
    judgements: tuple[str, ...] = ()
