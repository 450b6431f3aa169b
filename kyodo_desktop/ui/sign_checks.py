"""What to make sure of before signing: what is open, with the way to its place, and what people tick."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain import points
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement as words
from kyodo_desktop.text import asides as aside_words
from kyodo_desktop.ui.aside_fold import AsideFold
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.setting_aside import AsideDeeds
from kyodo_desktop.ui.sign_lines import CheckLine, Line, lines
from kyodo_desktop.ui.sign_lines import mended_at as mended_at

_SHARE = 0.4  # of the left half, at most
_LEAST = 110  # px at 100 %, all the same


class SignChecks(QWidget):
    """Pinned below the clauses. ``freeze_button`` shows once nothing is left."""

    ticked = Signal(str, bool)
    wanted = Signal(object)

    def __init__(self, screen: Screen, freeze_button: Button) -> None:
        super().__init__()
        self._desk = desk = screen.desk
        self.deeds = AsideDeeds(screen)
        self.aside_action: QAction = desk.action(
            screen, aside_words.SET_ASIDE, self._set_aside, key="Ctrl+Del", tip=aside_words.SET_ASIDE_TIP
        )
        self.fold = AsideFold(desk)
        self.fold.taken_up.connect(self.deeds.take_up)
        self.fold.unfolded.connect(self._fit_again)
        self._room: int | None = None
        self.rows: list[CheckLine] = []
        self._shown: list[Line] = []
        self.freeze_button = freeze_button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(words.CHECKS_TITLE, "panel"))
        head.addStretch(1)
        self.left = PlainLabel("", "small")
        head.addWidget(self.left)
        head.addWidget(freeze_button)
        column.addLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._lines = QVBoxLayout(body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(1)
        self._lines.addWidget(rule("heavy"))
        self._lines.addWidget(self.fold)
        self._lines.addStretch(1)
        self._scroll.setWidget(body)
        column.addWidget(self._scroll, 1)

    def show_workshop(self, workshop: Workshop) -> None:
        """Lines that say the same stay as they are."""
        found = points.of(workshop)
        self.fold.show_asides(found.asides)
        shown = lines(workshop, found)
        count = sum(line.left for line in shown)
        self.left.setText(words.remaining(count) if count else words.NOTHING_LEFT)
        self.freeze_button.setVisible(not count)
        if shown == self._shown:
            return
        for place, line in enumerate(shown):
            if place < len(self.rows) and self.rows[place].line == line:
                continue
            self._put(place, line)
        while len(self.rows) > len(shown):
            self._take(self.rows.pop())
        self._shown = shown

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets, from the top."""
        offers = (offer for row in self.rows for offer in row.stops())
        return (self.freeze_button, *offers, *self.fold.stops())

    def fit(self, room: int | None) -> None:
        """As high as all lines with the heading; below the clauses at most a share of the ``room``."""
        self._room = room
        px = self._desk.look.px
        height = px(30) + 24
        wide = self._scroll.viewport().width()
        height += sum(_height(row, wide) + 1 for row in self.rows)
        height += _height(self.fold, wide) if not self.fold.isHidden() else 0
        if room is not None:
            height = min(height, max(int(room * _SHARE), px(_LEAST)))
        self.setFixedHeight(height)

    def focus_line(self, place: int) -> None:
        """Put the keyboard on what a line offers."""
        line = self.rows[place]
        if stops := line.stops():
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(line)

    def focus_check(self, key: str) -> None:
        """Put the keyboard on a check of people."""
        for place, row in enumerate(self.rows):
            if row.line.key == key:
                self.focus_line(place)

    def go_to(self, workshop: Workshop, place: Place) -> None:
        """A check of people, or what was set aside."""
        if place.part == "settings_aside":
            self.fold.unfold()
            return
        self.focus_check(next((check.key for check in workshop.checks if check.id == place.id), ""))

    def _fit_again(self) -> None:
        self.fit(self._room)
        self._scroll.ensureWidgetVisible(self.fold)

    def _set_aside(self) -> None:
        """The key: for the line that has the keyboard."""
        here = (row for row in self.rows if row.isAncestorOf(self._focused()))
        self.deeds.ask(next((row.line.finding for row in here), None))

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    def _put(self, place: int, line: Line) -> None:
        held = place < len(self.rows) and self.rows[place].isAncestorOf(self._focused())
        row = CheckLine(self._desk, line)
        row.ticked.connect(self.ticked)
        row.wanted.connect(self.wanted)
        row.aside_wanted.connect(self.deeds.ask)
        self._lines.insertWidget(place + 1, row)
        if place < len(self.rows):
            self._take(self.rows[place])
            self.rows[place] = row
        else:
            self.rows.append(row)
        if held:
            self.focus_line(place)

    def _take(self, row: CheckLine) -> None:
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()


def _height(part: QWidget, wide: int) -> int:
    """Wrapped words need more lines where there is less room."""
    hint = part.heightForWidth(wide) if part.hasHeightForWidth() else part.sizeHint().height()
    return max(hint, part.minimumHeight())
