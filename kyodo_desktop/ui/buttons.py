"""Buttons that carry an icon, a verb and the name of their key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QWidget,
)

from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons

_SIDE = 13  # px between border and content; 10 in small buttons
_GAP = 7
_SIGNS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "PgDown": "PgDn", "Return": "Enter"}


class Button(QPushButton):
    """A button in the frame's dress. ``key`` is shown in the colour of hints after the verb.

    ``follow`` ties it to a QAction: words, key, tip, enabled and checked state then come from there.
    """

    def __init__(
        self,
        look: Look,
        icons: Icons,
        words: str = "",
        *,
        icon: str = "",
        key: str = "",
        primary: bool = False,
        small: bool = False,
        quiet: bool = False,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._words, self._icon, self._key = words, icon, key
        self._show_key = self._show_words = True
        self._action: QAction | None = None
        self._small, self._bold = small, bold
        self.setProperty("primary", primary)
        self.setProperty("small", small)
        self.setProperty("quiet", quiet)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.toggled.connect(self.updateGeometry)  # bold words are wider

    def set_words(self, words: str, key: str = "") -> None:
        """Say something else."""
        self._words, self._key = words, key
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        """Another icon; empty for none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What the button says."""
        return self._words

    def show_parts(self, *, words: bool = True, key: bool = True) -> None:
        """Leave out the words (only the icon stays) or the name of the key, where room is short."""
        self._show_words, self._show_key = words, key
        self.updateGeometry()
        self.update()

    def follow(self, action: QAction) -> Button:
        """Be the button of an action."""
        self._action = action
        self._icon = action.property("iconName") or self._icon
        self.setCheckable(action.isCheckable())
        action.changed.connect(self._take_over)
        self.clicked.connect(action.trigger)
        self._take_over()
        return self

    def _take_over(self) -> None:
        action = self._action
        if action is None:
            return
        self._icon = action.property("iconName") or self._icon
        self.set_words(plain_words(action.text()), key_words(action.shortcut()))
        self.setToolTip(action.toolTip())
        self.setEnabled(action.isEnabled())
        self.setChecked(action.isChecked())

    def sizeHint(self) -> QSize:
        """As wide as its icon, verb and key."""
        side = 10 if self._small else _SIDE
        height = self._look.size("button_small" if self._small else "button")
        return QSize(max(self._content_width() + 2 * side, height), height)

    def minimumSizeHint(self) -> QSize:
        """Never narrower: words are not cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale changes the size."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, in a window as in a dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame by the style sheet, content by us: icon, verb, key in a second colour."""
        super().paintEvent(event)  # the frame: Qt is never given the words
        painter = QPainter(self)
        self._draw_content(painter)
        painter.end()

    def _draw_content(self, painter: QPainter) -> None:
        ink, second = self._inks()
        x = (self.width() - self._content_width()) / 2
        icon_side = self._look.px(18 if not self._small else 16)
        if self._icon:
            top = (self.height() - icon_side) / 2
            self._icons.draw(painter, self._icon, QRectF(x, top, icon_side, icon_side), ink)
            x += icon_side + _GAP
        for words, token, metrics in self._runs(ink, second):
            painter.setFont(self._font_of(token == ink))
            painter.setPen(self._look.color(token))
            width = metrics.horizontalAdvance(words)
            painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            x += width + _GAP

    def _inks(self) -> tuple[str, str]:
        if self.property("onRail"):
            return "chalk", "chalk-2"
        filled = self.property("primary") or (self.property("segment") and self.isChecked())
        if filled:
            return "on-kokuban", "on-kokuban-2"
        return ("sumi", "sumi-3") if self.isEnabled() else ("sumi-3", "sumi-3")

    def _runs(self, ink: str, second: str) -> list[tuple[str, str, QFontMetrics]]:
        runs = []
        if self._words and self._show_words:
            runs.append((self._words, ink, QFontMetrics(self._font_of(True))))
        if self._key and self._show_key and self._show_words:
            token = second if second != ink else "sumi-2"
            runs.append((self._key, token, QFontMetrics(self._font_of(False))))
        return runs

    def _font_of(self, verb: bool) -> QFont:
        strong = self._bold or self.property("primary") or (self.isCheckable() and self.isChecked())
        bold = verb and bool(strong)
        role = "small" if self._small or not verb else "base"
        return self._look.font(role, bold=bold)

    def _content_width(self) -> int:
        widths = [metrics.horizontalAdvance(words) for words, _, metrics in self._runs("sumi", "sumi-3")]
        if self._icon:
            widths.append(self._look.px(18 if not self._small else 16))
        return sum(widths) + _GAP * (len(widths) - 1 if widths else 0)


def plain_words(text: str) -> str:
    """An action's words without the mnemonic mark."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def tip_with_key(tip: str, action: QAction) -> str:
    """What the action does, then its key. Plain text still."""
    return f"{tip}\u3000{key_words(action.shortcut())}".rstrip()


def key_words(keys: QKeySequence) -> str:
    """Keys as they stand on the keyboard: Alt+↑, not the system's word for it."""
    portable = keys.toString(QKeySequence.SequenceFormat.PortableText)
    said = keys.toString(QKeySequence.SequenceFormat.NativeText)
    head, plus, _ = said.rpartition("+")
    last = portable.rpartition("+")[2]
    if last not in _SIGNS or (not plus and portable != last):  # a Mac has signs of its own, without a plus
        return said
    return f"{head}{plus}{_SIGNS[last]}"
