"""Questions to the library: what is found, in which sequence, and what cannot be found any more."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kyodo_desktop.db import finding
from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.searching import Total
from kyodo_desktop.domain.workshop import Participant
from tests.db import values


@pytest.fixture
def library(open_here):
    return open_here(inline=True)


def touch_the_others_earlier(connection):
    connection.exec_driver_sql("UPDATE shelf SET touched = '2026' WHERE workshop_id <> 'b'")


def found(library, typed):
    return [(hit.part, hit.id) for group in finding.find(library.path, typed).groups for hit in group.hits]


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("灯油", True),
        ("トウユ", False),
        ("ぽりたんく", True),
        ("ﾎﾟﾘﾀﾝｸ", True),
        ("灯油　買い", True),
        ("灯油 草刈り", False),
        ("50%", True),
        ("0%引", True),
        ("50_", False),
        ("'", False),
        ("\\", False),
        ("*", False),
    ],
)
def test_every_word_must_occur_and_signs_are_only_signs(library, typed, there):
    library.create(values.put_up(values.sensible(), "c", "灯油をポリタンクで買いに行く。50%引きの日"))
    assert found(library, typed) == ([("cards", "c")] if there else [])


def test_a_word_of_two_letters_is_found_in_any_part(library):
    sample = sample_workshop()
    library.create(sample)
    parts = {part for part, _ in found(library, "社協")} | {part for part, _ in found(library, "買い物")}
    assert {"workshop", "actors"} <= parts
    [group] = finding.find(library.path, "診療所").groups
    assert (group.workshop_id, group.title) == (sample.id, sample.title)
    assert group.total == finding.count(library.path, "診療所").hits >= len(group.hits)
    everything = finding.find_in(library.path, "診療所", sample.id)
    assert len(everything) == group.total
    assert set(group.hits) <= set(everything)
    assert all(any("診療所" in text for _, text in hit.texts) for hit in everything)


def test_the_workshop_touched_last_comes_first_whether_the_word_is_common_or_rare(library, monkeypatch):
    for name in "abcd":
        library.create(values.put_up(values.sensible(name), "c", "見守り"))
    old = library.load("b").workshop
    library.write(values.write(old, replace(old, host="見守り隊")))
    library.writer.do(touch_the_others_earlier)
    expected = ["b", "a", "c", "d"]
    assert [group.workshop_id for group in finding.find(library.path, "見守り").groups] == expected
    monkeypatch.setattr(finding, "AHEAD", 1)
    assert [group.workshop_id for group in finding.find(library.path, "見守り").groups] == expected
    monkeypatch.setattr(finding, "GROUPS", 3)
    answer = finding.find(library.path, "見守り")
    assert ([group.workshop_id for group in answer.groups], answer.more) == (expected[:3], True)
    assert finding.count(library.path, "見守り") == Total(5, 4)


def test_nothing_asked_finds_nothing(library):
    library.create(values.sensible())
    assert finding.find(library.path, " \u3000").groups == ()


def test_workshops_of_an_older_program_are_told_until_they_are_ready(tmp_path):
    path = tmp_path / "library.db"
    shutil.copy(Path(__file__).parents[1] / "libraries" / "v1.db", path)
    library = open_library(path)
    assert finding.find(path, "灯油") == ((), False, 1)
    library.renew_words()
    assert [group.workshop_id for group in finding.find(path, "灯油").groups] == ["workshop"]
    library.close()


def test_what_a_person_said_about_themselves_is_found_by_every_form_of_the_name(library):
    person = Participant(id="p", name="髙﨑　葛\U000e0100子", reading="たかさき かつこ")
    library.create(replace(values.sensible(), participants=(person,)))
    for typed in ("高崎葛子", "髙﨑", "たかさきかつこ", "タカサキ"):
        assert found(library, typed) == [("participants", "p")], typed
