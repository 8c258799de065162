"""Provenance, the whole of a story: pages, copies, events, claims with their origins, alterations."""

import itertools
import statistics
from collections.abc import Mapping, Sequence

from laut.evaluation.metrics.claims import Rename, made_claims, measure_question, miss_claims
from laut.evaluation.metrics.names import Names
from laut.evaluation.metrics.page import Aliases, measure_attributions, measure_page, miss_attributions
from laut.evaluation.metrics.tally import (
    Figures,
    Miss,
    Record,
    Strata,
    Tally,
    Total,
    harmonic,
    known_share,
    share,
    under,
)


def _asked_in(question: Record) -> set[str]:
    return {entry["report"] for claim in question["claims"] for entry in claim["reports"]}


def in_language(story: Record, language: str) -> Record:
    """Return a story without the reports in other languages and the questions that rest on one."""
    kept = {report["id"] for report in story["reports"] if report["language"] == language}
    return story | {
        "reports": [report for report in story["reports"] if report["id"] in kept],
        "questions": [question for question in story["questions"] if _asked_in(question) <= kept],
        **{
            name: [entry for entry in story.get(name, []) if entry["report"] in kept]
            for name in ("attributions", "derivations", "alterations")
        },
    }


def _renamer(story: Record) -> Rename:
    """Return what turns a file name, with or without folder and ending, into a report's id."""
    names: dict[str, str] = {}
    for report in story["reports"]:
        base = report["file"].rsplit("/", 1)[-1]
        for name in (report["id"], report["file"], base, base.rsplit(".", 1)[0]):
            names[name] = report["id"]
    return lambda name: names.get(name, name)


def _alterations(entries: Sequence[Record], rename: Rename) -> set[tuple[str, str, str]]:
    return {(rename(entry["report"]), rename(entry["from"]), entry["kind"]) for entry in entries}


def _reports(story: Record, given: Record, rename: Rename, names: Names) -> list[Tally]:
    aliases: Aliases = story.get("aliases", {})
    pages = {rename(page["report"]): page for page in given.get("reports", ())}
    wanted, found = (_alterations(entries.get("alterations", ()), rename) for entries in (story, given))
    tallies = []
    for report in story["reports"]:
        attributions = [
            [entry for entry in entries if rename(entry["report"]) == report["id"]]
            for entries in (story["attributions"], given.get("attributions", ()))
        ]
        gold, have = ({a for a in alterations if a[0] == report["id"]} for alterations in (wanted, found))
        tallies.append(
            measure_page(report, pages.get(report["id"], {}), names, aliases)
            | measure_attributions(attributions[0], attributions[1], names, aliases)
            | {"altered_gold": len(gold), "altered_given": len(have), "altered_right": len(gold & have)}
        )
    return tallies


def _pairs(story: Record, given: Record, rename: Rename) -> list[Tally]:
    """Return one tally per pair of reports: whether they are copies, whether they tell one event."""
    taken_from: dict[str, set[str]] = {}
    for derivation in story["derivations"]:
        taken_from.setdefault(derivation["report"], set()).add(derivation["from"])
    copies = {tuple(sorted(map(rename, pair))) for pair in given.get("copies", ())}
    events = {rename(report): event for report, event in given.get("events", {}).items()}
    tallies = []
    for first, second in itertools.combinations(story["reports"], 2):
        low, high = sorted((first["id"], second["id"]))
        tally: Tally = {}
        if story["derivations"]:
            origins = taken_from.get(low, set()), taken_from.get(high, set())
            want = high in origins[0] or low in origins[1] or bool(origins[0] & origins[1])
            have = (low, high) in copies
            tally |= {"copies_gold": want, "copies_given": have, "copies_right": want and have}
        want, have = (
            first["event"] == second["event"],
            events.get(low) is not None and events.get(low) == events.get(high),
        )
        tallies.append(tally | {"events_gold": want, "events_given": have, "events_right": want and have})
    return tallies


def measure(story: Record, given: Record, names: Names) -> Strata:
    """Return tallies of a story's reports, of their pairs and of its questions.

    Args:
        story: a story file.
        given: a prediction for it ("reports", "attributions", "copies", "events", "questions", "alterations").
        names: what counts as the same party.
    """
    rename, aliases = _renamer(story), story.get("aliases", {})
    made = made_claims(given, rename)
    questions = [measure_question(question, made, names, aliases) for question in story["questions"]]
    return [_reports(story, given, rename, names), _pairs(story, given, rename), questions]


def _rates(total: Total, name: str) -> tuple[float, float, float]:
    right = total.get(f"{name}_right", 0)
    precision = share(right, total.get(f"{name}_given", 0), empty=1.0)
    recall = share(right, total.get(f"{name}_gold", 0), empty=1.0)
    return precision, recall, harmonic(precision, recall)


def _macro_f1(total: Total) -> float | None:
    """Return the mean F1 over the kinds of segment that occur."""
    kinds = under(total, "kind.")
    scores = []
    for name in kinds:
        kind, _, count = name.rpartition(".")
        if count == "gold" and kinds[name]:
            right = kinds.get(f"{kind}.right", 0)
            precision = share(right, kinds.get(f"{kind}.given", 0), empty=1.0)
            scores.append(harmonic(precision, right / kinds[name]))
    return statistics.mean(scores) if scores else None


def _of(total: Total, name: str, whole: str) -> float | None:
    return known_share(total.get(name, 0), total.get(whole, 0))


def figures(total: Total) -> Figures:
    """Return the figures of pages, dating, attributions, copies, events, claims and alterations."""
    days = [int(width) for width, count in under(total, "days.").items() for _ in range(int(count))]
    result: Figures = {
        "segments.accuracy": _of(total, "lines_right", "lines"),
        "segments.macro_f1": _macro_f1(total),
        "page.credits": _rates(total, "credits")[2],
        "page.republished": _of(total, "republished", "reports"),
        "dating.answered": _of(total, "dated", "reports"),
        "dating.sound": _of(total, "dated_right", "dated"),
        "dating.median_days": statistics.median(days) if days else None,
        **{f"attribution.{name}": _of(total, name, "attributions") for name in ("found", "kind", "chain")},
        "attribution.source": _of(total, "source", "source_gold"),
        "attribution.chain_names": _rates(total, "names")[2],
        "attribution.extra": _of(total, "extra", "given"),
        **{
            f"attribution.{name}": _of(total, name, f"{name}_gold")
            for name in ("addressee", "hedges", "figures", "times")
        },
        "claims.membership": _rates(total, "member")[2],
        "claims.origins": _of(total, "origins", "claims"),
        "claims.bottleneck": _of(total, "bottleneck", "claims"),
        "claims.verdict": _of(total, "verdict", "questions"),
    }
    for name, counts in (("copies", "copies"), ("events", "events"), ("alterations", "altered")):
        for label, value in zip(("p", "r", "f1"), _rates(total, counts), strict=True):
            result[f"{name}.{label}"] = value
    return result


def misses(story: Record, given: Record, names: Names, texts: Mapping[str, str] | None = None) -> dict[str, list[Miss]]:
    """List by report, and by question, what is missed or wrong in a story.

    Args:
        story: a story file.
        given: a prediction for it.
        names: what counts as the same party.
        texts: file name of a report to its received text, so that lines are shown with their words.
    """
    rename, aliases = _renamer(story), story.get("aliases", {})
    pages = {rename(page["report"]): page for page in given.get("reports", ())}
    lines = {rename(name): text.split("\n") for name, text in (texts or {}).items()}
    result: dict[str, list[Miss]] = {}
    for report in story["reports"]:
        own = report["id"]
        attributions = [
            [entry for entry in entries if rename(entry["report"]) == own]
            for entries in (story["attributions"], given.get("attributions", ()))
        ]
        segments = _miss_segments(report, pages.get(own, {}), lines.get(own, []))
        result[own] = segments + miss_attributions(attributions[0], attributions[1], names, aliases)
    made = made_claims(given, rename)
    for question in story["questions"]:
        result[question["id"]] = miss_claims(question, made)
    return result


def _miss_segments(report: Record, page: Record, lines: Sequence[str]) -> list[Miss]:
    kinds = {segment["line"]: segment["kind"] for segment in page.get("segments", ())}
    result = []
    for segment in report["segments"]:
        number, kind = segment["line"], segment["kind"]
        if kinds.get(number) != kind:
            words = lines[number] if number < len(lines) else ""
            result.append(Miss(f"segment {kind}", f"line {number}: {words}", f"given {kinds.get(number)}"))
    return result
