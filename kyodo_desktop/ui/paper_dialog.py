"""A small choice before printing: paper, large type, blank, and for a hand-out whose."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QVBoxLayout

from kyodo_desktop.documents.papers import PAPERS, Setting
from kyodo_desktop.domain import actors
from kyodo_desktop.text import common
from kyodo_desktop.text import paper as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.segment import Segment


class PaperDialog(QDialog):
    """``chosen`` tells the setting, whether to save instead of printing, and the party (empty for all)."""

    chosen = Signal(object, bool, str)

    def __init__(self, screen: Screen, *, parties: bool) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        desk, kept = screen.desk, screen.desk.paper.setting
        self._paper = kept.paper
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.TITLE, "title"))
        column.addWidget(rule("heavy"))
        self.papers = Segment(desk.look, desk.icons, [(words.PAPERS[name], "") for name in PAPERS])
        self.papers.setAccessibleName(words.PAPER)
        self.papers.choose(list(PAPERS).index(kept.paper))
        self.papers.chosen.connect(self._paper_chosen)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(words.PAPER))
        row.addSpacing(10)
        row.addWidget(self.papers)
        row.addStretch(1)
        column.addLayout(row)
        self.large, self.blank = QCheckBox(words.LARGE), QCheckBox(words.IS_BLANK)
        self.large.setChecked(kept.large)
        self.whose = self._parties(screen)
        column.addWidget(self.large)
        column.addWidget(self.blank)
        if parties:
            whose = QHBoxLayout()
            whose.addWidget(PlainLabel(words.FOR_WHOM))
            whose.addSpacing(10)
            whose.addWidget(self.whose, 1)
            column.addLayout(whose)
        else:
            self.whose.hide()
        column.addWidget(PlainLabel(words.ACROSS, "second", wrap=True))
        column.addWidget(PlainLabel(words.KEPT, "second", wrap=True))
        column.addStretch(1)
        column.addLayout(self._buttons(screen))
        room, px = screen.window().size(), desk.look.px
        self.resize(min(px(560), room.width() - 40), min(px(340 if parties else 300), room.height() - 40))
        self.print_button.setFocus()

    def _buttons(self, screen: Screen) -> QHBoxLayout:
        desk, row = screen.desk, QHBoxLayout()
        row.setSpacing(8)
        self.print_button = desk.button(words.PRINT, self._print, key="Enter", primary=True)
        self.print_button.setDefault(True)
        self.save_button = desk.button(words.SAVE, self._save)
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        row.addWidget(desk.button(words.CANCEL, self.reject, key="Esc"))
        return row

    def _parties(self, screen: Screen) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(words.FOR_WHOM)
        box.addItem(words.ALL, "")
        for actor in actors.in_order(screen.editor.workshop):
            box.addItem(actor.name, actor.id)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _paper_chosen(self, position: int) -> None:
        self._paper = list(PAPERS)[position]

    def _print(self) -> None:
        self._tell(save=False)

    def _save(self) -> None:
        self._tell(save=True)

    def _tell(self, *, save: bool) -> None:
        setting = Setting(self._paper, self.large.isChecked(), self.blank.isChecked())
        self.accept()
        self.chosen.emit(setting, save, str(self.whose.currentData() or ""))
