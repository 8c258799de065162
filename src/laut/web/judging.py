"""Judgements: what a form asks for, as the ledger keeps it, and the pages that show what was judged."""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from laut.dossier.language import marked
from laut.ledger import JudgementState
from laut.model.attribution import Attribution, AttributionKind, attribution_id
from laut.model.errors import LautError
from laut.model.judgement import Correction, Judgement, JudgementKind, Quoted, quoted
from laut.model.reading import ReadReport
from laut.model.span import Span, cover
from laut.web.forms import checked_form
from laut.web.shelf import OpenStory
from laut.web.site import Site, site_of

PATIENCE = 5
"""Seconds that a form waits for the new counts; those of a large case come later, and the page says so."""

KINDS = {
    JudgementKind.ACCEPT: marked("is right"),
    JudgementKind.REJECT: marked("isn't said so"),
    JudgementKind.CORRECT: marked("corrected"),
    JudgementKind.MERGE_CLAIMS: marked("assert the same"),
    JudgementKind.SPLIT_CLAIM: marked("is a claim of its own"),
    JudgementKind.MERGE_SOURCES: marked("are one party"),
    JudgementKind.SPLIT_SOURCES: marked("are different parties"),
    JudgementKind.UNDO: marked("undone"),
}

STATES = {
    JudgementState.APPLIED: marked("applied"),
    JudgementState.NOT_APPLIED: marked("not applied: what it is about is gone"),
    JudgementState.UNDONE: marked("undone"),
    JudgementState.PENDING: marked("applied at the next comparing"),
}


async def judge(request: Request) -> Response:
    """Keep a judgement and compare anew."""
    async with checked_form(request) as form:
        return RedirectResponse(await run_in_threadpool(_judge, site_of(request), form), 303)


async def undo(request: Request) -> Response:
    """Take a judgement back and compare anew."""
    async with checked_form(request) as form:
        await run_in_threadpool(_undo, site_of(request), _field(form, "judgement"))
    return RedirectResponse("/judgements", 303)


def judgements(request: Request) -> Response:
    """Show all judgements, the latest first."""
    site = site_of(request)
    with site.open() as ledger:
        kept = tuple(reversed(ledger.judgements()))
    twin = {"schema": "laut-judgements-1", "judgements": kept}
    return site.answer(
        request,
        twin,
        lambda pages, frame: pages.render(
            "judgements.html", frame, kept=kept, kinds=KINDS, states=STATES, progress=site.job.progress
        ),
    )


def _judge(site: Site, form: FormData) -> str:
    kind, names = _kind(form), tuple(_fields(form, "name"))
    if kind in (JudgementKind.MERGE_SOURCES, JudgementKind.SPLIT_SOURCES):
        made, back = (
            Judgement(kind, names=names, note=_field(form, "note")),
            site.links.source(names[0] if names else ""),
        )
    else:
        with site.open() as ledger:
            opened = site.shelf.open(ledger, _field(form, "story"))
        made, back = _about_story(kind, form, opened), site.links.story(opened.story.id)
    with site.open() as ledger:
        try:
            ledger.judge(made)
        except LautError as error:
            raise HTTPException(400, str(error)) from error
    site.job.start([])
    site.job.wait(PATIENCE)
    return f"{back}{'&' if '?' in back else '?'}judged=1"


def _undo(site: Site, key: str) -> None:
    with site.open() as ledger:
        ledger.undo(key)
    site.job.start([])
    site.job.wait(PATIENCE)


def _about_story(kind: JudgementKind, form: FormData, opened: OpenStory) -> Judgement:
    note = _field(form, "note")
    if kind is JudgementKind.MERGE_CLAIMS:
        at = (_statements(opened, _field(form, "claim"))[0], _statements(opened, _field(form, "other"))[0])
        return Judgement(kind, at, note=note)
    if kind is JudgementKind.SPLIT_CLAIM:
        made = _statements(opened, _field(form, "claim"))
        chosen = {int(number) for number in _fields(form, "statement") if number.isdecimal() and len(number) < 7}
        return Judgement(kind, tuple(one for number, one in enumerate(made) if number in chosen), note=note)
    read, said = _attribution(opened, _field(form, "attribution"))
    correction = _correction(form, read, said) if kind is JudgementKind.CORRECT else None
    return Judgement(kind, (quoted(read.report, said.content),), correction=correction, note=note)


def _statements(opened: OpenStory, claim: str) -> list[Quoted]:
    """Return the statements of a claim as a judgement points to them.

    Raises:
        HTTPException: if the story has no such claim.
    """
    for question in opened.story.questions:
        for one in question.claims:
            if one.id == claim:
                return [
                    quoted(opened.reads[made.report].report, [Span(piece.start, piece.end) for piece in made.words])
                    for made in one.statements
                ]
    raise HTTPException(400, f"the story has no claim {claim!r} any more; load its page again")


def _attribution(opened: OpenStory, key: str) -> tuple[ReadReport, Attribution]:
    for read in opened.reads.values():
        for index, said in enumerate(read.reading.attributions):
            if attribution_id(read.report.id, index) == key:
                return read, said
    raise HTTPException(400, f"the story has no statement {key!r} any more; load its page again")


def _correction(form: FormData, read: ReadReport, said: Attribution) -> Correction:
    rendered, source, content = (_field(form, name) for name in ("rendered", "source", "content"))
    if rendered and rendered not in set(AttributionKind):
        raise HTTPException(400, f"{rendered!r} is no kind of statement; choose one of the list")
    return Correction(
        source=_place(read, source, said) if source else None,
        kind=AttributionKind(rendered) if rendered else None,
        content=(_place(read, content, said),) if content else None,
    )


def _place(read: ReadReport, words: str, near: Attribution) -> Span:
    """Return where words stand in a report, the nearest place to a statement.

    Raises:
        HTTPException: if they don't stand there.
    """
    text, offsets = read.report.read.text, read.report.read.map
    start = offsets.to_read(cover(near.content)).start
    before, behind = text.rfind(words, 0, start + len(words)), text.find(words, start)
    found = [place for place in (before, behind) if place >= 0]
    if not found:
        raise HTTPException(400, f"these words don't stand in the report: {words!r}; copy them from there")
    nearest = min(found, key=lambda place: abs(place - start))
    return offsets.to_received(Span(nearest, nearest + len(words)))


def _kind(form: FormData) -> JudgementKind:
    asked = _field(form, "kind")
    if asked not in set(JudgementKind) or asked == JudgementKind.UNDO:
        raise HTTPException(400, f"{asked!r} is no judgement; use the buttons of the page")
    return JudgementKind(asked)


def _field(form: FormData, name: str) -> str:
    return next(iter(_fields(form, name)), "")


def _fields(form: FormData, name: str) -> list[str]:
    return [value.strip() for value in form.getlist(name) if isinstance(value, str)]
