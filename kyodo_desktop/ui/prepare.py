"""Stop 1, preparation: the programme and its clock at the left; the workshop, its promises at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import prepare as words
from kyodo_desktop.text import programme as programme_words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.meeting_bar import MeetingBar
from kyodo_desktop.ui.panels import panel_title, side_panel
from kyodo_desktop.ui.prepare_form import WorkshopForms
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.programme import Programme
from kyodo_desktop.ui.promises import TITLE_ROW, Promises
from kyodo_desktop.ui.two_panes import TwoPanes, scrolling

_PROGRAMME, _CONTENT = 0, 1


class PrepareScreen(Screen):
    """What happens when, and who leads it; what the workshop is; what its people promise one another."""

    hints = programme_words.HINTS
    of_a_meeting = True

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        self.meetings = MeetingBar(self)
        self.programme = Programme(self)
        self.forms = WorkshopForms(self)
        self.promises = Promises(self)
        self._printing = Printing(self, "programme", (words.PRINT_TIP, words.SAVE_PDF_TIP))
        self.panes = TwoPanes(
            desk,
            scrolling(self.programme),
            self._right(),
            (programme_words.PROGRAMME, words.CONTENT),
            (712, 474),
        )
        self._print_button = desk.action_button(self._printing.print_action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.meetings)
        column.addWidget(self.panes, 1)

    def _right(self) -> QWidget:
        panel, column = side_panel(320, self.desk.look)
        add = self.desk.action_button(self.meetings.add_action, small=True)
        title = panel_title(words.CONTENT, hints=words.EDIT_HINT, right=add)
        title.setMinimumHeight(self.desk.look.px(TITLE_ROW))
        column.addWidget(title)
        column.addWidget(self.forms.main)
        column.addSpacing(4)
        column.addWidget(self.promises)
        column.addSpacing(4)
        column.addWidget(panel_title(words.MORE))
        column.addWidget(self.forms.more)
        column.addStretch(1)
        area = scrolling(panel)
        area.setMinimumWidth(self.desk.look.px(340))
        return area

    # --- the contract of a screen

    def fill(self, workshop: Workshop) -> None:
        """Meetings, programme, forms and promises."""
        self.meetings.show_meetings(workshop)
        self.programme.show_programme(workshop)
        self.forms.show_values(workshop)
        self.promises.show_rows(workshop)

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...], /) -> None:
        """Only what this page shows."""
        parts = {change.part for change in changes}
        if "meetings" in parts:
            self.meetings.show_meetings(workshop)
        if parts & {"agenda", "meetings"}:
            self.programme.show_programme(workshop)
        if parts & {HEAD, "meetings"}:
            self.forms.show_values(workshop)
        if "promises" in parts:
            self.promises.show_rows(workshop)

    def go_to(self, place: Place) -> None:
        """The cell of the place; one that is still empty is opened at once."""
        self._show_meeting_of(place)
        if place.part == "agenda":
            self.panes.show_pane(_PROGRAMME)
            self.programme.go_to(place)
            return
        self.panes.show_pane(_CONTENT)
        if place.part == "promises":
            self.promises.go_to(place.id)
            return
        cell, forms = self.forms.cell_of(place), self.forms
        cell.setFocus(Qt.FocusReason.OtherFocusReason)
        if forms.holds(self.editor.workshop, place):
            return
        if cell is forms.when:
            forms.when.open_at(place)
        else:
            cell.open()

    def _show_meeting_of(self, place: Place) -> None:
        workshop = self.editor.workshop
        if place.part == "meetings" and any(m.id == place.id for m in workshop.meetings):
            self.desk.meeting.choose(place.id)
        for item in workshop.agenda:
            if place.part == "agenda" and item.id == place.id:
                self.desk.meeting.choose(item.meeting_id)

    def enter(self) -> None:
        """Begin at the programme, or at the name while there is none."""
        self.fill(self.editor.workshop)  # the meeting and the time may be others than when it was left
        table = self.programme.table
        cell = self.forms.main.cells()[0]
        first: QWidget = table if table.rows.rowCount() or not cell.isVisible() else cell
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.promises.table.finish_writing()
        self.programme.table.finish_writing()
        self.programme.strip.finish()
        focused = self.focusWidget()
        forms = (self.forms.main, self.forms.more)
        if focused is not None and any(form.isAncestorOf(focused) for form in forms):
            focused.clearFocus()

    def fit(self, form: str) -> None:
        """One half at a time below 1200 px."""
        self.panes.fit(form)

    def header_buttons(self) -> Sequence[QWidget]:
        """Printing the programme."""
        return (self._print_button,)

    def actions_for_menu(self, menu: str, /) -> Sequence[QAction]:
        """All that is done with items, promises and meetings."""
        if menu == "talk":
            return tuple(self.meetings.actions_)
        if menu == "print":
            return self._printing.actions()
        own = (*self.programme.actions_, *self.programme.templates.actions_, *self.promises.actions_)
        return own if menu == "edit" else ()
