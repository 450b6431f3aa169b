"""A field for a date: typed in any usual form, or chosen from a calendar (the button, or Alt+Down)."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from kyodo_desktop.domain.japanese import parse_date, wareki
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import goal_detail as words
from kyodo_desktop.ui.paint import Icons, plain_tip

_DAY, _WIDER = 2.1, 1.2  # a day's height in letters, and its width by that: large enough for a finger


class Calendar(QWidget):
    """A month that pops up below a field; Enter or a click takes a day, Esc none. ``taken`` tells a date."""

    taken = Signal(object)

    def __init__(self, field: QWidget, day: dt.date) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.month = QCalendarWidget()
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setAccessibleName(words.CALENDAR)
        self.month.setLocale(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
        plain = QTextCharFormat()
        plain.setForeground(self.palette().text())  # Qt's own red is none of ours, and Saturday is no holiday
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(weekday, plain)
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.activated.connect(self._take)
        self.month.clicked.connect(self._take)
        day_high = round(self.fontMetrics().height() * _DAY)
        self.month.setMinimumSize(7 * round(day_high * _WIDER), 8 * day_high)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.month)
        self.setFocusProxy(self.month)

    def _take(self, day: QDate) -> None:
        date = dt.date(day.year(), day.month(), day.day())
        self.close()
        self.taken.emit(date)


class DateField(QLineEdit):
    """What is typed stays as typed; a day of the calendar is written with its era."""

    def __init__(self, icons: Icons, near: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._near = near
        button = QAction(icons.icon("down"), words.CALENDAR, self)
        button.setToolTip(plain_tip(words.CALENDAR))
        button.triggered.connect(self.open_calendar)
        self.addAction(button, QLineEdit.ActionPosition.TrailingPosition)

    def open_calendar(self) -> None:
        """Show the month of what is typed."""
        try:
            day = parse_date(self.text(), self._near)
        except Refused:
            day = None
        calendar = Calendar(self, day or self._near)
        calendar.taken.connect(self._take)
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        """Alt+Down belongs to the field while it is written in, whatever the page does with it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _opens(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar, as in any field with a list."""
        if _opens(event):
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _take(self, date: dt.date) -> None:
        self.setText(wareki(date))
        self.setFocus(Qt.FocusReason.PopupFocusReason)


def _opens(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
