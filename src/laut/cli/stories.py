"""`laut stories`: the stories of a ledger as a list."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from laut.cli.case import opened
from laut.cli.listed import Column, listed, listing_options
from laut.cli.options import ledger_option, map_option

if TYPE_CHECKING:
    from laut.ledger import StoryRow

DAY = click.DateTime(["%Y-%m-%d"])
ORDERS = ("newest", "oldest", "largest", "origins", "title")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@ledger_option
@map_option
@click.option("--search", metavar="WORDS", help="With a report that holds all these words, or such as begin so.")
@click.option("--outlet", metavar="NAME", help="With a report of this outlet.")
@click.option("--source", metavar="NAME", help="With a claim laid to this party, or that came through it.")
@click.option("--since", metavar="DAY", type=DAY, help="That may have a report of this day or later (2027-03-31).")
@click.option("--until", metavar="DAY", type=DAY, help="That may have a report of this day or earlier.")
@click.option("--contested", is_flag=True, help="In which reports contradict one another.")
@click.option("--order", type=click.Choice(ORDERS), default="newest", show_default=True)
@listing_options
def stories(
    paths: tuple[str, ...],
    ledger: str | None,
    maps: tuple[str, ...],
    search: str | None,
    outlet: str | None,
    source: str | None,
    since: datetime | None,
    until: datetime | None,
    contested: bool,
    order: str,
    limit: int,
    offset: int,
    as_json: bool,
) -> None:
    """List the stories: which matters, how many reports, how many independent origins.

    Reads the ledger; or PATHs on the fly, keeping nothing. In a pipe, one line of JSON for each story.
    """
    from laut.ledger import Order

    with opened(paths, ledger, maps) as store:
        found = store.stories(
            search,
            outlet=outlet,
            source=source,
            since=_day(since),
            until=_day(until),
            contested=contested or None,
            order=Order(order),
            limit=limit,
            offset=offset,
        )
    listed(found, COLUMNS, "story", offset, as_json, "stories")


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _when(row: "StoryRow") -> str:
    from laut.dossier.report_values import Days
    from laut.dossier.texts import days

    return days(Days(row.earliest, row.latest))


def _origins(row: "StoryRow") -> str:
    if row.origins_low is None or row.origins_low == row.origins_high:
        return "" if row.origins_low is None else str(row.origins_low)
    return f"{row.origins_low}–{row.origins_high}"


COLUMNS: "tuple[Column[StoryRow], ...]" = (
    Column("Story", lambda row: row.id),
    Column("Published", _when),
    Column("Reports", lambda row: str(row.reports), number=True),
    Column("Origins", _origins, number=True),
    Column("Contested", lambda row: str(row.contested or ""), number=True),
    Column("Title", lambda row: row.title, wide=True),
)
