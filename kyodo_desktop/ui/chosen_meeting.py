"""Which of a workshop's meetings the pages speak of: the one chosen on page 1, else the one at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the first window opens before these are read
    from kyodo_desktop.domain.workshop import Meeting, Workshop
    from kyodo_desktop.ui.talk_clock import TalkClock


class ChosenMeeting(QObject):
    """One for the window. ``changed``: another meeting is shown from now on."""

    changed = Signal()

    def __init__(self, clock: TalkClock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._id = ""

    def of(self, workshop: Workshop) -> Meeting:
        """The meeting that was chosen; else the one whose programme runs, today's, the next, or the last."""
        from kyodo_desktop.domain import meetings

        for meeting in workshop.meetings:
            if meeting.id == self._id:
                return meeting
        return meetings.at_hand(workshop, self._clock.now().date())

    def choose(self, id: str) -> None:
        """Show this meeting; empty for the one at hand."""
        if id != self._id:
            self._id = id
            self.changed.emit()
