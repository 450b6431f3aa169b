"""The dialog that asks before something is lost: what follows, what is safe. Esc and Enter change nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from kyodo_desktop.text import common
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule


class Question(QDialog):
    """``agreed`` hands back ``about`` when the person goes on. Show it with ``open``."""

    agreed = Signal(str)

    def __init__(
        self, screen: Screen, lines: tuple[str, str, str], buttons: tuple[str, str], about: str
    ) -> None:
        """``lines``: the subject, what is safe, what follows. ``buttons``: go on, stop."""
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._about = about
        subject, safe, follows = lines
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(subject, "item", wrap=True))
        column.addWidget(rule("heavy"))
        column.addWidget(PlainLabel(follows, wrap=True))
        column.addWidget(PlainLabel(safe, wrap=True))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.go_on = screen.desk.button(buttons[0], self._agree)
        self.stop = screen.desk.button(buttons[1], self.reject, key="Esc")
        row.addWidget(self.go_on)
        row.addStretch(1)
        row.addWidget(self.stop)
        column.addLayout(row)
        self.setMinimumWidth(min(screen.desk.look.px(440), screen.window().width() - 40))
        self.setAccessibleName(subject)
        self.stop.setDefault(True)
        self.stop.setFocus()

    def _agree(self) -> None:
        about = self._about
        self.accept()
        self.agreed.emit(about)
