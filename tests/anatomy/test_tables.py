"""Every line of the furniture tables fires on its own example."""

import re

import pytest

from laut.anatomy.credits import read_credit_line
from laut.anatomy.drafts import drafts_of
from laut.anatomy.language import WORD, language_of
from laut.anatomy.page_dates import stamp
from laut.anatomy.patterns import far_rules, match, rules
from laut.anatomy.republication import BEGINNING, read_notice
from laut.anatomy.service import service
from laut.anatomy.words import LANGUAGES, words_for
from laut.languages import table


def all_rows(name, languages=LANGUAGES):
    return [row for language in languages for row in table(language, name)]


def identity(row):
    return row["id"]


@pytest.mark.parametrize("row", rules(), ids=identity)
def test_furniture(row):
    kind, _ = match(row["example"], row["example"].lower(), far_rules([row["example"].lower()]))
    assert re.match(row["pattern"], row["example"], re.IGNORECASE)
    assert kind.value == row["kind"]
    assert len(row["example"]) <= int(row["max"])


@pytest.mark.parametrize("row", rules(), ids=identity)
def test_furniture_is_written_in_small_letters_where_case_does_not_matter(row):
    assert re.match(row["pattern"].replace("(?-i:", "(?i:"), row["example"].lower())


@pytest.mark.parametrize("row", all_rows("page_dates"), ids=identity)
def test_page_dates(row):
    assert row["word"] in row["example"].lower()
    found = stamp(row["example"], row["example"].lower())
    assert found
    assert found.dates[0][2].value == ("updated" if row["role"] == "updated" else "published")


@pytest.mark.parametrize("row", all_rows("republication"), ids=identity)
def test_republication(row, report):
    notice = read_notice(drafts_of(report(row["example"]))[0])
    assert notice.url or notice.outlet
    assert re.search(row["pattern"], row["example"], re.IGNORECASE)
    triggers = row["triggers"].split()
    assert any(re.search(rf"\b{trigger}", row["example"].lower()) for trigger in triggers)
    assert min(map(len, triggers)) >= BEGINNING


@pytest.mark.parametrize("row", all_rows("page_words"), ids=identity)
def test_page_words(row):
    assert re.search(row["pattern"], row["example"], re.IGNORECASE)
    assert re.search(words_for(row["part"]), row["example"], re.IGNORECASE)
    assert bool(row["needs"]) == (row["part"] == "photo_label")
    assert not row["needs"] or any(need in row["example"].lower() for need in row["needs"].split())


@pytest.mark.parametrize("row", table("xx", "function_words"), ids=identity)
def test_function_words(row):
    assert language_of([row["example"]]) == row["language"]


@pytest.mark.parametrize("row", all_rows("service_words", ("de", "en")), ids=identity)
def test_service_words(row):
    words = WORD.findall(row["example"])
    kind = service(row["example"])
    assert row["word"] in (*words, words[0].lower()) or row["word"] in row["example"].lower()
    assert kind is not None
    assert row["kind"] in ("address", kind.value)


@pytest.mark.parametrize("row", table("xx", "credit_fillers"), ids=identity)
def test_credit_fillers(row):
    assert [credit.source.name for credit in read_credit_line(row["example"]).agencies] == ["AFP"]


def test_a_part_that_no_table_names_is_an_error():
    with pytest.raises(KeyError):
        words_for("nichts")
