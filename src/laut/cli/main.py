"""The program: its commands, each loaded when it is asked for, and what its errors look like."""

import io
import os
import sys
from importlib import import_module

import click

from laut.model.errors import LautError, UnmeasuredError
from laut.model.version import VERSION

COMMANDS = (
    "demo",
    "read",
    "fetch",
    "dossier",
    "stories",
    "claims",
    "origins",
    "check",
    "show",
    "explain",
    "compare",
    "judgements",
    "forget",
    "report",
    "serve",
    "evaluate",
)
"""In the order in which `laut --help` lists them; each stands in a module of its own, under its own name."""

INTERRUPTED = 128 + 2
"""Exit code of a program that Ctrl-C (signal 2) ended."""


class _Failure(click.ClickException):
    """A failure that the user can do something about; shown in one line, without a trace."""


class _Unmeasured(_Failure):
    """A figure that can't be measured yet."""

    exit_code = 3


class _Program(click.Group):
    """The commands, imported one by one: `laut --help` must not wait for numpy."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"laut.cli.{cmd_name}"), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"laut.cli.{cmd_name}.{cmd_name} isn't a command")
        return command

    def invoke(self, ctx: click.Context) -> object:
        _write_utf_8()
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except LautError as error:
            kind = _Unmeasured if isinstance(error, UnmeasuredError) else _Failure
            raise kind(str(error)) from error
        except KeyboardInterrupt:
            click.echo("\nInterrupted.", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            # The reader of our output has seen enough; Python must not try to flush the rest when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        return result


def _write_utf_8() -> None:
    """Give pipes and files the same bytes everywhere; a terminal that lacks a character shows a question mark."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")


@click.command(cls=_Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, package_name="laut", message="laut %(version)s")
def main() -> None:
    """Read a pile of news reports: who says what, through whom, and how many independent origins it has.

    Begin with `laut demo`.
    """
