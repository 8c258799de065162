import doctest
from pathlib import Path


def test_examples_of_the_page_about_python_run():
    page = Path(__file__).parents[2] / "docs" / "python.md"
    done = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert done.attempted > 10
    assert done.failed == 0
