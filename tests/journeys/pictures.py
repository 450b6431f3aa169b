"""Pictures of the program, made by itself.

``python -m tests.journeys.pictures FOLDER`` makes those of the papers;
``python -m tests.journeys.pictures --all FOLDER [NAME …]`` every page, panel and dialog at every size,
or those whose names begin so.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HOME = os.environ["KYODO_DESKTOP_HOME"] = tempfile.mkdtemp()

import pypdfium2
from PIL import Image
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kyodo_desktop.app import Program
from kyodo_desktop.documents.catalogue import DOCUMENTS
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.ui.dress import Dress
from tests.journeys.hands import press, settle, wait_for

SCALE = 1.1  # of 72 dpi
GAP = 24  # px around a page
DESK = "#C6CFC8"


def window(folder: Path) -> None:
    """The board and the matrix of the sample, at the size of an old laptop."""
    program = Program(QApplication([]), Path(HOME, "pictures.kyodo"))
    program.shell.setWindowState(Qt.WindowState.WindowNoState)
    program.shell.resize(1366, 738)
    program.shell.show()
    program.shell.activateWindow()
    wait_for(lambda: program.furnished)
    program.open_sample()
    wait_for(lambda: program.window.sitting)
    press("Ctrl+3")
    settle()
    program.shell.grab().save(str(folder / "board.png"))
    press("Ctrl+5", *["Down"] * 5, *["Right"] * 4)
    settle()
    program.shell.grab().save(str(folder / "roles.png"))
    program.shell.close()
    program.end()


def sheet(folder: Path) -> None:
    """The two pages of the sample's agreement, side by side."""
    pages = [
        page.render(scale=SCALE).to_pil()
        for page in pypdfium2.PdfDocument(DOCUMENTS["agreement"](sample_workshop()))
    ]
    wide = sum(page.width + GAP for page in pages) + GAP
    desk = Image.new("RGB", (wide, pages[0].height + 2 * GAP), DESK)
    for number, page in enumerate(pages):
        desk.paste(page, (GAP + number * (page.width + GAP), GAP))
    desk.save(folder / "agreement.png", optimize=True)


class _Kept:
    """What pytest-qt would do: nothing is closed before the program ends."""

    def addWidget(self, _widget: QWidget, **_how: object) -> None:  # noqa: N802 - pytest-qt
        pass


def every_scene(folder: Path, beginnings: Sequence[str]) -> None:
    """``tests.ui.scenes`` at the sizes of ``seated.SIZES`` and of a laptop with a task bar."""
    from tests.ui.scenes import SCENES, clear, play
    from tests.ui.seated import SIZES, look, resize, sit
    from tests.ui.shelf import Shelf, evening

    app = QApplication([])
    look()
    for size, scale in (*SIZES, ((1366, 690), 100)):
        shelf = Shelf()
        seat = sit(_Kept(), evening(), 1, library=shelf, search=shelf.search)
        resize(seat, size, scale)
        dress = app.findChild(Dress)
        assert dress is not None
        dress.finish(seat.window)
        into = folder / f"{size[0]}x{size[1]}-{scale}"
        into.mkdir(parents=True, exist_ok=True)
        for name in SCENES:
            if name.startswith(tuple(beginnings)):
                play(seat, name)
                seen(seat.window).save(str(into / f"{name}.png"))
                clear(seat)
        seat.window.stand_up()
        seat.window.hide()


def seen(window: QWidget) -> QPixmap:
    """The window and what stands over it, cut at the window's edge as a screen would cut it."""
    picture = window.grab()
    painter = QPainter(picture)
    for over in QApplication.topLevelWidgets():
        if over is not window and over.isVisible():
            middle = window.rect().center() - over.rect().center()
            dialog = isinstance(over, QDialog)
            at = middle if dialog else window.mapFromGlobal(over.mapToGlobal(QPoint()))
            painter.drawPixmap(at, over.grab())
            painter.drawRect(QRect(at, over.size()))
    painter.end()
    return picture


if __name__ == "__main__":
    if sys.argv[1] == "--all":
        every_scene(Path(sys.argv[2]), sys.argv[3:] or ("",))
    else:
        window(Path(sys.argv[1]))
        sheet(Path(sys.argv[1]))
