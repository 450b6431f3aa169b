"""The way from any page to finding over all workshops, back again, and to the place that was chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kyodo_desktop.domain.place import Place
from kyodo_desktop.ui.stops import stop_of

if TYPE_CHECKING:
    from kyodo_desktop.ui.finding import FindingPage
    from kyodo_desktop.ui.window import Window


class Everywhere(QObject):
    """The page is read and built at its first visit."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._page: FindingPage | None = None
        self._from_home = True

    def open(self) -> None:
        """Show the page, its line in focus."""
        if self._page is None:
            from kyodo_desktop.ui.finding import FindingPage

            self._page = FindingPage(self._window.desk, self._window.doors.library)
            self._page.chosen.connect(self.go_to)
            self._page.back.connect(self.go_back)
            self._window.stack.addWidget(self._page)
        if self._window.page is self._page:
            self._page.search()
            return
        self._from_home = self._window.page is self._window.home
        self._window.page.leave()
        self._window.show_page(self._page)

    def go_back(self) -> None:
        """To the page from which it was opened."""
        sitting = self._window.sitting
        if self._from_home or sitting is None:
            self._window.go_home()
        else:
            self._window.enter_stop(sitting.stop)

    def go_to(self, workshop_id: str, place: Place) -> None:
        """Open the workshop, if another one or none is at the desk, and the very place in it."""
        if not self._at_desk(workshop_id):
            self._window.doors.open_workshop(workshop_id, stop_of(place))
        if self._at_desk(workshop_id):  # not while the library is still being opened
            self._window.go_to(place)

    def _at_desk(self, workshop_id: str) -> bool:
        sitting = self._window.sitting
        return sitting is not None and sitting.editor.workshop.id == workshop_id
