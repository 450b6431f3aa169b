"""Several meetings of one workshop: which one the page shows, one more, one away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kyodo_desktop.domain import meetings
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Meeting, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import menus
from kyodo_desktop.text import prepare as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel


class MeetingBar(QWidget):
    """A list to choose from, shown as soon as there are two meetings; its actions are in the menu always."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        desk = screen.desk
        self.add_action = desk.action(
            screen, words.ADD_MEETING, self.add, icon="plus", tip=words.ADD_MEETING_TIP
        )
        self.before = desk.action(screen, words.MEETING_BEFORE, self._before, key="Ctrl+PgUp")
        self.after = desk.action(screen, words.MEETING_AFTER, self._after, key="Ctrl+PgDown")
        self.away_action = desk.action(screen, words.PUT_MEETING_AWAY, self.put_away, tip=menus.PUT_AWAY)
        self.actions_: Sequence[QAction] = (self.add_action, self.before, self.after, self.away_action)
        self.box = QComboBox()
        self.box.setAccessibleName(words.MEETING)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.activated.connect(self._chosen)
        title = PlainLabel(words.MEETING, "strong")
        title.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 16, 0)
        row.setSpacing(10)
        row.addWidget(title)
        row.addWidget(self.box)
        row.addStretch(1)

    def show_meetings(self, workshop: Workshop) -> None:
        """Show what there is to choose from, and which one is shown."""
        chosen = self._screen.desk.meeting.of(workshop).id
        found = [(meeting.id, _words(n, meeting)) for n, meeting in enumerate(workshop.meetings, 1)]
        if [(self.box.itemData(n), self.box.itemText(n)) for n in range(self.box.count())] != found:
            self.box.clear()
            for id_, shown in found:
                self.box.addItem(shown, id_)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.setVisible(len(found) > 1)

    def add(self) -> None:
        """One more meeting, in the place of the last; it is shown at once."""
        before = {meeting.id for meeting in self._screen.editor.workshop.meetings}
        if self._screen.run(label("meetings.add"), meetings.add):
            new = next(m.id for m in self._screen.editor.workshop.meetings if m.id not in before)
            self._screen.desk.meeting.choose(new)
            count = len(self._screen.editor.workshop.meetings)
            self._screen.desk.say(words.meeting_added(count), True)

    def put_away(self) -> None:
        """The meeting that is shown, with its programme and attendance."""
        meeting = self._screen.desk.meeting.of(self._screen.editor.workshop)
        if self._screen.run(label("meetings.put_away"), meetings.put_away, meeting.id):
            self._screen.desk.meeting.choose("")
            self._screen.desk.say(words.MEETING_AWAY, True)

    def _before(self) -> None:
        self._go(-1)

    def _after(self) -> None:
        self._go(1)

    def _go(self, by: int) -> None:
        number = self.box.currentIndex() + by
        if 0 <= number < self.box.count():
            self._chosen(number)

    def _chosen(self, number: int) -> None:
        self._screen.desk.meeting.choose(self.box.itemData(number))


def _words(number: int, meeting: Meeting) -> str:
    return words.meeting(number, wareki(meeting.date, weekday=True) if meeting.date else "")
