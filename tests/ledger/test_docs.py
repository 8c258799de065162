import re
from pathlib import Path

import pytest

from laut.ledger import Ledger

PAGE = (Path(__file__).parents[2] / "docs/ledger.md").read_text(encoding="utf-8")
QUERIES = [query for query in re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL) if query.startswith("SELECT")]


@pytest.mark.parametrize("query", QUERIES)
def test_queries_of_the_page_run(query, tmp_path):
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        ledger.connection.execute(query).fetchall()


def test_page_has_queries():
    assert len(QUERIES) == 5
