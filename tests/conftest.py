"""Fixtures for all tests."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import settings

from laut.model.report import MediaType, Report
from laut.model.span import Span
from laut.model.text import Line, OffsetMap, ReadText

# Tests assert no times: a busy machine is no defect.
settings.register_profile("laut", deadline=None)
settings.load_profile("laut")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared(repository):
    """Return what finds a file of the measuring material beside the repository.

    Where it is missing the test is skipped; with CI=true it fails.
    """

    def find(path: str) -> Path:
        file = repository.parent / "shared" / path
        if file.exists():
            return file
        reason = f"needs ../shared/{path} beside the repository"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        return pytest.skip(reason)

    return find


@pytest.fixture(scope="session")
def report_of():
    """Return what makes a report of a plain text."""

    def make(text, name="report.txt"):
        lines = tuple(Line(Span(*found.span())) for found in re.finditer(r"[^\n]+", text))
        read = ReadText(text, OffsetMap.identity(len(text)), lines)
        return Report("r-0000000001", name, f"file:{name}", MediaType.TEXT, "0" * 64, "utf-8", text, read)

    return make
