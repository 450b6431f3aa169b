"""The forms of the page of preparation: what the workshop is, when and where the chosen meeting is held."""

from __future__ import annotations

from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Meeting, Workshop
from kyodo_desktop.text import dates
from kyodo_desktop.text import prepare as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.forms import FormTable, ValueCell
from kyodo_desktop.ui.several import Part, SeveralCell

_LABEL = 108  # px of the words before a value


class TextAt:
    """A text of the workshop or of the chosen meeting: where it stands, and what it says."""

    def __init__(self, screen: Screen, part: str, field: str) -> None:
        self._screen, self._part, self._field = screen, part, field

    def place(self) -> Place:
        """Where it stands now."""
        return Place(self._part, self._row(self._screen.editor.workshop).id, self._field)

    def read(self, workshop: Workshop) -> str:
        """What the field starts from."""
        value = getattr(self._row(workshop), self._field)
        if value is None or isinstance(value, str | int):
            return str(value or "")
        return wareki(value) if self._field == "date" else dates.clock(value)

    def _row(self, workshop: Workshop) -> Workshop | Meeting:
        return workshop if self._part == HEAD else self._screen.desk.meeting.of(workshop)


class WorkshopForms:
    """Two forms: ``main`` with what everybody asks, ``more`` with the rest; ``cells`` by part and field."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        look, editor = screen.desk.look, screen.editor
        self.cells: dict[tuple[str, str], ValueCell] = {}
        self.main = FormTable(editor, look, label_width=_LABEL)
        self.more = FormTable(editor, look, label_width=_LABEL)
        main, more = self.main, self.more
        self._text(main, words.TITLE, HEAD, "title", words.TITLE_EXAMPLE)
        self.when = self._several(
            words.WHEN,
            (
                (words.DAY, "date", words.DAY_EXAMPLE),
                (words.STARTS, "starts_at", words.STARTS_EXAMPLE),
                (words.ENDS, "ends_at", words.ENDS_EXAMPLE),
                (words.CLOSES, "hall_closes_at", words.CLOSES_EXAMPLE),
            ),
        )
        self._text(main, words.VENUE, "meetings", "venue", words.VENUE_EXAMPLE)
        depth = TextAt(screen, "meetings", "hall_depth")
        self.cells["meetings", "hall_depth"] = main.add_text(
            words.HALL_DEPTH, depth.place, depth.read, show=self._depth, placeholder=words.HALL_DEPTH_EXAMPLE
        )
        self._text(main, words.HOST, HEAD, "host", words.HOST_EXAMPLE)
        self._text(main, words.FACILITATOR, "meetings", "facilitator", words.FACILITATOR_EXAMPLE)
        self._text(more, words.THEME, HEAD, "theme", words.THEME_EXAMPLE, long=True)
        self._text(more, words.DISTRICT, HEAD, "district", words.DISTRICT_EXAMPLE)
        self._text(
            more, words.USE_OF_RESULTS, HEAD, "use_of_results", words.USE_OF_RESULTS_EXAMPLE, long=True
        )
        self._text(more, words.PRIVACY_PURPOSE, HEAD, "privacy_purpose", words.PRIVACY_PURPOSE_EXAMPLE,
                   long=True)  # fmt: skip
        self._text(more, words.DOCUMENT_NUMBER, HEAD, "document_number", words.DOCUMENT_NUMBER_EXAMPLE)

    def show_values(self, workshop: Workshop) -> None:
        """Show what the workshop holds."""
        self.main.show_values(workshop)
        self.more.show_values(workshop)
        self.when.show_values(workshop)

    def cell_of(self, place: Place) -> ValueCell:
        """The cell of a place; the first one for a place without a cell."""
        return self.cells.get((place.part, place.field), self.main.cells()[0])

    def holds(self, workshop: Workshop, place: Place) -> bool:
        """Whether anything stands at a place."""
        row = workshop if place.part == HEAD else self._screen.desk.meeting.of(workshop)
        return bool(getattr(row, place.field, None))

    def _text(
        self, form: FormTable, title: str, part: str, field: str, example: str, *, long: bool = False
    ) -> None:
        text = TextAt(self._screen, part, field)
        self.cells[part, field] = form.add_text(title, text.place, text.read, placeholder=example, long=long)

    def _several(self, title: str, parts: tuple[tuple[str, str, str], ...]) -> SeveralCell:
        found = []
        for name, field, example in parts:
            text = TextAt(self._screen, "meetings", field)
            found.append(Part(name, text.place, text.read, example, whole=True))
        cell = SeveralCell(self._screen.editor, found)
        self.main.add_cell(title, cell, self._when)
        for _name, field, _example in parts:
            self.cells["meetings", field] = cell
        return cell

    def _depth(self, workshop: Workshop) -> str:
        metres = self._screen.desk.meeting.of(workshop).hall_depth
        return words.hall_depth(metres) if metres else ""

    def _when(self, workshop: Workshop) -> str:
        meeting = self._screen.desk.meeting.of(workshop)
        date = wareki(meeting.date, weekday=True) if meeting.date else ""
        closes = words.closes(dates.clock(meeting.hall_closes_at)) if meeting.hall_closes_at else ""
        return words.date_and_times(date, dates.span(meeting.starts_at, meeting.ends_at), closes)
