"""The sheets of the help menu: the guide of the page, the keys, what the program is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kyodo_desktop.ui.desk import Screen

if TYPE_CHECKING:
    from kyodo_desktop.ui.window import Window


class Helping:
    """Opens them over the window. Each is read when it is asked for."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def runs(self) -> Mapping[str, Callable[..., None]]:
        """The bound method of each frame action."""
        return {"guide": self.show_guide, "keys": self.show_keys, "about": self.show_about}

    def show_guide(self) -> None:
        """F1."""
        from kyodo_desktop.ui.sheets import guide_sheet

        window = self._window
        at_stop = window.sitting is not None and isinstance(window.page, Screen)
        stop = window.sitting.stop if at_stop and window.sitting is not None else 0
        guide_sheet(window, window.desk, stop)

    def show_keys(self) -> None:
        """Every key of the frame and of the page."""
        from kyodo_desktop.ui.sheets import keys_sheet

        window = self._window
        keys_sheet(window, window.desk, [*window.commands.all(), *window.page_actions])

    def show_about(self) -> None:
        """Version and licences."""
        from kyodo_desktop.ui.sheets import about_sheet

        about_sheet(self._window, self._window.desk)
