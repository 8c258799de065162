"""The dates on a page: of its lines and of its markup, what each is the date of, and where they contradict."""

from collections.abc import Iterator, Sequence

from laut.anatomy.drafts import Draft
from laut.anatomy.page_dates import whole_day
from laut.model.anatomy import PageDate, PageDateKind
from laut.model.anatomy import SegmentKind as Kind
from laut.model.report import Report
from laut.model.span import ReceivedSpan, Span

TEXT = (Kind.LEAD, Kind.BODY)
IN_MARKUP = {"published": PageDateKind.PUBLISHED, "modified": PageDateKind.UPDATED}


def page_dates(drafts: Sequence[Draft]) -> Iterator[PageDate]:
    """Yield the dates of the lines that date the page, in order.

    Left out are times of entries inside the text (a ticker's) and dates behind a line about other reports; those
    behind a line about comments are dates of comments.

    Args:
        drafts: the lines with their roles.
    """
    text = [index for index, draft in enumerate(drafts) if draft.kind in TEXT]
    first, last = (text[0], text[-1]) if text else (len(drafts), len(drafts))
    behind: Kind | None = None
    for index, draft in enumerate(drafts):
        if index > last and draft.kind in (Kind.COMMENTS, Kind.RELATED):
            behind = draft.kind if behind is not Kind.COMMENTS else behind
        if behind is Kind.RELATED:
            continue
        for found in _of_line(draft, PageDateKind.COMMENTED if behind else None):
            if found.value or not first < index < last:
                yield found


def _of_line(draft: Draft, kind: PageDateKind | None) -> Iterator[PageDate]:
    """Yield the dates of a line, as those of `kind` where one is given."""
    dated = draft.kind is Kind.TIMESTAMP or (
        draft.inline and any(inner is Kind.TIMESTAMP for _, inner, _ in draft.inline)
    )
    found = draft.stamp if dated else None
    for start, end, own, day in found.dates if found else ():
        what = kind or own
        span = Span(draft.span.start + start, draft.span.start + end)
        yield PageDate(span, what, draft.words[start:end], day, f"anatomy.date.{what.value}")


def metadata_dates(report: Report) -> Iterator[PageDate]:
    """Yield the dates of the page's markup."""
    for item in report.metadata:
        kind = IN_MARKUP.get(item.key)
        if kind:
            span = ReceivedSpan(item.span.start, item.span.end)
            yield PageDate(span, kind, item.value, whole_day(item.value), f"anatomy.date.{item.rule}")


def contradictions(dates: Sequence[PageDate]) -> Iterator[str]:
    """Yield in words for the reader where the dates of a page contradict each other.

    Args:
        dates: of the page.
    """
    published = sorted({found.value for found in dates if found.kind is PageDateKind.PUBLISHED and found.value})
    updated = sorted({found.value for found in dates if found.kind is PageDateKind.UPDATED and found.value})
    if len(published) > 1:
        yield f"the page names several days of publication: {', '.join(day.isoformat() for day in published)}"
    if published and updated and updated[-1] < published[0]:
        yield f"the page says it was updated on {updated[-1]}, before it was published on {published[0]}"
