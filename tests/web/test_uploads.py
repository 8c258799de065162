"""Sending reports to the app."""

import io
import sqlite3
import threading

import httpx
import pytest

from laut.web.uploads import keep, safe_name, uploads_folder

PAGE = (
    "Museum für Orgeln in Torfheim eröffnet\n20.06.2027, 9:00 Uhr\n\nIn Torfheim hat am Sonntag ein Museum für Orgeln "
    "eröffnet. Die Sammlung umfasse 31 Instrumente, sagte Leiterin Gesa Pohl dem Torfboten. Das älteste stammt nach "
    "ihren Worten aus einer Kapelle im Moor. „Man darf auf allen spielen“, sagte Pohl.\n\n© Torfbote\n"
)


def _send(page, *files):
    page.get_by_role("link", name="Add reports").first.click()
    sent = [{"name": name, "mimeType": "text/plain", "buffer": data} for name, data in files]
    page.locator("#files").set_input_files(sent)
    page.get_by_role("button", name="Read these files").click()
    page.wait_for_url("**/reading")
    page.get_by_text("Everything is read.").wait_for()


def _token(client):
    return client.get("/upload").text.split('name="token" value="')[1].split('"')[0]


def test_a_sent_page_is_in_the_case(desk, visit):
    page = visit(desk)
    _send(page, ("torfbote.txt", PAGE.encode()))
    page.get_by_role("link", name="List of stories").click()
    page.get_by_role("link", name="Museum für Orgeln").click()
    assert "Torfbote ← Gesa Pohl" in " ".join(page.locator("main").inner_text().split())
    assert (uploads_folder(str(desk.ledger)) / "torfbote.txt").read_text() == PAGE


def test_a_broken_page_is_listed_and_the_others_are_read(desk, visit):
    page = visit(desk)
    _send(page, ("leer.txt", b" "), ("bild.txt", b"\x89PNG\r\n\x1a\n\0\0\0"), ("gut.txt", PAGE.encode()))
    assert "is empty" in page.locator(".outcomes").inner_text()
    page.get_by_role("link", name="List of stories").click()
    listed = page.locator("#unreadable").inner_text()
    assert "leer.txt" in listed
    assert "bild.txt" in listed
    assert page.get_by_role("link", name="Museum für Orgeln").count() == 1


def test_without_scripts_files_can_be_sent(desk, visit):
    page = visit(desk, java_script_enabled=False)
    _send(page, ("torfbote.txt", PAGE.encode()))
    page.goto(desk.url + "/?q=Torfheim")
    assert page.locator(".stories a").count() == 1


def test_a_form_without_a_file_says_so(desk):
    with httpx.Client(base_url=desk.url, timeout=60, follow_redirects=True) as client:
        answer = client.post("/upload", data={"token": _token(client)}, files={"files": ("", b"")})
    assert "No file was chosen" in answer.text


def test_names_that_lead_elsewhere_stay_in_the_folder(desk):
    with httpx.Client(base_url=desk.url, timeout=60) as client:
        sent = [("files", (name, PAGE.encode())) for name in ("../../raus.txt", "/etc/raus.txt", "..\\raus.txt")]
        assert client.post("/upload", data={"token": _token(client)}, files=sent).status_code == 303
    desk.wait()
    folder = uploads_folder(str(desk.ledger))
    assert [file.name for file in folder.iterdir()] == ["raus.txt"]
    assert not (folder.parent / "raus.txt").exists()


def test_pages_are_served_while_others_write(desk):
    """A reading, an upload and readers at once: nobody gets an error."""
    answers = []

    def look():
        answers.extend(httpx.get(desk.url + "/index.json", timeout=60).status_code for _ in range(10))

    with httpx.Client(base_url=desk.url, timeout=60) as client:
        token = _token(client)
        lookers = [threading.Thread(target=look) for _ in range(3)]
        for looker in lookers:
            looker.start()
        for number in range(5):
            text = PAGE.replace("Torfheim", f"Torfheim {number}").encode()
            client.post("/upload", data={"token": token}, files={"files": (f"{number}.txt", text)})
        for looker in lookers:
            looker.join()
    desk.wait()
    assert set(answers) == {200}
    assert len(list(uploads_folder(str(desk.ledger)).iterdir())) == 5
    with sqlite3.connect(desk.ledger) as ledger:
        assert ledger.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert ledger.execute("SELECT count(*) FROM places WHERE uri LIKE '%-uploads/%'").fetchone() == (5,)
    ledger.close()


MANY = 4_000
"""Pages: so many that they can't all be read before somebody stops the reading."""


def test_a_reading_can_be_stopped_and_taken_up_again(tmp_path, serving):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:04}.txt").write_text(PAGE.replace("Torfheim", f"Torfheim {number}" * 20))
    with (
        serving(tmp_path / "many.laut", folder, wait=False) as running,
        httpx.Client(base_url=running.url, timeout=60) as client,
    ):
        assert client.post("/reading/stop", data={"token": _token(client)}).status_code == 303
        progress = running.json("/reading.json")
        assert (progress["running"], progress["stopped"], progress["problem"]) == (False, True, None)
        assert sum(progress["counts"].values()) < MANY
        assert client.get("/").status_code == 200
    with sqlite3.connect(tmp_path / "many.laut") as ledger:
        assert ledger.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    ledger.close()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("seite.html", "seite.html"),
        ("../../seite.html", "seite.html"),
        ("C:\\pages\\seite.html", "seite.html"),
        (".bashrc", "bashrc"),
        ("...", "page"),
        ("", "page"),
        ("a\u202etxt.html", "atxt.html"),
        ("a\0b.txt", "ab.txt"),
        ("pile.laut-wal", "pile.laut-wal"),
        ("x" * 500 + ".html", "x" * 115 + ".html"),
        ("ü" * 200 + ".txt", "ü" * 58 + ".txt"),
        ("a." + "y" * 50, "a"),
    ],
)
def test_a_kept_name_is_harmless(given, kept):
    assert safe_name(given) == kept


def test_the_same_name_with_another_content_overwrites_nothing(tmp_path):
    first = keep(tmp_path, "a.txt", io.BytesIO(b"one"))
    second = keep(tmp_path, "a.txt", io.BytesIO(b"two"))
    again = keep(tmp_path, "a.txt", io.BytesIO(b"two"))
    assert (first.name, second.name, again.name) == ("a.txt", "a (2).txt", "a (2).txt")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
