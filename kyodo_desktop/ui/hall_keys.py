"""The projection as the frame knows it: its actions, and what is told about it. Light until F5 is pressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from kyodo_desktop.text import hall as words
from kyodo_desktop.ui.buttons import Button

if TYPE_CHECKING:
    from kyodo_desktop.domain.changes import Change
    from kyodo_desktop.domain.hall import Form
    from kyodo_desktop.domain.workshop import Workshop
    from kyodo_desktop.ui.desk import Page
    from kyodo_desktop.ui.doors import HallMemory
    from kyodo_desktop.ui.hall_desk import HallDesk
    from kyodo_desktop.ui.hall_screens import Screens
    from kyodo_desktop.ui.window import Window

_FROZEN, _BLANK, _WAITING = "hall_frozen", "hall_blank", "hall_waiting"
_WHILE_ON = {"hall_next": "PgDown", "hall_back": "PgUp"}


class HallKeys(QObject):
    """One for the frame, made before it. ``desk`` is none until the first F5."""

    def __init__(self, memory: HallMemory | None) -> None:
        super().__init__()
        self._memory = memory
        self.desk: HallDesk | None = None
        self.screens: Screens | None = None
        self._keys_of_page: set[QKeySequence] = set()
        self._was_on = False

    def serve(self, window: Window) -> None:
        """The frame stands."""
        self._window = window
        self.setParent(window)
        self.button = Button(window.look, window.desk.icons).follow(window.commands["hall"])
        """The last button of every page header."""

    # --- the actions

    def runs(self) -> dict[str, Callable[..., None]]:
        """The bound method of each action."""
        return {
            "hall": self.toggle,
            "hall_next": self.next,
            "hall_back": self.back,
            "hall_blank": self.blank,
            "hall_freeze": self.freeze,
            "hall_move": self.move,
        }

    def toggle(self) -> None:
        """F5."""
        window = self._window
        if self.desk is not None and self.desk.state.on:
            self.desk.end()
        elif window.sitting is None:
            window.say(words.NO_WORKSHOP)
        else:
            self._begin()
        self._show_state()

    def next(self) -> None:
        """The next step on the wall."""
        if self.desk is not None:
            self.desk.next()

    def back(self) -> None:
        """The step before."""
        if self.desk is not None:
            self.desk.back()

    def blank(self) -> None:
        """White, or the page again."""
        self._if_on("blank")

    def freeze(self) -> None:
        """Still, or following again."""
        self._if_on("freeze")

    def move(self) -> None:
        """To the next screen."""
        if self.desk is not None and self.desk.state.on and not self.desk.move():
            self._window.say(words.ONLY_ONE)

    def _if_on(self, what: str) -> None:
        if self.desk is not None:
            self.desk.do(what)
        self._show_state()

    def _begin(self) -> None:
        desk = self._made()
        self._follow(desk)
        if not desk.begin(self._page.hall_at()):
            self._window.say(words.NO_SCREEN)
            return
        where = desk.state.where
        if desk.state.alone or where is None:
            self._window.say(words.SHOWN_HERE)
        else:
            self._window.say(words.shown_on(where.name, where.width, where.height))

    def _made(self) -> HallDesk:
        if self.desk is None:
            from kyodo_desktop.ui.hall_desk import HallDesk
            from kyodo_desktop.ui.hall_screens import Screens

            screens = self.screens or Screens(self)
            kept = self._memory.hall_screen() if self._memory is not None else ""
            self.desk = HallDesk(self._window, self._window.desk, screens, kept)
            self.desk.changed.connect(self._state_changed)
        return self.desk

    # --- following

    def page_shown(self, page: Page, actions: Sequence[QAction]) -> None:
        """Another page is on the screen, or other keys of it."""
        self._page = page
        self._keys_of_page = {key for action in actions for key in action.shortcuts()}
        if self.desk is not None:
            self._follow(self.desk)
            self._show_state()

    def clear(self) -> None:
        """No workshop is at the desk: the wall is white until the next one."""
        if self.desk is not None:
            self.desk.follow(None, None)

    def workshop_changed(self, workshop: Workshop, changes: tuple[Change, ...]) -> None:
        """A step, undo or redo."""
        if self.desk is not None:
            self.desk.workshop_changed(workshop, {change.part for change in changes})

    def _follow(self, desk: HallDesk) -> None:
        sitting = self._window.sitting
        desk.follow(sitting.editor.workshop if sitting is not None else None, self._form())
        if self._page.hall_form:  # it says itself what it is for, and what of it is looked at
            desk.turn_to(self._page.hall_at())

    def _form(self) -> Form | None:
        from kyodo_desktop.domain.hall import Form

        sitting = self._window.sitting
        if sitting is None or self._page is self._window.home:
            return None
        if self._page.hall_form:
            return Form(self._page.hall_form)
        return {1: Form.TALK, 3: Form.BOARD, 4: Form.AIMS, 5: Form.ROLES, 6: Form.CLAUSES}.get(sitting.stop)

    # --- what the person at the keys is told

    def _state_changed(self) -> None:
        if self._memory is not None and self.desk is not None and self.desk.kept:
            self._memory.keep_hall_screen(self.desk.kept)
        on = self.desk is not None and self.desk.state.on
        if self._was_on and not on:
            self._window.say(words.ENDED)
        self._was_on = on
        self._show_state()

    def _show_state(self) -> None:
        if self.desk is None:
            return
        state, commands = self.desk.state, self._window.commands
        for name, checked in (("hall", state.on), ("hall_blank", state.blank), ("hall_freeze", state.frozen)):
            commands[name].setChecked(checked)
        for name, key in _WHILE_ON.items():
            more = [key] if state.on and QKeySequence(key) not in self._keys_of_page else []
            commands[name].setShortcuts(_keys(f"Alt+{key}", *more))
        self._strip(_BLANK, state.blank, words.BLANKED, words.BLANKED_WORDS, (words.UNBLANK, self.blank))
        self._strip(_FROZEN, state.frozen, words.FROZEN, words.FROZEN_WORDS, (words.THAW, self.freeze))
        self._strip_waiting(waiting=state.waiting, other=state.other is not None)

    def _strip(
        self, key: str, show: bool, subject: str, sentence: str, *choices: tuple[str, Callable[[], None]]
    ) -> None:
        strips = self._window.strips
        if not show:
            strips.close_strip(key)
        elif key not in strips.shown():
            strips.show_strip(key, subject, sentence, choices)

    def _strip_waiting(self, *, waiting: bool, other: bool) -> None:
        self._window.strips.close_strip(_WAITING)
        there = [(words.SHOW_THERE, self.move)] if other else []
        sentence = words.OTHER_SCREEN if other else words.UNPLUGGED_WORDS
        self._strip(_WAITING, waiting, words.UNPLUGGED, sentence, *there, (words.STOP, self.toggle))


def _keys(*keys: str) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys]
