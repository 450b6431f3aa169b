"""One's own templates: kept whole, read back the same, and nothing of a strange file is guessed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain.templates import Line, Template, built_in
from kyodo_desktop.errors import Trouble
from kyodo_desktop.exchange import own_programmes

MINE = Template(
    "うちの夜 𠮷",
    (
        (Line("開会", 10, 5, "有村", "声に出す"), Line("<b>話す", 90)),
        (Line("つづき", 30),),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "programmes.json"


def test_what_is_kept_is_read_back_replaced_by_name_and_forgotten(path: Path) -> None:
    assert own_programmes.read(path) == ()
    own_programmes.keep(path, MINE)
    own_programmes.keep(path, Template("あさ", built_in()[0].evenings))
    assert [t.name for t in own_programmes.read(path)] == ["あさ", "うちの夜 𠮷"]
    assert own_programmes.read(path)[1] == MINE
    own_programmes.keep(path, Template(MINE.name, ((Line("短く", 5),),)))
    assert own_programmes.read(path)[1].evenings == ((Line("短く", 5),),)
    own_programmes.forget(path, MINE.name)
    assert [t.name for t in own_programmes.read(path)] == ["あさ"]
    assert [p.name for p in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2, "programmes": []}', "\0", "[" * 100_000])
def test_a_file_that_is_none_is_told_and_left_alone(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Trouble):
        own_programmes.read(path)
    with pytest.raises(Trouble):
        own_programmes.keep(path, MINE)
    assert path.read_text(encoding="utf-8") == text


def test_a_file_of_gigabytes_is_not_read(path: Path) -> None:
    path.write_bytes(b" " * (own_programmes.LARGEST + 1))
    with pytest.raises(Trouble):
        own_programmes.read(path)


@pytest.mark.parametrize(
    "one",
    [
        None,
        {},
        {"name": "空", "evenings": []},
        {"name": "", "evenings": [[{"title": "開会", "minutes": 5}]]},
        {"name": "分がない", "evenings": [[{"title": "開会"}]]},
        {"name": "多すぎる", "evenings": [[{"title": "開会", "minutes": 1e9}]]},
        {"name": "負", "evenings": [[{"title": "開会", "minutes": -3}]]},
        {"name": "文字", "evenings": "開会"},
        {"name": "題がない", "evenings": [[{"title": " ", "minutes": 5}]]},
    ],
)
def test_what_cannot_be_read_is_left_out_and_the_rest_stays(path: Path, one: Any) -> None:
    good = {"name": "よい", "evenings": [[{"title": "開会", "minutes": 5}]]}
    path.write_text(json.dumps({"format": 1, "programmes": [one, good]}), encoding="utf-8")
    assert own_programmes.read(path) == (Template("よい", ((Line("開会", 5),),)),)


def test_a_disk_that_is_full_leaves_what_was_there(path: Path) -> None:
    own_programmes.keep(path, MINE)
    with mock.patch("os.replace", side_effect=OSError(28, "full")), pytest.raises(Trouble):
        own_programmes.keep(path, Template("あさ", built_in()[0].evenings))
    assert own_programmes.read(path) == (MINE,)
    assert [p.name for p in path.parent.iterdir()] == [path.name]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("name", "evenings", "title", "minutes")), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(JSON)
def test_no_shape_of_json_is_too_strange(tmp_path_factory: pytest.TempPathFactory, plain: Any) -> None:
    path = tmp_path_factory.getbasetemp() / "strange.json"
    path.write_text(json.dumps({"format": 1, "programmes": [plain]}), encoding="utf-8")
    for template in own_programmes.read(path):
        assert template.name.strip()
