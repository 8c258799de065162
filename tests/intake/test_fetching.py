import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import pytest

from laut.intake import addresses, take_in
from laut.intake.addresses import public
from laut.intake.fetching import LARGEST_PAGE, Fetcher
from laut.intake.saving import file_name, save
from laut.model.errors import LautError

PAGE = b"<!doctype html><html><body><h1>Kran</h1><p>Der Kran fiel um.</p></body></html>"


@pytest.fixture
def site():
    """Return a real server on this machine: its answers by path, and what it was asked."""
    answers, asked = {}, []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            status, headers, body = answers.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            for piece in [body] if isinstance(body, bytes) else body:
                try:
                    self.wfile.write(piece)
                except OSError:
                    return

        def log_message(self, *arguments):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", answers, asked
        server.shutdown()
        thread.join()


@pytest.fixture
def fetcher():
    return Fetcher(policy=lambda address: address.is_loopback, pause=0.0)


def html(body=PAGE, **headers):
    return 200, {"Content-Type": "text/html; charset=utf-8", **headers}, body


def test_page_is_fetched_saved_and_read(site, fetcher, tmp_path):
    address, answers, _ = site
    answers["/kran"] = html()
    file = save(fetcher.fetch(address + "/kran"), tmp_path / "pages")
    (report,) = take_in([str(tmp_path / "pages")])
    assert report.read.text == "Kran\nDer Kran fiel um."
    assert report.metadata[0].value == address + "/kran"
    assert file.parent == tmp_path / "pages"


def test_page_fetched_again_has_the_same_record(site, fetcher, tmp_path):
    address, answers, _ = site
    answers["/kran"] = html()
    first = save(fetcher.fetch(address + "/kran"), tmp_path)
    (before,) = take_in([str(tmp_path)])
    answers["/kran"] = html(PAGE.replace(b"fiel", b"kippte"))
    assert save(fetcher.fetch(address + "/kran"), tmp_path) == first
    (after,) = take_in([str(tmp_path)])
    assert (before.uri, before.name) == (after.uri, after.name)
    assert before.id != after.id


def test_redirects_are_followed_and_counted(site, fetcher):
    address, answers, _ = site
    answers["/a"] = (302, {"Location": "/b"}, b"")
    answers["/b"] = html()
    answers["/rund"] = (302, {"Location": "/rund"}, b"")
    assert fetcher.fetch(address + "/a").url == address + "/b"
    with pytest.raises(LautError, match="redirects"):
        fetcher.fetch(address + "/rund")


@pytest.mark.parametrize(
    "target", ["http://127.0.0.2:1/", "file:///etc/passwd", "http://user:pw@127.0.0.1/", "ftp://a.example/"]
)
def test_redirect_is_checked_like_the_address_itself(site, target):
    address, answers, _ = site
    answers["/a"] = (302, {"Location": target}, b"")
    only = Fetcher(policy=lambda found: str(found) == "127.0.0.1", pause=0.0)
    with pytest.raises(LautError):
        only.fetch(address + "/a")


def test_robots_txt_is_heeded_and_asked_once(site, fetcher):
    address, answers, asked = site
    answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /geheim\n")
    answers["/geheim/kran"] = answers["/kran"] = html()
    with pytest.raises(LautError, match=r"robots\.txt"):
        fetcher.fetch(address + "/geheim/kran")
    fetcher.fetch(address + "/kran")
    assert asked == ["/robots.txt", "/kran"]


def test_robots_txt_that_fails_closes_the_site(site, fetcher):
    address, answers, _ = site
    answers["/robots.txt"] = (503, {}, b"")
    answers["/kran"] = html()
    with pytest.raises(LautError, match=r"robots\.txt"):
        fetcher.fetch(address + "/kran")


def test_page_without_end_is_cut_off(site, fetcher):
    address, answers, _ = site
    sent = []

    def endless():
        while True:
            sent.append(1 << 20)
            yield b"x" * (1 << 20)

    answers["/lang"] = html(endless())
    with pytest.raises(LautError, match="larger than"):
        fetcher.fetch(address + "/lang")
    assert sum(sent) < 3 * LARGEST_PAGE


def test_page_that_drips_is_ended_at_its_deadline(site):
    address, answers, _ = site
    stop = threading.Event()

    def drip():
        for _ in range(1000):
            if stop.wait(0.02):
                return
            yield b"x"

    answers["/langsam"] = html(drip())
    with pytest.raises(LautError, match="takes too long"):
        Fetcher(policy=lambda found: True, pause=0.0, seconds=0.4).fetch(address + "/langsam")
    stop.set()


@pytest.mark.parametrize("answer", [(404, {}, b""), (200, {"Content-Type": "image/png"}, b"\x89PNG")])
def test_what_is_no_page_says_so(site, fetcher, answer):
    address, answers, _ = site
    answers["/x"] = answer
    with pytest.raises(LautError, match="no page"):
        fetcher.fetch(address + "/x")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "2002:7f00:1::",
        "64:ff9b::a00:1", "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)  # fmt: skip
def test_addresses_that_are_not_of_the_open_network(address):
    assert not public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "2a00:1450:4001:82a::200e"])
def test_addresses_of_the_open_network(address):
    assert public(ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1"])
def test_this_machine_is_never_asked(site, host):
    address, answers, asked = site
    answers["/"] = html()
    with pytest.raises(LautError):
        Fetcher(pause=0.0).fetch(f"http://{host}:{address.rpartition(':')[2]}/")
    assert asked == []


def test_name_is_resolved_once_for_check_and_connection(monkeypatch):
    """A name that leads to the open network when it is checked and to this machine when it is connected to."""
    given, connected = [], []

    def resolve(host, port, **options):
        given.append(host)
        address = "93.184.215.14" if len(given) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def create(address, timeout):
        connected.append(address)
        raise OSError

    monkeypatch.setattr(addresses.socket, "getaddrinfo", resolve)
    monkeypatch.setattr(addresses.socket, "create_connection", create)
    with pytest.raises(LautError, match="doesn't answer"):
        addresses.connect("boese.example", 80, public, 1.0)
    assert (given, connected) == (["boese.example"], [("93.184.215.14", 80)])


def test_name_with_one_forbidden_address_is_refused(monkeypatch):
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(LautError, match="open network"):
        addresses.connect("boese.example", 80, public, 1.0)


@pytest.mark.parametrize(
    "url", ["kran", "https://", "http://a b/", "javascript:alert(1)", "http://[::1", "http://a:99999/"]
)
def test_what_is_no_address_says_so(fetcher, url):
    with pytest.raises(LautError):
        fetcher.fetch(url)


def test_a_pause_lies_between_two_requests(site):
    address, answers, _ = site
    answers["/kran"] = html()
    waited = []
    real = time.sleep
    fetcher = Fetcher(policy=lambda found: True, pause=0.05)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("laut.intake.fetching.sleep", lambda seconds: (waited.append(seconds), real(seconds)))
        fetcher.fetch(address + "/kran")
    assert waited[0] == 0.0
    assert waited[1] > 0.0


@pytest.mark.parametrize(
    "url", ["https://a.example/../../etc/passwd", "https://a.example/" + "x" * 500, "https://a.example/.."]
)
def test_names_of_files_stay_in_the_folder(tmp_path, url):
    name = file_name(url)
    assert (tmp_path / name).resolve().parent == tmp_path
    assert len(name) < 120
