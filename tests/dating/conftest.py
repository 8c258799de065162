"""What dates a text, for tests of dating."""

import pytest

from laut import dating, times
from laut.model.anatomy import Anatomy


@pytest.fixture(scope="session")
def date_of(report_of):
    """Return what dates a text, with what its page says."""

    def find(text, name="report.txt", **page):
        reports, anatomies = [report_of(text, name)], [Anatomy("de", **page)]
        return dating.read(reports, anatomies, times.read(reports, anatomies))[0]

    return find
