"""What readers send: uploads, and the wish to end a reading."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from laut.web.site import Site, site_of
from laut.web.uploads import MOST_FILES, keep, uploads_folder

MOST_FIELDS = 32


@asynccontextmanager
async def checked_form(request: Request) -> AsyncIterator[FormData]:
    """Give a form that one of our own pages sent; its files are closed behind the block.

    Raises:
        HTTPException: if it lacks the token of this browser, or can't be read.
    """
    form = await request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS)
    try:
        token = form.get("token")
        if not isinstance(token, str) or not site_of(request).tokens.fits(request, token):
            raise HTTPException(403)
        yield form
    finally:
        await form.close()


async def upload(request: Request) -> Response:
    """Keep the files of a form and begin to read them."""
    site = site_of(request)
    async with checked_form(request) as form:
        files = [item for item in form.getlist("files") if isinstance(item, UploadFile) and item.filename]
        if not files:
            return RedirectResponse("/upload?empty=1", 303)
        await run_in_threadpool(_keep, site, files)
    return RedirectResponse("/reading", 303)


def _keep(site: Site, files: list[UploadFile]) -> None:
    folder = uploads_folder(site.ledger)
    for file in files:
        keep(folder, file.filename or "", file.file)
    site.job.start([str(folder)])


async def stop(request: Request) -> Response:
    """End the reading."""
    async with checked_form(request):
        await run_in_threadpool(site_of(request).job.stop)
    return RedirectResponse("/reading", 303)
