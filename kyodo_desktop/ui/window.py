"""The window: which page is shown, which workshop is at the desk, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from kyodo_desktop.errors import Refused
from kyodo_desktop.text import common
from kyodo_desktop.text import notices as words
from kyodo_desktop.ui.chosen_meeting import ChosenMeeting
from kyodo_desktop.ui.desk import Desk, Page, Screen
from kyodo_desktop.ui.doors import Doors
from kyodo_desktop.ui.frame import Frame
from kyodo_desktop.ui.hall_keys import HallKeys
from kyodo_desktop.ui.helping import Helping
from kyodo_desktop.ui.home import Home
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons
from kyodo_desktop.ui.paper_choice import PaperChoice
from kyodo_desktop.ui.sizes import RailForm
from kyodo_desktop.ui.soon import Soon
from kyodo_desktop.ui.talk_clock import TalkClock
from kyodo_desktop.ui.tasks import Tasks
from kyodo_desktop.ui.timing import Timing

if TYPE_CHECKING:  # the first window opens before these are read
    from kyodo_desktop.domain.changes import Change
    from kyodo_desktop.domain.place import Place
    from kyodo_desktop.domain.workshop import Workshop
    from kyodo_desktop.editor import Draft, Editor
    from kyodo_desktop.ui.everywhere import Everywhere
    from kyodo_desktop.ui.sitting import Sitting

PAGE_MENUS = ("edit", "talk", "print", "view")


class Window(Frame):
    """``sit`` brings a workshop to the desk; ``go_home`` shows the list again."""

    def __init__(self, look: Look, icons: Icons, tasks: Tasks, doors: Doors) -> None:
        self.doors = doors
        self.sitting: Sitting | None = None
        self.page_actions: list[QAction] = []
        self._everywhere: Everywhere | None = None
        self.timing, self.helping, self.hall = Timing(self), Helping(self), HallKeys(doors.hall)
        super().__init__(look, icons, self._runs())
        clock = TalkClock(self)
        says = (self.say, self.refuse, self.trouble, self.go_to, self.page_changed)
        chosen = ChosenMeeting(clock, self)
        named, paper = self.commands.named, PaperChoice(doors.paper, self)
        self.desk: Desk = Desk(look, icons, tasks, *says, clock, chosen, named, doors.library, paper)
        self.timing.listen()
        self.home = Home(self.desk, doors.open_workshop, doors.search, self.commands)
        self._flow_soon = Soon(self, self._show_flow_of_page)
        chosen.changed.connect(self._flow_soon.ask)
        self.stack.addWidget(self.home)
        self.page: Page = self.home
        self.hall.serve(self)
        self.rail.stop_chosen.connect(self.go_to_stop)
        self.rail.next_chosen.connect(self.go_next)
        self.home.flow_changed.connect(self.show_flow)
        self.home.page_changed.connect(self._home_changed)
        self.show_page(self.home)
        self.show_saved()

    def _runs(self) -> dict[str, Callable[..., None]]:
        return {
            "home": self.go_home,
            "new": self.doors.new_workshop,
            "sample": self.doors.open_sample,
            "save": self.answer_save,
            "quit": self.quit,
            "undo": self.undo,
            "redo": self.redo,
            "find": self.find_in_page,
            "everywhere": self.find_everywhere,
            "larger": self.larger,
            "smaller": self.smaller,
            "next": self.go_next,
            "stop": self.go_to_stop,
            "scale": self.set_scale,
            **self.timing.runs(),
            **self.helping.runs(),
            **self.hall.runs(),
        }

    # --- pages

    def sit(self, editor: Editor, stop: int, drafts: Sequence[Draft] = ()) -> None:
        """Bring a workshop to the desk and enter a stop. The caller has subscribed the bridge."""
        from kyodo_desktop.ui.sitting import Sitting

        self.stand_up()
        self.sitting = Sitting(editor, self.desk, self.stack)
        self.desk.meeting.choose("")
        self.timing.follow()
        self.enter_stop(stop)
        self.show_saved()
        if drafts:
            from kyodo_desktop.ui.drafts import offer

            offer(self.strips, self.desk, editor, drafts)

    def stand_up(self) -> None:
        """Take the workshop from the desk."""
        self.page.leave()
        self.show_page(self.home)
        if self.sitting is not None:
            self.sitting.close()
            self.sitting = None
            self.timing.follow()
            self.hall.clear()
        for key in self.strips.shown():
            self.strips.close_strip(key)

    def go_home(self) -> None:
        """The list of workshops."""
        self.page.leave()
        self.show_page(self.home)
        self.home.reload()
        if self.sitting is not None:
            self.home.choose(self.sitting.editor.workshop.id)

    def go_to_stop(self, number: int) -> None:
        """Enter a stop of the workshop at the desk, or of the one chosen in the list; 0 is the list."""
        if number == 0:
            self.go_home()
        elif self.page is self.home or self.sitting is None:
            self.home.open_chosen(number)
        else:
            self.enter_stop(number)

    def enter_stop(self, number: int) -> None:
        """Show a screen of the workshop at the desk."""
        if self.sitting is None:
            return
        from kyodo_desktop.text import guide

        self.page.leave()
        screen = self.sitting.enter(number)
        screen.title = screen.title or common.STOPS[number - 1]
        screen.guide_source = screen.guide_source or guide.SOURCE[number - 1]
        screen.guide_line = screen.guide_line or guide.LINE[number - 1]
        self.show_page(screen)
        self._show_sitting()

    def go_to(self, place: Place) -> None:
        """Enter the stop of a place and focus it there."""
        from kyodo_desktop.ui.stops import shows, stop_of

        if self.sitting is None:
            return
        workshop = self.sitting.editor.workshop
        if not shows(self.sitting.stop, place, workshop) or not isinstance(self.page, Screen):
            self.enter_stop(stop_of(place, workshop))
        self.sitting.enter(self.sitting.stop).go_to(place)

    def go_next(self) -> None:
        """The button at the foot of the rail."""
        if self.sitting is None or self.page is self.home:
            self.home.open_next()
        else:
            self.go_to(self.sitting.next_place())

    def page_changed(self) -> None:
        """The page's buttons, keys or hints are other ones now."""
        page = self.page
        for action in self.page_actions:
            self.removeAction(action)
        self.page_actions = [action for menu in PAGE_MENUS for action in page.actions_for_menu(menu)]
        self.addActions(self.page_actions)
        self.header.show_page(page, (*page.header_buttons(), self.hall.button))
        self.status.show_hints(page.hints)
        self.hall.page_shown(page, self.page_actions)

    def _home_changed(self) -> None:
        if self.page is self.home:
            self.page_changed()
            self.home.enter()

    def actions_of_page(self, menu: str, /) -> Sequence[QAction]:
        """The actions that the page on the screen puts into a menu."""
        return self.page.actions_for_menu(menu)

    def fit_page(self, form: RailForm) -> None:
        """Tell the page on the screen about the size class."""
        self.page.fit(form.value)

    def find_in_page(self) -> None:
        """Ctrl+F belongs to the page."""
        self.page.search()

    def find_everywhere(self) -> None:
        """Ctrl+Shift+F: over all workshops."""
        if self._everywhere is None:
            from kyodo_desktop.ui.everywhere import Everywhere

            self._everywhere = Everywhere(self)
        self._everywhere.open()

    def show_page(self, page: Page) -> None:
        """Bring a page of the stack to the front."""
        self.page = page
        self.stack.setCurrentWidget(page)
        self.page_changed()
        page.fit(self.form().value)
        if page is self.home:
            self.setWindowTitle(common.APP)
            self.commands.show_undo(None, None)
            self.show_flow(self.home.flow())
        page.enter()

    # --- what changed

    def workshop_changed(self, told: tuple[Workshop, tuple[Change, ...]]) -> None:
        """The bridge's ``changed``."""
        if self.sitting is None:
            return
        if self.status.message():  # said of an earlier step: its refusal is settled, its undo another one's
            self.status.clear_message()
        self.timing.follow()
        self.sitting.changed(*told)
        self.hall.workshop_changed(*told)
        self._flow_soon.ask()
        self.status.saved.show_waiting()

    def show_saved(self) -> None:
        """Compare what is on the screen with what has been acknowledged."""
        saved = self.status.saved
        if self.sitting is None:
            saved.show_saved(words.SAVED_HERE)
        elif self.sitting.editor.read_only:
            saved.show_plain(words.READ_ONLY)
        elif self.sitting.editor.all_saved:
            saved.show_saved(words.saved(self.doors.clock()))
        else:
            saved.show_waiting()

    def _show_flow_of_page(self) -> None:
        if self.page is not self.home:
            self._show_sitting()

    def _show_sitting(self) -> None:
        if self.sitting is None:
            return
        self.show_flow(self.sitting.flow())
        self.commands.show_undo(*self.sitting.undo_words())
        self.setWindowTitle(common.window_title(self.sitting.editor.workshop.title))

    def answer_save(self) -> None:
        """Ctrl+S: there is nothing to save by hand."""
        self.page.leave()
        self.say(words.answer_to_save(self.doors.clock()))

    # --- undo

    def undo(self) -> None:
        """Take the last step back and show where it happened."""
        self._go_back("undo")

    def redo(self) -> None:
        """Do it again, and show where."""
        self._go_back("redo")

    def _go_back(self, way: str) -> None:
        if self.sitting is None or self.page is self.home:
            return
        self.page.leave()
        step = self.sitting.undo_words()[0 if way == "undo" else 1]
        try:
            place = self.sitting.go_back(way)
        except Refused as refusal:
            self.refuse(refusal)
            return
        if place is not None and step is not None:
            if not (isinstance(self.page, Screen) and self.page.keeps(place)):
                self.go_to(place)
            self.say(words.undone(step) if way == "undo" else words.redone(step))

    # --- sheets and leaving

    def set_scale(self, percent: int) -> None:
        """A new text size, kept for the next start."""
        super().set_scale(percent)
        self.doors.keep_scale(percent)

    def may_close(self) -> bool:
        """Keep what is being typed, then ask the program whether all is stored."""
        self.page.leave()
        return self.doors.may_close()
