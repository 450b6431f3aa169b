"""The double focus ring around the widget that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import focus_ring

REACH = 4  # px by which the ring stands out of its widget

_RINGED = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


class _RingStyle(QProxyStyle):
    """Tells the frame how far it reaches. Only the frame wears it, so nothing else pays for Python."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return REACH
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # the usual mask would cut the inner line
        return super().styleHint(hint, option, widget, returned)


class _Ring(QFocusFrame):
    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        focus_ring(painter, self._look, QRectF(self.rect()))
        painter.end()


class FocusRing(QObject):
    """Follows the keyboard focus inside one window. Tables and lists draw their own ring on the current cell.

    A widget of another class asks for the ring with the property ``ringed``.
    """

    def __init__(self, app: QApplication, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ring = _Ring(look, window)
        self._style = _RingStyle("fusion")
        self._style.setParent(self)
        self._ring.setStyle(self._style)
        self._ring.hide()
        app.focusChanged.connect(self._changed)

    def _changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self.follow(new)

    def follow(self, new: QWidget | None) -> None:
        """Put the ring around a widget, if it is one that wants it."""
        if not isValid(self._window) or not isValid(self._ring):
            return  # a dialog that is going; the focus moves while its parts are taken down
        if new is not None and new.window() is self._window and _wants_ring(new):
            self._ring.setWidget(new)
        else:
            self._ring.setWidget(None)  # type: ignore[arg-type]
            self._ring.hide()


def ring_in(dialog: QWidget, look: Look) -> None:
    """Show where the keyboard is in a window of its own, too."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        FocusRing(app, look, dialog)


def _wants_ring(widget: QWidget) -> bool:
    if widget.property("ringed") is not None:
        return bool(widget.property("ringed"))
    holder = widget.parentWidget()
    in_cell = holder is not None and isinstance(holder.parentWidget(), QAbstractItemView)
    return isinstance(widget, _RINGED) and not in_cell
