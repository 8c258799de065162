import re

import pytest

from laut.languages import table


@pytest.mark.parametrize("row", table("de", "assertion"), ids=lambda row: row["id"])
def test_every_pattern_fires_on_its_example(row) -> None:
    assert re.search(row["pattern"], row["example"], re.IGNORECASE)


def test_a_corrected_figure_is_no_negation() -> None:
    patterns = [row["pattern"] for row in table("de", "assertion") if row["role"] == "negation"]
    assert not any(re.search(pattern, "Es kamen 30 Gäste, nicht 50.", re.IGNORECASE) for pattern in patterns)
