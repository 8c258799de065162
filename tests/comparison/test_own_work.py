"""What a page's own house found out or heard is no agency's, whatever the page credits."""

import pytest

from laut.comparison.chains import full, ties
from laut.comparison.statements import statements
from laut.intake import take_in
from laut.model.report import Report
from laut.pipeline import read_reports

PAGE = """Deichauer Anzeiger

Fähre bleibt liegen

12. März 2027

Deichau (dpa) - Die Fähre bleibt liegen, sagte Hafenmeister Jens Kramer. {said}

dpa
© Deichauer Anzeiger
"""


@pytest.mark.parametrize(
    ("said", "chain"),
    [
        ("Nach Informationen unserer Redaktion fehlt ein Ersatzteil aus Holland.", ()),
        ("Nach Recherchen des Anzeigers fehlt ein Ersatzteil aus Holland.", ()),
        ("Es fehle ein Ersatzteil aus Holland, sagte Hafenmeister Jens Kramer dem Anzeiger.", ("Jens Kramer",)),
        ("Es fehle ein Ersatzteil aus Holland, sagte Hafenmeister Jens Kramer.", ("dpa", "Jens Kramer")),
    ],
)
def test_own_work_goes_through_no_agency(tmp_path, said, chain) -> None:
    page = tmp_path / "anzeiger.txt"
    page.write_text(PAGE.format(said=said), encoding="utf-8")
    read = read_reports([item for item in take_in([str(page)]) if isinstance(item, Report)])
    (found,) = [one for one in statements(read) if "Ersatzteil" in one.text]
    assert full(found, read, ties(read, [])).names == chain
