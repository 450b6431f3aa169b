"""The seven stops and the screens behind them. Each is read and built at its first visit, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyodo_desktop.ui.desk import Desk, Screen

if TYPE_CHECKING:
    from kyodo_desktop.editor import Editor


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
