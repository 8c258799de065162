"""What tells running text from the labels, lists and links around it."""

import re

from laut.anatomy.language import function_words, share_of_function_words, small_words

STOP = re.compile(r"[.…。।۔](?:[\"”“»«’)\]]|\s?\(\w{2,4}\))?$")
LOUD_STOP = re.compile(r"[!?:！？؟」][\"”“»«’)\]]?$")
ENDS = re.compile(r"[.?!…][\"”“»«’)\]]?$")
"""The end of a sentence, of a question too."""
INNER_STOP = re.compile(r"[.!?…][\"”“»«’)]?\s+[\"„“»«‚(]?[^\W\d_a-zà-ÿа-я]")
ASIDE = re.compile(r"(?:\s*\([^()]{2,160}\)){1,3}$")
"""Notes and initials behind the last sentence."""

INITIALS, INITIALS_LONGEST = re.compile(r"(?<=[.!?])(?:/[A-Za-zäöü]{2,4}){1,5}/?$"), 30
"""Of writers and editors, right behind the last stop ("… um drei Prozent./mis/ngu")."""

MOTTO = re.compile(r"(?:^|[–—|:·.!-]\s)\w+[.!]\s\w+[.!]$")
"""Ends in sentences of one word: what a paper says of itself ("Heimat. Sport. Leben.")."""

DOMAIN = re.compile(r"[\w-]{2,40}\.(?:de|at|ch|com|net|org|info|eu|tv)(?:\s?[–—|:·-]|\sist)\s")
"""The name of a site that opens a line of its own; it is written small wherever it stands."""

UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
PROSE_LENGTH, UNSPACED_LENGTH = 35, 25
LOUD_LENGTH = 110
LONG = 140
LISTED_SHARE = 0.25
"""Of function words in an item of a list of clauses, which ends in a comma or semicolon."""

DANGLING_SHORTEST = 20
ENDING_VERBS = frozenset(
    ["haben", "sein", "werden", "hat", "ist", "sind", "wird", "war", "kann", "können", "soll", "sollen", "muss", "will"]
)
"""Function words that German headlines end in ("Werft soll davon gewusst haben")."""

LONGEST_FUNCTION_WORD = 14
"""In characters, with a space before it."""

FEATURES_LENGTH = 600
"""A longer line is looked at so far only."""

SEPARATED = re.compile(r"[\s+›](?:(?<=\s)(?:[|·•›»>/▸☰–—▪■◆★☆✦≡‧●.]\s|::\s|\s+)|(?<=\+)\+{2}|(?<=›))")
"""A mark or nothing between spaces, "+++" or "›"; it opens with a class so that other characters are passed over."""


def separators(words: str) -> int:
    """Return how many marks that separate the items of a list a line holds.

    Example:
        >>> separators("Politik | Sport  Wetter"), separators("Der Rat berät – wie immer.")
        (2, 1)
    """
    return len(SEPARATED.findall(words[:FEATURES_LENGTH]))


def is_prose(words: str, listed: str) -> bool:
    """Say whether words read like running text: sentences that end, with function words in them.

    Args:
        words: a line without its bullet.
        listed: the same where marks that separate the items of a list tell against it, else "".

    Example:
        >>> is_prose("Der Rat hat am Montag über die Brücke beraten.", ""), is_prose("Politik Sport Wetter", "")
        (True, False)
    """
    if len(words) < UNSPACED_LENGTH:
        return False
    words = _without_aside(words)
    if UNSPACED.search(words[:20]):
        return len(words) >= UNSPACED_LENGTH and "。" in words
    if len(words) < PROSE_LENGTH or (len(words) < LONG and is_motto(words)):
        return False
    tokens = small_words(words[:FEATURES_LENGTH])
    if len(tokens) < 5:
        return False
    share = share_of_function_words(tokens)
    stops = bool(STOP.search(words[-8:]))
    if len(words) >= LONG:
        return share >= 0.2 or (stops and share >= 0.1) or ((stops or _is_loud(words)) and separators(listed) < 2)
    if share < 0.15 and separators(listed) > 2:
        return False
    if words[-1] in ",;" and share >= LISTED_SHARE:
        return True
    if stops:
        return share >= 0.1 or len(tokens) >= 9
    return _is_loud(words) or (len(words) >= LOUD_LENGTH and bool(LOUD_STOP.search(words[-4:])))


def _is_loud(words: str) -> bool:
    """Say whether sentences end in a question or exclamation."""
    return bool(LOUD_STOP.search(words[-4:])) and bool(INNER_STOP.search(words))


def is_motto(words: str) -> bool:
    """Say whether a line ends in sentences of one word.

    Example:
        >>> is_motto("Hafenwarte: Heimat. Sport. Leben."), is_motto("Der Rat hat beraten. Das Ergebnis fehlt.")
        (True, False)
    """
    return words[-1] in ".!" and words.rsplit(maxsplit=1)[0][-1] in ".!" and MOTTO.search(words) is not None


def _without_aside(words: str) -> str:
    """Return a line without notes and initials behind its last sentence."""
    if words.endswith(")"):
        return ASIDE.sub("", words)
    return INITIALS.sub("", words) if "./" in words[-INITIALS_LONGEST:] else words


def continues(words: str, after: str) -> bool:
    """Say whether `after` goes on with the sentence that `words` begins: a line broken at an inline element.

    Example:
        >>> continues("Das sagte die", "Sprecherin dem Rat."), continues("Das sagte", ", wie immer, der Rat.")
        (False, True)
    """
    begins_small = after[0].islower() and not DOMAIN.match(after)
    return not STOP.search(words[-8:]) and (begins_small or after[0] in ",.;)”")


def dangles(words: str) -> bool:
    """Say whether a line can't be the end of anything: it stops at a comma, opening mark or function word.

    Example:
        >>> dangles("Das sagte die"), dangles("den Rat, die Stadt, den Hafen,"), dangles("Streit um den Deich")
        (True, True, False)
    """
    if words[-1] in ",(„" and len(words) >= DANGLING_SHORTEST:
        return True
    last = words[-LONGEST_FUNCTION_WORD:].rsplit(maxsplit=1)
    return len(last) == 2 and last[1] in function_words() and last[1] not in ENDING_VERBS
