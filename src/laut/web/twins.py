"""The JSON twin of every page: the same address with ".json" behind it."""

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

ENDING = ".json"
FRONT = "/index.json"
"""The twin of the first page, whose own address has no name to put an ending to."""


class Twins:
    """Leads `/stories/s-1.json` to the page `/stories/s-1` and notes that JSON is asked for.

    Args:
        app: that serves the pages.
        apart: beginnings of addresses that end as they like: files.
    """

    def __init__(self, app: ASGIApp, apart: tuple[str, ...]) -> None:
        self.app, self.apart = app, apart

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, without the ending."""
        if scope["type"] == "http" and not scope["path"].startswith(self.apart):
            path = scope["path"]
            if path.endswith(ENDING) and not path.endswith("/" + ENDING):
                shown = "/" if path == FRONT else path.removesuffix(ENDING)
                scope = {**scope, "path": shown, "raw_path": shown.encode(), "state": {"json": True}}
        await self.app(scope, receive, send)


def wants_json(request: Request) -> bool:
    """Say whether the twin is asked for, by the address or by a program's Accept header."""
    if getattr(request.state, "json", False):
        return True
    accepted = request.headers.get("accept", "")
    return "application/json" in accepted and "text/html" not in accepted
