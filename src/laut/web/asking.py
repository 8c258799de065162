"""What an address asks for: numbers, spans, filters; what makes no sense is as if it weren't there."""

import re
from datetime import date

from starlette.requests import Request

from laut.model.span import Span

SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")
LONGEST = 300
"""Characters of a field that are looked at."""


def words(request: Request, name: str) -> str:
    """Return a field of the address, without blanks around it; "" where it isn't there."""
    return request.query_params.get(name, "").strip()[:LONGEST]


def flag(request: Request, name: str) -> bool:
    """Say whether a box was ticked."""
    return words(request, name) not in ("", "0")


def page(request: Request) -> int:
    """Return which page of a list is asked for, from 1."""
    asked = words(request, "page")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1


def span(request: Request) -> Span | None:
    """Return the stretch of a report that is to be marked."""
    found = SPAN.fullmatch(words(request, "span"))
    if found is None or int(found[1]) > int(found[2]):
        return None
    return Span(int(found[1]), int(found[2]))


def day(request: Request, name: str) -> date | None:
    """Return a day of the address."""
    try:
        return date.fromisoformat(words(request, name))
    except ValueError:
        return None
