"""What a case is made of, each part knowing the parts around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from laut.api.notebook import Shown
from laut.dossier.report_values import Days, ReportView
from laut.dossier.values import (
    AlterationView,
    ClaimView,
    ContrastView,
    FigureView,
    OriginsView,
    QuestionView,
    StatementView,
    StoryView,
)
from laut.model.reading import ReadReport


@dataclass(frozen=True, eq=False)
class Report:
    """One report of a story.

    Args:
        view: what is known of it.
        read: its text with everything that was found in it.
        shown: what it claims, as a notebook shows it.
    """

    view: ReportView
    read: ReadReport = field(repr=False)
    shown: Shown = field(repr=False)

    def _repr_html_(self) -> str:
        return self.shown.html()

    @property
    def id(self) -> str:
        """Its id, "r-" and hex digits."""
        return self.view.id

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.view.name

    @property
    def outlet(self) -> str | None:
        """Whose page it says it is; None where it doesn't."""
        return self.view.outlet

    @property
    def title(self) -> str | None:
        """Its headline."""
        return self.view.title

    @property
    def published(self) -> Days:
        """The days on which it may have been published."""
        return self.view.published

    @property
    def text(self) -> str:
        """The text as received; all offsets point into it."""
        return self.read.report.received


@dataclass(frozen=True, eq=False)
class Statement:
    """A claim as one report makes it.

    Args:
        view: what was found.
        report: the report that makes it.
        shown: the question that it answers, as a notebook shows it.
    """

    view: StatementView
    report: Report
    shown: Shown = field(repr=False)

    def _repr_html_(self) -> str:
        return self.shown.html()

    @property
    def text(self) -> str:
        """Its words; " … " between pieces."""
        return " … ".join(words.text for words in self.view.words)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where its pieces stand in the text of the report: offsets of the first character and behind the last."""
        return tuple((words.start, words.end) for words in self.view.words)

    @property
    def chain(self) -> tuple[str, ...]:
        """Every party from the page inwards to the origin, the page's own outlet first."""
        return (self.report.view.label, *(hop.name for hop in self.view.chain))

    @property
    def hedged(self) -> bool:
        """Whether the report keeps a distance."""
        return self.view.hedged


@dataclass(frozen=True, eq=False)
class Claim:
    """One answer to a question.

    Args:
        view: what was found.
        statements: the claim as each report makes it.
        shown: the question that it answers, as a notebook shows it.
    """

    view: ClaimView
    statements: tuple[Statement, ...] = field(repr=False)
    shown: Shown = field(repr=False)

    def _repr_html_(self) -> str:
        return self.shown.html()

    @property
    def id(self) -> str:
        """Its id, "c-" and a number; unique within its story."""
        return self.view.id

    @property
    def says(self) -> str:
        """Its plainest wording, taken from a report."""
        return self.view.says

    @property
    def value(self) -> FigureView | None:
        """The figure it gives; None where it isn't one."""
        return self.view.value

    @property
    def origins(self) -> OriginsView:
        """How many independent origins it has."""
        return self.view.origins

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports that make it, each once."""
        return tuple({statement.report.id: statement.report for statement in self.statements}.values())

    @property
    def alterations(self) -> tuple[AlterationView, ...]:
        """What was lost or changed on the way from report to report."""
        return self.view.alterations


@dataclass(frozen=True, eq=False)
class Question:
    """What is asked, with its answers; counts of origins belong to these, never to the question.

    Args:
        view: what was found.
        claims: its answers, most reported first.
        shown: itself, as a notebook shows it.
    """

    view: QuestionView
    claims: tuple[Claim, ...] = field(repr=False)
    shown: Shown = field(repr=False)

    def _repr_html_(self) -> str:
        return self.shown.html()

    @property
    def id(self) -> str:
        """Its id, "q-" and a number; unique within its story."""
        return self.view.id

    @property
    def verdict(self) -> str:
        """How its claims stand to one another; it speaks of the reports, never of the truth."""
        return self.view.verdict

    @property
    def contrasts(self) -> tuple[ContrastView, ...]:
        """What the verdict rests on where it is contradict or updated: two statements and the words that decide."""
        return self.view.contrasts


@dataclass(frozen=True, eq=False)
class Story:
    """Reports on one matter, with what they claim.

    Args:
        view: what was found.
        reports: its reports, earliest first.
        shown: itself, as a notebook shows it.
    """

    view: StoryView
    reports: tuple[Report, ...] = field(repr=False)
    shown: Shown = field(repr=False)

    def _repr_html_(self) -> str:
        return self.shown.html()

    @property
    def id(self) -> str:
        """Its id, "s-" and hex digits."""
        return self.view.id

    @property
    def title(self) -> str:
        """A headline of one of its reports."""
        return self.view.title

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Its questions, disagreement first."""
        by_id = {report.id: report for report in self.reports}
        return tuple(_question(question, by_id, self.shown.only([question])) for question in self.view.questions)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all its questions, in order."""
        return tuple(claim for question in self.questions for claim in question.claims)


def story(shown: Shown) -> Story:
    """Return a story with its reports."""
    reports = []
    for view in shown.story.reports:
        claimed = [question for question in shown.story.questions if view.id in question.reports]
        reports.append(Report(view, shown.read[view.id], shown.only(claimed)))
    return Story(shown.story, tuple(reports), shown)


def _question(view: QuestionView, reports: Mapping[str, Report], shown: Shown) -> Question:
    return Question(view, tuple(_claim(claim, reports, shown) for claim in view.claims), shown)


def _claim(view: ClaimView, reports: Mapping[str, Report], shown: Shown) -> Claim:
    statements = tuple(Statement(statement, reports[statement.report], shown) for statement in view.statements)
    return Claim(view, statements, shown)
