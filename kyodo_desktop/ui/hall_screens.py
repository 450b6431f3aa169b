"""The screens of the computer, behind a small interface, so that tests can plug and unplug them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Signal
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
        """The one a window stands on."""
        found = _seen(window.screen())
        return found if found in self.seen() else None

    def put(self, window: QWidget, where: Seen) -> None:
        """Show a window on the whole of a screen."""
        for screen in QGuiApplication.screens():
            if _seen(screen) == where:
                window.setScreen(screen)
        window.setGeometry(where.rect)
        window.showFullScreen()

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._told)
        self.changed.emit()

    def _told(self, *_what: object) -> None:
        self.changed.emit()


def _seen(screen: QScreen) -> Seen:
    rect = screen.geometry()
    name = " ".join(part for part in (screen.manufacturer(), screen.model()) if part) or screen.name()
    return Seen(name, rect.x(), rect.y(), rect.width(), rect.height())
