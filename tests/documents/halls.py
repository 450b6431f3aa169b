"""Halls of every size, with the names that programs like to spoil."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from kyodo_desktop.domain import actors, rows
from kyodo_desktop.domain.choices import (
    ActorKind,
    Aliasing,
    Consent,
    Phase,
    RoleLevel,
    RolesAs,
    SignMode,
    WritingStyle,
)
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.order import spread
from kyodo_desktop.domain.workshop import Activity, Goal, Participant, Role, Workshop

RARE = (
    "𠮷田",
    "葛\U000e0100城",
    "髙橋",
    "山﨑",
    "渡邊\U000e0100",
    "神\ufa19社",
    "𡈽方",
    "か\u3099ま",
    "剝\U000e0100岳",
    "德永",
    "濵田",
    "Fitzgerald & O’Connor",
    "𥔎島",
    "辻\U000e0100",
    "<b>槇</b>",
)
LONG = (
    "特定非営利活動法人いつまでも住みなれた尾根木の里で安心して暮らしつづけるための"
    "移動と買い物を支える住民の会連絡協議会連合会"
)
ENGLISH = "The Association of Friends of the Upper Valley Community Bus and Shopping Service, Kagoshima"
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
WORK = (
    "予約の電話を受ける",
    "回覧板をまわす",
    "会場を貸す<i>",
    "車を出し、運転する人をさがして、名簿にする",
    WORD,
)


def hall(parties: int, activities: int, seed: int) -> Workshop:
    """The same for the same numbers."""
    chance = random.Random(seed)
    workshop = new_workshop(chance.choice(RARE) + "を考える会", dt.date(2026, 6, 20))
    for number in range(parties):
        name = chance.choice(
            (*(f"{one}の会{number}" for one in RARE), LONG + str(number), f"{ENGLISH} {number}")
        )
        workshop = actors.add(workshop, name, chance.choice(list(ActorKind)))
    workshop = replace(workshop, actors=tuple(_actor(actor, chance) for actor in workshop.actors))
    goals = tuple(
        Goal(id=f"g{n}", order=key, what=chance.choice(WORK), due="2026-11-30", target=chance.choice(RARE))
        for n, key in enumerate(spread(chance.randint(0, 6)))
    )
    workshop = replace(workshop, goals=goals, purpose=chance.choice(("", "目的" * 40, LONG)))
    workshop = with_work(workshop, activities, chance)
    people = tuple(
        Participant(id=f"p{n}", name=f"{chance.choice(RARE)} {n}", consent_record=Consent.YES)
        for n in range(chance.randint(0, 40))
    )
    return rows.edit(
        replace(workshop, participants=people),
        "agreements",
        workshop.agreement.id,
        roles_as=chance.choice(list(RolesAs)),
        aliasing=chance.choice(list(Aliasing)),
        style=chance.choice(list(WritingStyle)),
        sign_mode=chance.choice(list(SignMode)),
        contact_actor_id=workshop.actors[0].id,
        meets=chance.choice(("", "毎月第2火曜日")),
    )


def _actor(actor: actors.Actor, chance: random.Random) -> actors.Actor:
    return replace(
        actor,
        short_name=chance.choice(("", "社協", "くすのき", "Friends")),
        representative=f"{chance.choice(RARE)} 代表",
        representative_title=chance.choice(("", "会長", "代表理事")),
        address=chance.choice(("", "鹿児島県姶良郡楠原町尾根木1234番地5")),
        contact="0995-12-3456",
    )


def with_work(workshop: Workshop, count: int, chance: random.Random) -> Workshop:
    """Activities in all phases, with marks, words, dates and needs."""
    done = tuple(
        Activity(
            id=f"a{n}",
            order=key,
            phase=chance.choice(list(Phase)),
            what=f"{chance.choice(WORK)}{n}",
            by=chance.choice(("", "2026-08-31", "毎月末", "雪がとけて、田植えが終わったころ")),
            needs=chance.choice(("", "", "軽トラック2台")),
        )
        for n, key in enumerate(spread(count))
    )
    roles = tuple(
        Role(
            id=f"{activity.id}-{actor.id}",
            activity_id=activity.id,
            actor_id=actor.id,
            level=level,
            words=chance.choice(("", "", "", "会場を貸す", LONG)),
            joint=level is RoleLevel.LEAD and chance.random() < 0.3,
        )
        for activity in done
        for actor in workshop.actors
        if chance.random() < 0.5
        for level in [chance.choice(list(RoleLevel))]
    )
    return replace(workshop, activities=done, roles=roles)
