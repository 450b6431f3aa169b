"""Which evening's attendance the page shows and writes: the one at hand, until somebody chooses another."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from kyodo_desktop.domain import meetings
from kyodo_desktop.domain.japanese import when
from kyodo_desktop.domain.workshop import Meeting, Workshop
from kyodo_desktop.text import people as words


class MeetingBox(QComboBox):
    """In sight only where there are several meetings. ``chosen``: another one is meant from now on."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self.setAccessibleName(words.MEETING)
        self.activated.connect(self._choose)
        self.hide()

    def id_in(self, workshop: Workshop) -> str:
        """The id of the meeting that is meant."""
        if any(meeting.id == self._said for meeting in workshop.meetings):
            return self._said
        return meetings.at_hand(workshop, dt.datetime.now().astimezone().date()).id

    def show_meetings(self, workshop: Workshop) -> None:
        """The choices as they are now."""
        shown = [(_words(n, meeting), meeting.id) for n, meeting in enumerate(workshop.meetings, 1)]
        if shown != [(self.itemText(n), self.itemData(n)) for n in range(self.count())]:
            self.clear()
            for told, meeting_id in shown:
                self.addItem(told, meeting_id)
        self.setCurrentIndex(self.findData(self.id_in(workshop)))
        self.setVisible(len(shown) > 1)

    def _choose(self) -> None:
        self._said = str(self.currentData())
        self.chosen.emit()


def _words(number: int, meeting: Meeting) -> str:
    return words.meeting(number, when(meeting.date.isoformat()) if meeting.date else "")
