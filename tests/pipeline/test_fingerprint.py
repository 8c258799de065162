import subprocess
import sys

from laut.pipeline import fingerprint, reader


def test_is_the_same_in_every_process():
    script = "from laut.pipeline import reader; print(reader())"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == reader()


def test_covers_the_lexicons_and_rules():
    names = {name for name, _ in fingerprint._files(fingerprint._READING)}
    assert {"languages/de/frames.tsv", "pipeline/steps.py", "model/span.py"} <= names


def test_comparing_names_the_encoder_by_which_it_finds_translations():
    from laut.comparison.vectors import PACKAGE
    from laut.pipeline import fingerprint

    assert fingerprint._ENCODER == PACKAGE
