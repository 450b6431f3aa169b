"""What a person chose for this computer: text and window, hall screen, paper. No workshop's words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtWidgets import QWidget

from kyodo_desktop.documents.papers import FIRST, PAPERS, Setting
from kyodo_desktop.ui.look import SCALES

FIRST_SIZE = (1366, 738)
FILE = "preferences.ini"
_TITLE = 40  # px at most of the system's title bar, unknown before the window is shown
_SCALE, _WINDOW, _HALL = "text_scale", "window", "hall_screen"
_PAPER, _LARGE, _YES = "paper", "large_type", "yes"


class Preferences:
    """Kept in one small file; a file that cannot be read or written means the usual choices."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    @property
    def scale(self) -> int:
        """Text size in percent, one of ``SCALES``."""
        found = str(self._settings.value(_SCALE, SCALES[0]))
        return int(found) if found in map(str, SCALES) else SCALES[0]

    def keep_scale(self, percent: int) -> None:
        """For the next start."""
        self._settings.setValue(_SCALE, percent)

    def hall_screen(self) -> str:
        """Size and name of the screen that the hall looked at last; empty at first."""
        return str(self._settings.value(_HALL, ""))

    def keep_hall_screen(self, screen: str) -> None:
        """For the next start."""
        self._settings.setValue(_HALL, screen)

    def paper(self) -> Setting:
        """What was printed on last; A4 at first. A sheet left blank is asked for each time."""
        found = str(self._settings.value(_PAPER, FIRST))
        return Setting(found if found in PAPERS else FIRST, self._settings.value(_LARGE, "") == _YES)

    def keep_paper(self, setting: Setting) -> None:
        """For the next time."""
        self._settings.setValue(_PAPER, setting.paper)
        self._settings.setValue(_LARGE, _YES if setting.large else "")

    def place(self, window: QWidget) -> None:
        """Where and as large as it was; at the first start as the desk is drawn, or the whole screen."""
        kept = self._settings.value(_WINDOW)
        if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
            return
        room = window.screen().availableSize()
        size = QSize(*FIRST_SIZE)
        window.resize(size.boundedTo(room))
        if size.height() + _TITLE > room.height() or size.width() > room.width():
            # Otherwise the status row lies below the screen.
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def keep_place(self, window: QWidget) -> None:
        """For the next start."""
        self._settings.setValue(_WINDOW, window.saveGeometry())
        self._settings.sync()
