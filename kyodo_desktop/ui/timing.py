"""The programme's clock on every page: F6, F7 and what goes with them, and the time left in the menu row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol

from kyodo_desktop.errors import Refused
from kyodo_desktop.text import programme as words
from kyodo_desktop.ui.buttons import tip_with_key
from kyodo_desktop.ui.paint import plain_tip

if TYPE_CHECKING:  # the first window opens before these are read
    from kyodo_desktop.domain.workshop import AgendaItem, Workshop
    from kyodo_desktop.editor import Editor, Label
    from kyodo_desktop.ui.actions import FrameActions
    from kyodo_desktop.ui.desk import Desk
    from kyodo_desktop.ui.menu_row import MenuRow
    from kyodo_desktop.ui.sitting import Sitting

P = ParamSpec("P")


class Host(Protocol):
    """What the clock's keys need of the window."""

    sitting: Sitting | None
    desk: Desk
    commands: FrameActions
    menu_row: MenuRow


class Timing:
    """Runs the programme of the workshop at the desk; ``show`` follows it."""

    def __init__(self, window: Host) -> None:
        self._window = window
        self._shown: tuple[AgendaItem, ...] | None = None

    def runs(self) -> Mapping[str, Callable[..., None]]:
        """The bound method of each frame action."""
        return {
            "timer": self.start_or_pause,
            "next_item": self.next_item,
            "longer": self.longer,
            "spread": self.spread,
            "finish": self.finish,
            "anew": self.begin_anew,
        }

    # --- what is shown

    def listen(self) -> None:
        """To the clock, and to the time left being pressed."""
        self._window.desk.clock.ticked.connect(self.tick)
        self._window.menu_row.chip.clicked.connect(self.go_to_item)

    def follow(self) -> None:
        """The workshop has changed, or another (or none) is at the desk. Cheap while the programme stays."""
        workshop = self._workshop()
        agenda = workshop.agenda if workshop is not None else None
        if agenda is self._shown and agenda is not None:
            return
        self._shown = agenda
        self._window.desk.clock.follow(workshop)
        item = self._current()
        self._name_timer(item)
        self.tick()

    def tick(self) -> None:
        """A second has passed."""
        item, chip = self._current(), self._window.menu_row.chip
        if item is None:
            chip.show_time("", soon=False)
            return
        from kyodo_desktop.domain import programme

        if item.state == "paused":
            chip.show_time(words.PAUSED, soon=False, tip=words.chip_tip(item.title))
            return
        left = programme.left(item, self._window.desk.clock.now())
        chip.show_time(words.chip(left), soon=left < 120, tip=words.chip_tip(item.title))

    def _name_timer(self, item: AgendaItem | None) -> None:
        action = self._window.commands["timer"]
        icon, name, tip = "play", words.START, words.START_TIP
        if item is not None:
            running = item.state == "running"
            icon = "pause" if running else "play"
            name, tip = (words.PAUSE, words.PAUSE_TIP) if running else (words.GO_ON, words.GO_ON_TIP)
        action.setProperty("iconName", icon)
        action.setText(name)
        action.setToolTip(plain_tip(tip_with_key(tip, action)))
        action.setStatusTip(tip)

    # --- keys

    def go_to_item(self) -> None:
        """The time left was pressed."""
        from kyodo_desktop.domain.place import Place

        item = self._current()
        if item is not None:
            self._window.desk.go_to(Place("agenda", item.id))

    def start_or_pause(self) -> None:
        """F6: pause what runs, go on with what is paused, else begin the next item of the meeting shown."""
        from kyodo_desktop.domain import programme
        from kyodo_desktop.editor import label

        item = self._current()
        if item is None:
            self.next_item()
        elif item.state == "running":
            if self._run(label("programme.pause"), programme.pause, self._now()):
                self._say(words.paused())
        elif self._run(label("programme.go_on"), programme.go_on, self._now()):
            self._say(words.went_on(item.title))

    def next_item(self) -> None:
        """F7: end the item that runs and begin the next."""
        from kyodo_desktop.domain import programme
        from kyodo_desktop.editor import label

        workshop = self._workshop()
        if workshop is None:
            return
        meeting = self._window.desk.meeting.of(workshop).id
        step = label("programme.next_item" if self._current() else "programme.start")
        if self._run(step, programme.next_item, meeting, self._now()):
            item = self._current()
            self._say(words.started(item.title) if item else words.finished())

    def longer(self) -> None:
        """Five more minutes for the item that runs."""
        from kyodo_desktop.domain import programme
        from kyodo_desktop.editor import label

        if self._run(label("programme.longer"), programme.longer):
            item = self._current()
            if item is not None:
                self._say(words.lengthened(item.title, self._end(item.meeting_id)))

    def spread(self) -> None:
        """Spread what is left over what is open, and say in words what that did."""
        from kyodo_desktop.domain import spreading
        from kyodo_desktop.editor import label
        from kyodo_desktop.text import dates

        workshop = self._workshop()
        if workshop is None:
            return
        item, now = self._current(), self._now()
        meeting = item.meeting_id if item else self._window.desk.meeting.of(workshop).id
        try:
            plan = spreading.plan(workshop, meeting, now)
        except Refused as refusal:
            self._window.desk.refuse(refusal)
            return
        self._run(label("spreading.spread"), spreading.spread, meeting, now)
        changed = [(share.title, share.before, share.after) for share in plan.changed]
        until = dates.clock(plan.until) if plan.until else ""
        self._window.desk.say(words.spread(until, plan.minutes, len(plan.shares), changed), bool(changed))

    def finish(self) -> None:
        """End the item that runs; none begins."""
        from kyodo_desktop.domain import programme
        from kyodo_desktop.editor import label

        item = self._current()
        if self._run(label("programme.finish"), programme.finish, self._now()) and item is not None:
            self._say(words.ended(item.title))

    def begin_anew(self) -> None:
        """As after a rehearsal: nothing has begun."""
        from kyodo_desktop.domain import programme
        from kyodo_desktop.editor import label

        workshop = self._workshop()
        if workshop is not None:
            meeting = self._window.desk.meeting.of(workshop).id
            if self._run(label("programme.begin_anew"), programme.begin_anew, meeting):
                self._say(words.anew())

    # --- where it stands

    def _editor(self) -> Editor | None:
        sitting = self._window.sitting
        return sitting.editor if sitting is not None else None

    def _workshop(self) -> Workshop | None:
        editor = self._editor()
        return editor.workshop if editor is not None else None

    def _current(self) -> AgendaItem | None:
        from kyodo_desktop.domain import programme

        workshop = self._workshop()
        return programme.current(workshop) if workshop is not None else None

    def _now(self) -> dt.datetime:
        return self._window.desk.clock.now()

    def _end(self, meeting: str) -> str:
        from kyodo_desktop.domain import programme
        from kyodo_desktop.text import dates

        workshop = self._workshop()
        end = programme.ends(programme.schedule(workshop, meeting, self._now())) if workshop else None
        return dates.clock(programme.time_of(end)) if end is not None else ""

    def _say(self, sentence: str) -> None:
        self._window.desk.say(sentence, True)

    def _run(
        self,
        label: Label,
        operation: Callable[Concatenate[Workshop, P], Workshop],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """One step of the workshop at the desk; a refusal is shown. Whether anything changed."""
        editor = self._editor()
        if editor is None:
            return False
        try:
            return bool(editor.run(label, operation, *args, **kwargs))
        except Refused as refusal:
            self._window.desk.refuse(refusal)
            return False
