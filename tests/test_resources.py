"""What ships with the program is what was chosen: fonts unaltered, each with its licence."""

from __future__ import annotations

import hashlib
import tomllib

import pytest

import dev
from kyodo_desktop.paths import resource

LICENCES = {
    "BIZUDPGothic-Bold.ttf": "OFL-BIZ-UDPGothic.txt",
    "BIZUDPGothic-Regular.ttf": "OFL-BIZ-UDPGothic.txt",
    "BIZUDPMincho-Bold.ttf": "OFL-BIZ-UDPMincho.txt",
    "BIZUDPMincho-Regular.ttf": "OFL-BIZ-UDPMincho.txt",
    "NotoSansJP-Regular.ttf": "OFL-NotoSansJP.txt",
}


def sums() -> dict[str, str]:
    lines = resource("fonts", "SHA256SUMS").read_text("ascii").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def test_the_list_names_every_file() -> None:
    there = {path.name for path in resource("fonts").iterdir()} - {"SHA256SUMS"}
    assert there == set(sums())


@pytest.mark.parametrize("name", sorted([*LICENCES, *LICENCES.values()]))
def test_no_file_was_altered(name: str) -> None:
    assert hashlib.sha256(resource("fonts", name).read_bytes()).hexdigest() == sums()[name]


@pytest.mark.parametrize("font", sorted(path.name for path in resource("fonts").glob("*.ttf")))
def test_every_font_has_its_licence(font: str) -> None:
    licence = resource("fonts", LICENCES[font]).read_text("utf-8")
    assert "SIL Open Font License, Version 1.1" in licence or "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_wheel_takes_the_resources_along() -> None:
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text("utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included == {"resources": "kyodo_desktop/resources"}
