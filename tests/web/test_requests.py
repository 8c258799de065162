"""What the app answers to requests that no page of its own makes."""

import concurrent.futures
import contextlib
import socket
from urllib.parse import quote

import httpx
import pytest

PATHS = ("/", "/sources", "/source?name=Polizei", "/upload", "/reading", "/about")


@pytest.fixture
def client(server):
    with httpx.Client(base_url=server.url, timeout=60) as made:
        yield made


def _raw(server, request):
    """Send bytes that a well-behaved client wouldn't, and return what comes back."""
    with socket.create_connection(("127.0.0.1", server.port), 10) as connection:
        heard = [b""]
        with contextlib.suppress(OSError):  # the server may hang up before it has heard everything
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            heard += iter(lambda: connection.recv(65536), b"")
        return b"".join(heard)


@pytest.mark.parametrize("path", PATHS)
def test_every_page_forbids_what_it_doesnt_need(client, path):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "*" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "", "0.0.0.0:{port}"]
)
def test_a_strangers_name_gets_no_page(client, server, host):
    answer = client.get("/", headers={"Host": host.format(port=server.port)})
    assert answer.status_code == 421
    assert "stories" not in answer.text.lower()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_this_machines_names_get_the_page(client, server, name):
    assert client.get("/", headers={"Host": f"{name}:{server.port}"}).status_code == 200


def test_it_listens_on_the_loopback_address_only(server):
    with socket.socket() as other, pytest.raises(OSError, match="refused"):
        other.connect(("127.0.0.2", server.port))


@pytest.mark.parametrize(
    "path",
    [
        "/stories/s-0000000000",
        "/stories/" + quote("../../etc/passwd", safe=""),
        "/stories/s-1'; DROP TABLE reports; --",
        "/stories/%00",
        "/reports/r-0000000000",
        "/reports/" + "r" * 2000,
        "/source?name=" + "x" * 3000,
        "/source",
        "/static/0/laut.css",
        "/static/../../../../etc/passwd",
        "/static/%2e%2e/%2e%2e/secret",
        "/nothing",
        "/.json",
        "/index.json.json",
        "/pile.laut",
    ],
)
def test_what_isnt_there_is_a_page_that_says_so(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text
    if not path.endswith(".json"):
        assert "There is no such page" in answer.text


def test_an_unescaped_path_out_of_the_folder_is_nothing(server):
    head = f"GET /static/../../../../../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
    assert _raw(server, f"{head}Connection: close\r\n\r\n".encode()).startswith(b"HTTP/1.1 404")


@pytest.mark.parametrize(
    "query",
    [
        "?q=%22%20OR%201%3D1%20--",
        "?q=NEAR(*",
        "?q=" + "x" * 3000,
        "?page=0",
        "?page=-1",
        "?page=999999999999999999999",
        "?page=" + quote("٣"),
        "?since=yesterday&until=9999-99-99",
        "?order=nonsense",
        "?contested=maybe",
        "?lang=../../etc/passwd",
        "?q=%ff%fe%00",
        "?q=%E2%80%AE",
    ],
)
def test_a_query_without_sense_is_no_failure(client, query):
    assert client.get("/" + query).status_code == 200


@pytest.mark.parametrize("span", ["5", "9-5", "a-b", "0-999999999", "99999999999-5", "-1-5", ""])
def test_a_span_without_sense_shows_the_report(client, story, span):
    report = story["reports"][0]["id"]
    assert client.get(f"/reports/{report}", params={"span": span}).status_code == 200


def test_an_endless_address_is_refused(client):
    assert client.get("/?q=" + "x" * 5000).status_code == 414


def test_a_head_without_end_gets_no_page(server):
    request = b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n" % server.port + b"X: " + b"y" * 200_000
    assert _raw(server, request)[:10] in (b"", b"HTTP/1.1 4")
    assert httpx.get(server.url, timeout=60).status_code == 200


def test_bytes_that_are_no_request_are_refused(server):
    assert _raw(server, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n").startswith(b"HTTP/1.1 400")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(client, method):
    assert client.request(method, "/").status_code == 405


@pytest.mark.parametrize("path", ["/", "/about", "/sources"])
def test_a_page_that_takes_no_form_says_so(client, path):
    assert client.post(path).status_code == 405


def test_head_tells_what_get_would(client):
    answer = client.head("/")
    assert (answer.status_code, answer.content) == (200, b"")


def test_a_static_file_may_be_kept_for_ever(client):
    page = client.get("/").text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    answer = client.get(address)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/css; charset=utf-8"


def test_many_at_once_get_their_own_pages(server, story):
    paths = [f"/stories/{story['id']}.json", "/index.json", "/sources.json", "/source.json?name=Polizei"] * 15
    with concurrent.futures.ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda path: httpx.get(server.url + path, timeout=60), paths))
    assert {answer.status_code for answer in answers} == {200}
    assert all(len({answer.text for answer in answers[first::4]}) == 1 for first in range(4))


@pytest.mark.parametrize("path", ["/upload", "/reading/stop"])
class TestForms:
    def test_without_a_token_nothing_is_done(self, client, path):
        client.get("/upload")
        answer = client.post(path, data={"x": "1"})
        assert answer.status_code == 403
        assert "nothing was changed" in answer.text

    def test_a_token_of_another_browser_is_refused(self, client, server, path):
        token = _token(httpx.get(server.url + "/upload", timeout=60).text)
        client.get("/upload")
        assert client.post(path, data={"token": token}).status_code == 403

    @pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
    def test_another_site_is_refused(self, client, path, origin):
        token = _token(client.get("/upload").text)
        assert client.post(path, data={"token": token}, headers={"Origin": origin}).status_code == 403

    def test_a_cross_site_request_without_origin_is_refused(self, client, path):
        token = _token(client.get("/upload").text)
        headers = {"Sec-Fetch-Site": "cross-site"}
        assert client.post(path, data={"token": token}, headers=headers).status_code == 403

    def test_a_broken_form_is_refused(self, client, path):
        client.get("/upload")
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        assert client.post(path, content=b"--x\r\nnonsense", headers=headers).status_code in (400, 403)


def test_a_form_that_is_too_large_is_refused_with_a_page(client):
    answer = client.post("/reading/stop", data={"token": "x" * 100_000})
    assert answer.status_code == 413
    assert "too much at once" in answer.text


def test_the_session_cookie_stays_here(client):
    cookie = client.get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


def _token(page):
    return page.split('name="token" value="')[1].split('"')[0]


@pytest.mark.parametrize(
    ("form", "begins"), [("html", b"<!doctype html>"), ("md", b"# "), ("json", b"{"), ("csv", b"\xef\xbb\xbfstory")]
)
def test_a_story_is_taken_away_in_the_form_that_is_asked_for(client, story, form, begins):
    answer = client.get(f"/stories/{story['id']}/download/{form}")
    assert answer.status_code == 200
    assert answer.content.startswith(begins)
    assert f'filename="{story["id"]}.{form}"' in answer.headers["content-disposition"]


def test_a_form_that_there_is_not_is_named(client, story):
    assert client.get(f"/stories/{story['id']}/download/exe").status_code == 404
