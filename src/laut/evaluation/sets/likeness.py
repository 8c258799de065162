"""semeval2022-t8: how alike two reports are."""

from laut.comparison.remainders import remainders
from laut.comparison.resemblance import alike, resemblance
from laut.comparison.vectors import encoder
from laut.evaluation.metrics import correlation
from laut.evaluation.metrics.tally import Miss, Strata
from laut.evaluation.task import Records, Task


def _read(records: Records) -> Records:
    received = [(record["text1"], record["text2"]) for record in records]
    own = remainders(received)
    spoken = [(record["lang1"], record["lang2"]) for record in records]
    languages = {text: language for pair in zip(own, spoken, strict=True) for text, language in zip(*pair, strict=True)}
    texts = sorted(languages)
    place = {text: number for number, text in enumerate(texts)}
    found = alike(texts, [languages[text] for text in texts])
    pairs = [(min(place[one], place[other]), max(place[one], place[other])) for one, other in own]
    given = resemblance(texts, pairs, found, encoder())
    return [{"id": str(r["id"]), "similarity": value / 1000} for r, value in zip(records, given, strict=True)]


def _given(predictions: Records) -> dict[str, float]:
    return {prediction["id"]: prediction["similarity"] for prediction in predictions}


def _score(gold: Records, predictions: Records) -> Strata:
    return correlation.measure(gold, _given(predictions))


def _misses(gold: Records, predictions: Records) -> dict[str, list[Miss]]:
    """List pairs rated the same that were found unlike, and the other way round."""
    given, result = _given(predictions), {}
    for pair in gold:
        similarity = given.get(str(pair["id"]), 0.0)
        kind = "same, found unlike" if pair["overall"] <= 1.5 and similarity < 0.15 else ""
        kind = "different, found alike" if pair["overall"] >= 3.5 and similarity > 0.4 else kind
        if kind:
            rated = f"rated {pair['overall']}, given {similarity}: {pair['text2'][:90]}"
            result[str(pair["id"])] = [Miss(kind, pair["text1"][:90], rated)]
    return result


TASK = Task(
    "semeval2022-t8",
    "likeness of pairs of reports",
    visible=("id", "lang1", "lang2", "text1", "text2"),
    read=_read,
    score=_score,
    figures=correlation.figures,
    misses=_misses,
    headlines=("de-de.pearson", "en-en.pearson", "de-en.pearson"),
)
