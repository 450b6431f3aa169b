"""Writing in place on the board: the words of a note, or a name plate."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from kyodo_desktop.domain import fields, rows
from kyodo_desktop.domain.place import Place
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import board as words
from kyodo_desktop.ui.bind import left_out
from kyodo_desktop.ui.board_scene import Key
from kyodo_desktop.ui.board_view import BoardView
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.draft_keeper import DraftKeeper
from kyodo_desktop.ui.enter_line import PlaceLine

_FIELD = {"cards": "text", "groups": "title"}
_WIDTHS = {"cards": 420, "groups": 330}  # px
_HEIGHT = 36


class BoardEdit(QObject):
    """The line that opens over a note or a plate. ``done`` when the board has the keyboard again."""

    done = Signal()

    def __init__(self, screen: Screen, view: BoardView) -> None:
        super().__init__(view)
        self._screen, self._view = screen, view
        self._key: Key | None = None
        self.line = PlaceLine(view.viewport())
        self._drafts = DraftKeeper(screen.editor, self)
        self._drafts.watch(self.line, Place(""))
        self.line.hide()
        self.line.written.connect(self._written)
        self.line.escaped.connect(self._close)
        self.line.left.connect(self.keep)
        self.line.arrow.connect(self._arrow)

    def begin(self, key: Key) -> None:
        """Open it over a note or a plate, with the words that are there."""
        self.keep()
        part, this = key
        workshop = self._screen.editor.workshop
        row = next((row for row in rows.all_rows(workshop, part) if row.id == this), None)
        if row is None:
            return
        self._key = key
        self.line.setAccessibleName(words.WORDS_HERE if part == "cards" else words.TITLE_HERE)
        self.line.setPlaceholderText("" if part == "cards" else words.NAME_EXAMPLE)
        known = str(getattr(row, _FIELD[part]))
        self._drafts.turn(self._place(key), known)
        self.line.setText(known)
        self.line.selectAll()
        self.place()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Over the note, also after scrolling; within the view."""
        if self._key is None:
            return
        look, room = self._view.look, self._view.viewport().rect()
        corner = self._view.mapFromScene(self._view.board.rect(self._key).topLeft())
        width, height = min(look.px(_WIDTHS[self._key[0]]), room.width()), look.px(_HEIGHT)
        x = max(0, min(corner.x(), room.width() - width))
        y = max(0, min(corner.y(), room.height() - height))
        self.line.setGeometry(QPoint(x, y).x(), y, width, height)

    def busy(self) -> bool:
        """Whether something is being written."""
        return self._key is not None

    def keep(self) -> None:
        """The keyboard goes elsewhere: keep what was written if a rule allows it."""
        if self._key is not None and self._write(self.line.text()):
            self._leave()

    def _written(self, text: str) -> None:
        if self._key is not None and self._write(text):
            self._close()

    def _write(self, text: str) -> bool:
        if self._key is None:
            return True
        place = self._place(self._key)
        try:
            self._screen.editor.run(label(fields.step_key(place)), fields.write, place, text)
        except Refused as refusal:
            self._screen.desk.refuse(refusal)
            self._drafts.keep()
            return refusal.key == "row.gone"
        if told := left_out(text):
            self._screen.desk.say(told, False)
        return True

    def _close(self) -> None:
        self._leave()
        self.done.emit()

    def _leave(self) -> None:
        self._key = None
        self._drafts.settle()
        self.line.hide()

    def _place(self, key: Key) -> Place:
        return Place(key[0], key[1], _FIELD[key[0]])

    def _arrow(self, _way: int) -> None:
        """Up and down do nothing in a line of one."""
