"""The left half of page 6: tabs of editions, and below them the clauses, the changes, or who has signed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.domain import editions, life
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.amended import Line
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement as agreement_words
from kyodo_desktop.text import editions as words
from kyodo_desktop.text import printing as printing_words
from kyodo_desktop.ui.amendment_list import AmendmentList, lines_of
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.edition_actions import EditionActions
from kyodo_desktop.ui.edition_states import tabs_of
from kyodo_desktop.ui.edition_tabs import DRAFT, EditionTabs
from kyodo_desktop.ui.finish import Finish
from kyodo_desktop.ui.frozen_paper import FrozenPaper, paper_of
from kyodo_desktop.ui.paper import Paper
from kyodo_desktop.ui.preview import Preview
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.segment import Segment
from kyodo_desktop.ui.signature_list import SignatureList

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

CLAUSES, CHANGES, SIGNED = range(3)


class EditionPages(QWidget):
    """``turned`` tells that something else is shown: keys, buttons and paper follow."""

    turned = Signal()

    def __init__(self, screen: Screen, clauses: QWidget, printing: Printing, freeze: QAction) -> None:
        """``clauses`` is what stands under the tab of a draft before anything is frozen."""
        super().__init__()
        self._screen, self._clauses, self._printing = screen, clauses, printing
        self._papers: dict[str, FrozenPaper] = {}
        self._tab, self._view, self._was = DRAFT, CLAUSES, ("", False)
        self._told: object = None
        self._lines: tuple[Line, ...] = ()
        desk = screen.desk
        self.actions_ = EditionActions(screen, printing, self)
        self.tabs = EditionTabs(desk.look)
        self.tabs.chosen.connect(self._tab_chosen)
        self._views = Segment(desk.look, desk.icons, ((words.SHOW_CHANGES, ""), (words.SHOW_CLAUSES, "")))
        self._views.chosen.connect(self._view_chosen)
        self.changes = AmendmentList(
            screen,
            desk.action_button(freeze, primary=True, small=True),
            desk.action_button(self.actions_.amendment, small=True),
        )
        self.changes.laid_out.connect(self.turned)
        show = self.show_finish
        self._to_finish = desk.button(words.TO_FINISH, show, icon="seal", small=True, primary=True)
        self.signed = SignatureList(screen, self._to_finish)
        self.signed.recorded.connect(self._finish_if_done)
        self.finish = Finish(screen)
        self.finish.left.connect(self._leave_finish)
        printing.other = self._frozen_work
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 16, 8)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._views, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (clauses, self.changes, self.signed):
            column.addWidget(widget, 1)
        column.setStretch(1, 0)
        self.finishing = False
        self._arrange()

    # --- what is shown

    def show_workshop(self, workshop: Workshop) -> None:
        """The tabs, and what the open one holds."""
        last = editions.latest(workshop)
        changed = editions.is_changed(workshop)
        base, self._lines = lines_of(workshop) if changed else (None, ())
        state = (last.id if last else "", changed)
        if state != self._was:
            self._begin(state)
        tabs = tabs_of(workshop, len(self._lines))
        if self._tab not in {tab.id for tab in tabs}:
            self._tab = tabs[-1].id
        after = "" if last else agreement_words.after_signing(2)
        self.tabs.show_tabs(tabs, self._tab, after)
        if edition := self.edition():
            self.signed.show_edition(workshop, edition)
        elif changed:
            self.changes.show_workshop(workshop, base, self._lines)
        self.actions_.show_workshop(workshop)
        if self.finishing:
            self.finishing = self.finish.show_workshop(workshop)
        self._arrange()
        self._tell()

    def _tell(self) -> None:
        """Keys, buttons and the words of printing follow what is shown."""
        shown = (self._tab, self.view(), self.finishing, self._was[1])
        if shown == self._told:
            return
        self._told = shown
        draft = words.PRINT_DRAFT if self._was[1] else printing_words.PRINT
        again = self.edition() is not None
        self._printing.print_action.setText(words.PRINT_AGAIN if again else draft)
        self.turned.emit()

    def _begin(self, state: tuple[str, bool]) -> None:
        """Another edition, a first change, or none any more: turn to what that is about.

        Who is writing the clauses stays there.
        """
        first, (last, changed) = self._was == ("", False), state
        writing = self._tab == DRAFT and self._view == CLAUSES and not first
        self._was = state
        self.finishing = first and not changed
        if not last:
            self._tab, self._view = DRAFT, CLAUSES
        elif not changed:
            self._tab = last
        elif not writing:
            self._tab, self._view = DRAFT, CHANGES

    def edition(self) -> Edition | None:
        """The frozen edition whose tab is open."""
        found = self._screen.editor.workshop.editions
        return next((edition for edition in found if edition.id == self._tab), None)

    def view(self) -> int:
        """``CLAUSES``, ``CHANGES`` or ``SIGNED``."""
        return SIGNED if self.edition() is not None else self._view if self._was[1] else CLAUSES

    def _arrange(self) -> None:
        """Show one of the three; the keyboard does not stay with what is hidden."""
        view, here = self.view(), self.window().focusWidget()
        shown = (self._clauses, self.changes, self.signed)
        lost = here is not None and any(w.isAncestorOf(here) for n, w in enumerate(shown) if n != view)
        for number, widget in enumerate(shown):
            widget.setVisible(number == view)
        self._views.setVisible(view != SIGNED and self._was[1])
        self._views.choose(0 if view == CHANGES else 1)
        if lost:
            self._screen.enter()

    def show_paper(self, preview: Preview, workshop: Workshop) -> None:
        """The paper of the open tab."""
        edition = self.edition()
        barred = edition is None and self._was[1] and bool(self._lines)
        preview.legend.setText(words.BARS if barred else "")
        preview.show_workshop(self._paper(edition) if edition else workshop)

    def _paper(self, edition: Edition) -> FrozenPaper:
        known = self._papers.get(edition.id)
        if known is None or known.edition != edition:
            fetch, of = self._screen.desk.library.enclosure, self._screen.editor.workshop.id
            known = FrozenPaper(of, edition, fetch, self._printing.kept)
            self._papers[edition.id] = known
        return known

    def _frozen_work(self, setting: Setting) -> partial[Paper] | None:
        """The open edition; beside clauses that nobody has changed, the edition that they are."""
        workshop = self._screen.editor.workshop
        edition = self.edition() or (editions.latest(workshop) if editions.is_frozen(workshop) else None)
        return partial(paper_of, workshop, self._paper(edition), setting) if edition else None

    # --- turning

    def _tab_chosen(self, id: str) -> None:
        self._screen.leave()
        self._tab = id
        self._turn()

    def _view_chosen(self, place: int) -> None:
        self._screen.leave()
        self._view = CHANGES if place == 0 else CLAUSES
        self._turn()

    def switch(self) -> None:
        """From the changes to the clauses and back."""
        self._tab, self._view = DRAFT, CLAUSES if self.view() == CHANGES else CHANGES
        self._turn()

    def _turn(self) -> None:
        held = self.tabs.bar.hasFocus()
        self.finishing = False
        self._screen.fill(self._screen.editor.workshop)
        if held:
            self.tabs.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_clauses(self) -> None:
        """The clauses can be written."""
        if self.view() != CLAUSES:
            self._tab, self._view = DRAFT, CLAUSES
            self._turn()

    def show_finish(self) -> None:
        """The state of page 6 once everybody has signed."""
        self.finishing = self.finish.show_workshop(self._screen.editor.workshop)
        self._tell()
        if self.finishing:
            self.finish.begin()

    def _finish_if_done(self) -> None:
        """The last signature opens it by itself."""
        last = editions.latest(self._screen.editor.workshop)
        if last is not None and life.is_signed(self._screen.editor.workshop, last):
            self.show_finish()

    def _leave_finish(self) -> None:
        self.finishing = False
        self._tell()
        self.focus()

    # --- the keyboard

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets before the paper; the clauses have their own."""
        head = (self.tabs.bar, *self._views.findChildren(QWidget))
        view = self.view()
        if view == SIGNED:
            return (*head, *self.signed.stops())
        return (*head, *self.changes.stops()) if view == CHANGES else head

    def focus(self) -> bool:
        """Where work begins; false for the clauses."""
        view = self.view()
        if self.finishing:
            self.finish.begin()
            return True
        if view == SIGNED:
            self.signed.focus()
        elif view == CHANGES:
            self.changes.focus()
        return view != CLAUSES

    def go_to(self, place: Place) -> bool:
        """A signature, a reason, a consent, a party at home; false for what the clauses show."""
        workshop = self._screen.editor.workshop
        if place.part == "signatures" or (place.part == "editions" and place.field == "signatures"):
            row = next((one for one in workshop.signatures if one.id == place.id), None)
            self._tab = row.edition_id if row else place.id if place.part == "editions" else self._tab
            self._turn()
            self.signed.focus(row.party_id if row else "")
            return True
        if place.part == "change_reasons" or place.field.startswith("consented"):
            self._tab, self._view = DRAFT, CHANGES
            self._turn()
            self.changes.go_to(place)
            return True
        if place.field in ("ended_on", "ended_reason"):
            if (edition := life.concluded(workshop)) is not None:
                self._tab = edition.id
                self._turn()
            return True
        if place.field in ("taken_home_until", "approved_on"):
            self.actions_.open_home(place.id)
            return True
        return False

    def takes(self, what: str) -> bool:
        """Whether a key (``edit``, ``put_away``, ``other``) is not for the clauses; then it is done."""
        view = self.view()
        if what == "edit" and view != CLAUSES:
            (self.changes if view == CHANGES else self.signed).edit()
        elif what == "put_away" and view == CHANGES:
            self.changes.put_away()
        return view != CLAUSES

    def finish_writing(self) -> None:
        """Keep what is being written."""
        self.changes.finish()

    def header_buttons(self, usual: Sequence[QWidget]) -> Sequence[QWidget]:
        """Save and print; from the finish back to the agreement."""
        return (self.finish.see,) if self.finishing else usual

    def may_freeze(self) -> bool:
        """Whether nobody's consent is missing; else it is asked for."""
        if self.edition() is not None or not life.without_consent(self._screen.editor.workshop):
            return True
        self._screen.desk.say(words.CONSENTS_FIRST, False)
        self.go_to(Place("parties", "", "consented_on"))
        return False

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Key caps of the status row."""
        if self.finishing:
            return words.HINTS_FINISH
        return (agreement_words.HINTS, words.HINTS_CHANGES, words.HINTS_EDITION)[self.view()]
