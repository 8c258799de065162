import json
import socket
from importlib.resources import files


def test_shows_a_conflict_and_a_common_origin_without_a_trace(laut_alone, seconds, tmp_path):
    spent, done = seconds(lambda: laut_alone("demo", cwd=tmp_path))
    assert spent < 10
    assert done.returncode == 0
    assert done.stderr == ""
    assert "The reports contradict one another" in done.stdout
    assert "independent origin" in done.stdout
    assert "1 file that could not be read" in " ".join(done.stdout.split())
    assert "Try next" in done.stdout
    assert not list(tmp_path.iterdir())


def test_tells_the_story_on_one_screen(laut):
    lines = laut("demo").stdout.splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 100


def test_ids_that_it_suggests_can_be_looked_up(laut):
    done = laut("demo", "c-1")
    assert done.returncode == 0
    assert "⟦" in done.stdout


def test_needs_no_network(laut, monkeypatch):
    class Refusing(socket.socket):
        def connect(self, address):
            raise AssertionError(f"tried to reach {address}")

    monkeypatch.setattr(socket, "socket", Refusing)
    assert laut("demo").returncode == 0


def test_bundled_pile_is_one_story(laut):
    pile = files("laut") / "demo" / "pile"
    dossier = json.loads(laut("dossier", pile, "--json").stdout)
    assert [len(story["reports"]) for story in dossier["stories"]] == [7]
    assert [item["name"] for item in dossier["unreadable"]] == ["scan-0371.txt"]
