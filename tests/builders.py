"""Values for tests: a report from a plain text."""

import re

from laut.model.report import MediaType, Report
from laut.model.span import Span
from laut.model.text import Line, OffsetMap, ReadText


def report(text: str, name: str = "report.txt", number: int = 1) -> Report:
    lines = tuple(Line(Span(*found.span())) for found in re.finditer(r"[^\n]+", text))
    return Report(
        id=f"r-{number:010x}",
        name=name,
        uri=f"file:{name}",
        media_type=MediaType.TEXT,
        sha256=f"{number:064x}",
        encoding="utf-8",
        received=text,
        read=ReadText(text, OffsetMap.identity(len(text)), lines),
    )
