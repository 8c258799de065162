"""The tables by which parties are named."""

import re

import pytest

from laut.languages import table


@pytest.mark.parametrize("row", table("de", "source_patterns"), ids=lambda row: row["id"])
def test_every_pattern_fires_on_its_example(row):
    assert re.search(row["pattern"], row["example"])


@pytest.mark.parametrize("row", table("de", "general_nouns"), ids=lambda row: row["id"])
def test_a_general_noun_goes_back_to_the_body_before(chains_of, row):
    before, after = row["example"].rstrip(".").split(". ")
    back = after.removesuffix(" schwieg")
    found = chains_of(f"{before}. Es sei gut, sagte {back[:1].lower()}{back[1:]}.")
    assert found[-1] != (back.split()[-1],)
