"""The outlet by the page's markup: its name for the site, its publisher, its title, its address."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from laut.anatomy.outlet_names import NO_OUTLET, SECTION, TITLE_MARK, source_of
from laut.model.report import Metadata, Report
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import ReceivedSpan
from laut.registry import by_domain

HOST = re.compile(r"(?:www\.|m\.|amp\.)?(?P<host>(?:[\w-]{1,60}\.){1,5}[a-z]{2,12})", re.IGNORECASE)
LOGO = re.compile(r"^(?:das |the )?logo (?:der |des |von |of )?|[\s:|–-]{0,5}\blogo$", re.IGNORECASE)
"""What a picture in a link says beside the site's name."""
LONGEST = 60
"""Characters of a name in a title."""


def from_markup(report: Report) -> Mention | None:
    """Return the outlet that a page's markup names, or None.

    Args:
        report: the page with what its markup says.
    """
    for key in ("site_name", "publisher", "canonical"):
        for item in report.metadata:
            if item.key == key:
                source = by_domain(item.value) if key == "canonical" else source_of(item.value)
                if source:
                    return _mention(item, source)
    titled = _from_title([item for item in report.metadata if item.key == "title"])
    return titled or _from_home([item for item in report.metadata if item.key == "home"])


def from_address(report: Report) -> Mention | None:
    """Return the host of a page's address as the outlet's name, or None where the page has none.

    Args:
        report: the page with what its markup says.
    """
    for item in report.metadata:
        host = HOST.fullmatch(_host(item.value)) if item.key == "canonical" else None
        if host:
            return _mention(item, Source(host["host"].lower(), SourceKind.OUTLET))
    return None


def _host(address: str) -> str:
    try:
        return urlsplit(address.strip()).hostname or ""
    except ValueError:  # brackets that hold no address
        return ""


def _from_title(titles: list[Metadata]) -> Mention | None:
    """Return what one title of the page has behind another one: "Sturm sperrt Hafen | Hafenwarte"."""
    whole = {item.value.strip() for item in titles}
    for item in titles:
        for found in TITLE_MARK.finditer(item.value[:400]):
            name = item.value[found.end() :].strip()
            before = item.value[: found.start()].strip()
            if before in whole and 2 < len(name) <= LONGEST and not SECTION.fullmatch(name):
                source = source_of(name)
                return _mention(item, source) if source else None
    return None


def _from_home(links: Sequence[Metadata]) -> Mention | None:
    """Return what the first link to the site's own beginning is called, if that is a name."""
    for item in links:
        name = LOGO.sub("", item.value).strip()
        if 2 < len(name) <= LONGEST and not SECTION.fullmatch(name) and not NO_OUTLET.match(name):
            source = source_of(name)
            return _mention(item, source) if source else None
    return None


def _mention(item: Metadata, source: Source) -> Mention:
    return Mention(ReceivedSpan(item.span.start, item.span.end), source, f"anatomy.outlet.{item.rule}")
