from laut.ledger import Ledger
from laut.ledger.spool import Spool

ROWS = [{"uri": f"file:///{place}", "name": "Müll\ud7ff", "reason": "is empty"} for place in range(3)]


def test_rows_come_out_as_they_went_in():
    with Spool() as spool, Ledger("") as ledger:
        spool.add("unreadable", ROWS[:1])
        spool.add("unreadable", [])
        spool.add("unreadable", ROWS[1:])
        spool.pour("unreadable", ledger.connection)
        spool.pour("places", ledger.connection)
        assert [dict(row) for row in ledger.connection.execute("SELECT uri, name, reason FROM unreadable")] == ROWS


def test_a_column_is_told_in_the_order_of_the_rows():
    with Spool() as spool:
        spool.add("unreadable", ROWS[::-1])
        assert spool.column("unreadable", "uri") == ["file:///2", "file:///1", "file:///0"]
