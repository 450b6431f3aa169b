"""Every trouble that the program can meet has its three lines."""

import re
from pathlib import Path

import pytest

import kyodo_desktop
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text.troubles import MESSAGES, say

ROOT = Path(kyodo_desktop.__file__).parent
#: Keys as literals, wherever a trouble is made or looked up.
KEY = re.compile(r'"((?:library|workshop|disk|memory|elsewhere|writer|data_folder|pdf|file)(?:\.[a-z_]+)?)"')


def raised():
    """Every key that is given to ``Trouble`` or to a function that makes one."""
    found = set()
    for file in ROOT.rglob("*.py"):
        if "text" not in file.parts:
            source = file.read_text("utf-8")
            if "Trouble" in source:
                found |= set(KEY.findall(source))
    return {key for key in found if "." in key or key == "data_folder"} - {"library.db"}


@pytest.mark.parametrize("key", sorted(raised()))
def test_every_trouble_has_its_words(key):
    assert key in MESSAGES


@pytest.mark.parametrize("key", sorted(MESSAGES))
def test_three_plain_lines(key):
    for line in say(
        Trouble(key, file="会.db", machine="PC-1", since="2026-06-20T15:24:00+09:00", title="会")
    ):
        assert line.endswith("。")
        assert not re.search(r"[{}!！]|None|追加|編集|削除|出力|選択|エラー|失敗|無効|不正|ユーザー", line)
        assert "「「" not in line


@pytest.mark.parametrize("key", sorted(MESSAGES))
def test_a_missing_argument_costs_no_line(key):
    assert all(line and "{" not in line for line in say(Trouble(key)))


def test_words_of_a_person_are_words_only():
    assert "「{x}%s.db」" in say(Trouble("library.empty", file="{x}%s.db")).happened


def test_the_holder_is_named():
    trouble = Trouble("library.locked", file="会.db", machine="PC-1", since="2026-06-20T15:04:00+09:00")
    assert "「PC-1」、6月20日 15:04から" in say(trouble).happened


def test_an_unknown_trouble_still_has_three_lines():
    assert all(say(Trouble("something.new", detail="x")))
