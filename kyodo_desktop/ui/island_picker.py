"""To which island? A short list that follows what is typed; Enter takes what is marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kyodo_desktop.domain import japanese
from kyodo_desktop.domain.place import Place
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import board as words
from kyodo_desktop.ui.draft_keeper import DraftKeeper
from kyodo_desktop.ui.enter_line import PlaceLine
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledList

NEW, OUT = "new", "out"
_NOWHERE = Place("")
_WIDTH, _ROWS = 320, 8


class Choice(NamedTuple):
    """An island to choose: its id (``OUT``, ``NEW``) and what is read."""

    id: str
    title: str


class IslandPicker(QFrame):
    """``chosen`` tells the id and, for ``NEW``, the name that was typed. ``gone`` when nothing was chosen."""

    chosen = Signal(str, str)
    gone = Signal()
    named = Signal(str)
    """The keyboard went elsewhere while a name was written: this is how it stands."""

    def __init__(self, look: Look, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._choices: tuple[Choice, ...] = ()
        self._new = True
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFrameShape(QFrame.Shape.Box)
        self.line = PlaceLine()
        self.line.setAccessibleName(words.TO_ISLAND)
        self.line.setPlaceholderText(words.TO_ISLAND)
        self.rows: RowsModel[Choice] = RowsModel((Column(words.TO_ISLAND, _title),), self)
        self.list = RuledList(look, self.rows)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(words.TO_ISLAND)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._narrow)
        self.line.written.connect(self._take)
        self.line.arrow.connect(self._step)
        self.line.escaped.connect(self._give_up)
        self.line.left.connect(self._left)
        self._drafts = DraftKeeper(editor, self)
        self._drafts.watch(self.line, _NOWHERE)
        self.list.clicked.connect(self._clicked)
        self.hide()

    def ask(self, choices: Sequence[Choice], at: QPoint, *, new: bool = True) -> None:
        """Open beside a point of the parent; ``choices`` in their order, with ``new`` a new island too."""
        self._settle()
        self._choices, self._new = tuple(choices), new
        self.line.setPlaceholderText(words.TO_ISLAND)
        self.line.clear()
        self._narrow("")
        self.list.show()
        self._open(at, min(_ROWS, len(choices) + 1))

    def ask_name(self, island: str, title: str, at: QPoint) -> None:
        """Open without a list, to write a name plate; it comes back as the name of ``NEW``.

        The words are kept as a draft meanwhile.
        """
        self._settle(Place("groups", island, "title"), title)
        self._choices, self._new = (), True
        self.line.setPlaceholderText(words.NAME_EXAMPLE)
        self.line.setText(title)
        self.line.selectAll()
        self._narrow(title)
        self.list.hide()
        self._open(at, 0)

    def _open(self, at: QPoint, rows: int) -> None:
        page = self.parentWidget()
        room = page.rect() if page is not None else self.rect()
        width = min(self._look.px(_WIDTH), room.width())
        height = min(self._look.px(38 + 38 * rows) + (26 if rows else 18), room.height())
        x = max(0, min(at.x(), room.width() - width))
        y = max(0, min(at.y(), room.height() - height))
        self.setGeometry(x, y, width, height)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self, typed: str) -> None:
        wanted = japanese.search_key(typed.strip())
        found = [choice for choice in self._choices if wanted in japanese.search_key(choice.title)]
        if self._new:
            named = words.new_island(typed.strip()) if typed.strip() else words.NEW_ISLAND
            found.append(Choice(NEW, named))
        self.rows.set_rows(found)
        if found:
            self.list.select(found[0].id)

    def _step(self, way: int) -> None:
        row = max(0, min(self.list.currentIndex().row() + way, self.rows.rowCount() - 1))
        self.list.setCurrentIndex(self.rows.index(row, 0))

    def _clicked(self) -> None:
        self._take(self.line.text())

    def write_again(self) -> None:
        """A rule refused the name: it stands here still, to be mended, and is kept."""
        self._drafts.keep()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, place: Place = _NOWHERE, known: str = "") -> None:
        self._drafts.settle()
        self._drafts.turn(place, known)

    def _take(self, typed: str) -> None:
        this = self.list.current_id()
        if this:
            self.hide()
            self.chosen.emit(this, typed if this == NEW else "")
            if self.isHidden():  # not asked again
                self._settle()

    def _give_up(self) -> None:
        self.hide()
        self._settle()
        self.gone.emit()

    def _left(self) -> None:
        """A name is kept as it stands; a choice is not made by going away."""
        if self.isVisible() and not self.list.underMouse():
            self.hide()
            if self.list.isHidden():
                self._settle()
                self.named.emit(self.line.text())


def _title(choice: Choice) -> str:
    return choice.title


def choices_of(groups: Sequence[tuple[str, str]], *, loose: bool) -> list[Choice]:
    """The islands by id and title; with ``loose`` the place for notes that are not sorted yet, too."""
    found = [Choice(this, title or words.NO_TITLE) for this, title in groups]
    return [*found, Choice(OUT, words.TO_LOOSE)] if loose else found
