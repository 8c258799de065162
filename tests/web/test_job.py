"""The reading behind the pages."""

from importlib.resources import files

import pytest

from laut.ledger import Ledger
from laut.web.job import Job

PILE = str(files("laut") / "demo" / "pile")


@pytest.fixture
def job(tmp_path):
    path = str(tmp_path / "pile.laut")
    with Ledger(path):
        pass
    made = Job(path)
    yield made
    made.stop()


def test_it_reads_and_compares(job, tmp_path):
    job.start([PILE])
    assert job.progress.running
    job.wait()
    progress = job.progress
    assert (progress.running, progress.stopped, progress.problem) == (False, False, None)
    assert dict(progress.counts) == {"new": 7, "unreadable": 1}
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        assert ledger.stories().total == 1


def test_what_comes_meanwhile_is_done_afterwards(job):
    job.start([PILE])
    job.start([])
    job.wait()
    # The second run had nothing to read: it compared.
    assert (job.progress.running, dict(job.progress.counts)) == (False, {})


def test_stopping_forgets_what_was_to_come(job):
    job.start([PILE])
    job.start([PILE])
    job.stop()
    assert (job.progress.running, job.progress.stopped, job.progress.problem) == (False, True, None)


def test_a_failure_is_told(job, tmp_path):
    (tmp_path / "pile.laut").write_bytes(b"no ledger any more" * 100)
    job.start([PILE])
    job.wait()
    assert "pile.laut" in job.progress.problem


def test_stopping_what_doesnt_run_does_nothing(job):
    job.stop()
    assert not job.progress.stopped
