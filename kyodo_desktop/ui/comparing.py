# 版をくらべる
"""Any two editions, or an edition and the draft, and only what differs between them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import editions
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.amended import Line
from kyodo_desktop.domain.comparing import Side, between, can_compare
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement as agreement_words
from kyodo_desktop.text import common
from kyodo_desktop.text import editions as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.focus import ring_in
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.two_panes import scrolling

_SIZE = (860, 600)  # px at 100 %
_WHERE = 150


class Comparing(QDialog):
    """``print_wanted`` hands over the two sides."""

    print_wanted = Signal(object, object)

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._screen = screen
        workshop = screen.editor.workshop
        self._sides = sides(workshop)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.COMPARE, "title", wrap=True))
        column.addWidget(rule("heavy"))
        column.addLayout(self._choice(workshop))
        self.count = PlainLabel("", "strong", wrap=True)
        column.addWidget(self.count)
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(0)
        self.area = scrolling(self._body)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setProperty("ringed", True)
        self.area.setAccessibleName(words.COMPARE)
        column.addWidget(self.area, 1)
        column.addLayout(self._buttons())
        look, room = screen.desk.look, screen.window().size()
        self.resize(min(look.px(_SIZE[0]), room.width() - 20), min(look.px(_SIZE[1]), room.height() - 20))
        ring_in(self, look)
        self._show()
        (self.old if len(self._sides) > 1 else self.close_button).setFocus()

    def _choice(self, workshop: Workshop) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.old, self.new = QComboBox(), QComboBox()
        for box, said in ((self.old, words.COMPARE_OLD), (self.new, words.COMPARE_NEW)):
            box.setAccessibleName(said)
            for side in self._sides:
                box.addItem(side_words(workshop, side))
            row.addWidget(PlainLabel(said))
            row.addWidget(box, 1)
        last = len(self._sides) - 1
        self.new.setCurrentIndex(last)
        self.old.setCurrentIndex(max(0, last - 1))
        for box in (self.old, self.new):
            box.currentIndexChanged.connect(self._show)
            box.setEnabled(last > 0)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        desk = self._screen.desk
        self.print_button = desk.button(words.COMPARE_PRINT, self._print, icon="print")
        self.close_button = desk.button(words.CLOSE, self.reject, key="Esc", primary=True)
        for button in (self.close_button, self.print_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _chosen(self) -> tuple[Side, Side] | None:
        if len(self._sides) < 2:
            return None
        return self._sides[self.old.currentIndex()], self._sides[self.new.currentIndex()]

    def _show(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        chosen, workshop = self._chosen(), self._screen.editor.workshop
        able = chosen is not None and can_compare(workshop, *chosen)
        self.print_button.setEnabled(able)
        if chosen is None:
            self.count.setText(words.COMPARE_NONE)
        elif not able:
            self.count.setText(words.COMPARE_CANNOT)
        else:
            found = between(workshop, *chosen)
            self.count.setText(words.differing(len(found)))
            for line in found:
                self._lines.addWidget(self._line(line))
        self._lines.addStretch(1)

    def _line(self, line: Line) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        where = QVBoxLayout()
        where.setSpacing(2)
        where.addWidget(PlainLabel(line.article, "strong"))
        where.addWidget(PlainLabel(line.spot, "second", wrap=True))
        where.addStretch(1)
        holder = QWidget()
        holder.setLayout(where)
        where.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(self._screen.desk.look.px(_WHERE))
        row.addWidget(holder)
        said = QVBoxLayout()
        said.setSpacing(2)
        old = PlainLabel(line.old, "second", wrap=True)
        font = old.font()
        font.setStrikeOut(True)
        old.setFont(font)
        said.addWidget(old)
        said.addWidget(PlainLabel(line.new, "strong", wrap=True))
        if line.reason:
            said.addWidget(PlainLabel(words.REASON_LABEL + line.reason, "small", wrap=True))
        row.addLayout(said, 1)
        column.addLayout(row)
        column.addWidget(rule("thin"))
        spoken = words.change_spoken(line.article, line.spot, line.old, line.new, line.reason)
        box.setAccessibleName(spoken)
        return box

    def _print(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.print_wanted.emit(*chosen)


def sides(workshop: Workshop) -> list[Side]:
    """The editions from the first, then the draft if it differs from the last."""
    found = sorted(workshop.editions, key=lambda edition: edition.number)
    return [*found, None] if editions.is_changed(workshop) else [*found]


def side_words(workshop: Workshop, side: Side) -> str:
    """Number and day, or that it is the draft."""
    if isinstance(side, Edition):
        return words.dated_edition(side.number, wareki(side.frozen_on))
    return agreement_words.tab(editions.number(workshop), True)
