"""Screen 6: the agreement, clause by clause, and beside it the paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.domain import agreement
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.text import agreement as words
from kyodo_desktop.ui.agreement_panel import Panel
from kyodo_desktop.ui.agreement_panels import PANEL_OF, make_panels
from kyodo_desktop.ui.clause_deeds import ClauseDeeds
from kyodo_desktop.ui.clause_editor import ClauseEditor
from kyodo_desktop.ui.clause_list import ClauseList
from kyodo_desktop.ui.clause_rows import DETAILS, entries, source
from kyodo_desktop.ui.clause_side import ClauseSide
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.edition_pages import CHANGES, EditionPages
from kyodo_desktop.ui.preview import Preview
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.sign_checks import SignChecks, mended_at
from kyodo_desktop.ui.signed_papers import SignedPapers
from kyodo_desktop.ui.soon import Soon
from kyodo_desktop.ui.stops import stop_of
from kyodo_desktop.ui.tab_order import chain
from kyodo_desktop.ui.two_panes import TwoPanes
from kyodo_desktop.ui.voices import Voices


class AgreementScreen(Screen):
    """Clauses, what goes with them, and checks at the left; the paper at the right."""

    hints: Sequence[tuple[str, str]] = words.HINTS
    STOP = 6

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        self._lay_out_soon = Soon(self, self._lay_out)
        self.printing = Printing(self, "agreement", (words.PRINT_TIP, words.SAVE_TIP))
        self.papers = SignedPapers(self)
        self._make_actions()
        self._build()

    # --- building

    def _make_actions(self) -> None:
        action = self.desk.action
        self._add = action(self, words.ADD, self._add_here, key="Ins", icon="plus", tip=words.ADD_TIP)
        self._edit = action(self, words.EDIT, self._edit_here, key="F2", tip=words.EDIT_TIP)
        self._up = action(self, words.UP, self._move_up, key="Alt+Up")
        self._down = action(self, words.DOWN, self._move_down, key="Alt+Down")
        self._away = action(self, words.PUT_AWAY, self._put_away, key="Del", tip=words.PUT_AWAY_TIP)
        self._freeze = action(self, words.FREEZE, self._freeze_here, icon="seal", tip=words.FREEZE_TIP)
        self._back = action(self, words.PREVIOUS_TIP, self._page_back, key="PgUp")
        self._forth = action(self, words.NEXT_TIP, self._page_on, key="PgDown")
        button = self.desk.action_button
        self._buttons = (button(self.printing.save_action), button(self.printing.print_action, primary=True))

    def _build(self) -> None:
        self.list = ClauseList(self.desk)
        self.voices = Voices(self, self.list)
        self.list.activated.connect(self._activate)
        self.clause = ClauseEditor(self.editor, self.desk)
        self.clause.finished.connect(self._fold)
        self.deeds = ClauseDeeds(self, self.list, self._unfold)
        self.clause.model_wanted.connect(self.deeds.to_model)
        self.clause.away_wanted.connect(self._put_away)
        self.panels = make_panels(self)
        for below in (self.clause, *self.panels.values()):
            below.setParent(self)
            below.hide()
        self.checks = SignChecks(self, self.desk.action_button(self._freeze, small=True))
        self.checks.ticked.connect(self._tick)
        self.checks.wanted.connect(self.desk.go_to)
        self.preview = Preview(self.desk)
        self.panes = TwoPanes(
            self.desk, self._left(), self.preview, (words.LEFT_PANE, words.RIGHT_PANE), (486, 700)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        column.addWidget(self.life.finish)

    def _left(self) -> QWidget:
        self._side = ClauseSide(self.list, self.checks)
        self._add_button = self.desk.action_button(self._add, small=True)
        self.list.add_tail(self._add_button)
        self.life = EditionPages(self, self._side, self.printing, self._freeze)
        self.life.turned.connect(self._turned)
        self.preview.redrawn.connect(self.life.signed.say_redrawn)
        return self.life

    # --- the page

    def header_buttons(self) -> Sequence[QWidget]:
        """Save, print."""
        return self.life.header_buttons(self._buttons)

    def actions_for_menu(self, menu: str) -> Sequence[QAction]:
        """Editing, printing, pages."""
        clauses = (self._add, self._edit, self._up, self._down, self._away)
        edit = (*clauses, self.checks.aside_action, self.voices.action)
        printing = (*self.printing.actions(), self._freeze, *self.papers.actions())
        own = {"edit": edit, "print": printing, "view": (self._back, self._forth)}.get(menu, ())
        return (*own, *self.life.actions_.for_menu(menu))

    def enter(self) -> None:
        """The clause where the keyboard was, or what its edition is about."""
        if self.life.focus():
            return
        if self.list.open_id in self.panels:
            self.panels[self.list.open_id].begin()
        elif self.list.open_id:
            self.clause.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.focus_row(self.list.current)

    def leave(self) -> None:
        """Keep what is being written."""
        self.life.finish_writing()
        self.clause.finish()
        for panel in self.panels.values():
            panel.finish()

    def fit(self, form: str) -> None:
        """Two halves, or one at a time."""
        self.panes.fit(form)
        self.life.finish.panes.fit(form)
        self._side.fit(form)

    # --- showing

    def fill(self, workshop: Workshop) -> None:
        """Everything, by differences; the paper follows a moment later."""
        self.life.show_workshop(workshop)
        self.list.show_entries(entries(workshop))
        if panel := self.panels.get(self.list.open_id):
            panel.show_workshop(workshop)
        elif self.list.open_id:
            self.clause.show_clause(workshop, self.list.open_id)
        self._lay_out_soon.ask()
        self.life.show_paper(self.preview, workshop)

    def _turned(self) -> None:
        """Another tab, another view: its keys, and the finish over the whole page."""
        self.hints = self.life.hints()
        self.panes.setVisible(not self.life.finishing)
        self.life.finish.setVisible(self.life.finishing)
        self._lay_out_soon.ask()
        self.desk.page_changed()

    def _lay_out(self) -> None:
        self._lay_out_soon.stop()
        self.checks.show_workshop(self.editor.workshop)
        self._side.share_height()
        self._chain()

    def _chain(self) -> None:
        """The Tab key goes through the page as one reads it."""
        own = (*self.list.stops(), self._add_button, *self.checks.stops())
        chain((*self.life.stops(), *own, *self.preview.stops()))

    def go_to(self, place: Place) -> None:
        """A clause, a field of the agreement, a check; who signs is written on screen 2."""
        self.panes.show_pane(0)
        self._lay_out()
        if self.life.go_to(place):
            return
        self.life.show_clauses()
        if place.part == "parties" and place.field.startswith("signer"):
            self.desk.go_to(mended_at(self.editor.workshop, place))
        elif place.part == "clauses" and self.list.entry(place.id) is not None:
            self._unfold(place.id)
        elif place.part in PANEL_OF:
            self._unfold_panel(PANEL_OF[place.part], place)
        elif place.part in ("checks", "settings_aside"):
            self.checks.go_to(self.editor.workshop, place)
        elif place.part == "editions" and not self.checks.freeze_button.isHidden():
            self.checks.freeze_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.focus_row(self.list.current)

    def keeps(self, place: Place) -> bool:
        """A change that came back stands in the list of changes."""
        if place.field in ("taken_home_until", "approved_on"):  # said on the tab
            return True
        return self.life.view() == CHANGES and stop_of(place) != self.STOP

    # --- clauses

    def _activate(self, id: str) -> None:
        entry = self.list.entry(id)
        if entry is None:
            return
        if entry.stop:
            self.desk.go_to(source(self.editor.workshop, entry.key))
        elif id == self.list.open_id:
            self._fold()
        elif id in self.panels:
            self._unfold_panel(id)
        else:
            self._unfold(id)

    def _unfold(self, id: str) -> None:
        entry = self.list.entry(id)
        if entry is None or (entry.stop and entry.key != "roles"):
            self.list.focus_row(id)
            return
        self.clause.finish()
        self.clause.show_clause(self.editor.workshop, id)
        self.list.unfold(id, self.clause)
        self._chain()
        self.clause.begin()

    def _unfold_panel(self, id: str, place: Place | None = None) -> None:
        self.clause.finish()
        panel = self.panels[id]
        panel.show_workshop(self.editor.workshop)
        self.list.unfold(id, panel, panel.stops())
        self._chain()
        panel.begin(place)

    def _fold(self) -> None:
        was = self.list.open_id
        self.list.unfold("", None)
        self.list.focus_row(was)

    # --- the keys: for the panel with the keyboard, else for the clause under the cursor

    def _panel(self) -> Panel | None:
        panel = self.panels.get(self.list.open_id)
        return panel if panel and panel.isAncestorOf(self.focusWidget() or self) else None

    def _add_here(self) -> None:
        self.life.show_clauses()
        panel = self._panel()
        if panel is None or self.list.open_id == DETAILS:
            self.deeds.offer()
        else:
            panel.add()

    def _edit_here(self) -> None:
        if self.life.takes("edit"):
            return
        if panel := self._panel():
            panel.edit()
        elif self.list.current in self.panels:
            self._unfold_panel(self.list.current)
        else:
            self._unfold(self.list.current)

    def _put_away(self) -> None:
        if self.life.takes("put_away"):
            return
        if panel := self._panel():
            panel.put_away()
            return
        self.clause.finish()
        self.deeds.put_away()

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        if self.life.takes("other"):
            return
        if panel := self._panel():
            panel.shift(by)
        else:
            self.deeds.move(by)

    # --- checks, dates, pages

    def now(self) -> dt.datetime:
        """The time that is noted beside a tick."""
        return dt.datetime.now().astimezone().replace(second=0, microsecond=0)

    def _tick(self, key: str, on: bool) -> None:
        self.run(label("agreement.tick"), agreement.tick, key, self.now() if on else None)

    def _freeze_here(self) -> None:
        if self.life.may_freeze():
            self.printing.freeze()

    def _page_back(self) -> None:
        self.preview.page_on(-1)

    def _page_on(self) -> None:
        self.preview.page_on(1)
