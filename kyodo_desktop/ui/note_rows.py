"""One row of the list of notes, and what its cells say."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from kyodo_desktop.domain import issues, votes
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import by_id
from kyodo_desktop.domain.workshop import Card, Category, Group, Table, Workshop
from kyodo_desktop.text import issues as words


class NoteRow(NamedTuple):
    """One note as the list shows it."""

    id: str
    text: str
    seals: int
    category_id: str
    mark: str
    label: str
    group: str
    chosen: bool
    table_id: str = ""
    table: str = ""
    private: bool = False
    group_chosen: bool = False
    """Whether the island is to be worked on."""


_NEVER = (None, None, None, None, None)


class NoteRows:
    """Makes the rows, and makes a row anew only when something it says has changed."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Card, Category | None, Group | None, Table | None, NoteRow]] = {}

    def of(self, workshop: Workshop, only: Collection[str] | None = None) -> list[NoteRow]:
        """Every note (or ``only`` these), most seals first, then as they were written."""
        seals = votes.counts(workshop)
        kinds, groups = by_id(workshop.categories), by_id(workshop.groups)
        tables = by_id(workshop.tables)
        chosen = {issue.card_id or issue.group_id for issue in issues.chosen(workshop)}
        rows = []
        for card in workshop.cards:
            if only is not None and card.id not in only:
                continue
            kind, group = kinds.get(card.category_id or ""), groups.get(card.group_id or "")
            count, taken = seals[card.id], card.id in chosen
            with_island = group is not None and group.id in chosen
            table = tables.get(card.table_id or "")
            was_card, was_kind, was_group, was_table, row = self._made.get(card.id, _NEVER)
            if (
                row is None
                or was_card is not card
                or row.seals != count
                or row.chosen != taken
                or row.group_chosen != with_island
                or was_kind is not kind
                or was_group is not group
                or was_table is not table
            ):
                row = _row(card, kind, group, count, taken)._replace(group_chosen=with_island)
                if table is not None:
                    row = row._replace(table_id=table.id, table=table.name)
                self._made[card.id] = (card, kind, group, table, row)
            rows.append(row)
        return sorted(rows, key=_by_seals)


def _row(card: Card, kind: Category | None, group: Group | None, count: int, chosen: bool) -> NoteRow:
    return NoteRow(
        card.id,
        card.text,
        count,
        kind.id if kind else "",
        kind.mark if kind else "",
        kind.label if kind else "",
        group.title if group else "",
        chosen,
        private=card.private,
    )


def _by_seals(row: NoteRow) -> int:
    return -row.seals


def short(text: str) -> str:
    """The beginning of a note, for a message."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 20 else one_line[:19] + "\u2026"


def seals(row: NoteRow) -> str:
    """The number; nothing for none."""
    return str(row.seals) if row.seals else ""


def seals_to_write(row: NoteRow) -> str:
    """What the field starts from."""
    return str(row.seals)


def place(row: NoteRow) -> Place:
    """Where the words of a note belong."""
    return Place("cards", row.id, "text")


def place_of_seals(row: NoteRow) -> Place:
    """Where the number of its seals belongs."""
    return Place("cards", row.id, "seals")


def place_of_group(row: NoteRow) -> Place:
    """Where the name of the island belongs that it is to lie on."""
    return Place("cards", row.id, "island")


def text(row: NoteRow) -> str:
    """As written, after a word for a private one."""
    return words.private(row.text) if row.private else row.text


def text_to_write(row: NoteRow) -> str:
    """As written."""
    return row.text


def table(row: NoteRow) -> str:
    """The table it came from."""
    return row.table


def table_id(row: NoteRow) -> str:
    """Its id; empty for none."""
    return row.table_id


def category(row: NoteRow) -> str:
    """The label of the category."""
    return row.label


def category_id(row: NoteRow) -> str:
    """Its id; empty for none."""
    return row.category_id


def group(row: NoteRow) -> str:
    """The name plate of its island."""
    return row.group


def group_shown(row: NoteRow) -> str:
    """The same, after a word where the island is to be worked on."""
    return words.chosen_island(row.group) if row.group_chosen else row.group


def spoken_group(row: NoteRow) -> str:
    """How the cell is read aloud."""
    return words.spoken_island_of(row.group, row.group_chosen)


def chosen(row: NoteRow) -> str:
    """Whether it is to be worked on, in a word."""
    return words.CHOSEN if row.chosen else ""


def spoken_seals(row: NoteRow) -> str:
    """How the cell is read aloud."""
    return words.spoken_row_seals(row.seals, row.text)


def spoken_chosen(row: NoteRow) -> str:
    """How the cell is read aloud."""
    return words.spoken_chosen(row.chosen, row.text)
