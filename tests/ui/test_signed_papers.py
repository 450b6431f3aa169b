"""A paper is compared with the record, and signed papers find their edition by the code on them."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from kyodo_desktop.documents.catalogue import DOCUMENTS
from kyodo_desktop.domain import agreement, canonical, editions, goals, rows, scans, verifying
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.verifying import Code, Match
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import scans as words
from kyodo_desktop.text import verifying as verify_words
from kyodo_desktop.ui.agreement import AgreementScreen
from kyodo_desktop.ui.scan_row import QuestionRow, ScanRow
from kyodo_desktop.ui.scans import ScansDialog
from kyodo_desktop.ui.verify_dialog import VerifyDialog
from tests.ui.seated import QUIET, NoLibrary, Seat, press, settle, sit

pytestmark = QUIET
CTRL = Qt.KeyboardModifier.ControlModifier
DAY = dt.date(2026, 6, 20)


@cache
def frozen() -> Workshop:
    return editions.freeze(sample_workshop(DAY), DAY)


@cache
def amended() -> Workshop:
    """The first edition is signed, and its purpose has changed since."""
    return goals.write_purpose(frozen(), "だれもが出かけられる地区にする。")


@cache
def pages(workshop: Workshop) -> tuple[bytes, ...]:
    """The printed pages as a scanner gives them."""
    document = pypdfium2.PdfDocument(DOCUMENTS["agreement"](workshop))
    found = []
    for page in document:
        buffer = io.BytesIO()
        page.render(scale=150 / 72, grayscale=True).to_pil().save(buffer, "JPEG", quality=60)
        found.append(buffer.getvalue())
        page.close()
    document.close()
    return tuple(found)


class Others(NoLibrary):
    """A library with another workshop in it."""

    def __init__(self, *others: Workshop) -> None:
        self._others = others

    def matches(self, wanted: Code | str, _but: str) -> tuple[Match, ...]:
        return tuple(one for other in self._others if (one := verifying.match(other, wanted)))


def other_workshop() -> Workshop:
    return replace(frozen(), id="another", title="草刈りの会")


def verify(seat: Seat) -> VerifyDialog:
    press(Qt.Key.Key_K, held=CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VerifyDialog)
    return dialog


def test_a_number_is_answered_while_it_is_typed(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, amended(), 6)
    dialog = verify(seat)
    edition = seat.workshop.editions[0]
    check, now = canonical.shown(edition.digest), canonical.check_number(seat.workshop)
    dialog.number.setText(check.lower().replace("-", ""))
    said = verify_words.changed_since(1, check, now)
    assert (dialog.verdict.title.text(), dialog.verdict.lines[0].text()) == said[:2]
    assert [way.words() for way in dialog.verdict.ways()] == ["第1版を見る", verify_words.SEE_DIFFERENCES]
    dialog.number.setText(now)
    assert dialog.verdict.title.text() == verify_words.draft(now).title
    dialog.number.setText("7F3A-22")
    assert not dialog.verdict.title.isVisible()
    dialog.number.setText("7F3A-22C1")
    qtbot.waitUntil(lambda: dialog.verdict.title.text() == verify_words.unknown("7F3A-22C1").title)


def test_a_record_that_was_altered_is_told(qtbot) -> None:  # type: ignore[no-untyped-def]
    edition = frozen().editions[0]
    forged = edition.canonical.replace("尾根木", "尾根本", 1)
    seat = sit(qtbot, rows.edit(frozen(), "editions", edition.id, canonical=forged), 6)
    dialog = verify(seat)
    check = canonical.shown(edition.digest)
    dialog.number.setText(check)
    assert dialog.verdict.title.text() == verify_words.altered(1, check).title


def test_a_picture_of_another_workshops_paper_names_it(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "紙.jpg"
    file.write_bytes(pages(frozen())[0])
    mine = goals.write_purpose(sample_workshop(DAY), "ほかの目的にする。")
    dialog = verify(sit(qtbot, mine, 6, library=Others(other_workshop())))
    dialog.look_at([file])
    qtbot.waitUntil(lambda: "草刈りの会" in dialog.verdict.title.text(), timeout=10_000)
    file.write_bytes(b"no picture")
    dialog.look_at([file])
    qtbot.waitUntil(lambda: dialog.verdict.note.text() == words.REFUSALS["scan.no_picture"], timeout=10_000)


def drop(seat: Seat, *files: Path) -> ScansDialog:
    """Papers fall onto page 6."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left, page = Qt.MouseButton.LeftButton, seat.screen(AgreementScreen)
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(300, 300), copy, mime, left, none))
    QApplication.sendEvent(page, QDropEvent(QPointF(300, 300), copy, mime, left, none))
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ScansDialog)
    return dialog


def test_scans_find_their_edition_and_page(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    files = []
    for number, page in enumerate(pages(frozen())):
        files.append(tmp_path / f"{number}.jpg")
        files[-1].write_bytes(page)
    seat = sit(qtbot, amended(), 6)
    edition = seat.workshop.editions[0]
    dialog = drop(seat, *files)
    qtbot.waitUntil(lambda: len(seat.workshop.photos) == 2, timeout=20_000)
    found = scans.of_edition(seat.workshop, edition.id)
    assert [(photo.page, photo.media, photo.caption) for photo in found] == [
        (1, "image/jpeg", ""),
        (2, "image/jpeg", ""),
    ]
    settle()
    shown = [row for row in dialog.findChildren(ScanRow) if row.isVisible()]
    assert len(shown) == 2
    qtbot.waitUntil(lambda: all(not row.picture.pixmap().isNull() for row in shown), timeout=10_000)
    dialog.take_in(files[:1])  # the same once more
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QuestionRow)), timeout=10_000)
    assert len(seat.workshop.photos) == 2
    shown[0].away_button.click()
    settle()
    assert [photo.page for photo in seat.workshop.photos] == [2]
    dialog.undo_button.click()
    assert len(seat.workshop.photos) == 2


def test_what_is_not_clear_is_asked(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    second = editions.freeze(amended(), DAY)
    seat = sit(qtbot, second, 6, library=Others(other_workshop()))
    wrong, blank, foreign = (tmp_path / name for name in ("a.jpg", "b.png", "c.jpg"))
    wrong.write_bytes(pages(frozen())[1])
    white = io.BytesIO()
    pytest.importorskip("PIL.Image").new("L", (600, 800), 255).save(white, "PNG")
    blank.write_bytes(white.getvalue())
    changed = agreement.set_review(frozen(), dt.date(2027, 1, 9))
    foreign.write_bytes(pages(changed)[0])
    dialog = drop(seat, wrong, blank, foreign)
    qtbot.waitUntil(lambda: len(dialog.findChildren(QuestionRow)) == 3, timeout=20_000)
    assert seat.workshop.photos == ()
    by_name = {row.question.where: row for row in dialog.findChildren(QuestionRow)}
    first = by_name["「a.jpg」"]
    assert first.question.why == words.other_edition(2, 1)
    first.keep_button.click()
    by_number = {edition.number: edition.id for edition in seat.workshop.editions}
    assert scans.of_edition(seat.workshop, by_number[1])[0].page == 2
    by_hand = by_name["「b.png」"]
    assert [by_hand.choice.itemText(n) for n in range(2)] == ["第2版", "第1版"]
    by_hand.keep_button.click()
    [photo] = scans.of_edition(seat.workshop, by_number[2])
    assert photo.caption == words.BY_HAND
    assert not by_name["「c.jpg」"].keep_button.isVisible()
