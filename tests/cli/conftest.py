"""A way to run the program as a user does, and a small pile to run it on."""

import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from laut.cli.main import main

PAGES = {
    "a.txt": (
        "Kran stürzt in Hafenbecken\n12.05.2027, 8:10 Uhr\n\n"
        "Moorfleth (dpa) - In Moorfleth ist ein Kran umgestürzt. Nach Angaben der Polizei wurden drei Arbeiter "
        "verletzt. Der Betrieb ruhe bis Freitag, teilte die Hafenbehörde mit.\n\n© Hafenpost\n"
    ),
    "b.txt": (
        "Unfall im Hafen von Moorfleth\n13.05.2027\n\n"
        "Fünf Arbeiter seien verletzt worden, sagte Hafenmeister Onno Brahms der Deichzeitung. "
        "„Der Kran war zu alt“, sagte Brahms. Nach Angaben der Polizei wurden drei Arbeiter verletzt."
        "\n\n© Deichzeitung\n"
    ),
}


@pytest.fixture
def program():
    """Return the path of the installed program."""
    return str(Path(sys.executable).parent / "laut")


@dataclass(frozen=True)
class Done:
    """What a run of the program came to."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def laut(monkeypatch):
    """Return a way to run the program as in a pipe, inside this process: loading everything anew takes a second."""

    def run(*arguments, cwd=None, env=None, **options):
        with monkeypatch.context() as patch:
            if cwd is not None:
                patch.chdir(cwd)
            done = CliRunner().invoke(main, list(map(str, arguments)), env=env, **options)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Done(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def laut_alone(program):
    """Return a way to run the program in a process of its own."""

    def run(*arguments, **options):
        command = [program, *map(str, arguments)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False, **options)

    return run


@pytest.fixture
def seconds():
    """Return a way to measure the processor time of a call's processes: clocks go on while others work."""

    def spent(call):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        result = call()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, result

    return spent


@pytest.fixture
def pages():
    """Return the texts of the small pile by file name."""
    return PAGES


@pytest.fixture
def pile(tmp_path):
    """Return a folder of two reports of one story."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
