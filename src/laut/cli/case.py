"""What commands look at: a ledger that is up to date, or paths read on the fly into one that nobody keeps."""

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from laut.cli.options import LEDGER, check_paths
from laut.cli.progress import counted, told
from laut.model.errors import LautError, UnknownError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from laut.dossier import DossierView
    from laut.ledger import Ledger
    from laut.model.reading import ReadReport
    from laut.pipeline import Compared

STORY_ID = re.compile(r"s-[0-9a-f]{10}")
ATTRIBUTION_ID = re.compile(r"a-([0-9a-f]{10})-\d+")
NOTHING, SHOWN = "nothing here has that id", "`laut dossier` shows the ids"
MOST_NAMED = 5
"""Stories that an error names."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A dossier with the reports it was made from, by id."""

    dossier: "DossierView"
    reports: "Mapping[str, ReadReport]"


@contextmanager
def opened(paths: tuple[str, ...], ledger: str | None, maps: tuple[str, ...] = ()) -> "Iterator[Ledger]":
    """Give an open ledger whose comparison is up to date, and say on standard error what became of known stories.

    A ledger that can't be written to is compared in a private copy.

    Args:
        paths: read into a private ledger; where there are none the named ledger is opened.
        ledger: as the user named it; None for the usual one.
        maps: what fields of records mean, each as "WORD=FIELD".

    Raises:
        LautError: if a path leads nowhere, a field can't be mapped or the ledger can't be read.
        click.UsageError: if both are given.
    """
    from laut.intake.columns import mapping
    from laut.ledger import Ledger
    from laut.pipeline import bring_up_to_date, is_up_to_date, read, reader

    if paths and ledger is not None:
        raise click.UsageError("Give paths or --ledger, not both.")
    check_paths(paths)
    # "" is SQLite's name for a private file that is gone when it is closed.
    with Ledger("" if paths else ledger or LEDGER, create=bool(paths)) as store:
        if paths:
            for _ in counted(read(paths, store, mapping(maps)), "reading"):
                pass
        elif any(older != reader() for older in store.readers()):
            click.echo("Some reports were read by another version of laut; `laut read` reads them again.", err=True)
        if is_up_to_date(store):
            yield store
        elif store.is_writable:
            with told("comparing") as progress:
                compared = bring_up_to_date(store, progress)
            _tell(compared)
            yield store
        else:
            with store.private_copy() as copy:
                with told("comparing") as progress:
                    bring_up_to_date(copy, progress)
                yield copy


def whole(store: "Ledger") -> Opened:
    """Return everything that a ledger holds."""
    from laut.dossier import view

    reports = {read.report.id: read for read in store.reports()}
    return Opened(view(store.case(), reports.values(), store.unreadable()), reports)


def one_story(store: "Ledger", key: str) -> Opened:
    """Return a story of a ledger alone.

    Raises:
        LautError: if no story has that id.
    """
    from laut.dossier import view

    kept = store.story(key)
    return Opened(view(kept.case, kept.reports), {read.report.id: read for read in kept.reports})


def holding(store: "Ledger", key: str, story: str | None = None) -> tuple[str, Opened]:
    """Return what holds a thing by its id, and the id within that.

    Args:
        store: a ledger that is up to date.
        key: id of a report, attribution, story, or of a claim or question, bare or behind its story's ("s-…/c-3").
        story: where to look for a claim or question, if several stories have one of that id.

    Raises:
        LautError: if nothing has that id, or several stories have.
    """
    from laut.dossier import view
    from laut.model.story import Case

    given = key
    before, slash, behind = key.partition("/")
    if slash and STORY_ID.fullmatch(before):
        story, key = before, behind
    laid = ATTRIBUTION_ID.fullmatch(key)
    if laid or key.startswith("r-"):
        report = f"r-{laid[1]}" if laid else key
        if not store.has(report):
            raise UnknownError(given, NOTHING, SHOWN)
        return key, Opened(view(Case((), ()), ()), {report: store.report(report)})
    if STORY_ID.fullmatch(key):
        return key, one_story(store, key)
    stories = store.stories_with(key)
    if story is not None:
        stories = tuple(one for one in stories if one == story)
    if not stories:
        raise UnknownError(given, NOTHING, SHOWN)
    if len(stories) > 1:
        more = f" and {len(stories) - MOST_NAMED} more" if len(stories) > MOST_NAMED else ""
        problem = f"stands in several stories ({', '.join(stories[:MOST_NAMED])}{more})"
        raise LautError(key, problem, f"name one with --story, or as {stories[0]}/{key}")
    return key, one_story(store, stories[0])


def _tell(compared: "Compared") -> None:
    """Say what became of stories that were known: links to them lead nowhere now."""
    for change in compared.changes:
        if change.level == "story":
            before, after = ", ".join(change.before), ", ".join(change.after)
            click.echo(f"Stories {change.kind.value}: {before} → {after}", err=True)
