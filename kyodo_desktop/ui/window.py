"""The window: menu row, rail, page header, pages, status row. It knows no workshop until one is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import common, guide
from kyodo_desktop.text import notices as words
from kyodo_desktop.ui.actions import FrameActions
from kyodo_desktop.ui.corner import Corner
from kyodo_desktop.ui.desk import Desk, Page
from kyodo_desktop.ui.focus import FocusRing
from kyodo_desktop.ui.header import PageHeader
from kyodo_desktop.ui.home import Home
from kyodo_desktop.ui.home_list import WorkshopRow
from kyodo_desktop.ui.look import SCALES, Look
from kyodo_desktop.ui.menus import Menus
from kyodo_desktop.ui.notices import Strips
from kyodo_desktop.ui.paint import Icons
from kyodo_desktop.ui.rail import Flow, Rail, RailForm
from kyodo_desktop.ui.rail_bar import RailBar
from kyodo_desktop.ui.status import StatusRow
from kyodo_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from kyodo_desktop.domain.changes import Change
    from kyodo_desktop.domain.place import Place
    from kyodo_desktop.domain.workshop import Workshop
    from kyodo_desktop.editor import Editor
    from kyodo_desktop.ui.sitting import Sitting

WIDE = 1200  # logical px at 100 % from which the frame is drawn in full
NARROW = 900
LOW = 560


@dataclass(frozen=True)
class Doors:
    """What the window asks of the program around it. Each may raise Trouble."""

    open_workshop: Callable[[str, int], None]
    search: Callable[[str], Sequence[WorkshopRow]]
    new_workshop: Callable[[], None]
    open_sample: Callable[[], None]
    show_home: Callable[[], None]
    may_close: Callable[[], bool]
    keep_scale: Callable[[int], None]
    clock: Callable[[], str]
    """The wall clock as HH:MM, for the saved state."""


class Window(QMainWindow):
    """The frame. ``sit`` brings a workshop to the desk, ``go_home`` puts it back into the list."""

    def __init__(self, look: Look, icons: Icons, tasks: Tasks, doors: Doors) -> None:
        super().__init__()
        self.look, self.icons, self.doors = look, icons, doors
        self.sitting: Sitting | None = None
        self.actions_ = FrameActions(self, icons, self._runs())
        self.addActions(self.actions_.all())
        self._page_actions: list[QAction] = []
        self.desk = Desk(
            look, icons, tasks, self.say, self.refuse, self.trouble, self.go_to, self.page_changed
        )
        self._build()
        self.menus = Menus(self.menuBar(), self.actions_, self._actions_of_page, self)
        self.corner_ = Corner(look, icons, self.actions_)
        self.menuBar().setCornerWidget(self.corner_, Qt.Corner.TopRightCorner)
        self.actions_.show_undo(None, None)
        self.actions_.show_scale(look.scale)
        self.ring = FocusRing(look, self)
        self.setMinimumSize(QSize(640, 360))
        self.setWindowTitle(common.APP)
        self._show_page(self.home)

    def _runs(self) -> dict[str, Callable[..., None]]:
        return {
            "home": self.go_home,
            "new": self.doors.new_workshop,
            "sample": self.doors.open_sample,
            "save": self.answer_save,
            "quit": self._quit,
            "undo": self.undo,
            "redo": self.redo,
            "find": self._find,
            "larger": self._larger,
            "smaller": self._smaller,
            "next": self.go_next,
            "guide": self._show_guide,
            "keys": self._show_keys,
            "about": self._show_about,
            "stop": self.go_to_stop,
            "scale": self.set_scale,
        }

    def _build(self) -> None:
        look, icons = self.look, self.icons
        self.home = Home(self.desk, self.doors.open_workshop, self.doors.search, self.actions_)
        self.rail = Rail(look, icons)
        self.rail_bar = RailBar(look, icons)
        self.rail_bar.hide()
        self.header = PageHeader(look)
        self.strips = Strips(look, icons)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.home)
        self.status = StatusRow(look, icons)
        right = QVBoxLayout()
        right.setSpacing(0)
        for widget in (self.header, self.strips):
            right.addWidget(widget)
        right.addWidget(self.stack, 1)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.rail)
        self._middle.addWidget(self.rail_bar)
        self._middle.addLayout(right, 1)
        desk = QWidget()
        desk.setObjectName("desk")
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(desk)
        for bar in (self.rail, self.rail_bar):
            bar.stop_chosen.connect(self.go_to_stop)
            bar.next_chosen.connect(self.go_next)
        self.home.flow_changed.connect(self.show_flow)

    # --- pages

    def page(self) -> Page:
        """The page on the screen."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def sit(self, editor: Editor, stop: int = 1) -> None:
        """Bring a workshop to the desk and enter a stop. The caller has subscribed the bridge."""
        from kyodo_desktop.ui.sitting import Sitting

        self.stand_up()
        self.sitting = Sitting(editor, self.desk, self.stack)
        self.setWindowTitle(common.window_title(editor.workshop.title))
        self.go_to_stop(stop)
        self.show_saved()

    def stand_up(self) -> None:
        """Take the open workshop from the desk."""
        if self.sitting is None:
            return
        self.page().leave()
        self._show_page(self.home)
        self.sitting.close()
        self.sitting = None
        self.setWindowTitle(common.APP)
        self.actions_.show_undo(None, None)

    def go_home(self) -> None:
        """The list of workshops."""
        self.page().leave()
        self.doors.show_home()
        self._show_page(self.home)

    def go_to_stop(self, number: int) -> None:
        """Enter a stop of the open workshop (or of the one chosen in the list); 0 is home."""
        if number == 0:
            self.go_home()
        elif self.sitting is None or self.page() is self.home:
            self.home.open_chosen(number)
        else:
            self.enter_stop(number)

    def enter_stop(self, number: int) -> None:
        """Show a screen of the workshop at the desk."""
        assert self.sitting is not None
        if self.page() is not self.home:
            self.page().leave()
        screen = self.sitting.enter(number)
        screen.title = screen.title or common.STOPS[number - 1]
        screen.guide_source = screen.guide_source or guide.SOURCE[number - 1]
        screen.guide_line = screen.guide_line or guide.LINE[number - 1]
        self._show_page(screen)
        self._show_sitting()

    def go_to(self, place: Place) -> None:
        """Enter the stop of a place and focus it there."""
        from kyodo_desktop.ui.screens import stop_of

        if self.sitting is None:
            return
        if self.sitting.stop != stop_of(place) or self.page() is self.home:
            self.enter_stop(stop_of(place))
        self.sitting.enter(self.sitting.stop).go_to(place)

    def go_next(self) -> None:
        """The button of つぎにすること."""
        if self.sitting is None or self.page() is self.home:
            self.home.open_next()
        elif (place := self.sitting.next_place()) is not None:
            self.go_to(place)

    def page_changed(self) -> None:
        """The page's buttons, keys or hints are other ones now."""
        page = self.page()
        self._wear_actions(page)
        self.header.show_page(page, page.title, page.guide_source, page.guide_line, page.header_buttons())
        self.status.show_hints(page.hints)

    def _show_page(self, page: Page) -> None:
        self.stack.setCurrentWidget(page)
        self.page_changed()
        if page is self.home:
            self.show_flow(self.home.flow())
        page.enter()

    def _wear_actions(self, page: Page) -> None:
        for action in self._page_actions:
            self.removeAction(action)
        self._page_actions = [
            action for menu in ("edit", "talk", "print", "view") for action in page.actions_for_menu(menu)
        ]
        self.addActions(self._page_actions)

    def _actions_of_page(self, menu: str) -> Sequence[QAction]:
        return self.page().actions_for_menu(menu)

    # --- what changed

    def workshop_changed(self, told: object) -> None:
        """The bridge's ``changed``: ``(workshop, changes)``."""
        workshop, changes = _pair(told)
        if self.sitting is None:
            return
        self.sitting.changed(workshop, changes)
        if self.page() is not self.home:
            self._show_sitting()
        self.status.saved.show_waiting()

    def show_flow(self, flow: Flow) -> None:
        """Fill rail and rail bar."""
        self.rail.show_flow(flow)
        self.rail_bar.show_flow(flow)

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

    def _show_sitting(self) -> None:
        assert self.sitting is not None
        self.show_flow(self.sitting.flow())
        self.actions_.show_undo(*self.sitting.undo_words())
        self.setWindowTitle(common.window_title(self.sitting.editor.workshop.title))

    # --- what is said

    def say(self, sentence: str, undo: bool = False) -> None:
        """A message after an action, six seconds, with the undo key behind it if asked."""
        self.status.say(words.with_undo(sentence) if undo else sentence)

    def refuse(self, refusal: Refused) -> None:
        """A rule's answer to a button or key."""
        from kyodo_desktop.text import refusals

        self.status.say(refusals.say(refusal))

    def trouble(self, trouble: Trouble) -> None:
        """A strip: what happened, what is safe, what can be done."""
        from kyodo_desktop.text import troubles

        told = troubles.say(trouble)
        self.strips.show_strip(
            "trouble", told.happened, f"{told.safe}{told.can}", ((words.CLOSE, self.close_trouble),)
        )

    def close_trouble(self) -> None:
        """The strip has been read."""
        self.strips.close_strip("trouble")

    def answer_save(self) -> None:
        """Ctrl+S: there is nothing to save."""
        self.page().leave()
        self.status.say(words.answer_to_save(self.doors.clock()))

    # --- undo, search, text size

    def undo(self) -> None:
        """Take the last step back and show where it happened."""
        self._go_back("undo")

    def redo(self) -> None:
        """Do it again, and show where."""
        self._go_back("redo")

    def _go_back(self, way: str) -> None:
        if self.sitting is None:
            return
        self.page().leave()
        step = self.sitting.undo_words()[0 if way == "undo" else 1]
        try:
            place = self.sitting.go_back(getattr(self.sitting.editor, way))
        except Refused as refusal:
            self.refuse(refusal)
            return
        if place is not None and step is not None:
            self.go_to(place)
            self.say(words.undone(step) if way == "undo" else words.redone(step))

    def _find(self) -> None:
        self.page().search()

    def set_scale(self, percent: int) -> None:
        """A new text size, kept for the next start."""
        self.look.set_scale(percent)
        self.actions_.show_scale(percent)
        self.doors.keep_scale(percent)
        self.fit()

    def _larger(self) -> None:
        self.set_scale(SCALES[min(SCALES.index(self.look.scale) + 1, len(SCALES) - 1)])

    def _smaller(self) -> None:
        self.set_scale(SCALES[max(SCALES.index(self.look.scale) - 1, 0)])

    # --- size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the form of the frame."""
        super().resizeEvent(event)
        self.fit()

    def form(self) -> RailForm:
        """広い, ふつう or せまい by logical size after the text scale (DESIGN_LANGUAGE §8)."""
        factor = 100 / self.look.scale
        width, height = self.width() * factor, self.height() * factor
        if width < NARROW or height < LOW:
            return RailForm.BAR
        return RailForm.NARROW if width < WIDE else RailForm.WIDE

    def fit(self) -> None:
        """Lay out the frame for its form."""
        form = self.form()
        bar = form is RailForm.BAR
        self._middle.setDirection(
            QBoxLayout.Direction.TopToBottom if bar else QBoxLayout.Direction.LeftToRight
        )
        self.rail.setVisible(not bar)
        self.rail_bar.setVisible(bar)
        if not bar:
            self.rail.set_form(form)
        self.header.shorten(form is not RailForm.WIDE)
        self.corner_.shorten(form is not RailForm.WIDE)
        self.menus.gather(bar)
        self._place_saved(bar)
        self.page().fit(form.value)

    def _place_saved(self, in_corner: bool) -> None:
        self.status.setVisible(not in_corner)
        if in_corner:
            self.corner_.saved_place.addWidget(self.status.saved)
        else:
            self.status.take_saved()

    # --- sheets and leaving

    def _show_guide(self) -> None:
        from kyodo_desktop.ui.sheets import guide_sheet

        stop = self.sitting.stop if self.sitting is not None and self.page() is not self.home else 0
        guide_sheet(self, self.desk, stop)

    def _show_keys(self) -> None:
        from kyodo_desktop.ui.sheets import keys_sheet

        keys_sheet(self, self.desk, [*self.actions_.all(), *self._page_actions])

    def _show_about(self) -> None:
        from kyodo_desktop.ui.sheets import about_sheet

        about_sheet(self, self.desk)

    def _quit(self) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed, then ask the program whether all is stored."""
        self.page().leave()
        if self.doors.may_close():
            event.accept()
        else:
            event.ignore()


def _pair(told: object) -> tuple[Workshop, tuple[Change, ...]]:
    assert isinstance(told, tuple)
    workshop, changes = told
    return workshop, changes
