from datetime import date

from laut.comparison import compare

GATE = "Das Schleusentor am Lindachsee war seit Wochen verrostet"


def claim_of(reads):
    case = compare(reads)
    found = [c for s in case.stories for q in s.questions for c in q.claims if c.statements[0].attribution is not None]
    assert len(found) == 1
    names = {one.report.id: one.report.name for one in reads}
    return found[0], {names[one.report]: one.chain.names for one in found[0].statements}


def cited(make, chain):
    return [
        make(
            "first.txt",
            f"Lindachsee: Tor verrostet\n{GATE}, sagte Prüfer Jon Vieth dem Kreisboten.",
            [(GATE, ("Jon Vieth",))],
            outlet="Kreisbote",
            day=date(2031, 3, 4),
        ),
        make(
            "second.txt",
            f"Tor am Lindachsee verrostet\nWie der Kreisbote schreibt: {GATE}.",
            [(GATE, chain)],
            outlet="Abendruf",
            day=date(2031, 3, 5),
        ),
    ]


def test_a_cited_report_brings_its_own_source_with_it(make) -> None:
    found, chains = claim_of(cited(make, ("Kreisbote",)))
    assert chains["second.txt"] == ("Kreisbote", "Jon Vieth")
    assert (found.origins.low, found.origins.high) == (1, 1)


def test_a_statement_laid_to_another_party_keeps_its_chain(make) -> None:
    found, chains = claim_of(cited(make, ("Kreisbote", "Ulla Renken")))
    assert chains["second.txt"] == ("Kreisbote", "Ulla Renken")
    assert found.origins.bottleneck == ("Kreisbote",)


def test_somebody_described_is_whom_the_cited_report_names(make) -> None:
    reads = cited(make, ("Kreisbote", "Prüfer"))[:1]
    reads.append(
        make(
            "second.txt",
            f"Tor am Lindachsee verrostet\nWie der Kreisbote unter Berufung auf einen Prüfer schreibt: {GATE}.",
            [(GATE, ("Kreisbote", "Prüfer"))],
            outlet="Abendruf",
            day=date(2031, 3, 5),
            unnamed=("Prüfer",),
        )
    )
    _, chains = claim_of(reads)
    assert chains["second.txt"] == ("Kreisbote", "Jon Vieth")
