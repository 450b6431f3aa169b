"""A list of people from a table: shown first, taken in as one step, or left alone."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from kyodo_desktop.domain.japanese import in_kana
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import people_taking
from kyodo_desktop.exchange.people_columns import Columns
from kyodo_desktop.exchange.people_csv import PeopleList, Why
from kyodo_desktop.exchange.table_text import Encoding
from kyodo_desktop.text import cleaning, common, refusals
from kyodo_desktop.text import people as words
from kyodo_desktop.text import people_columns as column_words
from kyodo_desktop.text import people_import as found_words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.import_columns import ColumnChoices
from kyodo_desktop.ui.import_source import Asked, Reading, Source, read_source
from kyodo_desktop.ui.import_table import PeopleTable
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.two_panes import scrolling

_MOST_REMARKS = 12
_HIGH, _LOW = 690, 300  # px: with a table to look at, without
_TABLE = 164  # px: header and four rows


class ImportDialog(QDialog):
    """Reads, shows, and only at the button's press takes in. Esc leaves everything as it was."""

    def __init__(self, screen: Screen, source: Source) -> None:
        super().__init__(screen.window())
        self._screen, self._source = screen, source
        self._found: PeopleList | None = None
        self._asked = Asked()  # what was said by hand
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._build()
        self._read()

    # --- widgets

    def _build(self) -> None:
        self._title = PlainLabel("", "title", wrap=True)
        self._headline = PlainLabel("", "strong", wrap=True)
        self._sheet = PlainLabel("", "second", wrap=True)
        self.columns = ColumnChoices()
        self.columns.chosen.connect(self._read_by_hand)
        self.table = PeopleTable(self._screen.desk.look)
        self.table.setMinimumHeight(self._screen.desk.look.px(_TABLE))
        self._remarks = PlainLabel("", "", wrap=True)
        self._remarks.setAccessibleName(words.NOTES_ON_LINES)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        self.headed = QCheckBox()
        self.headed.clicked.connect(self._read_other_header)
        for widget in (self._headline, self._choices(), self._sheet, self.headed, self.columns):
            inner.addWidget(widget)
        inner.addWidget(self.table, 1)
        for widget in (self._remarks, self._bodies()):
            inner.addWidget(widget)
        inner.addStretch(0)  # takes the room while there is no table
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(rule("heavy"))
        column.addWidget(scrolling(body), 1)
        column.addLayout(self._buttons())

    def _choices(self) -> QWidget:
        self.encoding = QComboBox()
        self.encoding.setAccessibleName(words.ENCODING)
        for encoding in Encoding:
            self.encoding.addItem(found_words.ENCODING_NAMES[encoding.value], encoding.value)
        self.encoding.activated.connect(self._read_again)
        choices = QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (PlainLabel(words.ENCODING, "small"), self.encoding):
            row.addWidget(widget)
        row.addStretch(1)
        self._choices_row = choices
        return choices

    def _bodies(self) -> QWidget:
        self._unmatched = PlainLabel("", "strong", wrap=True)
        self.as_parties = QRadioButton(found_words.AS_PARTIES)
        self.as_residents = QRadioButton(found_words.AS_RESIDENTS)
        self.as_parties.setChecked(True)
        self._group = QButtonGroup(self)
        self._bodies_box = QWidget()
        column = QVBoxLayout(self._bodies_box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._unmatched)
        for button in (self.as_parties, self.as_residents):
            self._group.addButton(button)
            column.addWidget(button)
        return self._bodies_box

    def _buttons(self) -> QHBoxLayout:
        desk = self._screen.desk
        self.take = desk.button("", self._take, primary=True)
        self.stop = desk.button(found_words.STOP, self.reject, key="Esc")
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.take)
        row.addWidget(PlainLabel(found_words.NOTHING_YET, "second"))
        row.addStretch(1)
        row.addWidget(self.stop)
        return row

    # --- reading

    def _read(self, asked: Asked = Asked()) -> None:  # noqa: B008 - a frozen value
        self._asked = asked
        work = partial(read_source, self._source, asked)
        if self._source.small:
            self._show(work())
            return
        self._found = None
        self.take.setEnabled(False)  # what is shown is no longer what is chosen
        if asked == Asked():
            self._show_waiting()
        self._screen.desk.tasks.start(work, self._show, self._failed)

    def _read_again(self) -> None:
        """In other letters: what was said of columns and header by hand still holds."""
        self._read(self._asked._replace(encoding=self._encoding()))

    def _read_by_hand(self) -> None:
        self._read(self._asked._replace(encoding=self._encoding(), kinds=self.columns.kinds))

    def _read_other_header(self, headed: bool) -> None:
        """What stands chosen for the columns stays, whoever chose it."""
        kinds = self._asked.kinds if self._asked.kinds is not None else self.columns.kinds or None
        self._read(Asked(self._encoding(), kinds, headed))

    def _encoding(self) -> Encoding | None:
        return Encoding(self.encoding.currentData()) if self._source.has_letters else None

    def _show(self, reading: Reading) -> None:
        if not isValid(self) or reading.asked is not self._asked:  # closed or chosen anew meanwhile
            return
        self.take.setEnabled(True)
        self._offer_columns(reading.seen)
        if isinstance(reading.found, Refused):
            self._found = None
            self._show_refused(reading.found, reading)
        else:
            self._found = reading.found
            self._show_found(reading.found)

    def _failed(self, failure: Exception) -> None:
        raise failure  # read_source answers for all that a table can be

    def _show_waiting(self) -> None:
        self._found = None
        self._title.setText(words.IMPORT_TITLE)
        self._headline.setText(words.READING_FILE)
        self._hide_all()
        for widget in (self._choices_row, self.headed, self.columns):
            widget.hide()
        self._fit(_LOW)
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide_all(self) -> None:
        for widget in (self._sheet, self.table, self._remarks, self._bodies_box, self.take):
            widget.hide()

    def _show_refused(self, refusal: Refused, reading: Reading) -> None:
        self._title.setText(words.IMPORT_TITLE)
        nameless = reading.seen and refusal.key == "people.no_name_column"
        self._headline.setText(refusals.say(Refused("people.names_not_chosen") if nameless else refusal))
        self._hide_all()
        self._show_encoding(reading.encoding)
        self._fit(_HIGH if reading.seen else _LOW)
        boxes = self.columns.boxes if reading.seen else []
        self._lead_to(boxes[0] if boxes else self.stop)

    def _offer_columns(self, seen: Columns | None) -> None:
        self.headed.setVisible(seen is not None)
        self.columns.setVisible(seen is not None)
        if seen is None:
            return
        self.headed.setText(column_words.first_line_is_header(seen.header_at))
        self.headed.setChecked(seen.headed)
        if self.columns.show_columns(seen):
            chain: list[QWidget] = [self.encoding, self.headed, *self.columns.boxes, self.table]
            for before, after in pairwise(chain):
                QWidget.setTabOrder(before, after)

    def _lead_to(self, widget: QWidget) -> None:
        """Whoever is choosing columns goes on there."""
        if self._asked == Asked():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_encoding(self, encoding: Encoding | None) -> None:
        file = self._source.has_letters
        self._choices_row.setVisible(file)
        if encoding is not None:
            self.encoding.setCurrentIndex(self.encoding.findData(encoding.value))

    def _fit(self, height: int) -> None:
        if self._asked != Asked():  # nothing moves under the hand
            return
        room, px = self._screen.window().size(), self._screen.desk.look.px
        self.resize(min(px(880), room.width() - 40), min(px(height), room.height() - 40))

    # --- what was found

    def _show_found(self, found: PeopleList) -> None:
        ahead = people_taking.outlook(self._screen.editor.workshop, found)
        unreadable = sum(line.why is Why.LETTERS for line in found.left_out)
        self._title.setText(found_words.unreadable_title(unreadable) if unreadable else words.IMPORT_TITLE)
        rest = found_words.rest_readable(len(found.people)) if unreadable else ""
        self._headline.setText(rest or found_words.headline(len(found.people), len(found.left_out)))
        self._show_encoding(found.encoding)
        about = [found_words.sheet(found.sheet)] if found.sheet else []
        about += [found_words.new_tables(ahead.new_tables)] if ahead.new_tables else []
        self._sheet.setText("\n".join(about))
        self.table.show_people(ahead.people, found.columns)
        remarks = _remarks(found, ahead)
        self._remarks.setText("\n".join(words.shortened(remarks, _MOST_REMARKS)))
        self._unmatched.setText(found_words.new_affiliations(ahead.unmatched))
        for widget, shown in (
            (self._sheet, bool(about)),
            (self.table, bool(ahead.people)),
            (self._remarks, bool(remarks)),
            (self._bodies_box, bool(ahead.unmatched)),
            (self.take, bool(ahead.people)),
        ):
            widget.setVisible(shown)
        self._fit(_HIGH)
        self.take.set_words(found_words.add_people(len(ahead.people)))
        self._lead_to(self.take if ahead.people else self.stop)

    def _take(self) -> None:
        if self._found is None:
            return
        before = len(self._screen.editor.workshop.participants)
        taken = self._screen.run(
            label("people_taking.take_in"),
            people_taking.take_in,
            self._found,
            make_parties=self.as_parties.isChecked(),
        )
        added = len(self._screen.editor.workshop.participants) - before
        self.accept()
        if taken:
            self._screen.desk.say(words.people_added(added), True)


def _remarks(found: PeopleList, ahead: people_taking.Outlook) -> list[str]:
    """What a person should know of single lines, by line."""
    told = [(left.line, found_words.left_out(left.line, left.why.value)) for left in found.left_out]
    told += [(person.line, found_words.already_here(person.line, person.name)) for person in ahead.already]
    told += [(person.line, found_words.namesake(person.line, person.name)) for person in ahead.namesakes]
    told += [
        (person.line, found_words.reading_not_kana(person.line, person.reading))
        for person in ahead.people
        if person.reading and not in_kana(person.reading)
    ]
    told += [
        (person.line, found_words.taken_out(person.line, cleaning.taken_out(person.taken_out)))
        for person in found.people
        if person.taken_out
    ]
    return [sentence for _, sentence in sorted(told)]
