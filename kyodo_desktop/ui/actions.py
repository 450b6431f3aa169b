"""The frame's own actions, each said once: menus, buttons and the sheet of keys are all made from these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from kyodo_desktop.text import common, hall, programme
from kyodo_desktop.text import menus as words
from kyodo_desktop.ui.buttons import tip_with_key
from kyodo_desktop.ui.look import SCALES
from kyodo_desktop.ui.paint import plain_tip


class Spec(NamedTuple):
    """One frame action: its words, key, icon and tip."""

    words: str
    keys: str = ""
    icon: str = ""
    tip: str = ""
    checkable: bool = False


_SPECS = {
    "home": Spec(words.HOME, "Alt+Home", "home", words.HOME_TIP),
    "new": Spec(words.NEW, "Ctrl+N", "plus", words.NEW_TIP),
    "sample": Spec(words.SAMPLE, "", "book", words.SAMPLE_TIP),
    "save": Spec(words.SAVE, "Ctrl+S", "", words.SAVE_TIP),
    "quit": Spec(words.QUIT, "Ctrl+Q", "", words.QUIT_TIP),
    "undo": Spec(words.UNDO, "Ctrl+Z", "undo", words.UNDO_TIP),
    "redo": Spec(words.REDO, "Ctrl+Y; Ctrl+Shift+Z", "redo", words.REDO_TIP),
    "find": Spec(words.FIND, "Ctrl+F", "search", words.FIND_TIP),
    "everywhere": Spec(words.EVERYWHERE, "Ctrl+Shift+F", "search", words.EVERYWHERE_TIP),
    "larger": Spec(words.LARGER, "Ctrl+Alt++"),
    "smaller": Spec(words.SMALLER, "Ctrl+Alt+-"),
    "hall": Spec(hall.SHOW, "F5", "screen", hall.SHOW_TIP, checkable=True),
    "hall_next": Spec(hall.NEXT, "Alt+PgDown", "", hall.NEXT_TIP),
    "hall_back": Spec(hall.BACK, "Alt+PgUp", "", hall.BACK_TIP),
    "hall_blank": Spec(hall.BLANK, "Shift+F5", "", hall.BLANK_TIP, checkable=True),
    "hall_freeze": Spec(hall.FREEZE, "Ctrl+F5", "pause", hall.FREEZE_TIP, checkable=True),
    "hall_move": Spec(hall.MOVE, "", "", hall.MOVE_TIP),
    "next": Spec(words.NEXT, "Ctrl+J", "next", words.NEXT_TIP),
    "timer": Spec(programme.START, "F6", "play", programme.START_TIP),
    "next_item": Spec(programme.NEXT, "F7", "", programme.NEXT_TIP),
    "longer": Spec(programme.LONGER, "Shift+F6", "", programme.LONGER_TIP),
    "spread": Spec(programme.SPREAD, "Shift+F7", "loop", programme.SPREAD_TIP),
    "finish": Spec(programme.FINISH, "", "", programme.FINISH_TIP),
    "anew": Spec(programme.ANEW, "", "", programme.ANEW_TIP),
    "guide": Spec(words.GUIDE, "F1", "book", words.GUIDE_TIP),
    "keys": Spec(words.KEYS, "Ctrl+F1", "list", words.KEYS_TIP),
    "about": Spec(words.ABOUT, "", "info", words.ABOUT_TIP),
}


HALL = tuple(name for name in _SPECS if name.startswith("hall"))
"""The projection, in the sequence of the menu."""


class FrameActions:
    """Every action of the window that does not belong to one page, by its name; ``stops`` are the seven."""

    def __init__(self, window: QWidget, run: Mapping[str, Callable[..., None]]) -> None:
        """``run`` gives the bound method for each name, for ``stop`` (1–7) and for ``scale`` (percent)."""
        self._run = run
        self.named = {name: _action(window, spec, run[name]) for name, spec in _SPECS.items()}
        self.stops = QActionGroup(window)
        self.stops.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for number, name in enumerate(common.STOPS, start=1):
            self.stops.addAction(_stop_action(window, number, name))
        self.stops.triggered.connect(self._go)
        self.scales = QActionGroup(window)
        for percent in SCALES:
            self.scales.addAction(_scale_action(window, percent))
        self.scales.triggered.connect(self._rescale)

    def __getitem__(self, name: str) -> QAction:
        return self.named[name]

    def all(self) -> list[QAction]:
        """For the window, so that the keys work wherever the focus is."""
        return [*self.named.values(), *self.stops.actions()]

    def show_scale(self, percent: int) -> None:
        """Tick the text size in use."""
        for action in self.scales.actions():
            action.setChecked(action.data() == percent)

    def show_undo(self, undo: str | None, redo: str | None) -> None:
        """Name the step that each would take back or do again; none turns it off."""
        self["undo"].setEnabled(undo is not None)
        self["redo"].setEnabled(redo is not None)
        self["undo"].setText(words.undo_step(undo) if undo else words.UNDO)
        self["redo"].setText(words.redo_step(redo) if redo else words.REDO)

    def _go(self, action: QAction) -> None:
        self._run["stop"](action.data())

    def _rescale(self, action: QAction) -> None:
        self._run["scale"](action.data())


def _action(window: QWidget, spec: Spec, run: Callable[..., None]) -> QAction:
    action = QAction(window)  # with words as well, Qt for Python would set up all about icons first
    action.setText(spec.words)
    if spec.keys:
        action.setShortcuts([QKeySequence(key.strip()) for key in spec.keys.split(";")])
    if spec.icon:
        action.setProperty("iconName", spec.icon)
    action.setToolTip(plain_tip(tip_with_key(spec.tip or spec.words, action)))
    action.setStatusTip(spec.tip)
    action.setCheckable(spec.checkable)
    action.triggered.connect(run)
    return action


def _stop_action(window: QWidget, number: int, name: str) -> QAction:
    action = QAction(window)
    action.setText(words.go_to_stop(number, name))
    action.setShortcut(QKeySequence(f"Ctrl+{number}"))
    action.setData(number)
    action.setToolTip(plain_tip(tip_with_key(words.go_to_stop_tip(name), action)))
    return action


def _scale_action(window: QWidget, percent: int) -> QAction:
    action = QAction(window)
    action.setText(words.percent(percent))
    action.setCheckable(True)
    action.setData(percent)
    return action
