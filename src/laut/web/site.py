"""What all pages of the app share: the ledger, the reading behind it, the templates in each language."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from jinja2 import PackageLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from laut.dossier.language import LANGUAGES, marked, translations
from laut.dossier.pages import Frame, Pages
from laut.dossier.report_values import Days, Words
from laut.ledger import Ledger
from laut.model.attribution import AttributionKind
from laut.model.codec import encode
from laut.web.asking import flag
from laut.web.job import Job
from laut.web.languages import choices, language_of, remember
from laut.web.links import AppLinks
from laut.web.shelf import Shelf
from laut.web.tokens import Tokens
from laut.web.twins import wants_json

NAV = ((marked("Add reports"), "/upload"), (marked("Judgements"), "/judgements"), (marked("About laut"), "/about"))
"""Places that every page leads to, beside the stories."""

JUDGED = marked("Your judgement is kept, and the counts take it in.")
JUDGED_SOON = marked("Your judgement is kept. The counts are being computed anew; load the page again in a while.")

Render = Callable[[Pages, Frame], str]


class Site:
    """One ledger as it is served.

    Args:
        ledger: its path; a ledger is made where there is none.
        port: at which it is served.

    Raises:
        LautError: if the file isn't a ledger or can't be opened.
    """

    def __init__(self, ledger: str, port: int) -> None:
        self.ledger, self.port = ledger, port
        self.links = AppLinks()
        self.tokens = Tokens(port)
        self.job = Job(ledger)
        self.shelf = Shelf()
        with self.open():
            pass

    @property
    def name(self) -> str:
        """The ledger's name, as readers know it."""
        return Path(self.ledger).name

    @property
    def hosts(self) -> frozenset[str]:
        """The names under which browsers on this machine may ask."""
        return frozenset(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost"))

    @cached_property
    def pages(self) -> dict[str, Pages]:
        """The templates by language."""
        own = PackageLoader("laut.web")
        made = {code: Pages(self.links, translations(code), code, [own]) for code in LANGUAGES}
        for pages in made.values():
            pages.environment.globals.update(days=Days, words=Words, kinds_of_speech=tuple(AttributionKind))
        return made

    def open(self) -> Ledger:
        """Open the ledger: each request has a connection of its own, so that they don't disturb one another."""
        return Ledger(self.ledger)

    def answer(self, request: Request, twin: object, render: Render, status: int = 200) -> Response:
        """Return a page, or its twin where JSON is asked for.

        Args:
            request: what is asked.
            twin: what the page shows, as a value.
            render: what makes the page of the templates and the frame around it.
            status: of HTTP.
        """
        if wants_json(request):
            response = Response(encode(twin) + b"\n", status, media_type="application/json")
        else:
            session = self.tokens.session(request)
            code = language_of(request)
            frame = Frame(choices(request), self.tokens.of(session), self._notice(request, code), NAV)
            response = HTMLResponse(render(self.pages[code], frame), status)
            self.tokens.keep(response, session)
            remember(request, response)
        response.headers["Vary"] = "Accept, Accept-Language, Cookie"
        return response

    def _notice(self, request: Request, code: str) -> str | None:
        """Return what is told once, above the page that follows a judgement."""
        if not flag(request, "judged"):
            return None
        running = self.job.progress.running
        return translations(code).gettext(JUDGED_SOON if running else JUDGED)


def site_of(request: Request) -> Site:
    """Return the site that a request is for."""
    site = request.app.state.site
    if not isinstance(site, Site):
        raise TypeError("the app was made without a site")
    return site
