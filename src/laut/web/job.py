"""The reading that goes on behind the pages: a process of its own, watched and ended from here."""

import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import IO

from laut.model.codec import decode
from laut.pipeline import Outcome

PATIENCE = 10
"""Seconds in which a reading that is told to end has to."""

SHOWN = 200
"""Outcomes that are remembered, the last ones."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is.

    Args:
        running: whether it goes on.
        stopped: whether it was interrupted.
        counts: how many files came to which status.
        latest: what became of the last files, the newest first.
        problem: what made it fail, in words for the reader; None where nothing did.
    """

    running: bool = False
    stopped: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    latest: tuple[Outcome, ...] = ()
    problem: str | None = None


class Job:
    """Reads into a ledger without holding up the pages: a process has its own connection and its own core.

    Args:
        ledger: path of the ledger.
    """

    def __init__(self, ledger: str) -> None:
        self._ledger = ledger
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._watcher: threading.Thread | None = None
        self._pending: tuple[str, ...] | None = None
        self._stopped = False
        self._problem: str | None = None
        self._outcomes: list[Outcome] = []
        self._counts: Counter[str] = Counter()

    @property
    def progress(self) -> Progress:
        """How far the reading is; of the last one where none goes on."""
        with self._lock:
            latest = tuple(reversed(self._outcomes[-SHOWN:]))
            running = self._process is not None
            return Progress(running, self._stopped, dict(self._counts), latest, self._problem)

    def start(self, paths: Sequence[str]) -> None:
        """Read files and folders; where a reading goes on already, as soon as that is done."""
        with self._lock:
            if self._process is None:
                self._launch(paths)
            else:
                # Without a path, too: what was judged meanwhile is to be compared.
                self._pending = tuple(dict.fromkeys((*(self._pending or ()), *paths)))

    def _launch(self, paths: Sequence[str]) -> None:
        command = [sys.executable, "-m", "laut.web.reading", self._ledger, *paths]
        errors = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - closed by who watches; a pipe could fill up
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
            start_new_session=True,  # Ctrl-C reaches only the server, which then ends the reading itself
        )
        self._pending, self._stopped, self._problem = None, False, None
        self._outcomes, self._counts = [], Counter()
        self._watcher = threading.Thread(target=self._watch, args=(self._process, errors), daemon=True)
        self._watcher.start()

    def stop(self) -> None:
        """End the reading, if one goes on; what was read is kept."""
        with self._lock:
            process = self._process
            self._stopped = self._stopped or process is not None
            self._pending = None
        if process is None:
            return
        process.send_signal(signal.SIGINT if sys.platform != "win32" else signal.SIGTERM)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()  # every report is kept in a transaction: the ledger stays whole
        self.wait()

    def wait(self, patience: float | None = None) -> None:
        """Wait until everything is read, if a reading goes on.

        Args:
            patience: seconds after which not to wait any longer for one reading; None for no end.
        """
        while (watcher := self._watcher) is not None and watcher.is_alive():
            watcher.join(patience)
            if patience is not None:
                return

    def _watch(self, process: "subprocess.Popen[str]", errors: IO[str]) -> None:
        said = ""
        try:
            with process, errors:
                for line in process.stdout or ():
                    outcome = decode(line.encode(), Outcome)
                    with self._lock:
                        self._outcomes = [*self._outcomes[1 - SHOWN :], outcome]
                        self._counts[outcome.status.value] += 1
                process.wait()
                errors.seek(0)
                said = errors.read().strip()
        finally:
            with self._lock:
                self._process = None
                if process.returncode and not self._stopped:
                    self._problem = said.splitlines()[-1] if said else f"it ended with exit code {process.returncode}"
                if self._pending is not None and not self._stopped:
                    self._launch(self._pending)
