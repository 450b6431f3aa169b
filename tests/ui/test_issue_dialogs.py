"""The dialogs of stop 3: the categories of a workshop, and the tables with few notes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from kyodo_desktop.domain import categories, tables
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import categories as words
from kyodo_desktop.text import unheard as unheard_words
from kyodo_desktop.ui.categories import Categories
from kyodo_desktop.ui.issues import IssuesScreen
from kyodo_desktop.ui.unheard import Unheard
from tests.ui.seated import QUIET, Seat, press, settle, sit

pytestmark = QUIET

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@cache
def sample() -> Workshop:
    """Made once: nothing can change it. Two tables, the first of which wrote every note."""
    found = tables.deal(sample_workshop(), 3)
    at = found.tables[0].id
    return replace(found, cards=tuple(replace(card, table_id=at) for card in found.cards[:20]))


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample(), 3)


def action(seat: Seat, menu: str, text: str) -> QAction:
    return next(a for a in seat.window.page.actions_for_menu(menu) if a.text() == text)


def mend(seat: Seat) -> Categories:
    action(seat, "edit", words.MEND).trigger()
    settle()
    [dialog] = seat.window.findChildren(Categories)
    return dialog


def labels(seat: Seat) -> list[tuple[str, str]]:
    return [(category.mark, category.label) for category in seat.workshop.categories]


def test_categories_are_added_picked_moved_and_put_away_by_keys(seat: Seat) -> None:
    before = labels(seat)
    dialog = mend(seat)
    assert action(seat, "edit", words.MEND) in seat.screen(IssuesScreen).tools.chips.actions()
    assert dialog.table.hasFocus()
    press(K.Key_Return, K.Key_End, "と店", K.Key_Tab)
    assert labels(seat)[0] == (before[0][0], before[0][1] + "と店")
    press(K.Key_Insert, "買いもの", K.Key_Tab)
    assert labels(seat)[-1][1] == "買いもの"
    assert labels(seat)[-1][0] in "買いもの"
    dialog.table.select(seat.workshop.categories[-1].id, 0)
    dialog.table.setCurrentIndex(dialog.model.index(dialog.model.rowCount() - 1, 0))
    press(K.Key_Up, held=ALT)
    assert labels(seat)[-2][1] == "買いもの"
    count = len(labels(seat))
    press(K.Key_Delete)
    assert len(labels(seat)) == count - 1
    press(K.Key_Insert, held=CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    press(K.Key_Down, K.Key_Return)
    assert labels(seat)[-1] in words.RECOMMENDED
    assert labels(seat)[-1] not in categories.to_pick(seat.workshop)
    while len(labels(seat)) < 8:
        press(K.Key_Insert, f"field{len(labels(seat))}", K.Key_Tab)
    press(K.Key_Insert)
    assert "8つまで" in dialog.note.text()
    dialog.reject()


def test_a_mark_is_one_character(seat: Seat) -> None:
    dialog = mend(seat)
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    press(K.Key_Return, "買物", K.Key_Return)
    assert dialog.note.text() == "分野のしるしは、一文字で書いてください。"
    assert dialog.table.writing()
    press(K.Key_A, held=CTRL)
    press("葛\U000e0100", K.Key_Return)
    assert labels(seat)[0][0] == "葛\U000e0100"
    dialog.reject()


def test_tables_with_few_notes_are_told_without_a_name(seat: Seat) -> None:
    action(seat, "talk", unheard_words.SEE).trigger()
    settle()
    [dialog] = seat.window.findChildren(Unheard)
    assert [row.few for row in dialog.model.rows] == [False, True, True]
    assert sum(row.present for row in dialog.model.rows) == 22
    told = "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert "付箋0枚" in told
    assert unheard_words.WAYS[0] in told
    for person in seat.workshop.participants:
        assert person.name not in told
    dialog.reject()


def test_the_menu_of_the_filter_leads_to_both_dialogs_in_a_new_workshop_too(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, new_workshop("草刈りの会"), 3)
    tools = seat.screen(IssuesScreen).tools
    assert tools.narrow.isVisible()
    press(K.Key_L, held=CTRL)
    press(K.Key_Escape)
    press(K.Key_L, held=CTRL)
    assert QApplication.activePopupWidget() is tools.choices
    press(K.Key_Up, K.Key_Up, K.Key_Return)
    assert len(seat.window.findChildren(Categories)) == 1
    assert not tools.narrow.isChecked()
