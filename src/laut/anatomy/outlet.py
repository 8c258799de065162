"""Whose page it says it is: by its markup, else by what its lines say together, else by its address."""

import re
from collections.abc import Iterable, Sequence

from laut.anatomy.drafts import Draft
from laut.anatomy.outlet_markup import from_address, from_markup
from laut.anatomy.outlet_names import DOMAIN, Sign, known, source_of, spelled_out
from laut.anatomy.outlet_service import SERVICE, service_signs, spoken_of
from laut.anatomy.outlet_signs import HEADER, signs
from laut.anatomy.words import holds_outlet_word
from laut.model.anatomy import SegmentKind as Kind
from laut.model.report import Report
from laut.model.source import Mention
from laut.model.span import Span
from laut.registry.names import ARTICLE

ENOUGH = 2
"""Weight of the signs from which on a name is the outlet's."""
KNOWN, WORDED, SPOKEN_OF = 2, 1, 1
"""What it adds that the registry knows the name, that it has a word of outlets' names, that the text speaks of it."""
SHORTEST = 4
"""Characters from which on a name is told from the rest of a longer one."""
SPEAKING = (Kind.BODY, Kind.LEAD)
WORTHLESS = re.compile(r"\W")
HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<core>.+?)(?:\.[a-z]{2,3})?\.[a-z]{2,7}/?", re.IGNORECASE)
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def outlet_of(report: Report, drafts: Sequence[Draft]) -> Mention | None:
    """Return the outlet that the page belongs to by its own words, or None.

    Args:
        report: for its markup.
        drafts: the lines with their roles.
    """
    markup = from_markup(report)
    if markup:
        return markup
    told = list(signs(drafts))
    if any(draft.kind is Kind.REPUBLICATION_NOTICE for draft in drafts):
        # What else names an outlet there may mean the one that the text is from.
        best = _best([sign for sign in told if sign.rule == HEADER], ())
    else:
        text = [draft.words for draft in drafts if draft.kind in SPEAKING]
        best = _best(told, text) or _best([*told, *service_signs(drafts)], text)
    return _mention(best) if best else from_address(report)


def _best(found: Sequence[Sign], text: Sequence[str]) -> list[Sign] | None:
    """Return the signs of the name that most speaks for, if it is enough."""
    groups = _grouped(found)
    weights = [_weight(group, text) for group in groups]
    most = max(weights, default=0)
    return groups[weights.index(most)] if most >= ENOUGH else None


def _key(name: str) -> str:
    """Return what a name and its host have in common: "Die Hafenwarte", "hafenwarte.de"."""
    bare = ARTICLE.sub("", name.strip().casefold(), count=1)
    host = HOST.fullmatch(bare) if DOMAIN.fullmatch(bare) else None
    return WORTHLESS.sub("", (host["core"] if host else bare).translate(UMLAUTS))


def _grouped(found: Iterable[Sign]) -> list[list[Sign]]:
    """Return the signs of each name; a name that another begins or ends with is the same in short."""
    groups: dict[str, list[Sign]] = {}
    for sign in found:
        name = _key(sign.name)
        same = next((key for key in groups if _is_short_for(name, key) or _is_short_for(key, name)), name)
        groups.setdefault(same, []).append(sign)
    return list(groups.values())


def _is_short_for(short: str, long: str) -> bool:
    return len(short) >= SHORTEST and (long.startswith(short) or long.endswith(short))


def _weight(group: Sequence[Sign], text: Sequence[str]) -> int:
    """Add up what speaks for one name: each kind of sign, and what is known of the name."""
    kinds: dict[str, int] = {}
    for sign in group:
        kinds[sign.rule] = max(kinds.get(sign.rule, 0), sign.weight)
    names = {sign.name for sign in group}
    told = KNOWN * any(map(known, names)) + WORDED * any(map(holds_outlet_word, names))
    whole = sum(kinds.values()) + told
    return whole + SPOKEN_OF if whole < ENOUGH and spoken_of(text, names) else whole


def _mention(group: Sequence[Sign]) -> Mention | None:
    """Return the name as it is written by itself and in full, else within other words, else as a host."""
    sign = max(group, key=lambda sign: (not DOMAIN.fullmatch(sign.name), sign.rule != SERVICE, len(sign.name)))
    name = sign.name if known(sign.name) else spelled_out(sign.name)
    source = source_of(name)
    start = sign.draft.span.start + sign.at + sign.name.rindex(name)
    return Mention(Span(start, start + len(name)), source, sign.rule) if source else None
