"""Chains of invented reports, read by the real stages."""

import re

import pytest

from laut import attribution, sources
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.span import Span


@pytest.fixture(scope="session")
def chains_of(report_of):
    """The names of the chain of each statement of a text."""

    def chains_of(text):
        report = report_of(text)
        lines = [Span(*found.span()) for found in re.finditer(r"[^\n]+", text)]
        segments = tuple(Segment(line, SegmentKind.BODY, "test") for line in lines)
        anatomy = Anatomy(language="de", segments=segments)
        found = sources.link([report], [anatomy], attribution.read([report], [anatomy]))[0]
        return [tuple(link.source.name for link in one.chain.links) for one in found]

    return chains_of
