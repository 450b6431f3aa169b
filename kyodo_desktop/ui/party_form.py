"""The form of one party: kind, names, who stands for it, what it is good at, who signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors
from kyodo_desktop.domain.agreement_values import Party
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import people as words
from kyodo_desktop.text.kinds import KIND_LABEL
from kyodo_desktop.ui.bind import Read
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.forms import FormTable, ValueCell
from kyodo_desktop.ui.several import Part, SeveralCell


class _Text:
    """A text of the party that is shown, or of its place in the agreement."""

    def __init__(self, form: PartyForm, part: str, field: str) -> None:
        self._form, self._part, self._field = form, part, field

    def place(self) -> Place:
        row = self._form.actor() if self._part == "actors" else self._form.party()
        return Place(self._part, row.id if row else "", self._field)

    def read(self, _workshop: Workshop) -> str:
        row = self._form.actor() if self._part == "actors" else self._form.party()
        return str(getattr(row, self._field)) if row else ""


class PartyForm(QWidget):
    """Shows one party of the workshop at the desk."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        self._id = ""
        self._seen: tuple[Actor | None, Party | None] = (None, None)
        self._cells: dict[tuple[str, str], ValueCell] = {}
        self._several: list[SeveralCell] = []
        self.table = FormTable(screen.editor, screen.desk.look, label_width=118)
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def _fill(self) -> None:
        self._kind = QComboBox()
        for kind in ActorKind:
            self._kind.addItem(KIND_LABEL[kind.value], kind.value)
        self._kind.setAccessibleName(words.KIND)
        self._kind.activated.connect(self._set_kind)
        self._cells["actors", "kind"] = self.table.add_widget(words.KIND, self._kind, self._kind_words)
        self._add_several(
            words.NAMES,
            "actors",
            self._names,
            (
                ("name", words.FULL_NAME, words.FULL_NAME_EXAMPLE),
                ("reading", words.READING, words.READING_EXAMPLE),
                ("short_name", words.SHORT_NAME, words.SHORT_NAME_EXAMPLE),
                ("crest", words.CREST, words.CREST_EXAMPLE),
            ),
        )
        self._add_several(
            words.REPRESENTATIVE,
            "actors",
            self._representative,
            (
                ("representative_title", words.POST, words.POST_EXAMPLE),
                ("representative", words.NAME, ""),
                ("representative_reading", words.READING, words.READING_EXAMPLE),
            ),
        )
        for field, title, example in (
            ("strengths", words.STRENGTHS, words.STRENGTHS_EXAMPLE),
            ("weaknesses", words.WEAKNESSES, words.WEAKNESSES_EXAMPLE),
            ("offers", words.OFFERS, words.OFFERS_EXAMPLE),
        ):
            text = _Text(self, "actors", field)
            cell = self.table.add_text(title, text.place, text.read, placeholder=example, long=True)
            self._cells["actors", field] = cell
        self._add_several(
            words.SIGNER,
            "parties",
            self._signer,
            (
                ("signer_title", words.POST, words.POST_EXAMPLE),
                ("signer", words.NAME, words.SIGNER_EXAMPLE),
            ),
        )

    def _add_several(self, title: str, part: str, show: Read, fields: Sequence[tuple[str, str, str]]) -> None:
        texts = [(_Text(self, part, field), word, example) for field, word, example in fields]
        parts = [Part(word, text.place, text.read, example) for text, word, example in texts]
        cell = SeveralCell(self._screen.editor, parts)
        self.table.add_cell(title, cell, show)
        self._several.append(cell)
        for field, _, _ in fields:
            self._cells[part, field] = cell

    # --- the party shown

    def actor(self) -> Actor | None:
        """The party that is shown."""
        return next((a for a in self._screen.editor.workshop.actors if a.id == self._id), None)

    def party(self) -> Party | None:
        """Its place in the agreement; residents have none."""
        return next((p for p in self._screen.editor.workshop.parties if p.actor_id == self._id), None)

    def show_actor(self, workshop: Workshop, id: str) -> None:
        """Show this party."""
        self._id = id
        actor, party = self.actor(), self.party()
        if actor is not self._seen[0] or party is not self._seen[1]:  # most changes are about people
            self._seen = (actor, party)
            self.table.show_values(workshop)
            for cell in self._several:
                cell.show_values(workshop)
        if actor is not None and not self._kind.hasFocus():
            self._kind.setCurrentIndex(self._kind.findData(actor.kind.value))

    def go_to(self, place: Place) -> bool:
        """Put the keyboard on a field, open while it is empty; false if it is not on this form."""
        cell = self._cells.get((place.part, place.field))
        if cell is None:
            return False
        cell.setFocus(Qt.FocusReason.OtherFocusReason)
        row = self.actor() if place.part == "actors" else self.party()
        if row is not None and not str(getattr(row, place.field)).strip():
            if isinstance(cell, SeveralCell):
                cell.open_at(place)
            else:
                cell.open()
        return True

    def _set_kind(self) -> None:
        kind = ActorKind(self._kind.currentData())
        self._screen.run(label("actors.set_kind"), actors.set_kind, self._id, kind)
        self._cells["actors", "kind"].leave()

    # --- how values read

    def _kind_words(self, _workshop: Workshop) -> str:
        actor = self.actor()
        return KIND_LABEL[actor.kind.value] if actor else ""

    def _names(self, _workshop: Workshop) -> str:
        actor = self.actor()
        return words.names(actor.name, actor.short_name, actor.reading) if actor else ""

    def _representative(self, _workshop: Workshop) -> str:
        actor = self.actor()
        if actor is None:
            return ""
        return words.representative(
            actor.representative_title, actor.representative, actor.representative_reading
        )

    def _signer(self, _workshop: Workshop) -> str:
        party = self.party()
        if party is None:
            return words.SIGNS_NOT
        if not party.signer and not party.signer_title:
            return words.SIGNED_BY_REPRESENTATIVE
        return words.representative(party.signer_title, party.signer, "")
