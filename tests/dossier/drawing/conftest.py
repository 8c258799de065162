"""What drawings are made of."""

from gettext import NullTranslations

import pytest

from laut.dossier.links import FileLinks
from laut.dossier.wording import Wording


@pytest.fixture
def wording():
    return Wording(NullTranslations(), "en")


@pytest.fixture
def links():
    return FileLinks()


@pytest.fixture
def story(dossier):
    return dossier.stories[0]
