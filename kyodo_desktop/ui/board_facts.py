"""What the board must know of a workshop, kept up to date from differences: homes, seals, choices."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from kyodo_desktop.domain import board, issues, votes
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.rows import by_id
from kyodo_desktop.domain.workshop import Card, Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.ui.board_items import IslandFace, NoteFace
from kyodo_desktop.ui.board_layout import LOOSE, Island

FREE = "free"
"""The home of loose notes that lie where a person has put them."""


class Touched(NamedTuple):
    """What must be shown anew: notes by id, homes by id, and whether islands came, went or were moved."""

    notes: set[str]
    homes: set[str]
    islands: bool


class BoardFacts:
    """Homes of notes in their order, seals and choices of everything."""

    def __init__(self) -> None:
        self.workshop = Workshop(id="", title="")
        self._homes: dict[str, list[tuple[str, str]]] = {}
        self._key_of: dict[str, tuple[str, tuple[str, str]]] = {}
        self._seals: Counter[str] = Counter()
        self._chosen: set[str] = set()
        self._marks: dict[str, str] = {}
        self._cards: dict[str, Card] = {}

    def fill(self, workshop: Workshop) -> Touched:
        """Begin anew."""
        self.workshop = workshop
        self._homes = {home: [] for home in (LOOSE, FREE, *(group.id for group in workshop.groups))}
        self._key_of.clear()
        self._cards = by_id(workshop.cards)
        for card in workshop.cards:
            self._bring_home(card)
        self._seals, self._chosen = _seals(workshop), _chosen(workshop)
        self._marks = {category.id: category.mark for category in workshop.categories}
        return Touched(set(self._key_of), set(self._homes), True)

    def take(self, workshop: Workshop, changes: Iterable[Change]) -> Touched:
        """Follow these changes; only what they touch is to be shown anew."""
        self.workshop = workshop
        parts: dict[str, list[Change]] = {}
        for change in changes:
            parts.setdefault(change.part, []).append(change)
        if "categories" in parts or len(parts.get("cards", ())) > 200:
            return self.fill(workshop)
        notes, homes = set[str](), set[str]()
        for change in parts.get("groups", ()):
            homes.add(change.id)
            self._homes.setdefault(change.id, [])
        if "cards" in parts:
            self._cards = by_id(workshop.cards)
            for change in parts["cards"]:
                notes.add(change.id)
                homes |= self._follow(change)
        if "groups" in parts:  # one that went may be back: many steps may come at once
            there = {group.id for group in workshop.groups}
            for change in parts["groups"]:
                if change.id not in there:
                    self._homes.pop(change.id, None)
        voted = self._follow_votes(workshop, parts)
        notes |= voted & self._key_of.keys()
        homes |= voted & self._homes.keys()
        homes |= {self._key_of[this][0] for this in voted & self._key_of.keys()}
        return Touched(notes, homes, "groups" in parts)

    def _follow(self, change: Change) -> set[str]:
        """The homes that a change of a note is about."""
        card = self._cards.get(change.id)
        old = self._key_of.get(change.id)
        if card is not None and old == (_home(card), (card.order, card.id)):
            return {FREE} if old[0] == FREE else set()
        left = set[str]()
        if old is not None:
            home, key = self._key_of.pop(change.id)
            left = {home}
            keys = self._homes.get(home, [])
            at = bisect_left(keys, key)
            if at < len(keys) and keys[at] == key:
                del keys[at]
        if card is not None:
            left.add(self._bring_home(card))
        return left

    def _bring_home(self, card: Card) -> str:
        home, key = _home(card), (card.order, card.id)
        self._key_of[card.id] = (home, key)
        insort(self._homes.setdefault(home, []), key)
        return home

    def _follow_votes(self, workshop: Workshop, parts: dict[str, list[Change]]) -> set[str]:
        touched = set[str]()
        if not parts.keys().isdisjoint(("tallies", "ballots")):
            seals = _seals(workshop)
            touched = {this for this in seals.keys() | self._seals.keys() if seals[this] != self._seals[this]}
            self._seals = seals
        if "issues" in parts:
            chosen = _chosen(workshop)
            touched |= chosen ^ self._chosen
            self._chosen = chosen
        return touched

    # --- what is asked

    def home_of(self, note: str) -> str:
        """The island of a note, ``LOOSE`` or ``FREE``; ``LOOSE`` for one that has gone."""
        return self._key_of[note][0] if note in self._key_of else LOOSE

    def members(self, home: str) -> list[str]:
        """The notes of an island (``LOOSE``, ``FREE``) in their order."""
        return [this for _, this in self._homes.get(home, ())]

    def card(self, note: str) -> Card | None:
        """A note's row; none when it has gone."""
        return self._cards.get(note)

    def number(self, note: str) -> int:
        """Which number (from 0) a note has among those of its home."""
        home, key = self._key_of[note]
        return bisect_left(self._homes[home], key)

    def islands(self) -> list[Island]:
        """What the layout needs of each island."""
        return [Island(g.id, len(self._homes.get(g.id, ())), g.x, g.y) for g in self.workshop.groups]

    def loose(self) -> Island:
        """The same of the notes that are not sorted yet."""
        return Island(LOOSE, len(self._homes.get(LOOSE, ())))

    def face(self, note: str) -> NoteFace:
        """What a note shows."""
        card = self._cards[note]
        return NoteFace(
            card.text,
            self._marks.get(card.category_id or "", ""),
            self._seals[note],
            bool(card.spoken),
            card.private,
            note in self._chosen,
        )

    def plate(self, home: str) -> IslandFace:
        """What a name plate shows."""
        title = next((g.title for g in self.workshop.groups if g.id == home), "")
        keys = self._homes.get(home, ())
        seals = self._seals[home] + sum(self._seals[this] for _, this in keys)
        count = len(keys) + (len(self._homes[FREE]) if home == LOOSE else 0)
        return IslandFace(title, count, seals if home != LOOSE else 0, home in self._chosen)


def _home(card: Card) -> str:
    if card.group_id is not None:
        return card.group_id
    return FREE if (card.x, card.y) != board.NOWHERE else LOOSE


def _seals(workshop: Workshop) -> Counter[str]:
    try:
        return votes.counts(workshop)
    except Refused:  # a workshop from elsewhere may have no ballot
        return Counter()


def _chosen(workshop: Workshop) -> set[str]:
    sources = (issue.card_id or issue.group_id for issue in issues.chosen(workshop))
    return {source for source in sources if source is not None}
