"""The rows of the directory: a party with its crest, what it is good at, where it was met; heads between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView

from kyodo_desktop.domain import directory
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.partners import Candidate, Outlook
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import partners as words
from kyodo_desktop.text.kinds import KIND_LABEL
from kyodo_desktop.ui.answer_list import AnswerDelegate, AnswerModel
from kyodo_desktop.ui.crest_paint import crest
from kyodo_desktop.ui.look import Look

_HEIGHT = {"head": 40, "note": 36, "party": 64}
_PAD, _CREST = 12, 30


class Sort(Enum):
    """What a row is."""

    HEAD = "head"
    NOTE = "note"
    PARTY = "party"


class PartnerRow(NamedTuple):
    """``state`` says that the party is here, or that one of a like name is; ``says`` is the second line."""

    sort: Sort
    text: str
    entry: Entry | None = None
    says: str = ""
    state: str = ""


def of_directory(workshop: Workshop, entries: Sequence[Entry]) -> Iterator[PartnerRow]:
    """Every party, with what it is good at."""
    for entry in entries:
        yield _party(workshop, entry, _about(entry))


def of_outlook(workshop: Workshop, seen: Outlook) -> Iterator[PartnerRow]:
    """Each missing kind with those who could fill it, then the others who share words."""
    if not seen.missing:
        yield PartnerRow(Sort.HEAD, words.ALL_KINDS_HERE)
    for missing in seen.missing:
        yield PartnerRow(Sort.HEAD, words.missing(KIND_LABEL[missing.kind.value]))
        if not missing.candidates:
            yield PartnerRow(Sort.NOTE, words.NOBODY_OF_KIND)
        yield from (_candidate(workshop, each) for each in missing.candidates)
    if seen.others:
        yield PartnerRow(Sort.HEAD, words.OTHER_FIELDS)
        yield from (_candidate(workshop, each) for each in seen.others)


def _candidate(workshop: Workshop, candidate: Candidate) -> PartnerRow:
    says = words.shared(candidate.shared) if candidate.shared else _about(candidate.entry)
    return _party(workshop, candidate.entry, says)


def _party(workshop: Workshop, entry: Entry, says: str) -> PartnerRow:
    here = directory.find_here(workshop, entry.origin)
    alike = "" if here else words.ALIKE if directory.look_alikes(workshop, entry.actor) else ""
    return PartnerRow(Sort.PARTY, entry.actor.name, entry, says, words.HERE if here else alike)


def _about(entry: Entry) -> str:
    known = [(words.strengths, entry.actor.strengths), (words.offers, entry.actor.offers)]
    return words.both([say(" ".join(text.split())) for say, text in known if text.strip()])


class PartnerModel(AnswerModel[PartnerRow]):
    """Only parties can be chosen."""

    def can_choose(self, row: PartnerRow) -> bool:
        """Neither heads nor notes."""
        return row.sort is Sort.PARTY

    def spoken(self, position: int) -> str:
        """A party with its kind and its second line."""
        row = self.rows[position]
        kind = KIND_LABEL[row.entry.actor.kind.value] if row.entry else ""
        return words.spoken(row.text, kind, row.state, row.says)

    def position(self, origin: str) -> int:
        """Where a party stands; -1 if it is not shown."""
        found = (n for n, row in enumerate(self.rows) if row.entry and row.entry.origin == origin)
        return next(found, -1)


class PartnerDelegate(AnswerDelegate):
    """Two lines: crest, name, kind and where it was met; below what it is good at."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(look, view, _HEIGHT, _PAD)

    def paint_row(self, painter: QPainter, box: QRectF, row: PartnerRow) -> None:
        """As its sort is."""
        if row.sort is Sort.HEAD:
            self.write(painter, box, row.text, "base", "sumi", bold=True)
        elif row.sort is Sort.NOTE:
            self.write(painter, box, row.text, "small", "sumi-2")
        elif row.entry is not None:
            self._party(painter, box, row, row.entry)

    def _party(self, painter: QPainter, box: QRectF, row: PartnerRow, entry: Entry) -> None:
        px = self._look.px
        side = px(_CREST)
        mark = QRectF(box.left(), box.center().y() - side / 2, side, side)
        crest(painter, self._look, mark, entry.actor.kind.value, entry.actor.crest)
        upper = QRectF(box.left() + side + 12, box.top() + px(8), box.width() - side - 12, px(26))
        lower = upper.translated(0, px(25))
        used = self.write(painter, upper, row.state or _met(entry), "small", "sumi-2", right=True, part=0.5)
        name = upper.adjusted(0, 0, -used - 12, 0)
        wide = self.write(painter, name, entry.actor.name, "base", "sumi", bold=True)
        kind = name.adjusted(wide + 12, 0, 0, 0)
        if kind.width() > px(90):
            self.write(painter, kind, KIND_LABEL[entry.actor.kind.value], "small", "sumi-2")
        self.write(painter, lower, row.says, "small", "sumi")


def _met(entry: Entry) -> str:
    day = wareki(dt.date.fromisoformat(entry.date)) if entry.date else ""
    return words.met(entry.title, day, entry.workshops)
