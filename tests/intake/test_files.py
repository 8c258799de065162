import io
import os
import sys

import pytest

from laut.intake import building, pages, take_in
from laut.model.report import MediaType, Report, Unreadable

SENTENCE = "Der Rat hat am Montag über den Deich beraten."


def only(paths):
    found = list(take_in(map(str, paths)))
    assert len(found) == 1
    return found[0]


def test_a_file_is_named_after_itself(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    report = only([path])
    assert (report.name, report.received, report.media_type) == ("a.txt", SENTENCE, MediaType.TEXT)
    assert report.uri == path.as_uri()


def test_the_id_depends_on_name_and_bytes_only(tmp_path):
    for folder in ("eins", "zwei"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "zwei" / "b.txt").write_text(SENTENCE, encoding="utf-8")
    first, second, third = take_in([str(tmp_path / "eins"), str(tmp_path / "zwei")])
    assert first.id == second.id != third.id
    assert first.sha256 == third.sha256


def test_folders_are_read_whole_sorted_and_without_hidden_files(tmp_path):
    (tmp_path / "unter").mkdir()
    for name in ("b.txt", "a.html", "unter/c.txt", ".verborgen.txt", "bild.png"):
        (tmp_path / name).write_text(f"<p>{SENTENCE}", encoding="utf-8")
    found = list(take_in([str(tmp_path)]))
    assert [(item.name, type(item)) for item in found] == [
        ("a.html", Report), ("b.txt", Report), ("bild.png", Unreadable), ("unter/c.txt", Report),
    ]  # fmt: skip


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "pile").mkdir()
    (tmp_path / "geheim.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "pile" / "link.txt").symlink_to(tmp_path / "geheim.txt")
    found = list(take_in([str(tmp_path / "pile")]))
    assert "leads out" in found[0].reason


def test_globs_are_expanded(tmp_path):
    for name in ("a1.txt", "a2.txt", "b.txt"):
        (tmp_path / name).write_text(SENTENCE, encoding="utf-8")
    assert [report.name for report in take_in([str(tmp_path / "a*.txt")])] == ["a1.txt", "a2.txt"]


def test_a_file_two_paths_lead_to_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    assert len(list(take_in([str(tmp_path), str(tmp_path / "a.txt")]))) == 1


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SENTENCE.encode())))
    assert only(["-"]).name == "-"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("leer.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("binaer.txt", bytes(range(256)), "NUL"),
        ("daten.json", b"{}", "no field is known to hold the text"),
        ("stil.css", b"p { color: red }", "a .css file"),
        ("nichts.html", b"<html><script>x</script></html>", "no text"),
        ("lang.txt", b"wort " * 300_000, "line of more than"),
        ("viele.txt", b"a\n" * 100_001, "more than 100000 lines"),
    ],
)
def test_what_cannot_be_read_is_listed_with_a_reason(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    found = only([tmp_path / name])
    assert isinstance(found, Unreadable)
    assert reason in found.reason


def test_a_missing_path_does_not_stop_the_pile(tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    found = list(take_in([str(tmp_path / "fehlt.txt"), str(tmp_path / "a.txt")]))
    assert [type(item) for item in found] == [Unreadable, Report]


def test_a_folder_without_reports_says_what_to_do(tmp_path):
    assert "no report found" in only([tmp_path]).reason


def test_a_large_file_is_refused_unread(tmp_path, monkeypatch):
    for module in (building, pages):
        monkeypatch.setattr(module, "LARGEST", 1000)
    (tmp_path / "a.txt").write_bytes(b"a" * 1001)
    assert "larger than" in only([tmp_path / "a.txt"]).reason


def test_a_fifo_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "rohr.txt")
    assert "regular file" in only([tmp_path / "rohr.txt"]).reason


def test_html_is_told_by_content(tmp_path):
    (tmp_path / "seite").write_text(f"<!DOCTYPE html><p>{SENTENCE}</p>", encoding="utf-8")
    assert only([tmp_path / "seite"]).media_type is MediaType.HTML


def test_direction_overrides_are_told(tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE + "\u202e", encoding="utf-8")
    report = only([tmp_path / "a.txt"])
    assert report.read.text == SENTENCE
    assert "direction" in report.warnings[0]
