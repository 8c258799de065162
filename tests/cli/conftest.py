"""A way to run the program as a user does, and a small pile to run it on."""

import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.fixture
def laut(program):
    """Return a way to run the program in a process of its own."""

    def run(*arguments, **options):
        command = [program, *map(str, arguments)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False, **options)

    return run


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
