"""Every page of the hall's screen: ``python -m tests.journeys.hall_pictures FOLDER``.

Two workshops (the sample, and one in which everything is long and much), the screens of old laptops and
projectors, and a system that doubles everything. One picture a page, and sheets of small ones.
Words at the end of the line choose among them: ``stuffed 1024x768`` or ``sample 200`` or ``voting``.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PIL.ImageQt import fromqpixmap
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kyodo_desktop.domain import meetings, programme, rows
from kyodo_desktop.domain.hall import Form
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Meeting, Workshop
from kyodo_desktop.ui.hall_desk import HallDesk
from kyodo_desktop.ui.hall_screens import Seen
from kyodo_desktop.ui.look import FIRST_FACES, LATER_FACES, load_faces, load_look
from tests.journeys import hall_workshops

SIZES = ((1280, 720), (1366, 768), (1366, 720), (1024, 768))
DOUBLED = (1366, 768)  # the screen on which everything is also drawn at 200 %
NOW = dt.datetime(2026, 6, 20, 14, 20, tzinfo=dt.timezone(dt.timedelta(hours=9)))
LEFT = {"running": 21 * 60 + 40, "over": -190, "hour": 3_901, "hours": 39_661}  # seconds
SMALL, ACROSS, GAP = (640, 400), 3, 12
Shot = tuple[str, Image.Image]


class StandingClock(QObject):
    """An evening in which it stays as late as it is."""

    ticked = Signal()

    def now(self) -> dt.datetime:
        """Always the same."""
        return NOW


class Projector(QObject):
    """A second screen of any size."""

    changed = Signal()

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._laptop, self._wall = Seen("", 0, 0, 1366, 768), Seen("", 1366, 0, width, height)

    def seen(self) -> tuple[Seen, ...]:
        """The laptop and the wall."""
        return self._laptop, self._wall

    def of(self, _window: QWidget) -> Seen:
        """Whoever is at the keys sits at the laptop."""
        return self._laptop

    def bring_back(self, _window: QWidget) -> None:
        """It is there."""

    def put(self, window: QWidget, where: Seen) -> None:
        """As large as the screen."""
        window.resize(where.width, where.height)
        window.show()


class Wall:
    """The projection of a workshop, to be gone through."""

    def __init__(self, width: int, height: int) -> None:
        meeting: Any = SimpleNamespace(changed=SimpleNamespace(connect=lambda _told: None))
        meeting.of = meetings.first
        self._owner = QWidget()
        desk: Any = SimpleNamespace(look=load_look(), clock=StandingClock(), meeting=meeting)
        screens: Any = Projector(width, height)
        self.hall = HallDesk(self._owner, desk, screens, "")

    def pages(self, workshop: Workshop, form: Form, name: str) -> Iterator[Shot]:
        """A picture of each page, as page down turns them."""
        self.hall.follow(None, None)
        self.hall.follow(workshop, form)
        self.hall.begin()
        number, before = 1, None
        while before != self.hall.window.items():
            before = self.hall.window.items()
            yield f"{name}-{number:02}", self.picture()
            self.hall.next()
            number += 1
        self.hall.end()

    def picture(self) -> Image.Image:
        """What is on the wall."""
        QApplication.processEvents()
        return fromqpixmap(self.hall.window.grab()).convert("RGB")


def running(workshop: Workshop, left: int, title: str = "") -> Workshop:
    """The programme under way, with so many seconds left of its fifth item."""
    item = workshop.agenda[min(4, len(workshop.agenda) - 1)]
    minutes = max(item.minutes, left // 60 + 5)
    workshop = rows.edit(workshop, "agenda", item.id, minutes=minutes, title=title or item.title)
    return programme.start(workshop, item.id, NOW - dt.timedelta(seconds=60 * minutes - left))


def evening(wall: Wall, workshop: Workshop) -> Iterator[Shot]:
    """Everything the wall can show of a workshop."""
    yield from wall.pages(workshop, Form.WELCOME, "00-welcome")
    yield from wall.pages(workshop, Form.TALK, "01-talk-before")
    for name, left in LEFT.items():
        yield from wall.pages(running(workshop, left), Form.TALK, f"01-talk-{name}")
    paused = programme.pause(running(workshop, 600), NOW)
    yield from wall.pages(paused, Form.TALK, "01-talk-paused")
    yield from wall.pages(replace(workshop, agenda=()), Form.TALK, "02-promises")
    yield from wall.pages(workshop, Form.BOARD, "03-board")
    yield from wall.pages(hall_workshops.voting(workshop), Form.VOTING, "04-voting")
    yield from wall.pages(hall_workshops.counted(workshop), Form.VOTING, "05-result")
    yield from wall.pages(workshop, Form.AIMS, "06-aims")
    yield from wall.pages(workshop, Form.ROLES, "07-roles")
    yield from wall.pages(workshop, Form.CLAUSES, "08-clauses")
    yield from states(wall, workshop)


def states(wall: Wall, workshop: Workshop) -> Iterator[Shot]:
    """Frozen while the desk goes on, and white."""
    wall.hall.follow(workshop, Form.BOARD)
    wall.hall.begin()
    wall.hall.freeze()
    wall.hall.follow(workshop, Form.ROLES)
    yield "09-frozen", wall.picture()
    wall.hall.freeze()
    wall.hall.blank()
    yield "09-blank", wall.picture()
    wall.hall.end()


def deep(workshop: Workshop, metres: int) -> Workshop:
    """The same in a hall of this depth."""
    meeting: Meeting = workshop.meetings[0]
    return rows.edit(workshop, "meetings", meeting.id, hall_depth=metres)


WORKSHOPS: dict[str, Callable[[], Workshop]] = {
    "sample": sample_workshop,
    "stuffed": hall_workshops.stuffed,
    "deep": lambda: deep(sample_workshop(), 15),
    "stuffed-deep": lambda: deep(hall_workshops.stuffed(), 15),
}


def take(folder: Path, name: str, size: tuple[int, int], wanted: list[str]) -> None:
    """All pictures of a workshop on a screen, and their sheet."""
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    wall = Wall(round(size[0] / scale), round(size[1] / scale))
    told = f"{name}-{size[0]}x{size[1]}" + ("-200" if scale == 2 else "")
    place = folder / told
    place.mkdir(parents=True, exist_ok=True)
    small = []
    for title, picture in evening(wall, WORKSHOPS[name]()):
        if not wanted or any(word in title for word in wanted):
            picture.save(place / f"{title}.png")
            small.append(picture.resize((SMALL[0], round(SMALL[0] * picture.height / picture.width))))
    per = 12
    for n in range(0, len(small), per):
        contact(small[n : n + per]).save(folder / f"{told}-{n // per + 1:02}.png")


def contact(pictures: list[Image.Image]) -> Image.Image:
    """Small pictures side by side on a desk."""
    wide, high = SMALL[0] + GAP, pictures[0].height + GAP
    down = -(-len(pictures) // ACROSS)
    desk = Image.new("RGB", (ACROSS * wide + GAP, down * high + GAP), "#8899AA")
    for n, picture in enumerate(pictures):
        desk.paste(picture, (GAP + n % ACROSS * wide, GAP + n // ACROSS * high))
    return desk


def main(folder: Path, words: list[str]) -> None:
    """Take what is asked for; 200 % needs a process of its own."""
    names = [name for name in WORKSHOPS if name in words] or list(WORKSHOPS)[:2]
    sizes = [size for size in SIZES if f"{size[0]}x{size[1]}" in words]
    titles = [word for word in words if word not in WORKSHOPS and word != "200" and "x" not in word]
    doubled = "QT_SCALE_FACTOR" in os.environ
    if not doubled and ("200" in words or not sizes):
        command = [sys.executable, "-m", "tests.journeys.hall_pictures", str(folder), *words]
        subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": "2"}, check=True)
    if "200" in words and not sizes and not doubled:
        return
    load_faces((*FIRST_FACES, *LATER_FACES))
    for name in names:
        for size in (DOUBLED,) if doubled else sizes or SIZES:
            take(folder, name, size, titles)


if __name__ == "__main__":
    application = QApplication(["pictures of the hall", "-style", "fusion"])
    main(Path(sys.argv[1]), sys.argv[2:])
