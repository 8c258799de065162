"""The pages of a dossier: view model in, HTML out; the app and the report file show the same ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined

from laut.dossier.cards import cards
from laut.dossier.drawing.chain import chain
from laut.dossier.drawing.citations import citation_graph, citations
from laut.dossier.drawing.figures import figures
from laut.dossier.drawing.times import times
from laut.dossier.links import Links, note_anchor
from laut.dossier.matrix import HEADINGS, matrix
from laut.dossier.pieces import VISIBLE
from laut.dossier.reader import reader
from laut.dossier.side_by_side import SideBySideView
from laut.dossier.values import ClaimView, QuestionView, StoryView
from laut.dossier.wording import Wording, shortened, unquoted
from laut.model.errors import LautError
from laut.model.reading import ReadReport
from laut.model.span import Span

Reads = Mapping[str, ReadReport]

MOST_CARRIERS, MOST_OTHERS = 12, 4
"""Reports that unfold in a cell of the matrix, and origins without a column that are shown of a claim."""

MOST_GROUNDS = 12
"""Places in the reports that are shown of one step to a count."""

FORMS = ("html", "md", "json", "csv", "xlsx")
"""What a story can be taken away as."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page, for whoever serves it.

    Args:
        languages: of the interface, as code, name and address of this page in it.
        token: hidden value that every form sends back; None where nothing is sent.
        notice: something to tell once, above the page.
        nav: further places, as message and address.
    """

    languages: tuple[tuple[str, str, str], ...] = ()
    token: str | None = None
    notice: str | None = None
    nav: tuple[tuple[str, str], ...] = ()


class Pages:
    """Renders the pages of a dossier in one language.

    Args:
        links: where everything leads.
        translations: of the interface; English where none are given.
        language: of the interface, ISO 639-1.
        loaders: of templates that go before the bundled ones.
    """

    def __init__(
        self,
        links: Links,
        translations: NullTranslations | None = None,
        language: str = "en",
        loaders: Sequence[BaseLoader] = (),
    ) -> None:
        self.links, self.language = links, language
        translations = translations or NullTranslations()
        self.wording = Wording(translations, language)
        self.environment = _environment(translations, loaders)
        self.environment.globals.update(links=links, language=language, wording=self.wording, note=note_anchor)
        self.environment.globals.update(most_carriers=MOST_CARRIERS, most_others=MOST_OTHERS)

    def story(self, story: StoryView, page: int = 1, frame: Frame = Frame()) -> str:
        """Return the page of a story: its claims against its origins.

        Args:
            story: to show.
            page: of the matrix, from 1.
            frame: what stands around it.
        """
        labels = {report.id: report.label for report in story.reports}
        cited = citations(story)
        forms = [(form, self.links.download(story.id, form)) for form in FORMS]
        return self.render(
            "story.html",
            frame,
            story=story,
            labels=labels,
            table=matrix(story, page),
            headings=HEADINGS,
            contested=sum(question.verdict == "contradict" for question in story.questions),
            page_href=lambda number: self.links.story(story.id, number),
            downloads=[(form, href) for form, href in forms if href],
            strip=times(story.reports, self.wording, self.links, f"times-{story.id}"),
            cited=cited,
            cited_graph=citation_graph(story, cited, self.wording, self.links),
        )

    def claim(self, story: StoryView, claim: str, reads: Reads, frame: Frame = Frame()) -> str:
        """Return the page of a claim.

        Args:
            story: it belongs to.
            claim: its id.
            reads: the story's reports, by id.
            frame: what stands around it.

        Raises:
            LautError: if the story has no such claim.
        """
        return self.render("claim.html", frame, **self.claim_values(story, *_claim(story, claim), reads))

    def claim_values(
        self, story: StoryView, question: QuestionView, claim: ClaimView, reads: Reads
    ) -> dict[str, object]:
        """Return what the template of a claim shows."""
        reports = {report.id: report for report in story.reports}
        shown = [reports[report] for report in claim.reports]
        return {
            "story": story,
            "question": question,
            "claim": claim,
            "reports": reports,
            "cards": cards(claim, reports, reads),
            "chain": chain(claim, story, self.wording, self.links),
            "most_grounds": MOST_GROUNDS,
            "plot": figures(question, self.wording),
            "strip": times(shown, self.wording, self.links, f"times-{claim.id}") if len(shown) > 1 else None,
        }

    def report(
        self,
        story: StoryView,
        read: ReadReport,
        received: bool = False,
        spot: Span | None = None,
        earlier: Sequence[str] = (),
        frame: Frame = Frame(),
    ) -> str:
        """Return the page on which a report is read.

        Args:
            story: it belongs to.
            read: the report with its reading.
            received: whether to show the text as it was received, markup and all.
            spot: words of the received text to point out; None for none.
            earlier: ids of what stood at its place before it, the oldest first.
            frame: what stands around it.
        """
        view = reader(story, read, received, spot)
        labels = {report.id: report.label for report in story.reports}
        others = [(labels[copy.report], self.links.compare(read.report.id, copy.report)) for copy in view.report.copies]
        return self.render(
            "report.html",
            frame,
            story=story,
            view=view,
            labels=labels,
            others=[(label, href) for label, href in others if href],
            earlier=[href for older in earlier if (href := self.links.compare(older, read.report.id))],
        )

    def compare(self, view: SideBySideView, languages: tuple[str | None, str | None], frame: Frame = Frame()) -> str:
        """Return the page of two reports side by side.

        Args:
            view: of the two.
            languages: of the two, ISO 639-1.
            frame: what stands around it.
        """
        return self.render("compare.html", frame, view=view, languages=languages)

    def render(self, template: str, frame: Frame, **values: object) -> str:
        """Return the page that a template makes of values.

        Args:
            template: its name; the bundled ones or those of the loaders.
            frame: what stands around the page.
            values: what the template shows.
        """
        return self.environment.get_template(template).render(frame=frame, **values)


def _environment(translations: NullTranslations, loaders: Sequence[BaseLoader]) -> Environment:
    environment = Environment(
        loader=ChoiceLoader([*loaders, PackageLoader("laut.dossier")]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.filters.update(shortened=shortened, unquoted=unquoted)
    environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    return environment


def _harmless(value: object) -> object:
    """Return what a template shows without characters that turn the direction of writing."""
    return value.translate(VISIBLE) if isinstance(value, str) else value


def _claim(story: StoryView, key: str) -> tuple[QuestionView, ClaimView]:
    for question in story.questions:
        for claim in question.claims:
            if claim.id == key:
                return question, claim
    raise LautError(key, "the story has no claim of that id", "`laut dossier` shows the ids")
