import os
import subprocess
import sys

from laut import __version__
from laut.cli.main import COMMANDS


def test_help_is_there_before_one_notices(laut_alone, seconds):
    runs = [seconds(lambda: laut_alone("--help")) for _ in range(5)]
    assert all(command in runs[0][1].stdout for command in COMMANDS)
    assert min(spent for spent, _ in runs) < 0.3


def test_help_imports_nothing_heavy():
    script = (
        "import sys; from click.testing import CliRunner; from laut.cli.main import main\n"
        "CliRunner().invoke(main, ['--help'], catch_exceptions=False)\n"
        "print(*sorted(set(sys.modules) & {'numpy', 'duckdb', 'lxml', 'rich', 'networkx', 'trafilatura', 'msgspec'}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_every_command_has_help(laut):
    for command in COMMANDS:
        done = laut(command, "--help")
        assert done.returncode == 0, command
        assert f" {command} [OPTIONS]" in done.stdout


def test_version(laut_alone):
    assert laut_alone("--version").stdout == f"laut {__version__}\n"


def test_unknown_command_is_wrong_usage(laut):
    done = laut("frobnicate")
    assert done.returncode == 2
    assert "No such command" in done.stderr


def test_reader_that_closes_the_pipe_is_harmless(pile, tmp_path):
    script = f"{sys.executable} -m laut demo | head -n 1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {script}"], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr == ""


def test_pipe_gets_utf_8_whatever_the_locale(laut_alone, pile):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = laut_alone("dossier", pile, env=environment)
    assert done.returncode == 0
    assert "←" in done.stdout
