"""One scan in the list, and one question about a page that was not taken in by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from kyodo_desktop.domain.agreement_values import Edition, Photo
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.text import scans as words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.scan_intake import Question

THUMBNAIL = 96  # px at 100 %


class ScanRow(QFrame):
    """A thumbnail, what it is, open and take away."""

    open_wanted = Signal(str)
    away_wanted = Signal(str)

    def __init__(self, desk: Desk, photo: Photo, edition: Edition) -> None:
        super().__init__()
        self.photo = photo
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 12, 10)
        row.setSpacing(14)
        said = words.row(photo.page, wareki(photo.added_on) if photo.added_on else "", photo.caption)
        side = desk.look.px(THUMBNAIL)
        self._edge = desk.look.color("sen-koi")
        self._size = QSize(side, round(side * 1.42))
        self.picture = PlainLabel()
        self.picture.setFixedSize(self._size)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(words.thumbnail_spoken(edition.number, said))
        row.addWidget(self.picture)
        self.said = PlainLabel(said, wrap=True)
        row.addWidget(self.said, 1)
        self.open_button = desk.button(words.OPEN, self._open, small=True)
        self.away_button = desk.button(words.TAKE_AWAY, self._away, small=True)
        for button in (self.open_button, self.away_button):
            button.setAutoDefault(False)
            row.addWidget(button)

    def show_picture(self, image: QImage) -> None:
        """The page made small, within its room."""
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(self._size.width() * ratio), round(self._size.height() * ratio))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        pixmap = QPixmap.fromImage(image.scaled(wanted, keep, smooth))
        painter = QPainter(pixmap)
        painter.setPen(self._edge)
        painter.drawRect(0, 0, pixmap.width() - 1, pixmap.height() - 1)  # white paper on a white list
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixmap)

    def _open(self) -> None:
        self.open_wanted.emit(self.photo.id)

    def _away(self) -> None:
        self.away_wanted.emit(self.photo.id)


class QuestionRow(QFrame):
    """Why a page was not taken in; where it can be, the edition it goes to."""

    keep_wanted = Signal(object, object)
    left = Signal(object)

    def __init__(self, desk: Desk, question: Question, editions: Sequence[Edition]) -> None:
        super().__init__()
        self.question = question
        self.setProperty("attention", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(PlainLabel(words.not_taken(question.where, question.why), wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        self.choice = QComboBox()
        self.choice.setAccessibleName(words.CHOOSE_EDITION)
        known = [question.edition] if question.edition else list(editions) if question.by_hand else []
        self._editions = [edition for edition in known if edition is not None]
        for edition in self._editions:
            self.choice.addItem(words.edition(edition.number))
        self.keep_button = desk.button(words.TAKE_AS, self._keep, small=True)
        self.leave_button = desk.button(words.LEAVE, self._leave, small=True)
        for button in (self.keep_button, self.leave_button):
            button.setAutoDefault(False)
        if self._editions and question.page is not None:
            if question.by_hand:
                row.addWidget(self.choice)
            else:
                self.keep_button.set_words(words.take_as(self._editions[0].number))
            row.addWidget(self.keep_button)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        self.choice.setVisible(question.by_hand and bool(self._editions))
        column.addLayout(row)

    def _keep(self) -> None:
        self.keep_wanted.emit(self, self._editions[max(0, self.choice.currentIndex())])

    def _leave(self) -> None:
        self.left.emit(self)
