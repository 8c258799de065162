"""The guard before the app: who may ask, how much, and what every answer forbids the browser."""

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_ADDRESS = 4096
"""Bytes of path and query; a longer one is none of ours."""

LARGEST_FORM = 64 << 10
"""Bytes of a form that carries no files."""

SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    # With "no-referrer" browsers would hide the origin of our own forms, too.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""Headers of every answer: a page's text may be hostile, so nothing runs or loads but what this app serves."""


class Guard:
    """Lets through what a browser on this machine asks of this app, and nothing else.

    Args:
        app: to guard.
        hosts: names under which it may be asked, with port; another one is a stranger's name that was made to point
            to this machine (DNS rebinding).
        limits: most bytes of a request's body by path; `LARGEST_FORM` for others.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str], limits: Mapping[str, int]) -> None:
        self.app, self.hosts, self.limits = app, hosts, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request or pass it on, and secure its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded_send(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "private, no-cache")
            await send(message)

        if refusal := self._refusal(scope):
            await refusal(scope, receive, guarded_send)
            return
        limit = self.limits.get(scope["path"], LARGEST_FORM)
        await self.app(scope, _limited(receive, limit), guarded_send)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host not in self.hosts:
            names = " or ".join(f"http://{name}/" for name in sorted(self.hosts))
            return PlainTextResponse(f"laut doesn't answer to this name; open {names}\n", 421)
        if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
            return PlainTextResponse("The address is too long; begin again at /\n", 414)
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return PlainTextResponse("laut answers GET, HEAD and POST\n", 405, {"Allow": "GET, HEAD, POST"})
        if scope["method"] == "POST" and not _from_here(headers, host):
            return PlainTextResponse("This form was sent by another site; nothing was changed.\n", 403)
        return None


def _from_here(headers: Headers, host: str) -> bool:
    """Say whether a form was sent by a page of this app, as far as the browser tells."""
    origin = headers.get("origin")
    site = headers.get("sec-fetch-site")
    return origin in (None, f"http://{host}") and site in (None, "same-origin", "none")


def _limited(receive: Receive, limit: int) -> Receive:
    """Return what receives a body but refuses one above `limit` bytes.

    The rest of a body that is too large is still taken and dropped: a browser shows our answer only after it has sent
    everything.
    """
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            while message.get("more_body"):
                message = await receive()
            raise HTTPException(413, "too large")
        return message

    return limited
