"""The foot of the roster: how many came, and what they consented to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kyodo_desktop.domain import participants
from kyodo_desktop.domain.choices import Consent
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import people as words
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.people_meeting import MeetingBox

_SUMS = (words.PRESENT, words.RECORD_CONSENT, words.NAME_CONSENT, words.PHOTO_CONSENT)


class Foot(QFrame):
    """The meeting if there are several, sums in one line, what follows from consents that are missing."""

    def __init__(self, meeting: MeetingBox) -> None:
        super().__init__()
        self._meeting = meeting
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sums = [PlainLabel("", "strong") for _ in _SUMS]
        self.of_all = PlainLabel("", "count")
        self.without = PlainLabel("", "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule("koi"))
        row = QHBoxLayout()
        row.setContentsMargins(28, 10, 14, 10)
        row.setSpacing(5)
        column.addLayout(row)
        row.addWidget(meeting)
        for word, number in zip(_SUMS, self.sums, strict=True):
            row.addWidget(PlainLabel(word))
            row.addWidget(number)
            if word is words.PRESENT:
                row.addWidget(self.of_all)
            row.addSpacing(8)
        row.addWidget(self.without, 1)

    def show_sums(self, workshop: Workshop) -> None:
        """Count anew."""
        self._meeting.show_meetings(workshop)
        people = workshop.participants
        came = participants.present(workshop, self._meeting.id_in(workshop))
        given = [
            sum(getattr(person, field) is Consent.YES for person in people)
            for field in participants.CONSENTS.values()
        ]
        for label, number in zip(self.sums, (came, *given), strict=True):
            label.setText(str(number))
        self.of_all.setText(words.of_all(len(people)))
        self.without.setText(words.without_photo(len(people) - given[-1]))
