import re

from hypothesis import given
from hypothesis import strategies as st

from laut.comparison.scanning import LONGEST, quotations, scan

MARKS = re.compile(r'„[^“”"„\n]{1,1500}[“”"]|“[^“”\n]{1,1500}”|»[^«»\n]{1,1500}«|«[^«»\n]{1,1500}»|"[^"\n]{1,1500}"')
QUOTED = st.lists(st.text('ab \n"„“”»«', max_size=40), max_size=5)


@given(QUOTED)
def test_quotations_are_those_that_a_pattern_finds(texts: list[str]) -> None:
    starts, ends = quotations(scan(texts))
    expected = [match.span() for match in MARKS.finditer("\n".join(texts))]
    assert list(zip(starts.tolist(), ends.tolist(), strict=True)) == expected


def test_a_quotation_that_is_too_long_is_none() -> None:
    starts, _ = quotations(scan(["„" + "a" * LONGEST + "“", "„" + "a" * (LONGEST + 1) + "“"]))
    assert starts.tolist() == [0]


def test_small_letters_of_two_scripts_stay_apart() -> None:
    found = scan(["Ҁ ѐ"])
    assert found.folded.wide.tolist() == [0, 2]
    assert found.folded.low.tolist()[:3:2] == [0x81, 0x50]
