"""What a page is, and what the frame lends it. See docs/ui.md for how to write a screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Concatenate, NamedTuple, ParamSpec

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.ui.buttons import Button, tip_with_key
from kyodo_desktop.ui.paint import plain_tip

if TYPE_CHECKING:  # the first window opens before these are read
    from kyodo_desktop.domain.changes import Change
    from kyodo_desktop.domain.place import Place
    from kyodo_desktop.domain.workshop import Workshop
    from kyodo_desktop.editor import Editor, Label
    from kyodo_desktop.ui.chosen_meeting import ChosenMeeting
    from kyodo_desktop.ui.doors import Library
    from kyodo_desktop.ui.look import Look
    from kyodo_desktop.ui.paint import Icons
    from kyodo_desktop.ui.paper_choice import PaperChoice
    from kyodo_desktop.ui.talk_clock import TalkClock
    from kyodo_desktop.ui.tasks import Tasks

P = ParamSpec("P")


class Desk(NamedTuple):
    """What the frame lends to every page.

    ``say(words, undo)`` shows a message after an action for six seconds, with the undo key behind it
    if asked. ``refuse`` shows a rule's answer there. ``trouble`` opens the strip of the machine's bad news.
    ``go_to`` enters a stop and focuses a place. ``page_changed`` is called
    when a page's keys or buttons change. ``clock`` tells the evening's time and ticks while an item runs.
    ``meeting`` knows which meeting the pages speak of. ``commands`` are the frame's actions by name.
    ``library`` answers questions about all workshops, in threads of ``tasks``. ``paper`` is printed on.
    """

    look: Look
    icons: Icons
    tasks: Tasks
    say: Callable[[str, bool], None]
    refuse: Callable[[Refused], None]
    trouble: Callable[[Trouble], None]
    go_to: Callable[[Place], None]
    page_changed: Callable[[], None]
    clock: TalkClock
    meeting: ChosenMeeting
    commands: Mapping[str, QAction]
    library: Library
    paper: PaperChoice

    def action(
        self,
        parent: QWidget,
        words: str,
        run: Callable[[], None],
        *,
        key: str = "",
        icon: str = "",
        tip: str = "",
    ) -> QAction:
        """One QAction with words, key, tip and icon. ``run`` must be a bound method (a lambda would leak)."""
        action = QAction(words, parent)
        if key:
            action.setShortcut(QKeySequence(key))
        if icon:
            action.setProperty("iconName", icon)
        action.setToolTip(plain_tip(tip_with_key(tip or words, action)))
        action.setStatusTip(tip)
        action.triggered.connect(run)
        return action

    def button(
        self,
        words: str,
        run: Callable[[], None],
        *,
        icon: str = "",
        key: str = "",
        primary: bool = False,
        small: bool = False,
    ) -> Button:
        """A button without an action of its own. ``run`` must be a bound method."""
        button = Button(self.look, self.icons, words, icon=icon, key=key, primary=primary, small=small)
        button.clicked.connect(run)
        return button

    def action_button(self, action: QAction, *, primary: bool = False, small: bool = False) -> Button:
        """The button of an action."""
        return Button(self.look, self.icons, primary=primary, small=small).follow(action)


class Page(QWidget):
    """One page of the stack: the list of workshops, or one of the seven stops."""

    title = ""
    guide_source = ""
    guide_line = ""
    guide_marked = True
    """Whether the line is introduced as the guide's; the list of workshops only has a motto."""
    hall_form = ""
    """What the wall shows for the page, a value of ``domain.hall.Form``; empty: what its stop shows."""
    hints: Sequence[tuple[str, str]] = ()
    """Key caps of the status row: pairs of key names and words."""

    def header_buttons(self) -> Sequence[QWidget]:
        """Widgets at the right of the page header, the most helpful first. Called once for each showing."""
        return ()

    def actions_for_menu(self, _menu: str, /) -> Sequence[QAction]:
        """Actions for ``edit``, ``talk``, ``print`` or ``view``. They work while the page is shown."""
        return ()

    def hall_at(self) -> str:
        """The id of what is looked at (an island, a ballot): the wall begins there. Empty for the first."""
        return ""

    def search(self) -> None:
        """Ctrl+F."""

    def fit(self, form: str) -> None:
        """The frame's size class changed: ``wide``, ``narrow`` or ``bar`` (DESIGN_LANGUAGE §8)."""

    def enter(self) -> None:
        """The page has been shown: put the focus where work begins."""

    def leave(self) -> None:
        """The page is about to be hidden: keep what is being typed."""


class Screen(Page):
    """One of the seven stops, over the open workshop.

    Subclasses take ``(editor, desk)``, build their widgets once, and can ``fill``, ``refresh``, ``go_to``.
    """

    of_a_meeting = False
    """Whether it is filled anew when another meeting of the workshop is chosen."""

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__()
        self.editor = editor
        self.desk = desk
        if self.of_a_meeting:
            desk.meeting.changed.connect(self._other_meeting)

    def _other_meeting(self) -> None:
        self.fill(self.editor.workshop)

    def fill(self, workshop: Workshop) -> None:
        """Show everything anew: the first time, and after a reload."""

    def refresh(self, workshop: Workshop, _changes: tuple[Change, ...], /) -> None:
        """Show what changed; update only the rows that differ."""
        self.fill(workshop)

    def go_to(self, place: Place) -> None:
        """Focus the place that a finding, the rail or an undo points to."""

    def keeps(self, _place: Place, /) -> bool:
        """Whether what an undo did can be seen here, although its place is on another page."""
        return False

    def run(
        self,
        label: Label,
        operation: Callable[Concatenate[Workshop, P], Workshop],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Change, ...]:
        """``editor.run`` for buttons and keys: a refusal is shown in the status row and changes nothing."""
        try:
            return self.editor.run(label, operation, *args, **kwargs)
        except Refused as refusal:
            self.desk.refuse(refusal)
            return ()
