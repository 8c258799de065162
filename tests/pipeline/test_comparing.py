from laut.ledger import Ledger
from laut.pipeline import compare, read


def test_order_of_reading_makes_no_difference(pile, tmp_path):
    cases = []
    for order in (("a.txt", "b.txt", "c.html"), ("c.html", "b.txt", "a.txt")):
        with Ledger(str(tmp_path / f"{order[0]}.laut")) as ledger:
            list(read([str(pile / name) for name in order], ledger))
            cases.append(compare(ledger))
    assert cases[0] == cases[1]


def test_only_current_versions_are_compared(pile, ledger):
    list(read([str(pile)], ledger))
    (pile / "a.txt").write_text("Deich bricht\nLaut Deichgraf Petersen ist der Deich gebrochen.\n", encoding="utf-8")
    list(read([str(pile)], ledger))
    compared = {report for story in compare(ledger).stories for report in story.reports}
    assert compared == {item.report.id for item in ledger.reports()}
    assert len(compared) == 3
