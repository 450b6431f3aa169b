"""Workshops with planted faults: the checks report exactly what was planted, and nothing besides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from kyodo_desktop.domain import agreement, checks, goals, questions, roles, rows, setting_aside
from kyodo_desktop.domain.choices import ActorKind, Phase, RoleLevel
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import findings as words
from kyodo_desktop.text import questions as question_words
from kyodo_desktop.text.roles import PHASE
from tests.builders import workshop as bare

Plant = Callable[[Workshop], Workshop]
LEAD, COOPERATE, SUPPORT = RoleLevel.LEAD, RoleLevel.COOPERATE, RoleLevel.SUPPORT


def actor(workshop: Workshop, name: str) -> str:
    return next(a.id for a in workshop.actors if a.short_name == name)


def job(workshop: Workshop, number: int) -> str:
    return roles.in_order(workshop)[number - 1].id


def give(number: int, name: str, level: RoleLevel | None) -> Plant:
    return lambda w: roles.set_level(w, job(w, number), actor(w, name), level)


def when(number: int, text: str) -> Plant:
    return lambda w: roles.set_when(w, job(w, number), text)


def write(part: str, find: Callable[[Workshop], str], **new: object) -> Plant:
    return lambda w: rows.edit(w, part, find(w), **new)


def all_of(*plants: Plant) -> Plant:
    def plant(workshop: Workshop) -> Workshop:
        for one in plants:
            workshop = one(workshop)
        return workshop

    return plant


def nobody_on(number: int) -> Plant:
    def plant(workshop: Workshop) -> Workshop:
        wanted = [role.id for role in workshop.roles if role.activity_id == job(workshop, number)]
        return rows.remove(workshop, "roles", *wanted)

    return plant


def without(name: str) -> Plant:
    """Nothing of what a party does, its leads going to the clinic."""

    def plant(workshop: Workshop) -> Workshop:
        for number in range(1, 10):
            held = roles.of_activity(workshop, job(workshop, number)).get(actor(workshop, name))
            workshop = give(number, name, None)(workshop)
            if held and held.level is LEAD:
                workshop = give(number, "診療所", LEAD)(workshop)
        return workshop

    return plant


def only_support(name: str) -> Plant:
    return all_of(without(name), give(7, name, SUPPORT))


def linked(workshop: Workshop) -> Workshop:
    """Every activity serves a goal, every goal is served."""
    for n, activity in enumerate(roles.in_order(workshop)):
        workshop = roles.set_goal(workshop, activity.id, workshop.goals[n % 3].id)
    return workshop


def after(number: int, first: int) -> Plant:
    return lambda w: rows.edit(w, "activities", job(w, number), after_id=job(w, first))


def goal(number: int) -> Callable[[Workshop], str]:
    return lambda w: w.goals[number - 1].id


def one_hand(phase: Phase, name: str) -> Plant:
    def plant(workshop: Workshop) -> Workshop:
        for activity in [a for a in workshop.activities if a.phase is phase]:
            for role in roles.of_activity(workshop, activity.id).values():
                if role.actor_id != actor(workshop, name):
                    workshop = rows.remove(workshop, "roles", role.id)
            workshop = roles.set_level(workshop, activity.id, actor(workshop, name), LEAD)
        return workshop

    return plant


#: The sample with the one question of its afternoon answered: nobody bears too much.
CLEAN = all_of(
    give(5, "町役場", LEAD),
    *(give(number, "くすのき", None) for number in (1, 5, 6, 8)),
    linked,
)(sample_workshop())

PLANTED: dict[str, tuple[Plant, list[str]]] = {
    "nothing": (lambda w: w, []),
    "no purpose": (lambda w: goals.write_purpose(w, "　"), ["purpose.missing"]),
    "no goal": (
        lambda w: rows.remove(w, "goals", *(g.id for g in w.goals)),
        ["goals.none"],
    ),
    "a goal without its day": (write("goals", goal(1), due=""), ["goal.incomplete"]),
    "a goal without its measure": (write("goals", goal(2), measured_by=" "), ["goal.incomplete"]),
    "a goal that nobody measures": (write("goals", goal(3), actor_id=None), ["goal.incomplete"]),
    "two goals without how much": (
        all_of(write("goals", goal(1), target=""), write("goals", goal(3), target="")),
        ["goal.incomplete"] * 2,
    ),
    "no lead": (give(3, "町役場", COOPERATE), ["activity.no_lead"]),
    "no lead twice": (
        all_of(give(3, "町役場", COOPERATE), give(8, "社協", SUPPORT)),
        ["activity.no_lead"] * 2,
    ),
    "nobody at all": (nobody_on(8), ["activity.no_lead"]),
    "two leads that nobody agreed to": (
        lambda w: rows.edit(w, "roles", roles.of_activity(w, job(w, 2))[actor(w, "自治会")].id, level=LEAD),
        ["activity.several_leads"],
    ),
    "two leads on purpose": (
        lambda w: roles.set_level(w, job(w, 2), actor(w, "自治会"), LEAD, joint=True),
        [],
    ),
    "no day": (when(4, ""), ["activity.no_date"]),
    "words for a day": (when(4, "毎月末"), []),
    "no lead and no day": (
        all_of(give(3, "町役場", None), when(3, "")),
        ["activity.no_lead", "activity.no_date"],
    ),
    "no signer": (
        write("actors", lambda w: actor(w, "診療所"), representative=""),
        ["party.no_signer"],
    ),
    "two without a signer": (
        all_of(
            write("actors", lambda w: actor(w, "診療所"), representative=""),
            write("actors", lambda w: actor(w, "商店会"), representative="　"),
        ),
        ["party.no_signer"] * 2,
    ),
    "one party": (
        lambda w: rows.remove(w, "parties", *[p.id for p, _ in agreement.signing(w)][1:]),
        ["parties.too_few"],
    ),
    "an idle party": (without("商店会"), ["party.idle"]),
    "an idle witness": (
        all_of(
            without("商店会"),
            lambda w: agreement.set_witness(
                w, next(p.id for p in w.parties if p.actor_id == actor(w, "商店会")), witness=True
            ),
        ),
        [],
    ),
    "a strength that only supports": (only_support("商店会"), ["strength.unused"]),
    "no strength that only supports": (
        all_of(only_support("商店会"), write("actors", lambda w: actor(w, "商店会"), strengths=" ")),
        [],
    ),
    "a weakness led": (
        write("actors", lambda w: actor(w, "商店会"), weaknesses="お知らせの文を書くのは、にがて"),
        [],  # only kana in common
    ),
    "a weakness led, in so many words": (
        write("actors", lambda w: actor(w, "町役場"), weaknesses="費用の見積りに時間がかかる"),
        ["weakness.relied_on"],
    ),
    "the busy morning of the clinic": (give(5, "診療所", LEAD), ["weakness.relied_on"]),
    "a weakness of who only helps": (
        write("actors", lambda w: actor(w, "自治会"), weaknesses="費用の見積りに時間がかかる"),
        [],
    ),
    "all of one phase in one hand": (one_hand(Phase.PLAN, "自治会"), ["phase.one_hand", "balance.much"]),
    "one hand for two": (
        all_of(one_hand(Phase.PLAN, "診療所"), lambda w: rows.remove(w, "activities", job(w, 3))),
        ["phase.one_hand"],
    ),
    "one hand and a supporting one": (
        all_of(one_hand(Phase.PLAN, "自治会"), *(give(number, "商店会", SUPPORT) for number in (1, 2, 3))),
        ["phase.one_hand", "balance.much"],
    ),
    "two hands": (all_of(one_hand(Phase.PLAN, "自治会"), give(1, "商店会", COOPERATE)), ["balance.much"]),
    "a phase of one activity in one hand": (one_hand(Phase.CHECK, "社協"), []),
    "an activity after the term": (when(9, "R9.4.1"), ["activity.after_term"]),
    "an activity on the last day": (when(9, "R9.3.31"), []),
    "words after the term": (when(9, "令和9年の夏"), []),
    "a goal after the term": (write("goals", goal(1), due="2027-11-30"), ["goal.after_term"]),
    "goals on the last day of a term": (
        lambda w: agreement.set_term(w, None, dt.date(2026, 12, 12)),
        [],
    ),
    "goals on the very last day": (
        all_of(when(9, "毎月末"), lambda w: agreement.set_term(w, None, dt.date(2026, 11, 30))),
        [],
    ),
    "no meeting and no term": (
        lambda w: rows.remove(w, "meetings", *(m.id for m in w.meetings)),
        [],
    ),
    "a shorter term": (
        lambda w: agreement.set_term(w, None, dt.date(2026, 11, 29)),
        ["goal.after_term"] * 3,
    ),
    "before its forerunner": (after(1, 2), ["activity.before_forerunner"]),
    "before its forerunner begins": (after(1, 4), ["activity.before_forerunner"]),
    "words before its forerunner": (all_of(after(1, 2), when(1, "夏のうち")), []),
    "before words of its forerunner": (after(1, 8), []),
    "after its forerunner": (after(2, 1), []),
    "on the day of its forerunner": (after(3, 2), []),
    "a goal that nothing serves": (
        lambda w: _to_goal(w, 3, 1),
        ["goal.no_activity"],
    ),
    "an activity for no goal": (lambda w: roles.set_goal(w, job(w, 7), None), ["activity.no_goal"]),
    "no link at all": (lambda w: _unlinked(w), []),
    "one person for two bodies": (
        all_of(
            write("actors", lambda w: actor(w, "商店会"), representative="有村 重雄"),
            write("actors", lambda w: actor(w, "自治会"), representative="有村 重雄"),
        ),
        ["person.two_leads"],
    ),
    "one person for two bodies of which one leads": (
        all_of(
            write("actors", lambda w: actor(w, "診療所"), representative="有村 重雄"),
            write("actors", lambda w: actor(w, "自治会"), representative="有村 重雄"),
        ),
        [],
    ),
    "a resident who leads one": (
        write("actors", lambda w: actor(w, "商店会"), kind=ActorKind.RESIDENT),
        [],
    ),
    "one person for two bodies that lead one": (
        all_of(
            write("actors", lambda w: actor(w, "商店会"), representative="有村 重雄"),
            write("actors", lambda w: actor(w, "町役場"), representative=" 有村 重雄 "),
        ),
        ["person.two_leads"],
    ),
    "nobody named for two bodies": (
        all_of(
            write("actors", lambda w: actor(w, "商店会"), representative=" "),
            write("actors", lambda w: actor(w, "自治会"), representative=" "),
        ),
        ["party.no_signer"] * 2,
    ),
    "a resident who leads two": (
        write("actors", lambda w: actor(w, "自治会"), kind=ActorKind.RESIDENT),
        ["person.two_leads"],
    ),
    "who bears too much": (give(1, "くすのき", LEAD), ["balance.much"]),
    "a fault of each family": (
        all_of(give(3, "町役場", COOPERATE), write("goals", goal(1), due="2027-11-30"), without("商店会")),
        ["activity.no_lead", "goal.after_term", "party.idle"],
    ),
}


def _to_goal(workshop: Workshop, old: int, new: int) -> Workshop:
    for activity in workshop.activities:
        if activity.goal_id == workshop.goals[old - 1].id:
            workshop = roles.set_goal(workshop, activity.id, workshop.goals[new - 1].id)
    return workshop


def _unlinked(workshop: Workshop) -> Workshop:
    for activity in workshop.activities:
        workshop = roles.set_goal(workshop, activity.id, None)
    return workshop


#: Found by the documents and the programme.
BY_OTHERS = {"glyph.missing", "programme.over_hall", "programme.over_end"}


def found_in(workshop: Workshop) -> list[checks.Finding]:
    return [*checks.findings(workshop), *questions.questions(workshop)]


@pytest.mark.parametrize("what", PLANTED)
def test_exactly_what_was_planted_is_found(what: str) -> None:
    plant, expected = PLANTED[what]
    workshop = plant(CLEAN)
    if what == "no goal":  # whoever served it serves none now: nothing is linked any more
        assert not any(activity.goal_id for activity in workshop.activities)
    assert sorted(one.key for one in found_in(workshop)) == sorted(expected)


def test_there_are_forty_of_them_and_every_rule_is_among_them() -> None:
    assert len(PLANTED) >= 40
    planted = {key for _, expected in PLANTED.values() for key in expected}
    assert planted | BY_OTHERS | {"activities.none"} == {*words.BUTTONS}


def test_every_sentence_names_its_numbers() -> None:
    said = {words.say(one) for plant, _ in PLANTED.values() for one in found_in(plant(CLEAN))}
    assert (
        "9「便と役割を見直す会をひらく」は、令和9年4月1日まで。期間の終わり（令和9年3月31日）よりあとです。"
        "このままでよいですか。" in said
    )
    assert (
        f"「{PHASE['plan'][0]}」は、仕事3つを、自治会だけが受け持っています。ほかの主体も加われますか。"
        in said
    )
    assert not [sentence for sentence in said if "{" in sentence]


#: For each rule one plant: the place it points to, and the whole sentence with its numbers.
SAID: dict[str, tuple[str, str]] = {
    "no purpose": ("workshop sample purpose", "共通の目的が、まだ書かれていません。"),
    "no goal": ("goals", "目標が、まだありません。"),
    "a goal without its day": (
        "goals 1 due",
        "目標1「火曜の買い物便をはじめ、続ける」のいつまでにが、まだです。",
    ),
    "no lead": ("activities 3 roles", "3「費用と保険を調べる」に、主担当の ◎ がありません。"),
    "two leads that nobody agreed to": (
        "activities 2 roles",
        "2「便の時刻と道すじを決める」に、◎ が二つ以上あります。共同の主担当ですか。",
    ),
    "no day": ("activities 4 when", "4「買い物便を走らせる（火曜）」に、いつまでがありません。"),
    "no signer": ("parties 診療所 signer", "診療所の署名する人が、まだ決まっていません。"),
    "one party": ("actors", "署名する主体が、まだ1つだけです。"),
    "an idle party": (
        "actors 商店会 roles",
        "商店会には、受け持つ仕事が一つもありません。このままでよいですか。",
    ),
    "a strength that only supports": (
        "actors 商店会 strengths",
        "商店会は、△ だけです。"
        "強み「顔なじみの客が多い。品ぞろえの相談ができる」を生かせる仕事は、ありますか。",
    ),
    "the busy morning of the clinic": (
        "activities 5 roles",
        "5「通院便を走らせる（木曜）」は、◎ が診療所です。弱みに「木曜」とあります。だれが支えますか。",
    ),
    "one hand for two": (
        "actors 診療所 roles.plan",
        "「企画」は、仕事2つを、診療所だけが受け持っています。ほかの主体も加われますか。",
    ),
    "an activity after the term": (
        "activities 9 when",
        "9「便と役割を見直す会をひらく」は、令和9年4月1日まで。"
        "期間の終わり（令和9年3月31日）よりあとです。このままでよいですか。",
    ),
    "a goal after the term": (
        "goals 1 due",
        "目標1「火曜の買い物便をはじめ、続ける」は、令和9年11月30日まで。"
        "期間の終わり（令和9年3月31日）よりあとです。このままでよいですか。",
    ),
    "before its forerunner": (
        "activities 1 when",
        "1「利用する人と行き先を聞き取る」は、令和8年7月31日まで。"
        "先にする2（令和8年8月20日）より前です。順番は、これでよいですか。",
    ),
    "before its forerunner begins": (
        "activities 1 when",
        "1「利用する人と行き先を聞き取る」は、令和8年7月31日まで。"
        "先にする4（令和8年9月1日）より前です。順番は、これでよいですか。",
    ),
    "a goal that nothing serves": (
        "goals 3",
        "目標3「「足に困る」世帯を減らす」には、つながる仕事がありません。どの仕事で近づきますか。",
    ),
    "an activity for no goal": (
        "activities 7 goal_id",
        "7「お知らせを配る・はる」は、どの目標のための仕事ですか。",
    ),
    "one person for two bodies": (
        "actors 商店会 representative",
        "有村 重雄さんは、一人で ◎ が3つあります。続けられますか。",
    ),
    "a resident who leads two": (
        "actors 自治会 roles",
        "自治会さんは、一人で ◎ が2つあります。続けられますか。",
    ),
    "who bears too much": (
        "actors くすのき roles",
        "くすのきは、◎ が3つ、仕事は5つ。ほかの主体と分けられますか。",
    ),
}


def where(workshop: Workshop, place: Place) -> str:
    """A place with names and numbers for its ids."""
    named = {a.id: a.short_name for a in workshop.actors} | {workshop.id: "sample", "": ""}
    named |= {p.id: named[p.actor_id] for p in workshop.parties}
    for rows_ in (roles.in_order(workshop), workshop.goals):
        named |= {row.id: str(number) for number, row in enumerate(rows_, 1)}
    return " ".join(part for part in (place.part, named[place.id], place.field) if part)


@pytest.mark.parametrize("what", SAID)
def test_each_says_where_and_with_which_numbers(what: str) -> None:
    workshop = PLANTED[what][0](CLEAN)
    [one, *_] = found_in(workshop)
    assert (where(workshop, one.place), words.say(one)) == SAID[what]


def test_every_rule_is_said_once() -> None:
    keys = [found_in(PLANTED[what][0](CLEAN))[0].key for what in SAID]
    assert {*keys} == {*words.BUTTONS} - BY_OTHERS - {"activities.none"}


def test_every_question_asks_and_names_its_rule() -> None:
    asked = [one for plant, _ in PLANTED.values() for one in questions.questions(plant(CLEAN))]
    assert {one.key for one in asked} == set(question_words.QUESTIONS)
    for one in asked:
        assert words.say(one).endswith("か。")
        assert question_words.rule(one).startswith("規則：")


def test_what_is_set_aside_is_open_no_more_until_it_is_taken_up_again() -> None:
    workshop = give(3, "町役場", COOPERATE)(CLEAN)
    [one] = checks.findings(workshop)
    assert checks.is_draft(workshop)
    with pytest.raises(Refused, match=r"setting_aside\.blank"):
        setting_aside.set_aside(workshop, one.key, one.place.id, "　")
    aside = setting_aside.set_aside(workshop, one.key, one.place.id, "秋の会で決める", dt.date(2026, 6, 20))
    assert not checks.is_draft(aside)
    assert checks.findings(aside) == (one,)
    other = give(8, "社協", SUPPORT)(aside)
    assert [f.place.id for f in checks.still_open(other, checks.findings(other))] == [job(CLEAN, 8)]
    assert checks.is_draft(setting_aside.take_up(aside, one.key, one.place.id))


def test_an_empty_workshop_is_asked_nothing_further() -> None:
    assert questions.questions(bare("あ", "い")) == ()
