from pathlib import Path

import duckdb
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.engine import embedded


@given(st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=30))
def test_numbers_of_64_bits_come_back_as_they_were(values: list[int]) -> None:
    with embedded() as engine:
        engine.register("word", {"hash": np.array(values, dtype=np.uint64)})
        assert engine.run("SELECT hash FROM word ORDER BY hash")["hash"].tolist() == sorted(values)


def test_a_table_of_the_same_name_is_replaced() -> None:
    with embedded() as engine:
        engine.register("word", {"hash": np.array([1])})
        engine.register("word", {"hash": np.array([2, 3])})
        assert engine.run("SELECT hash FROM word ORDER BY hash")["hash"].tolist() == [2, 3]


def test_columns_of_several_lengths_are_refused() -> None:
    with embedded() as engine, pytest.raises(ValueError, match="word"):
        engine.register("word", {"hash": np.array([1]), "text": np.array([1, 2])})


def test_no_extension_is_fetched_and_settings_cannot_be_changed() -> None:
    with embedded() as engine:
        rows = engine.run(
            "SELECT value FROM duckdb_settings() WHERE name IN "
            "('autoinstall_known_extensions', 'autoload_known_extensions') ORDER BY name"
        )
        assert rows["value"].tolist() == ["false", "false"]
        with pytest.raises(duckdb.Error):
            engine.run("SET autoinstall_known_extensions = true")


def test_the_directory_for_spilling_is_wiped() -> None:
    with embedded() as engine:
        spill = Path(str(engine.run("SELECT current_setting('temp_directory') AS place")["place"][0]))
        assert spill.is_dir()
    assert not spill.exists()
