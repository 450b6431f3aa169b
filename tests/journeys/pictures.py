"""The pictures of the papers, made by the program itself: ``python -m tests.journeys.pictures FOLDER``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HOME = os.environ["KYODO_DESKTOP_HOME"] = tempfile.mkdtemp()

import pypdfium2
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kyodo_desktop.app import Program
from kyodo_desktop.documents.catalogue import DOCUMENTS
from kyodo_desktop.domain.sample import sample_workshop
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


if __name__ == "__main__":
    place = Path(sys.argv[1])
    window(place)
    sheet(place)
