"""The screens of the computer, behind a small interface, so that tests can plug and unplug them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class Seen(NamedTuple):
    """A screen as it can be known again: what it calls itself, its place and size in px."""

    name: str
    x: int
    y: int
    width: int
    height: int

    @property
    def rect(self) -> QRect:
        """Where it is on the desktop."""
        return QRect(self.x, self.y, self.width, self.height)

    @property
    def kept(self) -> str:
        """Name and size, as a preference keeps them: the place changes with every cable."""
        return f"{self.width}x{self.height} {self.name}"

    def like(self, kept: str) -> int:
        """How surely it is the screen that was kept: 2 name and size, 1 the name alone, 0 another one."""
        name = kept.partition(" ")[2]
        return 2 if self.kept == kept else int(bool(name) and name == self.name)


class Screens(QObject):
    """The real ones. ``changed`` comes before Qt moves the windows of a screen that has gone."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._added)
            app.screenRemoved.connect(self._told)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._told)

    def seen(self) -> tuple[Seen, ...]:
        """All that are connected."""
        return tuple(_seen(screen) for screen in QGuiApplication.screens() if screen.geometry().isValid())

    def of(self, window: QWidget) -> Seen | None:
        """The one a window stands on: where its middle is.

        Qt looks again only when the window moves, and on X it stays where it is when screens change places.
        Wayland tells no window where it stands, but Qt on which screen.
        """
        seen = self.seen()
        if not QGuiApplication.platformName().startswith("wayland"):
            middle = window.window().frameGeometry().center()
            here = next((each for each in seen if each.rect.contains(middle)), None)
            if here is not None:
                return here
        found = _seen(window.screen())
        return found if found in seen else None

    def bring_back(self, window: QWidget) -> None:
        """A window whose screen has gone, and which was left there, stands on the first that is left."""
        seen, top = self.seen(), window.window()
        middle = top.frameGeometry().center()
        lost = not any(each.rect.contains(middle) for each in seen)
        if seen and lost and not QGuiApplication.platformName().startswith("wayland"):
            top.move(seen[0].rect.topLeft())

    def put(self, window: QWidget, where: Seen) -> None:
        """Show a window on the whole of a screen; ``showFullScreen`` would take the keyboard too."""
        for screen in QGuiApplication.screens():
            if _seen(screen) == where:
                window.setScreen(screen)
        window.setGeometry(where.rect)
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._told)
        self.changed.emit()

    def _told(self, *_what: object) -> None:
        self.changed.emit()


def _seen(screen: QScreen) -> Seen:
    rect = screen.geometry()
    name = " ".join(part for part in (screen.manufacturer(), screen.model()) if part) or screen.name()
    return Seen(name, rect.x(), rect.y(), rect.width(), rect.height())
