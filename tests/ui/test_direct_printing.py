"""Printing straight to a printer: sheets told before, originals numbered, no answer said kindly."""

from __future__ import annotations

import datetime as dt
import os
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from kyodo_desktop.documents import scans
from kyodo_desktop.documents.catalogue import DOCUMENTS
from kyodo_desktop.domain import agreement, editions, rows, verifying
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import printing as words
from kyodo_desktop.ui import printers
from kyodo_desktop.ui.dialogs import ThreeLines
from kyodo_desktop.ui.print_dialog import PrintDialog
from kyodo_desktop.ui.printing import Printing
from tests.ui.seated import QUIET, Seat, press, sit

pytestmark = QUIET
CTRL = Qt.KeyboardModifier.ControlModifier


@cache
def workshop() -> Workshop:
    found = sample_workshop(dt.date(2026, 6, 20))
    at = next(check.done_at for check in found.checks if check.done_at)
    found = agreement.tick(found, "disclosure_settled", at)
    return rows.edit(found, "agreements", found.agreement.id, originals=3)


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printer system of two small programs; what was printed lies in the folder that comes back."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, script in (
        ("lpstat", '[ "$1" = -e ] && printf "laser\\nhall\\n" || echo "system default destination: hall"'),
        ("lp", f'for file; do :; done; cp "$file" {tmp_path}/job.pdf; echo "$@" > {tmp_path}/said'),
    ):
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def modal(qtbot, kind):  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=15_000)
    return QApplication.activeModalWidget()


def printing(seat: Seat) -> Printing:
    found = seat.window.page.findChild(Printing)
    assert isinstance(found, Printing)
    return found


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_the_sum_of_sheets_stands_before_anything_is_printed(qtbot, cups: Path) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, workshop(), 6)
    press(Qt.Key.Key_P, held=CTRL)
    dialog = modal(qtbot, PrintDialog)
    assert dialog.sum.text() == words.sheets(2, 1)
    assert [dialog.printer.itemText(n) for n in range(2)] == ["hall", "laser"]  # the usual one first
    dialog.copies.setValue(6)
    assert "A4 2枚 × 6通 ＝ 12枚" in dialog.sum.text()
    dialog.numbered.setChecked(False)
    dialog.start_button.click()
    qtbot.waitUntil((cups / "said").exists, timeout=15_000)
    qtbot.waitUntil(lambda: words.sent(12, "hall") in seat.said(), timeout=5_000)
    assert (cups / "said").read_text().startswith("-d hall -n 6 ")
    assert (cups / "job.pdf").read_bytes() == DOCUMENTS["agreement"](workshop())  # what the preview shows


def test_what_is_signed_is_printed_as_numbered_originals(qtbot, cups: Path) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, workshop(), 6)
    printing(seat).freeze()
    modal(qtbot, ThreeLines)
    press(Qt.Key.Key_Return)
    dialog = modal(qtbot, PrintDialog)
    assert (dialog.copies.value(), dialog.numbered.isChecked()) == (3, True)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil((cups / "said").exists, timeout=15_000)
    qtbot.waitUntil(lambda: "hall" in seat.said(), timeout=5_000)
    found = texts((cups / "job.pdf").read_bytes())
    assert [f"3通のうち{n}通目" in text for n in (1, 1, 2, 2, 3, 3) for text in [found[2 * n - 2]]] == [
        True
    ] * 6
    assert ["2 / 2" in text for text in found] == [False, True] * 3
    assert editions.is_frozen(seat.workshop)


def test_a_printer_that_does_not_answer_loses_nothing(qtbot, cups: Path) -> None:  # type: ignore[no-untyped-def]
    (cups / "bin" / "lp").write_text("#!/bin/sh\necho out of paper >&2\nexit 1\n")
    seat = sit(qtbot, workshop(), 6)
    saved = cups / "saved.pdf"
    printing(seat).ask_where = lambda _name: str(saved)
    press(Qt.Key.Key_P, held=CTRL)
    modal(qtbot, PrintDialog)
    press(Qt.Key.Key_Return)
    dialog = modal(qtbot, ThreeLines)
    assert dialog._title == words.NOT_PRINTED
    assert dialog._detail == "out of paper"
    save = next(button for button in dialog._runs if button.words() == words.SAVE_TITLE)
    save.click()
    qtbot.waitUntil(saved.exists, timeout=5_000)


def test_a_printer_gets_the_pages_of_the_preview(qapp, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFileName(str(tmp_path / "paper.pdf"))
    device.setResolution(200)
    printers.paint(device, DOCUMENTS["agreement"](workshop()), 2)
    pages = scans.read((tmp_path / "paper.pdf").read_bytes())
    assert [verifying.one_code(page.codes).page for page in pages] == [1, 2, 1, 2]
