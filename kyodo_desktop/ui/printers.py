"""The printers of this laptop: CUPS takes the PDF as a file, Windows gets each page as a picture of it.

All of it waits for other programs: for threads. All raises Trouble ``print.no_answer``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kyodo_desktop.errors import Trouble

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PATIENCE = 30.0  # seconds until a printer that says nothing has not answered
_FINEST = 600  # dpi: more than that no letter gains, and a page takes 140 MB
_POINT = 72


class Printers(Protocol):
    """What prints here."""

    def names(self) -> tuple[str, ...]:
        """The printers, the usual one first; none where there is none."""
        ...

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """Print a PDF so many times, one copy after another."""
        ...


def of_system() -> Printers | None:
    """What this system offers; none where a PDF can only be opened."""
    if sys.platform == "win32":
        return WindowsPrinters()
    lp = shutil.which("lp")
    return Cups(lp) if lp else None


class Cups:
    """Printing with ``lp``: nothing of Qt, and the file as it is."""

    def __init__(self, lp: str) -> None:
        self._lp = lp

    def names(self) -> tuple[str, ...]:
        """As ``lpstat`` lists them."""
        lpstat = shutil.which("lpstat", path=os.path.dirname(self._lp)) or shutil.which("lpstat")
        if lpstat is None:
            return ()
        found = _said(lpstat, "-e").split()
        usual = _said(lpstat, "-d").rpartition(":")[2].strip()
        return tuple(sorted(found, key=lambda name: name != usual))

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """CUPS copies the file before ``lp`` returns."""
        with tempfile.TemporaryDirectory(prefix="kyodo-") as folder:
            file = Path(folder) / "paper.pdf"
            file.write_bytes(pdf)
            _said(
                self._lp, "-d", printer, "-n", str(copies), "-t", title, "-o", "collate=true", "--", str(file)
            )


def _said(*command: str) -> str:
    """What a program writes, in plain English so that it can be read."""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; no shell reads its arguments
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=True,
            stdin=subprocess.DEVNULL,
            env=os.environ | {"LC_ALL": "C"},
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        detail = getattr(error, "stderr", None) or str(error)
        raise Trouble("print.no_answer", detail=str(detail).strip()) from error
    return done.stdout


class WindowsPrinters:
    """Printing with Qt: page images of the very PDF, at the printer's own resolution."""

    def names(self) -> tuple[str, ...]:
        """As the system lists them."""
        from PySide6.QtPrintSupport import QPrinterInfo

        usual = QPrinterInfo.defaultPrinterName()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual))

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """Page after page."""
        from PySide6.QtPrintSupport import QPrinter

        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(printer)
        device.setDocName(title)
        paint(device, pdf, copies)


def paint(device: QPrinter, pdf: bytes, copies: int) -> None:
    """Every page of a PDF onto a printer, at its true size on A4. Raises Trouble ``print.no_answer``."""
    import pypdfium2
    from PySide6.QtCore import QMarginsF, QRectF
    from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

    document = pypdfium2.PdfDocument(pdf)
    try:
        wide, high = document.get_page_size(0)
        across = QPageLayout.Orientation.Landscape if wide > high else QPageLayout.Orientation.Portrait
        device.setFullPage(True)
        device.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), across, QMarginsF()))
        painter = QPainter()
        if not painter.begin(device):
            raise Trouble("print.no_answer", detail=device.printerName())
        try:
            dots = device.resolution()
            for number in range(len(document) * copies):
                if number and not device.newPage():
                    raise Trouble("print.no_answer", detail=device.printerName())
                page = document[number % len(document)]
                drawn = page.render(scale=min(dots, _FINEST) / _POINT, grayscale=True)
                size = (drawn.width, drawn.height, drawn.stride)
                image = QImage(drawn.buffer, *size, QImage.Format.Format_Grayscale8)
                painter.drawImage(QRectF(0, 0, wide * dots / _POINT, high * dots / _POINT), image)
                drawn.close()
                page.close()
        finally:
            painter.end()
    finally:
        document.close()
