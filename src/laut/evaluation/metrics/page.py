"""Provenance, what is read on one page: segments, credits, re-publication, date, attributions with their chains."""

import datetime
import itertools
import re
from collections.abc import Mapping, Sequence

from laut.evaluation.metrics.characters import Characters, characters, iou, meet
from laut.evaluation.metrics.names import Names, key
from laut.evaluation.metrics.tally import Miss, Record, Tally, raise_by

Aliases = Mapping[str, Sequence[str]]
LISTS = ("hedges", "figures", "times")
_LONGEST_PARALLEL = 5
"""Chains with more names are compared in order even where their ends stand side by side."""


def measure_page(gold: Record, given: Record, names: Names, aliases: Aliases) -> Tally:
    """Return the counts of a page's form.

    Args:
        gold: an entry of `reports` in a story file.
        given: an entry of `reports` in a prediction; empty where there is none.
        names: what counts as the same party.
        aliases: gold name to other acceptable names.
    """
    tally: Tally = {"reports": 1}
    kinds = {segment["line"]: segment["kind"] for segment in given.get("segments", ())}
    for segment in gold["segments"]:
        want, have = segment["kind"], kinds.get(segment["line"])
        for name, by in (("lines", 1), ("lines_right", want == have), (f"kind.{want}.gold", 1)):
            raise_by(tally, name, by)
        for name in (f"kind.{have}.given", *([f"kind.{want}.right"] if want == have else [])):
            raise_by(tally, name)
    credited = given.get("credits") or []
    right = sum(names.any_same(agency, credited, aliases) for agency in gold["credits"])
    tally |= {"credits_gold": len(gold["credits"]), "credits_given": len(credited), "credits_right": right}
    tally["republished"] = _same_origin(gold.get("republished_from"), given.get("republished_from"), names, aliases)
    return tally | _date(gold["published"], given.get("published") or {})


def _host(address: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?", "", address.casefold()).split("/")[0]


def _same_origin(want: str | None, have: str | None, names: Names, aliases: Aliases) -> bool:
    if not want or not have:
        return not want and not have
    return _host(want) == _host(have) or names.same(want, have, aliases)


def _date(truth: str | Record, given: Record) -> Tally:
    low, high = given.get("earliest"), given.get("latest")
    if not low or not high:
        return {}
    first, last = (truth["earliest"], truth["latest"]) if isinstance(truth, dict) else (truth, truth)
    days = (datetime.date.fromisoformat(high[:10]) - datetime.date.fromisoformat(low[:10])).days + 1
    return {"dated": 1, "dated_right": low <= last and first <= high, f"days.{days}": 1}


def best_match(gold: Record, words: Characters, given: Sequence[tuple[Record, Characters]]) -> Record | None:
    """Return the predicted attribution that is nearest to a gold one; None where none has its content."""
    near = [(attribution, own) for attribution, own in given if meet(words, own)]
    if not near:
        return None

    def nearness(entry: tuple[Record, Characters]) -> tuple[float, bool, bool]:
        attribution, own = entry
        same_length = len(attribution.get("chain") or []) == len(gold["chain"])
        return round(iou(words, own), 3), attribution.get("kind") == gold["kind"], same_length

    return max(near, key=nearness)[0]


def same_chain(gold: Record, chain: Sequence[str], names: Names, aliases: Aliases) -> bool:
    """Say whether a chain has the gold one's names in order; names side by side may stand in any order."""
    if len(chain) != len(gold["chain"]):
        return False
    turns = gold.get("parallel") and len(chain) <= _LONGEST_PARALLEL
    orders = itertools.permutations(chain) if turns else [tuple(chain)]
    return any(
        all(names.same(want, have, aliases) for want, have in zip(gold["chain"], order, strict=True))
        for order in orders
    )


def _interval(figure: Record) -> tuple[object, ...]:
    flags = (bool(figure.get(name)) for name in ("low_open", "high_open", "approximate"))
    return figure.get("low"), figure.get("high"), *flags


def _is_within(hedge: str, hedges: Sequence[str]) -> bool:
    return any(hedge in own or own in hedge for own in hedges)


def _details(gold: Record, given: Record) -> Tally:
    """Count the addressee, hedges, figures and times that stand in both."""
    addressee = bool(
        gold.get("addressee") and given.get("addressee") and key(gold["addressee"]) & key(given["addressee"])
    )
    hedges = [hedge.casefold() for hedge in given.get("hedges") or []]
    figures = [_interval(figure) for figure in given.get("figures") or []]
    times = [(time.get("value"), time.get("mod")) for time in given.get("times") or []]
    return {
        "addressee": addressee,
        "hedges": sum(_is_within(hedge.casefold(), hedges) for hedge in gold.get("hedges") or []),
        "figures": sum(_interval(figure) in figures for figure in gold.get("figures") or []),
        "times": sum((time["value"], time.get("mod")) in times for time in gold.get("times") or []),
    }


def _one(gold: Record, given: Record, names: Names, aliases: Aliases) -> Tally:
    chain = given.get("chain") or []
    source = False
    if gold.get("source") is not None and given.get("source"):
        source = bool(characters([given["source"]]) & characters([gold["source"]]))
    return {
        "found": 1,
        "kind": given.get("kind") == gold["kind"],
        "source": source,
        "chain": same_chain(gold, chain, names, aliases),
        "names_given": len(chain),
        "names_right": sum(names.any_same(name, chain, aliases) for name in gold["chain"]),
        **_details(gold, given),
    }


def measure_attributions(gold: Sequence[Record], given: Sequence[Record], names: Names, aliases: Aliases) -> Tally:
    """Return the counts of one report's attributions.

    Args:
        gold: entries of `attributions` in a story file, of one report.
        given: entries of `attributions` in a prediction, of the same report.
        names: what counts as the same party.
        aliases: gold name to other acceptable names.
    """
    own = [(attribution, characters(attribution["content"])) for attribution in given]
    contents = [characters(attribution["content"]) for attribution in gold]
    extra = sum(not any(words & content for content in contents) for _, words in own)
    tally: Tally = {"given": len(given), "extra": extra}
    for attribution, words in zip(gold, contents, strict=True):
        counts: Tally = {"attributions": 1, "names_gold": len(attribution["chain"])}
        counts |= {f"{name}_gold": len(attribution.get(name) or []) for name in LISTS}
        counts |= {"addressee_gold": bool(attribution.get("addressee"))}
        counts |= {"source_gold": attribution.get("source") is not None}
        match = best_match(attribution, words, own)
        if match is not None:
            counts |= _one(attribution, match, names, aliases)
        for name, value in counts.items():
            raise_by(tally, name, value)
    return tally


def miss_attributions(gold: Sequence[Record], given: Sequence[Record], names: Names, aliases: Aliases) -> list[Miss]:
    """List the attributions of one report that are missed, too many, or have a wrong kind, source or chain."""
    own = [(attribution, characters(attribution["content"])) for attribution in given]
    result = []
    for attribution in gold:
        match = best_match(attribution, characters(attribution["content"]), own)
        text = attribution["text"]
        if match is None:
            result.append(Miss(f"missed {attribution['kind']}", text, " ← ".join(attribution["chain"])))
            continue
        if match.get("kind") != attribution["kind"]:
            result.append(Miss(f"kind {attribution['kind']}", text, f"given {match.get('kind')}"))
        if not same_chain(attribution, match.get("chain") or [], names, aliases):
            wanted, chain = " ← ".join(attribution["chain"]), " ← ".join(match.get("chain") or [])
            result.append(Miss("chain", text, f"{wanted or '-'}; given {chain or '-'}"))
    contents = [characters(attribution["content"]) for attribution in gold]
    return result + [
        Miss(f"extra {attribution.get('kind')}", attribution.get("text", str(attribution["content"])))
        for attribution, words in own
        if not any(words & content for content in contents)
    ]
