"""Pictures and PDFs of papers on their way in: chosen, dropped or pasted, and read beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from kyodo_desktop.documents import scans
from kyodo_desktop.documents.scans import ScannedPage
from kyodo_desktop.errors import Refused, Trouble

Source = Path | QImage


class ReadPaper(NamedTuple):
    """A file that was looked at: its pages, or the refusal or trouble that stood in the way."""

    name: str
    pages: tuple[ScannedPage, ...]
    failure: Refused | Trouble | None = None


def choose(parent: QWidget, title: str, kinds: str, *, several: bool) -> QFileDialog:
    """Ask for files; the caller connects ``filesSelected`` and opens it."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    dialog.setNameFilter(kinds)
    return dialog


def sources(mime: QMimeData) -> list[Source]:
    """What of a drop or of the clipboard may be a paper: files, else a picture."""
    files: list[Source] = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return files
    image = mime.imageData() if mime.hasImage() else None
    return [image] if isinstance(image, QImage) and not image.isNull() else []


def read(found: Sequence[Source], pasted: str) -> tuple[ReadPaper, ...]:
    """Read files one after another; ``pasted`` names a picture without a file. Slow: for a thread."""
    return tuple(_read_one(source, pasted) for source in found)


def _read_one(source: Source, pasted: str) -> ReadPaper:
    name = pasted if isinstance(source, QImage) else source.name
    try:
        return ReadPaper(name, scans.read(_bytes(source)))
    except (Refused, Trouble) as failure:
        return ReadPaper(name, (), failure)


def _bytes(source: Source) -> bytes:
    if isinstance(source, QImage):
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        source.save(buffer, b"PNG")
        return bytes(buffer.data().data())
    try:
        with source.open("rb") as file:
            return file.read(scans.LARGEST + 1)
    except FileNotFoundError as error:
        raise Trouble("file.missing", detail=str(error), file=source.name) from error
    except (OSError, ValueError) as error:
        raise Trouble("file.unreadable", detail=str(error), file=source.name) from error
