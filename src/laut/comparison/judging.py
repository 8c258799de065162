"""Judging: what people said about which statements make a claim and which names mean a party, applied to a pile."""

from collections.abc import Mapping, Sequence, Set

from laut.comparison.statements import Said
from laut.model.judgement import ABOUT_CLAIMS, ABOUT_SOURCES, Judged, Judgement, JudgementKind, nearest
from laut.model.reading import ReadReport

Claim = tuple[int, ...]


class Judging:
    """The judgements on a pile; keeps account of which of them found what they are about.

    Args:
        judgements: those that hold, in the order in which they were made; those about claims quote one story each.
        read: the reports.
        said: their statements.

    Attributes:
        applied: the ids of those that found what they are about, each with the index of a report of that story.
    """

    def __init__(self, judgements: Sequence[Judged], read: Sequence[ReadReport], said: Sequence[Said]) -> None:
        self.judgements = judgements
        self.applied: set[tuple[str, int]] = set()
        self.shaped: dict[Claim, tuple[str, ...]] = {}
        self.index = {one.report.id: place for place, one in enumerate(read)}
        self.read, self.said = read, said
        self.places: dict[int, list[int]] = {}
        for place, one in enumerate(said):
            self.places.setdefault(one.report, []).append(place)

    def claims(self, claims: Sequence[Claim]) -> list[Claim]:
        """Return claims as people judged them: some made one, statements of others taken apart.

        Args:
            claims: all of a pile, or those of one question; statements that stand in none of them are left out.
        """
        found = list(claims)
        for key, judgement in self.judgements:
            here = {one for claim in found for one in claim}
            meant = tuple(one for one in self._statements(judgement) if one in here)
            if not meant:
                continue
            merging = judgement.kind is JudgementKind.MERGE_CLAIMS
            gone, made = _merged(found, meant) if merging else _split(found, meant)
            found = sorted([*(claim for claim in found if claim not in gone), *made])
            before = [one for claim in gone for one in self.shaped.pop(claim, ())]
            self.shaped |= dict.fromkeys(made, tuple(dict.fromkeys([*before, key])))
            self.applied.add((key, self.said[meant[0]].report))
        return found

    def parties(self, names: Mapping[str, str], reports: Set[str]) -> dict[str, str]:
        """Return under which name each party of a story is counted.

        Args:
            names: the same as found by their words.
            reports: ids of the story's reports.
        """
        found = dict(names)
        for key, judgement in self.judgements:
            meant = [name for name in judgement.names if name in found]
            here = not judgement.at or any(quoted.report in reports for quoted in judgement.at)
            if judgement.kind not in ABOUT_SOURCES or not meant or not here:
                continue
            if judgement.kind is JudgementKind.MERGE_SOURCES:
                same = {found[name] for name in meant}
                found = {name: judgement.names[0] if full in same else full for name, full in found.items()}
            else:
                found |= {name: name for name in meant}
            self.applied.add((key, self.index[min(reports)]))
        return found

    def _statements(self, judgement: Judgement) -> Claim:
        """Return the statements that a judgement on claims points to, as far as they are there; none for too few."""
        if judgement.kind not in ABOUT_CLAIMS:
            return ()
        meant = set()
        for quoted in judgement.at:
            report = self.index.get(quoted.report)
            places = self.places.get(report, []) if report is not None else []
            contents = [self.said[place].content for place in places]
            found = nearest(quoted, self.read[report].report, contents) if report is not None else None
            if found is not None:
                meant.add(places[found])
        enough = len(meant) > 1 or judgement.kind is JudgementKind.SPLIT_CLAIM
        return tuple(sorted(meant)) if enough else ()


def _merged(claims: Sequence[Claim], meant: Claim) -> tuple[set[Claim], list[Claim]]:
    """Make one claim of those that statements mean: those of which they are half or more, or else all that hold any.

    Returns:
        The claims that go, and what comes in their place.
    """
    touched = {claim for claim in claims if not set(meant).isdisjoint(claim)}
    mostly = {claim for claim in touched if 2 * len(set(meant) & set(claim)) >= len(claim)}
    gone = mostly if len(mostly) > 1 else touched
    return gone, [tuple(sorted({*meant, *(one for claim in gone for one in claim)}))]


def _split(claims: Sequence[Claim], meant: Claim) -> tuple[set[Claim], list[Claim]]:
    """Take statements out of their claims and make one claim of them; the rest stays together."""
    gone = {claim for claim in claims if not set(meant).isdisjoint(claim)}
    rest = {tuple(one for one in claim if one not in meant) for claim in gone}
    return gone, [meant, *sorted(claim for claim in rest if claim)]
