"""The page of local issues has several views over the same notes; this is what each of them must do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from kyodo_desktop.domain import japanese
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Card, Workshop


class Wanted(NamedTuple):
    """Which notes are looked for. None means any; an empty id means those without."""

    category: str | None = None
    table: str | None = None
    group: str | None = None
    words: str = ""
    """As ``japanese.search_key`` makes them."""

    def fits(self, card: Card) -> bool:
        """Whether a note is one of them."""
        pairs = (
            (self.category, card.category_id),
            (self.table, card.table_id),
            (self.group, card.group_id),
        )
        if any(wanted is not None and wanted != (found or "") for wanted, found in pairs):
            return False
        return not self.words or self.words in japanese.search_key(card.text)


class IssueView(QWidget):
    """A view that is not shown is told nothing; it catches up with one ``refresh`` when it comes."""

    hints: Sequence[tuple[str, str]] = ()
    hall_form = ""
    """What the wall shows beside it, a value of ``domain.hall.Form``; empty: the islands."""

    def fill(self, workshop: Workshop) -> None:
        """Show everything."""

    def refresh(self, workshop: Workshop, _changes: tuple[Change, ...], /) -> None:
        """Show what changed."""
        self.fill(workshop)

    def show_only(self, wanted: Wanted, workshop: Workshop) -> None:
        """Other notes are looked for."""

    def go_to(self, _place: Place, /) -> bool:
        """Focus a note, an island, seals or a choice; false if it is not shown here."""
        return False

    def take_focus(self) -> None:
        """The keyboard comes to this view."""
        self.setFocus()

    def go_to_first(self) -> None:
        """The keyboard comes to the first note that is looked for."""
        self.take_focus()

    def has_keyboard(self) -> bool:
        """Whether keys for selected notes are meant for this view."""
        return False

    def leave(self) -> None:
        """Keep what is being typed."""

    def use_form(self, form: str) -> None:
        """The size class of the window."""

    def note_ids(self) -> list[str]:
        """The notes that are selected, in their order on the screen."""
        return []

    def group_ids(self) -> list[str]:
        """The islands that are selected."""
        return []

    def island(self, workshop: Workshop) -> str:
        """The id of the island that is selected, or of the first selected note; empty for none."""
        held = {card.id: card.group_id or "" for card in workshop.cards}
        return next(iter([*self.group_ids(), *(held.get(note, "") for note in self.note_ids())]), "")

    def show_note(self, id: str) -> None:
        """A note has just been put up: scroll to it."""


def place_on_view(workshop: Workshop, place: Place, card_of: dict[str, str]) -> Place:
    """The note or island that a place of this page speaks of."""
    if place.part == "tallies":
        option = card_of.get(place.id, "")
        part = "groups" if any(group.id == option for group in workshop.groups) else "cards"
        return Place(part, option, "amount") if part == "groups" else Place("tallies", option, place.field)
    if place.part == "issues":
        issue = next((issue for issue in workshop.issues if issue.id == place.id), None)
        group = issue.group_id if issue is not None else None
        return Place("groups", group) if group else Place("issues", (issue.card_id if issue else "") or "")
    return place


def is_there(workshop: Workshop, place: Place) -> bool:
    """Whether the note or island of a place, as ``place_on_view`` gives it, has not been put away."""
    ids = (*(card.id for card in workshop.cards), *(group.id for group in workshop.groups))
    return place.id in ids
