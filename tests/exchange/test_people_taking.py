"""Taking a list in is one operation; nothing comes to be that nobody asked for."""

import pytest

from kyodo_desktop.domain import tables
from kyodo_desktop.domain.agreement_values import Agreement
from kyodo_desktop.domain.changes import diff
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.workshop import Actor, Participant, Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import people_preview
from kyodo_desktop.exchange.people_csv import read
from kyodo_desktop.exchange.people_taking import kind_of, outlook, take_in
from kyodo_desktop.text import people_import

EVENING = Workshop(
    id="w",
    title="会",
    agreements=(Agreement(id="g"),),
    actors=(Actor(id="n", name="NPO法人 くすのきの足", short_name="くすのき"), Actor(id="j", name="自治会")),
    participants=(Participant(id="p", name="有村", actor_id="j"),),
)
FOUND = read(
    "氏名,所属,役\n有村,自治会,\n有村,くすのき,\n東,尾根木診療所,看護師\n前原,尾根木診療所,\n園田,個人,高校\n林,,\n".encode()
)


def people(workshop):
    actors = {actor.id: actor.name for actor in workshop.actors}
    return {(p.name, actors.get(p.actor_id), p.position) for p in workshop.participants}


def test_the_outlook_tells_what_would_happen():
    ahead = outlook(EVENING, FOUND)
    assert [person.name for person in ahead.already] == ["有村"]
    assert [person.name for person in ahead.people] == ["有村", "東", "前原", "園田", "林"]
    assert dict(ahead.actors) == {"くすのき": "n"}
    assert ahead.unmatched == ("尾根木診療所",)


def test_people_of_unknown_bodies_come_as_residents_and_keep_the_words():
    after = take_in(EVENING, FOUND, make_parties=False)
    assert after.actors == EVENING.actors
    assert people(after) == {
        ("有村", "自治会", ""),
        ("有村", "NPO法人 くすのきの足", ""),
        ("東", None, "尾根木診療所 看護師"),
        ("前原", None, "尾根木診療所"),
        ("園田", None, "高校"),
        ("林", None, ""),
    }


def test_or_their_bodies_become_parties():
    after = take_in(EVENING, FOUND, make_parties=True)
    [clinic] = [actor for actor in after.actors if actor not in EVENING.actors]
    assert (clinic.name, clinic.kind) == ("尾根木診療所", ActorKind.MEDICAL)
    assert [party.actor_id for party in after.parties] == [clinic.id]
    assert ("東", "尾根木診療所", "看護師") in people(after)
    assert {change.part for change in diff(EVENING, after)} == {"actors", "parties", "participants"}


def test_people_sit_down_at_their_tables_and_missing_ones_are_set_up():
    evening = tables.add(EVENING, "2班")
    found = read("氏名,班\n東,２\n林,うみ\n森,2班\n原,\n".encode())
    ahead = outlook(evening, found)
    assert (dict(ahead.tables), ahead.new_tables) == ({"2班": evening.tables[0].id}, ("うみ",))
    assert people_import.new_tables(ahead.new_tables) in people_preview.lines(found, ahead)
    after = take_in(evening, found, make_parties=False)
    names = {table.id: table.name for table in after.tables}
    assert {p.name: names.get(p.table_id or "") for p in after.participants if p.name != "有村"} == {
        "東": "2班",
        "林": "うみ",
        "森": "2班",
        "原": None,
    }


def test_taking_the_same_list_twice_adds_nobody():
    for make_parties in (False, True):
        once = take_in(EVENING, FOUND, make_parties=make_parties)
        with pytest.raises(Refused, match="nobody"):
            take_in(once, FOUND, make_parties=make_parties)


def test_a_name_that_two_actors_share_matches_neither():
    twins = Workshop(id="w", title="", actors=(Actor(id="a", name="自治会"), Actor(id="b", name="自治会")))
    assert outlook(twins, FOUND).actors == {}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("NPO法人 福祉の足", ActorKind.NPO),
        ("楠原町社会福祉協議会", ActorKind.WELFARE),
        ("尾根木小学校 PTA", ActorKind.SCHOOL),
        ("株式会社 楠", ActorKind.BUSINESS),
        ("楠原町役場", ActorKind.GOVERNMENT),
        ("尾根木地区自治会", ActorKind.COMMUNITY),
    ],
)
def test_the_kind_is_guessed_from_the_name(name, kind):
    assert kind_of(name) is kind


def test_people_of_one_name_come_in_as_different_people_and_are_told_of():
    found = read("氏名,所属,役職\n田中 茂,青年団,団長\n田中 茂,青年団,会計\n東 花,,\n".encode())
    assert [person.line for person in outlook(EVENING, found).namesakes] == [2, 3]
    taken = take_in(EVENING, found, make_parties=True)
    assert {position for name, _, position in people(taken) if name == "田中 茂"} == {"団長", "会計"}


def test_a_reading_in_latin_letters_comes_in_as_written_and_is_told_of():
    found = read("氏名,ふりがな\n高橋 健,takahashi ken\n東 花,あずま はな\n森 一,\n".encode())
    told = list(people_preview.lines(found, outlook(EVENING, found)))
    assert [line for line in told if "かなではありません" in line] == [
        people_import.reading_not_kana(2, "takahashi ken")
    ]
    taken = take_in(EVENING, found, make_parties=True)
    assert "takahashi ken" in [person.reading for person in taken.participants]
