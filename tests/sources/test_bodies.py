import pytest

from laut.linguistics.tokens import tokenize
from laut.model.source import SourceKind
from laut.sources.bodies import bodies_of, body_before, body_meant


def bodies(text):
    return bodies_of(tokenize(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Die Staatsanwaltschaft Hohenau ermittelt.", "Staatsanwaltschaft Hohenau", SourceKind.OFFICE),
        ("Der Konzern Velta baut Stellen ab.", "Velta", SourceKind.COMPANY),
        ("Die Reederei Nordstern legt an.", "Reederei Nordstern", SourceKind.COMPANY),
        ("Das Landesumweltamt misst.", "Landesumweltamt", SourceKind.OFFICE),
        ("Die Zeitung Küstenbote erscheint.", "Küstenbote", SourceKind.OUTLET),
    ],
)
def test_a_body_is_named_by_its_noun_and_its_name(text, name, kind):
    (found,) = bodies(text)
    assert (found.source.name, found.source.kind, found.named) == (name, kind, True)


def test_a_bare_noun_names_no_one_body():
    (found,) = bodies("Die Polizei sperrte die Straße.")
    assert (found.source.name, found.named) == ("Polizei", False)


def test_a_person_behind_the_noun_is_no_part_of_the_name():
    assert "Staatsanwaltschaft Anna Weber" not in [
        body.source.name for body in bodies("Das sah Ministerin Anna Weber.")
    ]


@pytest.mark.parametrize(
    ("text", "noun", "meant"),
    [
        ("Der Konzern Velta baut ab. Das Unternehmen schwieg.", "Unternehmen", "Velta"),
        ("Der Konzern Velta baut ab. Der Konzern schwieg.", "Konzern", "Velta"),
        ("Das Landesumweltamt misst. Die Behörde schwieg.", "Behörde", "Landesumweltamt"),
        ("Das Landesumweltamt misst. Das Amt schwieg.", "Amt", "Landesumweltamt"),
        (
            "Die Staatsanwaltschaft Hohenau klagt. Die Staatsanwaltschaft schwieg.",
            "Staatsanwaltschaft",
            "Staatsanwaltschaft Hohenau",
        ),
    ],
)
def test_a_bare_noun_means_the_body_named_before(text, noun, meant):
    assert body_meant(bodies(text), noun, text.rindex(noun)).name == meant


def test_the_nearest_of_two_bodies_is_meant():
    text = "Der Konzern Velta kauft die Reederei Nordstern. Das Unternehmen schwieg."
    assert body_meant(bodies(text), "Unternehmen", text.index("Unternehmen")).name == "Reederei Nordstern"


def test_a_noun_of_another_sort_means_nobody():
    text = "Der Konzern Velta baut ab. Die Behörde schwieg."
    assert body_meant(bodies(text), "Behörde", text.index("Behörde")) is None


def test_the_body_named_last_is_no_medium():
    text = "Die Polizei kam. Die Zeitung Küstenbote war da. Ein Sprecher schwieg."
    assert body_before(bodies(text), text.index("Ein Sprecher")).name == "Polizei"
    assert body_before(bodies(text), 0) is None


def test_a_trade_alone_names_no_company():
    text = "Ein Textilhändler klagt. Das Unternehmen schwieg."
    assert body_meant(bodies(text), "Unternehmen", text.index("Unternehmen")) is None
