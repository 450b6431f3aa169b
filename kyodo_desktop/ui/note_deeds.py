"""What may be done with notes and islands, from board and list alike, with what is said after it."""

from __future__ import annotations

from collections.abc import Sequence

from kyodo_desktop.domain import board, cards, issues, votes
from kyodo_desktop.domain.board import Spot
from kyodo_desktop.domain.rows import by_id
from kyodo_desktop.domain.workshop import Group, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import board as words
from kyodo_desktop.text import issues as note_words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.note_rows import short

END = 1_000_000  # beyond the last note of any island


class NoteDeeds:
    """Every deed is one step; a refusal is told by the screen."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self.met: tuple[str, str] | None = None
        """The island that was moved onto another one last, and that other one."""

    @property
    def _workshop(self) -> Workshop:
        return self._screen.editor.workshop

    def groups(self) -> Sequence[Group]:
        """The islands, in their order."""
        return self._workshop.groups

    def islands_of(self, ids: Sequence[str]) -> list[str]:
        """The islands on which these notes lie."""
        found = by_id(self._workshop.cards)
        homes = (found[this].group_id for this in ids if this in found)
        return list(dict.fromkeys(home for home in homes if home is not None))

    def _say(self, sentence: str) -> None:
        self._screen.desk.say(sentence, True)

    def make_island(self, ids: Sequence[str], title: str = "") -> str:
        """A new island of these notes; its id, empty when a rule said no."""
        if not ids:
            self._screen.desk.say(words.NOTHING_CHOSEN, False)
            return ""
        before = by_id(self._workshop.groups)
        self._screen.run(label("cards.make_group"), cards.make_group, *ids, title=title)
        made = [group.id for group in self._workshop.groups if group.id not in before]
        if made:
            self._say(words.made_island(len(ids)))
        return made[0] if made else ""

    def lay(self, group_id: str, ids: Sequence[str], to: int = END) -> bool:
        """Lay notes onto an island (``LOOSE``: take them out)."""
        home = group_id or None
        found = by_id(self._workshop.cards)
        comes = [this for this in ids if this in found and found[this].group_id != home]
        if not self._screen.run(label("board.lay"), board.lay, home, to, *ids):
            return False
        if comes and home is not None:
            self._say(words.moved_to(len(comes), self._title(group_id)))
        elif comes:
            self._say(words.moved_out(len(comes)))
        return True

    def take_out(self, ids: Sequence[str]) -> bool:
        """Notes leave their islands; an emptied island goes away."""
        done = bool(ids) and bool(self._screen.run(label("board.take_out"), board.take_out, *ids))
        if done:
            self._say(words.moved_out(len(ids)))
        return done

    def name(self, group_id: str, title: str) -> bool:
        """Write a name plate; false if a rule said no."""
        if any((group.id, group.title) == (group_id, title) for group in self._workshop.groups):
            return True
        return bool(self._screen.run(label("cards.name_group"), cards.name_group, group_id, title))

    def give_table(self, table_id: str, ids: Sequence[str]) -> None:
        """They came from this table; empty for none."""
        self._screen.run(label("cards.set_table"), cards.set_table, table_id or None, *ids)

    def order(self, home: str, id: str, to: int) -> None:
        """Within its island a note becomes number ``to``."""
        self._screen.run(label("cards.move"), board.lay, home or None, to, id)

    def shift(self, ids: Sequence[str], by: int) -> None:
        """One note comes earlier (-1) or later (1) in its island."""
        card = by_id(self._workshop.cards).get(ids[0]) if len(ids) == 1 else None
        if card is None or card.group_id is None:
            self._screen.desk.say(words.ONE_NOTE if card is None else words.NO_ISLAND_HERE, False)
            return
        members = [found.id for found in self._workshop.cards if found.group_id == card.group_id]
        to = members.index(card.id) + by
        if 0 <= to < len(members):
            self.order(card.group_id, card.id, to)
            self._say(words.now_number(self._title(card.group_id), to + 1))

    def tell_they_met(self, moved: str, other: str, *, stopped: bool = False) -> None:
        """An island was moved onto another one: it lies beside it, or it stopped before it."""
        self.met = (moved, other)
        told = words.island_stopped if stopped else words.island_beside
        self._screen.desk.say(told(self._short_title(moved), self._short_title(other)), not stopped)

    def refuse_nesting(self, ids: Sequence[str]) -> None:
        """Islands were to become an island."""
        self.met = (ids[0], ids[1]) if len(ids) == 2 else None
        told = words.no_island_of_islands([self._short_title(this) for this in ids])
        self._screen.desk.say(told, False)

    def merge(self, group_id: str, ids: Sequence[str]) -> bool:
        """Put islands into one of them."""
        done = self._screen.run(label("board.merge"), board.merge, group_id, *ids)
        if done:
            self._say(words.merged(self._title(group_id)))
        return bool(done)

    def loosen(self, group_id: str, spots: Sequence[Spot] = ()) -> bool:
        """Take an island's outline away; with ``spots`` its notes stay there."""
        done = self._screen.run(label("board.loosen"), board.loosen, group_id, *spots)
        if done:
            self._say(words.LOOSENED)
        return bool(done)

    def place(self, spots: Sequence[Spot]) -> bool:
        """Lay notes or islands somewhere."""
        step = "board.place.island" if any(spot.part == "groups" for spot in spots) else "board.place"
        return bool(self._screen.run(label(step), board.place, *spots))

    def tidy(self) -> None:
        """Everything into columns again."""
        if self._screen.run(label("board.tidy"), board.tidy):
            self._say(words.TIDIED)

    def put_away(self, ids: Sequence[str]) -> bool:
        """Notes go, with their seals."""
        done = bool(ids) and bool(self._screen.run(label("cards.put_away"), cards.put_away, *ids))
        if done:
            self._say(note_words.put_away(len(ids)))
        return done

    def give_category(self, category_id: str, ids: Sequence[str]) -> None:
        """They belong to this category now; empty for none."""
        self._screen.run(label("cards.set_category"), cards.set_category, category_id or None, *ids)

    def hide(self, ids: Sequence[str]) -> None:
        """Keep notes from the projector and from paper, or not any more if all of them are kept already."""
        found = by_id(self._workshop.cards)
        private = not all(found[this].private for this in ids if this in found)
        if ids and self._screen.run(label("cards.set_private"), cards.set_private, private, *ids):
            self._say(words.HIDDEN if private else words.SHOWN)

    def stick(self, option_id: str, by: int) -> bool:
        """One seal more or less on a note or an island."""
        return bool(self._screen.run(label("votes.stick"), votes.stick, option_id, by))

    def stick_on_island(self, group_id: str, by: int) -> None:
        """The same, told with its sum: in the list an island has no place of its own to read it."""
        if self.stick(group_id, by):
            seals = votes.of_group(self._workshop, group_id)
            self._say(words.island_seals(self._title(group_id), seals))

    def choose(self, part: str, id: str) -> None:
        """Work on a note (``cards``) or an island (``groups``), or not after all."""
        link = "card_id" if part == "cards" else "group_id"
        chosen = issues.chosen(self._workshop)
        taken = next((issue for issue in chosen if getattr(issue, link) == id), None)
        if taken is not None:
            self._screen.run(label("issues.leave"), issues.leave, taken.id)
            self._say(note_words.left_now(short(taken.statement)))
            return
        if part == "cards":
            done = self._screen.run(label("issues.choose_card"), issues.choose_card, id)
        else:
            done = self._screen.run(label("issues.choose_group"), issues.choose_group, id)
        if done:
            chosen = issues.chosen(self._workshop)
            words_of = next(i.statement for i in chosen if getattr(i, link) == id)
            many = len(chosen) > issues.USUAL
            self._say(note_words.many(len(chosen)) if many else note_words.chosen_now(short(words_of)))

    def _short_title(self, group_id: str) -> str:
        return short(self._title(group_id))

    def _title(self, group_id: str) -> str:
        title = next((group.title for group in self._workshop.groups if group.id == group_id), "")
        return title or words.NO_TITLE
