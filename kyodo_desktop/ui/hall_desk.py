"""The projection: which page is on the wall, on which screen, and whether it is blank or frozen.

Whatever happens to the screens, the window of the person at the keys stays in reach: it is covered only by
their own F5 where there is no other screen, and Esc or F5 brings it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kyodo_desktop.domain import programme
from kyodo_desktop.domain.choices import AgendaState
from kyodo_desktop.domain.hall import Form
from kyodo_desktop.domain.hall_views import PARTS_OF, hall_depth, views
from kyodo_desktop.domain.letters import letters
from kyodo_desktop.ui.hall_items import Item, Page, Ruler
from kyodo_desktop.ui.hall_layout import Layout
from kyodo_desktop.ui.hall_parts import Kit
from kyodo_desktop.ui.hall_screens import Screens, Seen
from kyodo_desktop.ui.hall_state import Moves, State
from kyodo_desktop.ui.hall_talk import HallTime
from kyodo_desktop.ui.hall_window import HallWindow
from kyodo_desktop.ui.soon import Soon

if TYPE_CHECKING:
    from kyodo_desktop.domain.workshop import Workshop
    from kyodo_desktop.ui.desk import Desk


_AGAIN, _TRIES = 250, 8  # milliseconds; of putting a picture where it belongs


class HallDesk(QObject):
    """``changed`` after every change of ``state``; the pages follow ``follow`` and ``workshop_changed``."""

    changed = Signal()

    def __init__(self, operator: QWidget, desk: Desk, screens: Screens, kept: str) -> None:
        """``operator`` is the window that must stay in reach; ``kept`` the screen of last time."""
        super().__init__(operator)
        look = desk.look
        self._clock, self._meeting = desk.clock, desk.meeting
        self._operator, self._screens, self.kept = operator, screens, kept
        self._ruler, self._layout = Ruler(look), Layout()
        self._workshop: Workshop | None = None
        self._form = Form.WELCOME
        self._pages: list[Page] = []
        self._here = 0
        self._places: dict[Form, Page] = {}  # where each form was left
        self._held: tuple[Item, ...] = ()  # what stays while frozen
        self.state = State()
        self.window = HallWindow(look)
        self.window.asked.connect(self.do)
        self.window.placed.connect(self._placed)
        self._again, self._tries = QTimer(self, singleShot=True, interval=_AGAIN), 0
        self._again.timeout.connect(self._look_at_screens)
        self._lay_out_soon = Soon(self, self._lay_out)
        self._look_soon = Soon(self, self._look_at_screens)
        screens.changed.connect(self._screens_changed)
        Moves(operator.window()).moved.connect(self._look_soon.ask)
        self._clock.ticked.connect(self._tick)
        self._meeting.changed.connect(self._lay_out_soon.ask)

    # --- on and off

    def do(self, what: str) -> None:
        """``next``, ``back``, ``blank``, ``freeze`` or ``end``: what a key in the hall's window asks for."""
        {
            "next": self.next,
            "back": self.back,
            "blank": self.blank,
            "freeze": self.freeze,
            "end": self.end,
        }[what]()

    def begin(self, at: str = "") -> bool:
        """Show the page, from the section of this id: on the other screen, or on this one.

        False if there is no screen at all.
        """
        here, others = self._around()
        where = max(others, key=lambda seen: seen.like(self.kept), default=here)
        if where is None:
            return False
        self._lay_out()
        self._here = self._first_of(at, self._here)
        self._put(where, alone=where not in others)
        self._show()
        return True

    def end(self) -> None:
        """Take the picture from the wall and give the keyboard back."""
        was_alone = self.state.alone
        self.window.hide()
        self._say(State())
        if was_alone:
            self._operator.raise_()
            self._operator.activateWindow()

    def move(self) -> bool:
        """Show it on the next of the other screens. False if there is none."""
        _, others = self._around()
        if not others:
            return False
        at = others.index(self.state.where) if self.state.where in others else -1
        self._put(others[(at + 1) % len(others)], alone=False)
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Esc, wherever the keyboard is, while the picture covers the desk; before any page's own Esc."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.end()
        return True

    def _put(self, where: Seen, *, alone: bool) -> None:
        self.window.hide()
        self.window.take_keys(alone)
        self._screens.put(self.window, where)
        if alone:
            self.window.raise_()
            self.window.activateWindow()
            self.window.setFocus()
        else:
            self.kept = where.kept
        self._say(self.state._replace(on=True, where=where, waiting=False, alone=alone, other=None))

    def _say(self, state: State) -> None:
        if state != self.state:
            if state.alone != self.state.alone and (app := QApplication.instance()) is not None:
                (app.installEventFilter if state.alone else app.removeEventFilter)(self)
            self.state = state
            self._show()
            self.changed.emit()

    # --- screens

    def _around(self) -> tuple[Seen | None, list[Seen]]:
        """The screen of the person at the keys, and the others; one that mirrors it is none of them."""
        seen = self._screens.seen()
        here = self._screens.of(self._operator)
        if here is None and seen:
            here = seen[0]
        return here, [other for other in seen if here and not other.rect.intersects(here.rect)]

    def _placed(self) -> None:
        """A window manager that does not know a new screen yet puts the picture on another: not for long."""
        where = self.state.where
        if where is None or self.state.alone or not self.window.isVisible():
            return
        if not where.rect.contains(self.window.geometry().center()):
            self.window.hide()
            self._tries += 1
            if self._tries <= _TRIES:
                self._again.start()
            else:
                self._say(self.state._replace(where=None, waiting=True, other=where))

    def _screens_changed(self) -> None:
        self._tries = 0
        self._look_at_screens()
        self._look_soon.ask()  # Qt moves the windows of a lost screen only after telling

    def _look_at_screens(self) -> None:
        if not self.state.on:
            return
        self._screens.bring_back(self._operator)
        here, others = self._around()
        known = max(others, key=lambda seen: seen.like(self.kept), default=None)
        fits = known is not None and known.like(self.kept) > 0
        if self.state.alone:
            if known is not None:
                self._put(known, alone=False)
            elif here is not None and here != self.state.where:
                self._put(here, alone=True)
        elif known is not None and fits:
            if known != self.state.where or not self.window.isVisible():
                self._put(known, alone=False)
        else:
            self.window.hide()
            self._say(self.state._replace(where=None, waiting=True, other=known))

    # --- what is shown

    def follow(self, workshop: Workshop | None, form: Form | None) -> None:
        """Another page of the desk, or another workshop; a page without a form leaves the wall as it is."""
        if workshop is None:
            self._workshop, self._pages = None, []
            self._show()
            return
        other = self._workshop is None or self._workshop.id != workshop.id
        if other:
            self._places.clear()
        elif self._here < len(self._pages):
            self._places[self._form] = self._pages[self._here]
        self._workshop = workshop
        wanted = form or (Form.WELCOME if other else self._form)
        if other or wanted is not self._form:
            self._form, self._here = wanted, 0
            self._pages = [self._places[wanted]] if wanted in self._places else []
            if self.state.on:
                self._lay_out()

    def turn_to(self, at: str) -> None:
        """The section of this id; the page of it that is shown already stays."""
        if not self.state.on or not at or self._section().endswith(at):
            return
        self._lay_out()  # it may be new
        self._here = self._first_of(at, self._here)
        self._show()

    def _section(self) -> str:
        return self._pages[self._here].section if self._here < len(self._pages) else ""

    def _first_of(self, at: str, otherwise: int) -> int:
        found = (n for n, page in enumerate(self._pages) if at and page.section.endswith(at))
        return next(found, otherwise)

    def workshop_changed(self, workshop: Workshop, parts: set[str]) -> None:
        """What changed reaches the wall in the next turn, if the page is made of it."""
        self._workshop = workshop
        if self.state.on and parts & PARTS_OF[self._form]:
            self._lay_out_soon.ask()

    def _tick(self) -> None:
        if self.state.on and self._form is Form.TALK:
            self._lay_out()

    def next(self) -> None:
        """The next island, page or clause."""
        self._step(1)

    def back(self) -> None:
        """The one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.state.on:
            self._here = min(max(self._here + by, 0), max(len(self._pages) - 1, 0))
            self._say(self.state._replace(blank=self.state.blank and self.state.frozen))
            self._show()

    def blank(self) -> None:
        """White, or the page again."""
        if self.state.on:
            self._say(self.state._replace(blank=not self.state.blank))

    def freeze(self) -> None:
        """Keep what is on the wall; what happens meanwhile appears when it is thawed."""
        if self.state.on:
            self._say(self.state._replace(frozen=not self.state.frozen))

    def _lay_out(self) -> None:
        if self._workshop is None:
            return
        meeting = self._meeting.of(self._workshop).id
        kit = Kit(self._ruler, letters(hall_depth(self._workshop, meeting)))
        before = self._pages[self._here] if self._here < len(self._pages) else None
        self._pages = self._layout.pages(
            kit, views(self._workshop, self._form, meeting), self._time(self._workshop)
        )
        self._here = _found_again(self._pages, before, self._here)
        self._show()

    def _time(self, workshop: Workshop) -> HallTime | None:
        item = programme.current(workshop)
        if item is None:
            return None
        return HallTime(
            programme.left(item, self._clock.now()), 60 * item.minutes, item.state is AgendaState.PAUSED
        )

    def _show(self) -> None:
        items: tuple[Item, ...] = self._pages[self._here].items if self._pages else ()
        if self.state.blank:
            self.window.show_items(())
        elif not self.state.frozen:
            self._held = items
            self.window.show_items(items)
        else:
            self.window.show_items(self._held)


def _found_again(found: list[Page], before: Page | None, at: int) -> int:
    """The page that was shown: the same section if it is still there, as far on in it as there are pages."""
    if before is None:
        return min(at, len(found) - 1)
    same = [n for n, page in enumerate(found) if page.section == before.section]
    return same[min(before.number, len(same) - 1)] if same else min(at, len(found) - 1)
