"""Chains of invented reports, read by the real stages."""

import re

import pytest

from laut import attribution, sources
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span


@pytest.fixture(scope="session")
def chains_of(report_of):
    """The names of the chain of each statement of a text, whose lines are body if no kinds are given."""

    def chains_of(text, kinds=(), outlet=None):
        report = report_of(text)
        lines = [Span(*found.span()) for found in re.finditer(r"[^\n]+", text)]
        roles = kinds or [SegmentKind.BODY] * len(lines)
        segments = tuple(Segment(line, kind, "test") for line, kind in zip(lines, roles, strict=True))
        house = Mention(Span(0, 1), Source(outlet, SourceKind.OUTLET), "test") if outlet else None
        anatomy = Anatomy(language="de", segments=segments, outlet=house)
        found = sources.link([report], [anatomy], attribution.read([report], [anatomy]))[0]
        return [tuple(link.source.name for link in one.chain.links) for one in found]

    return chains_of
