from dataclasses import replace

from laut.dossier import to_overview
from laut.dossier.line import plain


def _text(dossier, width=100):
    return "\n".join(plain(line) for line in to_overview(dossier, width))


def test_count_and_bottleneck_of_the_first_answer_come_first(dossier):
    lines = _text(dossier).splitlines()
    assert any("independent origin" in line and "all through" in line for line in lines[:8])


def test_story_without_disagreement_begins_with_what_several_say(dossier):
    story = dossier.stories[0]
    agreed = tuple(
        replace(question, claims=question.claims[:1], verdict="agree")
        for question in story.questions
        if len(question.claims[0].reports) > 1
    )
    assert agreed
    assert "The reports agree" in _text(replace(dossier, stories=(replace(story, questions=agreed),)))


def test_story_without_claims_is_told_all_the_same(dossier):
    story = replace(dossier.stories[0], questions=())
    text = _text(replace(dossier, stories=(story,)))
    assert story.title in text
    assert "0 questions with different answers" in text


def test_files_that_could_not_be_read_are_counted(dossier):
    assert ("could not be read" in _text(dossier)) == bool(dossier.unreadable)
