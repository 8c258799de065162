"""What holds for any text, however odd."""

from hypothesis import given, settings
from hypothesis import strategies as st

VOCABULARY = """
der die das den dem des ein eine einer von nach laut zufolge so wie dass ob wonach demnach wer und sich nicht zu
Polizei Ministerin Sprecher Kramer Jens Anna Weber Küstenbote Agentur dpa Angaben Bericht Vorwurf Fähre Hafen Er Sie
Das Nach Laut Wie Demnach sagte sagt teilte mit mitteilte schreibt fordert forderte kündigte an zitierte berichtet
sei habe werde ist war hat soll sollen worden gesunken gesagt öffnen schließen heißt es gegenüber unter Berufung auf
möglicherweise angeblich 24-jährige 15.000 unser ihrer südlicher westlicher Dienste
"""
WORDS = VOCABULARY.split()
MARKS = [",", ".", ":", ";", "–", "„", "“", "»", "«", "‚", "‘", '"', "(", ")", "?", "!", "…", "\n", "-", "'"]
SOUP = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(MARKS)), min_size=1, max_size=60
).map(" ".join)
GLUED = st.lists(st.sampled_from([*WORDS, *MARKS, " ", " ", " "]), max_size=60).map("".join)


def spans(found):
    yield from found.content
    yield from found.cue
    yield from found.frame
    yield from found.relays
    yield from (hedge.span for hedge in found.hedges)
    yield from (link.span for link in found.chain.links)
    yield from (span for span in (found.source, found.addressee, found.behind) if span is not None)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(SOUP, GLUED))
def test_any_words_give_sound_attributions(attributions, text):
    all_found = attributions(text)
    for number, found in enumerate(all_found):
        assert found.content
        assert all(span.start < span.end <= len(text) for span in spans(found))
        assert all(one.end <= other.start for one, other in zip(found.content, found.content[1:], strict=False))
        assert found.carries is None or (0 <= found.carries < len(all_found) and found.carries != number)
        assert 0 <= found.chain.parallel <= len(found.chain.links)
        assert found.rule
        assert 0 <= found.confidence <= 1


@settings(max_examples=60, deadline=None)
@given(text=SOUP)
def test_reading_twice_gives_the_same(attributions, text):
    assert attributions(text) == attributions(text)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=120))
def test_any_characters_can_be_read(attributions, text):
    assert all(span.end <= len(text) for found in attributions(text) for span in spans(found))


@settings(max_examples=40, deadline=None)
@given(text=SOUP)
def test_a_headline_can_be_anything(attributions, text):
    assert all(found.content for found in attributions(text, headline=True))
