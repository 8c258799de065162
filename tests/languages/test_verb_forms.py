import importlib.util
from pathlib import Path

import pytest

from laut.languages import table

GENERATOR = Path(__file__).parents[2] / "tools" / "verb_forms.py"


def generator():
    spec = importlib.util.spec_from_file_location("verb_forms_generator", GENERATOR)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_table_is_what_the_generator_writes():
    module = generator()
    assert module.TARGET.read_text(encoding="utf-8") == module.build()


def test_the_table_stays_compact():
    assert generator().TARGET.stat().st_size < 500_000


@pytest.mark.parametrize(
    ("infinitive", "column", "form"),
    [
        ("sein", "konj1_3p", "seien"),
        ("mitteilen", "preterite3s", "teilte"),
        ("einräumen", "zu_infinitive", "einzuräumen"),
        ("übergeben", "participle", "übergeben"),
        ("hintergehen", "participle", "hintergangen"),
        ("genießen", "participle", "genossen"),
        ("anerkennen", "participle", "anerkannt"),
        ("unterbreiten", "present3s", "unterbreitet"),
        ("umringen", "preterite3s", "umringte"),
        ("tun", "konj1_3p", "tun"),
        ("ändern", "konj1_3s", "ändere"),
    ],
)
def test_forms(infinitive, column, form):
    assert form in [row[column] for row in table("de", "verb_forms") if row["infinitive"] == infinitive]


def test_a_second_set_of_forms_stands_beside_the_first():
    assert {row["participle"] for row in table("de", "verb_forms") if row["infinitive"] == "senden"} == {
        "gesandt",
        "gesendet",
    }


def test_finite_forms_of_a_separable_verb_leave_the_prefix_out():
    finite = ("present3s", "preterite3s", "konj1_3s", "konj2_3s")
    for row in table("de", "verb_forms"):
        if row["prefix"]:
            assert row["participle"].startswith(row["prefix"])
            assert not any(" " in row[column] for column in finite)


def test_verbs_in_eln_keep_or_drop_their_e():
    forms = {row["konj1_3s"] for row in table("de", "verb_forms") if row["infinitive"] == "handeln"}
    assert forms == {"handle", "handele"}
