"""The directory over all workshops: each party once, in its newest copy, found by what it can do."""

from dataclasses import replace

import pytest

from kyodo_desktop.db import directory
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Actor
from tests.db import values


@pytest.fixture
def library(open_here):
    return open_here(inline=True)


def store(library, id, *parties, touched="2026-06-20", **head):
    library.create(replace(values.sensible(id, f"会 {id}"), actors=tuple(parties), **head))

    def touch(connection):
        connection.exec_driver_sql("UPDATE shelf SET touched = ? WHERE workshop_id = ?", (touched, id))

    library.writer.do(touch)


def names(library, *asked, **how):
    return [entry.actor.name for entry in directory.parties(library.path, *asked, **how)]


def test_a_party_stands_once_and_its_newest_copy_speaks(library):
    store(library, "a", Actor(id="1", name="社協", reading="しゃきょう"), touched="2025-01-01")
    store(
        library, "b", Actor(id="2", name="町社協", reading="しゃきょう", origin_id="1"), touched="2026-01-01"
    )
    store(library, "c", Actor(id="3", name="社 協", reading="しゃきょう"), touched="2024-01-01")
    found = directory.parties(library.path)
    assert [(entry.origin, entry.actor.name, entry.title, entry.workshops) for entry in found] == [
        ("1", "町社協", "会 b", 2),
        ("3", "社 協", "会 c", 1),
    ], "names that look alike are two parties"
    assert directory.party(library.path, "1").actor.id == "2"
    assert directory.party(library.path, "gone") is None


def test_parties_are_found_by_what_they_can_do_by_kind_and_by_where_they_are(library):
    store(
        library,
        "a",
        Actor(id="1", name="ゆうゆう", kind=ActorKind.NPO, strengths="通院のつきそい"),
        Actor(id="2", name="中央商店会", kind=ActorKind.BUSINESS, offers="ワゴン車2台", address="楠原町1-2"),
        district="尾根木地区",
    )
    store(library, "b", Actor(id="3", name="診療所", kind=ActorKind.MEDICAL, strengths="通院"))
    assert len(names(library)) == 3
    assert set(names(library, "通院")) == {"ゆうゆう", "診療所"}
    assert names(library, "通院", ActorKind.NPO) == ["ゆうゆう"]
    assert names(library, "ﾜｺﾞﾝ") == ["中央商店会"]
    assert names(library, "楠原町") == ["中央商店会"]
    assert set(names(library, "尾根木")) == {"ゆうゆう", "中央商店会"}
    assert names(library, "尾根木 通院") == ["ゆうゆう"]
    assert names(library, "%") == names(library, "_") == []


def test_invented_parties_of_the_sample_do_not_mix_with_real_ones(library):
    library.create(sample_workshop())
    store(library, "a", Actor(id="1", name="ゆうゆう"))
    assert names(library) == ["ゆうゆう"]
    assert len(names(library, samples=True)) == 1 + len(sample_workshop().actors)
