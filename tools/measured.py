"""Runs of `laut evaluate` that are pinned and shown: what evaluation/sets.toml lists."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from laut.evaluation.measuring import Evaluation, evaluate
from laut.evaluation.task import Options
from laut.evaluation.tasks import TASKS

ROOT = Path(__file__).parent.parent
SETS = ROOT / "evaluation" / "sets.toml"


@dataclass(frozen=True, slots=True)
class Run:
    """One table of evaluation/sets.toml; its comment says what the fields are."""

    name: str
    title: str
    task: str
    data: str
    options: list[str]
    source: str
    means: dict[str, str]
    sample: int = 1
    ceiling: list[str] = field(default_factory=list)

    @property
    def path(self) -> Path:
        """Where its data is."""
        return (ROOT / self.data).resolve()

    @property
    def command(self) -> str:
        """The command that gives its figures."""
        return " ".join(["laut evaluate", self.task, "--data", self.data, *self.options])

    def evaluate(self, sampled: bool) -> Evaluation:
        """Run it.

        Args:
            sampled: whether to take a fixed sample where the set is long.
        """
        given = iter(self.options)
        chosen = {option: next(given) if option == "--language" else None for option in given}
        options = Options(chosen.get("--language"), "--masked" in chosen)
        return evaluate(TASKS[self.task], [self.path], options, self.sample if sampled else 1)


def runs() -> list[Run]:
    """Return all runs, in the order of the file."""
    tables = tomllib.loads(SETS.read_text(encoding="utf-8"))
    return [Run(name, **table) for name, table in tables.items()]
