"""A case: what a pile of reports tells, from paths or from a ledger."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from os import PathLike, fspath
from typing import TYPE_CHECKING

from laut.api.frames import Table, to_arrow
from laut.api.notebook import Shown, stories_table
from laut.api.parts import Claim, Story, story
from laut.dossier import DossierView, to_json, view
from laut.dossier.texts import many
from laut.intake.paths import check
from laut.ledger import Ledger
from laut.model.reading import ReadReport
from laut.pipeline import bring_up_to_date
from laut.pipeline import read as read_into

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


@dataclass(frozen=True, eq=False)
class Case:
    """What a pile of reports tells.

    Args:
        dossier: the view model behind it, as docs/json.md describes it.
        read: the reports with everything that was found in them, by id.
    """

    dossier: DossierView = field(repr=False)
    read: Mapping[str, ReadReport] = field(repr=False)

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Its stories, those with most reports first."""
        alone = (replace(self.dossier, stories=(view,), unreadable=()) for view in self.dossier.stories)
        return tuple(story(Shown(dossier, self.read)) for dossier in alone)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all stories."""
        return tuple(claim for story in self.stories for claim in story.claims)

    @property
    def unreadable(self) -> tuple[tuple[str, str], ...]:
        """What couldn't be read, each with the reason."""
        return tuple((item.name, item.reason) for item in self.dossier.unreadable)

    def __iter__(self) -> Iterator[Story]:
        """Iterate over the stories."""
        return iter(self.stories)

    def __repr__(self) -> str:
        return f"<Case: {many(len(self.read), 'report')}, {many(len(self.stories), 'story', 'stories')}>"

    def _repr_html_(self) -> str:
        return stories_table(self.dossier)

    def to_json(self) -> str:
        """Return all of it as JSON, as docs/json.md describes it."""
        return to_json(self.dossier)

    def to_arrow(self, table: Table = "claims") -> "pa.Table":
        """Return one of its tables ("claims", "statements" or "reports").

        Raises:
            LautError: if there is no such table, or pyarrow isn't installed.
        """
        return to_arrow(self.dossier, table)

    def to_pandas(self, table: Table = "claims") -> "pd.DataFrame":
        """Return one of its tables as a data frame of pandas, which must be installed; errors as for `to_arrow`."""
        return self.to_arrow(table).to_pandas()

    def to_polars(self, table: Table = "claims") -> "pl.DataFrame":
        """Return one of its tables as a data frame of Polars, which must be installed; errors as for `to_arrow`."""
        import polars as pl

        return pl.DataFrame(self.to_arrow(table))


def read(*paths: str | PathLike[str], ledger: str | PathLike[str] | None = None) -> Case:
    """Read reports and compare them.

    Args:
        paths: files, folders or patterns like "pile/*.html".
        ledger: a file that keeps what was read, made where it doesn't exist; the case is then all that it holds.
            Nothing is kept where none is given.

    Raises:
        LautError: if a path leads nowhere, or the ledger can't be used.

    Example:
        >>> from importlib.resources import files
        >>> case = read(files("laut") / "demo" / "pile")
        >>> case.stories[0].title
        'Zwölf Verletzte nach Dammbruch in Ostermühl'
        >>> claim = case.stories[0].claims[0]
        >>> claim.origins.low, claim.origins.bottleneck
        (1, ('Polizei',))
        >>> first = claim.statements[0]
        >>> start, end = first.spans[0]
        >>> first.report.text[start:end], first.chain
        ('Zwölf Verletzte nach Dammbruch in Ostermühl', ('Abendbote', 'dpa', 'Polizei'))
    """
    given = [fspath(path) for path in paths]
    check(given)
    with Ledger(fspath(ledger) if ledger is not None else "") as store:
        for _ in read_into(given, store):
            pass
        return _case(store)


def open_ledger(path: str | PathLike[str]) -> Case:
    """Return the case of a ledger that `laut read` or `laut.read` has made.

    Raises:
        LautError: if there is no such ledger, or it can't be read.
    """
    with Ledger(fspath(path), create=False) as store:
        return _case(store)


def _case(store: Ledger) -> Case:
    bring_up_to_date(store)
    reports = {one.report.id: one for one in store.reports()}
    return Case(view(store.case(), reports.values(), store.unreadable()), reports)
