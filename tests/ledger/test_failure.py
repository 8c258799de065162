import os
import sqlite3
import subprocess
import sys
import tempfile
from collections import deque
from pathlib import Path

import pytest

from laut.ledger import Ledger
from laut.ledger.file import tables
from laut.model.errors import LautError
from laut.pipeline import bring_up_to_date


def test_refuses_a_file_that_is_not_sqlite(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Einkauf: Brot, Milch\n" * 20)
    with pytest.raises(LautError, match="not a ledger"):
        Ledger(str(path))
    assert path.read_text().startswith("Einkauf")


def test_refuses_a_sqlite_file_of_another_program(tmp_path):
    path = str(tmp_path / "photos.db")
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE photos (name TEXT)")
    with pytest.raises(LautError, match="another program"):
        Ledger(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (1,)


def test_refuses_a_ledger_of_a_newer_program(tmp_path):
    path = str(tmp_path / "pile.laut")
    Ledger(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(LautError, match="newer laut"):
        Ledger(path)


AGED = {
    4: "DROP TABLE outlines; DROP TABLE bundles; PRAGMA user_version = 4;",
    3: "DROP TABLE statements_fts; PRAGMA user_version = 3;",
    2: "ALTER TABLE reports DROP COLUMN place; PRAGMA user_version = 2;",
    1: "".join(f"DROP TABLE IF EXISTS {name};" for name in ("judgements", *reversed(tables())))
    + "DROP INDEX readings_reader; PRAGMA user_version = 1;",
}
"""What turns a ledger into one of a version from one of the next."""


@pytest.mark.parametrize("version", AGED)
def test_an_older_ledger_is_brought_up_to_date_and_keeps_its_readings(tmp_path, read, version):
    path = str(tmp_path / "pile.laut")
    with Ledger(path) as ledger:
        ledger.record(read(), "one")
        bring_up_to_date(ledger)
        ledger.connection.executescript("".join(script for made, script in AGED.items() if made >= version))
    with Ledger(path) as ledger:
        assert list(ledger.reports()) == [read()]
        assert bring_up_to_date(ledger).anew
        assert ledger.stories().total == 1
    with Ledger(str(tmp_path / "new.laut")) as new, sqlite3.connect(path) as old:
        query = """
            SELECT tables.name, tables.type, columns.name, columns.type, "notnull", pk
            FROM sqlite_schema AS tables LEFT JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.name NOT LIKE 'sqlite_stat%' ORDER BY tables.name, cid
        """
        assert old.execute(query).fetchall() == [tuple(row) for row in new.connection.execute(query)]
    old.close()


def test_says_when_there_is_no_ledger(tmp_path):
    with pytest.raises(LautError, match="no such ledger"):
        Ledger(str(tmp_path / "pile.laut"), create=False)
    assert not list(tmp_path.iterdir())


def test_says_when_the_folder_is_missing(tmp_path):
    with pytest.raises(LautError, match="can't be opened"):
        Ledger(str(tmp_path / "nowhere" / "pile.laut"))


def test_says_when_a_ledger_is_damaged(tmp_path, read):
    path = tmp_path / "pile.laut"
    with Ledger(str(path)) as ledger:
        ledger.record(read(), "one")
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(LautError, match="damaged"), Ledger(str(path)) as ledger:
        list(ledger.reports())


def test_full_disk_keeps_what_was_recorded_before(tmp_path, read):
    path = str(tmp_path / "pile.laut")
    with Ledger(path) as ledger:
        ledger.record(read("first.txt"), "one")
        (pages,) = ledger.connection.execute("PRAGMA page_count").fetchone()
        ledger.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LautError, match="the disk is full"):
            deque(ledger.record(read(f"{number}.txt"), "one") for number in range(500))
        recorded = len(list(ledger.reports()))
    with Ledger(path) as ledger:
        assert ledger.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert len(list(ledger.reports())) == recorded >= 1
        ledger.record(read("one-more.txt"), "one")


def test_another_writer_is_named(tmp_path, read):
    path = str(tmp_path / "pile.laut")
    with Ledger(path) as ledger, Ledger(path) as other:
        ledger.connection.execute("PRAGMA busy_timeout = 10")
        other.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(LautError, match="another program is writing"):
            ledger.record(read(), "one")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX users")
def test_ledger_in_a_read_only_place_can_be_read_but_not_written(read):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pile.laut")
        with Ledger(str(path)) as ledger:
            ledger.record(read(), "one")
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        script = (
            "import os, sys\n"
            "from laut.ledger import Ledger\n"
            "from laut.model.report import Unreadable\n"
            "if os.geteuid() == 0:  # root may write anywhere\n"
            "    os.setuid(65534)\n"
            "with Ledger(sys.argv[1]) as ledger:\n"
            "    print(len(list(ledger.reports())))\n"
            "    ledger.record_unreadable(Unreadable('a', 'b', 'c'))\n"
        )
        done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True)
        Path(folder).chmod(0o755)
    assert done.stdout == "1\n"
    assert "can't be written to" in done.stderr
