"""One server with one pile, one headless Chromium, and pages that fail on a console error or an outside request."""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from tests.web.hostile import HOSTILE

from laut.ledger import Ledger
from laut.pipeline import bring_up_to_date, read

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LONGEST_WAIT = 120


@dataclass
class Server:
    """A running `laut serve`.

    Args:
        url: of its first page, without the last slash.
        process: that serves.
        ledger: its path.
    """

    url: str
    process: subprocess.Popen
    ledger: Path

    @property
    def port(self):
        return urlsplit(self.url).port

    def get(self, path, **headers):
        return httpx.get(self.url + path, headers=headers, timeout=LONGEST_WAIT)

    def json(self, path):
        answer = self.get(path)
        answer.raise_for_status()
        return answer.json()

    def wait(self):
        """Wait until everything is read and compared."""
        end = time.monotonic() + LONGEST_WAIT
        while self.json("/reading.json")["running"]:
            assert time.monotonic() < end, "the reading doesn't end"
            time.sleep(0.2)


@contextlib.contextmanager
def _serving(ledger, *paths, wait=True):
    command = [sys.executable, "-m", "laut", "serve", "--port", "0", "--ledger", str(ledger), *map(str, paths)]
    with Path(f"{ledger}.errors").open("w") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, encoding="utf-8")
        with process:
            try:
                url = process.stdout.readline().split()[0].rstrip("/")
                server = Server(url, process, Path(ledger))
                if wait:
                    server.wait()
                yield server
            finally:
                process.terminate()
    assert Path(f"{ledger}.errors").read_text() in ("", "\nStopped.\n")


@pytest.fixture
def serving():
    """Return what runs `laut serve` for a block: with a ledger and paths, until everything is read."""
    return _serving


@pytest.fixture(scope="session")
def pile(tmp_path_factory):
    """Return a folder with the bundled pile and with hostile pages."""
    folder = tmp_path_factory.mktemp("web") / "pile"
    shutil.copytree(str(files("laut") / "demo" / "pile"), folder)
    for name, text in HOSTILE.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def server(pile):
    """Return a server that shows the pile; tests don't change what it holds."""
    with _serving(pile.parent / "pile.laut", pile) as running:
        yield running


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    """Return a ledger that holds the bundled pile, read and compared."""
    path = tmp_path_factory.mktemp("kept") / "kept.laut"
    with Ledger(str(path)) as ledger:
        assert len(list(read([str(files("laut") / "demo" / "pile")], ledger))) > 5
        bring_up_to_date(ledger)
    return path


@pytest.fixture
def desk(kept, tmp_path):
    """Return a server of its own for a test that changes what it holds; it begins with the bundled pile."""
    shutil.copy(kept, tmp_path / "desk.laut")
    with _serving(tmp_path / "desk.laut") as running:
        yield running


@pytest.fixture(scope="session")
def browser():
    """Return a headless Chromium."""
    if CHROMIUM is None:
        reason = "needs Debian's package chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def visit(browser):
    """Return what opens a page of a server in a fresh profile.

    At the end of the test every page must have stayed without errors and without a request to elsewhere.
    """
    contexts, faults = [], []

    def watch(page, server):
        page.on("console", lambda said: faults.append(f"console: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on(
            "requestfailed", lambda request: _left(request) or faults.append(f"failed: {request.url} {request.failure}")
        )
        page.on("request", lambda request: _own(request.url, server) or faults.append(f"outside: {request.url}"))

    def opened(server, path="/", *, expect=200, **options):
        context = browser.new_context(**{"locale": "en-GB", "viewport": {"width": 1280, "height": 800}, **options})
        context.set_default_timeout(60_000)
        contexts.append(context)
        page = context.new_page()
        watch(page, server)
        answer = page.goto(server.url + path)
        assert answer.status == expect
        if expect >= 400:
            faults[:] = [fault for fault in faults if f"status of {expect}" not in fault]
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def _left(request):
    # A test that goes on before a page's last byte has come makes the browser give that request up;
    # a server that fails shows as another error.
    return request.failure == "net::ERR_ABORTED"


def _own(url, server):
    return url.startswith((server.url + "/", "data:"))


@pytest.fixture(scope="session")
def story(server):
    """Return the twin of the bundled story."""
    rows = server.json("/index.json?q=Osterm%C3%BChl")["stories"]
    largest = max(rows, key=lambda row: row["reports"])
    return server.json(f"/stories/{largest['id']}.json")["stories"][0]
