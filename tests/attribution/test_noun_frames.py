"""Nouns that announce a statement: "der Vorwurf, dass …", "mit der Begründung, …"."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "content", "source", "cue"),
    [
        (
            "Das Amt lehnte den Antrag mit der Begründung ab, die Fähre sei zu alt.",
            "die Fähre sei zu alt",
            "Das Amt",
            "Begründung",
        ),
        (
            "Der Verband erneuerte seine Forderung, die Preise zu senken.",
            "die Preise zu senken",
            "Der Verband",
            "Forderung",
        ),
        ("Der Verband bleibt bei dem Vorwurf, dass Geld fehlt.", "dass Geld fehlt", "Der Verband", "Vorwurf"),
        (
            "Grundlage war die Aussage der Zeugin, dass der Wagen rot war.",
            "dass der Wagen rot war",
            "der Zeugin",
            "Aussage",
        ),
    ],
)
def test_a_noun_frames_the_clause_behind_it(only, sentence, content, source, cue):
    found = only(sentence)
    assert (found.kind, found.content, found.source, found.cue) == ("indirect", content, source, cue)


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("Es gibt Berichte, wonach die Fähre zu schwer war.", "die Fähre zu schwer war", "Berichte"),
        ("Es kursiert eine Studie, wonach der Pegel steigt.", "der Pegel steigt", "eine Studie"),
    ],
)
def test_reports_according_to_which(only, sentence, content, source):
    found = only(sentence)
    assert (found.content, found.source, found.cue) == (content, source, "wonach")


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Wirt nahm den Bus, um Zeit zu sparen.",
        "Die Bühne, auf der sie sang, stand am Fluss.",
        "Der Bericht liegt im Rathaus aus.",
        "Die Forderungen wurden verlesen.",
    ],
)
def test_nouns_without_a_clause_frame_nothing(statements, sentence):
    assert statements(sentence) == []
