"""The parties as they stand on the sheet: their order, what clauses call them, who signs, who witnesses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from kyodo_desktop.domain import actors, agreement, aliases
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import agreement_rules as words
from kyodo_desktop.ui.agreement_panel import TablePanel
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.drag_rows import DragTable
from kyodo_desktop.ui.rows_model import Column

NAME, ALIAS, SIGNS, WITNESS = range(4)


class PartyLine(NamedTuple):
    """One actor; ``party`` is empty for one that does not sign. ``place`` counts the parties from 0."""

    id: str
    name: str
    kind: str
    character: str
    party: str = ""
    place: int = -1
    alias: str = ""
    called: str = ""
    witness: bool = False


def lines(workshop: Workshop) -> list[PartyLine]:
    """The parties as on the sheet, then those who do not sign."""
    called = aliases.by_actor(workshop)
    pairs = agreement.signing(workshop)
    signing = {actor.id for _, actor in pairs}
    rows = [
        _line(actor)._replace(
            party=party.id,
            place=place,
            alias=party.alias,
            called=called[actor.id],
            witness=party.witness,
        )
        for place, (party, actor) in enumerate(pairs)
    ]
    return rows + [_line(actor) for actor in actors.in_order(workshop) if actor.id not in signing]


def _line(actor: Actor) -> PartyLine:
    return PartyLine(actor.id, actor.name, actor.kind.value, actor.crest)


class PartiesPanel(TablePanel):
    """Order by dragging or Alt and arrows; a word of one's own; two check columns."""

    def __init__(self, screen: Screen) -> None:
        columns = (
            Column(words.PARTY, _name, crest=_crest, stretch=True),
            Column(words.ALIAS, _called, edit=self._write_alias, text=_alias, place=_place, width=112),
            Column(
                words.SIGNS,
                _nothing,
                checked=_signs,
                toggle=self._toggle_signs,
                spoken=_signs_spoken,
                width=58,
            ),
            Column(
                words.WITNESS,
                _nothing,
                checked=_witness,
                toggle=self._toggle_witness,
                spoken=_witness_spoken,
                width=66,
            ),
        )
        super().__init__(screen, columns, words.PARTIES_TITLE, words.ORDER_HINT, DragTable)
        if isinstance(self.table, DragTable):
            self.table.dragged.connect(self._dragged)
        self._back = screen.desk.button(words.BACK_TO_KANA, self._back_to_kana, small=True)
        self.add_button(self._back)

    def show_workshop(self, workshop: Workshop) -> None:
        """All actors, and which order it is."""
        kana = actors.in_kana_order(workshop)
        self.note.setText(words.in_kana(kana))
        self._back.setEnabled(not kana)
        self.show_rows(lines(workshop))

    def begin(self, place: Place | None = None) -> None:
        """A place may name the party instead of the actor."""
        if place is not None and place.part == "parties":
            mine = [line.id for line in self.model.rows if line.party == place.id]
            place = Place(place.part, mine[0] if mine else "", place.field)
        super().begin(place)

    def column_of(self, field: str, /) -> int:
        """The word and the witness have columns of their own."""
        return {"alias": ALIAS, "witness": WITNESS}.get(field, NAME)

    def shift(self, by: int, /) -> None:
        """The party under the cursor goes up or down."""
        line = self._current()
        if line is not None and line.party:
            self._bring(line, line.place + by)

    def stops(self) -> Sequence[QWidget]:
        """The button only while it can be pressed."""
        return (self.table, self._back)

    def edit(self) -> None:
        """F2 is for the word, wherever the cursor stands in the row."""
        line = self._current()
        if line is not None and line.party and not self.table.writing():
            self.table.select(line.id, ALIAS, edit=True)

    def _current(self) -> PartyLine | None:
        return next((line for line in self.model.rows if line.id == self.table.current_id()), None)

    def _dragged(self, id: str, to: int) -> None:
        line = next((line for line in self.model.rows if line.id == id), None)
        if line is not None and line.party:
            self._bring(line, to)

    def _bring(self, line: PartyLine, to: int) -> None:
        """Witnesses sign below the parties, wherever they stand in the order."""
        here = [one for one in self.model.rows if one.party and one.witness == line.witness]
        if not here[0].place <= to <= here[-1].place:
            return
        if self.page.run(label("agreement.move_party"), agreement.move_party, line.party, to):
            self.table.select(line.id, NAME)
            self.page.desk.say(words.ORDER_DONE, True)

    def _back_to_kana(self) -> None:
        self.page.run(label("agreement.back_to_kana_order"), agreement.back_to_kana_order)
        self.table.setFocus()

    def _write_alias(self, line: PartyLine, text: str) -> None:
        if line.party:
            self.write(_place(line), text)

    def _toggle_signs(self, line: PartyLine) -> None:
        self.page.run(label("agreement.set_signing"), agreement.set_signing, line.id, not line.party)

    def _toggle_witness(self, line: PartyLine) -> None:
        if line.party:
            step = label("agreement.set_witness")
            self.page.run(step, agreement.set_witness, line.party, not line.witness)


def _place(line: PartyLine) -> Place:
    return Place("parties", line.party, "alias")


def _name(line: PartyLine) -> str:
    return line.name


def _crest(line: PartyLine) -> tuple[str, str]:
    return line.kind, line.character


def _called(line: PartyLine) -> str:
    return line.called


def _alias(line: PartyLine) -> str:
    return line.alias


def _nothing(_line: PartyLine) -> str:
    return ""


def _signs(line: PartyLine) -> bool:
    return bool(line.party)


def _signs_spoken(line: PartyLine) -> str:
    return words.spoken_check(words.SIGNS, on=bool(line.party))


def _witness(line: PartyLine) -> bool:
    return line.witness


def _witness_spoken(line: PartyLine) -> str:
    return words.spoken_check(words.WITNESS, on=line.witness)
