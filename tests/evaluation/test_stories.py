import subprocess
import sys

import pytest


@pytest.mark.parametrize("name", ["stories-known", "stories-new", "stories-more", "stories-heldout"])
def test_offsets_words_and_origins_of_the_stories_hold(repository, name) -> None:
    data = repository / "evaluation/data"
    done = subprocess.run(
        [sys.executable, str(data / "stories-known/check.py"), str(data / name)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
