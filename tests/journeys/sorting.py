"""Sixty notes by keyboard alone: written, sorted onto six islands, given seals, three of them chosen.

Run as a program: ``python -m tests.journeys.sorting FOLDER``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kyodo_desktop.domain import issues, votes
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.ui.issues import IssuesScreen
from tests.journeys.evening import Evening
from tests.journeys.hands import back_to, press, write
from tests.journeys.processes import telling

NOTES, ISLANDS, SEALS = 60, 6, (4, 3, 2)
EACH = NOTES // ISLANDS
CHOSEN = ("思い07", "思い21", "思い44")


class Sorting(Evening):
    """An evening's second hour."""

    @property
    def page(self) -> IssuesScreen:
        page = self.window.page
        assert isinstance(page, IssuesScreen)
        return page

    def write_notes(self) -> None:
        press("Ctrl+3")
        for number in range(NOTES):
            write(f"思い{number:02}")
            press("Enter")

    def sort(self) -> None:
        back_to("付箋の板")
        for number in range(ISLANDS):
            self.walk_to(f"思い{number * EACH:02}")
            for other in range(number * EACH + 1, (number + 1) * EACH):
                self.walk_to(f"思い{other:02}", "Shift+")
            assert len(self.page.board.note_ids()) >= EACH
            press("Ctrl+G")
            write(f"島{number}")
            press("Enter")

    def give_seals(self) -> None:
        for text, seals in zip(CHOSEN, SEALS, strict=True):
            self.walk_to(text)
            press(*["+"] * seals)

    def choose(self) -> None:
        for text in CHOSEN:
            self.walk_to(text)
            press("Enter")

    def walk_to(self, text: str, held: str = "") -> None:
        """With the arrow keys, as somebody who sees where the note lies."""
        cursor, scene = self.page.board.cursor_at, self.page.board.scene
        goal = next(card.id for card in self.workshop.cards if card.text == text)
        for _ in range(80):
            if cursor.at == ("cards", goal):
                return
            assert cursor.at is not None
            way = scene.rect(("cards", goal)).center() - scene.rect(cursor.at).center()
            sideways = "Right" if way.x() > 0 else "Left"
            upright = "Down" if way.y() > 0 else "Up"
            first, second = (sideways, upright) if abs(way.x()) > abs(way.y()) else (upright, sideways)
            before = cursor.at
            press(held + first)
            if cursor.at == before:
                press(held + second)
        raise AssertionError(f"no arrow leads to {text}")


def check(workshop: Workshop) -> None:
    """What was typed is what the workshop says."""
    assert [card.text for card in workshop.cards] == [f"思い{number:02}" for number in range(NOTES)]
    assert [group.title for group in workshop.groups] == [f"島{number}" for number in range(ISLANDS)]
    for number, group in enumerate(workshop.groups):
        found = {card.text for card in workshop.cards if card.group_id == group.id}
        assert found == {f"思い{n:02}" for n in range(number * EACH, (number + 1) * EACH)}
    counts = votes.counts(workshop)
    seals = {card.text: counts[card.id] for card in workshop.cards if counts[card.id]}
    assert seals == dict(zip(CHOSEN, SEALS, strict=True))
    assert [issue.statement for issue in issues.chosen(workshop)] == list(CHOSEN)


if __name__ == "__main__":
    place = Path(sys.argv[1])
    os.environ["KYODO_DESKTOP_HOME"] = str(place)
    with telling(place):
        hour = Sorting(QApplication([]), place)
        hour.begin()
        for part in (hour.write_notes, hour.sort, hour.give_seals, hour.choose):
            part()
            hour.look(part.__name__)
        check(hour.workshop)
        hour.end()
