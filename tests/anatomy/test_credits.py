import pytest

from laut.anatomy.credits import read_credit_line


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("dpa", ["dpa"]),
        ("AFP · DPA ari", ["AFP", "dpa"]),
        ("dpa/lsw", ["dpa"]),
        ("(APA/dpa)", ["APA", "dpa"]),
        ("SDA/ij", ["Keystone-SDA"]),
        ("jj/sti (dpa, afp, rtr)", ["dpa", "AFP", "Reuters"]),
        ("© Agence France-Presse", ["AFP"]),
        ("© dpa-infocom, dpa:270403-99-123456/3", ["dpa"]),
        ("Mit Material von dpa und AFP", ["dpa", "AFP"]),
        ("By Associated Press", ["AP"]),
        ("Quelle: dpa-AFX", ["dpa-AFX"]),
        ("ТАСС", ["TASS"]),
        ("By The Associated Press", ["AP"]),
        ("Press Association", ["PA Media"]),
        ("PA Media", ["PA Media"]),
        ("Deutsche Presse-Agentur", ["dpa"]),
        ("Austria Presse Agentur", ["APA"]),
        ("Thomson Reuters", ["Reuters"]),
        ("RIA Novosti", ["RIA Novosti"]),
        ("РИА Новости", ["RIA Novosti"]),
        ("Dow Jones Newswires", ["Dow Jones"]),
        ("dts Nachrichtenagentur", ["dts"]),
        ("Anadolu Agency", ["Anadolu"]),
        ("Katholische Nachrichten-Agentur", ["KNA"]),
        ("news aktuell", ["ots"]),
        ("Evangelischer Pressedienst", ["epd"]),
    ],
)
def test_credit_lines(line, agencies):
    assert [credit.source.name for credit in read_credit_line(line).agencies] == agencies


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Joost Harms/dpa",
        "dpa/Joost Harms",
        "Der dpa liegt das Schreiben vor",
        "AP Photo/Jim Reed",
        "Hafenbote",
        "",
        "eb",
    ],
)
def test_other_lines_credit_nothing(line):
    assert read_credit_line(line) is None


def test_initials_are_told_from_regional_services():
    assert [len(read_credit_line(line).initials) for line in ("dpa/lby", "dpa eb", "eb/dpa")] == [0, 1, 1]


def test_mentions_point_to_their_words():
    line = "Mit Material von dpa und AFP"
    for mention in read_credit_line(line, 0).agencies:
        assert mention.span.of(line) == mention.source.name


def test_the_page_credits_each_agency_once(read, page):
    text = page(
        "dpa/lby", above=("Sturm sperrt den Hafen", "Hafenstadt (dpa) - Der Hafen bleibt nach dem Sturm noch gesperrt.")
    )
    assert [credit.source.name for credit in read(text).credits] == ["dpa"]


def test_a_photo_credit_credits_no_agency(read, page):
    found = read(page("Kran im Hafen\nFoto: Joost Harms/dpa"))
    assert found.credits == ()
    assert [credit.name for credit in found.photo_credits] == ["Joost Harms/dpa"]


def test_sources_in_parentheses_are_declared_and_not_credited(read, page):
    found = read(page() + " (Quellen: Spiegel, Reuters, Hafenamt)")
    assert found.credits == ()
    assert [mention.source.name for mention in found.declared_sources] == ["Der Spiegel", "Reuters", "Hafenamt"]


def test_a_line_of_sources_credits_the_agencies_among_them(read, page):
    found = read(page("Quellen: Hafenamt, dpa, eigene Recherche"))
    assert [credit.source.name for credit in found.credits] == ["dpa"]
    assert [mention.source.name for mention in found.declared_sources] == ["Hafenamt", "dpa"]
