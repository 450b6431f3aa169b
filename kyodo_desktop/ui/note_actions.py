"""The keys of the page of local issues: each action works on what the view on the screen has selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from kyodo_desktop.domain.cards import MOST_CATEGORIES
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import board as words
from kyodo_desktop.text import issues as note_words
from kyodo_desktop.ui.board_view import BoardView
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.island_actions import IslandActions, set_keys
from kyodo_desktop.ui.island_picker import NEW, OUT, IslandPicker, choices_of
from kyodo_desktop.ui.note_deeds import NoteDeeds

_LAY, _MERGE, _NAME = "lay", "merge", "name"


class NoteView(Protocol):
    """What the board and the list can both do with what is selected in them."""

    def note_ids(self) -> list[str]: ...  # noqa: D102 - said by IssueView
    def group_ids(self) -> list[str]: ...  # noqa: D102
    def make_island(self) -> None: ...  # noqa: D102
    def loosen(self) -> None: ...  # noqa: D102
    def loosen_islands(self, ids: Sequence[str]) -> None: ...  # noqa: D102
    def begin_edit(self) -> None: ...  # noqa: D102
    def put_away(self) -> None: ...  # noqa: D102
    def stick(self, by: int) -> None: ...  # noqa: D102
    def choose(self) -> None: ...  # noqa: D102
    def pointed(self) -> str: ...  # noqa: D102
    def ask_menu(self) -> None: ...  # noqa: D102
    def select_all(self) -> None: ...  # noqa: D102
    def take_focus(self) -> None: ...  # noqa: D102
    def has_keyboard(self) -> bool: ...  # noqa: D102
    def corner(self) -> QPoint: ...  # noqa: D102
    def mapTo(self, parent: QWidget, pos: QPoint, /) -> QPoint: ...  # noqa: D102 - Qt's name


class NoteActions:
    """``here`` gives the view on the screen, none when it has no notes to select."""

    def __init__(self, page: Screen, deeds: NoteDeeds, here: Callable[[], NoteView | None]) -> None:
        self._page, self._deeds, self._here = page, deeds, here
        desk = page.desk
        self._desk = desk
        self.edit = self._act(words.EDIT, self._edit, "F2", icon="pen")
        self.away = self._act(note_words.PUT_NOTE_AWAY, self._put_away, "Del")
        self.all = self._act(words.SELECT_ALL, self._select_all, "Ctrl+A")
        self.tidy = self._act(words.TIDY, deeds.tidy, "Ctrl+T", tip=words.TIDY_TIP)
        self.island = self._act(words.MAKE_ISLAND, self._make_island, "Ctrl+G", tip=words.MAKE_ISLAND_TIP)
        self.loosen = self._act(words.LOOSEN, self._loosen, "Ctrl+Shift+G", tip=words.LOOSEN_TIP)
        self.to_island = self._act(words.TO_ISLAND, self._to_island, "Ctrl+M", tip=words.TO_ISLAND_TIP)
        self.merge = self._act(words.MERGE, self._merge, "Ctrl+Shift+M", tip=words.MERGE_TIP)
        self.name = self._act(words.NAME_ISLAND, self._name, "Shift+F2")
        self._asked, self._named = _LAY, ""
        self.choose = self._act(words.CHOOSE, self._choose, "Alt+Return", icon="check")
        set_keys(self.choose, "Alt+Enter", "Alt+Return")
        self.hide = self._act(words.HIDE, self._hide, "Ctrl+H", tip=words.HIDE_TIP)
        self.more = self._act(note_words.MORE, self._more, "+")
        self.fewer = self._act(note_words.FEWER, self._fewer, "-")
        self.islands = IslandActions(page, desk, deeds, here)
        self.earlier = self._act(words.EARLIER, self._earlier, "Alt+Up")
        self.later = self._act(words.LATER, self._later, "Alt+Down")
        self.menu = self._act(words.OPEN_MENU, self._menu, "Shift+F10")
        self.seal_mode = self._act(words.SEAL_MODE, self._nothing, "S", icon="seal", tip=words.SEAL_MODE_TIP)
        self.seal_mode.setCheckable(True)
        self.picker = IslandPicker(desk.look, page.editor, page)
        self.picker.chosen.connect(self._picked)
        self.picker.named.connect(self._name_as_it_stands)
        self.picker.gone.connect(self._back_to_view)
        self.categories = [
            desk.action(page, note_words.CATEGORY, self._nothing, key=f"Alt+{number % 10}")
            for number in (*range(1, MOST_CATEGORIES + 1), 0)
        ]

    def _act(self, text: str, run: Callable[[], None], key: str, *, icon: str = "", tip: str = "") -> QAction:
        return self._desk.action(self._page, text, run, key=key, icon=icon, tip=tip)

    def tie_to(self, view: BoardView, table: QWidget) -> None:
        """Keys that also mean something in a line are keys of the board and the list alone."""
        for action in (self.edit, self.away, self.all, self.more, self.fewer, self.seal_mode):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            view.addAction(action)
        for action in (self.earlier, self.later, self.menu):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            view.addAction(action)
            table.addAction(action)
        table.addAction(self.away)

    def for_edit(self) -> Sequence[QAction]:
        """Of the menu of edits."""
        return (self.menu, self.edit, self.away, self.all, self.tidy)

    def of_islands(self) -> Sequence[QAction]:
        """What can be done with the islands of what is selected."""
        return (self.name, self.merge, *self.islands.all())

    def pointed(self) -> str:
        """The part of what the cursor stands on in the view on the screen; empty if nothing is selected."""
        view = self._here()
        return view.pointed() if view is not None else ""

    def for_talk(self) -> Sequence[QAction]:
        """Of the menu of the talk."""
        deeds = (self.island, self.to_island, self.loosen, self.choose, self.hide, self.earlier, self.later)
        seals = (self.seal_mode, self.more, self.fewer)
        return (
            *deeds,
            *self.of_islands(),
            *seals,
            *(action for action in self.categories if action.isVisible()),
        )

    def name_categories(self, workshop: Workshop) -> None:
        """Alt and a digit: the categories as they are now."""
        listed = workshop.categories[:MOST_CATEGORIES]
        for number, action in enumerate(self.categories):
            none = number == MOST_CATEGORIES
            action.setVisible(none or number < len(listed))
            if none:
                action.setText(note_words.set_category(note_words.NO_CATEGORY_MARK, note_words.NO_CATEGORY))
                action.setData("")
            elif number < len(listed):
                category = listed[number]
                text = note_words.set_category(category.mark, category.label)
                action.setText(text.replace("&", "&&"))
                action.setData(category.id)

    def give_category(self, category_id: str) -> bool:
        """To the selected notes; false if the keyboard is not with them."""
        view = self._here()
        if view is None or not view.has_keyboard():
            return False
        if ids := view.note_ids():
            self._deeds.give_category(category_id, ids)
        return True

    # --- to which island

    def _to_island(self) -> None:
        view = self._here()
        if view is None or not (view.note_ids() or view.group_ids()):
            self._desk.say(words.NOTHING_CHOSEN, False)
            return
        self._ask(view, _MERGE if view.group_ids() else _LAY, view.group_ids())

    def _merge(self) -> None:
        view = self._here()
        if view is not None and (islands := self.islands.meant()):
            self._ask(view, _MERGE, islands)
        else:
            self._desk.say(words.NO_ISLAND_HERE, False)

    def _ask(self, view: NoteView, what: str, besides: list[str]) -> None:
        self._asked = what
        merge = what == _MERGE
        groups = [(g.id, g.title) for g in self._deeds.groups() if not (merge and besides == [g.id])]
        if merge and self._deeds.met is not None:  # the one that was meant comes first
            other = self._deeds.met[1]
            groups.sort(key=lambda group: group[0] != other)
        choices = choices_of(groups, loose=not merge)
        self.picker.ask(choices, view.mapTo(self._page, view.corner()), new=not merge)

    def _name(self) -> None:
        if islands := self.islands.meant():
            self.write_plate(islands[0])
        else:
            self._desk.say(words.NO_ISLAND_HERE, False)

    def write_plate(self, island: str) -> None:
        """Open the line for the name of an island."""
        view = self._here()
        if view is None:
            return
        self._asked, self._named = _NAME, island
        title = next(group.title for group in self._deeds.groups() if group.id == island)
        self.picker.ask_name(island, title, view.mapTo(self._page, view.corner()))

    def _picked(self, id: str, typed: str) -> None:
        view = self._here()
        if view is None:
            return
        view.take_focus()
        if self._asked == _NAME:
            self._name_now(typed)
        elif self._asked == _MERGE:
            self._deeds.merge(id, self.islands.meant())
        elif id == NEW and typed:
            self._deeds.make_island(view.note_ids(), typed)
        elif id == NEW:
            view.make_island()
        elif id == OUT:
            self._deeds.take_out(view.note_ids())
        else:
            self._deeds.lay(id, view.note_ids())

    def _name_now(self, typed: str) -> None:
        if not self._deeds.name(self._named, typed):
            self.picker.write_again()

    def _name_as_it_stands(self, typed: str) -> None:
        if not self._deeds.name(self._named, typed):
            self._page.editor.keep_draft(Place("groups", self._named, "title"), typed)

    def _back_to_view(self) -> None:
        view = self._here()
        if view is not None:
            view.take_focus()

    # --- what the view does

    def _make_island(self) -> None:
        if view := self._here():
            view.make_island()

    def _loosen(self) -> None:
        if view := self._here():
            view.loosen()

    def _edit(self) -> None:
        if view := self._here():
            view.begin_edit()

    def _put_away(self) -> None:
        if view := self._here():
            view.put_away()

    def _select_all(self) -> None:
        if view := self._here():
            view.select_all()

    def _choose(self) -> None:
        if view := self._here():
            view.choose()

    def _earlier(self) -> None:
        if view := self._here():
            self._deeds.shift(view.note_ids(), -1)

    def _later(self) -> None:
        if view := self._here():
            self._deeds.shift(view.note_ids(), 1)

    def _menu(self) -> None:
        if view := self._here():
            view.ask_menu()

    def _hide(self) -> None:
        if view := self._here():
            self._deeds.hide(view.note_ids())

    def _more(self) -> None:
        if view := self._here():
            view.stick(1)

    def _fewer(self) -> None:
        if view := self._here():
            view.stick(-1)

    def _nothing(self) -> None:
        """Seal mode and categories: the page listens to them itself."""
