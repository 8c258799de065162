"""What a dossier shows of a report: its page, its days and what they rest on, the text it shares."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report at their place.

    Args:
        report: id of the report.
        start: offset of the first character in the received text, in Unicode code points.
        end: offset behind the last.
        text: as they read there, without markup.
    """

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Days:
    """Days of publication, both included; None where open on that side or wholly unknown."""

    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What a date of publication rests on.

    Args:
        words: in the page, or in the dated report beside it that lends its days; None where it stands in neither.
        says: the days that it allows.
        hard: whether they can't be otherwise.
        why: how it bounds them.
        rule: id of the rule.
        coverage: in how many of a hundred reports with such words the day lies within; None where unmeasured.
        report: id of the dated report that lends its days; None where the evidence is the report's own.
    """

    words: Words | None
    says: Days
    hard: bool
    why: str
    rule: str
    coverage: int | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True)
class CopyView:
    """Text that a report shares with another one.

    Args:
        report: id of the other report.
        kind: verbatim, cut, rewrite, mixed, translation, quotation.
        share: how much of this report's own text stands in the other, in percent.
        taken: True where this report took it over, False where the other one did, None where that is unknown.
    """

    report: str
    kind: str
    share: int
    taken: bool | None


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report of a story.

    Args:
        id: of the report.
        number: its place in the story, from 1.
        name: of its file.
        label: how it is called: its outlet, or its file name where the page doesn't name one.
        party: the name under which it is counted as one of the parties of a claim.
        outlet: None where the page doesn't name one.
        title: its headline.
        language: ISO 639-1.
        published: the days that all evidence allows.
        likeliest: the likeliest of them.
        dated: whether the page itself gives its date.
        page_dates: what the page says about its date, in full or in part ("Mittwoch, 9.20 Uhr").
        evidence: what the days rest on, strongest first.
        conflicts: evidence that contradicts it and wasn't used.
        certain: the days that the hard evidence alone allows.
        coverage: in how many of a hundred such reports `published` holds the day; None where that is unmeasured.
        credits: agencies credited for the text.
        photo_credits: who is credited for pictures.
        bylines: who is named as writer.
        declared_sources: parties listed in a source note.
        republished_from: where a notice says the text was first published.
        republication: the notice.
        copies: text it shares with other reports of the story.
        statements: how many statements were found in it.
        sha256: of the bytes that were read.
        warnings: what was odd about it.
    """

    id: str
    number: int
    name: str
    label: str
    party: str
    outlet: str | None
    title: str | None
    language: str | None
    published: Days
    likeliest: Days | None
    dated: bool
    page_dates: tuple[Words, ...]
    evidence: tuple[EvidenceView, ...]
    conflicts: tuple[EvidenceView, ...]
    certain: Days
    coverage: int | None
    credits: tuple[str, ...]
    photo_credits: tuple[str, ...]
    bylines: tuple[str, ...]
    declared_sources: tuple[str, ...]
    republished_from: str | None
    republication: Words | None
    copies: tuple[CopyView, ...]
    statements: int
    sha256: str
    warnings: tuple[str, ...]
