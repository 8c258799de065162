from importlib.resources import files

import pytest

import laut
from laut.model.errors import LautError

PILE = files("laut") / "demo" / "pile"


@pytest.fixture(scope="module")
def case():
    return laut.read(PILE)


def test_statement_points_into_the_text_of_its_report(case):
    for claim in case.claims:
        for statement in claim.statements:
            assert [statement.report.text[start:end] for start, end in statement.spans] == [
                words.text for words in statement.view.words
            ] or statement.report.name.endswith(".html")


def test_claim_counts_each_report_once(case):
    for claim in case.claims:
        assert tuple(report.id for report in claim.reports) == claim.view.reports


def test_what_could_not_be_read_is_listed(case):
    assert [name for name, _ in case.unreadable] == ["scan-0371.txt"]


def test_path_that_leads_nowhere_is_refused():
    with pytest.raises(LautError, match="no such file"):
        laut.read("no-such-folder")


def test_ledger_keeps_the_case(tmp_path, case):
    laut.read(PILE, ledger=tmp_path / "news.laut")
    assert laut.open_ledger(tmp_path / "news.laut").to_json() == case.to_json()


def test_ledger_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(LautError, match="no such ledger"):
        laut.open_ledger(tmp_path / "none.laut")


@pytest.mark.parametrize("table", ["claims", "statements", "reports"])
def test_data_frames_hold_the_same_rows(case, table):
    arrow = case.to_arrow(table)
    assert arrow.num_rows > 5
    assert case.to_polars(table).to_dicts() == arrow.to_pylist()
    assert list(case.to_pandas(table).columns) == arrow.column_names
    assert len(case.to_pandas(table)) == arrow.num_rows


def test_unknown_table_is_refused(case):
    with pytest.raises(LautError, match="claims, statements, reports"):
        case.to_arrow("rows")


def test_columns_have_their_types_even_without_rows(tmp_path):
    (tmp_path / "leer.txt").write_text("")
    empty = laut.read(tmp_path).to_arrow("claims")
    assert empty.num_rows == 0
    assert str(empty.schema.field("origins_low").type) == "int64"
    assert str(empty.schema.field("low").type) == "double"


def test_unknown_name_of_the_package_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = laut.nothing
