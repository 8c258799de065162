from laut.intake.html import read_html
from laut.intake.main_text import mark_main
from laut.intake.metadata import read_metadata
from laut.intake.tokens import tags

PARAGRAPHS = "".join(
    f"<p>{text}</p>"
    for text in (
        "Der Hafen bleibt nach dem Sturm bis zum Wochenende gesperrt, wie die Behörde am Montag mitteilte.",
        "Ein Sprecher sagte, der Schaden am Deich sei größer als angenommen. Die Arbeiten sollen bald beginnen.",
        "Anwohner berichten von Wasser in den Kellern. Die Feuerwehr pumpte die ganze Nacht.",
    )
)
PAGE = f"""<html lang="de"><head><title>Sturm | Hafenbote</title>
<meta property="og:site_name" content="Hafenbote">
<link rel="canonical" href="https://hafenbote.example/sturm">
<script type="application/ld+json">
{{"@graph": [{{"@type": "NewsArticle", "headline": "Sturm",
"datePublished": "2027-04-03T08:12:00+02:00",
"author": [{{"@type": "Person", "name": "Edda Brinkmann"}}]}}]}}</script></head>
<body>
<nav><a href="/">Start</a> <a href="/l">Lokales</a></nav>
<article><h1>Sturm sperrt Hafen</h1>{PARAGRAPHS}</article>
<footer>Impressum</footer></body></html>"""


def test_metadata_points_to_its_words():
    for item in read_metadata(PAGE):
        assert item.span.of(PAGE) == item.value


def test_metadata_keys():
    found = {item.key: item.value for item in read_metadata(PAGE)}
    assert found["site_name"] == "Hafenbote"
    assert found["canonical"] == "https://hafenbote.example/sturm"
    assert found["published"] == "2027-04-03T08:12:00+02:00"
    assert found["author"] == "Edda Brinkmann"
    assert found["language"] == "de"


def test_broken_json_is_passed_over():
    assert read_metadata('<script type="application/ld+json">{"@type": "NewsArticle",</script>') == ()


def test_deep_json_is_passed_over():
    assert read_metadata(f'<script type="application/ld+json">{"[" * 90_000}</script>') == ()


def test_main_text_is_told_from_navigation():
    read, depth = read_html(PAGE)
    marked, _ = mark_main(PAGE, tuple(tags(PAGE)), read, depth)
    by_words = {line.span.of(marked.text): line.main for line in marked.lines}
    assert by_words["Start Lokales"] is False
    assert sum(bool(main) for main in by_words.values()) >= 3


def test_an_article_in_two_parts_is_main_text_as_a_whole():
    rest = "".join(
        f"<p>{number}. Bericht aus dem Hafen: der Deich hält, sagte die Behörde am Montag, und das Wasser fällt.</p>"
        for number in range(9)
    )
    page = PAGE.replace(
        "</article>", f"</article><aside><a href='/k'>Kran gesperrt</a></aside><article>{rest}</article>"
    )
    read, depth = read_html(page)
    marked, _ = mark_main(page, tuple(tags(page)), read, depth)
    assert all(line.main for line in marked.lines if line.tag == "p")
    assert not any(line.main for line in marked.lines if line.tag in ("nav", "aside", "footer"))


def test_an_extractor_that_takes_the_whole_page_is_not_believed():
    page = "<html><body>" + PARAGRAPHS.replace("p>", "div>") + "<div>Mehr aus dem Hafen</div></body></html>"
    read, depth = read_html(page)
    marked, _ = mark_main(page, tuple(tags(page)), read, depth)
    assert all(line.main is None for line in marked.lines)


def test_a_deep_page_is_judged_without_the_extractor():
    read, depth = read_html("<div>" * 400 + PARAGRAPHS)
    marked, warnings = mark_main("", (), read, depth)
    assert warnings
    assert all(line.main is None for line in marked.lines)
