"""Fixtures for all tests."""

import os
from pathlib import Path

import pytest


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
