"""The pages that list: stories, who cites whom, and all that one source said."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from laut.dossier.language import marked
from laut.dossier.values import UnreadableView
from laut.ledger import Order
from laut.web import asking
from laut.web.site import site_of

PER_PAGE = 50
"""Rows of a list on one page."""

ORDERS = {
    Order.LARGEST: marked("most reports first"),
    Order.NEWEST: marked("newest first"),
    Order.OLDEST: marked("oldest first"),
    Order.ORIGINS: marked("most independent origins first"),
    Order.TITLE: marked("by title"),
}


@dataclass(frozen=True, slots=True)
class StoriesQuery:
    """What the list of stories is narrowed to, as it stands in the address.

    Args:
        words: that stand in one of a story's reports.
        outlet: that reports it.
        source: that stands in one of its chains, by name or id.
        since: the first day of its reports.
        until: the last such day.
        contested: only stories in which reports contradict one another.
        order: in which they are listed.
    """

    words: str = ""
    outlet: str = ""
    source: str = ""
    since: date | None = None
    until: date | None = None
    contested: bool = False
    order: Order = Order.LARGEST

    @property
    def narrows(self) -> bool:
        """Whether it leaves out any story."""
        return bool(self.words or self.outlet or self.source or self.since or self.until or self.contested)

    def address(self, page: int = 1) -> str:
        """Return the address of a page of the list, without what is as it is anyway.

        Example:
            >>> StoriesQuery(words="damm", contested=True).address(2)
            '/?q=damm&contested=1&page=2'
        """
        fields = {
            "q": self.words,
            "outlet": self.outlet,
            "source": self.source,
            "since": self.since.isoformat() if self.since else "",
            "until": self.until.isoformat() if self.until else "",
            "contested": "1" if self.contested else "",
            "order": "" if self.order is Order.LARGEST else self.order.value,
            "page": str(page) if page > 1 else "",
        }
        kept = {name: value for name, value in fields.items() if value}
        return "/?" + urlencode(kept) if kept else "/"


def stories_query(request: Request) -> StoriesQuery:
    """Return what an address narrows the list of stories to."""
    order = asking.words(request, "order")
    return StoriesQuery(
        words=asking.words(request, "q"),
        outlet=asking.words(request, "outlet"),
        source=asking.words(request, "source"),
        since=asking.day(request, "since"),
        until=asking.day(request, "until"),
        contested=asking.flag(request, "contested"),
        order=Order(order) if order in set(Order) else Order.LARGEST,
    )


def stories(request: Request) -> Response:
    """Show the list of stories, the first one opened where nothing narrows it."""
    site, query, page = site_of(request), stories_query(request), asking.page(request)
    with site.open() as ledger:
        found = ledger.stories(
            query.words or None,
            outlet=query.outlet or None,
            source=query.source or None,
            since=query.since,
            until=query.until,
            contested=query.contested or None,
            order=query.order,
            limit=PER_PAGE,
            offset=PER_PAGE * (page - 1),
        )
        unreadable = ledger.unreadable()
        first = site.shelf.open(ledger, found.rows[0].id) if found.rows and page == 1 and not query.narrows else None
    twin = {
        "schema": "laut-stories-1",
        "total": found.total,
        "stories": found.rows,
        "unreadable": [UnreadableView(item.name, item.reason) for item in unreadable],
    }
    return site.answer(
        request,
        twin,
        lambda pages, frame: pages.render(
            "stories.html",
            frame,
            found=found,
            query=query,
            orders=ORDERS,
            first=first,
            unreadable=unreadable,
            progress=site.job.progress,
            page=page,
            pages=pages_of(found.total),
        ),
    )


def sources(request: Request) -> Response:
    """Show the parties of all chains."""
    site, words, page = site_of(request), asking.words(request, "q"), asking.page(request)
    with site.open() as ledger:
        found = ledger.sources(words or None, limit=PER_PAGE, offset=PER_PAGE * (page - 1))
    twin = {"schema": "laut-sources-1", "total": found.total, "sources": found.rows}
    return site.answer(
        request,
        twin,
        lambda pages, frame: pages.render(
            "sources.html",
            frame,
            found=found,
            words=words,
            page=page,
            pages=pages_of(found.total),
            address=lambda number: "/sources?" + urlencode({"q": words, "page": number}),
        ),
    )


def source(request: Request) -> Response:
    """Show all that a source said, and through whom."""
    site, page = site_of(request), asking.page(request)
    with site.open() as ledger:
        party = ledger.source(asking.words(request, "name"))
        said = ledger.statements_of(party.id, limit=PER_PAGE, offset=PER_PAGE * (page - 1))
    twin = {"schema": "laut-source-1", "source": party, "total": said.total, "statements": said.rows}
    return site.answer(
        request,
        twin,
        lambda pages, frame: pages.render(
            "source.html",
            frame,
            party=party,
            said=said,
            page=page,
            pages=pages_of(said.total),
            address=lambda number: "/source?" + urlencode({"name": party.name, "page": number}),
        ),
    )


def pages_of(total: int) -> int:
    """Return how many pages a list has."""
    return max(1, -(-total // PER_PAGE))
