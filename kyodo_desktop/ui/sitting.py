"""One workshop at the desk: its editor, its seven screens (each built at the first visit), its rail."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from kyodo_desktop.domain import progress, rows
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, Label
from kyodo_desktop.text import progress as progress_words
from kyodo_desktop.text import rail as words
from kyodo_desktop.text import steps
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.rail import Flow
from kyodo_desktop.ui.screens import build


class Sitting:
    """Screens that are not shown collect what changed and catch up when they are entered."""

    def __init__(self, editor: Editor, desk: Desk, stack: QStackedWidget) -> None:
        self.editor = editor
        self._desk, self._stack = desk, stack
        self._screens: dict[int, Screen] = {}
        self._missed: dict[int, tuple[Change, ...]] = {}
        self.stop = 0

    def enter(self, stop: int) -> Screen:
        """The screen of a stop, up to date; it is now the one that follows every change."""
        self.stop = stop
        screen = self._screens.get(stop)
        if screen is None:
            screen = build(stop, self.editor, self._desk)
            self._screens[stop] = screen
            self._stack.addWidget(screen)
            screen.fill(self.editor.workshop)
        elif missed := self._missed.pop(stop, ()):
            screen.refresh(self.editor.workshop, missed)
        return screen

    def changed(self, workshop: Workshop, changes: tuple[Change, ...]) -> None:
        """Tell the screen that is shown; the others hear of it later."""
        for stop, screen in self._screens.items():
            if stop == self.stop:
                screen.refresh(workshop, changes)
            else:
                self._missed[stop] = self._missed.get(stop, ()) + changes

    def flow(self) -> Flow:
        """What the rail shows."""
        workshop = self.editor.workshop
        meeting = self._desk.meeting.of(workshop).id
        upcoming = progress.next_thing(workshop, self.stop, meeting)
        return Flow(
            words.FLOW,
            tuple(state.done for state in progress.stops(workshop, meeting)),
            here=self.stop,
            sentence=progress_words.say(upcoming),
            button=words.GO_THERE if upcoming.stop == self.stop else words.to_stop(upcoming.stop),
        )

    def next_place(self) -> Place:
        """Where the one next thing is done."""
        workshop = self.editor.workshop
        return progress.next_thing(workshop, self.stop, self._desk.meeting.of(workshop).id).place

    def undo_words(self) -> tuple[str | None, str | None]:
        """The names of the steps that undo and redo would take."""
        return _named(self.editor.undo_label), _named(self.editor.redo_label)

    def go_back(self, way: str) -> Place | None:
        """``undo`` or ``redo``; says where it happened. Raises Refused."""
        return _place_of(self.editor.undo() if way == "undo" else self.editor.redo())

    def close(self) -> None:
        """Take the screens from the stack."""
        for screen in self._screens.values():
            self._stack.removeWidget(screen)
            screen.deleteLater()
        self._screens.clear()


def _named(label: Label | None) -> str | None:
    return steps.say(label) if label is not None else None


def _place_of(changes: tuple[Change, ...]) -> Place | None:
    if not changes:
        return None
    sequence = (rows.HEAD, *rows.PARTS)  # parents first: a party brought back, not its seat at the agreement
    first = min(changes, key=lambda change: sequence.index(change.part))
    fields = [
        name for name in (first.after or {}) if (first.before or {}).get(name) != (first.after or {})[name]
    ]
    return Place(first.part, first.id, fields[0] if first.before and fields else "")
