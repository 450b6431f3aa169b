"""Where a clause comes from: its roles, goals, issues and notes, each line a way to its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from kyodo_desktop.domain import voices
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.voices import Kind, Voice
from kyodo_desktop.text import common
from kyodo_desktop.text import voices as words
from kyodo_desktop.ui.clause_list import ClauseList
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule

_PLACE = Qt.ItemDataRole.UserRole


def said(voice: Voice) -> str:
    """One line of the list."""
    if voice.kind is Kind.ROLE:
        text = words.role(voice.of, voice.level, voice.text)
    elif voice.kind is Kind.NOTE:
        text = words.note(voice.text, voice.of, voice.private)
    else:
        text = voice.text
    return words.STEP * voice.depth + words.line(voice.kind.value, " ".join(text.splitlines()))


class _Lines(QListWidget):
    """Enter and a click go there."""

    wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class Whence(QDialog):
    """The lines, from the clause back; ``go_there`` names the place of the one that was chosen."""

    go_there = Signal(object)

    def __init__(self, screen: Screen, title: str, found: tuple[Voice, ...]) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        desk = screen.desk
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.title(title), "title", wrap=True))
        column.addWidget(rule("heavy"))
        self.list = _Lines()
        self.list.setAccessibleName(words.LIST)
        self.list.setProperty("ringed", True)
        self.list.setWordWrap(True)
        self.list.setSpacing(desk.look.px(3))
        for voice in found:
            item = QListWidgetItem(said(voice), self.list)
            item.setData(_PLACE, voice.place)
        self.list.wanted.connect(self.go)
        self.list.itemDoubleClicked.connect(self.go)
        column.addWidget(self.list, 1)
        self.list.setVisible(bool(found))
        column.addWidget(PlainLabel(words.WINDOW_ONLY if found else words.NOTHING, "second", wrap=True))
        if not found:
            column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.go_button = desk.button(words.GO, self.go, key="Enter", primary=True)
        self.go_button.setVisible(bool(found))
        close = desk.button(common.CLOSE, self.reject, key="Esc")
        row.addWidget(self.go_button)
        row.addWidget(close)
        row.addStretch(1)
        column.addLayout(row)
        room, px = screen.window().size(), desk.look.px
        self.resize(min(px(760), room.width() - 40), min(px(520 if found else 260), room.height() - 40))
        if found:
            self.list.setCurrentRow(0)
            self.list.setFocus()
        else:
            close.setFocus()

    def go(self) -> None:
        """To the place of the line under the cursor."""
        item = self.list.currentItem()
        if item is not None:
            place = item.data(_PLACE)
            self.accept()
            self.go_there.emit(Place(*place))


class Voices(QObject):
    """The action of the page of clauses, for the one that is unfolded or under the cursor of its list."""

    def __init__(self, screen: Screen, clauses: ClauseList) -> None:
        super().__init__(screen)
        self._screen, self._clauses = screen, clauses
        self.action = screen.desk.action(
            screen, words.WHENCE, self._show, key="Ctrl+Shift+K", tip=words.WHENCE_TIP
        )

    def _show(self) -> None:
        from kyodo_desktop.domain.clauses import clauses_in_force

        screen, wanted = self._screen, (self._clauses.open_id, self._clauses.current)
        screen.leave()
        workshop = screen.editor.workshop
        by_id = {clause.id: clause for clause in clauses_in_force(workshop)}
        clause = next((by_id[one] for one in wanted if one in by_id), None)
        if clause is None:
            return
        found = voices.told_once(voices.of_place(workshop, Place("clauses", clause.id)))
        dialog = Whence(screen, clause.title, found)
        dialog.go_there.connect(screen.desk.go_to)
        dialog.open()
