"""What a page says about itself with its own name in it, in its furniture and in its text."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from laut.anatomy.drafts import Draft
from laut.anatomy.outlet_names import LONGEST_LINE, NAME, NO_OUTLET, SECTION, Sign, rows_of
from laut.languages import table
from laut.linguistics.lexicon import Row
from laut.model.anatomy import ARTICLE_KINDS
from laut.registry.names import ARTICLE

SERVICE = "anatomy.outlet.service"
MENTIONS = 8
"""Lines about the page's own service that count."""
ADDRESS = re.compile(r"[\w.+-]{1,64}@(?P<name>[\w-]{2,40}(?:\.[\w-]{2,20})?\.[a-z]{2,7})\b", re.IGNORECASE)


def service_signs(drafts: Sequence[Draft]) -> Iterator[Sign]:
    """Yield names in what the page says about its own service, and the hosts of its mail addresses.

    Args:
        drafts: the lines with their roles.
    """
    found: set[str] = set()
    for draft in drafts:
        if draft.kind in ARTICLE_KINDS or len(draft.words) > LONGEST_LINE or len(found) >= MENTIONS:
            continue
        if draft.words in found:
            continue
        for sign in _addresses(draft), _named(draft):
            if sign is not None:
                found.add(draft.words)
                yield sign


def _addresses(draft: Draft) -> Sign | None:
    mail = ADDRESS.search(draft.words) if "@" in draft.words else None
    if mail is None or mail["name"].lower() in _mail_services():
        return None
    return Sign(draft, mail["name"], mail.start("name"), "anatomy.outlet.mail", 2)


def _named(draft: Draft) -> Sign | None:
    small = draft.low
    for row in _service_rows() if _words().search(small) else ():
        found = _named_by(row["pattern"]).search(draft.words) if row["word"] in small else None
        name = _without_beginning(found["name"]) if found else ""
        if found and len(name) > 2 and not SECTION.fullmatch(name):
            return Sign(draft, name, found.end("name") - len(name), SERVICE, 1)
    return None


def _without_beginning(name: str) -> str:
    """Return a name without the word that a line begins with in capitals: "Jetzt", "Zum"."""
    return name.partition(" ")[2] if NO_OUTLET.match(name) else name


@cache
def _service_rows() -> tuple[Row, ...]:
    return tuple(rows_of("service"))


@cache  # compiled when first needed: most pages need few
def _named_by(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("NAME", NAME))


@cache
def _words() -> re.Pattern[str]:
    """Return what matches every line, in small letters, that one of the patterns matches."""
    return re.compile("|".join(sorted({re.escape(row["word"]) for row in _service_rows()})))


@cache
def _mail_services() -> frozenset[str]:
    return frozenset(row["host"] for row in table("xx", "mail_services"))


def spoken_of(text: Sequence[str], names: Collection[str]) -> bool:
    """Say whether a text speaks of one of these names as a page speaks of itself: "sagte sie der Hafenwarte".

    Args:
        text: paragraphs.
        names: of one outlet.
    """
    for name in sorted(names):
        bare = ARTICLE.sub("", name, count=1)
        said = [words for words in text if bare in words]
        for pattern in _self_patterns() if said else ():
            found = re.compile(pattern.replace("NAME", re.escape(bare)))
            if any(found.search(words) for words in said):
                return True
    return False


@cache
def _self_patterns() -> tuple[str, ...]:
    return tuple(row["pattern"] for row in rows_of("text"))
