"""What comparing found as flat rows, for lists, searches and queries by hand."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping

from laut.comparison.case import Told
from laut.comparison.names import key
from laut.ledger.rows import Row, interval_row, joined
from laut.model.attribution import attribution_id
from laut.model.claim import Claim, Statement, Verdict
from laut.model.codec import encode
from laut.model.copies import Copy
from laut.model.reading import ReadReport
from laut.model.source import Chain
from laut.model.span import cover
from laut.model.story import Story
from laut.model.time import hull

Reports = Mapping[str, ReadReport]
Rows = dict[str, list[Row]]


STORED = 23
"""Bits of a statement's number that tell its place in its story; the others are those of the story's id."""


def bundle_rows(bundle: str, found: Told, reports: Reports) -> Rows:
    """Return the rows of the tables of comparison.sql that tell what a bundle of stories holds, by the table's name.

    Args:
        bundle: its id.
        found: what was found in it.
        reports: its reports, by id.
    """
    rows: Rows = defaultdict(list)
    for story in found.stories:
        _story(bundle, story, reports, rows)
        names = dict(story.parties)
        number = int(story.id.removeprefix("s-"), 16) << STORED
        for question in story.questions:
            for claim in question.claims:
                for statement in claim.statements:
                    number += 1
                    rows["statements"].append(_statement(number, story, claim, statement, reports))
                    rows["statement_parties"] += _parties(number, statement.chain, names)
    rows["copies"] = [_copy(copy) for copy in found.copies]
    return rows


def _story(bundle: str, story: Story, reports: Reports, rows: Rows) -> None:
    claims = [claim for question in story.questions for claim in question.claims]
    rows["stories"].append(
        {
            "id": story.id,
            "title": story.title,
            **interval_row(hull(reports[report].reading.dating.likeliest for report in story.reports)),
            "reports": len(story.reports),
            "claims": len(claims),
            "origins_low": min((claim.origins.low for claim in claims), default=None),
            "origins_high": max((claim.origins.high for claim in claims), default=None),
            "contested": sum(question.verdict is Verdict.CONTRADICT for question in story.questions),
        }
    )
    rows["story_values"].append({"story": story.id, "bundle": bundle, "value": encode(story).decode()})
    events = {report: event.id for event in story.events for report in event.reports}
    for position, report in enumerate(story.reports, start=1):
        anatomy, dating = reports[report].reading.anatomy, reports[report].reading.dating
        row: Row = {"story": story.id, "position": position, "report": report, "event": events[report]}
        outlet = anatomy.outlet.source.name if anatomy.outlet else None
        rows["story_reports"].append({**row, "outlet": outlet, **interval_row(dating.likeliest)})
    for event in story.events:
        rows["events"].append({"id": event.id, "story": story.id, **interval_row(event.when)})
    for question in story.questions:
        rows["questions"].append(
            {"story": story.id, "id": question.id, "about": question.about, "verdict": question.verdict.value}
        )
        rows["claims"] += [_claim(story, question.id, claim, reports) for claim in question.claims]
    rows["alterations"] += [
        {
            "story": story.id,
            "claim": item.claim,
            "report": item.report,
            "origin": item.origin,
            "kind": item.kind.value,
            "rule": item.rule,
        }
        for item in story.alterations
    ]


def _claim(story: Story, question: str, claim: Claim, reports: Reports) -> Row:
    giving = [one.report for one in claim.statements if claim.value in reports[one.report].reading.figures]
    value = reports[giving[0]].report.words(claim.value.span) if claim.value and giving else None
    return {
        "story": story.id,
        "id": claim.id,
        "question": question,
        "says": claim.says,
        "value": value,
        "reports": len({statement.report for statement in claim.statements}),
        "origins_low": claim.origins.low,
        "origins_high": claim.origins.high,
        "bottleneck": " ← ".join(claim.origins.bottleneck) if claim.origins.high == 1 else None,
    }


def _statement(number: int, story: Story, claim: Claim, statement: Statement, reports: Reports) -> Row:
    place = cover(statement.content)
    said = attribution_id(statement.report, statement.attribution) if statement.attribution is not None else None
    return {
        "number": number,
        "story": story.id,
        "claim": claim.id,
        "report": statement.report,
        "attribution": said,
        "content": joined(reports[statement.report].report, statement.content),
        "chain": " ← ".join(statement.chain.names),
        "hedged": int(statement.hedged),
        "start_offset": place.start,
        "end_offset": place.end,
    }


def _copy(copy: Copy) -> Row:
    return {
        "first": copy.first,
        "second": copy.second,
        "kind": copy.kind.value,
        "first_contained": copy.first_contained,
        "second_contained": copy.second_contained,
        "taken_by": copy.taken_by,
        "rule": copy.rule,
        "passages": encode(copy.passages).decode(),
    }


def _parties(number: int, chain: Chain, names: Mapping[str, str]) -> list[Row]:
    """Return who is named in the chain of a statement, each under the name that its story counts it by, too."""
    first = len(chain.links) - max(1, chain.parallel)
    return [
        {
            "party": party_id(names.get(link.source.name, link.source.name)),
            "statement": number,
            "position": position + 1,
            "origin": int(position >= first),
            "name": link.source.name,
            "counted": names.get(link.source.name, link.source.name),
            "kind": link.source.kind.value,
            "control": link.source.control,
        }
        for position, link in enumerate(chain.links)
    ]


def party_id(name: str) -> str:
    """Return the id of the party of a name; spellings of one name have one id.

    Example:
        >>> party_id("der Geheimdienst (NIS)") == party_id("Geheimdienst")
        True
    """
    return "p-" + hashlib.sha256(" ".join(sorted(key(name))).encode()).hexdigest()[:10]
