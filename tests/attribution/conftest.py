"""Statements of invented reports, read by the real stages."""

import re
from typing import NamedTuple

import pytest

from laut import attribution, sources
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.span import Span


class Statement(NamedTuple):
    """An attribution in words: pieces of one part joined with " | ", "" where a part is missing."""

    kind: str
    content: str
    source: str
    chain: tuple[str, ...]
    parallel: int
    cue: str
    frame: str
    addressee: str
    relays: str
    behind: str
    hedges: str
    medium: str
    rule: str


def body(text, *, headline=False):
    """An anatomy with a body segment on every line; the first line is the headline if there is one."""
    lines = [Span(*found.span()) for found in re.finditer(r"[^\n]+", text)]
    kinds = [SegmentKind.HEADLINE if headline and not number else SegmentKind.BODY for number in range(len(lines))]
    segments = tuple(Segment(line, kind, "test") for line, kind in zip(lines, kinds, strict=True))
    return Anatomy(language="de", segments=segments)


@pytest.fixture(scope="session")
def attributions(report_of):
    """What reading and linking make of a text."""

    def read(text, **anatomy):
        reports, anatomies = [report_of(text)], [body(text, **anatomy)]
        return sources.link(reports, anatomies, attribution.read(reports, anatomies))[0]

    return read


@pytest.fixture(scope="session")
def statements(attributions):
    """The statements of a text in words, in order."""

    def read(text, **anatomy):
        def words(*spans):
            return " | ".join(span.of(text) for span in spans if span is not None)

        return [
            Statement(
                found.kind.value,
                words(*found.content),
                words(found.source),
                found.chain.names,
                found.chain.parallel,
                words(*found.cue),
                words(*found.frame),
                words(found.addressee),
                words(*found.relays),
                words(found.behind),
                words(*(hedge.span for hedge in found.hedges)),
                found.medium.value if found.medium else "",
                found.rule,
            )
            for found in attributions(text, **anatomy)
        ]

    return read


@pytest.fixture(scope="session")
def only(statements):
    """The one statement of a text."""

    def read(text, **anatomy):
        found = statements(text, **anatomy)
        assert len(found) == 1, found
        return found[0]

    return read
