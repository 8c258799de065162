"""`laut evaluate`: measure laut on a data set."""

from pathlib import Path

import click

from laut.model.errors import LautError


@click.command()
@click.argument("name", metavar="NAME")
@click.argument("more", metavar="", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--data",
    "paths",
    metavar="PATH…",
    required=True,
    multiple=True,
    type=click.Path(path_type=Path),
    help="Files or folders of the data set.",
)
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), help="Write what was read, for a scorer.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--errors", metavar="N", type=click.IntRange(min=0), default=0, help="Show the N worst documents.")
@click.option("--language", metavar="CODE", help="Measure documents in this language only (de).")
@click.option("--masked", is_flag=True, help="dating-de: with full dates masked.")
def evaluate(
    name: str,
    more: tuple[Path, ...],
    paths: tuple[Path, ...],
    out: Path | None,
    as_json: bool,
    errors: int,
    language: str | None,
    masked: bool,
) -> None:
    """Measure laut on the data set NAME and print its figures with 95 % intervals.

    NAME is one of provenance, stories-known, relations, quotes-de, quotes-en, times-de, times-en, dating-de, figures,
    furniture, reprint-sim-de, reprint-fang-de, ecbplus, newswcl50, stream-de-fang, meantime and semeval2022-t8.
    docs/accuracy.md says where to fetch the public ones.
    """
    from laut.evaluation import showing
    from laut.evaluation.measuring import evaluate as run
    from laut.evaluation.task import Options
    from laut.evaluation.tasks import TASKS

    if out and not out.parent.is_dir():
        raise click.BadParameter(f"there is no folder {out.parent}", param_hint="--out")
    if name not in TASKS:
        raise click.BadParameter(f"{name!r} is none of {', '.join(TASKS)}", param_hint="NAME")
    evaluation = run(TASKS[name], (*paths, *more), Options(language, masked))
    if out:
        try:
            TASKS[name].write(out, evaluation.predictions)
        except OSError as error:
            raise LautError(str(out), f"can't be written ({error.strerror})", "name another file with --out") from error
    shown = showing.as_json(evaluation, errors) + "\n" if as_json else showing.as_text(evaluation, errors)
    click.echo(shown, nl=False)
