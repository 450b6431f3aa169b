"""What is done with editions by key and menu: take home and approve, compare, print the changes, end."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kyodo_desktop.domain import editions, life, meetings
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import editions as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.paper import Paper, make_paper, safe_name
from kyodo_desktop.ui.printing import Printing

if TYPE_CHECKING:
    from kyodo_desktop.ui.edition_pages import EditionPages
    from kyodo_desktop.ui.taking_home import TakingHome


class EditionActions:
    """The actions of page 6 besides those of the clauses."""

    def __init__(self, screen: Screen, printing: Printing, pages: EditionPages) -> None:
        self._screen, self._printing = screen, printing
        self._at_home: TakingHome | None = None
        act = screen.desk.action
        self.home = act(screen, words.HOME, self._open_home, key="Ctrl+H", icon="home", tip=words.HOME_TIP)
        self.compare = act(screen, words.COMPARE, self._compare, key="Ctrl+D", tip=words.COMPARE_TIP)
        self.switch = act(screen, words.SWITCH, pages.switch, key="F8", tip=words.SWITCH_TIP)
        self.amendment = act(
            screen, words.AMENDMENT_PRINT, self._print_amendment, icon="print", tip=words.AMENDMENT_TIP
        )
        self.end = act(screen, words.END, self._end, tip=words.END_TIP)

    def for_menu(self, menu: str) -> tuple[QAction, ...]:
        """By menu."""
        return {
            "talk": (self.home, self.end),
            "view": (self.compare, self.switch),
            "print": (self.amendment,),
        }.get(menu, ())

    def show_workshop(self, workshop: Workshop) -> None:
        """What can be done now."""
        changed = editions.is_changed(workshop)
        self.home.setEnabled(not workshop.editions)
        if self._at_home is not None and isValid(self._at_home):
            self._at_home.refresh(workshop)
        self.switch.setEnabled(changed)
        self.amendment.setEnabled(changed or len(workshop.editions) > 1)
        ended = workshop.agreement.ended_on is not None
        self.end.setText(words.END_BACK if ended else words.END)
        self.end.setEnabled(ended or life.concluded(workshop) is not None)

    def _window(self) -> QWidget:
        return self._screen.window()

    def open_home(self, party_id: str = "") -> None:
        """The dialog of taking home and approval, at a party."""
        from kyodo_desktop.ui.taking_home import TakingHome

        self._screen.leave()
        self._at_home = TakingHome(self._screen, party_id)
        self._at_home.open()

    def _open_home(self) -> None:
        self.open_home()

    def _compare(self) -> None:
        from kyodo_desktop.ui.comparing import Comparing

        self._screen.leave()
        dialog = Comparing(self._screen)
        dialog.print_wanted.connect(self._print_comparison)
        dialog.open()

    def _print_amendment(self) -> None:
        self._printing.print_made(partial(make_paper, "amendment", self._screen.editor.workshop))

    def _print_comparison(self, old: object, new: object) -> None:
        """Two sides: an edition, or none for the draft."""
        work = partial(_comparison, self._screen.editor.workshop, old, new)
        self._printing.print_made(work)

    def _end(self) -> None:
        """Record the end, or take it back."""
        workshop = self._screen.editor.workshop
        if workshop.agreement.ended_on is not None:
            if self._screen.run(label("life.end"), life.end, None):
                self._screen.desk.say(words.END_TAKEN_BACK, True)
            return
        from kyodo_desktop.ui.date_dialog import DateDialog

        self._screen.leave()
        today = dt.datetime.now().astimezone().date()
        near = meetings.near(workshop) or today
        DateDialog(
            self._screen.desk,
            self._window(),
            words.END,
            ("", near),
            self._end_on,
            date_words=words.END_DATE,
            reason_words=words.END_REASON,
        ).open()

    def _end_on(self, day: dt.date, reason: str) -> None:
        self._screen.editor.run(label("life.end"), life.end, day, reason)
        self._screen.desk.say(words.END_SAID, True)


def _comparison(workshop: Workshop, old: object, new: object) -> Paper:
    """The paper of two sides. For a thread."""
    from kyodo_desktop.documents.comparison import comparison_of
    from kyodo_desktop.text import printing as printing_words

    sheet = comparison_of(workshop, old, new)
    name = safe_name(printing_words.file_name("comparison", workshop.title, draft=False, date=""))
    return Paper("comparison", workshop, sheet.pdf(), len(sheet.flow.pages), name, ())
