"""The pages on which readers do something: send files, watch them being read, learn what this is."""

from starlette.requests import Request
from starlette.responses import Response

from laut.dossier.language import marked
from laut.model.version import VERSION
from laut.pipeline import Status
from laut.web import asking
from laut.web.site import site_of
from laut.web.uploads import LARGEST_UPLOAD, MOST_FILES, uploads_folder

STATUSES = {
    Status.NEW: marked("new"),
    Status.CHANGED: marked("changed"),
    Status.KNOWN: marked("known already"),
    Status.READ_AGAIN: marked("read again"),
    Status.UNREADABLE: marked("could not be read"),
}


def upload_form(request: Request) -> Response:
    """Show the form that takes files."""
    site = site_of(request)
    bounds = {"megabytes": LARGEST_UPLOAD >> 20, "files": MOST_FILES}
    twin = {"schema": "laut-upload-1", **bounds}
    return site.answer(
        request,
        twin,
        lambda pages, frame: pages.render(
            "upload.html",
            frame,
            bounds=bounds,
            folder=uploads_folder(site.ledger).name,
            empty=asking.flag(request, "empty"),
        ),
    )


def reading(request: Request) -> Response:
    """Show how far the reading is."""
    site = site_of(request)
    progress = site.job.progress
    return site.answer(
        request,
        progress,
        lambda pages, frame: pages.render("reading.html", frame, progress=progress, statuses=STATUSES),
    )


def about(request: Request) -> Response:
    """Show what laut is, and what its counts mean."""
    site = site_of(request)
    twin = {"program": f"laut {VERSION}", "ledger": site.name}
    return site.answer(
        request,
        twin,
        lambda pages, frame: pages.render("about.html", frame, version=VERSION, ledger=site.name),
    )
