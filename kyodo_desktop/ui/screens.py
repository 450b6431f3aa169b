"""The seven stops and the screens behind them. Each is read and built at its first visit, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyodo_desktop.ui.desk import Desk, Screen

if TYPE_CHECKING:
    from kyodo_desktop.domain.place import Place
    from kyodo_desktop.editor import Editor

PURPOSE_FIELDS = ("purpose", "purpose_confirmed", "purpose_checks")

_STOP_OF_PART = {
    "workshop": 1,
    "meetings": 1,
    "promises": 1,
    "actors": 2,
    "participants": 2,
    "attendances": 2,
    "categories": 3,
    "groups": 3,
    "cards": 3,
    "ballots": 3,
    "tallies": 3,
    "issues": 3,
    "goals": 4,
    "goal_issues": 4,
    "activities": 5,
    "roles": 5,
    "agreements": 6,
    "clauses": 6,
    "parties": 6,
    "checks": 6,
    "editions": 6,
}


def stop_of(place: Place) -> int:
    """The stop on whose screen a place stands."""
    if place.part == "workshop" and place.field in PURPOSE_FIELDS:
        return 4
    return _STOP_OF_PART[place.part]


def build(stop: int, editor: Editor, desk: Desk) -> Screen:
    """The screen of a stop, 1 to 7."""
    return _BUILDERS[stop - 1](editor, desk)


def _prepare(editor: Editor, desk: Desk) -> Screen:
    from kyodo_desktop.ui.prepare import PrepareScreen

    return PrepareScreen(editor, desk)


def _people(editor: Editor, desk: Desk) -> Screen:
    from kyodo_desktop.ui.people import PeopleScreen

    return PeopleScreen(editor, desk)


def _issues(editor: Editor, desk: Desk) -> Screen:
    from kyodo_desktop.ui.issues import IssuesScreen

    return IssuesScreen(editor, desk)


def _goals(editor: Editor, desk: Desk) -> Screen:
    from kyodo_desktop.ui.goals import GoalsScreen

    return GoalsScreen(editor, desk)


def _roles(editor: Editor, desk: Desk) -> Screen:
    from kyodo_desktop.ui.roles import RolesScreen

    return RolesScreen(editor, desk)


def _agreement(editor: Editor, desk: Desk) -> Screen:
    from kyodo_desktop.ui.agreement import AgreementScreen

    return AgreementScreen(editor, desk)


def _later(editor: Editor, desk: Desk) -> Screen:
    from kyodo_desktop.ui.later import LaterScreen

    return LaterScreen(editor, desk)


_BUILDERS = (_prepare, _people, _issues, _goals, _roles, _agreement, _later)
