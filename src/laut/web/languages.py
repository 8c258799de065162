"""Which language a reader gets: what the address says, else what was chosen before, else what the browser asks for."""

from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import Response

from laut.dossier.language import LANGUAGES

COOKIE = "laut-language"
A_YEAR = 365 * 24 * 3600
MOST_WISHES = 20
"""Languages of a browser's list that are looked at."""


def language_of(request: Request) -> str:
    """Return the code of the language to answer in."""
    wishes = (request.query_params.get("lang"), request.cookies.get(COOKIE), *_accepted(request))
    return next((wish for wish in wishes if wish in LANGUAGES), next(iter(LANGUAGES)))


def choices(request: Request) -> tuple[tuple[str, str, str], ...]:
    """Return every language as code, name and address of this page in it."""
    return tuple(
        (code, name, f"{request.url.path}?{request.url.include_query_params(lang=code).query}")
        for code, name in LANGUAGES.items()
    )


def remember(request: Request, response: Response) -> None:
    """Keep a language that the address asks for: the next pages come in it, too."""
    chosen = request.query_params.get("lang")
    if chosen in LANGUAGES:
        response.set_cookie(COOKIE, chosen, max_age=A_YEAR, httponly=True, samesite="lax", path="/")


def _accepted(request: Request) -> Iterator[str]:
    """Yield the codes of Accept-Language, the most wanted first.

    See https://www.rfc-editor.org/rfc/rfc9110#name-accept-language.
    """
    wanted = []
    for part in request.headers.get("accept-language", "").split(",")[:MOST_WISHES]:
        tag, _, weight = part.partition(";q=")
        try:
            rank = float(weight or 1)
        except ValueError:
            continue
        wanted.append((-rank, tag.strip().lower().partition("-")[0]))
    yield from (code for rank, code in sorted(wanted, key=lambda wish: wish[0]) if rank < 0)
