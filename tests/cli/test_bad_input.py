"""What a user may hand over by mistake: each says what is wrong, and the pile goes on."""

import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import time

import pytest

from laut.ledger import Ledger


def _unreadable(done):
    return {item["name"]: item["reason"] for item in json.loads(done.stdout)["unreadable"]}


def _names(done):
    return {report["name"] for story in json.loads(done.stdout)["stories"] for report in story["reports"]}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("photo.txt", bytes(random.Random(7).randbytes(20_000)), ""),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(1000), "a .jpg file"),
        ("markup.html", b"<html><body><script>alert(1)</script></body></html>", "holds no text"),
    ],
)
def test_broken_file_is_listed_and_the_pile_goes_on(laut, pile, name, data, reason):
    (pile / name).write_bytes(data)
    done = laut("dossier", pile, "--json")
    assert done.returncode == 0
    assert reason in _unreadable(done)[name]
    assert _names(done) == {"a.txt", "b.txt"}


def test_line_of_50_megabytes_is_refused_in_time(laut, pile):
    (pile / "long.txt").write_bytes(b"Laut Polizei brennt es. " * (50_000_000 // 24))
    start = time.process_time()
    done = laut("dossier", pile, "--json")
    assert time.process_time() - start < 10
    assert done.returncode == 0
    assert "long.txt" in _unreadable(done)
    assert _names(done) == {"a.txt", "b.txt"}


def test_line_of_150_kilobytes_is_read(laut, pile, tmp_path):
    (pile / "long.txt").write_text("Laut Polizei brennt es in Moorfleth. " * 4_000, encoding="utf-8")
    start = time.process_time()
    done = laut("read", pile / "long.txt", "--ledger", tmp_path / "pile.laut")
    assert time.process_time() - start < 10
    assert json.loads(done.stdout)["attributions"] == 4_000


def test_page_in_windows_1252_is_read_with_its_umlauts(laut, pile, pages):
    text = pages["b.txt"].replace("Fünf", "Zwölf")
    (pile / "b.txt").write_bytes(text.encode("cp1252"))
    done = laut("dossier", pile, "--json")
    assert "Zwölf Arbeiter" in done.stdout


def test_wrongly_declared_encoding_does_not_stop_the_pile(laut, pile):
    page = "<html><head><meta charset='utf-8'></head><body><p>Laut Polizei ist die Straße gesperrt.</p></body></html>"
    (pile / "c.html").write_bytes(page.encode("cp1252"))
    done = laut("dossier", pile, "--json")
    assert done.returncode == 0
    assert "c.html" in _names(done) | set(_unreadable(done))


def test_scripts_of_a_page_are_not_read(laut, pile):
    page = (
        "<html><body><script>document.write('Laut Minister Fälscher brennt es.')</script><h1>Brand in Moorfleth</h1>"
        "<p>Laut Polizei brennt in Moorfleth ein Kran.</p><p onclick=\"alert('Laut Klick')\">Ende.</p></body></html>"
    )
    (pile / "c.html").write_text(page, encoding="utf-8")
    done = laut("dossier", pile, "--all", "--json")
    assert done.returncode == 0
    assert "c.html" in _names(done)
    assert "Fälscher" not in done.stdout
    assert "Klick" not in done.stdout


def test_escape_sequences_of_a_page_do_not_reach_the_terminal(laut, pile, pages):
    page = pages["a.txt"].replace("drei Arbeiter", "drei \x1b]0;böse\x07 Arbeiter")
    (pile / "a.txt").write_text(page, encoding="utf-8")
    done = laut("dossier", pile, "--all")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout


def test_folder_without_reports_is_bad_input(laut, tmp_path):
    (tmp_path / "nothing").mkdir()
    for command in ("read", "dossier"):
        done = laut(command, tmp_path / "nothing", cwd=tmp_path)
        assert done.returncode == 1
        assert "no report found in this folder" in " ".join(done.stdout.split())


def test_working_folder_without_reports_is_bad_input(laut, tmp_path):
    done = laut("dossier", ".", cwd=tmp_path)
    assert done.returncode == 1
    assert "no report found in this folder" in " ".join(done.stdout.split())


def test_path_that_leads_nowhere_is_bad_input(laut, pile, tmp_path):
    done = laut("read", pile, tmp_path / "typo", cwd=tmp_path)
    assert done.returncode == 1
    assert "there is no such file or folder" in done.stderr
    assert not (tmp_path / "pile.laut").exists()


@pytest.mark.parametrize("command", [("read", "."), ("dossier",), ("show", "c-1")])
def test_ledger_that_is_not_sqlite_is_bad_input(laut, pile, tmp_path, command):
    notes = tmp_path / "notes.txt"
    notes.write_text("Brot, Milch, Eier\n" * 50)
    done = laut(*command, "--ledger", notes, cwd=pile)
    assert done.returncode == 1
    assert "not a ledger" in done.stderr
    assert "Traceback" not in done.stderr
    assert notes.read_text().startswith("Brot")


def _limit(size):
    def set_limit():
        # A file that can't grow is the nearest to a full disk that needs no disk of its own.
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return set_limit


def test_full_disk_is_said_and_what_is_read_stays(laut, laut_alone, pile, tmp_path, pages):
    for number in range(200):
        page = pages["a.txt"].replace("Moorfleth", f"Moorfleth-{number}")
        (pile / f"page-{number:03}.txt").write_text(page, encoding="utf-8")
    ledger = tmp_path / "pile.laut"
    done = laut_alone("read", pile, "--ledger", ledger, preexec_fn=_limit(600_000))
    assert done.returncode == 1
    assert "disk" in done.stderr
    assert "what is read stays read" in done.stderr
    assert "Traceback" not in done.stderr
    kept = len(done.stdout.splitlines())
    assert kept > 0
    again = laut("read", pile, "--ledger", ledger)
    statuses = [json.loads(line)["status"] for line in again.stdout.splitlines()]
    assert statuses.count("known") >= kept
    assert statuses.count("new") == 202 - statuses.count("known") > 0


def test_ctrl_c_leaves_a_whole_ledger_and_the_next_run_goes_on(laut, pile, tmp_path, pages, program):
    for number in range(400):
        page = pages["b.txt"].replace("Moorfleth", f"Moorfleth-{number}")
        (pile / f"page-{number:03}.txt").write_text(page, encoding="utf-8")
    ledger = tmp_path / "pile.laut"
    command = [program, "read", str(pile), "--ledger", str(ledger)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as running:
        first = running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, complaint = running.communicate(timeout=60)
    assert running.returncode == 130
    assert json.loads(first)["status"] == "new"
    assert "goes on from there" in complaint
    assert "Traceback" not in complaint
    with sqlite3.connect(ledger) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (kept,) = connection.execute("SELECT count(*) FROM readings").fetchone()
    assert 0 < kept < 402
    with Ledger(str(ledger)) as store:
        assert len(list(store.reports())) == kept
    statuses = [json.loads(line)["status"] for line in laut(*command[1:]).stdout.splitlines()]
    assert (statuses.count("known"), statuses.count("new")) == (kept, 402 - kept)
