"""Typing becomes steps: after quiet, at focus-out, never in the middle of a composition."""

from __future__ import annotations

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kyodo_desktop.domain import fields
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Draft, Editor, Write, label
from kyodo_desktop.errors import Refused
from kyodo_desktop.ui import bind
from tests import builders
from tests.ui.seated import QUIET, compose, settle, settle_on, sit

pytestmark = QUIET

Field = QLineEdit | QPlainTextEdit


class Bench:
    """One field tied to the host, one to leave to."""

    def __init__(self, field: Field, name: str = "host") -> None:
        self.written: list[Write | Draft] = []
        self.refused: list[Refused | None] = []
        self.name = name
        self.editor = Editor(builders.workshop(), self.written.append)
        self.window = QWidget()
        self.field, self.other = field, QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.other)
        self.binding = bind.Binding(self.editor, field, self.place, self.read)
        self.binding.refused.connect(self.refused.append)
        self.binding.show_value(self.editor.workshop)
        self.window.show()
        self.window.activateWindow()
        field.setFocus()
        settle()

    def place(self) -> Place:
        return Place("workshop", self.editor.workshop.id, self.name)

    def read(self, workshop: Workshop) -> str:
        return str(getattr(workshop, self.name))

    @property
    def value(self) -> str:
        return self.read(self.editor.workshop)

    def text(self) -> str:
        return self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()


@pytest.fixture(params=[QLineEdit, QPlainTextEdit])
def bench(request: pytest.FixtureRequest, qtbot) -> Bench:  # type: ignore[no-untyped-def]
    made = Bench(request.param())
    qtbot.addWidget(made.window)
    return made


def test_typing_is_written_after_quiet(bench: Bench, qtbot) -> None:  # type: ignore[no-untyped-def]
    QTest.keyClicks(bench.field, "abc")
    assert bench.value == ""
    qtbot.waitUntil(lambda: bench.value == "abc", timeout=3 * bind.QUIET)


def test_while_typing_goes_on_it_is_written_all_the_same(bench: Bench) -> None:
    QTest.keyClicks(bench.field, "ab")
    assert bench.binding._limit.isActive()
    assert bench.binding._limit.interval() <= 2000
    bench.binding._limit.timeout.emit()  # two seconds have gone by without quiet
    assert bench.value == "ab"


def test_one_visit_is_one_step_and_its_text_is_exact(bench: Bench) -> None:
    settle_on("𠮷田　")
    bench.binding.commit()
    settle_on("葛󠄀")
    bench.other.setFocus()
    settle()
    assert bench.value == "𠮷田　葛󠄀"
    bench.editor.undo()
    assert bench.value == ""
    assert bench.editor.undo_label is None


def test_what_is_being_composed_is_no_text_yet(bench: Bench) -> None:
    compose("かだい")
    bench.binding.commit()
    assert bench.value == ""
    assert not bench.binding._quiet.isActive()
    settle_on("課題")
    bench.binding.commit()
    assert bench.value == "課題"


def test_a_field_in_composition_is_never_written_to(bench: Bench) -> None:
    compose("とちゅう")
    bench.editor.run(label("workshop.host"), fields.write, bench.place(), "よそから")
    bench.binding.show_value(bench.editor.workshop)
    assert "よそから" not in bench.text()
    settle_on("途中")
    assert bench.text() == "途中"


def test_words_not_yet_written_survive_a_change_from_elsewhere(bench: Bench) -> None:
    QTest.keyClicks(bench.field, "abc")
    bench.editor.run(label("workshop.host"), fields.write, bench.place(), "よそから")
    bench.binding.show_value(bench.editor.workshop)
    assert bench.text() == "abc"


def test_an_undo_is_shown_in_the_field_that_has_the_keyboard(bench: Bench) -> None:
    QTest.keyClicks(bench.field, "abc")
    bench.binding.finish()
    bench.editor.undo()
    bench.binding.show_value(bench.editor.workshop)
    assert bench.text() == ""


def test_esc_brings_the_old_text_back_and_leaves_no_step(bench: Bench) -> None:
    QTest.keyClicks(bench.field, "abc")
    bench.binding.commit()
    QTest.keyClicks(bench.field, "def")
    bench.binding.give_up()
    assert bench.text() == ""
    assert bench.value == ""
    assert bench.editor.undo_label is None


def test_what_the_workshop_does_not_keep_of_a_text_is_told(bench: Bench) -> None:
    told: list[str] = []
    bench.binding.taken_out.connect(told.append)
    bench.binding.put("\u202e有村\x00")
    assert bench.binding.finish()
    assert bench.value == "有村"
    [sentence] = told
    assert "取りのぞきました" in sentence


def test_a_refused_text_stays_and_is_kept_as_a_draft(qtbot) -> None:  # type: ignore[no-untyped-def]
    bench = Bench(QLineEdit(), "title")
    qtbot.addWidget(bench.window)
    bench.field.selectAll()  # type: ignore[union-attr]
    QTest.keyClick(bench.field, Qt.Key.Key_Delete)
    bench.other.setFocus()
    settle()
    assert bench.text() == ""
    assert bench.value == "草刈りの会"
    assert isinstance(bench.refused[-1], Refused)
    assert [item.text for item in bench.written if isinstance(item, Draft)][-1] == ""
    settle_on("")
    bench.field.setFocus()
    QTest.keyClicks(bench.field, "x")
    assert bench.binding.finish()
    assert bench.value == "x"
    assert bench.refused[-1] is None


def test_no_field_of_a_page_keeps_a_refusal_to_itself_or_what_it_left_out(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1)
    found = 0
    for stop in range(1, 7):
        seat.window.go_to_stop(stop)
        for binding in seat.window.page.findChildren(bind.Binding):
            found += 1
            assert binding.receivers(SIGNAL("refused(PyObject)")), binding._place()
            assert binding.receivers(SIGNAL("taken_out(QString)")), binding._place()
    assert found > 20
