"""Tokens that tell our own forms from a stranger's: each fits the cookie of the browser that got the page."""

import hmac
import secrets
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

DIGITS = 32


class Tokens:
    """Makes and checks the hidden value of forms.

    Args:
        port: that is served; browsers share cookies between all ports of a machine.
    """

    def __init__(self, port: int) -> None:
        self._secret = secrets.token_bytes(32)
        self.cookie = f"laut-{port}"

    def session(self, request: Request) -> str:
        """Return the browser's session, a new one where it has none."""
        return request.cookies.get(self.cookie) or secrets.token_urlsafe(24)

    def of(self, session: str) -> str:
        """Return the token of a session."""
        return hmac.new(self._secret, session.encode("utf-8", "replace"), sha256).hexdigest()[:DIGITS]

    def fits(self, request: Request, token: str) -> bool:
        """Say whether a form's token fits the browser that sent it."""
        session = request.cookies.get(self.cookie)
        return bool(session) and hmac.compare_digest(self.of(session or "").encode(), token.encode("utf-8", "replace"))

    def keep(self, response: Response, session: str) -> None:
        """Give the browser its session, which no other site's page makes it send."""
        response.set_cookie(self.cookie, session, httponly=True, samesite="strict", path="/")
