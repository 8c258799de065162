"""Where a page's lines may name its outlet: rights, title, header line, masthead."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from laut.anatomy.drafts import Draft
from laut.anatomy.outlet_names import (
    DOMAIN,
    LONGEST_LINE,
    NO_OUTLET,
    SECTION,
    TITLE_MARK,
    Sign,
    known,
    rows_of,
)
from laut.anatomy.words import holds_outlet_word, words_for
from laut.model.anatomy import SegmentKind as Kind
from laut.registry import agency

LONGEST = 60
"""Characters of a name."""
SHORT, WORDS = 40, 4
"""Characters and words of a name that stands alone in a line."""
HEADER = "anatomy.outlet.header"
TOP, FIRST = 12, 3
"""A header line stands among so many lines from the top, a masthead whose name isn't known among so many."""

ANY_NAME = r"(?P<name>[A-ZÄÖÜ0-9][^–|:.!?]{1,38}?)"
MARK = re.compile(r"\s*(?:[|·•●›»▸/☰—]|\+{3}|\s{2,}|->|(?<=\s)[^\w\s()„“”\"'«&+](?=\s)|:(?=\s))\s*")
"""Between the items of a list: a sign that stands by itself, whichever a site is fond of."""
RIGHTS = re.compile(r"(?:©|\(c\)|copyright)[\s:]*", re.IGNORECASE)
RIGHTS_REST = re.compile(
    r"[\s©,–-]*(?:(?:by|copyright|\(c\)|\d{4}(?:\s?[–-]\s?\d{2,4})?)[\s,–-]+)*(?P<name>[^.,;|\n]{2,60}(?:\.[a-z]{2,7}\b)?)",
    re.IGNORECASE,
)
RIGHTS_END = re.compile(
    rf"\s+{words_for('company')}(?=\W|$).*$|\s+[-–•].*$|\s*[(©:].*$|\s+\d{{4}}.*$|\s+{words_for('rights_reserved')}.*$",
    re.IGNORECASE,
)
PAGE_ITEM = re.compile(words_for("page_item"), re.IGNORECASE)
PHOTO = re.compile(rf"\b{words_for('photo_label')}\b|\bphotos?\b", re.IGNORECASE)
RESERVED = re.compile(words_for("rights_reserved"), re.IGNORECASE)
COMPANY = re.compile(rf"\s{words_for('company')}(?=\W|$)", re.IGNORECASE)
DOMAIN_BEFORE = re.compile(r"(?:www\.)?[\w-]{2,40}\.(?:de|at|ch|com|net|org|info|news|eu|tv|fm)(?=[:\s])")


def signs(drafts: Sequence[Draft]) -> Iterator[Sign]:
    """Yield all signs of a page, the strongest kinds first.

    Args:
        drafts: its lines with their roles.
    """
    headline = next((place for place, draft in enumerate(drafts) if draft.kind is Kind.HEADLINE), None)
    yield from _rights(drafts)
    yield from _titles(drafts, headline)
    yield from _header(drafts, headline)
    yield from _masthead(drafts, headline)


def _rights(drafts: Sequence[Draft]) -> Iterator[Sign]:
    """Yield names behind "©"; where a company's form follows, it is the house, which may have many outlets."""
    for draft in reversed(drafts):
        begin = RIGHTS.search(draft.words) if draft.kind is Kind.COPYRIGHT else None
        found = RIGHTS_REST.match(draft.words, begin.end()) if begin else None
        if found is None:
            continue
        name = RIGHTS_END.sub("", found["name"]).strip()
        house = bool(COMPANY.search(found["name"]))
        if len(name) > 2 and not name.isdigit() and not RESERVED.match(name) and not _of_a_picture(name, house):
            at = draft.words.index(name, found.start("name"))
            yield Sign(draft, name, at, "anatomy.outlet.copyright", 1 if house else 2)


def _of_a_picture(name: str, house: bool) -> bool:
    """Say whether rights are an agency's or a photographer's; of "Chemnitzer Verlag" only an adjective is left."""
    adjective = house and " " not in name and name.endswith("er")
    return adjective or "/" in name or agency(name) is not None or bool(PHOTO.search(name))


def _titles(drafts: Sequence[Draft], headline: int | None) -> Iterator[Sign]:
    """Yield what stands behind the headline's words in the page's title: "Sturm sperrt Hafen | Hafenwarte"."""
    if headline is None:
        return
    said = set(drafts[headline].bare.casefold().split())
    for draft in drafts[: max(3, headline + 1)]:
        parts = list(TITLE_MARK.finditer(draft.words[:400]))
        if not parts:
            continue
        name = draft.words[parts[-1].end() :].strip()
        before = set(draft.words[: parts[-1].start()].casefold().split())
        if not 2 < len(name) <= LONGEST or not name[0].isalnum() or name[0].islower() or SECTION.fullmatch(name):
            continue
        if draft is drafts[headline]:
            if "|" in parts[-1][0] or holds_outlet_word(name) or known(name):
                yield Sign(draft, name, parts[-1].end(), "anatomy.outlet.title", 1)
        elif len(said & before) * 2 > len(said) and not said.issuperset(name.casefold().split()):
            yield Sign(draft, name, parts[-1].end(), "anatomy.outlet.title", 2)


def _header(drafts: Sequence[Draft], headline: int | None) -> Iterator[Sign]:
    """Yield what a list of sections or a path through the site begins with."""
    for draft in drafts[: min(TOP, len(drafts) if headline is None else headline)]:
        if draft.kind not in (Kind.NAVIGATION, Kind.BREADCRUMB, Kind.NEWSLETTER, Kind.KICKER) or draft.bullet:
            continue
        items = [item.strip(" ,") for item in MARK.split(draft.words.strip()[:400]) if item.strip(" ,")]
        first = items[0] if items else ""
        if not 2 < len(first) <= LONGEST or len(items) < 2 or SECTION.fullmatch(first) or NO_OUTLET.match(first):
            continue
        sections = sum(bool(SECTION.fullmatch(item.strip())) for part in items[1:] for item in part.split(","))
        if sections or holds_outlet_word(first) or DOMAIN.fullmatch(first):
            certain = sections > 1 or (draft.kind is Kind.NAVIGATION and bool(PAGE_ITEM.fullmatch(items[1])))
            weight = 2 if certain else 1
            yield Sign(draft, first, draft.words.index(first), HEADER, weight)


def _masthead(drafts: Sequence[Draft], headline: int | None) -> Iterator[Sign]:
    """Yield lines above the headline that are nothing but a name, or begin with the page's address."""
    for place, draft in enumerate(drafts[: min(TOP, len(drafts) if headline is None else headline)]):
        words = draft.words.strip()
        if draft.prose or draft.bullet or draft.kind in (Kind.TIMESTAMP, Kind.BYLINE, Kind.TAGS):
            continue
        address = DOMAIN_BEFORE.match(words) or DOMAIN.fullmatch(words)
        slogan = next((found for pattern in _slogans() if (found := pattern.match(words[:LONGEST_LINE]))), None)
        if address or (slogan and place < FIRST and not NO_OUTLET.match(slogan["name"])):
            name = address[0] if address else slogan["name"] if slogan else ""
            yield Sign(draft, name, draft.words.index(name), "anatomy.outlet.masthead", 2)
        elif known(words) or (place < FIRST and _is_name(words)):
            yield Sign(draft, words, draft.words.index(words), "anatomy.outlet.masthead", 1)


def _is_name(words: str) -> bool:
    short = 2 < len(words) <= SHORT and len(words.split()) <= WORDS and words[0].isalnum() and words[-1] not in "!?:"
    return short and not (MARK.search(words) or SECTION.match(words) or NO_OUTLET.match(words))


@cache
def _slogans() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"].replace("NAME", ANY_NAME)) for row in rows_of("masthead"))
