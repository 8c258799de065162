"""Why an attribution is what it is: its words by part, its rule in plain words, its chain link by link."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from laut.attribution import rule_of
from laut.attribution.rules import Rule
from laut.dossier.line import Line, Paragraph, Piece, Style, paragraph, wrap
from laut.dossier.texts import KINDS
from laut.languages.de.analysis import analyse
from laut.model.attribution import Attribution, attribution_id, certainty
from laut.model.codec import encode
from laut.model.errors import LautError
from laut.model.reading import ReadReport
from laut.model.span import Span, cover
from laut.sources import source_rule

SCHEMA = "laut-explanation-1"


@dataclass(frozen=True, slots=True)
class Part:
    """Words with their place in the received text.

    Args:
        role: what they are to the statement.
        start: offset of the first character.
        end: offset behind the last.
        text: the words.
    """

    role: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hop:
    """A link of the chain.

    Args:
        name: of the party.
        kind: what sort of party it is.
        words: that name it here.
        rule: by which they were taken for that party.
        meaning: of the rule, in a sentence; None where this version has no such rule.
    """

    name: str
    kind: str
    words: Part
    rule: str
    meaning: str | None


@dataclass(frozen=True, slots=True)
class Carried:
    """The earlier attribution whose parties another one goes on with."""

    id: str
    words: str
    rule: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that led to an attribution and its chain.

    Args:
        schema: name of this form.
        id: of the attribution.
        report: id of its report.
        name: of that report.
        kind: how the statement is rendered.
        certainty: "certain", "likely" or "possible".
        confidence: share of attributions built like it that are right on development data.
        sentence: that its content and frame stand in, one or several.
        parts: content, source, cue, addressee, relays and hedges, in that order.
        rule: that found it.
        hedges: the rule of each hedge, in the order of the parts.
        chain: from the relay nearest the page to the origin.
        side_by_side: how many of the last links stand side by side.
        carried: what it goes on with; None where it names its own parties.
        judgements: ids of what people judged about it.
        rejected: whether a person said that it is no attribution.
    """

    schema: str
    id: str
    report: str
    name: str
    kind: str
    certainty: str
    confidence: float
    sentence: Part
    parts: tuple[Part, ...]
    rule: Rule
    hedges: tuple[Rule, ...]
    chain: tuple[Hop, ...]
    side_by_side: int
    carried: Carried | None
    judgements: tuple[str, ...] = ()
    rejected: bool = False


def explain(key: str, reports: Mapping[str, ReadReport]) -> Explanation:
    """Explain one attribution.

    Args:
        key: its id, as a dossier shows it.
        reports: by id.

    Raises:
        LautError: if no attribution has that id.
    """
    for read in reports.values():
        for index, said in enumerate(read.reading.attributions):
            if attribution_id(read.report.id, index) == key:
                return _explanation(key, said, read)
    raise LautError(key, "no attribution here has that id", "`laut show r-…` lists those of a report")


def _explanation(key: str, said: Attribution, read: ReadReport) -> Explanation:
    report = read.report
    return Explanation(
        schema=SCHEMA,
        id=key,
        report=report.id,
        name=report.name,
        kind=said.kind.value,
        certainty=certainty(said.confidence),
        confidence=said.confidence,
        sentence=_part("sentence", _sentence(said, read), read),
        parts=tuple(_part(role, span, read) for role, span in _roles(said)),
        rule=rule_of(said.rule),
        hedges=tuple(rule_of(hedge.rule) for hedge in said.hedges),
        chain=tuple(
            Hop(
                link.source.name,
                link.source.kind.value,
                _part("link", link.span, read),
                link.rule,
                source_rule(link.rule),
            )
            for link in said.chain.links
        ),
        side_by_side=said.chain.parallel,
        carried=_carried(said, read),
        judgements=said.judgements,
        rejected=said.rejected,
    )


def _part(role: str, span: Span, read: ReadReport) -> Part:
    return Part(role, span.start, span.end, read.report.words(span))


def _roles(said: Attribution) -> Iterator[tuple[str, Span]]:
    yield from (("content", span) for span in said.content)
    yield from (("cue", span) for span in said.cue)
    singles = (("source", said.source), ("behind the source", said.behind), ("addressee", said.addressee))
    yield from ((role, span) for role, span in singles if span is not None)
    yield from (("relay", span) for span in said.relays)
    yield from (("hedge", hedge.span) for hedge in said.hedges)


def _sentence(said: Attribution, read: ReadReport) -> Span:
    """Return the sentences of its paragraph that content, cue and frame stand in."""
    first = said.content[0]
    within = next((one.span for one in read.reading.anatomy.article() if one.span.contains(first)), first)
    offsets = read.report.read.map
    whole = offsets.to_read(within)
    analysed = analyse(read.report.read.text, whole.start, whole.end)
    tokens = analysed.text.tokens
    bounds = [Span(tokens[one.first].start, tokens[one.end - 1].end) for one in analysed.sentences]
    own = [offsets.to_read(span) for span in (*said.content, *said.cue, *said.frame)]
    held = tuple(bound for bound in bounds if any(bound.overlaps(span) for span in own))
    return offsets.to_received(cover(held)) if held else first


def _carried(said: Attribution, read: ReadReport) -> Carried | None:
    if said.carries is None:
        return None
    earlier = read.reading.attributions[said.carries]
    words = " … ".join(read.report.words(span) for span in earlier.content)
    return Carried(attribution_id(read.report.id, said.carries), words, earlier.rule)


def explanation_json(explanation: Explanation) -> str:
    """Return an explanation as indented JSON; docs/json.md says what the fields are."""
    return msgspec.json.format(encode(explanation), indent=2).decode() + "\n"


def explanation_lines(explanation: Explanation, width: int = 100) -> Iterator[Line]:
    """Yield an explanation as lines.

    Args:
        explanation: of an attribution.
        width: of a line, in characters.
    """
    for line, hang in _paragraphs(explanation):
        yield from wrap(line, width, hang)


def _paragraphs(this: Explanation) -> Iterator[Paragraph]:
    yield paragraph(4, Piece(this.id, Style.ID), Piece(f"  {KINDS[this.kind]}, in {this.name}"))
    yield paragraph(4, Piece("  "), Piece(this.sentence.text, Style.QUOTED))
    yield paragraph(0)
    for part in this.parts:
        yield _words(part)
    yield paragraph(0)
    yield from _rule("rule", this.rule)
    for rule in this.hedges:
        yield from _rule("hedge", rule)
    if this.judgements:
        what = "rejected" if this.rejected else "confirmed"
        yield paragraph(4, Piece(f"  {what} by a person ({', '.join(this.judgements)})", Style.WARNING))
    else:
        yield paragraph(4, Piece(f"  {this.certainty}: of statements built like it {this.confidence:.0%} were right"))
    if this.carried is not None:
        yield paragraph(0)
        yield paragraph(4, Piece("  goes on with the parties of "), Piece(this.carried.id, Style.ID))
        yield paragraph(6, Piece("    "), Piece(this.carried.words, Style.QUOTED), Piece(f", rule {this.carried.rule}"))
    yield paragraph(0)
    yield from _chain(this)


def _words(part: Part) -> Paragraph:
    return paragraph(6, Piece(f"  {part.start}–{part.end}  {part.role}: "), Piece(part.text, Style.QUOTED))


def _rule(name: str, rule: Rule) -> Iterator[Paragraph]:
    yield paragraph(4, Piece(f"  {name} {rule.id}"))
    if rule.meaning is not None:
        yield paragraph(6, Piece(f"    {rule.meaning}"))
        yield paragraph(6, Piece(f"    such as: {rule.example}", Style.QUIET))
    for entry in rule.entries:
        yield paragraph(6, Piece(f"    {entry.word} ({entry.id}), as in: {entry.example}", Style.QUIET))


def _chain(this: Explanation) -> Iterator[Paragraph]:
    if not this.chain:
        yield paragraph(4, Piece("  no chain: the page names nobody whose words these are"))
    for number, hop in enumerate(this.chain, start=1):
        beside = len(this.chain) - number < this.side_by_side
        yield paragraph(
            4,
            Piece(f"  chain {number}: {hop.name} ({hop.kind}{', side by side' if beside else ''}), from "),
            Piece(f"{hop.words.start}–{hop.words.end} "),
            Piece(hop.words.text, Style.QUOTED),
        )
        yield paragraph(6, Piece(f"    rule {hop.rule}: {hop.meaning or 'not known to this version'}", Style.QUIET))
