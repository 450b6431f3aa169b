"""Every page, panel and dialog as a person meets it, to be looked at (``journeys.pictures``) and measured.

A scene is a stop (0: the list of workshops) and what is done there; ``clear`` takes everything away again.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from kyodo_desktop.domain import tables
from kyodo_desktop.domain.choices import BallotMethod
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import notices, paper, voices
from kyodo_desktop.ui.agreement import AgreementScreen
from kyodo_desktop.ui.clause_rows import DETAILS
from kyodo_desktop.ui.date_field import Calendar
from kyodo_desktop.ui.dialogs import ThreeLines
from kyodo_desktop.ui.goals import GoalsScreen
from kyodo_desktop.ui.import_source import Source
from kyodo_desktop.ui.issues import IssuesScreen
from kyodo_desktop.ui.new_workshop import NewWorkshop
from kyodo_desktop.ui.people import PeopleScreen
from kyodo_desktop.ui.people_import import ImportDialog
from kyodo_desktop.ui.roles import RolesScreen
from kyodo_desktop.ui.window import PAGE_MENUS
from tests.journeys.hands import wait_for
from tests.ui.seated import Seat, press, settle
from tests.ui.shelf import NAMELESS, PEOPLE

K = Qt.Key


def do(seat: Seat, words: str) -> QAction:
    """Trigger an action of the page by its words."""
    actions = (action for menu in PAGE_MENUS for action in seat.window.actions_of_page(menu))
    action = next(action for action in actions if action.text() == words)
    action.trigger()
    settle()
    return action


def page(_seat: Seat) -> None:
    """The page as it is entered."""


def action(words: str) -> Callable[[Seat], None]:
    """A scene that opens by one action of the page."""

    def open_it(seat: Seat) -> None:
        do(seat, words)

    return open_it


def frame(name: str) -> Callable[[Seat], None]:
    """A scene that opens by one action of the frame."""

    def open_it(seat: Seat) -> None:
        seat.window.commands[name].trigger()

    return open_it


def menu(name: str) -> Callable[[Seat], None]:
    """One of the six menus, or what stands in their place."""

    def open_it(seat: Seat) -> None:
        found = next(m for m in seat.window.findChildren(QMenu) if m.objectName() == name)
        found.popup(seat.window.mapToGlobal(seat.window.menu_row.bar.rect().bottomLeft()))

    return open_it


# ── the list ──────────────────────────────────────────────────────────────────────────────────────────────


def first_start(seat: Seat) -> None:
    seat.window.home.show_rows((), 0)


def finding(seat: Seat) -> None:
    seat.window.find_everywhere()
    press("見守り")
    _answered(seat)


def new(seat: Seat) -> None:
    NewWorkshop(seat.window.desk, _nothing, seat.window).open()


# ── the stops ─────────────────────────────────────────────────────────────────────────────────────────────


def calendar(seat: Seat) -> None:
    seat.screen(GoalsScreen).table.setFocus()
    shown = Calendar(seat.window, dt.date(2026, 11, 30))
    shown.show()


def parties(seat: Seat) -> None:
    seat.screen(PeopleScreen)._show_parties()


def reception(seat: Seat) -> None:
    do(seat, "受付")


def reception_found(seat: Seat) -> None:
    do(seat, "受付")
    press("a")


def tables_dealt(seat: Seat) -> None:
    seat.editor.run(label("tables.deal"), tables.deal, 5, None)
    do(seat, "班を組む")


def take_in(list_: str | bytes) -> Callable[[Seat], None]:
    def open_it(seat: Seat) -> None:
        ImportDialog(seat.screen(PeopleScreen), Source("名簿.csv", list_)).open()

    return open_it


def partners(missing: bool) -> Callable[[Seat], None]:
    def open_it(seat: Seat) -> None:
        do(seat, "足りない仲間" if missing else "前の会から足す")
        _answered(seat)

    return open_it


def tables_compared(seat: Seat) -> None:
    seat.editor.run(label("tables.deal"), tables.deal, 5, None)
    do(seat, "声の少ない班を見る")


def put_party_away(seat: Seat) -> None:
    parties = seat.screen(PeopleScreen).parties
    for row in range(parties.table.model().rowCount()):
        parties.table.selectRow(row)
        parties.put_away()
        if QApplication.activeModalWidget() is not None:
            return
        seat.editor.undo()


def view(position: int) -> Callable[[Seat], None]:
    """板, 一覧 or えらぶ."""

    def open_it(seat: Seat) -> None:
        screen = seat.screen(IssuesScreen)
        screen.show_view(screen.views[position][2])

    return open_it


def ballot(number: int, words: str = "") -> Callable[[Seat], None]:
    def open_it(seat: Seat) -> None:
        screen = seat.screen(IssuesScreen)
        screen.show_view(screen.choosing)
        screen.choosing.list.select(seat.workshop.ballots[number].id)
        settle()
        if words:
            do(seat, words)

    return open_it


def new_ballot(method: BallotMethod) -> Callable[[Seat], None]:
    def open_it(seat: Seat) -> None:
        screen = seat.screen(IssuesScreen)
        screen.show_view(screen.choosing)
        screen.choosing.add.trigger()
        dialog = QApplication.activeModalWidget()
        dialog.methods.select(method)  # type: ignore[union-attr]

    return open_it


def on_list(words: str) -> Callable[[Seat], None]:
    """A note action, in the list."""

    def open_it(seat: Seat) -> None:
        view(1)(seat)
        seat.screen(IssuesScreen).view.take_focus()
        press(K.Key_Down, K.Key_Down)
        do(seat, words)

    return open_it


def on_board(words: str) -> Callable[[Seat], None]:
    def open_it(seat: Seat) -> None:
        view(0)(seat)
        seat.screen(IssuesScreen).board.take_focus()
        press(K.Key_Right)
        do(seat, words)

    return open_it


def narrow(seat: Seat) -> None:
    do(seat, "しぼる")


def carried(seat: Seat) -> None:
    do(seat, "前の会から持ちこむ")
    _answered(seat)


def issue_form(seat: Seat) -> None:
    goals = seat.screen(GoalsScreen)
    goals._show_pane(0)
    goals.issues.chosen.setFocus()
    press(K.Key_F2)


def panel(seat: Seat) -> None:
    do(seat, "見わたし")


def cell(seat: Seat) -> None:
    seat.screen(RolesScreen).view.setFocus()
    press(K.Key_Down, K.Key_Down, K.Key_Right, K.Key_Right)


def clause(id: str) -> Callable[[Seat], None]:
    def open_it(seat: Seat) -> None:
        screen = seat.screen(AgreementScreen)
        screen.panes.show_pane(0)
        found = DETAILS if id == DETAILS else next(c.id for c in seat.workshop.clauses if c.key == id)
        screen._activate(found)

    return open_it


def preview(seat: Seat) -> None:
    screen = seat.screen(AgreementScreen)
    screen.panes.show_pane(1)
    _answered(seat)


def whence(seat: Seat) -> None:
    """Where the clause of roles comes from, the longest of all."""
    screen = seat.screen(AgreementScreen)
    screen.list.focus_row(next(row.id for row in seat.workshop.clauses if row.key == "roles"))
    do(seat, voices.WHENCE)


def open_points(seat: Seat) -> None:
    do(seat, "印刷")
    wait_for(QApplication.activeModalWidget)


# ── what any page may show ────────────────────────────────────────────────────────────────────────────────


def trouble(seat: Seat) -> None:
    seat.window.trouble(Trouble("library.unreachable"))


def bug(seat: Seat) -> None:
    lines = (
        notices.BUG_HAPPENED,
        notices.BUG_SAFE + notices.written_aside("/home/hanako/aside-20260620-1531.json"),
        notices.BUG_CAN_DO,
    )
    ThreeLines(
        seat.window.desk,
        notices.BUG_TITLE,
        lines,
        ((notices.BUG_REOPEN, _nothing),),
        detail="x",
        parent=seat.window,
    ).open()


def unsaved(seat: Seat) -> None:
    lines = (notices.CLOSE_UNSAVED_HAPPENED, notices.CLOSE_UNSAVED_SAFE, notices.CLOSE_UNSAVED_CAN_DO)
    answers = ((notices.STAY, _nothing), (notices.SAVE_ELSEWHERE, _nothing), (notices.LEAVE, _nothing))
    ThreeLines(
        seat.window.desk, notices.CLOSE_UNSAVED_TITLE, lines, answers, detail="x", parent=seat.window
    ).open()


def _nothing(*_given: object) -> None:
    pass


def _answered(_seat: Seat) -> None:
    """What is asked in a thread comes after a pause."""
    until = time.monotonic() + 0.8
    while time.monotonic() < until:
        settle()
        time.sleep(0.01)


Open = Callable[[Seat], None]

SCENES: dict[str, tuple[int, Open]] = {
    "00-list": (0, page),
    "00-new": (0, new),
    "00-finding": (0, finding),
    "01-page": (1, page),
    "01-templates": (1, action("ひな形を入れる")),
    "01-keep-template": (1, action("ひな形として残す")),
    "02-page": (2, page),
    "02-parties": (2, parties),
    "02-reception": (2, reception),
    "02-reception-found": (2, reception_found),
    "02-tables": (2, action("班を組む")),
    "02-tables-dealt": (2, tables_dealt),
    "02-import": (2, take_in(PEOPLE)),
    "02-import-nameless": (2, take_in(NAMELESS)),
    "02-import-refused": (2, take_in(b"PK\x03\x04 no workbook")),
    "02-write-out": (2, action("表に書き出す")),
    "02-partners": (2, partners(missing=False)),
    "02-missing": (2, partners(missing=True)),
    "02-proposals": (2, action("協働の提案")),
    "02-put-party-away": (2, put_party_away),
    "03-board": (3, view(0)),
    "03-board-island": (3, on_board("どの島へ")),
    "03-board-plate": (3, on_board("島にする")),
    "03-list": (3, view(1)),
    "03-list-island": (3, on_list("どの島へ")),
    "03-list-plate": (3, on_list("島にする")),
    "03-narrow": (3, narrow),
    "03-categories": (3, action("分野を直す")),
    "03-unheard": (3, action("声の少ない班を見る")),
    "03-unheard-tables": (3, tables_compared),
    "03-ballots": (3, ballot(-1)),
    "03-gradients": (3, ballot(-2)),
    "03-new-ballot": (3, new_ballot(BallotMethod.HANDS)),
    "03-new-seals": (3, new_ballot(BallotMethod.SEALS)),
    "03-new-vote": (3, new_ballot(BallotMethod.YES_NO)),
    "04-page": (4, page),
    "04-issue": (4, issue_form),
    "04-carry-over": (4, carried),
    "04-calendar": (4, calendar),
    "05-page": (5, page),
    "05-cell": (5, cell),
    "05-overview": (5, panel),
    "06-page": (6, page),
    "06-clause": (6, clause("respect")),
    "06-details": (6, clause(DETAILS)),
    "06-preview": (6, preview),
    "06-open-points": (6, open_points),
    "06-paper": (6, action(paper.CHOOSE)),
    "06-paper-of-hand-outs": (6, action(paper.HANDOUT)),
    "06-whence": (6, whence),
    "07-page": (7, page),
    "08-guide": (5, frame("guide")),
    "08-keys": (3, frame("keys")),
    "08-about": (1, frame("about")),
    "09-trouble": (2, trouble),
    "09-bug": (1, bug),
    "09-unsaved": (1, unsaved),
    **{f"14-menu-{name}": (3, menu(name)) for name in ("file", "edit", "view", "talk", "print", "help")},
    "09-first-start": (0, first_start),
}
"""By name. The number is that of the stop, or of the drawing that shows it."""


def play(seat: Seat, name: str) -> None:
    """Bring a scene to the screen."""
    stop, open_it = SCENES[name]
    seat.window.activateWindow()  # no window manager gives the keyboard back after a dialog
    if stop:
        seat.window.enter_stop(stop)
    else:
        seat.window.go_home()
    settle()
    open_it(seat)
    settle()


def clear(seat: Seat) -> None:
    """Close what stands over the page, and take back what was done."""
    while isinstance(popup := QApplication.activePopupWidget(), QWidget):
        popup.close()
    for dialog in shown(seat):
        dialog.close()
    if isinstance(seat.window.page, PeopleScreen):
        seat.window.page.reception.end()
    seat.window.page.leave()
    seat.window.close_trouble()
    while seat.editor.undo_label is not None:
        seat.editor.undo()
    settle()


def shown(seat: Seat) -> list[QDialog]:
    """The dialogs over the window."""
    return [dialog for dialog in seat.window.findChildren(QDialog) if dialog.isVisible()]
