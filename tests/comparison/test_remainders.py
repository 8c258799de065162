from hypothesis import given, settings
from hypothesis import strategies as st

from laut.comparison.remainders import remainders
from laut.comparison.vectors import HEAD

NOTICE = "Unsere Seite nutzt kleine Dateien für Werbung und Zählung."
FIRE = (
    "Im Hafen von Altmünde brannte in der Nacht ein Lager mit alten Reifen, die Feuerwehr löschte bis zum Morgen. "
    "Verletzt wurde niemand, den Schaden kennt der Betreiber noch nicht."
)
RATES = (
    "Die Bank von Hellburg hebt den Leitzins auf vier Prozent. Neue Kredite für den Bau von Häusern kosten damit "
    "so viel wie seit zehn Jahren nicht, teilte Ute Karsten mit."
)


def test_what_both_hold_word_for_word_is_left_out_wherever_it_stands() -> None:
    ((one, other),) = remainders([(f"{NOTICE}\n{FIRE}", f"{RATES}\n{NOTICE}")])
    assert (one, other) == (f".\n{FIRE}", f"{RATES}\n.")


def test_copies_stay_whole() -> None:
    pair = (FIRE, f"{FIRE} Mehr folgt.")
    assert remainders([pair]) == [pair]


def test_few_shared_words_stay() -> None:
    pair = (f"{FIRE} Mehr folgt am Montag.", f"{RATES} Mehr folgt am Montag in der Zeitung.")
    assert remainders([pair]) == [pair]


def test_what_other_pairs_share_does_not_matter() -> None:
    pairs = [(f"{NOTICE} {FIRE}", RATES), (FIRE, f"{NOTICE} {RATES}")]
    assert remainders(pairs) == pairs


def test_no_pairs_leave_nothing() -> None:
    assert remainders([]) == []


WORD = st.sampled_from(["am", "Hafen", "brannte", "ein", "Lager,", "Öl.", "4", "„Reifen“", "火"])
WORDS = st.lists(WORD, max_size=60).map(" ".join)


@given(st.lists(st.tuples(WORDS, WORDS), max_size=4))
@settings(max_examples=60, deadline=None)
def test_a_remainder_is_the_text_or_a_part_of_it_no_shorter_than_a_head(pairs) -> None:
    for pair, own in zip(pairs, remainders(pairs), strict=True):
        for text, left in zip(pair, own, strict=True):
            letters = iter(text)
            assert all(letter in letters for letter in left)
            assert left == text or len(left) >= HEAD
