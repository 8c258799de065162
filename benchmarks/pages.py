"""The pages of a big case: CPU time of the server for every kind of page, the first time and again.

python -m benchmarks.pages [REPORTS] [LEDGER]   1,000 reports; a ledger that holds them already is used as it is
"""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.types import Message

from benchmarks.case import fill
from benchmarks.harness import cpu_seconds
from laut.ledger import Ledger, Order
from laut.pipeline import bring_up_to_date
from laut.web import make_app
from laut.web.site import Site

PORT = 8765
BOUND = 0.3
"""CPU seconds that a page may take."""


def addresses(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield every kind of page by name, of the largest story and the most cited source."""
    largest = ledger.stories(order=Order.LARGEST, limit=1).rows[0]
    kept = ledger.story(largest.id).story
    source = ledger.sources(limit=1).rows[0]
    claim = max((one for question in kept.questions for one in question.claims), key=lambda one: len(one.statements))
    yield "stories", "/"
    yield "stories, last page", f"/?{urlencode({'page': ledger.stories().total // 50})}"
    yield "stories with a common word", "/?q=Polizei"
    yield "stories that contradict, newest", "/?contested=1&order=newest"
    yield "stories of the most cited source", f"/?{urlencode({'source': source.id})}"
    yield f"story of {largest.reports} reports", f"/stories/{largest.id}"
    yield f"claim of {len(claim.statements)} statements", f"/stories/{largest.id}/claims/{claim.id}"
    yield "report", f"/reports/{kept.reports[0]}"
    yield "two reports side by side", f"/compare/{kept.reports[0]}/{kept.reports[-1]}"
    yield "who cites whom", "/sources"
    yield f"source of {source.statements} statements", f"/source?{urlencode({'name': source.name})}"
    yield "judgements", "/judgements"


def main(arguments: list[str]) -> None:
    count = int(arguments[0]) if arguments else 1000
    with tempfile.TemporaryDirectory() as folder:
        path = arguments[1] if len(arguments) > 1 else str(Path(folder, "case.laut"))
        with Ledger(path) as ledger:
            if not ledger.stories(limit=1).total:
                fill(ledger, count)
                bring_up_to_date(ledger)
            pages = list(addresses(ledger))
        _measure(path, pages)


def _measure(path: str, pages: list[tuple[str, str]]) -> None:
    """Print what each page takes: anew with nothing kept ready, and once more."""
    make_app(Site(path, PORT))  # loads what the first request of a server loads
    asyncio.run(_get(make_app(Site(path, PORT)), "/about"))
    print(f"{'page':40}  {'anew':>7}  {'again':>7}  {'bytes':>9}   CPU ms")
    for name, address in pages:
        app = make_app(Site(path, PORT))
        asyncio.run(_get(app, "/about"))
        before = cpu_seconds()
        size = asyncio.run(_get(app, address))
        anew = cpu_seconds() - before
        asyncio.run(_get(app, address))
        again = cpu_seconds() - before - anew
        print(
            f"{name:40}  {anew * 1e3:7.0f}  {again * 1e3:7.0f}  {size:9,}  {'over the bound' if anew > BOUND else ''}"
        )


async def _get(app: Starlette, address: str) -> int:
    """Ask the app for a page as its server does, and return the size of the answer in bytes."""
    path, _, query = address.partition("?")
    answers: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        answers.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"host", f"127.0.0.1:{PORT}".encode()), (b"accept", b"text/html")],
        "http_version": "1.1",
        "scheme": "http",
        "root_path": "",
    }
    await app(scope, receive, send)
    if answers[0]["status"] != 200:
        raise RuntimeError(f"{address}: {answers[0]['status']}")
    return sum(len(message.get("body", b"")) for message in answers[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
