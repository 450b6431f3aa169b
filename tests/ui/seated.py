"""A workshop at the desk of a real window, with a writer that acknowledges at once. Keys go to the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.issues import Earlier
from kyodo_desktop.domain.searching import Found, Hit, Total
from kyodo_desktop.domain.verifying import Code, Match
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Draft, Editor, Item, Write
from kyodo_desktop.errors import Trouble
from kyodo_desktop.ui.bridge import Bridge
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.doors import Doors, Library
from kyodo_desktop.ui.dress import Dress
from kyodo_desktop.ui.home_list import WorkshopRow
from kyodo_desktop.ui.look import Look, load_look
from kyodo_desktop.ui.paint import Icons
from kyodo_desktop.ui.tasks import Tasks
from kyodo_desktop.ui.undo_keys import UndoKeys
from kyodo_desktop.ui.window import Window

S = TypeVar("S", bound=Screen)


@cache
def look() -> Look:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found = load_look()
    found.still = True  # what moves for 120 ms is tried by itself
    Dress(app, found)
    app.installEventFilter(UndoKeys(app))
    return found


def _nothing(*_given: object) -> None:
    pass


def _empty(_typed: str) -> tuple[Sequence[WorkshopRow], int]:
    return (), 0


def _yes() -> bool:
    return True


def _noon() -> str:
    return "12:00"


Search = Callable[[str], tuple[Sequence[WorkshopRow], int]]


class NoLibrary:
    """Nothing was ever stored."""

    def find(self, _typed: str) -> Found:
        return Found((), more=False, unready=0)

    def find_in(self, _typed: str, _workshop_id: str) -> tuple[Hit, ...]:
        return ()

    def count(self, _typed: str) -> Total:
        return Total(0, 0)

    def earlier(self, _workshop: Workshop) -> Sequence[Earlier]:
        return ()

    def parties(self, _typed: str, _kind: ActorKind | None, *, samples: bool) -> tuple[Entry, ...]:
        return ()

    def enclosure(self, _workshop_id: str, _digest: str) -> bytes:
        raise Trouble("enclosure.missing")

    def matches(self, _wanted: Code | str, _but: str) -> tuple[Match, ...]:
        return ()

    def party(self, _origin: str) -> Entry | None:
        return None


def doors() -> Doors:
    return Doors(
        open_workshop=_nothing,
        new_workshop=_nothing,
        open_sample=_nothing,
        search=_empty,
        may_close=_yes,
        keep_scale=_nothing,
        clock=_noon,
        library=NoLibrary(),
    )


@dataclass
class Seat:
    """One evening at the desk."""

    window: Window
    editor: Editor
    drafts: list[Draft]

    @property
    def workshop(self) -> Workshop:
        return self.editor.workshop

    def screen(self, kind: type[S]) -> S:
        page = self.window.page
        assert isinstance(page, kind)
        return page

    def said(self) -> str:
        return self.window.status.message()


def sit(  # type: ignore[no-untyped-def]
    qtbot,
    workshop: Workshop,
    stop: int,
    size: tuple[int, int] = (1366, 738),
    scale: int = 100,
    *,
    library: Library | None = None,
    left: Sequence[Draft] = (),
    search: Search = _empty,
) -> Seat:
    """``left``: drafts that the last evening left behind; ``search`` fills the list of workshops."""
    dressed = look()
    dressed.set_scale(scale)
    tasks = Tasks()
    answers = doors()._replace(library=library or NoLibrary(), search=search)
    window = Window(dressed, Icons(dressed), tasks, answers)
    qtbot.addWidget(window, before_close_func=_stand_up)
    vars(qtbot).setdefault("held", []).append(window)  # a window that is open is never taken for rubbish
    window.resize(*size)
    drafts: list[Draft] = []

    def keep(what: Item) -> None:
        if isinstance(what, Draft):
            drafts.append(what)
        elif isinstance(what, Write):
            editor.acknowledge(what.workshop.revision)

    editor = Editor(workshop, keep)
    bridge = Bridge(window)
    bridge.changed.connect(window.workshop_changed)
    editor.subscribe(bridge.tell_changed)
    window.show()
    window.activateWindow()
    window.sit(editor, stop, left)
    settle()
    return Seat(window, editor, drafts)


def _stand_up(window: Window) -> None:
    window.stand_up()
    look().set_scale(100)


QUIET = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""What the screenless platform of Qt says about windows that pop up."""

SIZES = (((1366, 738), 100), ((1280, 690), 100), ((1024, 738), 100), ((700, 700), 100), ((1366, 738), 200))
"""Window sizes and text scales at which every page must hold its words."""


def resize(seat: Seat, size: tuple[int, int], scale: int) -> None:
    """Another window and text size."""
    seat.window.resize(*size)
    look().set_scale(scale)
    seat.window.fit()
    settle()


def act(seat: Seat, *scenes: Callable[[Seat], None]) -> None:
    """Play scenes, each from the same beginning: a window is slow to build, an undo is not."""
    for scene in scenes:
        seat.window.page.enter()
        scene(seat)
        seat.window.page.leave()
        while seat.editor.undo_label is not None:
            seat.editor.undo()
        settle()


def settle() -> None:
    """Let queued signals and layouts run."""
    for _ in range(3):
        QApplication.processEvents()


def here() -> QWidget:
    """The widget that has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the focus is; a text is typed letter by letter, a Japanese one comes from an IME."""
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(here(), key) if key.isascii() else settle_on(key)
        else:
            popup = QApplication.activePopupWidget()
            QTest.keyClick(popup.focusWidget() or popup if popup else here(), key, held)
        settle()


def compose(preedit: str) -> None:
    """What an IME shows while it composes."""
    QApplication.sendEvent(here(), QInputMethodEvent(preedit, []))


def settle_on(text: str) -> None:
    """The IME settles on a text."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(here(), event)


def clipped(page: QWidget) -> list[str]:
    """Visible labels and buttons whose words are wider than their room."""
    from PySide6.QtWidgets import QLabel, QPushButton

    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QPushButton) and widget.width() < widget.sizeHint().width():
            found.append(widget.accessibleName())
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap():
                short = widget.height() < widget.heightForWidth(widget.width())
            else:
                short = widget.width() < widget.sizeHint().width()
            if short:
                found.append(widget.text())
    return found
