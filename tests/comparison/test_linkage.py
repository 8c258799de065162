from hypothesis import given
from hypothesis import strategies as st

from laut.comparison.linkage import components, groups

COUNT = 9
PAIRS = st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)).filter(lambda pair: pair[0] < pair[1])
LIKENESS = st.dictionaries(PAIRS, st.integers(-1000, 1000))


@given(LIKENESS, st.integers(1, 1000))
def test_everything_stands_in_one_group(likeness, least) -> None:
    found = groups(COUNT, likeness, least)
    assert sorted(one for group in found for one in group) == list(range(COUNT))


@given(LIKENESS, st.integers(1, 1000))
def test_a_group_is_as_alike_on_average_as_was_asked(likeness, least) -> None:
    for group in groups(COUNT, likeness, least):
        values = [likeness.get((one, other), 0) for one in group for other in group if one < other]
        # Every join was of two groups whose mean was high enough, so the mean over all pairs is too.
        assert not values or sum(values) / len(values) >= least - len(values)


@given(LIKENESS, st.integers(1, 1000), st.permutations(range(COUNT)))
def test_components_do_not_depend_on_names(likeness, least, order) -> None:
    renamed = {tuple(sorted((order[a], order[b]))): value for (a, b), value in likeness.items()}
    expected = sorted(sorted(order[one] for one in part) for part in components(range(COUNT), likeness, least))
    assert sorted(map(list, components(range(COUNT), renamed, least))) == expected


def test_a_part_too_large_for_pairs_is_cut_by_a_higher_bar() -> None:
    chain = {(one, one + 1): 900 if one != 4 else 400 for one in range(8)}
    assert groups(COUNT, chain, least=300, largest=5) == [(0, 1), (2, 3, 4), (5, 6), (7, 8)]


def test_what_contradicts_is_kept_apart() -> None:
    assert groups(3, {(0, 1): 900, (1, 2): 900, (0, 2): -1000}, least=400) == [(0, 1), (2,)]


class _Counted(dict[tuple[int, int], int]):
    """Likenesses that count how often all of them are looked through."""

    looked = 0

    def items(self):
        self.looked += 1
        return super().items()


def test_likenesses_are_looked_through_no_more_often_where_more_parts_are_too_large() -> None:
    looked = []
    for parts in (2, 8):
        chains = [(4 * part + step, 4 * part + step + 1) for part in range(parts) for step in range(3)]
        likeness = _Counted(dict.fromkeys(chains, 400))
        assert len(groups(4 * parts, likeness, 250, largest=2)) == 4 * parts
        looked.append(likeness.looked)
    assert looked[0] == looked[1]
