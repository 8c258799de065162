"""Lists: what the ledger says of many stories, sources or statements at once, without reading any of them whole."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Listing(Generic[Row]):
    """A stretch of a list.

    Args:
        rows: in order.
        total: how many there are without limit and offset.
    """

    rows: tuple[Row, ...]
    total: int


class Order(StrEnum):
    """In which order stories are listed; ties are broken by id."""

    NEWEST = "newest"
    OLDEST = "oldest"
    LARGEST = "largest"
    ORIGINS = "origins"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in a list.

    Args:
        id: "s-…".
        title: a headline of one of its reports.
        earliest: first day on which its reports may have been published, ISO 8601; None where unknown.
        latest: last such day.
        reports: how many.
        claims: how many.
        origins_low: independent origins of the claim that has fewest; None where it has no claim.
        origins_high: independent origins of the claim that has most.
        contested: questions on which its reports contradict one another.
    """

    id: str
    title: str
    earliest: str | None
    latest: str | None
    reports: int
    claims: int
    origins_low: int | None
    origins_high: int | None
    contested: int


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a list.

    Args:
        story: id of its story.
        id: "c-…", unique in the story.
        question: id of the question it answers.
        verdict: of that question: single, agree, compatible, updated, contradict.
        says: its plainest wording.
        value: the words of the figure it gives; None where it gives none.
        reports: how many make it.
        origins_low: its independent origins, undetermined parties taken as one.
        origins_high: the same, taken as different.
        bottleneck: where that is 1, every party on all ways, " ← " between them; else None.
    """

    story: str
    id: str
    question: str
    verdict: str
    says: str
    value: str | None
    reports: int
    origins_low: int
    origins_high: int
    bottleneck: str | None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A party in a list.

    Args:
        id: "p-…"; the same for all spellings of its name.
        name: its most frequent name.
        kind: person, office, agency, outlet …
        control: who owns or controls it; None where the registry doesn't know.
        statements: how many are laid to it or came through it.
        stories: in how many stories.
        reports: in how many reports.
        first: first day on which these reports may have been published, ISO 8601; None where unknown.
        last: last such day.
    """

    id: str
    name: str
    kind: str
    control: str | None
    statements: int
    stories: int
    reports: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A statement of a party in a list.

    Args:
        story: id of the story.
        claim: id of the claim in that story.
        report: id of the report.
        outlet: of the report; None where the page names none.
        file: name of the report's file.
        earliest: likeliest first day of its publication, ISO 8601; None where unknown.
        latest: likeliest last day.
        attribution: id of the attribution; None where the party stands only before a statement of the report's own.
        words: what is said.
        start: offset of the first character in the received text, in Unicode code points.
        end: offset behind the last.
        name: how the party is named in this chain.
        origin: whether the statement is laid to the party; else it only came through it.
        through: the parties between the page and this one.
        chain: all parties from the page inwards.
    """

    story: str
    claim: str
    report: str
    outlet: str | None
    file: str
    earliest: str | None
    latest: str | None
    attribution: str | None
    words: str
    start: int
    end: int
    name: str
    origin: bool
    through: tuple[str, ...]
    chain: tuple[str, ...]
