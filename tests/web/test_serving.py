"""`laut serve` as a program: what it prints, how it ends, what it leaves behind."""

import re
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import httpx
import pytest

HERE = str(Path(httpx.__file__).parent.parent)
"""The folder of the packages that are installed here."""


@pytest.fixture
def start(tmp_path):
    """Return what starts `laut serve` in an empty folder and gives the process with the line that it printed."""
    started = []

    def run(*arguments, python=sys.executable, env=None):
        command = [python, "-m", "laut", "serve", *map(str, arguments)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
        process = subprocess.Popen(command, cwd=tmp_path, env=env, **pipes)
        started.append(process)
        return process, process.stdout.readline()

    yield run
    for process in started:
        process.kill()
        process.communicate()


def _address(line):
    return re.match(r"http://127\.0\.0\.1:\d+/", line)[0]


def _wait(address):
    """Wait until the app has nothing left to read."""
    end = time.monotonic() + 120
    while httpx.get(address + "reading.json", timeout=60).json()["running"]:
        assert time.monotonic() < end
        time.sleep(0.1)


def test_it_prints_where_to_look_and_ends_with_ctrl_c(start, tmp_path):
    process, line = start("--port", "0")
    assert "pile.laut; Ctrl-C ends" in line
    assert httpx.get(_address(line), timeout=60).status_code == 200
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    assert process.stderr.read() == "\nStopped.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["pile.laut"]


def test_paths_without_a_ledger_leave_nothing_behind(start, tmp_path):
    (tmp_path / "a.txt").write_text("Ein Text\n\nDie Polizei sagte, es gebe drei Verletzte.\n")
    process, line = start("a.txt", "--port", "0")
    assert "nothing is kept" in line
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_an_empty_ledger_says_how_to_begin(start):
    _, line = start("--port", "0")
    _wait(_address(line))
    assert "There are no reports yet" in httpx.get(_address(line), timeout=60).text


def test_a_port_that_is_taken_is_named(start):
    _, line = start("--port", "0")
    port = _address(line).rstrip("/").rsplit(":", 1)[-1]
    second, _ = start("--port", port, "--ledger", "other.laut")
    assert second.wait(60) == 1
    assert "name another with --port" in second.stderr.read()


@pytest.mark.parametrize("content", [b"no ledger at all, but long enough to be taken for one" * 20, b"\0" * 2000])
def test_a_file_that_is_no_ledger_is_refused(start, tmp_path, content):
    (tmp_path / "pile.laut").write_bytes(content)
    process, _ = start("--port", "0")
    assert process.wait(60) == 1
    assert "pile.laut" in process.stderr.read()
    assert (tmp_path / "pile.laut").read_bytes() == content


def test_a_path_that_leads_nowhere_is_refused_before_anything_is_made(start, tmp_path):
    process, _ = start("nowhere", "--port", "0")
    assert process.wait(60) == 1
    assert "there is no such file or folder" in process.stderr.read()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="session")
def wheel(repository, tmp_path_factory):
    """Return the wheel of the repository, built with what is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys, hatchling.build; print(hatchling.build.build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", build, folder], cwd=repository, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


def test_a_page_is_served_from_the_wheel(wheel, start, tmp_path_factory):
    home = tmp_path_factory.mktemp("venv")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True)
    python = home / "bin" / "python"
    (site,) = home.glob("lib/python*/site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    # What laut needs comes from here; laut itself must come from the wheel.
    (site / "here.pth").write_text(HERE)
    _, line = start("--port", "0", python=str(python), env={"PATH": ""})
    _wait(_address(line))
    answer = httpx.get(_address(line), headers={"Accept-Language": "de"}, timeout=60)
    assert "Noch sind keine Berichte da" in answer.text
    style = answer.text.split('rel="stylesheet" href="/')[1].split('"')[0]
    assert httpx.get(_address(line) + style, timeout=60).status_code == 200
    where = subprocess.run(
        [python, "-c", "import laut; print(laut.__file__)"],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": ""},
    )
    assert Path(where.stdout.strip()).is_relative_to(home)
