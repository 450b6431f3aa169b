"""The board of notes as somebody sees it: from Enter to the painted note, and how long a frame takes.

The whole program runs in this process, without a screen (``KYODO_DESKTOP_BENCH_PLATFORM=xcb`` takes the one
that is there). ``note_paint_*`` go from the press of Enter in the line to the end of the paint in which the
new note is drawn, on a board of 200. ``board_600_*`` and ``board_2000_*`` go from the order (a move of the
mouse, of a scroll bar, a step of zoom) to the end of its paint: the median of many frames.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ["QT_QPA_PLATFORM"] = os.environ.get("KYODO_DESKTOP_BENCH_PLATFORM", "offscreen")  # before Qt

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.workshops import board, make_library
from kyodo_desktop.app import Program
from kyodo_desktop.ui.board_glide import MOST
from kyodo_desktop.ui.board_scene import BoardScene
from kyodo_desktop.ui.board_view import BoardView
from kyodo_desktop.ui.issues import IssuesScreen

SIZES = (600, 2000)
NOTES, FRAMES = 60, 60
PATIENCE = 60.0
FRAME = 1000 / 60


class _Clock:
    """When the board was last painted."""

    at = 0.0
    frames = 0


def _timed_paint(view: BoardView, event: QPaintEvent) -> None:
    _paint(view, event)
    _Clock.at = time.perf_counter()
    _Clock.frames += 1


_paint = BoardView.paintEvent


def figures() -> dict[str, float]:
    """Milliseconds, and kilobytes for each note."""
    BoardView.paintEvent = _timed_paint  # type: ignore[assignment, method-assign]
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as home:
        os.environ["KYODO_DESKTOP_HOME"] = home
        library = Path(home, "library.db")
        boards = [board(200), *map(board, SIZES)]
        make_library(library, boards)
        application = QApplication.instance() or QApplication([])
        program = Program(application, library)  # type: ignore[arg-type]
        program.shell.setWindowState(Qt.WindowState.WindowNoState)
        program.shell.resize(1366, 738)
        program.shell.show()
        program.shell.activateWindow()
        _wait(lambda: program.furnished)
        page = _open(program, "board200")
        found |= _notes(page)
        for size in SIZES:
            before = _resident()
            page = _open(program, f"board{size}")
            if size == max(SIZES) and before:
                found["board_memory_kb_per_note"] = (_resident() - before) / size
            found |= {f"board_{size}_{name}": value for name, value in _frames(page).items()}
        program.shell.close()
        program.end()
    return found


def _open(program: Program, id: str) -> IssuesScreen:
    program.open_workshop(id, 3)
    _wait(lambda: program.window.sitting is not None and program.window.sitting.editor.workshop.id == id)
    page = program.window.page
    if not isinstance(page, IssuesScreen):
        raise TypeError("the board is not on the screen")
    frames = _Clock.frames
    page.board.view.viewport().update()
    _wait(lambda: _Clock.frames > frames)
    return page


class _Since(NamedTuple):
    """Whether the board has been painted since, with more notes if asked."""

    frames: int
    page: IssuesScreen | None = None
    notes: int = 0

    def painted(self) -> bool:
        there = self.page is None or len(self.page.board.scene.notes) > self.notes
        return there and _Clock.frames > self.frames


def _notes(page: IssuesScreen) -> dict[str, float]:
    """From Enter to the painted note."""
    line, times = page.capture.line, []
    for number in range(NOTES + 1):
        line.setFocus()
        line.setText(f"{number}番目の、思いついたこと")
        _wait(lambda: page.editor.all_saved)
        _settle()
        frames, notes = _Clock.frames, len(page.board.scene.notes)
        started = time.perf_counter()
        QTest.keyClick(line, Qt.Key.Key_Return)
        _wait(_Since(frames, page, notes).painted)
        times.append((_Clock.at - started) * 1000)
    return {"note_paint_p50_ms": statistics.median(times[1:]), "note_paint_max_ms": max(times[1:])}


def _frames(page: IssuesScreen) -> dict[str, float]:
    view = page.board.view
    view.set_zoom(1.0)
    _settle()
    found = {"drag_ms": _median(_drag_steps(page)), "pan_ms": _median(_pan_steps(view))}
    found["zoom_ms"] = _median(_zoom_steps(view))
    view.fit_all()
    _settle()
    found["fit_ms"] = _median([view.viewport().update] * FRAMES)
    found["fit_drag_ms"] = _median(_drag_steps(page))
    found["fit_glide_ms"] = _median(_glide_steps(page))
    view.set_zoom(1.0)
    _settle()
    found["glide_ms"] = _median(_glide_steps(page))
    return found


def _median(steps: list[Callable[[], None]]) -> float:
    times = []
    for step in steps:
        frames = _Clock.frames
        started = time.perf_counter()
        step()
        _wait(_Since(frames).painted)
        times.append((_Clock.at - started) * 1000)
    return statistics.median(times)


def _drag_steps(page: IssuesScreen) -> list[Callable[[], None]]:
    """One note over the whole view, held down."""
    view = page.board.view
    first = page.board.cursor_at.first()
    start = view.mapFromScene(page.board.scene.rect(first).center()) if first else QPoint()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    steps: list[Callable[[], None]] = []
    for number in range(1, FRAMES + 1):
        point = QPointF(start) + QPointF(11 * number, 5 * number)
        steps.append(_Move(view, point).send)
    steps.append(view.mouse.give_up)
    return steps


def _glide_steps(page: IssuesScreen) -> list[Callable[[], None]]:
    """As many notes as ever move at once are seen on their way."""
    scene, view = page.board.scene, page.board.view
    view.horizontalScrollBar().setValue(0)
    view.verticalScrollBar().setValue(0)
    _settle()
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    trails = [(item, item.at[0] - 90, item.at[1] - 60) for item in scene.notes.values()]
    scene.glide.start(trails[:MOST], seen)
    scene.glide.clock.pause()
    return [*(_Glide(scene, 2 * number + 1).show for number in range(FRAMES - 1)), scene.glide.end]


class _Glide:
    def __init__(self, scene: BoardScene, at: int) -> None:
        self._scene, self._at = scene, at

    def show(self) -> None:
        self._scene.glide.clock.setCurrentTime(self._at)


class _Move:
    def __init__(self, view: BoardView, point: QPointF) -> None:
        self._view, self._point = view, point

    def send(self) -> None:
        left = Qt.MouseButton.LeftButton
        place = QPointF(self._view.viewport().mapToGlobal(self._point.toPoint()))
        none, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QEvent.Type.MouseMove, self._point, place, none, left, held)
        QApplication.sendEvent(self._view.viewport(), event)


def _pan_steps(view: BoardView) -> list[Callable[[], None]]:
    return [_Scroll(view, 37 if number < FRAMES / 2 else -37).do for number in range(FRAMES)]


class _Scroll:
    def __init__(self, view: BoardView, by: int) -> None:
        self._view, self._by = view, by

    def do(self) -> None:
        self._view.scroll_by(QPoint(0, -self._by))


def _zoom_steps(view: BoardView) -> list[Callable[[], None]]:
    out = [view.smaller] * 7
    return ([*out, *[view.larger] * 7] * FRAMES)[:FRAMES]


def _resident() -> float:
    """Kilobytes of this process that lie in memory; 0 where that is not known."""
    gc.collect()
    if not sys.platform.startswith("linux"):
        return 0.0
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("the board did not get there")
        QApplication.processEvents()
