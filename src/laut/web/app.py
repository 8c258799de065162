"""The app: its addresses, and what stands before and behind them."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from laut.web import forms, judging, lists, tasks, views
from laut.web.errors import HANDLERS
from laut.web.guard import Guard
from laut.web.site import Site
from laut.web.static import static
from laut.web.twins import Twins
from laut.web.uploads import LARGEST_UPLOAD

ROUTES = (
    Route("/", lists.stories),
    Route("/stories/{story}", views.story),
    Route("/stories/{story}/claims/{claim}", views.claim),
    Route("/stories/{story}/download/{form}", views.download),
    Route("/reports/{report}", views.report),
    Route("/compare/{one}/{other}", views.compare),
    Route("/sources", lists.sources),
    Route("/source", lists.source),
    Route("/judgements", judging.judgements),
    Route("/judgements", judging.judge, methods=["POST"]),
    Route("/judgements/undo", judging.undo, methods=["POST"]),
    Route("/upload", tasks.upload_form),
    Route("/upload", forms.upload, methods=["POST"]),
    Route("/reading", tasks.reading),
    Route("/reading/stop", forms.stop, methods=["POST"]),
    Route("/about", tasks.about),
    Route("/static/{digest}/{name}", static),
)


def make_app(site: Site) -> Starlette:
    """Return the app that serves a site.

    Args:
        site: the ledger with what all pages share.
    """
    app = Starlette(
        routes=list(ROUTES),
        middleware=[
            Middleware(Guard, hosts=site.hosts, limits={"/upload": LARGEST_UPLOAD}),
            Middleware(Twins, apart=("/static/",)),
        ],
        exception_handlers=dict(HANDLERS),
    )
    app.state.site = site
    return app
