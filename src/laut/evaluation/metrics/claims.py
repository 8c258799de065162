"""Provenance, what is claimed: questions, claims, their origins and bottlenecks."""

from collections.abc import Callable, Sequence

from laut.evaluation.metrics.characters import Characters, characters, cover
from laut.evaluation.metrics.names import Names
from laut.evaluation.metrics.page import Aliases
from laut.evaluation.metrics.tally import Miss, Record, Tally

Rename = Callable[[str], str]
"""Turns what a prediction calls a report into the report's id."""

Made = tuple[Record, Record, list[tuple[str, Characters]]]
"""A predicted question, a claim of it, and the (report, content) of its statements."""


def made_claims(given: Record, rename: Rename) -> list[Made]:
    """Return every predicted claim with its question and statements."""
    return [
        (question, claim, [(rename(entry["report"]), characters(entry["spans"])) for entry in claim["reports"]])
        for question in given.get("questions", ())
        for claim in question["claims"]
    ]


def _members(claim: Record) -> dict[str, list[Characters]]:
    members: dict[str, list[Characters]] = {}
    for entry in claim["reports"]:
        members.setdefault(entry["report"], []).append(characters([entry["span"]]))
    return members


def _shared(members: dict[str, list[Characters]], made: Made) -> int:
    """Return in how many of a gold claim's reports a predicted claim has one of its statements."""
    return sum(
        any(report == own and any(cover(span, words) >= 0.5 for span in spans) for own, words in made[2])
        for report, spans in members.items()
    )


def _partner(claim: Record, made: Sequence[Made]) -> tuple[Made | None, int]:
    """Return the predicted claim that shares most of a gold claim's reports, and how many; None where none does."""
    members = _members(claim)
    scored = [(_shared(members, entry), entry) for entry in made]
    shared, best = max(scored, key=lambda e: (e[0], -len({report for report, _ in e[1][2]})), default=(0, None))
    return (best, shared) if shared else (None, 0)


def _interval(origins: int | Sequence[int] | None) -> list[int]:
    return [origins, origins] if isinstance(origins, int) else list(origins or [])


def measure_question(question: Record, made: Sequence[Made], names: Names, aliases: Aliases) -> Tally:
    """Return the counts of one question."""
    tally: Tally = dict.fromkeys(("claims", "member_gold", "member_given", "member_right", "origins", "bottleneck"), 0)
    verdict = None
    for claim in question["claims"]:
        tally["claims"] += 1
        tally["member_gold"] += len({entry["report"] for entry in claim["reports"]})
        partner, shared = _partner(claim, made)
        if partner is None:
            continue
        asked, own, statements = partner
        verdict = verdict or asked.get("verdict")
        tally["member_right"] += shared
        tally["member_given"] += len({report for report, _ in statements})
        tally["origins"] += _interval(own.get("independent_origins")) == claim["independent_origins"]
        wanted, parties = claim["bottleneck"], own.get("bottleneck") or []
        all_there = all(names.any_same(name, parties, aliases) for name in wanted)
        tally["bottleneck"] += all_there and (max(claim["independent_origins"]) < 2 or len(parties) == len(wanted))
    return tally | {"questions": 1, "verdict": verdict == question["verdict"]}


def miss_claims(question: Record, made: Sequence[Made]) -> list[Miss]:
    """List the claims of a question that are missed, divided or have wrong origins, and a wrong verdict."""
    result, verdict = [], None
    for claim in question["claims"]:
        partner, shared = _partner(claim, made)
        if partner is None:
            result.append(Miss("claim missed", claim["says"]))
            continue
        verdict = verdict or partner[0].get("verdict")
        if shared < len(_members(claim)):
            result.append(Miss("claim divided", claim["says"], f"{shared} of {len(_members(claim))} reports"))
        origins = _interval(partner[1].get("independent_origins"))
        if origins != claim["independent_origins"]:
            result.append(Miss("origins", claim["says"], f"{claim['independent_origins']}, given {origins}"))
    if verdict != question["verdict"]:
        result.append(Miss("verdict", question["about"], f"{question['verdict']}, given {verdict}"))
    return result
