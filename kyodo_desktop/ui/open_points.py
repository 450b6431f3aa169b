"""Before printing: what is still open, said once and kindly. It never forbids."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain.checks import Finding
from kyodo_desktop.domain.place import Place
from kyodo_desktop.text import asides as aside_words
from kyodo_desktop.text import common
from kyodo_desktop.text import findings as finding_words
from kyodo_desktop.text import printing as words
from kyodo_desktop.text import questions as question_words
from kyodo_desktop.text.agreement import to_stop
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.focus import FocusRing
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.panels import IconMark
from kyodo_desktop.ui.setting_aside import AsideDeeds
from kyodo_desktop.ui.sign_lines import mended_at
from kyodo_desktop.ui.stops import stop_of

_SHOWN = 12
_WIDE = 760  # px at 100 %


class OpenPoints(QDialog):
    """Go on with a draft (first, focused), go to an open place, set one aside, or leave it.

    ``go_there`` tells the place, ``set_aside`` that one thing less is open.
    """

    go_there = Signal(object)
    set_aside = Signal()

    def __init__(
        self, screen: Screen, gaps: Sequence[Finding], questions: Sequence[Finding], *, save: bool
    ) -> None:
        super().__init__(screen.window())
        only_glyphs = all(found.key == "glyph.missing" for found in gaps)
        self._first = gaps[0].place
        self._deeds = AsideDeeds(screen, self)
        self._deeds.done.connect(self._was_set_aside)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        desk = screen.desk
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(12)
        title = words.GLYPH_TITLE if only_glyphs else words.OPEN_TITLE
        column.addWidget(PlainLabel(title, "title", wrap=True))
        column.addWidget(rule("heavy"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(title)
        scroll.setProperty("ringed", True)  # Tab leads here, to read on with the arrows
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows: list[PointRow] = []
        scroll.setWidget(self._list(screen, gaps, questions))
        column.addWidget(scroll, 1)
        if not only_glyphs:
            column.addWidget(PlainLabel(words.OPEN_WORDS, "second", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        go_on = (
            (words.SAVE_AS_IT_IS if save else words.PRINT_AS_IT_IS)
            if only_glyphs
            else (words.SAVE_DRAFT if save else words.PRINT_DRAFT)
        )
        self.go_on_button = desk.button(go_on, self.accept, primary=True)
        self.go_there_button = desk.button(words.GO_THERE, self._go_there)
        self.cancel_button = desk.button(words.CANCEL, self.reject, key="Esc")
        for button in (self.go_on_button, self.go_there_button, self.cancel_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        room = screen.window().size()
        wanted = desk.look.px(210 + 44 * len(gaps[:_SHOWN]) + 78 * len(questions[:_SHOWN]))
        self.resize(min(desk.look.px(_WIDE), room.width() - 40), min(wanted, room.height() - 40))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            FocusRing(app, desk.look, self)
        self.go_on_button.setFocus()

    def _list(self, screen: Screen, gaps: Sequence[Finding], questions: Sequence[Finding]) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self._add(screen, column, gaps)
        if questions:
            column.addWidget(rule("thin"))
            column.addWidget(PlainLabel(aside_words.questions(len(questions)), "secondStrong", wrap=True))
            self._add(screen, column, questions)
        column.addStretch(1)
        return body

    def _add(self, screen: Screen, column: QVBoxLayout, found: Sequence[Finding]) -> None:
        for one in found[:_SHOWN]:
            row = PointRow(screen, one)
            row.go_there.connect(self._go)
            row.aside_wanted.connect(self._deeds.ask)
            column.addWidget(row)
            self.rows.append(row)
        if len(found) > _SHOWN:
            column.addWidget(PlainLabel(words.more(len(found) - _SHOWN), "second"))

    def _go_there(self) -> None:
        self._go(self._first)

    def _go(self, place: Place) -> None:
        self.reject()
        self.go_there.emit(place)

    def _was_set_aside(self) -> None:
        self.reject()
        self.set_aside.emit()


class PointRow(QWidget):
    """One finding: its sentence, the rule of a question, and the two ways to go on with it."""

    go_there = Signal(object)
    aside_wanted = Signal(object)

    def __init__(self, screen: Screen, found: Finding) -> None:
        super().__init__()
        self.found = found
        self._place = mended_at(screen.editor.workshop, found.place)
        desk, why = screen.desk, question_words.rule(found)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        icon = IconMark(desk.look, desk.icons, "info" if why else "warn", "karashi-koi")
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        sentence = finding_words.say(found)
        column.addWidget(PlainLabel(sentence, wrap=True))
        if why:
            column.addWidget(PlainLabel(why, "hint", wrap=True))
        row.addLayout(column, 1)
        self.go = desk.button(to_stop(stop_of(self._place)), self._go, icon="next", small=True)
        self.go.setAccessibleName(f"{sentence} {self.go.words()}")
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)
        self.aside = desk.button(aside_words.SET_ASIDE, self._set_aside, small=True)
        self.aside.setAccessibleName(f"{sentence} {aside_words.SET_ASIDE}")
        self.aside.setVisible(found.key != "glyph.missing")
        row.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignVCenter)

    def _go(self) -> None:
        self.go_there.emit(self._place)

    def _set_aside(self) -> None:
        self.aside_wanted.emit(self.found)
