"""Where the German quotation set draws its lines other than laut does, and how an attribution is written there.

The set (Petersen-Frey & Biemann 2024) gives no cue and no frame to what has no framing words of its own (reported,
indirect free indirect, free indirect), counts the noun of "nach Angaben der Polizei" to the speaker and not to the
cue, and takes sentences that go on with one speaker's words without a frame for one quotation.
"""

from collections.abc import Sequence
from dataclasses import replace

from laut.model.attribution import Attribution, AttributionKind
from laut.model.span import Span

_UNFRAMED = (AttributionKind.REPORTED, AttributionKind.INDIRECT_FREE_INDIRECT, AttributionKind.FREE_INDIRECT)
_GOING_ON = (AttributionKind.INDIRECT_FREE_INDIRECT, AttributionKind.FREE_INDIRECT)
_WITH_NOUN = "de.nach."


def in_the_sets_terms(attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    """Return the attributions of one text drawn as the set draws them.

    Args:
        attributions: of the text, in order of place.
        text: that their spans point into.
    """
    joined = _joined(attributions, text)
    drawn = [_speaker_with_noun(one, text) for one in joined]
    speakers = {old.source: new.source for old, new in zip(joined, drawn, strict=True) if old.source != new.source}
    return [_unframed(replace(one, source=speakers.get(one.source, one.source))) for one in drawn]


def _joined(attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    joined: list[Attribution] = []
    for attribution in attributions:
        before = joined[-1] if joined else None
        if before is not None and _goes_on(before, attribution, text):
            whole = Span(before.content[0].start, attribution.content[-1].end)
            joined[-1] = replace(before, content=(whole,))
        else:
            joined.append(attribution)
    return joined


def _goes_on(before: Attribution, attribution: Attribution, text: str) -> bool:
    if before.kind is not attribution.kind or before.kind not in _GOING_ON or before.source != attribution.source:
        return False
    between = text[before.content[-1].end : attribution.content[0].start]
    return not between.strip() and "\n" not in between


def _speaker_with_noun(attribution: Attribution, text: str) -> Attribution:
    if not attribution.rule.startswith(_WITH_NOUN) or attribution.source is None or not attribution.cue:
        return attribution
    first = attribution.cue[0]
    preposition = first.of(text).partition(" ")[0]
    if len(preposition) == len(first):
        return attribution
    behind = first.start + len(preposition)
    speaker = Span(behind + 1, max(attribution.source.end, first.end))
    return replace(attribution, cue=(Span(first.start, behind), *attribution.cue[1:]), source=speaker)


def _unframed(attribution: Attribution) -> Attribution:
    return replace(attribution, cue=(), frame=()) if attribution.kind in _UNFRAMED else attribution
