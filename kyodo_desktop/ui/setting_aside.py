"""Leaving a question as it is: why, in one line, and whether the paper says so. Or asking it again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import setting_aside
from kyodo_desktop.domain.checks import Finding
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.points import Aside
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import asides as words
from kyodo_desktop.text import common, refusals
from kyodo_desktop.text import findings as finding_words
from kyodo_desktop.text import questions as question_words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.dialogs import hold_words
from kyodo_desktop.ui.draft_keeper import DraftKeeper
from kyodo_desktop.ui.enter_line import EnterLine
from kyodo_desktop.ui.focus import FocusRing
from kyodo_desktop.ui.labels import PlainLabel, rule

WIDTH = 600  # px at 100 %


class AskWhy(QDialog):
    """The question with its rule, a line for the reason, a box for the paper."""

    def __init__(self, screen: Screen, finding: Finding, over: QWidget) -> None:
        super().__init__(over)
        self.setModal(True)
        self._screen, self._finding = screen, finding
        self.setWindowTitle(common.APP)
        desk = screen.desk
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(8)
        column.addWidget(PlainLabel(words.TITLE, "title", wrap=True))
        column.addWidget(rule("heavy"))
        column.addWidget(PlainLabel(finding_words.say(finding), wrap=True))
        if question_words.rule(finding):
            column.addWidget(PlainLabel(question_words.rule(finding), "second", wrap=True))
        column.addSpacing(6)
        column.addWidget(PlainLabel(words.REASON, "small"))
        self.reason = EnterLine()
        self.reason.setPlaceholderText(words.REASON_EXAMPLE)
        self.reason.setAccessibleName(words.REASON)
        self.reason.written.connect(self.do)
        column.addWidget(self.reason)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()
        column.addWidget(self.note)
        self.printed = QCheckBox(words.PRINTED)
        column.addWidget(self.printed)
        column.addWidget(PlainLabel(words.KEPT, "second", wrap=True))
        column.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(desk.button(words.DO, self.do, key="Enter", primary=True))
        row.addStretch(1)
        row.addWidget(desk.button(words.CANCEL, self.reject, key="Esc"))
        column.addLayout(row)
        self._keeper = DraftKeeper(screen.editor, self)
        about = setting_aside.draft_id(finding.topic, finding.place.id)
        self._keeper.watch(self.reason, Place("settings_aside", about, "reason"))
        room = screen.window().width() - 40
        self.setFixedWidth(min(desk.look.px(WIDTH), room))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            FocusRing(app, desk.look, self)
        self.reason.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are at this width."""
        super().showEvent(event)
        hold_words(self)

    def do(self) -> None:
        """Set it aside, or say what is missing; the words stay."""
        screen, finding = self._screen, self._finding
        today = screen.desk.clock.now().date()
        try:
            screen.editor.run(
                label("setting_aside.set_aside"),
                setting_aside.set_aside,
                finding.topic,
                finding.place.id,
                self.reason.text(),
                today,
                printed=self.printed.isChecked(),
            )
        except Refused as refusal:
            self.note.setText(refusals.say(refusal))
            self.note.show()
            hold_words(self)
            self.reason.setFocus()
            return
        self.accept()

    def done(self, result: int) -> None:
        """Whichever way it closes, its words are no draft any more."""
        self._keeper.settle()
        super().done(result)
        self.deleteLater()


class AsideDeeds(QObject):
    """The two deeds, for every screen that asks. ``done`` tells that one was set aside."""

    done = Signal()

    def __init__(self, screen: Screen, over: QDialog | None = None) -> None:
        """``over``: the dialog that asks, if it is not the page itself."""
        super().__init__(over or screen)
        self._screen, self._over = screen, over

    def ask(self, finding: Finding | None) -> None:
        """Open the line for the reason; without a finding say what to do first."""
        if finding is None:
            self._screen.desk.say(words.CHOOSE_FIRST, False)
            return
        dialog = AskWhy(self._screen, finding, self._over or self._screen.window())
        dialog.accepted.connect(self._done)
        dialog.open()

    def take_up(self, aside: Aside) -> None:
        """Ask about it again."""
        key, about = aside.row.key, aside.row.about
        if self._screen.run(label("setting_aside.take_up"), setting_aside.take_up, key, about):
            self._screen.desk.say(words.TAKEN_UP, True)

    def _done(self) -> None:
        self._screen.desk.say(words.DONE, True)
        self.done.emit()
