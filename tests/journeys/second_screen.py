"""A projector pulled and plugged again on a real X server with two outputs, while the facilitator types on.

Run as a program, it starts such a server by itself: ``python -m tests.journeys.second_screen FOLDER``. The
outputs are those of Xorg's dummy driver: RandR takes one away and brings it back as a cable does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from kyodo_desktop.ui.hall_desk import HallDesk
from kyodo_desktop.ui.issues import IssuesScreen
from tests.journeys.evening import Evening
from tests.journeys.hands import settle, wait_for
from tests.journeys.processes import telling

XORG = Path("/usr/lib/xorg/Xorg")  # not its wrapper, which asks for a console
DRIVER = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
NEEDED = ("openbox", "xdotool", "xrandr")
PATIENCE = 20.0
BACK_WITHIN = 3.0  # seconds until the picture is on the wall again
LAPTOP, WALL = "DUMMY0", "DUMMY1"
CONFIGURATION = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "two outputs"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "both"
  Device "two outputs"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 4096 2048
  EndSubSection
EndSection
"""


def missing() -> list[str]:
    """What this machine lacks."""
    found = [name for name in NEEDED if shutil.which(name) is None]
    return found + [path.name for path in (XORG, DRIVER) if not path.exists()]


@contextmanager
def server(folder: Path) -> Iterator[None]:
    """An X server with a laptop's screen and a projector, and a window manager on it."""
    configuration = folder / "xorg.conf"
    configuration.write_text(CONFIGURATION, "ascii")
    reading, writing = os.pipe()
    command = [str(XORG), "-config", str(configuration), "-logfile", str(folder / "xorg.log")]
    command += ["-displayfd", str(writing), "-noreset", "-novtswitch", "-sharevts", "-nolisten", "tcp"]
    xorg = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    assert number, (folder / "xorg.log").read_text("utf-8", "replace")[-2000:]
    os.environ |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "KYODO_DESKTOP_HOME": str(folder)}
    xrandr("--output", LAPTOP, "--primary", "--mode", "1368x768", "--pos", "0x0")
    for mode in ("1280x720", "1024x768"):
        xrandr("--addmode", WALL, mode)
    manager = subprocess.Popen(
        ["/usr/bin/env", "openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for_manager()
        yield
    finally:
        for process in (manager, xorg):
            process.terminate()
            process.wait()


def _wait_for_manager() -> None:
    """A window that comes while the window manager begins may never be shown."""
    until = time.monotonic() + PATIENCE
    while subprocess.run(["/usr/bin/env", "xdotool", "get_num_desktops"], capture_output=True).returncode:
        assert time.monotonic() < until, "no window manager"
        time.sleep(0.05)


def xrandr(*arguments: str) -> None:
    """Change the outputs."""
    subprocess.run(["/usr/bin/env", "xrandr", *arguments], check=True, stdout=subprocess.DEVNULL)


def plug(place: str = "1368x0", mode: str = "1280x720") -> None:
    """The projector's cable is in."""
    xrandr("--output", WALL, "--mode", mode, "--pos", place)


def pull() -> None:
    """The projector's cable is out."""
    xrandr("--output", WALL, "--off")


class Desk(Evening):
    """The program on two screens. Keys are those of the server: they reach whatever window has them."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        application.setCursorFlashTime(0)  # pictures are compared
        super().__init__(application, folder)
        self.written = ""

    @property
    def hall(self) -> HallDesk:
        found = self.window.hall.desk
        assert found is not None
        return found

    @property
    def line(self) -> str:
        page = self.window.page
        assert isinstance(page, IssuesScreen)
        return page.capture.line.text()

    def key(self, name: str) -> None:
        subprocess.run(["/usr/bin/env", "xdotool", "key", name], check=True)
        settle()

    def write_while(self, words: str, *what: tuple[str, ...]) -> None:
        """Type words, slowly, and meanwhile change the outputs. Nothing typed is lost."""
        typing = subprocess.Popen(["/usr/bin/env", "xdotool", "type", "--delay", "60", words])
        for arguments in what:
            self.look_on(0.3)
            xrandr(*arguments)
        self.written += words
        wait_for(lambda: typing.poll() is not None)
        wait_for(lambda: self.line == self.written)
        assert not self.covered()

    def look_on(self, seconds: float) -> None:
        """Live on for a while; at no moment is the facilitator's window covered."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QApplication.processEvents()
            assert not self.covered()
            time.sleep(0.005)

    def covered(self) -> bool:
        """Whether the picture lies on the facilitator's window."""
        wall = self.hall.window
        return wall.isVisible() and wall.frameGeometry().intersects(self.program.shell.frameGeometry())

    def wait_for_wall(self, where: QRect) -> None:
        """The picture comes to this part of the desktop, soon."""
        began = time.monotonic()
        wait_for(lambda: self.hall.window.isVisible() and self.hall.window.geometry() == where)
        assert time.monotonic() - began < BACK_WITHIN
        self.look_on(0.3)
        assert self.seen(where).toImage() == self.hall.window.grab().toImage()

    def reach_desk(self) -> QRect:
        """The window has the keys and stands on a screen that is there: so much of it is on that screen."""
        shell = self.program.shell
        wait_for(shell.isActiveWindow)
        self.look_on(0.3)
        place = QRect(shell.mapToGlobal(shell.rect().topLeft()), shell.size())
        screens = [screen.geometry() for screen in QApplication.screens()]
        there = next((screen for screen in screens if screen.contains(place.center())), QRect())
        assert not there.isEmpty(), (place, screens)
        return place.intersected(there)

    def check_desk(self) -> None:
        """And nothing lies on it."""
        part, shell = self.reach_desk(), self.program.shell
        inner = part.translated(-shell.mapToGlobal(shell.rect().topLeft()))
        assert self.seen(part).toImage() == shell.grab(inner).toImage()

    def seen(self, part: QRect) -> QPixmap:
        """What really is on that part of the desktop."""
        primary = QApplication.primaryScreen()
        corner = part.topLeft() - primary.geometry().topLeft()
        return primary.grabWindow(0, corner.x(), corner.y(), part.width(), part.height())


def evening(folder: Path) -> None:
    """Show, pull, plug at the other side, plug another size, lose the laptop's own screen."""
    plug()
    desk = Desk(QApplication([]), folder)
    desk.program.open_sample()
    wait_for(lambda: desk.window.sitting)
    desk.window.enter_stop(3)
    wait_for(desk.program.shell.isActiveWindow)
    desk.key("F5")
    wait_for(lambda: desk.window.hall.desk)
    right = QRect(1368, 0, 1280, 720)
    desk.wait_for_wall(right)
    desk.check_desk()
    off, on = ("--output", WALL, "--off"), ("--output", WALL, "--mode", "1280x720", "--pos", "1368x0")
    for _ in range(3):
        desk.write_while("while the cable is pulled ", off)
        wait_for(lambda: not desk.hall.window.isVisible())
        desk.check_desk()
        desk.write_while("and plugged again ", on)
        desk.wait_for_wall(right)
        desk.check_desk()
    desk.write_while("out and in at once ", off, on, off, on)
    desk.wait_for_wall(right)
    desk.write_while("as another size ", off, ("--output", WALL, "--mode", "1024x768", "--pos", "1368x0"))
    desk.wait_for_wall(QRect(1368, 0, 1024, 768))
    mirrored = ("--output", WALL, "--mode", "1280x720", "--pos", "0x0")
    desk.write_while("as a mirror of the laptop ", off, mirrored)
    desk.check_desk()
    left = ("--output", LAPTOP, "--pos", "1280x0")  # the window stays where the wall's screen is now
    desk.write_while("at its other side ", left)
    desk.check_desk()
    desk.write_while("and back again", off, on)
    desk.wait_for_wall(right)
    desk.check_desk()
    xrandr("--output", LAPTOP, "--off")  # the lid is shut: the wall's is the only screen that is left
    wait_for(lambda: not desk.hall.window.isVisible())
    desk.reach_desk()
    before = len(desk.workshop.cards)
    desk.key("Return")
    wait_for(lambda: len(desk.workshop.cards) == before + 1)
    assert desk.workshop.cards[-1].text == desk.written
    desk.end()


if __name__ == "__main__":
    place = Path(sys.argv[1])
    with server(place), telling(place):
        evening(place)
