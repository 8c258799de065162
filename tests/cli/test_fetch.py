import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from laut.intake.fetching import Fetcher


@pytest.fixture
def address():
    """Return the address of a real server on this machine that has one page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(404 if self.path == "/robots.txt" else 200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<html><body><p>Laut Polizei fiel der Kran um.</p></body></html>")

        def log_message(self, *arguments):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/kran"
        server.shutdown()
        thread.join()


def test_fetched_pages_are_saved_and_read(laut, tmp_path, address):
    fetcher = Fetcher(policy=lambda found: found.is_loopback, pause=0.0)
    done = laut("fetch", address, "kein-url", "--into", tmp_path / "pages", obj=fetcher)
    assert done.returncode == 0
    assert "is no address of a page" in done.stderr
    assert "Laut" not in done.stdout
    read = laut("read", tmp_path / "pages", "--ledger", tmp_path / "pile.laut")
    assert '"status":"new"' in read.stdout


def test_this_machine_is_not_asked_by_default(laut, tmp_path, address):
    done = laut("fetch", address, "--into", tmp_path / "pages")
    assert done.returncode == 1
    assert "isn't on the open network" in done.stderr
    assert not (tmp_path / "pages").exists()
