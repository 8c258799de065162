"""What comparing found as flat rows, for lists, searches and queries by hand."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping

from laut.comparison.names import key
from laut.ledger.rows import Row, interval_row, joined
from laut.ledger.search import folded
from laut.model.attribution import attribution_id
from laut.model.claim import Claim, Statement, Verdict
from laut.model.codec import encode
from laut.model.copies import Copy
from laut.model.reading import ReadReport
from laut.model.span import cover
from laut.model.story import Case, Story
from laut.model.time import hull

Reports = Mapping[str, ReadReport]
Rows = dict[str, list[Row]]


def case_rows(case: Case, reports: Reports) -> Rows:
    """Return the rows of each table of comparison.sql but `comparison`, by the table's name.

    Args:
        case: what comparing found.
        reports: the reports that were compared, by id.
    """
    rows: Rows = defaultdict(list)
    parties = _Parties()
    for story in case.stories:
        _story(story, reports, rows)
        names = dict(story.parties)
        for question in story.questions:
            for claim in question.claims:
                for statement in claim.statements:
                    number = len(rows["statements"]) + 1
                    rows["statements"].append(_statement(number, story, claim, statement, reports))
                    parties.add(number, story, statement, names, reports)
    rows |= parties.rows()
    rows["copies"] = [_copy(copy) for copy in case.copies]
    return rows


def _story(story: Story, reports: Reports, rows: Rows) -> None:
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
    rows["story_values"].append({"story": story.id, "value": encode(story).decode()})
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


class _Parties:
    """Who is named in chains: names that differ in spelling only, or that a story takes for one, are one party."""

    def __init__(self) -> None:
        self.names: dict[str, Counter[str]] = defaultdict(Counter)
        self.kinds: dict[str, Counter[tuple[str, str | None]]] = defaultdict(Counter)
        self.words: dict[str, set[tuple[str, int, int]]] = defaultdict(set)
        self.stories: dict[str, set[str]] = defaultdict(set)
        self.reports: dict[str, set[str]] = defaultdict(set)
        self.days: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        self.home: dict[str, Counter[str]] = defaultdict(Counter)
        self.places: list[Row] = []

    def add(self, number: int, story: Story, made: Statement, names: Mapping[str, str], reports: Reports) -> None:
        """Count the parties of one statement."""
        chain, place = made.chain, cover(made.content)
        days = reports[made.report].reading.dating.likeliest
        first = len(chain.links) - max(1, chain.parallel)
        for position, link in enumerate(chain.links):
            name = names.get(link.source.name, link.source.name)
            party = party_id(name)
            self.names[party][name] += 1
            self.home[link.source.name][party] += 1
            self.kinds[party][link.source.kind.value, link.source.control] += 1
            self.words[party].add((made.report, place.start, place.end))
            self.stories[party].add(story.id)
            self.reports[party].add(made.report)
            starts, ends = self.days[party]
            starts += [days.earliest.isoformat()] if days.earliest else []
            ends += [days.latest.isoformat()] if days.latest else []
            row: Row = {"party": party, "statement": number, "position": position + 1, "origin": int(position >= first)}
            self.places.append({**row, "name": link.source.name})

    def rows(self) -> Rows:
        """Return the rows of all tables about parties."""
        return {
            "parties": [self._party(party) for party in sorted(self.names)],
            "party_names": [
                {"name": name, "folded": folded(name), "party": _most(self.home[name])} for name in sorted(self.home)
            ],
            "statement_parties": self.places,
        }

    def _party(self, party: str) -> Row:
        kind, control = max(self.kinds[party], key=lambda one: (self.kinds[party][one], one[0], one[1] or ""))
        starts, ends = self.days[party]
        return {
            "id": party,
            "name": _most(self.names[party]),
            "kind": kind,
            "control": control,
            "statements": len(self.words[party]),
            "stories": len(self.stories[party]),
            "reports": len(self.reports[party]),
            "first": min(starts, default=None),
            "last": max(ends, default=None),
        }


def party_id(name: str) -> str:
    """Return the id of the party of a name; spellings of one name have one id.

    Example:
        >>> party_id("der Geheimdienst (NIS)") == party_id("Geheimdienst")
        True
    """
    return "p-" + hashlib.sha256(" ".join(sorted(key(name))).encode()).hexdigest()[:10]


def _most(counted: Mapping[str, int]) -> str:
    """Return what was counted most often; of several the shortest, then the first by alphabet."""
    return min(counted, key=lambda one: (-counted[one], len(one), one))
