"""`laut claims`: the claims of a story, or of all, as a list."""

from typing import TYPE_CHECKING

import click

from laut.cli.case import STORY_ID, opened
from laut.cli.listed import Column, listed, listing_options
from laut.cli.options import ledger_option, map_option

if TYPE_CHECKING:
    from laut.ledger import ClaimRow


@click.command()
@click.argument("given", nargs=-1, metavar="[STORY] [PATH]...")
@ledger_option
@map_option
@click.option("--contested", is_flag=True, help="That another claim of the reports contradicts.")
@listing_options
def claims(
    given: tuple[str, ...],
    ledger: str | None,
    maps: tuple[str, ...],
    contested: bool,
    limit: int,
    offset: int,
    as_json: bool,
) -> None:
    """List claims: what is said, in how many reports, on how many independent origins.

    STORY is an id as `laut stories` shows it (s-…); without one the claims of all stories are listed, the newest story
    first. Reads the ledger; or PATHs on the fly, keeping nothing. In a pipe, one line of JSON for each claim.
    """
    story = given[0] if given and STORY_ID.fullmatch(given[0]) else None
    with opened(given[1:] if story else given, ledger, maps) as store:
        found = store.claims(story, contested=contested or None, limit=limit, offset=offset)
    listed(found, COLUMNS, "claim", offset, as_json)


def _verdict(row: "ClaimRow") -> str:
    return "" if row.verdict in ("single", "agree") else row.verdict


COLUMNS: "tuple[Column[ClaimRow], ...]" = (
    Column("Claim", lambda row: f"{row.story}/{row.id}"),
    Column("Reports", lambda row: str(row.reports), number=True),
    Column(
        "Origins",
        lambda row: (
            str(row.origins_low) if row.origins_low == row.origins_high else f"{row.origins_low}–{row.origins_high}"
        ),
        number=True,
    ),
    Column("Verdict", _verdict),
    Column("Says", lambda row: " ".join(row.says.split()), wide=True),
)
