"""Relations: how two statements of two reports stand to each other, by the claims and questions that hold them."""

from collections.abc import Sequence

from laut.evaluation.metrics.characters import Characters, characters, cover
from laut.evaluation.metrics.tally import Figures, Miss, Record, Tally, Total, harmonic, known_share, share

AGREE, UNRELATED, MISSING = "agree", "unrelated", "missing"
RELATIONS = (AGREE, "compatible", "updated", "contradict", UNRELATED)
SIDES = ("a", "b")
ENOUGH = 0.5
"""Share of the shorter one that a statement has in common with the one it is taken for."""


def relation(gold: Record, given: Record | None) -> str:
    """Return how the two statements of a pair stand to each other in a prediction.

    Args:
        gold: with "gold", the span [start, end] of the statement in each report.
        given: with "statements", the spans of all statements found in each report, and "questions", each with its
            verdict and its claims: the spans of the statements of each claim in each report.

    Returns:
        One of the relations: "agree" where one claim holds both, else the verdict of a question that both answer, else
        "unrelated"; "missing" where there is no such statement in one of the reports.
    """
    wanted = {side: characters([gold["gold"][side]]) for side in SIDES}
    if given is None or not all(_holds(given["statements"][side], wanted[side]) for side in SIDES):
        return MISSING
    verdicts = []
    for question in given["questions"]:
        held = [{side for side in SIDES if _holds(claim[side], wanted[side])} for claim in question["claims"]]
        if set(SIDES) in held:
            return AGREE
        if set().union(*held) == set(SIDES):
            verdicts.append(question["verdict"])
    return max(verdicts, key=RELATIONS.index) if verdicts else UNRELATED


def _holds(statements: Sequence[Sequence[Sequence[int]]], wanted: Characters) -> bool:
    """Say whether one of some statements, each given as its spans, is the one that is wanted."""
    return any(cover(wanted, characters(spans)) >= ENOUGH for spans in statements)


def measure(gold: Record, given: Record | None) -> Tally:
    """Return the counts of one pair: what was wanted and given, and whether that is the same."""
    wanted, own = gold["verdict"], relation(gold, given)
    return {"pairs": 1, f"gold.{wanted}": 1, f"given.{own}": 1, f"right.{wanted}": own == wanted}


def figures(total: Total) -> Figures:
    """Return the share of pairs whose relation is right, of those that are missing, and F1 of each relation."""
    right = sum(total.get(f"right.{name}", 0) for name in RELATIONS)
    result: Figures = {
        "accuracy": share(right, total["pairs"]),
        "missing": share(total.get(f"given.{MISSING}", 0), total["pairs"]),
    }
    for name in RELATIONS:
        wanted, own, both = (total.get(f"{kind}.{name}", 0) for kind in ("gold", "given", "right"))
        known = known_share(both, wanted)
        result[f"{name}.f1"] = None if known is None else harmonic(share(both, own), known)
    return result


def misses(gold: Record, given: Record | None) -> list[Miss]:
    """Say of a pair whose relation is wrong what it was taken for, with both statements."""
    wanted, own = gold["verdict"], relation(gold, given)
    if own == wanted:
        return []
    words = " | ".join(gold[side]["text"][slice(*gold["gold"][side])] for side in SIDES)
    return [Miss(f"{wanted}, given {own}", words, f"{gold.get('kind', '')}: {gold.get('why', '')}")]
