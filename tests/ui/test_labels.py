"""Labels: Japanese lines with air, broken where they may be, and nothing cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence

from kyodo_desktop.ui import text_lines
from kyodo_desktop.ui.buttons import key_words
from kyodo_desktop.ui.labels import KeyHints, PlainLabel
from tests.ui.seated import QUIET, look, settle

pytestmark = [QUIET, pytest.mark.usefixtures("qapp")]

LONG = "話し合いで決めたことを紙に残し、続けていくための机です。" * 3


def label_of(qtbot, text: str, **how: object) -> PlainLabel:  # type: ignore[no-untyped-def]
    look()
    made = PlainLabel(text, **how)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def test_wrapped_lines_stand_one_and_a_half_letters_apart(qtbot) -> None:  # type: ignore[no-untyped-def]
    label = label_of(qtbot, LONG, wrap=True)
    one = label.heightForWidth(5000)
    assert one == round(15 * 1.5 + 0.49)
    assert label.heightForWidth(300) >= 4 * one - 4
    assert label.grab().height() > 0


def test_a_wrapped_label_grows_instead_of_cutting(qtbot) -> None:  # type: ignore[no-untyped-def]
    label = label_of(qtbot, LONG + "\n" + LONG, wrap=True)
    widest = max(QFontMetrics(label.font()).horizontalAdvance(part) for part in LONG.split("\n"))
    assert label.minimumSizeHint().width() < widest
    assert label.heightForWidth(200) > label.heightForWidth(400) > label.heightForWidth(3000)


def test_no_letter_stands_alone_in_the_last_line(qtbot) -> None:  # type: ignore[no-untyped-def]
    words = "番号をおすと、出席が付きます。"
    label = label_of(qtbot, words, wrap=True)
    letters = QFontMetrics(label.font()).horizontalAdvance
    for last in range(1, 4):
        width = letters(words[:-last]) + 2
        assert [line.textLength() for _, line in label._lines(width)][-1] > 3, last
        assert label.heightForWidth(width) == label.heightForWidth(letters(words) - 2), "not a line more"
        cell = text_lines.lay(words, label.font(), width, 20)
        assert (cell.lineCount(), cell.lineAt(1).textLength() > 2) == (2, True), last


@pytest.mark.parametrize(("keys", "said"), [("Alt+Up", "Alt+↑"), ("Down", "↓"), ("F5", "F5"), ("", "")])
def test_keys_are_named_as_on_the_keyboard(keys: str, said: str) -> None:
    assert key_words(QKeySequence(keys)) == said


def test_the_bold_beginning_counts(qtbot) -> None:  # type: ignore[no-untyped-def]
    label = label_of(qtbot, LONG, wrap=True)
    lines = label.heightForWidth(400)
    label.set_lead("手引き 基本原則4" * 5)
    assert label.heightForWidth(400) > lines
    label.grab()


@pytest.mark.parametrize(
    "across", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter]
)
def test_alignment_moves_the_ink(qtbot, across: Qt.AlignmentFlag) -> None:  # type: ignore[no-untyped-def]
    label = label_of(qtbot, "自", wrap=True)
    label.resize(300, 40)
    label.setAlignment(across)
    image = label.grab().toImage()
    ground = image.pixelColor(150 if across != Qt.AlignmentFlag.AlignHCenter else 0, 2)
    inked = [x for x in range(300) if any(image.pixelColor(x, y) != ground for y in range(40))]
    middle = sum(inked) / len(inked)
    assert {Qt.AlignmentFlag.AlignLeft: 0, Qt.AlignmentFlag.AlignHCenter: 1, Qt.AlignmentFlag.AlignRight: 2}[
        across
    ] == int(middle // 100)


def test_other_hints_take_the_place_of_the_old(qtbot) -> None:  # type: ignore[no-untyped-def]
    look()
    hints = KeyHints((("F1", "手引き"), ("F2", "直す")))
    qtbot.addWidget(hints)
    hints.set_hints((("Enter", "ひらく"),))
    shown = [label.text() for label in hints.findChildren(PlainLabel) if not label.isHidden()]
    assert shown == ["Enter", "ひらく"]
