"""Twins: statements by which a report says the same once more."""

from collections.abc import Sequence

from laut.comparison.derivation import Derived, Pairs, Sources, nearness
from laut.comparison.statements import Said
from laut.model.story import AlterationKind

AS_NEAR = 800
NEARER = 1000
HEDGES = (AlterationKind.HEDGE_DROPPED, AlterationKind.HEDGE_ADDED)


class Twins:
    """Statements by which a report says the same once more: what one of them keeps isn't lost.

    Args:
        said: all statements.
        pairs: how they stand to each other.
        taken: from what each report took text.
    """

    def __init__(self, said: Sequence[Said], pairs: Pairs, taken: Sources) -> None:
        self.said = said
        self.near: dict[int, list[tuple[int, int]]] = {}
        for (first, second), pair in pairs.items():
            reports = said[first].report, said[second].report
            if reports in taken or reports[::-1] in taken:
                near = nearness(said[first], said[second], pair)
                self.near.setdefault(first, []).append((near, second))
                self.near.setdefault(second, []).append((near, first))

    def keeps(self, kind: AlterationKind, one: Derived) -> bool:
        """Say whether what was altered in a statement is so in another of the reports that is as near.

        A hedge wasn't dropped by who takes a statement that the other report also makes without one; and not where
        the same report hedges it further on, but for headlines: these stand alone.

        Args:
            kind: what was altered.
            one: the statement, with the one it is made from.
        """
        if kind not in (*HEDGES, AlterationKind.SOURCE_DROPPED):
            return False
        said = self.said
        heading = said[one.taker].heading
        before = [other for other in self._like(one.taker, one.origin, AS_NEAR) if heading or not said[other].heading]
        after = [other for other in self._like(one.origin, one.taker, NEARER) if not said[other].heading]
        if kind is AlterationKind.SOURCE_DROPPED:
            return any(len(said[other].stated.links) >= len(said[one.origin].stated.links) for other in after)
        hedged = said[one.taker].hedged
        return any(said[other].hedged == hedged for other in before) or (
            not heading and any(said[other].hedged == said[one.origin].hedged for other in after)
        )

    def _like(self, one: int, other: int, least: int) -> list[int]:
        """Return what is as near to one statement as another is, or by thousandths of that, in the other's report."""
        known = self.near.get(one, ())
        bar = next(value for value, place in known if place == other) * least
        return [
            place
            for value, place in known
            if place != other and self.said[place].report == self.said[other].report and value * 1000 >= bar
        ]
