"""Parts of a page: attention bars, empty states, panel titles, side panels."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.labels import KeyHints, PlainLabel
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons

_ANY = (1 << 24) - 1  # Qt's word for no limit


class IconMark(QWidget):
    """An icon that is only looked at; the word beside it says the same."""

    def __init__(
        self,
        look: Look,
        icons: Icons,
        name: str,
        ink: str = "sumi",
        side: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icons, self._name, self._ink, self._side = look, icons, name, ink, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        side = self._look.px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        self._icons.draw(painter, self._name, QRectF(self.rect()), self._ink)
        painter.end()


class AttentionBar(QFrame):
    """What still lacks something: triangle, bold subject, the question, a button that helps.

    It asks; it never blocks. ``clear`` hides it.
    """

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("attention", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(IconMark(look, icons, "warn", "karashi-koi"))
        self._words = PlainLabel("", wrap=True)  # the subject leads it: in large letters both need the width
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._words, 1)
        self._row = row
        self.hide()

    def ask(self, subject: str, words: str) -> None:
        """Show the subject and what is missing."""
        self._words.set_lead(subject)
        self._words.setText(words)
        self._words.setAccessibleName(f"{subject}\u3000{words}".strip("\u3000"))
        self.show()

    def clear(self) -> None:
        """Nothing lacks."""
        self.hide()

    def add_button(self, button: Button) -> Button:
        """Put a small button at the right end."""
        self._row.addWidget(button)
        return button


class EmptyState(QWidget):
    """What belongs here, how to start, one button. No drawing."""

    def __init__(self, words: str, button: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 32, 16, 32)
        column.setSpacing(16)
        self.label = PlainLabel(words, wrap=True)
        column.addWidget(self.label)
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


def panel_title(
    words: str,
    *,
    count: PlainLabel | None = None,
    right: QWidget | None = None,
    hints: tuple[tuple[str, str], ...] = (),
) -> QWidget:
    """A panel's title row: bold words, a count behind them, keys or a button at the right."""
    row_widget = QWidget()
    row = QHBoxLayout(row_widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(PlainLabel(words, "panel"))
    if count is not None:
        count.setProperty("tone", "count")
        row.addWidget(count)
    row.addStretch(1)
    if hints:
        row.addWidget(KeyHints(hints))
    if right is not None:
        row.addWidget(right)
    return row_widget


class SidePanel(QFrame):
    """A white panel with a rule at its left; ``column`` is there to be filled. It grows with the text."""

    def __init__(self, look: Look, width: int, *, fixed: bool = False) -> None:
        """``width`` in px at 100 %: the least, or with ``fixed`` the only one."""
        super().__init__()
        self._look, self._width, self._fixed = look, width, fixed
        self.setObjectName("sidePanel")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 8, 16, 8)
        self.column.setSpacing(8)
        self._fit()

    def set_fixed(self, fixed: bool) -> None:
        """Below the page instead of beside it, the panel may be as wide as there is room."""
        self._fixed = fixed
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "column"):
            self._fit()

    def _fit(self) -> None:
        width = self._look.px(self._width)
        self.setMinimumWidth(width)
        self.setMaximumWidth(width if self._fixed else _ANY)


def side_panel(width: int, look: Look) -> tuple[SidePanel, QVBoxLayout]:
    """A side panel that may grow, and its column."""
    panel = SidePanel(look, width)
    return panel, panel.column
