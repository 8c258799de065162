"""Case: from read reports to copies, stories, claims and independent origins."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from laut.comparison.alterations import Altered, altered
from laut.comparison.boilerplate import without
from laut.comparison.bundles import Bundle, batches, bundles, meant, places, renumbered
from laut.comparison.chains import Ties, completed, decided, full, ties, touches
from laut.comparison.citations import followed
from laut.comparison.claims import Answers, answers
from laut.comparison.contrasts import contrasts
from laut.comparison.copies import copied, declared, siblings, translated, with_quotations
from laut.comparison.derivation import derived, sources
from laut.comparison.differences import changes
from laut.comparison.ellipsis import told_whole
from laut.comparison.first import first
from laut.comparison.judging import Judging
from laut.comparison.likeness import Pair, beside, pairs, rebutted
from laut.comparison.names import resolve
from laut.comparison.origins import Path, count, told_in_full
from laut.comparison.outline import outline
from laut.comparison.overlap import Overlap
from laut.comparison.prose import Prose, of_report
from laut.comparison.quantities import interval
from laut.comparison.rebuttals import rebuttals
from laut.comparison.reliance import Reliance
from laut.comparison.statements import Said, statements
from laut.comparison.stories import LEAST, Group
from laut.comparison.verdicts import Clash, Standing, clashes, verdict
from laut.dating.transfer import dated_beside
from laut.engine import Engine, embedded
from laut.model.anatomy import SegmentKind
from laut.model.claim import Claim, Evidence, Question, Statement, Verdict
from laut.model.copies import Copy, CopyKind
from laut.model.figure import Figure
from laut.model.judgement import Judged
from laut.model.reading import ReadReport
from laut.model.source import Chain, Source, SourceKind
from laut.model.span import Span
from laut.model.story import Alteration, AlterationKind, Case, Event, Progress, Story, silent

TITLE = 200
OWN = "comparison.own"
VERDICTS = (Verdict.CONTRADICT, Verdict.UPDATED, Verdict.COMPATIBLE, Verdict.AGREE, Verdict.SINGLE)


@dataclass(frozen=True, slots=True)
class Told:
    """What is found in a bundle.

    Args:
        stories: its stories.
        copies: text that its reports share.
        names: of the parties of its stories, as they stand in chains.
        judgements: ids of those about claims and sources that found what they are about.
    """

    stories: tuple[Story, ...]
    copies: tuple[Copy, ...]
    names: tuple[str, ...]
    judgements: tuple[str, ...]


def compare(
    read: Sequence[ReadReport],
    engine: Engine | None = None,
    progress: Progress = silent,
    judgements: Sequence[Judged] = (),
    least: int = LEAST,
) -> Case:
    """Return all that comparing a pile of reports finds; the order of the reports makes no difference.

    Args:
        read: reports with what was found in each; of two with one id the first counts.
        engine: what joins them; an embedded one for the time of the call where none is given.
        progress: told what is being done.
        judgements: what people judged about claims and sources and what holds, in the order in which it was made.
        least: the mean kinship, in thousandths, that two groups of reports need to be one story; with 0 all that share
            a telling word are one.
    """
    if engine is None:
        with embedded() as own:
            return compare(read, own, progress, judgements, least)
    pile = {one.report.id: one for one in reversed(read)}
    found = bundles([outline(pile[key]) for key in sorted(pile)], progress=progress, least=least)
    judgements = meant(judgements, places(found).get)
    parts: list[Told] = []
    for some in batches(found):
        progress(f"what the reports say and from whom: {len(parts)} of {len(found)} bundles of stories")
        parts += told(some, pile, engine, judgements)
    stories = sorted((one for part in parts for one in part.stories), key=lambda one: (-len(one.reports), one.id))
    copies = sorted((one for part in parts for one in part.copies), key=lambda one: (one.first, one.second))
    applied = {key for part in parts for key in part.judgements}
    return Case(tuple(stories), tuple(copies), tuple(sorted(applied)))


def told(
    found: Sequence[Bundle], pile: Mapping[str, ReadReport], engine: Engine, judgements: Sequence[Judged]
) -> list[Told]:
    """Return what is found in bundles, in each as if it were by itself.

    Args:
        found: the bundles.
        pile: their reports, by id.
        engine: what joins them.
        judgements: those that hold, about claims only what `meant` leaves.
    """
    reports = sorted(
        (name, number, place) for number, one in enumerate(found) for place, name in enumerate(one.reports)
    )
    index = {(number, place): new for new, (_, number, place) in enumerate(reports)}
    read = [pile[name] for name, _, _ in reports]
    prose = [without(of_report(pile[name]), found[number].left_out[place]) for name, number, place in reports]
    stories, overlaps, home = [], [], []
    for number, one in enumerate(found):
        new = {place: index[number, place] for place in range(len(one.reports))}
        stories += [renumbered(story, new) for story in one.stories]
        overlaps += [replace(shared, first=new[shared.first], second=new[shared.second]) for shared in one.overlaps]
        home += [number] * len(one.stories)
    together = _told(read, prose, stories, overlaps, engine, judgements)
    bundle = {name: number for name, number, _ in reports}
    parts: list[Told] = []
    for number in range(len(found)):
        own = [story for story, at in zip(together.stories, home, strict=True) if at == number]
        names = {name for story, at in zip(together.names, home, strict=True) if at == number for name in story}
        copies = tuple(copy for copy in together.copies if bundle[copy.first] == number)
        applied = {key for key, report in together.applied if reports[report][1] == number}
        parts.append(Told(tuple(own), copies, tuple(sorted(names)), tuple(sorted(applied))))
    return parts


@dataclass(frozen=True, slots=True)
class _Together:
    """What is found in some bundles: their stories, the names of the parties of each; copies; judgements applied."""

    stories: list[Story]
    names: list[Set[str]]
    copies: list[Copy]
    applied: Set[tuple[str, int]]


def _told(
    read: Sequence[ReadReport],
    prose: Sequence[Prose],
    found: Sequence[Group],
    overlaps: Sequence[Overlap],
    engine: Engine,
    judgements: Sequence[Judged],
) -> _Together:
    reliance = Reliance()
    alike = copied(read, prose, overlaps, reliance)
    by_words = [copy for copy in alike if copy.kind is not CopyKind.QUOTATION]
    events = {
        one: (number, place)
        for number, story in enumerate(found)
        for place, (event, _) in enumerate(story.events)
        for one in event
    }
    copies = [*by_words, *translated(read, prose, found, by_words, reliance)]
    copies += declared(read, found, copies, reliance)
    copies += siblings(copies, {read[one].report.id: place for one, place in events.items()})
    copies.sort(key=lambda copy: (copy.first, copy.second))
    said = told_whole(statements(read))
    index = {one.report.id: place for place, one in enumerate(read)}
    shared = {(index[copy.first], index[copy.second]): copy.passages for copy in copies}
    stand = pairs(said, [events[one.report][0] for one in said], shared, engine)
    replies = rebuttals(said, read, stand)
    stand |= {pair: rebutted(stand.get(pair)) for pair in sorted(replies.pairs)}
    stand |= {pair: beside(stand.get(pair)) for pair in sorted(replies.beside)}
    judging = Judging(judgements, read, said)
    asked: dict[int, list[Answers]] = {}
    for one in answers(said, stand, [events[one.report][1] for one in said], replies.bare, judging.claims):
        asked.setdefault(events[said[one.claims[0][0]].report][0], []).append(one)
    read = dated_beside(read, [event for story in found for event, _ in story.events], copies)
    pile = Pile(read, said, stand, copies, ties(read, copies), judging)
    made = [pile.story(story, asked.get(number, [])) for number, story in enumerate(found)]
    stories, names = [story for story, _ in made], [names for _, names in made]
    return _Together(stories, names, with_quotations(copies, alike), judging.applied)


class Pile:
    """A pile of reports with what was found between them, from which stories are put together."""

    def __init__(
        self,
        read: Sequence[ReadReport],
        said: Sequence[Said],
        stand: Mapping[tuple[int, int], Pair],
        copies: Sequence[Copy],
        known: Ties,
        judging: Judging,
    ) -> None:
        self.read, self.said, self.stand, self.known, self.judging = read, said, stand, known, judging
        self.when = [one.reading.dating.interval for one in read]
        self.chains: dict[int, Chain] = {}
        self.outlets = _outlets(read, copies, known)
        self.altered = self._all_altered(sources(read, copies))

    def story(self, found: Group, asked: Sequence[Answers]) -> tuple[Story, Set[str]]:
        """Put a story together; return the names of its parties with it."""
        members = sorted(found.members, key=lambda one: _when(self.read[one]))
        ids = [self.read[one].report.id for one in members]
        name = "s-" + hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:10]
        links = [link.source for place in _flat(asked) for link in self._chain(place).links]
        names = resolve([*(self.outlets[one].name for one in found.members), *(source.name for source in links)], links)
        names = self.judging.parties(names, set(ids))
        judged = [self._judged(one) for one in asked]
        judged.sort(key=lambda one: (VERDICTS.index(one.verdict), -self._reports(one.asked), one.asked.claims))
        questions, number = [], 0
        for place, one in enumerate(judged, start=1):
            claims = []
            for claim in one.asked.claims:
                number += 1
                claims.append(self._claim(claim, f"c-{number}", names))
            against = contrasts(one.clashes, [claim.id for claim in claims], self.said, self.read)
            questions.append(Question(f"q-{place}", claims[0].says, one.verdict, tuple(claims), against))
        events = tuple(
            Event(f"{name}-e{place}", tuple(self.read[one].report.id for one in event), days)
            for place, (event, days) in enumerate(found.events, start=1)
        )
        changed = self._alterations(members, questions)
        parties = tuple(sorted((name, full) for name, full in names.items() if name != full))
        story = Story(name, self._title(members), tuple(ids), events, tuple(questions), changed, parties)
        return story, names.keys()

    def _chain(self, place: int) -> Chain:
        """Return the full chain of a statement; worked out for those that stand in claims only."""
        if place not in self.chains:
            self.chains[place] = full(self.said[place], self.read, self.known)
        return self.chains[place]

    def _judged(self, one: Answers) -> "_Judged":
        found = clashes(one.claims, Standing(self.said, self.stand, self.when))
        return _Judged(one, verdict(one.claims, self.said, found), found)

    def _reports(self, one: Answers) -> int:
        return len({self.said[place].report for place in _flat([one])})

    def _claim(self, claim: tuple[int, ...], name: str, names: Mapping[str, str]) -> Claim:
        made = []
        chains = completed(decided([self._chain(place) for place in claim]))
        chains = decided(followed([self.said[place] for place in claim], chains, self.known))
        for place, chain in zip(claim, chains, strict=True):
            said = self.said[place]
            made.append(Statement(self.read[said.report].report.id, said.attribution, said.content, chain, said.hedged))
        paths: list[Path] = []
        laid = {self.said[place].report for place in claim if self.said[place].stated.links}
        for place, chain in zip(claim, chains, strict=True):
            # What a report repeats in its own name it has from where it says it has it.
            if self.said[place].stated.links or self.said[place].report not in laid:
                paths += self._paths(self.said[place], chain, names)
        paths = told_in_full(paths)
        value = self._value(claim)
        plainest = min((self.said[place] for place in claim), key=lambda one: _plainness(one, value))
        shaped = self.judging.shaped.get(claim, ())
        return Claim(name, plainest.text, tuple(made), value, count(paths), self._first(claim), shaped)

    def _paths(self, said: Said, chain: Chain, names: Mapping[str, str]) -> Iterator[Path]:
        """Yield the ways from a report to the origins of its statement, with the words they stand on."""
        read = self.read[said.report]
        rule = OWN if said.attribution is None else read.reading.attributions[said.attribution].rule
        words = [Evidence(read.report.id, span, None, rule) for span in said.content]
        for links in chain.paths() or ((),):
            parties = (self.outlets[said.report], *(link.source for link in links))
            named = tuple(replace(one, name=names.get(one.name, one.name)) for one in parties)
            relays = (
                Evidence(read.report.id, one.span, names.get(one.source.name, one.source.name), one.rule)
                for one in links
            )
            yield Path(named, (*words, *relays))

    def _first(self, claim: Sequence[int]) -> tuple[str, ...]:
        """Return the ids of the reports of which each may have had a claim first."""
        taken: dict[int, set[int]] = {}
        for said in (self.said[place] for place in claim):
            others = self.known.taken.get(said.report, ())
            taken.setdefault(said.report, set()).update(
                other for other, passages in others if not passages or touches(passages, said.content)
            )
        found = first({self.said[place].report for place in claim}, self.when, taken)
        return tuple(self.read[one].report.id for one in found)

    def _value(self, claim: tuple[int, ...]) -> Figure | None:
        """Return the figure that most statements of a claim give, if at least half of them give it."""
        figures = [figure for place in claim for figure in self.said[place].figures[:1]]
        if not figures:
            return None
        values = [interval(figure) for figure in figures]
        best = max(figures, key=lambda figure: values.count(interval(figure)))
        return best if values.count(interval(best)) * 2 >= len(claim) else None

    def _title(self, members: Sequence[int]) -> str:
        for one in members:
            for segment in self.read[one].reading.anatomy.segments:
                if segment.kind is SegmentKind.HEADLINE:
                    return self.read[one].report.words(segment.span)[:TITLE]
        return self.read[members[0]].report.name

    def _all_altered(self, taken: Mapping[tuple[int, int], str]) -> Mapping[int, Sequence[Altered]]:
        """Return what was altered, by the index of the report that did."""
        found: dict[int, list[Altered]] = {}
        for one in altered(derived(self.said, self.stand, taken), self.said, self.stand, taken, self.read):
            found.setdefault(self.said[one.taker].report, []).append(one)
        return found

    def _alterations(self, members: Sequence[int], questions: Sequence[Question]) -> tuple[Alteration, ...]:
        claims = {
            (one.report, one.content): claim.id
            for question in questions
            for claim in question.claims
            for one in claim.statements
        }
        found: dict[tuple[str, str, str, AlterationKind], Alteration] = {}
        for one in (one for member in members for one in self.altered.get(member, ())):
            claim = next((claims[place] for place in self._places(one) if place in claims), None)
            if claim is not None:
                made = self._alteration(one, claim)
                found.setdefault((made.claim, made.report, made.origin, made.kind), made)
        return tuple(found[key] for key in sorted(found))

    def _places(self, one: Altered) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """Yield where an altered statement stands, and where the one it was taken from does."""
        for place in (one.taker, one.origin):
            yield self.read[self.said[place].report].report.id, self.said[place].content

    def _alteration(self, one: Altered, claim: str) -> Alteration:
        taker, origin = self.said[one.taker], self.said[one.origin]
        takes, shows = self.read[taker.report], self.read[origin.report]
        return Alteration(
            claim=claim,
            report=takes.report.id,
            origin=one.source,
            kind=one.kind,
            rule=one.rule,
            shown_in=shows.report.id,
            words=taker.content,
            was=origin.content,
            changes=changes(one.kind, origin, taker, shows, takes),
        )


@dataclass(frozen=True, slots=True)
class _Judged:
    """A question with how its claims stand to one another."""

    asked: Answers
    verdict: Verdict
    clashes: list[Clash]


def _plainness(said: Said, value: Figure | None) -> tuple[bool, bool, bool, int, str]:
    """Return by what the wording of a claim is chosen: it gives the claim's figure, without hedge, as a sentence."""
    lacks = value is not None and all(interval(figure) != interval(value) for figure in said.figures)
    return lacks, said.hedged, said.heading, len(said.text), said.text


def _when(read: ReadReport) -> tuple[date, date, str, str]:
    """Return what reports are ordered by: their days, those without a latest one last."""
    days = read.reading.dating.likeliest
    return days.latest or date.max, days.earliest or date.min, read.report.name, read.report.id


def _flat(asked: Sequence[Answers]) -> list[int]:
    return [place for one in asked for claim in one.claims for place in claim]


def _outlets(read: Sequence[ReadReport], copies: Sequence[Copy], known: Ties) -> list[Source]:
    """Return the outlet of each report; pages without one are one party where their text is the same."""
    found = []
    same = {copy.second: copy.first for copy in reversed(copies) if copy.kind is CopyKind.VERBATIM}
    for place, one in enumerate(read):
        outlet = known.outlets.get(place)
        first = one.report.id
        while outlet is None and first in same:
            first = same[first]
        found.append(outlet or Source(first, SourceKind.OUTLET))
    return found
