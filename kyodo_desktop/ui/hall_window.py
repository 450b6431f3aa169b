"""The hall's window: a whole screen without frame, cursor and tips. It only draws, and hands its keys on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMoveEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kyodo_desktop.text import common
from kyodo_desktop.text import hall as words
from kyodo_desktop.ui.hall_items import Item, Say
from kyodo_desktop.ui.hall_paint import paint
from kyodo_desktop.ui.look import Look

K = Qt.Key

#: What a key in this window asks for. Presenters' clickers send page up and down, F5, B and full stop.
KEYS = {
    K.Key_Right: "next",
    K.Key_Down: "next",
    K.Key_PageDown: "next",
    K.Key_Space: "next",
    K.Key_Left: "back",
    K.Key_Up: "back",
    K.Key_PageUp: "back",
    K.Key_B: "blank",
    K.Key_W: "blank",
    K.Key_Period: "blank",
    K.Key_Z: "freeze",
    K.Key_Escape: "end",
    K.Key_F5: "end",
}


class HallWindow(QWidget):
    """``asked`` carries a word of ``KEYS``; ``placed`` comes when the system has put it somewhere.

    Closing it ends the projection, never the program.
    """

    asked = Signal(str)
    placed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._look = look
        self._items: tuple[Item, ...] = ()
        self.setWindowTitle(f"{words.SHOW} ― {common.APP}")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_items(self, items: tuple[Item, ...]) -> None:
        """Draw these from now on; nothing happens if they are the same."""
        if items != self._items:
            self._items = items
            self.setAccessibleName(" ".join(item.words for item in items if isinstance(item, Say)))
            self.update()

    def items(self) -> tuple[Item, ...]:
        """What is on the wall."""
        return self._items

    def take_keys(self, take: bool) -> None:
        """Whether it comes with the keyboard: only where it covers the window of the person at the keys."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand it on; a key with Ctrl or Alt belongs to the system."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        asked = KEYS.get(Qt.Key(event.key())) if not held else _WITH.get((held, event.key()))
        if asked:
            self.asked.emit(asked)
        else:
            event.ignore()

    def moveEvent(self, event: QMoveEvent) -> None:
        """By whomever."""
        super().moveEvent(event)
        self.placed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The projection ends. Accepted: a window that stays would keep the program from leaving."""
        self.asked.emit("end")
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page, as large as the screen has room for it."""
        painter = QPainter(self)
        paint(painter, self._look, self._items, self.width(), self.height())
        painter.end()


_WITH = {
    (Qt.KeyboardModifier.ShiftModifier, int(K.Key_F5)): "blank",
    (Qt.KeyboardModifier.ControlModifier, int(K.Key_F5)): "freeze",
    (Qt.KeyboardModifier.AltModifier, int(K.Key_PageDown)): "next",
    (Qt.KeyboardModifier.AltModifier, int(K.Key_PageUp)): "back",
}
