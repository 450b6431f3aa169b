"""Every public operation of the domain, found by looking, and arguments for it drawn by the names it uses.

A new operation needs nothing here unless one of its parameters has a new name.
"""

from __future__ import annotations

import datetime as dt
import importlib
import inspect
import pkgutil
import types
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from kyodo_desktop import domain
from kyodo_desktop.domain import (
    agreement,
    amending,
    clauses,
    fields,
    goals,
    participants,
    roles,
    rows,
    templates,
)
from kyodo_desktop.domain.board import Spot
from kyodo_desktop.domain.choices import RoleLevel
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Issue, Workshop

Operation = Callable[..., Workshop]

#: The tools that operations are made of, and what makes a workshop from nothing.
NO_OPERATIONS = {"snapshot", "rows", "changes", "codec", "create", "sample"}


def operations() -> dict[str, Operation]:
    """``cards.put_up`` → the function, for every public function from a workshop to a workshop."""
    found: dict[str, Operation] = {}
    for module in pkgutil.iter_modules(domain.__path__):
        if module.name in NO_OPERATIONS:
            continue
        loaded = importlib.import_module(f"{domain.__name__}.{module.name}")
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            public = function.__module__ == loaded.__name__ and not name.startswith("_")
            if public and _changes(function) and f"{module.name}.{name}" not in INNER:
                found[f"{module.name}.{name}"] = function
    return found


def _changes(function: Operation) -> bool:
    hints = get_type_hints(function)
    parameters = [*inspect.signature(function).parameters]
    return hints.get("return") is Workshop and bool(parameters) and hints.get(parameters[0]) is Workshop


TEXTS = st.sampled_from(
    (
        "米や灯油は重い",
        "𠮷田 葛󠄀城 髙﨑",
        "一行目\n二行目\r\n三行目",
        "R8.11.30",
        "7月31日まで",
        "令和元年2月30日",
        "13:30",
        "",
        "　 ",
        "<b>&amp; {name} %s",
        "\0\u202e\ud800\t\ufeff",
        "👪か\u3099",
        "あ" * 10_001,
    )
)
DAYS = st.sampled_from((dt.date(2026, 6, 20), dt.date(2027, 3, 31), dt.date(1989, 1, 7)))
HOURS = st.sampled_from((dt.time(13, 30), dt.time(0, 0)))
MOMENTS = st.sampled_from((dt.datetime(2026, 6, 20, 15, 44, tzinfo=dt.UTC),))

BY_TYPE: Mapping[Any, st.SearchStrategy[Any]] = {
    templates.Template: st.sampled_from(templates.built_in()),
    str: TEXTS,
    int: st.integers(-1, 1_001) | st.integers(0, 3),
    float: st.sampled_from((0.0, 12.5)),
    bool: st.booleans(),
    dt.date: DAYS,
    dt.time: HOURS,
    dt.datetime: MOMENTS,
    tuple[str, ...]: st.just(("A4 " + "0" * 64,)),
    tuple[Issue, ...]: st.lists(
        st.builds(Issue, id=st.sampled_from(("a", "b", "c")), order=st.just("V"), statement=TEXTS), max_size=3
    ).map(tuple),
}

#: Which rows a parameter named so refers to.
PARTS = {
    "meeting_id": ("meetings",),
    "clause_id": ("clauses",),
    "table_id": ("tables",),
    "actor_id": ("actors",),
    "category_id": ("categories",),
    "group_id": ("groups",),
    "card_id": ("cards",),
    "issue_id": ("issues",),
    "goal_id": ("goals",),
    "activity_id": ("activities",),
    "after_id": ("activities",),
    "party_id": ("parties",),
    "edition_id": ("editions",),
    "option_id": ("cards", "groups", "activities", "ballot_options", "ballots"),
    "option_ids": ("cards", "groups", "activities"),
    "ballot_id": ("ballots",),
    "photo_id": ("photos",),
    "origin_id": ("actors",),
}

#: Helpers of other operations, with whole rows as arguments.
INNER = {
    "actors.with_party",
    "amending.by_actor",
    "actors.with_parties",
    "directory.take_in",
    "proposals.join_as",
}

#: What ``id`` and ``ids`` mean where the module's name does not say it.
IDS = {
    "prepare.move_promise": "promises",
    "prepare.put_promise_away": "promises",
    "tables.seat": "participants",
    **dict.fromkeys(
        (
            "programme.set_minutes",
            "programme.set_least_minutes",
            "programme.write_minutes",
            "programme.write_least_minutes",
            "programme.move",
            "programme.put_away",
            "programme.start",
        ),
        "agenda",
    ),
    "cards.name_group": "groups",
    "options.reword": "ballot_options",
    "options.move": "ballot_options",
    "options.withdraw": "ballot_options",
    "board.lay": "cards",
    "board.merge": "groups",
    "board.take_out": "cards",
    "cards.move_category": "categories",
    "cards.put_category_away": "categories",
    "agreement.write_originals": "agreements",
    "aliases.write": "parties",
    **dict.fromkeys(
        ("costs.set_party", "costs.set_kind", "costs.write_amount", "costs.put_away"), "cost_shares"
    ),
    **dict.fromkeys(("reservations.set_clause", "reservations.set_actor", "reservations.move"), "objections"),
    "agreement.write_term_from": "agreements",
    "agreement.write_term_to": "agreements",
    "roles.set_when": "activities",
    "roles.set_goal": "activities",
    "roles.set_after": "activities",
    "roles.describe": "activities",
    "roles.move_activity": "activities",
    "roles.put_activity_away": "activities",
}

#: Parameters that take one of a few keys.
KEYS = {
    "agreement.tick": {"key": (*agreement.CHECKS, "gone")},
    "clauses.bring_back": {"key": (*clauses.LIBRARY, "gone")},
    "clauses.bring_in": {"keys": (("insurance", "issues"), ("gone",), ())},
    "costs.write_amount": {"text": ("30,000円", "3万円", "", "0.5", "少し")},
    "agreement.write_originals": {"text": ("2通", "", "0", "二通")},
    "goals.tick_purpose": {"check": goals.PURPOSE_CHECKS},
    "participants.set_consent": {"what": tuple(participants.CONSENTS)},
    "editions.add_document": {"document": ("A4 " + "0" * 64, "A3 " + "f" * 64)},
    "scans.attach": {"digest": ("0" * 64, "f" * 64), "media": ("image/png", "application/pdf")},
    "setting_aside.set_aside": {"key": ("activity.no_lead", "party.idle"), "about": ("", "a")},
    "setting_aside.take_up": {"key": ("activity.no_lead", "party.idle"), "about": ("", "a")},
    "categories.set_mark": {"mark": ("山", "川", "山川", "")},
    "programme_text.take_in": {"text": ("開会", "13:30 開会\n13:40 話す", "")},
    "programme.write_minutes": {"text": ("25", "1時間半", "0", "十分くらい")},
    "programme.write_least_minutes": {"text": ("4", "999", "")},
    "meetings.write_depth": {"text": ("12m", "9", "", "61", "広い")},
    "tallies.set_amount": {"choice": ("", "5", "0", "objection", "yes", "gone")},
    "tallies.write_amount": {"choice": ("", "5", "yes", "gone"), "text": ("３", "", "12 ", "-1", "三")},
    "votes.write_seals": {"typed": ("７", "", "1000", "-1", "三枚")},
}


def arguments(
    draw: Callable[..., Any], workshop: Workshop, name: str, operation: Operation
) -> tuple[list[Any], dict[str, Any]]:
    """Arguments for one call: mostly of rows that are there, sometimes of none."""
    hints = get_type_hints(operation)
    args: list[Any] = []
    kwargs: dict[str, Any] = {}
    for parameter in list(inspect.signature(operation).parameters.values())[1:]:
        strategy = _strategy(workshop, name, parameter.name, hints[parameter.name])
        if parameter.kind is parameter.VAR_POSITIONAL:
            args += draw(st.lists(strategy, max_size=3, unique=True))
        elif parameter.kind is parameter.KEYWORD_ONLY:
            if parameter.default is parameter.empty or draw(st.booleans()):
                kwargs[parameter.name] = draw(strategy)
        else:
            args.append(draw(strategy))
    return args, kwargs


def _strategy(workshop: Workshop, name: str, parameter: str, hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, types.UnionType):
        [inner] = [arg for arg in get_args(hint) if arg is not types.NoneType]
        return st.none() | _strategy(workshop, name, parameter, inner)
    if name == "reverting.revert" and hint is Place:
        return differing(workshop)
    if hint is Place:
        return places(workshop)
    if hint == tuple[roles.CellMark, ...]:
        return st.lists(cell_marks(workshop), max_size=4).map(tuple)
    if hint is Spot:
        return spots(workshop)
    if parameter in KEYS.get(name, {}):
        return st.sampled_from(KEYS[name][parameter])
    if parameter in ("id", "ids", "_id"):
        return ids(workshop, IDS.get(name, name.partition(".")[0]))
    if parameter in PARTS:
        return ids(workshop, *PARTS[parameter])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    return BY_TYPE[hint]


def ids(workshop: Workshop, *parts: str) -> st.SearchStrategy[str]:
    """Ids of rows of these parts, and now and then of one that has gone."""
    there = [row.id for part in parts for row in rows.all_rows(workshop, part)]
    return st.sampled_from([*there[:12], "gone"])


def spots(workshop: Workshop) -> st.SearchStrategy[Spot]:
    """Places on the board, the very corner too."""
    side = BY_TYPE[float]
    return st.one_of(
        *(st.builds(Spot, st.just(part), ids(workshop, part), side, side) for part in ("cards", "groups"))
    )


def cell_marks(workshop: Workshop) -> st.SearchStrategy[roles.CellMark]:
    """What cells of the matrix get."""
    levels = st.none() | st.sampled_from(list(RoleLevel))
    cell = ids(workshop, "activities"), ids(workshop, "actors")
    return st.builds(roles.CellMark, *cell, levels, st.booleans(), st.none() | TEXTS)


def differing(workshop: Workshop) -> st.SearchStrategy[Place]:
    """Places where the draft differs from the edition it would amend, and one where nothing is."""
    edition = amending.base(workshop)
    found = amending.differences(edition, workshop) if edition else ()
    return st.sampled_from([*(one.place for one in found), Place("goals", "gone", "what")])


def places(workshop: Workshop) -> st.SearchStrategy[Place]:
    """Places where something can be typed."""
    found = [
        Place(part, row.id, field)
        for part, field in sorted({*fields.typed(), *fields.OWN_RULE})
        for row in ([workshop] if part == rows.HEAD else rows.all_rows(workshop, part)[:3])
    ]
    return st.sampled_from(found)
