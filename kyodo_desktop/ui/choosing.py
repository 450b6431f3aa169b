"""Choosing together, the third view of local issues: ballots at the left, the sheet of one at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import ballots
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.choices import BallotMethod
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Ballot, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui import ballot_offers
from kyodo_desktop.ui.ballot_area import SheetArea
from kyodo_desktop.ui.ballot_deeds import BallotDeeds
from kyodo_desktop.ui.ballot_dialog import BallotDialog
from kyodo_desktop.ui.ballot_list import BallotList
from kyodo_desktop.ui.ballot_offers import Wanted
from kyodo_desktop.ui.ballot_sheet import BallotSheet
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.issue_view import IssueView
from kyodo_desktop.ui.panels import EmptyState, panel_title
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.soon import Soon
from kyodo_desktop.ui.two_panes import TwoPanes, scrolling

#: Of whose changes the view takes notice.
PARTS = frozenset(
    {
        *("ballots", "ballot_options", "tallies", "objections", "cards", "groups", "activities"),
        *("attendances", "issues", "meetings"),
    }
)
#: Places that belong to this view.
_PLACES = frozenset({"ballots", "ballot_options", "tallies", "objections"})
_SHARE = {"wide": (264, 906), "narrow": (200, 734), "bar": (1, 1)}


class ChoosingView(IssueView):
    """Everything by keyboard: Ins opens a ballot, digits count, F9 closes it."""

    hints: Sequence[tuple[str, str]] = words.HINTS
    hall_form = "voting"

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        self._stale = True
        desk = screen.desk
        self.add = desk.action(screen, words.ADD, self._add, key="Ins", icon="plus", tip=words.ADD_TIP)
        self.list = BallotList(desk.look)
        self.list.current_row.connect(self._chosen)
        self.list.activated.connect(self._entered)
        self.sheet = BallotSheet(screen, EmptyState(words.EMPTY, desk.action_button(self.add)))
        self.deeds = BallotDeeds(screen, self.sheet)
        self._actions()
        self.sheet.take_up.connect(self.deeds.take_up_option)
        self.sheet.rules_wanted.connect(self._change_rules)
        self._soon = Soon(self, self._show_list)
        self._build()

    def _actions(self) -> None:
        action, screen = self._screen.desk.action, self._screen
        self.close_it = action(
            screen, words.CLOSE, self.deeds.close, key="F9", icon="check", tip=words.CLOSE_TIP
        )
        self.add_option = action(
            screen, words.ADD_OPTION, self._add_option, key="Ctrl+Ins", tip=words.ADD_OPTION_TIP
        )
        self.add_reason = action(
            screen, words.ADD_REASON, self.sheet.add_reason, key="F4", icon="pen", tip=words.ADD_REASON_TIP
        )
        self.next_source = action(screen, words.NEXT_SOURCE, self.sheet.next_source, key="F3")
        self.take_first = action(
            screen, words.TAKE_UP_FIRST, self.deeds.take_up_first, key="Ctrl+T", tip=words.TAKE_UP_FIRST_TIP
        )
        self.printing = Printing(screen, "choosing", (words.PRINT_TIP, words.SAVE_TIP))
        self.header = (self._screen.desk.action_button(self.printing.print_action),)
        self.rules = action(screen, words.RULES, self._change_rules, key="Ctrl+R")
        self.away = action(screen, words.PUT_AWAY, self._put_away, key="Del")

    def _build(self) -> None:
        desk = self._screen.desk
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 2, 8, 10)
        column.setSpacing(6)
        self.add_button = desk.action_button(self.add, small=True)
        self._title = panel_title(words.BALLOTS)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        body = QWidget()
        right = QVBoxLayout(body)
        right.setContentsMargins(8, 2, 16, 10)
        right.setSpacing(8)
        right.addWidget(self.sheet, 1)
        right.addLayout(self._buttons())
        area = scrolling(body)
        SheetArea(area, self.sheet)
        self.panes = TwoPanes(desk, left, area, (words.BALLOTS, words.COUNT), _SHARE["wide"])
        self.panes.show_pane(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        desk = self._screen.desk
        self.close_button = desk.action_button(self.close_it, primary=True)
        self.reason_button = desk.action_button(self.add_reason)
        self.first_button = desk.action_button(self.take_first)
        for button in (self.close_button, self.reason_button, self.first_button):
            row.addWidget(button)
        row.addStretch(1)
        return row

    # --- what is shown

    def fill(self, workshop: Workshop) -> None:
        """Everything; the newest ballot that is still open comes forward at first.

        A view that is not on the screen counts nothing: it catches up when it comes.
        """
        self._stale = not self.isVisible()
        if self._stale:
            return
        self.list.show_ballots(workshop)
        if not self.list.current_id() and workshop.ballots:
            still_open = [ballot for ballot in workshop.ballots if ballot.closed_at is None]
            self.list.select((still_open or workshop.ballots)[-1].id)
        self._show(workshop)

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...], /) -> None:
        """The sheet at once, the list a turn later; a long sheet too."""
        touched = {change.part for change in changes} & PARTS
        if not touched:
            return
        if "ballots" in touched or self._stale or not self.isVisible():
            self.fill(workshop)
        else:
            if not self.sheet.is_long():
                self._show(workshop)
            self._soon.ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.fill(self._screen.editor.workshop)

    def _show_list(self) -> None:
        workshop = self._screen.editor.workshop
        self.list.show_ballots(workshop)
        if self.sheet.is_long():
            self._show(workshop)

    def _entered(self) -> None:
        """Enter in the list goes on to the numbers."""
        self.panes.show_pane(1)
        self.take_focus()

    def _chosen(self) -> None:
        self._show(self._screen.editor.workshop)
        if self.isVisible():
            self._screen.desk.page_changed()  # the wall shows what is looked at here

    def island(self, _workshop: Workshop) -> str:
        """The ballot that is looked at: the wall begins there."""
        return self.list.current_id()

    def _show(self, workshop: Workshop) -> None:
        ballot = self._ballot(workshop)
        self.sheet.setVisible(ballot is not None)
        if ballot is None:
            return
        self.sheet.show_ballot(workshop, ballot.id)
        closed = ballot.closed_at is not None
        self.close_it.setText(words.REOPEN if closed else words.CLOSE)
        options_of = self.sheet.result.options if self.sheet.result is not None else ()
        self.first_button.setVisible(len(options_of) > 1)

    def _ballot(self, workshop: Workshop) -> Ballot | None:
        current = self.list.current_id()
        return next((ballot for ballot in workshop.ballots if ballot.id == current), None)

    # --- the contract of a view

    def go_to(self, place: Place, /) -> bool:
        """A ballot, a count, an option or a reason; false if it is not here."""
        ballot = _ballot_of(self._screen.editor.workshop, place)
        if not ballot or not self.list.select(ballot):
            return False
        self.panes.show_pane(1)
        if place.part == "objections":
            return self.sheet.reasons.go_to(place.id, place.field)
        self.sheet.go_to(place)
        return True

    def takes(self, place: Place) -> bool:
        """Whether a place is shown here. The board's seals are, but only while this view is."""
        if place.part not in _PLACES or place.part == "objections" or place.field == "count":
            return place.part in _PLACES  # the board has no place for a reason, or for a sheet of counts
        workshop = self._screen.editor.workshop
        board = next((b.id for b in workshop.ballots if b.method is BallotMethod.SEALS), "")
        return self.isVisible() or _ballot_of(workshop, place) not in ("", board)

    def take_focus(self) -> None:
        """The numbers; the list while there is nothing to count."""
        if self._ballot(self._screen.editor.workshop) is None:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.sheet.take_focus()

    def leave(self) -> None:
        """Keep what is being typed."""
        self.sheet.leave()

    def use_form(self, form: str) -> None:
        """Side by side, or one at a time."""
        self.panes.use_share(_SHARE[form])
        self.panes.fit("bar" if form == "bar" else "wide")
        self._title.setVisible(form != "bar")
        self.sheet.use_form(form)
        short = form != "wide"
        for button in (self.close_button, self.reason_button, self.first_button):
            button.show_parts(key=not short)

    def actions_for_menu(self, menu: str) -> Sequence[QAction]:
        """Those of the page while this view is shown."""
        if menu == "print":
            return self.printing.actions()
        return {"edit": (self.away,), "talk": self.for_talk()}.get(menu, ())

    def for_talk(self) -> Sequence[QAction]:
        """The actions of the menu of the talk."""
        return (
            *(self.add, self.close_it, self.add_option, self.add_reason),
            *(self.take_first, self.next_source, self.rules),
        )

    # --- what is done

    def _add(self) -> None:
        screen = self._screen
        dialog = BallotDialog(screen.desk, screen.editor.workshop, self._begin, parent=screen.window())
        dialog.open()

    def _begin(self, wanted: Wanted) -> None:
        editor = self._screen.editor
        meeting = self._screen.desk.meeting.of(editor.workshop).id
        editor.run(label("ballots.add"), ballot_offers.begin, wanted, meeting)
        self.list.select(editor.workshop.ballots[-1].id)
        self.panes.show_pane(1)
        self.take_focus()

    def _change_rules(self) -> None:
        screen = self._screen
        ballot = self._ballot(screen.editor.workshop)
        if ballot is not None:
            workshop = screen.editor.workshop
            dialog = BallotDialog(screen.desk, workshop, self._keep_rules, ballot, screen.window())
            dialog.open()

    def _keep_rules(self, wanted: Wanted) -> None:
        step = label("ballots.set_rules")
        self._screen.editor.run(step, ballot_offers.change_rules, self.sheet.ballot_id, wanted)

    def _add_option(self) -> None:
        if self.sheet.table is not None:
            self.sheet.table.show()
            self.sheet.table.add_option()

    def _put_away(self) -> None:
        """Del: the ballot in the list, the option or the reason under the cursor."""
        screen, table = self._screen, self.sheet.table
        if self.list.hasFocus():
            if screen.run(label("ballots.put_away"), ballots.put_away, self.list.current_id()):
                screen.desk.say(words.BALLOT_AWAY, True)
        elif self.sheet.reasons.table.hasFocus():
            self.sheet.reasons.put_away()
        elif table is not None and table.hasFocus():
            self.deeds.delete_here()


def _ballot_of(workshop: Workshop, place: Place) -> str:
    """The ballot that a place is about."""
    if place.part == "ballots":
        return place.id
    if place.part in ("tallies", "ballot_options", "objections"):
        for row in getattr(workshop, place.part):
            if row.id == place.id:
                return str(row.ballot_id or "")
    return ""
