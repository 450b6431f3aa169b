"""A dialog over a page that changes the workshop: it speaks at its own foot, and the undo keys reach it.

The window behind it is modal and partly covered, so nothing may be said there, and its keys sleep.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Label
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import common, menus, notices, refusals, steps, troubles
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel

P = ParamSpec("P")


class PageDialog(QDialog):
    """Subclasses put ``note`` into their layout, and say which steps can be seen from here."""

    seen: tuple[str, ...] = ()
    """How the keys of those steps begin. Others are not taken back from here, where nobody would see it."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self.screen_ = screen
        self.note = PlainLabel("", wrap=True)
        self.note.hide()
        self._told_of = screen.editor.workshop
        desk = screen.desk
        self._undo = desk.action(self, menus.UNDO, self.undo, key="Ctrl+Z")
        self._redo = desk.action(self, menus.REDO, self.redo)
        self._redo.setShortcuts(desk.commands["redo"].shortcuts())
        self.addActions([self._undo, self._redo])

    @property
    def workshop(self) -> Workshop:
        """Where it stands."""
        return self.screen_.editor.workshop

    def fit_window(self, width: int, height: int) -> None:
        """As large as wanted (px at 100 %), within the window."""
        room, look = self.screen_.window().size(), self.screen_.desk.look
        self.resize(min(look.px(width), room.width() - 20), min(look.px(height), room.height() - 20))

    # --- what is said

    def tell(self, sentence: str, *, undo: bool = False) -> None:
        """Say it at the foot, until the workshop changes or something else is said; empty for nothing."""
        self._told_of = self.workshop
        self.note.setText(notices.with_undo(sentence) if undo else sentence)
        self.note.setVisible(bool(sentence))

    def tell_trouble(self, trouble: Trouble) -> None:
        """What happened, what is safe, what can be done."""
        self.tell("".join(troubles.say(trouble)))

    def refresh(self, workshop: Workshop) -> None:
        """Follow a change; what was said of an earlier one is settled."""
        if workshop is not self._told_of:
            self.tell("")

    # --- what is done

    def keep_typing(self) -> None:
        """Keep what is being typed; the keyboard stays where it is."""

    def run(
        self,
        label: Label,
        operation: Callable[Concatenate[Workshop, P], Workshop],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Change, ...]:
        """``editor.run``; a rule's answer is told at the foot."""
        self.tell("")
        try:
            return self.screen_.editor.run(label, operation, *args, **kwargs)
        except Refused as refusal:
            self.tell(refusals.say(refusal))
            return ()

    def undo(self) -> None:
        """Take back the last step, if it can be seen here."""
        self.keep_typing()
        editor = self.screen_.editor
        self._go_back(editor.undo_label, editor.undo, notices.undone)

    def redo(self) -> None:
        """Do it again."""
        self.keep_typing()
        editor = self.screen_.editor
        self._go_back(editor.redo_label, editor.redo, notices.redone)

    def _go_back(
        self, step: Label | None, go: Callable[[], tuple[Change, ...]], say: Callable[[str], str]
    ) -> None:
        if step is None or not step.key.startswith(self.seen):
            self.tell(notices.NOTHING_TO_GO_BACK)
            return
        try:
            changes = go()
        except Refused as refusal:
            self.tell(refusals.say(refusal))
            return
        self.show_changes(changes)
        self.tell(say(steps.say(step)))

    def show_changes(self, _changes: tuple[Change, ...], /) -> None:
        """Show what an undo or redo has changed, and where."""
        self.refresh(self.workshop)
