"""What stop 2 offers to meet partners: the directory, who is missing, proposals, and days to ask again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from shiboken6 import isValid

from kyodo_desktop.domain import proposals
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import partners as words
from kyodo_desktop.text import proposals as proposal_words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.panels import AttentionBar

if TYPE_CHECKING:
    from kyodo_desktop.ui.page_dialog import PageDialog

_NAMED = 2  # parties that the bar names; the others are counted


class Partnering(QObject):
    """``bar`` says when somebody is to be asked again; ``buttons`` stand above the list of parties."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._open: PageDialog | None = None
        desk = screen.desk
        self.directory = desk.action(
            screen, words.OPEN, self.open_directory, key="Ctrl+D", icon="people", tip=words.OPEN_TIP
        )
        self.missing = desk.action(screen, words.MISSING, self.open_missing, tip=words.MISSING_TIP)
        self.proposals = desk.action(
            screen,
            proposal_words.OPEN,
            self.open_proposals,
            key="Ctrl+Shift+D",
            icon="pen",
            tip=proposal_words.OPEN_TIP,
        )
        self.bar = AttentionBar(desk.look, desk.icons)
        self.bar.add_button(desk.button(proposal_words.SEE, self.open_due, small=True))

    def actions(self) -> Sequence[QAction]:
        """For the menu of the talk."""
        return self.directory, self.missing, self.proposals

    def buttons(self) -> Iterable[Button]:
        """One for each action, without its key: there is little room."""
        button = self._screen.desk.button
        return [
            button(words.OPEN, self.open_directory, small=True),
            button(words.MISSING, self.open_missing, small=True),
            button(proposal_words.OPEN, self.open_proposals, small=True),
        ]

    # --- what is shown

    def show_due(self, workshop: Workshop) -> None:
        """Whom to ask again today."""
        due = proposals.due(workshop, self._screen.desk.clock.now().date())
        if due:
            names = [row.party_name for row in due[:_NAMED]]
            self.bar.ask(proposal_words.DUE, proposal_words.due(names, len(due)))
        else:
            self.bar.clear()

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...]) -> None:
        """Follow a change of proposals, issues or parties."""
        parts = {change.part for change in changes}
        if "proposals" in parts:
            self.show_due(workshop)
        if parts & {"proposals", "actors", "issues"} and self._open is not None and isValid(self._open):
            self._open.refresh(workshop)

    # --- what is opened

    def open_directory(self) -> None:
        """Parties met before."""
        self._partners(missing=False)

    def open_missing(self) -> None:
        """Kinds that are not at the table yet."""
        self._partners(missing=True)

    def open_due(self) -> None:
        """The proposal that waits longest."""
        due = proposals.due(self._screen.editor.workshop, self._screen.desk.clock.now().date())
        self.open_proposal(due[0].id if due else "", "answer")

    def open_proposals(self) -> None:
        """All of them."""
        self.open_proposal("")

    def open_proposal(self, id: str, field: str = "asked") -> None:
        """One of them, a field of it open to be written."""
        from kyodo_desktop.ui.proposals import ProposalsDialog

        self._screen.leave()
        self._open = ProposalsDialog(self._screen, id, field)
        self._open.open()

    def _partners(self, *, missing: bool) -> None:
        from kyodo_desktop.ui.partners import PartnersDialog

        self._screen.leave()
        self._open = PartnersDialog(self._screen, self.open_proposal, missing=missing)
        self._open.open()
