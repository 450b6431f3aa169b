"""Puts the program together: the window first, everything heavy beside it, then the library."""

from __future__ import annotations

import datetime as dt
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kyodo_desktop import paths
from kyodo_desktop.asking import Asking
from kyodo_desktop.domain import japanese
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import troubles
from kyodo_desktop.ui.dress import Dress
from kyodo_desktop.ui.first_paint import FirstPaint, tell_if_asked
from kyodo_desktop.ui.home_list import WorkshopRow
from kyodo_desktop.ui.look import load_look
from kyodo_desktop.ui.preferences import Preferences
from kyodo_desktop.ui.shell import Shell

if TYPE_CHECKING:  # read after the first paint
    from kyodo_desktop.db.library import Library
    from kyodo_desktop.domain.workshop import Workshop
    from kyodo_desktop.ui.doors import Doors
    from kyodo_desktop.ui.window import Window

logger = logging.getLogger(__name__)

CLOSE_WITHIN = 5.0  # seconds that closing waits for the writer before it asks


def run(library: Path | None) -> int:
    """Open the window over a library, or over the person's own; the exit code."""
    # The wheels bring no fcitx plugin, and fcitx speaks ibus.
    if "fcitx" in os.environ.get("QT_IM_MODULE", ""):
        os.environ["QT_IM_MODULE"] = "ibus"
    # Asked for here because ``setStyle`` hands back a QStyle, whose type costs the first window dearly.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    try:
        path = library or paths.default_library()
    except Trouble as trouble:
        sys.stderr.write("".join(troubles.say(trouble)) + "\n")
        return 1
    program = Program(application, path)
    program.shell.show()
    code = application.exec()
    program.end()
    return code


class Program(QObject):
    """Owns the parts: the shell is painted first, ``window`` and all behind it are made right after."""

    window: Window
    furnished = False

    def __init__(self, application: QApplication, path: Path) -> None:
        super().__init__()
        self._application, self._path = application, path
        self._asking = Asking(path)
        self._library: Library | None = None
        self._waiting: list[Callable[[], None]] = []
        self._leaving = False
        self._ends = ExitStack()
        self._preferences = Preferences(path.parent)
        self._look = load_look()
        self._look.set_scale(self._preferences.scale)
        self._dress = Dress(application, self._look, sheet=False)
        self.shell = Shell(self._look)
        self._preferences.place(self.shell)
        self._first_rows = self._read_list()
        self.shell.scene.show_rows(self._first_rows[0])
        self._painted = FirstPaint(self.shell, self._after_first_paint)

    def _doors(self) -> Doors:
        from kyodo_desktop.ui.doors import Doors

        return Doors(
            open_workshop=self.open_workshop,
            new_workshop=self.new_workshop,
            open_sample=self.open_sample,
            search=self._asking.workshops,
            may_close=self.may_close,
            keep_scale=self._preferences.keep_scale,
            clock=clock,
            library=self._asking,
            hall=self._preferences,
            paper=self._preferences,
        )

    # --- beginning

    def _read_list(self) -> tuple[Sequence[WorkshopRow], int]:
        try:
            return self._asking.workshops("")
        except Trouble as trouble:  # told when the library is opened
            logger.info("the first list waits: %s", trouble.key)
            return (), 0

    def _after_first_paint(self) -> None:
        from kyodo_desktop.ui.turns import Turns, read_frame

        tell_if_asked()
        self._turns = Turns(self, read_frame, self._furnish())

    def _furnish(self) -> Iterator[None]:
        from kyodo_desktop.ui.paint import Icons
        from kyodo_desktop.ui.tasks import Tasks
        from kyodo_desktop.ui.turns import read_ahead
        from kyodo_desktop.ui.window import Window

        self._dress.put_on()
        tasks = Tasks(self)
        self._ends.callback(tasks.stop)
        yield
        self.window = Window(self._look, Icons(self._look), tasks, self._doors())
        yield
        self.window.home.show_rows(*self._first_rows)
        self.shell.furnish(self.window)
        yield
        self._build_rest()
        self._bugs.install()
        self._ends.callback(self._bugs.remove)
        yield
        self._dress.finish(self.shell)
        self._ends.callback(self._dress.take_off)
        self._opening.start(read_ahead)
        self.furnished = True

    def _build_rest(self) -> None:
        from kyodo_desktop import log
        from kyodo_desktop.ui.bridge import Bridge
        from kyodo_desktop.ui.bugs import Bugs
        from kyodo_desktop.ui.opening import Opening
        from kyodo_desktop.ui.saving import Saving

        try:
            self._ends.callback(log.stop, log.start(paths.log_file()))
        except Trouble as trouble:
            self.window.trouble(trouble)
        self._bridge = Bridge(self)
        self._bugs = Bugs(self.window, self._path.parent, self._reopen)
        self._opening = Opening(self.window, self._open_library, self._opened, self.leave)
        self._saving = Saving(self.window, clock, self._retry, self._write_elsewhere, self.leave)
        self._bridge.changed.connect(self.window.workshop_changed)
        self._bridge.saved.connect(self._saving.saved)
        self._bridge.unsaved.connect(self._saving.unsaved)

    def _open_library(self, *, write: bool = True, even_if_left: bool = False) -> Library:
        from kyodo_desktop.db.library import open_library

        return open_library(self._path, write=write, even_if_left=even_if_left)

    def _opened(self, found: object) -> None:
        from kyodo_desktop.db.library import Library

        if not isinstance(found, Library):
            return
        self._library, self._asking.known = found, True
        if not found.read_only:
            found.listen(self._bridge.tell_saved, self._bridge.tell_unsaved)
            self._asking.make_ready(self.window.desk.tasks, found)
            if found.list_made_anew:
                self.window.trouble(Trouble("library.list_made_anew", file=self._path.name))
        elif found.why_read_only is not None:
            self.window.trouble(found.why_read_only)
        self.window.home.reload()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    # --- the list and its workshops

    def open_workshop(self, id: str, stop: int) -> None:
        """Bring a workshop to the desk; one that is there already stays as it is."""
        sitting = self.window.sitting
        if sitting is not None and sitting.editor.workshop.id == id:
            self.window.enter_stop(stop)
        else:
            self._when_ready(partial(self._sit, id, stop))

    def new_workshop(self) -> None:
        """Ask for a name and a day."""
        from kyodo_desktop.ui.new_workshop import NewWorkshop

        NewWorkshop(self.window.desk, self._create, self.window).open()

    def open_sample(self) -> None:
        """A new copy of the sample."""
        self._when_ready(self._create_sample)

    def _create(self, title: str, day: str) -> None:
        from kyodo_desktop.domain.create import new_workshop

        today = _today()
        self._when_ready(partial(self._keep, new_workshop(title, japanese.read_date(day, today), today)))

    def _create_sample(self) -> None:
        from kyodo_desktop.domain.sample import sample_workshop

        self._keep(sample_workshop(_today()))

    def _keep(self, workshop: Workshop) -> None:
        if self._library is not None and self._told(partial(self._library.create, workshop)):
            self._sit(workshop.id, 1)

    def _sit(self, id: str, stop: int) -> None:
        from kyodo_desktop.editor import Editor

        library = self._library
        if library is None:
            return
        try:
            opened = library.load(id)
        except Trouble as trouble:
            self.window.trouble(trouble)
            return
        editor = Editor(opened.workshop, library.write, opened.past, read_only=library.read_only)
        editor.subscribe(self._bridge.tell_changed)
        self.window.sit(editor, stop, opened.drafts)

    def _told(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except Trouble as trouble:
            self.window.trouble(trouble)
            return False
        return True

    def _when_ready(self, act: Callable[[], None]) -> None:
        if self._library is None:
            self._waiting.append(act)
        else:
            act()

    # --- leaving

    def may_close(self) -> bool:
        """Whether everything is stored; if not, a person is asked, and the window stays for now."""
        if self._library is None or self._leaving:
            return True
        try:
            self._library.close(CLOSE_WITHIN)
        except Trouble as trouble:
            self._saving.ask_before_leaving(trouble)
            return False
        self._library = None
        return True

    def leave(self) -> None:
        """Close the window; what could not be stored has been spoken of."""
        self._leaving = True
        self.shell.close()

    def end(self) -> None:
        """After the last window: let everything go."""
        self._preferences.keep_place(self.shell)
        if self._library is not None:
            self._library.close(0, give_up=True)
        self._ends.close()

    def _retry(self) -> None:
        if self._library is not None and self._library.writer is not None:
            self._library.writer.retry()

    def _write_elsewhere(self, place: Path) -> None:
        if self._library is not None and self._library.writer is not None:
            self._library.writer.save_elsewhere(place)

    # --- a mistake of ours

    def _reopen(self) -> None:
        sitting = self.window.sitting
        if sitting is not None:
            self.window.stand_up()
            self._sit(sitting.editor.workshop.id, sitting.stop)


def clock() -> str:
    """The time on the wall, as hours and minutes."""
    now = dt.datetime.now()  # noqa: DTZ005 - the wall's
    return f"{now.hour}:{now.minute:02}"


def _today() -> dt.date:
    return dt.date.today()  # noqa: DTZ011
