"""The parties of the talk: the list with crests, and the form of the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, fields
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import people as words
from kyodo_desktop.text.kinds import KIND_LABEL
from kyodo_desktop.ui.crest_paint import crest
from kyodo_desktop.ui.delegates import PAD, Index
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW, EntryDelegate, EntryTable, added_id, write_cell
from kyodo_desktop.ui.labels import KeyHints, PlainLabel
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.panels import EmptyState, panel_title
from kyodo_desktop.ui.party_form import PartyForm
from kyodo_desktop.ui.question import Question
from kyodo_desktop.ui.rows_model import Column, Role, RowsModel

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


class Parties(QWidget):
    """The right half of the page. ``actions_`` are those of the page's menu."""

    wanted = Signal()
    """The window shows another half: bring this one forward."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        desk = screen.desk
        self._new = False
        self._model: RowsModel[PartyRow] = RowsModel(
            (Column(words.PARTIES, _name, edit=self._write_name, spoken=_spoken, stretch=True),), self
        )
        self.table = _PartyTable(desk.look, self._model)
        self.table.current_row.connect(self._show_party)
        self.table.new_left.connect(self._drop_new)
        self.table.row_wanted.connect(self._last_row_left)
        self.form = PartyForm(screen)
        self._add = desk.action(
            screen, words.ADD_PARTY, self.add, key="Ctrl+Ins", icon="plus", tip=words.ADD_PARTY_TIP
        )
        put_away = desk.action(screen, words.PUT_PARTY_AWAY, self.put_away, key="Del")
        self.actions_: Sequence[QAction] = (self._add, self.table.own_action(put_away))
        self._build()

    def _build(self) -> None:
        desk = self._screen.desk
        self._count, self._order = PlainLabel("", "count"), PlainLabel("", "second")
        self.add_button = desk.action_button(self._add)
        title = panel_title(words.PARTIES, count=self._count, right=self.add_button)
        title.layout().insertWidget(2, self._order)
        self._crest, self._heading = CrestMark(desk.look), PlainLabel("", "form", wrap=True)
        self._heading.setProperty("tone", "strong")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._crest)
        head.addWidget(self._heading, 1)
        head.addWidget(KeyHints(words.EDIT_HINT))
        self._shown = QWidget()
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 4, 0, 0)
        shown.setSpacing(8)
        shown.addLayout(head)
        shown.addWidget(self.form)
        self._empty = EmptyState(words.NO_PARTIES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (title, self.table, self._empty, self._shown, self._residents_row()):
            column.addWidget(widget)
        column.addStretch(1)

    def _residents_row(self) -> QWidget:
        self._resident_words = PlainLabel("", "second", wrap=True)
        mark = CrestMark(self._screen.desk.look, 24)
        mark.show_crest("resident")
        self._residents = QWidget()
        row = QHBoxLayout(self._residents)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self._resident_words, 1)
        return self._residents

    # --- what is shown

    def show_rows(self, workshop: Workshop) -> None:
        """The list, and the form of the party under the cursor (the first one if there is none)."""
        rows = party_rows(workshop)
        self._count.setText(words.parties_count(len(rows)))
        self._order.setText(words.in_order(actors.in_kana_order(workshop)))
        self._order.setVisible(len(rows) > 1)
        alone = sum(person.actor_id is None for person in workshop.participants)
        self._residents.setVisible(bool(alone))
        self._resident_words.setText(words.residents(alone))
        if self._new:
            rows.append(PartyRow(NEW, ""))
        self._model.set_rows(rows)
        if rows and not self.table.currentIndex().isValid():
            self.table.select(rows[0].id)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.table.hug(_MOST_ROWS)
        self._show_party(self.table.current_id())

    def _show_party(self, id: str) -> None:
        workshop = self._screen.editor.workshop
        actor = next((actor for actor in workshop.actors if actor.id == id), None)
        self._shown.setVisible(actor is not None)
        if actor is not None:
            self._crest.show_crest(actor.kind.value, actor.crest)
            self._heading.setText(actor.name)
            self.form.show_actor(workshop, actor.id)

    # --- going there

    def go_to(self, place: Place) -> None:
        """A party's field (opened at once while it is empty), or the party itself."""
        workshop = self._screen.editor.workshop
        id, field = place.id, place.field
        if place.part == "parties":
            id = next((party.actor_id for party in workshop.parties if party.id == place.id), "")
        if place.part == "actors" and not place.id:
            self.add()
        elif self.table.select(id):
            if not field or not self.form.go_to(place._replace(id=id) if place.part == "actors" else place):
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- rows

    def add(self, _checked: bool = False) -> None:
        """A new row at the end, for a name."""
        self.wanted.emit()
        self.table.finish_writing()
        self._new = True
        self.show_rows(self._screen.editor.workshop)
        self.table.select(NEW, edit=True)

    def put_away(self) -> None:
        """The party under the cursor goes; one that leads activities is asked about first."""
        workshop = self._screen.editor.workshop
        actor = next((a for a in workshop.actors if a.id == self.table.current_id()), None)
        if actor is None:
            return
        leads = actors.leads_of(workshop, actor.id)
        if not leads:
            self._put_away_now(actor.id)
            return
        question = Question(
            self._screen,
            (words.holds_leads(actors.shown_name(actor), leads), words.LEADS_SAFE, words.leads_left(leads)),
            (words.PUT_AWAY, words.CANCEL),
            actor.id,
        )
        question.agreed.connect(self._put_away_now)
        question.open()

    def _put_away_now(self, id: str) -> None:
        name = next((actors.shown_name(a) for a in self._screen.editor.workshop.actors if a.id == id), "")
        if self._screen.run(label("actors.put_away"), actors.put_away, id):
            self._screen.desk.say(words.party_away(name), True)

    def _last_row_left(self) -> None:
        """After the last row comes a new one only while new ones are being written."""
        if self._adding:
            self.add()

    _adding = False

    def _drop_new(self) -> None:
        self._new = self._adding = False
        self.show_rows(self._screen.editor.workshop)

    def _write_name(self, row: PartyRow, text: str) -> None:
        self._adding = row.id == NEW
        if row.id != NEW:
            place = Place("actors", row.id, "name")
            write_cell(self._screen, self.table, text, label("actors.name"), fields.write, place, text)
            return
        self._new = False
        changes = write_cell(self._screen, self.table, text, label("actors.add"), actors.add, text)
        self._new = not changes
        if changes:
            self.table.select(added_id(changes, "actors"))


def party_rows(workshop: Workshop) -> list[PartyRow]:
    """All parties with the number of their people, in the order of every list."""
    counts: dict[str | None, int] = {}
    for person in workshop.participants:
        counts[person.actor_id] = counts.get(person.actor_id, 0) + 1
    return [
        PartyRow(actor.id, actor.name, actor.kind.value, actor.crest, counts.get(actor.id, 0))
        for actor in actors.in_order(workshop)
    ]


def _name(row: PartyRow) -> str:
    return row.name


def _spoken(row: PartyRow) -> str:
    return words.spoken_party(row.name, KIND_LABEL.get(row.kind, ""), row.people)


class _PartyTable(EntryTable):
    """One column, as high as its rows up to a number."""

    def __init__(self, look: Look, model: RowsModel[PartyRow]) -> None:
        super().__init__(look, model, row=_ROW)
        self._most = _MOST_ROWS
        self.setItemDelegate(_PartyDelegate(look, self))
        self.horizontalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.PARTIES)

    def hug(self, most: int) -> None:
        """As high as its rows, at most so many."""
        self._most = most
        rows = min(self.model().rowCount(), most)
        self.setFixedHeight(rows * self.look.px(_ROW) + 3)

    def fit(self) -> None:
        """A new text scale changes the height."""
        super().fit()
        if hasattr(self, "_most"):
            self.hug(self._most)


class _PartyDelegate(EntryDelegate):
    """Crest, name; at the right the kind and how many people."""

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, selected: bool, /) -> None:
        """One line as in picture 02."""
        row = index.data(Role.ROW)
        if row is None or row.id == NEW:
            return
        side = self.look.px(_CREST)
        crest(
            painter,
            self.look,
            QRectF(box.left() + 8, box.center().y() - side / 2, side, side),
            row.kind,
            row.character,
        )
        right = self._right(painter, box.adjusted(0, 0, -PAD, 0), words.people_count(row.people), "sumi", "base")
        right = max(right, 0.0)
        left = box.left() + side + 18
        room = box.right() - PAD - left
        count_width = max(self.look.px(50), right)
        painter.setFont(self.look.font(bold=selected))
        metrics = painter.fontMetrics()
        kind = KIND_LABEL.get(row.kind, "")
        painter.setFont(self.look.font("small"))
        kind_width = painter.fontMetrics().horizontalAdvance(kind)
        if metrics.horizontalAdvance(row.name) + kind_width + count_width + 12 > room:
            kind_width = 0
        else:
            edge = box.adjusted(0, 0, -PAD - count_width, 0)
            self._right(painter, edge, kind, "sumi-2", "small")
        name_room = int(room - count_width - (kind_width + 12 if kind_width else 0))
        painter.setFont(self.look.font(bold=selected))
        painter.setPen(self.look.color("sumi"))
        shown = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, name_room)
        painter.drawText(QRectF(left, box.top(), name_room + 2, box.height()), _MIDDLE, shown)

    def _right(self, painter: QPainter, box: QRectF, text: str, token: str, role: str) -> float:
        painter.setFont(self.look.font(role))
        painter.setPen(self.look.color(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return float(painter.fontMetrics().horizontalAdvance(text))


_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
