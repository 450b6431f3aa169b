"""The scans of the signed pages of an edition: taken in, looked at, opened, put away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from kyodo_desktop.domain import rows, scans
from kyodo_desktop.domain.agreement_values import Edition, Photo
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import common, refusals
from kyodo_desktop.text import scans as words
from kyodo_desktop.ui import paper_files
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.doors import Library
from kyodo_desktop.ui.edition_pdf import Viewer
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.paper import safe_name
from kyodo_desktop.ui.paper_files import Source
from kyodo_desktop.ui.printing import write_to_open
from kyodo_desktop.ui.scan_intake import Intake, Question
from kyodo_desktop.ui.scan_row import THUMBNAIL, QuestionRow, ScanRow

WIDTH, HEIGHT = 760, 600  # px at 100 %
_ENDING = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg", "image/tiff": ".tif"}


class ScansDialog(QDialog):
    """One edition at a time; files can be dropped anywhere on it."""

    def __init__(self, screen: Screen, viewer: Viewer, edition: Edition) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self.setAcceptDrops(True)
        self._screen, self._viewer, self._desk = screen, viewer, screen.desk
        self._empty: PlainLabel | None = None
        self._editions = tuple(sorted(screen.editor.workshop.editions, key=lambda e: -e.number))
        self.intake = Intake(screen, self)
        self.intake.done.connect(self._taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addLayout(self._head(edition))
        column.addWidget(rule("heavy"))
        self.note = PlainLabel("", "second", wrap=True)
        self.note.hide()
        column.addWidget(self.note)
        column.addWidget(self._scroll(), 1)
        column.addLayout(self._foot())
        room, px = screen.window().size(), self._desk.look.px
        self.resize(min(px(WIDTH), room.width() - 40), min(px(HEIGHT), room.height() - 40))
        self._fill()
        self.take_button.setFocus()

    @property
    def edition(self) -> Edition:
        """The edition whose scans are shown."""
        return self._editions[max(0, self.choice.currentIndex())]

    def _head(self, edition: Edition) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(PlainLabel(words.SHOW, "title"))
        row.addStretch(1)
        self.choice = QComboBox()
        self.choice.setAccessibleName(words.CHOOSE_EDITION)
        for one in self._editions:
            self.choice.addItem(words.edition(one.number))
        self.choice.setCurrentIndex(self._editions.index(edition))
        self.choice.currentIndexChanged.connect(self._fill)
        row.addWidget(self.choice)
        return row

    def _scroll(self) -> QScrollArea:
        body = QWidget()
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(8)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        return scroll

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.take_button = self._desk.button(words.TAKE_IN, self.choose, icon="import", primary=True)
        self.undo_button = self._desk.button(words.BRING_BACK, self._bring_back, icon="undo")
        self.undo_button.hide()
        close = self._desk.button(common.CLOSE, self.reject, key="Esc")
        for button in (self.take_button, self.undo_button, close):
            button.setAutoDefault(False)
        row.addWidget(self.take_button)
        row.addWidget(self.undo_button)
        row.addStretch(1)
        row.addWidget(close)
        return row

    # --- taking in

    def choose(self) -> None:
        """Ask for files."""
        dialog = paper_files.choose(self, words.TAKE_IN, words.FILES, several=True)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, names: Sequence[str]) -> None:
        self.take_in([Path(name) for name in names])

    def take_in(self, found: Sequence[Source]) -> None:
        """Read papers and keep those of the edition that is shown."""
        self._tell(words.READING)
        self.intake.take_in(found, self.edition)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures may be dropped anywhere."""
        if paper_files.sources(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """As if they had been chosen."""
        event.acceptProposedAction()
        self.take_in(paper_files.sources(event.mimeData()))

    def _taken(self, taken: Sequence[str], questions: Sequence[Question]) -> None:
        self._tell("\n".join(taken) if taken else words.NOTHING_TAKEN)
        self._fill()
        for place, question in enumerate(questions):
            row = QuestionRow(self._desk, question, self._editions)
            row.keep_wanted.connect(self._keep)
            row.left.connect(self._drop_row)
            self._list.insertWidget(place, row)

    def _keep(self, row: QuestionRow, edition: Edition) -> None:
        try:
            said = self.intake.keep(row.question, edition)
        except Refused as refusal:
            said = refusals.say(refusal)
        self._tell(said)
        self._drop_row(row)
        self.choice.setCurrentIndex(self._editions.index(edition))
        self._fill()

    def _drop_row(self, row: QuestionRow) -> None:
        row.hide()
        row.deleteLater()
        self.take_button.setFocus()

    # --- the list

    def _fill(self) -> None:
        """Only rows that differ: a picture that is there is not made again."""
        edition = self.edition
        found = scans.of_edition(self._screen.editor.workshop, edition.id)
        kept = {row.photo: row for row in self.findChildren(ScanRow)}
        for photo in kept.keys() - set(found):
            _let_go(kept.pop(photo))
        if self._empty is not None:
            _let_go(self._empty)
            self._empty = None
        first = self._list.count() - 1 - len(kept)
        for place, photo in enumerate(found):
            if photo not in kept:
                row = ScanRow(self._desk, photo, edition)
                row.open_wanted.connect(self._open)
                row.away_wanted.connect(self._away)
                self._list.insertWidget(first + place, row)
                self._ask_picture(photo)
        if not found:
            self._empty = PlainLabel(words.NONE, "second", wrap=True)
            self._list.insertWidget(self._list.count() - 1, self._empty)

    def _ask_picture(self, photo: Photo) -> None:
        width = 2 * self._desk.look.px(THUMBNAIL)
        kept = self.intake.kept.get(photo.hash)
        work = partial(_small, self._desk.library, self._screen.editor.workshop.id, photo, kept, width)
        self._desk.tasks.start(work, self._picture, self._no_picture)

    def _picture(self, answer: tuple[str, QImage]) -> None:
        if isValid(self):
            for row in self.findChildren(ScanRow):
                if row.photo.id == answer[0]:
                    row.show_picture(answer[1])

    def _no_picture(self, failure: Exception) -> None:
        if not isinstance(failure, (Refused, Trouble)):
            raise failure
        if isValid(self):
            self._tell(words.NO_PICTURE)

    def _open(self, id: str) -> None:
        workshop = self._screen.editor.workshop
        photo = rows.find(workshop.photos, id)
        name = safe_name(words.file_name(workshop.title, self.edition.number, photo.page))
        kept = self.intake.kept.get(photo.hash)
        self._viewer.show(partial(_write, self._desk.library, workshop.id, photo, kept, name))

    def _away(self, id: str) -> None:
        if self._screen.run(label("scans.take_away"), scans.take_away, id):
            self._fill()
            self._tell(words.TAKEN_AWAY)
            self.undo_button.show()
            self.undo_button.setFocus()

    def _bring_back(self) -> None:
        self.undo_button.hide()
        self._screen.editor.undo()
        self._tell("")
        self._fill()
        self.take_button.setFocus()

    def _tell(self, sentence: str) -> None:
        self.undo_button.hide()
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))


def _let_go(widget: QWidget) -> None:
    """Out of the list at once, and gone a little later."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def _bytes(library: Library, workshop_id: str, photo: Photo, kept: bytes | None) -> bytes:
    return kept if kept is not None else library.enclosure(workshop_id, photo.hash)


def _small(
    library: Library, workshop_id: str, photo: Photo, kept: bytes | None, width: int
) -> tuple[str, QImage]:
    """For a thread. Raises Trouble, Refused."""
    from kyodo_desktop.documents.scans import thumbnail

    wide, high, points = thumbnail(_bytes(library, workshop_id, photo, kept), photo.media, width)
    return photo.id, QImage(points, wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()


def _write(library: Library, workshop_id: str, photo: Photo, kept: bytes | None, name: str) -> Path:
    data = _bytes(library, workshop_id, photo, kept)
    return write_to_open(data, name, _ENDING.get(photo.media, ""))
