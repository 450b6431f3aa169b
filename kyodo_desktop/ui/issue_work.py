"""What is done with the issues at the left of screen 4, by keys, menus and clicks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kyodo_desktop.domain import issues
from kyodo_desktop.domain.choices import IssueStatus
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Issue
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import goal_issues as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.goal_issues import IssuesPane
from kyodo_desktop.ui.note_list import NoteList

_LEFT = (IssueStatus.NOT_CHOSEN, IssueStatus.LET_GO)


class IssueWork(QObject):
    """The actions are there before the pane, whose button needs one; ``tend`` ties both together."""

    pane: IssuesPane

    def __init__(self, screen: Screen, beside: Sequence[QAction]) -> None:
        """``beside``: actions of the page that the menu of an issue offers too."""
        super().__init__(screen)
        self._beside = beside
        self._screen, desk = screen, screen.desk
        self._back: NoteList | None = None
        self._then: dict[str, issues.Earlier] = {}
        self.status = desk.action(
            screen, words.SET_STATUS, self._ask_status, key="Ctrl+T", tip=words.SET_STATUS_TIP
        )
        self.source = desk.action(
            screen, words.SHOW_SOURCE, self._show_source, key="Alt+Return", tip=words.SHOW_SOURCE_TIP
        )
        self.carry = desk.action(
            screen, words.CARRY, self._carry_over, key="Ctrl+K", icon="import", tip=words.CARRY_TIP
        )

    def tend(self, pane: IssuesPane) -> None:
        """Listen to the pane."""
        self.pane = pane
        pane.card_chosen.connect(self._choose_card)
        pane.group_chosen.connect(self._choose_group)
        for view in (pane.carried, pane.chosen):
            view.activated_id.connect(self.edit)
        pane.left.activated_id.connect(self._bring_back)
        for view in (pane.carried, pane.chosen, pane.left):
            view.menu_wanted.connect(self._menu)
        pane.form.closed.connect(self._form_closed)

    def actions(self) -> Sequence[QAction]:
        """For the menu of edits."""
        return self.status, self.source, self.carry

    # --- which issue

    def view(self) -> NoteList | None:
        """The list of issues with the keyboard in it."""
        lists = (self.pane.carried, self.pane.chosen, self.pane.left)
        return next((view for view in lists if view.hasFocus()), None)

    def current(self) -> Issue | None:
        """The issue under the cursor, or the one whose form is open."""
        view = self.view()
        here = view.current_id() if view is not None else self.pane.form.id
        return next((issue for issue in self._screen.editor.workshop.issues if issue.id == here), None)

    def show(self, id: str) -> bool:
        """Put the cursor on an issue, for a place that is gone to; false if it is not shown."""
        if any(row.id == id for row in self.pane.left_model.rows) and not self.pane.fold.isChecked():
            self.pane.fold.click()
        for view in (self.pane.chosen, self.pane.carried, self.pane.left):
            if view.select(id):
                view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    # --- choosing and leaving

    def _choose_card(self, id: str) -> None:
        self._chose(bool(self._screen.run(label("issues.choose_card"), issues.choose_card, id)))

    def _choose_group(self, id: str) -> None:
        self._chose(bool(self._screen.run(label("issues.choose_group"), issues.choose_group, id)))

    def _bring_back(self, id: str) -> None:
        step = label("issues.set_status")
        self._chose(bool(self._screen.run(step, issues.set_status, id, IssueStatus.CHOSEN)))
        self._keep_keyboard()

    def _chose(self, done: bool) -> None:
        if done:
            self._screen.desk.say(words.CHOSEN_DONE, True)

    def put_away(self) -> None:
        """Del: an issue is no longer worked on; one that is not is put away."""
        issue, view = self.current(), self.view()
        if issue is None or view is None:
            return
        if view is self.pane.chosen:
            if self._screen.run(label("issues.leave"), issues.leave, issue.id):
                self._unfold_left(issue)
                self._screen.desk.say(words.LEAVE_DONE, True)
        elif self._screen.run(label("issues.put_away"), issues.put_away, issue.id):
            self._screen.desk.say(words.PUT_AWAY_DONE, True)
        self._keep_keyboard()

    def move(self, step: int) -> None:
        """Up or down within its list."""
        view = self.view()
        to = view.currentIndex().row() + step if view is not None else -1
        if view is self.pane.chosen and view.current_id() and 0 <= to < view.model().rowCount():
            self._screen.run(label("issues.move"), issues.move, view.current_id(), to)

    def _unfold_left(self, issue: Issue) -> None:
        """Whoever leaves an issue sees where it went."""
        if issue.carried_from is None:
            self.pane.fold.setChecked(True)
            self.pane.left.setVisible(self.pane.left_model.rowCount() > 0)

    def _keep_keyboard(self) -> None:
        """A list that has emptied hands the keyboard on."""
        if self._screen.focusWidget() is None or not self._screen.focusWidget().isVisible():
            shown = [view for view in self.pane.lists() if view.isVisible() and view.rows.rowCount()]
            if shown:
                shown[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- words and states

    def edit(self, id: str, field: str = "") -> None:
        """Open the small form."""
        self._back = self.view() or self._back
        self.pane.form.open_for(id, field)

    def edit_here(self) -> bool:
        """F2: the words of the issue under the cursor; false if there is none."""
        issue = self.current() if self.view() is not None else None
        if issue is not None:
            self.edit(issue.id, "statement")
        return issue is not None

    def _form_closed(self) -> None:
        if self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_status(self) -> None:
        view = self.view() or self._back
        if self.current() is None or view is None:
            self._screen.desk.say(words.POINT_FIRST, False)
            return
        self._status_menu().popup(view.viewport().mapToGlobal(view.below()))

    def _status_menu(self) -> QMenu:
        issue = self.current()
        menu = QMenu(words.SET_STATUS, self._screen)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        told = words.NOW if issue is not None and issue.carried_from else words.STATUS
        for number, status in enumerate(IssueStatus, 1):
            action = menu.addAction(words.status_item(number, told[status]))
            action.setData(status.value)
            action.setCheckable(True)
            action.setChecked(issue is not None and issue.status is status)
        menu.triggered.connect(self._set_status)
        return menu

    def _set_status(self, action: QAction) -> None:
        issue = self.current()
        if issue is None:
            return
        status = IssueStatus(action.data())
        if self._screen.run(label("issues.set_status"), issues.set_status, issue.id, status):
            if status in _LEFT:
                self._unfold_left(issue)
            told = words.NOW if issue.carried_from else words.STATUS
            self._screen.desk.say(words.status_now(_short(issue.statement), told[status]), True)
            self._keep_keyboard()

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self._screen)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.status, *self._beside, self.source])
        menu.popup(at)

    def _show_source(self) -> None:
        issue = self.current()
        if issue is None:
            self._screen.desk.say(words.POINT_FIRST, False)
        elif not (issue.group_id or issue.card_id):
            self._screen.desk.say(words.NO_SOURCE, False)
        else:
            part = "groups" if issue.group_id else "cards"
            self._screen.desk.go_to(Place(part, issue.group_id or issue.card_id or ""))

    # --- earlier workshops

    def _carry_over(self) -> None:
        from kyodo_desktop.ui.carry_over import CarryOver

        dialog = CarryOver(self._screen)
        dialog.known.connect(self._know)
        dialog.open()

    def read_then(self) -> None:
        """Ask the library how the carried issues were left, beside the window."""
        if issues.carried(self._screen.editor.workshop):
            read = partial(self._screen.desk.library.earlier, self._screen.editor.workshop)
            self._screen.desk.tasks.start(read, self._know, self._not_known)

    def _know(self, found: Sequence[issues.Earlier]) -> None:
        self._then = issues.newest(found)
        self.pane.show_then(self._then, self._screen.editor.workshop)

    def _not_known(self, failure: Exception) -> None:
        """The list then says only how things stand now."""
        if not isinstance(failure, Trouble):
            raise failure


def _short(text: str) -> str:
    return text if len(text) <= 16 else text[:16] + "…"
