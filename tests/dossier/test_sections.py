from dataclasses import replace

from laut.dossier.sections import sections


def test_each_question_stands_in_one_section(dossier):
    (story,) = dossier.stories
    found = sections(story)
    assert [question.id for question in found.differ] == ["q-1"]
    assert found.several == ()
    assert [question.id for question in found.alone] == ["q-2"]


def test_more_independent_origins_come_first(dossier):
    (story,) = dossier.stories
    alone = story.questions[1]
    claim = alone.claims[0]
    second = replace(alone, id="q-3", claims=(replace(claim, origins=replace(claim.origins, low=2, high=2)),))
    found = sections(replace(story, questions=(*story.questions, second)))
    assert [question.id for question in found.alone] == ["q-3", "q-2"]
