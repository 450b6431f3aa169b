"""Who bears which costs: a row for each share, its party and its kind chosen, amount and words typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kyodo_desktop.domain import actors, agreement, costs
from kyodo_desktop.domain.choices import CostKind
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import agreement_rules as words
from kyodo_desktop.text import costs as cost_words
from kyodo_desktop.ui.agreement_panel import TablePanel
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import Choice, ChoiceColumn
from kyodo_desktop.ui.rows_model import Column

PARTY, KIND, AMOUNT, TEXT = range(4)


class ShareRow(NamedTuple):
    """One share as it is shown."""

    id: str
    party_id: str
    party: str
    kind: CostKind
    amount: int | None
    text: str


class CostsPanel(TablePanel):
    """Ins adds a share for the first party that has none."""

    def __init__(self, screen: Screen) -> None:
        columns = (
            ChoiceColumn(
                cost_words.PARTY,
                _party,
                edit=self._set_party,
                text=_party_id,
                choices=self._parties,
                width=88,
            ),
            ChoiceColumn(
                cost_words.KIND, _kind, edit=self._set_kind, text=_kind_value, choices=_kinds, width=112
            ),
            Column(
                cost_words.AMOUNT_IN_YEN,
                _digits,
                edit=self._write_amount,
                place=_amount_place,
                width=100,
                right=True,
            ),
            Column(cost_words.TEXT, _text, edit=self._write_text, place=_text_place, stretch=True),
        )
        super().__init__(screen, columns, words.COSTS_TITLE)
        self.add_button(screen.desk.button(words.ADD_COST, self.add, icon="plus", key="Ins", small=True))

    def show_workshop(self, workshop: Workshop) -> None:
        """The shares party by party, and their sum."""
        rows = [
            ShareRow(s.id, s.party_id, actors.shown_name(actor), s.kind, s.amount, s.text)
            for s, actor in costs.in_order(workshop)
        ]
        total = costs.total(workshop)
        sum_ = words.total(cost_words.yen(total)) if total else ""
        self.note.setText(sum_ if rows else words.NO_COSTS)
        self.show_rows(rows)

    def column_of(self, field: str, /) -> int:
        """By the name of the field."""
        return {"kind": KIND, "amount": AMOUNT, "text": TEXT}.get(field, PARTY)

    def add(self) -> None:
        """A share of the first party without one."""
        self.table.finish_writing()
        workshop = self.page.editor.workshop
        pairs = agreement.signing(workshop)
        if not pairs:
            self.page.desk.say(words.NO_PARTY_FOR_COSTS, False)
            return
        bearing = {share.party_id for share in workshop.cost_shares}
        party = next((party.id for party, _ in pairs if party.id not in bearing), pairs[0][0].id)
        changes = self.page.run(label("costs.add"), costs.add, party)
        made = [change.id for change in changes if change.part == "cost_shares"]
        if made:
            self.table.select(made[0], KIND)
            self.table.setFocus()

    def put_away(self) -> None:
        """The share under the cursor."""
        share = self.table.current_id()
        if share and self.page.run(label("costs.put_away"), costs.put_away, share):
            self.page.desk.say(words.COST_AWAY, True)

    def _parties(self) -> Sequence[Choice]:
        pairs = agreement.signing(self.page.editor.workshop)
        return [(party.id, actors.shown_name(actor)) for party, actor in pairs]

    def _set_party(self, row: ShareRow, party_id: str) -> None:
        self.page.run(label("costs.set_party"), costs.set_party, row.id, party_id)

    def _set_kind(self, row: ShareRow, kind: str) -> None:
        self.page.run(label("costs.set_kind"), costs.set_kind, row.id, CostKind(kind))

    def _write_amount(self, row: ShareRow, text: str) -> None:
        self.write(_amount_place(row), text)

    def _write_text(self, row: ShareRow, text: str) -> None:
        self.write(_text_place(row), text)


def _kinds() -> Sequence[Choice]:
    return [(kind.value, cost_words.KINDS[kind]) for kind in CostKind]


def _party(row: ShareRow) -> str:
    return row.party


def _party_id(row: ShareRow) -> str:
    return row.party_id


def _kind(row: ShareRow) -> str:
    return cost_words.KINDS[row.kind]


def _kind_value(row: ShareRow) -> str:
    return row.kind.value


def _digits(row: ShareRow) -> str:
    return f"{row.amount:,}" if row.amount is not None else ""


def _text(row: ShareRow) -> str:
    return row.text


def _amount_place(row: ShareRow) -> Place:
    return Place("cost_shares", row.id, "amount")


def _text_place(row: ShareRow) -> Place:
    return Place("cost_shares", row.id, "text")
