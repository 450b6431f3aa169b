"""Whose attendance the page shows and writes: that of the meeting chosen here or on page 1."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from kyodo_desktop.domain.japanese import when
from kyodo_desktop.domain.workshop import Meeting, Workshop
from kyodo_desktop.text import people as words
from kyodo_desktop.ui.chosen_meeting import ChosenMeeting


class MeetingBox(QComboBox):
    """In sight only where there are several meetings."""

    def __init__(self, chosen: ChosenMeeting) -> None:
        super().__init__()
        self._chosen = chosen
        self.setAccessibleName(words.MEETING)
        self.activated.connect(self._choose)
        self.hide()

    def id_in(self, workshop: Workshop) -> str:
        """The id of the meeting that is meant."""
        return self._chosen.of(workshop).id

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
        self._chosen.choose(str(self.currentData()))


def _words(number: int, meeting: Meeting) -> str:
    return words.meeting(number, when(meeting.date.isoformat()) if meeting.date else "")
