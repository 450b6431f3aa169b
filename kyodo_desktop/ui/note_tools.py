"""The row above the notes: filter chips, search, how many seals have been stuck on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from kyodo_desktop.domain import japanese, votes
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import board as board_words
from kyodo_desktop.text import issues as words
from kyodo_desktop.ui.chips import Chip, Chips
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import on_escape
from kyodo_desktop.ui.issue_view import Wanted
from kyodo_desktop.ui.labels import PlainLabel, tag
from kyodo_desktop.ui.note_actions import NoteActions
from kyodo_desktop.ui.paint import plain_tip
from kyodo_desktop.ui.search_field import SearchField
from kyodo_desktop.ui.segment import Segment
from kyodo_desktop.ui.tab_order import chain

_ALL, _NONE = "all", "none"
_TABLE, _GROUP = "table", "group"
_MANY = 6  # categories beyond which the chip of all notes is shortened too
_PER_PERSON = range(1, 11)


class NoteTools(QWidget):
    """``filtered`` when other notes are to be shown, ``left`` when the search was ended with Esc or Enter."""

    filtered = Signal()
    left = Signal(bool)
    """Whether the keyboard goes on to the list."""

    def __init__(self, screen: Screen, views: Sequence[tuple[str, str]], actions: NoteActions) -> None:
        super().__init__()
        self._screen = screen
        desk = screen.desk
        self.segment = Segment(desk.look, desk.icons, views)
        self._used = -1
        self.chips = Chips(screen.desk)
        self.chips.chosen.connect(self.filtered)
        self.field = self._search_field()
        self.each = screen.desk.button("", self._ask_per_person, small=True)
        self.per_person = QMenu(self)
        for count in _PER_PERSON:
            self.per_person.addAction(words.per_person(count)).setData(count)
        self.per_person.triggered.connect(self.set_per_person)
        self.used, self.budget = PlainLabel("", "strong"), PlainLabel("", "count")
        self.over = tag("", "attentionTag")
        self._chosen: tuple[str, str] = ("", "")
        self._doors: list[QAction] = []
        self._form = "wide"
        self._shown = Workshop(id="", title="")
        self.narrow = desk.button(board_words.NARROW, self.ask_narrow, icon="filter", small=True)
        self.narrow.setProperty("chip", True)
        self.narrow.setCheckable(True)
        self.narrow.setToolTip(plain_tip(board_words.NARROW_TIP))
        self.choices = QMenu(self)
        self.choices.triggered.connect(self._narrowed)
        self.island = desk.action_button(actions.island, small=True)
        self.island.show_parts(key=False)
        self.seals = desk.action_button(actions.seal_mode, small=True)
        self.seals.setProperty("chip", True)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.setSpacing(8)
        self._for_notes = QWidget()
        whole.addWidget(self.segment, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._for_notes, 1)
        row = QHBoxLayout(self._for_notes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.chips, 1)
        row.addWidget(self.narrow)
        for widget in (self.field, self.island, self.seals, self.each, self.used, self.budget, self.over):
            row.addWidget(widget)
        self._show_narrowed()  # not before it has a parent: it would be a window of its own

    def show_for_notes(self, notes: bool) -> None:
        """Without notes only the segment stays."""
        self._for_notes.setVisible(notes)

    def _search_field(self) -> SearchField:
        desk = self._screen.desk
        field = SearchField(desk.look, desk.icons, words.SEARCH, 148)
        field.textChanged.connect(self._typed)
        field.returnPressed.connect(self._to_list)
        field.hide()
        on_escape(field, self._stop_search)
        return field

    # --- which notes

    def wanted(self) -> Wanted:
        """Which notes are looked for."""
        on = self.chips.on()
        category = None if on in (_ALL, "") else "" if on == _NONE else on
        kind, chosen = self._chosen
        table = chosen if kind == _TABLE else None
        group = chosen if kind == _GROUP else None
        return Wanted(category, table, group, japanese.search_key(self.field.text().strip()))

    def ask_narrow(self) -> None:
        """The notes of which table, of which island?"""
        self.choices.clear()
        self._offer(board_words.NARROW_NOT, "", "")
        for table in self._shown.tables:
            self._offer(board_words.of_table(table.name), _TABLE, table.id)
        for group in self._shown.groups:
            self._offer(board_words.of_island(group.title), _GROUP, group.id)
        if self._shown.groups:
            self._offer(board_words.NARROW_LOOSE, _GROUP, "")
        if self._doors:
            self.choices.addSeparator()
            self.choices.addActions(self._doors)
        below = self.narrow if self.narrow.isVisible() else self.segment
        self.choices.popup(below.mapToGlobal(below.rect().bottomLeft()))
        self._show_narrowed()

    def offer(self, *doors: QAction) -> None:
        """What else the menu of the filter leads to; the first also by a right click on the chips."""
        self._doors = list(doors)
        self.chips.offer(doors[0])

    def _offer(self, sentence: str, kind: str, id: str) -> None:
        action = self.choices.addAction(sentence.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked((kind, id) == self._chosen)
        action.setData([kind, id])

    def _narrowed(self, action: QAction) -> None:
        if action in self._doors:
            return
        kind, chosen = action.data()
        self._chosen = (str(kind), str(chosen))
        self._show_narrowed()
        self.filtered.emit()

    def _show_narrowed(self) -> None:
        kind, chosen = self._chosen
        named = {table.id: board_words.of_table(table.name) for table in self._shown.tables}
        named |= {group.id: board_words.of_island(group.title) for group in self._shown.groups}
        self.narrow.setVisible(self._form != "bar" or bool(kind))
        self.narrow.setChecked(bool(kind))
        self.narrow.set_words(named.get(chosen, board_words.NARROW_LOOSE) if kind else board_words.NARROW)
        self.narrow.show_parts(words=False)
        self.narrow.setToolTip(plain_tip(self.narrow.words() if kind else board_words.NARROW_TIP))

    def stops(self) -> Sequence[QWidget]:
        """Where the Tab key stops, in reading order."""
        return (self.segment, self.chips, self.narrow, self.field, self.island, self.seals, self.each)

    def fit(self, form: str) -> None:
        """On a small screen the names of keys go first."""
        self.seals.show_parts(key=form == "wide")
        self._form = form
        self.segment.show_icons(form == "wide")
        self._make_room()
        self._show_narrowed()

    def _make_room(self) -> None:
        """What the menus do too gives way to a small screen and to the search: chips stay whole."""
        searching, bar = not self.field.isHidden(), self._form == "bar"
        self.island.setVisible(self._form == "wide" and not searching)
        self.seals.setVisible(not (bar or searching))
        self.each.setVisible(not (bar or searching))
        self.used.setVisible(not (bar and searching))
        self.budget.setVisible(not (bar and searching))

    def search(self) -> None:
        """Ctrl+F."""
        self.field.show()
        self._make_room()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_all(self) -> None:
        """No filter, no search."""
        self.field.clear()
        self.field.hide()
        self._make_room()
        self.chips.turn_on(_ALL)
        self._chosen = ("", "")
        self._show_narrowed()
        self.filtered.emit()

    def _typed(self, _text: str) -> None:
        self.filtered.emit()

    def _to_list(self) -> None:
        self.left.emit(True)

    def _stop_search(self) -> None:
        self.field.clear()
        self.field.hide()
        self._make_room()
        self.left.emit(False)

    # --- sums

    def show_sums(self, workshop: Workshop) -> None:
        """Counts on the chips, seals used and to be had."""
        self._shown = workshop
        self._show_narrowed()
        before = len(self.chips.stops())
        self.chips.show_chips(_chips(workshop))
        if len(self.chips.stops()) != before:
            chain([*self.segment.findChildren(QPushButton), *self.chips.stops(), self.narrow])
        try:
            seals, each = votes.total(workshop), votes.ballot(workshop).per_person
        except Refused:  # a workshop from elsewhere may have no ballot
            for widget in (self.each, self.used, self.budget, self.over):
                widget.hide()
            return
        self.each.set_words(words.per_person(each))
        self.used.setText(str(seals.used))
        self.budget.setText(words.of_budget(seals.budget) if seals.budget else words.NO_BUDGET)
        self.over.setText(words.over(seals.used - seals.budget))
        self.over.setVisible(0 < seals.budget < seals.used)
        self.used.setAccessibleName(words.spoken_seals(seals.used, seals.budget))
        if 0 <= self._used < seals.used == seals.budget:
            self._screen.desk.say(words.all_used(seals.budget), False)
        self._used = seals.used

    def _ask_per_person(self) -> None:
        self.per_person.popup(self.each.mapToGlobal(self.each.rect().bottomLeft()))

    def set_per_person(self, action: QAction) -> None:
        """How many seals each person has."""
        self._screen.run(label("votes.set_per_person"), votes.set_per_person, action.data())


def _chips(workshop: Workshop) -> list[Chip]:
    counts = Counter(card.category_id for card in workshop.cards)
    everything = words.chip("", words.ALL, len(workshop.cards))
    crowded = len(workshop.categories) > _MANY
    least = words.short_all(len(workshop.cards))
    chips = [Chip(_ALL, everything, least if crowded else everything, least)]
    chips += [_chip(c.id, c.mark, c.label, counts[c.id]) for c in workshop.categories]
    if counts[None] and workshop.categories:
        chips.append(_chip(_NONE, words.NO_CATEGORY_MARK, words.NO_CATEGORY, counts[None]))
    return chips


def _chip(id: str, mark: str, name: str, count: int) -> Chip:
    short = words.short_chip(mark, name, count)
    return Chip(id, words.chip(mark, name, count), short, short)
