import sqlite3

from laut.ledger import Ledger, Recorded
from laut.model.report import Unreadable


def _dump(path):
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def test_gives_back_what_was_recorded(tmp_path, read):
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        ledger.record(read(), "one")
        assert list(ledger.reports()) == [read()]


def test_recording_twice_changes_nothing(tmp_path, read):
    path = str(tmp_path / "pile.laut")
    with Ledger(path) as ledger:
        assert ledger.record(read(), "one") is Recorded.NEW
    before = _dump(path)
    with Ledger(path) as ledger:
        assert ledger.is_read(read().report.id, "one")
        assert ledger.place(read().report) is Recorded.KNOWN
    assert _dump(path) == before


def test_changed_content_is_a_new_version_and_the_old_one_stays(tmp_path, read):
    path = str(tmp_path / "pile.laut")
    with Ledger(path) as ledger:
        ledger.record(read(), "one")
        assert ledger.record(read(headline="Pegel sinkt."), "one") is Recorded.CHANGED
        assert [item.report.received[:12] for item in ledger.reports()] == ["Pegel sinkt."]
        versions = ledger.connection.execute("SELECT version, current FROM places ORDER BY version").fetchall()
        assert [tuple(row) for row in versions] == [(1, 0), (2, 1)]
        assert ledger.connection.execute("SELECT count(*) FROM reports").fetchone()[0] == 2


def test_versions_of_a_page_know_the_ones_before_them(tmp_path, read):
    first, second = read(), read(headline="Pegel sinkt.")
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        for one in (first, second):
            ledger.record(one, "one")
        assert ledger.earlier(first.report.id) == ()
        assert ledger.earlier(second.report.id) == (first.report.id,)


def test_content_that_comes_back_is_current_again(tmp_path, read):
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        ledger.record(read(), "one")
        ledger.record(read(headline="Pegel sinkt."), "one")
        assert ledger.place(read().report) is Recorded.CHANGED
        assert list(ledger.reports()) == [read()]


def test_newer_rules_replace_a_reading(tmp_path, read):
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        ledger.record(read(), "one")
        assert not ledger.is_read(read().report.id, "two")
        assert ledger.record(read(), "two") is Recorded.KNOWN
        assert ledger.readers() == ("two",)
        for table in ("reports", "readings", "attributions", "chain_links", "figures", "times", "date_evidence"):
            assert ledger.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 1, table


def test_order_of_recording_does_not_matter(tmp_path, read):
    names = ["b.txt", "a.txt", "c.txt"]
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        for name in names:
            ledger.record(read(name), "one")
        assert [item.report.name for item in ledger.reports()] == sorted(names)


def test_unreadable_files_are_listed_until_they_can_be_read(tmp_path, read):
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        broken = Unreadable("pegel.txt", "file:///pile/pegel.txt", "empty")
        ledger.record_unreadable(broken)
        ledger.record_unreadable(broken)
        assert ledger.unreadable() == (broken,)
        ledger.record(read(), "one")
        assert ledger.unreadable() == ()


def test_flat_tables_can_be_queried_by_hand(tmp_path, read):
    path = str(tmp_path / "pile.laut")
    with Ledger(path) as ledger:
        ledger.record(read(), "one")
    with sqlite3.connect(path) as connection:
        said = connection.execute("SELECT content, source, cue, chain FROM attributions").fetchone()
        assert said == ("sind am 3. Mai mehr als 40 Keller vollgelaufen", "Kreisamt", "Laut", "Kreisamt")
        figure = connection.execute("SELECT text, low, low_open, high, qualifier FROM figures").fetchone()
        assert figure == ("mehr als 40 Keller", 40, 1, None, "more_than")
        found = connection.execute("SELECT title, published_latest FROM current_reports").fetchone()
        assert found == ("Pegel steigt", "2027-05-09")


def test_offsets_point_into_the_received_text(tmp_path, read):
    path = str(tmp_path / "pile.laut")
    with Ledger(path) as ledger:
        ledger.record(read(), "one")
    with sqlite3.connect(path) as connection:
        for table in ("segments", "figures", "times", "date_evidence"):
            query = f"""SELECT text, substr(received, start_offset + 1, end_offset - start_offset)
                        FROM {table} JOIN reports ON reports.id = report"""
            rows = connection.execute(query).fetchall()
            assert rows
            assert all(text == words for text, words in rows)


def test_words_are_found_by_full_text_search(tmp_path, read):
    path = str(tmp_path / "pile.laut")
    with Ledger(path) as ledger:
        ledger.record(read(), "one")
        ledger.record(read(), "two")
    with sqlite3.connect(path) as connection:
        query = "SELECT count(*) FROM reports_fts WHERE reports_fts MATCH ?"
        assert connection.execute(query, ("kreisamt",)).fetchone() == (1,)
        assert connection.execute(query, ("bürgermeister",)).fetchone() == (0,)
        connection.execute("INSERT INTO reports_fts (reports_fts) VALUES ('integrity-check')")
