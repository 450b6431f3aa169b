from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given

from kyodo_desktop.domain import actors, role_clauses, roles, rows
from kyodo_desktop.domain.choices import Aliasing, Phase, RoleLevel, WritingStyle
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import role_clauses as words
from tests.strategies import workshops


def evening() -> Workshop:
    workshop = new_workshop("夜の会")
    for name in ("自治会", "社協", "市"):
        workshop = actors.add(workshop, name)
    workshop = roles.add_activity(workshop, "受付", Phase.DO)
    workshop = roles.add_activity(workshop, "下見をする", Phase.PLAN)
    return roles.set_when(workshop, workshop.activities[0].id, "2026-07-31")


def written(workshop: Workshop, **choices: object) -> tuple[str, ...]:
    return role_clauses.lines(rows.edit(workshop, "agreements", workshop.agreement.id, **choices))


def mark(workshop: Workshop, what: str, who: str, level: RoleLevel, *, joint: bool = False) -> Workshop:
    activity = next(a for a in workshop.activities if a.what == what)
    actor = next(a for a in workshop.actors if a.name == who)
    return roles.set_level(workshop, activity.id, actor.id, level, joint=joint)


def test_each_party_reads_its_own_marks_as_sentences() -> None:
    workshop = mark(evening(), "下見をする", "自治会", RoleLevel.LEAD)
    workshop = mark(workshop, "下見をする", "市", RoleLevel.SUPPORT)
    workshop = mark(workshop, "受付", "自治会", RoleLevel.COOPERATE)
    activity = next(a for a in workshop.activities if a.what == "受付")
    actor = next(a for a in workshop.actors if a.name == "自治会")
    workshop = roles.write_words(workshop, activity.id, actor.id, "机を運ぶ")
    assert written(workshop) == (
        "（1）市の役割",
        "ア　「下見をする」を支援し、助言します。",
        "（2）自治会の役割",
        "ア　「下見をする」を受け持ちます（主担当）。",
        "イ　「受付」に協力します（机を運ぶ、7月31日まで）。",
    )


def test_letters_stand_for_names_and_sentences_end_as_officials_write() -> None:
    workshop = mark(evening(), "下見をする", "自治会", RoleLevel.LEAD)
    workshop = mark(workshop, "下見をする", "社協", RoleLevel.LEAD, joint=True)
    called = {actor.name: letter for actor, letter in zip(actors.in_order(workshop), "甲乙丙", strict=True)}
    assert written(workshop, aliasing=Aliasing.LETTERS, style=WritingStyle.PLAIN) == (
        f"（1）{called['社協']}の役割",
        f"ア　{called['自治会']}と、「下見をする」を共同で受け持つ（共同の主担当）。",
        f"（2）{called['自治会']}の役割",
        f"ア　{called['社協']}と、「下見をする」を共同で受け持つ（共同の主担当）。",
    )


def test_where_nothing_is_split_yet_it_says_so() -> None:
    assert written(evening()) == (words.nothing_yet(False),)


def test_the_letters_go_on_after_the_last() -> None:
    letters = [words.kana(place) for place in range(200)]
    assert letters[:3] == ["ア", "イ", "ウ"]
    assert letters[45:48] == ["ン", "アア", "アイ"]
    assert len(set(letters)) == 200


@given(workshops())
def test_every_role_comes_once_and_nothing_else(workshop: Workshop) -> None:
    parties = role_clauses.by_party(workshop)
    found = Counter(line.role.id for party in parties for line in party.lines)
    assert found == Counter(role.id for role in workshop.roles)
    place = {activity.id: n for n, activity in enumerate(roles.in_order(workshop))}
    for party in parties:
        assert [line.letter for line in party.lines] == [words.kana(n) for n in range(len(party.lines))]
        of_party = [place[line.activity.id] for line in party.lines]
        assert of_party == sorted(of_party)
        for line in party.lines:
            assert line.role.actor_id == party.actor.id
            assert line.role.activity_id == line.activity.id
            assert f"「{line.activity.what}」" in line.sentence
            assert line.role.words in line.sentence


@given(workshops())
def test_what_no_mark_says_changes_no_line(workshop: Workshop) -> None:
    other = replace(
        workshop,
        purpose="別の目的",
        cards=(),
        groups=(),
        activities=tuple(replace(activity, note="別", needs="別") for activity in workshop.activities),
    )
    assert role_clauses.lines(other) == role_clauses.lines(workshop)
