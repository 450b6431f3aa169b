"""The paper beside the words: what is printed, drawn anew a moment after each change; the latest wins."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import agreement as words
from kyodo_desktop.text import findings as finding_words
from kyodo_desktop.text import troubles
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.frozen_paper import FrozenPaper
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.page_images import Picture, Room, draw_page, make_picture
from kyodo_desktop.ui.paint import plain_tip
from kyodo_desktop.ui.panels import AttentionBar
from kyodo_desktop.ui.segment import Segment

PATIENCE = 20  # ms after a change: several at once make one paper
_DESK = 30  # px of desk beside a page
_ABOVE = 18


class Sheet(QWidget):
    """One page on the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._look = desk.look
        self._image = QImage()
        self._words = words.MAKING

    def say(self, sentence: str) -> None:
        """No picture, but why."""
        self._words = sentence
        self.show_image(QImage())

    def show_image(self, image: QImage) -> None:
        """Another picture."""
        self._image = image
        self.setMinimumSize(self.sizeHint())
        self.update()

    def image(self) -> QImage:
        """What is shown."""
        return self._image

    def sizeHint(self) -> QSize:
        """The page with the desk around it."""
        size = self._image.deviceIndependentSize().toSize()
        return QSize(size.width() + 2, size.height() + 2 * _ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The desk, the page, its edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("sen"))
        if not self._image.isNull():
            size = self._image.deviceIndependentSize().toSize()
            left = max(0, (self.width() - size.width()) // 2)
            painter.drawImage(left, _ABOVE, self._image)
            painter.setPen(QPen(self._look.color("sen-koi"), 1))
            painter.drawRect(QRect(left - 1, _ABOVE - 1, size.width() + 1, size.height() + 1))
        else:
            painter.setPen(self._look.color("sumi-2"))
            painter.setFont(self._look.font())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(30, 0, -30, 0), flags, self._words)
        painter.end()


class PageScroll(QScrollArea):
    """Scrolls over one page; at its end Page Down goes on to the next."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._preview = preview
        self.setWidgetResizable(True)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn pages, Home and End go to the first and the last."""
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in turns:
            self._preview.page_on(turns[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home:
            self._preview.show_page(0)
        elif event.key() == Qt.Key.Key_End:
            self._preview.show_page(self._preview.count() - 1)
        else:
            super().keyPressEvent(event)


class Preview(QFrame):
    """At most one picture is being made; what changes meanwhile is made after it, only once.

    ``redrawn`` tells whether a frozen edition's paper had to be drawn anew.
    """

    redrawn = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("sidePanel")
        self._desk = desk
        self._wanted: Workshop | FrozenPaper | None = None
        self._shown: Picture | None = None
        self._page = 0
        self._busy = self._again = False
        self._whole = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(PATIENCE)
        self._quiet.timeout.connect(self._start)
        desk.paper.changed.connect(self._quiet.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(rule("koi"))
        self.glyphs = AttentionBar(desk.look, desk.icons)
        self.glyphs.add_button(desk.button(words.GO_THERE, self._to_glyph, small=True))
        column.addWidget(self.glyphs)
        self.sheet = Sheet(desk)
        self.area = PageScroll(self)
        self.area.setWidget(self.sheet)
        column.addWidget(self.area, 1)
        self._say_page()

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setProperty("paper", True)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(PlainLabel(words.PREVIEW, "panel"))
        self.legend = PlainLabel("", "second")
        row.addWidget(self.legend)
        row.addStretch(1)
        self._back = self._desk.button(words.PREVIOUS, self._previous, small=True)
        self._forth = self._desk.button(words.NEXT, self._next, small=True)
        for button, tip in ((self._back, words.PREVIOUS_TIP), (self._forth, words.NEXT_TIP)):
            button.setAccessibleName(tip)
            button.setToolTip(plain_tip(tip))
        self._number = PlainLabel("", "small")
        for widget in (self._back, self._number, self._forth):
            row.addWidget(widget)
        row.addSpacing(8)
        self._fits = Segment(self._desk.look, self._desk.icons, ((words.FIT_WIDTH, ""), (words.FIT_PAGE, "")))
        self._fits.chosen.connect(self._fit_chosen)
        row.addWidget(self._fits)
        return bar

    def show_workshop(self, workshop: Workshop | FrozenPaper) -> None:
        """Make the paper of this workshop, or of a frozen edition, soon; at once for the first."""
        if workshop is self._wanted:
            return
        self._wanted = workshop
        if self._shown is None and not self._busy:
            self._start()
        else:
            self._quiet.start()

    def show_page(self, page: int) -> None:
        """Turn to a page, from 0; beyond the ends nothing happens."""
        if 0 <= page < self.count() and page != self._page:
            self._page = page
            self.area.verticalScrollBar().setValue(0)
            self._start()

    def page_on(self, step: int) -> None:
        """Scroll on by a screen; at the end of a page turn to the next."""
        bar = self.area.verticalScrollBar()
        if (step > 0 and bar.value() < bar.maximum()) or (step < 0 and bar.value() > 0):
            bar.setValue(bar.value() + step * int(self.area.viewport().height() * 0.9))
        else:
            self.show_page(self._page + step)

    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    def count(self) -> int:
        """How many pages the paper has; 0 before the first is made."""
        return self._shown.pages.count if self._shown else 0

    def up_to_date(self) -> bool:
        """Whether the very workshop that is wanted stands on the paper."""
        if self._shown is None or self._busy or self._quiet.isActive():
            return False
        return self._is_of_now(self._shown)

    def _is_of_now(self, picture: Picture) -> bool:
        return picture.pages.workshop is self._wanted and picture.pages.setting == self._desk.paper.setting

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets, from the left."""
        return (self._back, self._forth, *self._fits.findChildren(QAbstractButton), self.area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another picture."""
        super().resizeEvent(event)
        if self._wanted is not None:
            self._quiet.start()

    def _room(self) -> Room:
        view = self.area.viewport()
        bar = self.area.verticalScrollBar().sizeHint().width()
        wide = max(120, self.area.width() - bar - 2 * _DESK)
        high = max(120, view.height() - 2 * _ABOVE)
        return Room(wide, high, self.devicePixelRatioF(), self._whole, self._desk.paper.setting)

    def _start(self) -> None:
        if self._busy:
            self._again = True
            return
        if self._wanted is None:
            return
        self._busy = True
        room = self._room()
        if self._shown is not None and self._is_of_now(self._shown):
            work = partial(draw_page, self._shown.pages, self._page, room)
        else:
            work = partial(make_picture, self._wanted, self._page, room)
        self._desk.tasks.start(work, self._done, self._failed)

    def _done(self, picture: Picture) -> None:
        if not isValid(self):  # the workshop was put away meanwhile
            return
        self._busy = False
        self._shown, self._page = picture, min(self._page, picture.pages.count - 1)
        if picture.page == self._page:
            self.sheet.show_image(picture.image)
        self._say_page()
        self._say_glyphs()
        self.redrawn.emit(picture.pages.redrawn)
        if self._again or picture.page != self._page:
            self._again = False
            self._start()

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            if isValid(self):
                self._busy = False
            raise failure
        if isValid(self):
            self._busy, self._shown = False, None
            self.sheet.say("\n".join(troubles.say(failure)))
            self._say_page()
            self._say_glyphs()
            if self._again:
                self._again = False
                self._start()

    def _say_page(self) -> None:
        count = max(1, self.count())
        self._number.setText(words.page_of(self._page + 1, count))
        self.area.setAccessibleName(words.page_spoken(self._page + 1, count))

    def _say_glyphs(self) -> None:
        found = self._shown.pages.glyphs if self._shown else ()
        if found:
            sentence = finding_words.say(found[0])
            self.glyphs.ask(words.GLYPH, words.more_glyphs(sentence, len(found) - 1))
        else:
            self.glyphs.clear()

    def _to_glyph(self) -> None:
        if self._shown is not None and self._shown.pages.glyphs:
            self._desk.go_to(self._shown.pages.glyphs[0].place)

    def _previous(self) -> None:
        self.show_page(self._page - 1)

    def _next(self) -> None:
        self.show_page(self._page + 1)

    def _fit_chosen(self, position: int) -> None:
        self._whole = position == 1
        self._start()
