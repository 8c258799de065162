"""Errors as pages: what went wrong, and what the reader can do about it."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from laut.dossier.language import marked
from laut.model.errors import LautError, UnknownError
from laut.web.site import site_of

WORDS = {
    400: (marked("This can't be used"), marked("Go back and send it again.")),
    403: (
        marked("This form is out of date"),
        marked("Go back, load the page again and send the form once more; nothing was changed."),
    ),
    404: (
        marked("There is no such page"),
        marked("It may have changed with the reports. Begin again with the list of stories."),
    ),
    405: (marked("This address takes no such request"), marked("Begin again with the list of stories.")),
    413: (marked("That is too much at once"), marked("Send fewer or smaller files. Nothing was kept.")),
    500: (
        marked("laut failed on this page"),
        marked("That is a defect of laut; please report it with the address of the page. The ledger is unharmed."),
    ),
    503: (marked("The ledger can't be used just now"), marked("Do what the message says, then load the page again.")),
}
"""What is said of a status of HTTP, and what to do."""


def error_page(request: Request, status: int, detail: str = "") -> Response:
    """Return the page of an error.

    Args:
        request: what failed.
        status: of HTTP.
        detail: what exactly went wrong, in words for the reader.
    """
    title, remedy = WORDS.get(status, WORDS[400])
    twin = {"error": {"status": status, "title": title, "detail": detail, "remedy": remedy}}
    return site_of(request).answer(
        request,
        twin,
        lambda pages, frame: pages.render("error.html", frame, title=title, detail=detail, remedy=remedy),
        status,
    )


async def on_http(request: Request, error: Exception) -> Response:
    """Answer a refused request."""
    if not isinstance(error, HTTPException):
        raise error
    detail = error.detail if error.status_code == 400 else ""
    return error_page(request, error.status_code, detail)


async def on_laut(request: Request, error: Exception) -> Response:
    """Answer where something that was asked for isn't there, or the ledger can't be used."""
    return error_page(request, 404 if isinstance(error, UnknownError) else 503, str(error))


async def on_defect(request: Request, error: Exception) -> Response:
    """Answer where the app itself failed; the server writes the trace to its terminal."""
    return error_page(request, 500)


HANDLERS = {HTTPException: on_http, LautError: on_laut, Exception: on_defect}
