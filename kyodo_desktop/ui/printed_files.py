"""Files of what is printed: their names, their place, and the system's viewer."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from kyodo_desktop import paths
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import printing as words

_FORBIDDEN = '\\/:*?"<>|'
_LONGEST = 80  # characters of a file name, far below what any file system takes
_TRIES = 9  # other names while a viewer holds the first


def safe_name(name: str) -> str:
    """A file name that Windows, macOS and Linux take: no signs of paths, no controls, no odd end."""
    kept = "".join(
        "-" if letter in _FORBIDDEN else letter
        for letter in name
        if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
    )
    return kept[:_LONGEST].strip(" .\u3000") or "agreement"


def write_to_open(pdf: bytes, name: str) -> Path:
    """Put the PDF into the person's folder of printed papers; another name while a viewer holds the file.

    Raises Trouble ``pdf.not_written``.
    """
    from kyodo_desktop.documents.write import write

    folder = paths.data_dir() / words.FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError as failure:
        raise Trouble("pdf.not_written", detail=str(failure), file=name) from failure
    for number in range(1, _TRIES + 1):
        path = folder / f"{name if number == 1 else words.numbered(name, number)}.pdf"
        try:
            write(pdf, path)
        except Trouble:
            if number == _TRIES or not path.exists():
                raise
        else:
            return path
    raise AssertionError  # the loop returns or raises


def as_pdf(chosen: Path) -> Path:
    """The place a person chose; a name that gets its ending from us takes no other file's place unasked."""
    path, number = chosen, 1
    while path.suffix.lower() != ".pdf" or (path != chosen and path.exists()):
        path = chosen.with_name(f"{chosen.name if number == 1 else words.numbered(chosen.name, number)}.pdf")
        number += 1
    return path


def write_to(pdf: bytes, path: Path) -> Path:
    """Put the PDF where the person chose. Raises Trouble."""
    from kyodo_desktop.documents.write import write

    write(pdf, path)
    return path


def open_in_viewer(path: Path) -> bool:
    """Whether the system has a program that shows PDFs."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
