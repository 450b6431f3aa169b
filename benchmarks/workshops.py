"""What is measured on: one large workshop, and a library of two hundred small ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from pathlib import Path

from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain.agreement_values import Party
from kyodo_desktop.domain.choices import Phase, RoleLevel, TallySource
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.order import spread
from kyodo_desktop.domain.workshop import (
    Activity,
    Actor,
    Card,
    Goal,
    Group,
    Issue,
    Participant,
    Role,
    Tally,
    Workshop,
)

CARDS, PARTICIPANTS, PARTIES, ACTIVITIES = 600, 80, 15, 60
GROUPS, ISSUES, GOALS, ROLES_OF_AN_ACTIVITY = 24, 12, 8, 5
LARGE = "large"

_ORDERS = tuple(spread(CARDS))
_SAID = (
    "いちばん近い店まで6キロある",
    "米や灯油は重くて、坂を上がれない",
    "診療日とバスの日が合わない",
    "町の病院までタクシーで4,800円",
    "免許を返したら、どこへも行けない",
)
_LEVELS = (RoleLevel.LEAD, RoleLevel.COOPERATE, RoleLevel.COOPERATE, RoleLevel.SUPPORT, RoleLevel.SUPPORT)


def large() -> Workshop:
    """600 notes on 24 islands, 80 participants, 15 parties, 60 activities with five roles each."""
    return replace(
        new_workshop("大きな会", dt.date(2026, 6, 20)),
        id=LARGE,
        purpose="見守りが、どの家にも届くようにする。",
        actors=tuple(map(_actor, range(PARTIES))),
        participants=tuple(map(_participant, range(PARTICIPANTS))),
        groups=tuple(Group(id=f"group{n:03}", order=_ORDERS[n], title=f"島{n:03}") for n in range(GROUPS)),
        cards=tuple(map(_card, range(CARDS))),
        issues=tuple(
            Issue(
                id=f"issue{n:03}", order=_ORDERS[n], statement=f"移動の手だて（{n}）", card_id=f"card{n:03}"
            )
            for n in range(ISSUES)
        ),
        goals=tuple(
            Goal(id=f"goal{n:03}", order=_ORDERS[n], what=f"目標{n:03}", due="2027-03-31")
            for n in range(GOALS)
        ),
        activities=tuple(map(_activity, range(ACTIVITIES))),
        roles=_roles(),
        parties=tuple(
            Party(id=f"party{n:03}", order=_ORDERS[n], actor_id=f"actor{n:03}") for n in range(PARTIES)
        ),
    )


def board(notes: int) -> Workshop:
    """A board of so many notes: four in five lie on islands of 25, two in three have seals."""
    made = new_workshop("付箋の多い会", dt.date(2026, 6, 20))
    groups = max(1, notes // 25)
    keys = tuple(spread(notes))
    kinds, ballot = made.categories, made.ballots[0].id
    cards = tuple(
        Card(
            id=f"card{n:04}",
            order=keys[n],
            text=_SAID[n % len(_SAID)] + f"（{n}）",
            category_id=kinds[n % len(kinds)].id,
            group_id=f"group{n % groups:03}" if n % 5 else None,
        )
        for n in range(notes)
    )
    tallies = tuple(
        Tally(
            id=f"tally{n:04}",
            ballot_id=ballot,
            option_id=f"card{n:04}",
            source=TallySource.HANDS,
            amount=n % 14 + 1,
        )
        for n in range(notes)
        if n % 3
    )
    islands = tuple(Group(id=f"group{n:03}", order=keys[n], title=f"島{n:03}") for n in range(groups))
    return replace(made, id=f"board{notes}", cards=cards, tallies=tallies, groups=islands)


def small(number: int) -> Workshop:
    """A workshop as it lies on a shelf: a title, a host and a date."""
    day = dt.date(2026, 1, 1) + dt.timedelta(number)
    return replace(new_workshop(f"第{number}区　支え合いの会", day), host="地域支え合い協議会")


def make_library(path: Path, workshops: Iterable[Workshop]) -> None:
    """A new library that holds them."""
    library = open_library(path, inline=True)
    for workshop in workshops:
        library.create(workshop)
    library.close()


def _actor(n: int) -> Actor:
    return Actor(id=f"actor{n:03}", name=f"第{n}地区まちづくり協議会", representative=f"代表{n:03}")


def _participant(n: int) -> Participant:
    return Participant(
        id=f"person{n:03}", name=f"参加者{n:03}", reading="さんかしゃ", actor_id=f"actor{n % PARTIES:03}"
    )


def _card(n: int) -> Card:
    text = "夜の道が暗くて、歩けない。" * 2
    return Card(id=f"card{n:03}", order=_ORDERS[n], text=text, group_id=f"group{n % GROUPS:03}")


def _activity(n: int) -> Activity:
    phase = tuple(Phase)[n % len(Phase)]
    return Activity(
        id=f"activity{n:03}",
        order=_ORDERS[n],
        phase=phase,
        what=f"見守りの当番を決める（{n}）",
        by="2026-09-30",
    )


def _roles() -> tuple[Role, ...]:
    places = product(range(ACTIVITIES), range(ROLES_OF_AN_ACTIVITY))
    roles = [
        Role(
            id=f"role{n:03}-{k}",
            activity_id=f"activity{n:03}",
            actor_id=f"actor{(n + k) % PARTIES:03}",
            level=_LEVELS[k],
        )
        for n, k in places
    ]
    return tuple(sorted(roles, key=lambda role: role.id))
