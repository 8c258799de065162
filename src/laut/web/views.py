"""The pages that show one thing: a story, a claim, a report."""

from starlette.requests import Request
from starlette.responses import Response

from laut.dossier.side_by_side import side_by_side_view
from laut.ledger import Ledger
from laut.model.errors import UnknownError
from laut.web import asking
from laut.web.languages import language_of
from laut.web.site import site_of


def story(request: Request) -> Response:
    """Show a story: its claims against its origins."""
    site = site_of(request)
    with site.open() as ledger:
        opened = site.shelf.open(ledger, request.path_params["story"])
    return site.answer(
        request, opened.dossier, lambda pages, frame: pages.story(opened.story, asking.page(request), frame)
    )


def claim(request: Request) -> Response:
    """Show a claim in the words it stands on."""
    site, key = site_of(request), request.path_params["claim"]
    with site.open() as ledger:
        opened = site.shelf.open(ledger, request.path_params["story"])
    shown = next((one for question in opened.story.questions for one in question.claims if one.id == key), None)
    if shown is None:
        raise UnknownError(key, "the story has no claim of that id", "the page of the story shows its claims")
    twin = {"schema": "laut-claim-1", "story": opened.story.id, "claim": shown}
    return site.answer(request, twin, lambda pages, frame: pages.claim(opened.story, key, opened.reads, frame))


def report(request: Request) -> Response:
    """Show a report, with words of it marked."""
    site, key = site_of(request), request.path_params["report"]
    with site.open() as ledger:
        opened, earlier = site.shelf.open(ledger, _story_of(ledger, key)), ledger.earlier(key)
    read, received, spot = opened.reads[key], asking.words(request, "text") == "received", asking.span(request)
    if spot is not None and spot.end > len(read.report.received):
        spot = None
    twin = {
        "schema": "laut-report-1",
        "story": opened.story.id,
        "report": next(one for one in opened.story.reports if one.id == key),
        "earlier": earlier,
        "text": read.report.received,
        "reading": read.reading,
    }
    return site.answer(
        request, twin, lambda pages, frame: pages.report(opened.story, read, received, spot, earlier, frame)
    )


def compare(request: Request) -> Response:
    """Show two reports side by side."""
    from laut.comparison.side_by_side import side_by_side  # loads slowly, and most pages don't need it

    site = site_of(request)
    with site.open() as ledger:
        one, other = ledger.report(request.path_params["one"]), ledger.report(request.path_params["other"])
    twin = side_by_side_view(side_by_side(one, other), one, other)
    languages = (one.reading.anatomy.language, other.reading.anatomy.language)
    return site.answer(request, twin, lambda pages, frame: pages.compare(twin, languages, frame))


def download(request: Request) -> Response:
    """Give a story away as one file."""
    from laut.dossier.export import FORMS, story_file  # loads what writes workbooks, and most pages don't need it

    site, key, form = site_of(request), request.path_params["story"], request.path_params["form"]
    if form not in FORMS:
        raise UnknownError(form, "no such format", f"there are {', '.join(FORMS)}")
    with site.open() as ledger:
        opened = site.shelf.open(ledger, key)
    content = story_file(key, form, opened.dossier, opened.reads, language_of(request))
    headers = {"Content-Disposition": f'attachment; filename="{key}.{form}"'}
    return Response(content, headers=headers, media_type=FORMS[form].media_type)


def _story_of(ledger: Ledger, report: str) -> str:
    story = ledger.story_of(report)
    if story is None:
        raise UnknownError(report, "no report here has that id", "the page of a story shows its reports")
    return story
