"""A field to search with: magnifier at the left, the name of its key at the right while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons

_GAP = 10  # px around magnifier and key


class SearchField(QLineEdit):
    """``width`` in px at 100 %; ``key`` is the key that leads here."""

    def __init__(
        self,
        look: Look,
        icons: Icons,
        placeholder: str,
        width: int,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icons, self._width, self._key = look, icons, width, key
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as it was asked for."""
        return QSize(self._look.px(self._width), super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_look"):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then magnifier and key."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._look.px(18)
        self._icons.draw(painter, "search", QRectF(_GAP, (self.height() - side) / 2, side, side))
        if self._key and not self.text():
            cap = self._cap()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.color("sen-koi"), 1))
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setFont(self._look.font("min"))
            painter.setPen(self._look.color("sumi"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()

    def _cap(self) -> QRectF:
        width = QFontMetrics(self._look.font("min")).horizontalAdvance(self._key) + 12
        height = self._look.px(20)
        return QRectF(self.width() - width - _GAP, (self.height() - height) / 2, width, height)

    def _fit(self) -> None:
        right = round(self._cap().width()) + _GAP // 2 if self._key else 0
        self.setTextMargins(self._look.px(18) + _GAP // 2, 0, right, 0)
        self.updateGeometry()
