from laut.pipeline import bring_up_to_date, forget, is_up_to_date, read


def test_it_is_told_what_becomes_of_each_story(pile, ledger):
    (pile / "d.txt").write_text((pile / "b.txt").read_text(encoding="utf-8") + "Mehr folgt.\n", encoding="utf-8")
    list(read([str(pile)], ledger))
    bring_up_to_date(ledger)
    story = {one.report.name: ledger.story_of(one.report.id) for one in ledger.reports()}
    assert story["b.txt"] == story["d.txt"] != story["a.txt"]
    found = forget(ledger, ["a.txt", "d.txt"])
    assert is_up_to_date(ledger)
    (left,) = (one.report.id for one in ledger.reports() if one.report.name == "b.txt")
    assert found.stories == {story["a.txt"]: (), story["d.txt"]: (ledger.story_of(left),)}
    assert [one.name for one in found.forgotten.reports] == ["a.txt", "d.txt"]


def test_an_interrupted_forgetting_is_told_by_the_next_comparing(pile, ledger):
    list(read([str(pile)], ledger))
    bring_up_to_date(ledger)
    ledger.forget(["a.txt"])
    assert not is_up_to_date(ledger)
    bring_up_to_date(ledger)
    assert {report for story in ledger.case().stories for report in story.reports} == {
        one.report.id for one in ledger.reports()
    }
