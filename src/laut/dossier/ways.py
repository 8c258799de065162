"""The ways of a claim: from each page that makes it through its relays to an origin."""

from collections.abc import Iterator
from dataclasses import dataclass

from laut.dossier.report_values import ReportView
from laut.dossier.values import ClaimView, Hop, StatementView


@dataclass(frozen=True, slots=True)
class Way:
    """One unbranched way.

    Args:
        statement: as the report makes it.
        hops: from the page inwards to one origin; empty where the report says so on its own word.
    """

    statement: StatementView
    hops: tuple[Hop, ...]

    @property
    def report(self) -> str:
        """Id of the report."""
        return self.statement.report


def told(claim: ClaimView) -> tuple[StatementView, ...]:
    """Return the statements that count: what a report says with a source goes before what it repeats without."""
    sourced = {statement.report for statement in claim.statements if statement.attribution}
    return tuple(one for one in claim.statements if one.attribution or one.report not in sourced)


def ways(claim: ClaimView) -> Iterator[Way]:
    """Yield the ways of a claim; sources side by side make one each."""
    for statement in told(claim):
        trunk = statement.chain[: len(statement.chain) - statement.side_by_side]
        for leaf in statement.chain[len(trunk) :] or (None,):
            hops = (*trunk, leaf) if leaf else trunk
            yield Way(statement, tuple({hop.party: hop for hop in hops}.values()))


def origin(way: Way, report: ReportView) -> str:
    """Return the name of the party that a way ends in.

    Args:
        way: of a claim.
        report: that it begins at.
    """
    return way.hops[-1].party if way.hops else report.party
