import pytest

from laut.comparison.spokespeople import body_behind
from laut.languages import table
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span


def behind(make, text):
    person = Mention(Span(0, 0), Source("Anna Weber", SourceKind.PERSON), "test")
    return body_behind(person, make("a.txt", f"Lage am Kanal\n{text}"))


@pytest.mark.parametrize("row", table("de", "spokespeople"), ids=lambda row: row["id"])
def test_every_role_is_found_in_its_example(make, row) -> None:
    assert behind(make, f"Das sagte {row['example']}.").rule == row["id"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Das sagte Feuerwehrsprecherin Anna Weber.", "Feuerwehr"),
        ("Das sagte Bahn-Sprecherin Anna Weber.", "Bahn"),
        ("Das sagte die Sprecherin des Landkreises, Anna Weber.", "Landkreis"),
        ("Das sagte die Sprecherin der Reederei Nordlicht Anna Weber.", "Reederei Nordlicht"),
        ("Anna Weber, Sprecherin der Werft, wies das zurück.", "Werft"),
        ("Anna Weber, Leiterin der Bergwacht, wies das zurück.", "Bergwacht"),
        ("Die Molkerei Tannried schwieg. Geschäftsführerin Anna Weber sagte ab.", "Molkerei Tannried"),
        ("Am Abend schwieg der Konzern Nordlicht. Unternehmenssprecherin Anna Weber sagte ab.", "Nordlicht"),
    ],
)
def test_the_body_stands_in_the_noun_or_behind_it(make, text, body) -> None:
    assert behind(make, text).source.name == body


@pytest.mark.parametrize(
    "text",
    [
        "Das sagte Ministerin Anna Weber.",
        "Das sagte Sprecherin Anna Weber.",
        "Das sagte die Präsidentin von Dänemark, Anna Weber.",
        "Anna Weber, eine Mieterin, kam.",
    ],
)
def test_who_speaks_for_nobody_has_no_body_behind(make, text) -> None:
    assert behind(make, text) is None


def test_the_body_stands_on_the_words_that_name_it(make) -> None:
    report = make("a.txt", "Lage\nDas sagte Polizeisprecherin Anna Weber.")
    person = Mention(Span(0, 0), Source("Anna Weber", SourceKind.PERSON), "test")
    assert report.report.words(body_behind(person, report).span) == "Polizeisprecherin"
