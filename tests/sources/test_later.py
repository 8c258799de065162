"""Media named after what they report."""


def test_a_report_of_media_is_the_one_outlet_named_further_on(chains_of):
    text = (
        "Einem Medienbericht zufolge soll der Damm undicht sein. "
        "Das Magazin „Hafenblick“ meldete, das Amt wisse davon seit Mai."
    )
    assert chains_of(text)[0] == ("Hafenblick",)


def test_of_two_outlets_named_further_on_it_may_be_either(chains_of):
    text = (
        "Einem Medienbericht zufolge soll der Damm undicht sein. Das Magazin „Hafenblick“ meldete, das Amt wisse es. "
        "Die Zeitung „Deichbote“ schrieb, niemand wisse davon."
    )
    assert chains_of(text)[0] == ("Medienbericht",)


def test_a_headline_is_said_by_who_says_its_words_further_on(chains_of):
    found = chains_of("„Da war nichts zu retten“\nSie kam. „Da war nichts zu retten“, sagte Anna Weber.")
    assert found == [("Anna Weber",), ("Anna Weber",)]
