import pytest
from lxml import html

PILE = "src/laut/demo/pile"


@pytest.fixture
def story(laut, repository):
    """Return the id of the demo's story."""
    return laut("dossier", repository / PILE).stdout.splitlines()[1].rsplit(" ", 1)[1]


def test_a_story_becomes_one_file(laut, repository, story, tmp_path):
    done = laut("report", story, repository / PILE, "-o", tmp_path / "story.html")
    assert (done.returncode, done.stdout) == (0, "")
    assert html.fromstring((tmp_path / "story.html").read_text("utf-8")).xpath("//article[@id='c-001']")


def test_the_name_of_the_file_tells_its_form(laut, repository, story, tmp_path):
    laut("report", story, repository / PILE, "-o", tmp_path / "story.md", "--language", "de")
    assert "unabhängiger Ursprung" in (tmp_path / "story.md").read_text("utf-8")


def test_a_file_can_go_to_standard_output(laut, repository, story):
    done = laut("report", story, repository / PILE, "-o", "-", "--format", "csv")
    assert done.stdout.startswith("\ufeffstory,title,question")


def test_a_file_that_cannot_be_written_is_told(laut, repository, story, tmp_path):
    done = laut("report", story, repository / PILE, "-o", tmp_path / "none" / "story.html")
    assert done.returncode == 1
    assert "can't be written" in done.stderr


def test_an_unknown_story_is_told(laut, repository, tmp_path):
    done = laut("report", "s-0000000000", repository / PILE, "-o", tmp_path / "story.html")
    assert (done.returncode, "no story has that id" in done.stderr) == (1, True)
