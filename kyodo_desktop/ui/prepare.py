"""Stop 1, preparation: the form of the workshop at the left, the promises at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.domain import meetings
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Meeting, Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import dates
from kyodo_desktop.text import prepare as words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.forms import FormTable, ValueCell
from kyodo_desktop.ui.panels import panel_title, side_panel
from kyodo_desktop.ui.promises import TITLE_ROW, Promises
from kyodo_desktop.ui.several import Part, SeveralCell
from kyodo_desktop.ui.two_panes import TwoPanes, scrolling


class TextAt:
    """A text of the workshop or of its first meeting: where it stands, and what it says."""

    def __init__(self, editor: Editor, part: str, field: str) -> None:
        self._editor, self._part, self._field = editor, part, field

    def place(self) -> Place:
        """Where it stands now."""
        return Place(self._part, self._row(self._editor.workshop).id, self._field)

    def read(self, workshop: Workshop) -> str:
        """What the field starts from."""
        value = getattr(self._row(workshop), self._field)
        if value is None or isinstance(value, str):
            return value or ""
        return wareki(value) if self._field == "date" else dates.clock(value)

    def _row(self, workshop: Workshop) -> Workshop | Meeting:
        return workshop if self._part == HEAD else meetings.first(workshop)


class PrepareScreen(Screen):
    """What the workshop is, when, where and whose; what its people promise one another."""

    hints = words.HINTS

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        self._cells: dict[tuple[str, str], ValueCell] = {}
        self.form = FormTable(editor, desk.look, label_width=112)
        self._fill_form()
        self.promises = Promises(self)
        self.panes = TwoPanes(desk, self._left(), self._right(), (words.CONTENT, words.PROMISES), (712, 474))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)

    def _fill_form(self) -> None:
        self._text(words.TITLE, HEAD, "title", words.TITLE_EXAMPLE)
        self._text(words.THEME, HEAD, "theme", words.THEME_EXAMPLE, long=True)
        self._when_cell()
        self._text(words.VENUE, "meetings", "venue", words.VENUE_EXAMPLE)
        self._text(words.HOST, HEAD, "host", words.HOST_EXAMPLE)
        self._text(words.FACILITATOR, "meetings", "facilitator", words.FACILITATOR_EXAMPLE)
        self._text(words.DISTRICT, HEAD, "district", words.DISTRICT_EXAMPLE)
        self._text(words.DOCUMENT_NUMBER, HEAD, "document_number", words.DOCUMENT_NUMBER_EXAMPLE)
        self._text(words.USE_OF_RESULTS, HEAD, "use_of_results", words.USE_OF_RESULTS_EXAMPLE, long=True)
        self._text(words.PRIVACY_PURPOSE, HEAD, "privacy_purpose", words.PRIVACY_PURPOSE_EXAMPLE, long=True)

    def _text(self, title: str, part: str, field: str, example: str, *, long: bool = False) -> None:
        text = TextAt(self.editor, part, field)
        cell = self.form.add_text(title, text.place, text.read, placeholder=example, long=long)
        self._cells[part, field] = cell

    def _when_cell(self) -> None:
        parts = [
            Part(title, text.place, text.read, example, whole=True, share=share)
            for title, text, example, share in (
                (words.DAY, TextAt(self.editor, "meetings", "date"), words.DAY_EXAMPLE, 3),
                (words.STARTS, TextAt(self.editor, "meetings", "starts_at"), words.STARTS_EXAMPLE, 1),
                (words.ENDS, TextAt(self.editor, "meetings", "ends_at"), words.ENDS_EXAMPLE, 1),
            )
        ]
        self.when = SeveralCell(self.editor, parts, across=True)
        self.form.add_cell(words.WHEN, self.when, _when)
        for field in ("date", "starts_at", "ends_at"):
            self._cells["meetings", field] = self.when

    def _left(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(18, 8, 18, 16)
        column.setSpacing(8)
        title = panel_title(words.CONTENT, hints=words.EDIT_HINT)
        title.setMinimumHeight(self.desk.look.px(TITLE_ROW))
        column.addWidget(title)
        column.addWidget(self.form)
        column.addStretch(1)
        return scrolling(body)

    def _right(self) -> QWidget:
        panel, column = side_panel(320, self.desk.look)
        column.addWidget(self.promises)
        column.addStretch(1)
        area = scrolling(panel)
        area.setMinimumWidth(self.desk.look.px(340))
        return area

    # --- the contract of a screen

    def fill(self, workshop: Workshop) -> None:
        """Form and promises."""
        self.form.show_values(workshop)
        self.when.show_values(workshop)
        self.promises.show_rows(workshop)

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...], /) -> None:
        """Only what this page shows."""
        parts = {change.part for change in changes}
        if parts & {HEAD, "meetings"}:
            self.form.show_values(workshop)
            self.when.show_values(workshop)
        if "promises" in parts:
            self.promises.show_rows(workshop)

    def go_to(self, place: Place) -> None:
        """The cell of the place; one that is still empty is opened at once."""
        if place.part == "promises":
            self.panes.show_pane(1)
            self.promises.go_to(place.id)
            return
        self.panes.show_pane(0)
        cell = self._cells.get((place.part, place.field), self.form.cells()[0])
        cell.setFocus(Qt.FocusReason.OtherFocusReason)
        if cell is self.when and not _has(self.editor.workshop, place):
            self.when.open_at(place)
        elif not _has(self.editor.workshop, place):
            cell.open()

    def enter(self) -> None:
        """Begin at the name."""
        self.form.cells()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.promises.table.finish_writing()
        focused = self.focusWidget()
        if focused is not None and self.form.isAncestorOf(focused):
            focused.clearFocus()

    def fit(self, form: str) -> None:
        """One half at a time below 1200 px."""
        self.panes.fit(form)

    def actions_for_menu(self, menu: str, /) -> Sequence[QAction]:
        """All that is done with promises."""
        return tuple(self.promises.actions_) if menu == "edit" else ()


def _when(workshop: Workshop) -> str:
    meeting = meetings.first(workshop)
    date = wareki(meeting.date, weekday=True) if meeting.date else ""
    return words.date_and_times(date, dates.span(meeting.starts_at, meeting.ends_at))


def _has(workshop: Workshop, place: Place) -> bool:
    row = workshop if place.part == HEAD else meetings.first(workshop)
    return bool(getattr(row, place.field, None))
