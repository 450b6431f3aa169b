"""The list of workshops: its order, its search, and how little it needs."""

import datetime as dt
import json
import subprocess
import sys
from dataclasses import replace

import pytest

from kyodo_desktop.db import first
from kyodo_desktop.domain import programme, rows
from kyodo_desktop.domain.workshop import Actor, Meeting, Participant
from kyodo_desktop.errors import Trouble
from tests.db import values

TODAY = dt.date(2026, 6, 20)


def workshop(id, date=None, title="会", venue="", **more):
    meeting = Meeting(id="m", order="V", date=date, venue=venue)
    return replace(values.sensible(id, title), meetings=(meeting,), **more)


@pytest.fixture
def library(open_here):
    return open_here(inline=True)


def test_a_library_that_is_open_and_gone_is_not_an_empty_list(tmp_path):
    assert first.read_shelf(tmp_path / "none.db") == []
    with pytest.raises(Trouble, match=r"library\.moved"):
        first.read_shelf(tmp_path / "none.db", known=True)


def test_coming_ones_first_then_undated_then_past_and_samples_last(library):
    made = {
        "far": dt.date(2026, 7, 11),
        "past": dt.date(2026, 4, 18),
        "long ago": dt.date(2025, 9, 27),
        "today": TODAY,
        "undated": None,
    }
    for name, date in made.items():
        library.create(workshop(name, date))
    library.create(workshop("sample", TODAY, sample=True))
    found = first.read_shelf(library.path, today=TODAY)
    assert [row.id for row in found] == ["today", "far", "undated", "past", "long ago", "sample"]
    assert found[-1].sample
    assert [row.date for row in found[:3]] == ["2026-06-20", "2026-07-11", ""]


def test_a_series_stands_by_its_next_meeting_or_by_its_last_when_all_are_past(library):
    def series(id, *days):
        held = [Meeting(id=f"m{n}", order=f"V{n}", date=day, venue=f"会場{n}") for n, day in enumerate(days)]
        return replace(values.sensible(id), meetings=tuple(held))

    library.create(workshop("soon", TODAY + dt.timedelta(5), venue="公民館"))
    library.create(series("later", TODAY - dt.timedelta(30), TODAY + dt.timedelta(9), None))
    library.create(series("next", TODAY + dt.timedelta(20), TODAY, TODAY + dt.timedelta(2)))
    library.create(series("past", TODAY - dt.timedelta(60), TODAY - dt.timedelta(3)))
    library.create(workshop("long ago", TODAY - dt.timedelta(9)))
    library.create(series("undated", None, None))
    found = [(row.id, row.date, row.venue) for row in first.read_shelf(library.path, "会", today=TODAY)]
    assert found == [
        ("next", "2026-06-20", "会場1"),
        ("soon", "2026-06-25", "公民館"),
        ("later", "2026-06-29", "会場1"),
        ("undated", "", "会場0"),
        ("past", "2026-06-17", "会場1"),
        ("long ago", "2026-06-11", ""),
    ]


def test_the_list_follows_every_step(library):
    made = workshop("w", TODAY, title="前の名", venue="公民館")
    library.create(programme.add(made, made.meetings[0].id, "開会"))
    [row] = library.shelf()
    assert (row.title, row.venue, row.progress["done"][0]) == ("前の名", "公民館", True)
    old = library.load("w").workshop
    library.write(values.write(old, rows.edit_head(old, title="新しい名")))
    assert library.shelf()[0].title == "新しい名"


@pytest.mark.parametrize(
    "words",
    [
        "買い物",
        "カイモノ",
        "ｶｲﾓﾉ",
        "尾根木",
        "有村重雄",
        "有村 重雄",
        "ありむら",
        "自治会　鮫島",
        "NPO",
        "ｎｐｏ",
        "100%",
        "a_b",
    ],
)
def test_a_workshop_is_found_by_any_of_its_names(library, words):
    library.create(workshop("other", title="里道の草刈りを分け合う会", venue="上井野集会所"))
    library.create(
        workshop(
            "w",
            title="買い物と通院の足（かいもの）100% a_b",
            venue="尾根木地区公民館",
            actors=(Actor(id="a", name="尾根木地区自治会"), Actor(id="n", name="NPO法人 くすのきの足")),
            participants=(
                Participant(id="p", name="有村 重雄", reading="ありむら しげお"),
                Participant(id="q", name="鮫島 恵"),
            ),
        )
    )
    assert [row.id for row in library.shelf(words)] == ["w"]
    assert library.count(words) == 1
    assert library.count() == 2


@pytest.mark.parametrize("words", ["%", "_", "草刈り 買い物", "\\", "' OR 1=1 --"])
def test_what_is_nowhere_is_not_found(library, words):
    library.create(workshop("w", title="里道の草刈りを分け合う会"))
    assert library.shelf(words) == []


def test_a_long_list_comes_in_pages(library):
    for n in range(7):
        library.create(workshop(f"w{n}", TODAY + dt.timedelta(n)))
    pages = [first.read_shelf(library.path, limit=3, offset=at, today=TODAY) for at in (0, 3, 6)]
    assert [[row.id for row in page] for page in pages] == [["w0", "w1", "w2"], ["w3", "w4", "w5"], ["w6"]]


def test_a_removed_workshop_leaves_the_list(library):
    library.create(workshop("w"))
    library.remove("w")
    assert library.shelf() == []
    with pytest.raises(Trouble, match=r"workshop\.gone"):
        library.load("w")


def test_the_first_screen_needs_neither_sqlalchemy_nor_the_domain(place):
    code = """
import json, sys; from pathlib import Path; from kyodo_desktop.db import first
first.condition(Path(sys.argv[1])); first.read_shelf(Path(sys.argv[1])); print(json.dumps(list(sys.modules)))
"""
    answer = subprocess.run(
        [sys.executable, "-c", code, str(place)], capture_output=True, text=True, check=True
    )
    loaded = json.loads(answer.stdout)
    assert not [name for name in loaded if name.split(".")[0] in {"sqlalchemy", "alembic", "PySide6"}]
    assert not [name for name in loaded if name.startswith(("kyodo_desktop.domain", "kyodo_desktop.editor"))]


def test_an_ordinary_start_needs_no_alembic(place):
    code = """
import sys; from pathlib import Path; from kyodo_desktop.db.library import open_library
open_library(Path(sys.argv[1])).close(); sys.exit("alembic" in sys.modules or "PySide6" in sys.modules)
"""
    subprocess.run([sys.executable, "-c", code, str(place)], check=True)
