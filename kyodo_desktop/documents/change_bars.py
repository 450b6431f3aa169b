"""Black bars in the left margin, beside every line and row that says something else than the edition before.

They survive a copier and need no colour. A row or clause that went leaves its bar beside what follows it.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from kyodo_desktop.documents.marks import margin_bar
from kyodo_desktop.documents.page import Flow, Paper
from kyodo_desktop.documents.paragraph import Block
from kyodo_desktop.documents.table import Table
from kyodo_desktop.documents.tags import Element
from kyodo_desktop.domain import agreement, aliases, amending, clauses, life, roles, rows, snapshot
from kyodo_desktop.domain.amending import ORDER, Difference
from kyodo_desktop.domain.clauses import ClauseInForce
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as words


class BarredFlow(Flow):
    """Pages that draw a bar beside marked lines (by their ``id``) and beside texts of ``whole``."""

    def __init__(
        self, paper: Paper, marked: set[int], whole: frozenset[str], *, tight: bool, blank: bool
    ) -> None:
        super().__init__(paper, tight=tight, blank=blank)
        self._marked, self._whole = marked, whole

    def place(self, block: Block, x: float, y: float, element: Element | None = None) -> None:
        """Draw a text, and its bars."""
        super().place(block, x, y, element)
        every = block.sources[0] in self._whole
        for number, line in enumerate(block.lines):
            if every or id(line) in self._marked:
                top = y + number * block.style.leading
                self.draw(partial(margin_bar, self.paper.side, top, top + block.style.leading))


class Bars:
    """What differs, as the sheet asks for it.

    Nothing on a first edition, nor on one that everybody has agreed to: that is printed to be signed.
    """

    def __init__(self, workshop: Workshop) -> None:
        base = amending.base(workshop) if life.without_consent(workshop) else None
        self._new = workshop
        self._old = snapshot.restore(base.snapshot) if base is not None else None
        self._found = amending.between(self._old, workshop) if self._old is not None else ()
        self._was = {one.id: one for one in clauses.clauses_in_force(self._old)} if self._old else {}
        self._after_gone = self._headings_after_gone()
        self._marked: set[int] = set()
        self._kept: list[Block] = []  # so that no other line takes the id of a marked one

    def flow(self, paper: Paper, *, tight: bool, blank: bool = False) -> Flow:
        """Pages that draw the bars of what is placed on them."""
        if not self._found:
            return Flow(paper, tight=tight, blank=blank)
        return BarredFlow(paper, self._marked, frozenset(self._loose()), tight=tight, blank=blank)

    def goals(self, table: Table) -> Table:
        """The rows of goals that differ."""
        ids = [goal.id for goal in self._new.goals]
        old = [goal.id for goal in self._old.goals] if self._old else []
        return self._rows(table, ids, old, self._touched("goals"))

    def roles(self, tables: Sequence[Table]) -> list[Table]:
        """The rows of activities that differ, also in a mark; the head when a party does."""
        ids = [activity.id for activity in roles.in_order(self._new)]
        old = [activity.id for activity in roles.in_order(self._old)] if self._old else []
        touched = self._touched("activities") | {one.place.id for one in self._part("roles")}
        shown = ("", "name", "short_name", "kind", "crest")
        head = any(one.place.field in shown for one in self._part("actors"))
        tables = [self._rows(table, ids, old, touched) for table in tables]
        return [replace(t, head=replace(t.head, bar=True)) if head else t for t in tables]

    def heading(self, clause: ClauseInForce, block: Block) -> Block:
        """A heading that is new or reads otherwise, or that follows a clause which went."""
        was = self._was.get(clause.id)
        if self._found and (was is None or was.title != clause.title or clause.id in self._after_gone):
            self._mark(block, range(len(block.lines)))
        return block

    def text(self, clause: ClauseInForce, block: Block) -> Block:
        """The lines of a clause's words that differ."""
        was = self._was.get(clause.id)
        if self._found and (was is None or was.text != clause.text):
            self._mark(block, changed_lines(block, was.text if was else ""))
        return block

    def _mark(self, block: Block, lines: Sequence[int] | set[int]) -> None:
        self._kept.append(block)
        self._marked |= {id(block.lines[number]) for number in lines}

    def _part(self, part: str) -> list[Difference]:
        return [one for one in self._found if one.place.part == part]

    def _touched(self, part: str) -> set[str]:
        """The rows that differ; all of them when their sequence does."""
        if any(one.place.field == ORDER and not one.place.id for one in self._part(part)):
            return {row.id for row in rows.all_rows(self._new, part)}
        return {one.place.id for one in self._part(part)}

    def _rows(self, table: Table, ids: list[str], old: list[str], touched: set[str]) -> Table:
        if not self._found or not ids:
            return table
        marked = {number for number, one in enumerate(ids) if one in touched}
        marked |= {ids.index(after) if after else len(ids) - 1 for after in _after_gone(old, ids)}
        body = [replace(row, bar=True) if n in marked else row for n, row in enumerate(table.rows)]
        return replace(table, rows=body)

    def _headings_after_gone(self) -> set[str]:
        if self._old is None:
            return set()
        here = [one.id for one in clauses.clauses_in_force(self._new)]
        return set(_after_gone(list(self._was), here))

    def _loose(self) -> list[str]:
        """Texts of the head and of the signatures that differ, as they are placed."""
        fields = {(one.place.part, one.place.field) for one in self._found}
        out = []
        if ("workshop", "title") in fields:
            out.append(self._new.title)
        if ("workshop", "document_number") in fields:
            out.append(words.document_number(self._new.document_number))
        touched = {one.place.id for part in ("parties", "actors") for one in self._part(part)}
        called = aliases.beside_names(self._new)
        for party, actor in agreement.signing(self._new):
            if party.id in touched or actor.id in touched:
                signer, title = agreement.signer(party, actor), agreement.signer_title(party, actor)
                name = words.with_alias(actor.name, called[party.id])
                out.append(words.with_title(name, words.WITNESS if party.witness else ""))
                out.append(words.with_title(signer, title) if signer else words.signer_to_fill(title))
        return [text for text in out if text]


def _after_gone(old: list[str], here: list[str]) -> list[str]:
    """For each id that went, the one that follows now; empty when it was the last."""
    known = set(here)
    gone = [place for place, one in enumerate(old) if one not in known]
    return [next((one for one in old[place:] if one in known), "") for place in gone]


def changed_lines(block: Block, before: str) -> set[int]:
    """The lines of a text that hold words which are not in ``before``, or stand where words went."""
    texts = ["".join("".join(c.text for c in line.clusters).split()) for line in block.lines]
    owner = [number for number, text in enumerate(texts) for _ in text]
    matcher = difflib.SequenceMatcher(None, "".join(before.split()), "".join(texts), autojunk=False)
    found: set[int] = set()
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind != "equal" and owner:
            found |= {owner[min(at, len(owner) - 1)] for at in range(start, max(end, start + 1))}
    return found
