"""The board as a view: squared paper, zoom, fit, what the mouse does over it, what scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip

from kyodo_desktop.domain.workshop import Card
from kyodo_desktop.text import board as words
from kyodo_desktop.ui.board_cursor import Cursor
from kyodo_desktop.ui.board_mouse import BoardMouse
from kyodo_desktop.ui.board_scene import BoardScene
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import plain_tip

_SQUARE, _FIRST = 38, 37  # px of the squared paper
_LEAST, _MOST, _STEP = 0.5, 2.0, 1.1
_LEAST_TO_FIT, _FIRST_LEAST, _FAR = 0.04, 0.8, 0.35
_AS_DRAWN = 0.99  # so nearly fitting is not worth letters between two sizes
_EDGE = 24  # px of the screen
_NOTCH = 120  # of a mouse wheel


class BoardView(QGraphicsView):
    """Scene pixels times text scale times ``zoom``. ``zoomed`` tells it, ``typed`` hands over keys.

    ``menu_wanted``: what can be done here? A point of the screen.
    """

    zoomed = Signal()
    typed = Signal(QKeyEvent)
    menu_wanted = Signal(QPoint)

    def __init__(self, look: Look, scene: BoardScene) -> None:
        super().__init__(scene)
        self.look = look
        self.board = scene
        self.cursor_at = Cursor(scene, self)
        self.mouse = BoardMouse(self)
        self.zoom = 1.0
        self.by_hand = False
        self._space = False
        self._fitted = QSize()
        self._grid = QPen(look.color("grid"), 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAccessibleName(words.BOARD_NAME)
        self.setAccessibleDescription(words.SAME_IN_LIST)
        look.changed.connect(self._rescale)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    # --- zoom

    def set_zoom(self, zoom: float, *, by_hand: bool = True, least: float = _LEAST) -> None:
        """Show the board so large; 1 is as drawn."""
        self.by_hand = by_hand
        self.zoom = max(least, min(zoom, _MOST))
        self._use_zoom(from_corner=not by_hand)

    def _use_zoom(self, *, from_corner: bool) -> None:
        """From the corner: what is read first stays at the top left."""
        scale = self.zoom * self.look.scale / 100
        self.board.glide.end()
        by = scale / self.transform().m11()
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        wanted = [round(bar.value() * by) if self.isVisible() else bar.minimum() for bar in bars]
        self.board.set_far(self.zoom < _FAR)
        self.resetTransform()
        self.scale(scale, scale)
        if from_corner:
            for bar, value in zip(bars, wanted, strict=True):
                bar.setValue(value)
        self.zoomed.emit()

    def larger(self) -> None:
        """One step."""
        self.set_zoom(round(self.zoom * _STEP, 3))

    def smaller(self) -> None:
        """One step."""
        self.set_zoom(round(self.zoom / _STEP, 3))

    def fit_all(self) -> None:
        """The whole board; never larger than drawn."""
        self.set_zoom(min(self._fitting(), 1.0), least=_LEAST_TO_FIT)
        self.centerOn(self.sceneRect().center())

    def fit_first(self) -> None:
        """Until somebody zooms: the whole board if 80 % are enough for it, otherwise it scrolls."""
        if not self.by_hand:
            fitting = self._fitting()
            self.set_zoom(1.0 if fitting > _AS_DRAWN else max(_FIRST_LEAST, fitting), by_hand=False)

    def _fitting(self) -> float:
        whole, room = self.sceneRect(), self.maximumViewportSize()
        scale = self.look.scale / 100
        return min(room.width() / (whole.width() * scale), room.height() / (whole.height() * scale))

    def show_key(self, margin: int = 24) -> None:
        """Scroll to the cursor."""
        if self.cursor_at.at is not None:
            self.ensureVisible(self.board.rect(self.cursor_at.at), margin, margin)

    # --- what Qt asks

    def drawBackground(self, painter: QPainter, rect: QRectF | QPointF) -> None:  # type: ignore[override]
        """Squared paper, without its lines where they would lie too close."""
        if not isinstance(rect, QRectF):
            return
        painter.fillRect(rect, self.look.color("kami"))
        if self.board.ink.far:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._grid)
        left = int((rect.left() - _FIRST) // _SQUARE) * _SQUARE + _FIRST
        for x in range(left, int(rect.right()) + 1, _SQUARE):
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        top = int((rect.top() - _FIRST) // _SQUARE) * _SQUARE + _FIRST
        for y in range(top, int(rect.bottom()) + 1, _SQUARE):
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again, unless somebody has chosen a zoom. A scroll bar that comes or goes is no new size."""
        super().resizeEvent(event)
        if self.size() != self._fitted:
            self._fitted = self.size()
            self.fit_first()

    def _rescale(self) -> None:
        """A new text scale enlarges everything."""
        self._use_zoom(from_corner=True)
        self.fit_first()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the zoom, otherwise it scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / _NOTCH
            self.set_zoom(self.zoom * _STEP**notches)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Middle button or space: pan. Everything else is the mouse's business."""
        self.board.glide.end()
        self.mouse.press(event, pan=self._space)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, frame or pan."""
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop."""
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit what is under the pointer."""
        self.mouse.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pans while it is held; all other keys are handed over."""
        self.board.glide.end()
        if event.key() == Qt.Key.Key_Space:
            self._space = True
        elif event.key() == Qt.Key.Key_Escape and self.mouse.busy():
            self.mouse.give_up()
        else:
            event.setAccepted(False)
            self.typed.emit(event)
            if not event.isAccepted():
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space is up again."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard always finds something to stand on."""
        super().focusInEvent(event)
        if self.cursor_at.at is None:
            self.cursor_at.go(self.cursor_at.first())
        self.cursor_at.show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the keyboard."""
        super().focusOutEvent(event)
        self._space = False
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.cursor_at.show_focus(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse for what lies there (in seal mode a seal goes), by key for what is selected."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self.ask_menu()
        elif not self.mouse.seal_mode and not self.mouse.busy():
            self.mouse.point_at(self.mapToScene(event.pos()))
            self.menu_wanted.emit(event.globalPos())
        event.accept()

    def ask_menu(self) -> None:
        """What can be done with what is selected?"""
        at = self.cursor_at.at if self.cursor_at.at in self.cursor_at.taken else None
        self.show_key()
        corner = self.mapFromScene(self.board.rect(at).bottomLeft()) if at else QPoint(24, 24)
        self.menu_wanted.emit(self.viewport().mapToGlobal(corner))

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole text of a note, and the words as spoken, as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            note = self.board.note_at(self.mapToScene(event.pos()))
            card = self.board.facts.card(note)
            QToolTip.showText(event.globalPos(), plain_tip(self._tip(card)) if card else "", self)
            return True
        return super().viewportEvent(event)

    def _tip(self, card: Card) -> str:
        parts = [card.text] if self.board.ink.lines(card.text)[1] or self.board.ink.far else []
        return "\n".join([*parts, words.spoken(card.spoken)] if card.spoken else parts)

    def point(self, event: QMouseEvent) -> QPointF:
        """Where the pointer is, in scene pixels."""
        return self.mapToScene(event.position().toPoint())

    def scroll_after(self, point: QPointF) -> None:
        """Something is dragged to the edge: show what lies beyond it, as far as the board goes."""
        self.ensureVisible(QRectF(point.x() - 1, point.y() - 1, 2, 2), _EDGE, _EDGE)

    def scroll_by(self, by: QPoint) -> None:
        """Pan by screen pixels."""
        for bar, way in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() - way)
