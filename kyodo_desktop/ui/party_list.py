"""The list of parties: crest, name, kind, how many people."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kyodo_desktop.domain import actors
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import people as words
from kyodo_desktop.text.kinds import KIND_LABEL
from kyodo_desktop.ui.crest_paint import crest
from kyodo_desktop.ui.delegates import PAD, Index
from kyodo_desktop.ui.entry_table import NEW, EntryDelegate, EntryTable
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import Role, RowsModel

_ROW = 40
_MOST_ROWS = 6  # shown without scrolling
_CREST = 28


class PartyRow(NamedTuple):
    """One party; the row that is being added has no kind."""

    id: str
    name: str
    kind: str = ""
    character: str = ""
    people: int = 0


class CrestMark(QWidget):
    """A crest that is only looked at."""

    def __init__(self, look: Look, side: int = _CREST) -> None:
        super().__init__()
        self._look, self._side = look, side
        self._kind, self._character = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_crest(self, kind: str, character: str = "") -> None:
        """Paint this one from now on."""
        self._kind, self._character = kind, character
        self.update()

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        return QSize(self._look.px(self._side), self._look.px(self._side))

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame and character."""
        if self._kind:
            painter = QPainter(self)
            crest(painter, self._look, QRectF(self.rect()), self._kind, self._character)
            painter.end()


def party_rows(workshop: Workshop) -> list[PartyRow]:
    """All parties with the number of their people, in the order of every list."""
    counts: dict[str | None, int] = {}
    for person in workshop.participants:
        counts[person.actor_id] = counts.get(person.actor_id, 0) + 1
    return [
        PartyRow(actor.id, actor.name, actor.kind.value, actor.crest, counts.get(actor.id, 0))
        for actor in actors.in_order(workshop)
    ]


def name(row: PartyRow) -> str:
    """As written."""
    return row.name


def place(row: PartyRow) -> Place:
    """Where the name belongs; the row that is being added has no id yet."""
    return Place("actors", row.id if row.id != NEW else "", "name")


def spoken(row: PartyRow) -> str:
    """How the row is read aloud."""
    return words.spoken_party(row.name, KIND_LABEL.get(row.kind, ""), row.people)


class PartyTable(EntryTable):
    """One column, as high as its rows up to a number."""

    def __init__(self, look: Look, model: RowsModel[PartyRow], editor: Editor) -> None:
        super().__init__(look, model, editor, row=_ROW)
        self.setItemDelegate(_PartyDelegate(look, self))
        self.horizontalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.PARTIES)

    def hug(self) -> None:
        """As high as its rows, up to a number."""
        rows = min(self.model().rowCount(), _MOST_ROWS)
        self.setFixedHeight(rows * self.look.px(_ROW) + 3)

    def fit(self) -> None:
        """A new text scale changes the height."""
        super().fit()
        self.hug()


class _PartyDelegate(EntryDelegate):
    """Crest, name; at the right the kind and how many people."""

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, selected: bool, /) -> None:
        """One line as in picture 02; where room is short the kind gives way (the form below says it too)."""
        row = index.data(Role.ROW)
        if row is None or row.id == NEW:
            return
        side = self.look.px(_CREST)
        mark = QRectF(box.left() + 8, box.center().y() - side / 2, side, side)
        crest(painter, self.look, mark, row.kind, row.character)
        line = box.adjusted(side + 18, 0, -PAD, 0)
        count = max(self.look.px(50), self._write(painter, line, words.people_count(row.people), right=True))
        line.adjust(0, 0, -count, 0)
        painter.setFont(self.look.font(bold=selected))
        name = painter.fontMetrics().horizontalAdvance(row.name)
        kind = QFontMetrics(self.look.font("small")).horizontalAdvance(KIND_LABEL[row.kind]) + 12
        if name + kind <= line.width():
            self._write(painter, line, KIND_LABEL[row.kind], right=True, second=True)
        self._write(painter, line, row.name, bold=selected)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        *,
        right: bool = False,
        second: bool = False,
        bold: bool = False,
    ) -> int:
        painter.setFont(self.look.font("small" if second else "base", bold=bold))
        painter.setPen(self.look.color("sumi-2" if second else "sumi"))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter) | _ONE_LINE, shown)
        return metrics.horizontalAdvance(shown)


_ONE_LINE = int(Qt.TextFlag.TextSingleLine)
