from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from laut.dossier.drawing.layers import layout

PATHS = st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=5, unique=True), min_size=1, max_size=8)


def test_parties_stand_right_of_those_that_have_it_from_them():
    found = layout([("Abendbote", "dpa", "Polizei"), ("Küstenblick", "Polizei")])
    assert [found.places[name][0] for name in ("Abendbote", "Küstenblick", "dpa", "Polizei")] == [0, 0, 1, 2]


def test_a_line_past_a_column_keeps_clear_of_its_boxes():
    found = layout([("Abendbote", "dpa", "Polizei"), ("Küstenblick", "Polizei")])
    bend = found.lines["Küstenblick", "Polizei"][1]
    assert bend[0] == 1
    assert abs(bend[1] - found.places["dpa"][1]) >= 1


def test_a_circle_has_one_line_that_runs_back():
    found = layout([("Bote", "Kurier"), ("Kurier", "Bote")])
    assert sorted(way[-1][0] - way[0][0] for way in found.lines.values()) == [-1, 1]


@given(PATHS)
def test_boxes_never_overlap(paths):
    found = layout(paths)
    assert len({(column, round(row, 6)) for column, row in found.places.values()}) == len(found.places)
    for column in range(found.columns):
        rows = sorted(row for at, row in found.places.values() if at == column)
        assert all(other - one >= 0.998 for one, other in pairwise(rows))


@given(PATHS)
def test_everything_lies_within_the_bounds(paths):
    found = layout(paths)
    assert all(0 <= column < found.columns and 0 <= row <= found.rows - 0.999 for column, row in found.places.values())


@given(PATHS)
def test_every_pair_of_a_path_has_a_line_between_its_boxes(paths):
    found = layout(paths)
    for path in paths:
        for one, other in pairwise(path):
            way = found.lines[one, other]
            assert (way[0], way[-1]) == (found.places[one], found.places[other])


@given(PATHS)
def test_the_same_paths_are_laid_out_the_same(paths):
    assert layout(paths) == layout(paths)
