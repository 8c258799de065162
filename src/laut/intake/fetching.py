"""Pages from the network, when asked for: robots.txt, limits of size and time, every redirect checked anew."""

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic, sleep
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from laut.intake.addresses import Policy, connect, public
from laut.model.errors import LautError
from laut.model.version import VERSION

AGENT = "laut"
LARGEST_PAGE = 16 << 20
LARGEST_ROBOTS = 512 << 10
MOST_REDIRECTS = 5
CHUNK = 1 << 16
READABLE = ("text/", "application/xhtml+xml", "application/xml", "application/rss+xml", "application/atom+xml")
AS_THEY_ARE = "%/:=&?~+!$,;'@()*[]"
"""Characters of an address that aren't escaped."""
CLOSED = ("User-agent: *", "Disallow: /")
REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it was received.

    Args:
        url: that it was received from, behind all redirects.
        status: of the answer, with its words.
        headers: of the answer.
        body: without transfer encoding, otherwise as received.
        at: when.
    """

    url: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    at: datetime

    def header(self, name: str) -> str:
        """Return a header; empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


@dataclass(slots=True)
class Fetcher:
    """Fetches pages one after the other.

    Args:
        policy: which addresses may be connected to.
        seconds: that a page may take, all redirects included.
        pause: seconds between two requests to one host.
    """

    policy: Policy = public
    seconds: float = 30.0
    pause: float = 1.0
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """Return a page.

        Raises:
            LautError: if it may not be fetched, isn't a page, or is larger or slower than a page may be.
        """
        deadline = monotonic() + self.seconds
        for _ in range(MOST_REDIRECTS + 1):
            parts = _checked(url)
            if not self._allowed(parts, deadline):
                raise LautError(url, "is closed to programs by its robots.txt", "save the page in a browser")
            found = self._get(parts, deadline, LARGEST_PAGE)
            if found.status not in REDIRECTS or not found.header("Location"):
                return _page(found)
            url = urljoin(found.url, found.header("Location"))
        raise LautError(url, f"is behind more than {MOST_REDIRECTS} redirects", "name the page itself")

    def _allowed(self, parts: SplitResult, deadline: float) -> bool:
        """Ask robots.txt (RFC 9309): one that isn't there allows everything, one that fails nothing."""
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            rules = RobotFileParser()
            found = self._get(urlsplit(origin + "/robots.txt"), deadline, LARGEST_ROBOTS)
            for _ in range(MOST_REDIRECTS):
                if found.status not in REDIRECTS:
                    break
                target = _checked(urljoin(found.url, found.header("Location")))
                found = self._get(target, deadline, LARGEST_ROBOTS)
            given = found.body.decode("utf-8", "replace").splitlines() if found.status == 200 else []
            rules.parse(CLOSED if found.status >= 500 else given)
            self._robots[origin] = rules
        return self._robots[origin].can_fetch(AGENT, parts.geturl())

    def _get(self, parts: SplitResult, deadline: float, largest: int) -> Fetched:
        """Ask for one address, once."""
        url, host = parts.geturl(), parts.hostname or ""
        wait = self._asked.get(host, float("-inf")) + self.pause - monotonic()
        sleep(max(0.0, min(wait, self.pause)))
        self._asked[host] = monotonic()
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": f"{AGENT}/{VERSION}", "Accept-Encoding": "identity", "Accept": "text/html, */*;q=0.5"}
        connection = _connection(parts, self.policy, _left(url, deadline))
        try:
            with _ended_at(deadline, connection):
                connection.request("GET", path, headers=headers)
                answer = connection.getresponse()
                body = _body(url, answer, largest)
        except (OSError, http.client.HTTPException, ValueError) as error:
            _left(url, deadline)
            raise LautError(url, f"gave no whole answer ({type(error).__name__})", "try again later") from error
        finally:
            connection.close()
        _left(url, deadline)
        return Fetched(url, answer.status, answer.reason, tuple(answer.getheaders()), body, datetime.now(UTC))


def _checked(url: str) -> SplitResult:
    """Return the parts of an address that may be asked for.

    Raises:
        LautError: if it is none.
    """
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and not parts.username
    except ValueError:
        fine = False
    if not fine or any(character <= " " or character == "\x7f" for character in url):
        raise LautError(url[:200], "is no address of a page", "give one that begins with https://")
    try:
        host = (parts.hostname or "").encode("idna").decode()
    except UnicodeError as error:
        raise LautError(url[:200], "has no valid host", "check the address") from error
    netloc = (f"[{host}]" if ":" in host else host) + (f":{parts.port}" if parts.port else "")
    path, query = quote(parts.path, AS_THEY_ARE), quote(parts.query, AS_THEY_ARE)
    return parts._replace(netloc=netloc, path=path, query=query, fragment="")


def _connection(parts: SplitResult, policy: Policy, timeout: float) -> http.client.HTTPConnection:
    """Return a connection whose socket leads to an address that was checked."""
    host, secure = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    connection = http.client.HTTPConnection(host, port, timeout=timeout)
    connection.default_port = 443 if secure else 80  # else the header that names the host would name the port, too
    plain = connect(host, port, policy, timeout)
    try:
        connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host) if secure else plain
    except OSError as error:
        plain.close()
        raise LautError(parts.geturl(), f"has no secure connection ({type(error).__name__})", "check it") from error
    return connection


@contextmanager
def _ended_at(deadline: float, connection: http.client.HTTPConnection) -> Iterator[None]:
    """End a connection at a moment, however slowly its other side sends."""
    used = connection.sock

    def end() -> None:
        try:
            used.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    timer = threading.Timer(max(0.0, deadline - monotonic()), end)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


def _left(url: str, deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise LautError(url, "takes too long", "try again later, or save the page in a browser")
    return left


def _body(url: str, answer: http.client.HTTPResponse, largest: int) -> bytes:
    pieces, length = [], 0
    while piece := answer.read(CHUNK):
        pieces.append(piece)
        length += len(piece)
        if length > largest:
            raise LautError(url, f"is larger than {largest >> 20} MB", "save the page in a browser")
    return b"".join(pieces)


def _page(found: Fetched) -> Fetched:
    if found.status != 200:
        raise LautError(found.url, f"gave no page ({found.status} {found.reason})", "check the address")
    kind = found.header("Content-Type").split(";")[0].strip().lower()
    if kind and not kind.startswith(READABLE):
        raise LautError(found.url, f"is no page ({kind})", "save it yourself and read the file")
    return found
