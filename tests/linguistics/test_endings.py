from hypothesis import given
from hypothesis import strategies as st

from laut.linguistics.endings import Endings

LETTERS = st.text("abc", max_size=4)


@given(st.lists(LETTERS, max_size=8), LETTERS)
def test_first_is_what_trying_all_in_order_finds(words, word):
    assert Endings(words).first(word) == next((one for one in words if word.endswith(one)), None)
