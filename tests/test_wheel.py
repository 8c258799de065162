"""What people install holds everything the program needs."""

import subprocess
import zipfile

from hatchling.builders.wheel import WheelBuilder


def test_the_wheel_holds_every_file_of_the_package(repository, tmp_path):
    [wheel] = WheelBuilder(str(repository)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(wheel) as built:
        held = set(built.namelist())
    listed = subprocess.run(
        ["git", "ls-files", "src/laut"], cwd=repository, capture_output=True, text=True, check=True
    ).stdout
    wanted = {path.removeprefix("src/") for path in listed.splitlines()}
    assert "laut/dossier/templates/story.html" in held
    assert "laut/dossier/static/laut.css" in held
    assert wanted <= held
