from datetime import date

import pytest

from laut.comparison import compare
from laut.model.story import AlterationKind

BODY = (
    "Am Lindachsee ist in der Nacht das Schleusentor am Nordufer gebrochen, und die Uferstraße steht unter Wasser. "
    "Der Kreis ließ am Morgen alle Keller räumen und Sandsäcke an die Anlieger verteilen."
)


def taken_over(make, before, after, names=("Kreis",), names_after=("Kreis",)):
    """Return the kinds of alteration of a report that credits another with its text and repeats one statement."""
    first = make(
        "a.txt", f"Tor gebrochen\n{BODY}\n{before}.", [(before, names)], outlet="Seebote", day=date(2031, 3, 4)
    )
    said = [(after, names_after)] if names_after else []
    second = make(
        "b.txt", f"Tor gebrochen\n{BODY}\n{after}.", said, outlet="Abendblatt", day=date(2031, 3, 5), original="Seebote"
    )
    (story,) = compare([first, second]).stories
    return {alteration.kind for alteration in story.alterations}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Bis zu 90 Keller am Ufer seien vollgelaufen", "90 Keller am Ufer seien vollgelaufen", "figure_altered"),
        ("Das Tor am Ufer sei wohl verrostet gewesen", "Das Tor am Ufer sei verrostet gewesen", "hedge_dropped"),
        ("Das Tor am Ufer sei verrostet gewesen", "Das Tor am Ufer sei angeblich verrostet gewesen", "hedge_added"),
        (
            "„Das Tor am Ufer war alt und hat uns lange treu gedient“",
            "„Das Tor am Ufer war alt und hat gedient“",
            "quotation_altered",
        ),
    ],
)
def test_what_changed_on_the_way(make, before, after, kind) -> None:
    assert taken_over(make, before, after) == {AlterationKind(kind)}


def test_what_stayed_as_it_was_is_no_alteration(make) -> None:
    words = "Das Tor am Ufer sei verrostet gewesen"
    assert taken_over(make, words, words) == set()


def test_words_that_were_no_quotation_become_one(make) -> None:
    found = taken_over(
        make, "Das Tor am Ufer sei verrostet und alt gewesen", "Das Tor am Ufer sei „Schrott“ und verrostet gewesen"
    )
    assert AlterationKind.QUOTATION_ALTERED in found


def test_a_source_that_the_taking_report_names_nowhere_is_left_out(make) -> None:
    words = "Das Tor am Ufer sei verrostet gewesen"
    assert AlterationKind.SOURCE_DROPPED in taken_over(make, words, words, ("Gutachter Uhl",), ())
