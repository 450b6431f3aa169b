"""One open workshop: what it is now, what it was, and the only door through which it changes.

``run`` applies a rule, adopts the value, tells the listeners and hands the step to the writer. The window
never waits for a disk; ``saved_to`` follows when the writer has acknowledged a revision. Because values are
frozen, the writer needs no lock and no copy.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Concatenate, ParamSpec

from kyodo_desktop.domain.changes import Change, apply, diff, invert
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused

P = ParamSpec("P")

MERGE_WITHIN = 10.0  # seconds in which edits of one field are one step to undo


class StepKind(StrEnum):
    """Undo and redo are steps like any other: history only grows."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Label:
    """What a step is called: a key of ``text/steps.py`` and what fills its sentence."""

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


def label(key: str, **args: str | int) -> Label:
    """A step's name."""
    return Label(key, args)


@dataclass(frozen=True, slots=True)
class Step:
    """One accepted operation. ``target`` is the step an undo or redo is about.

    A ``wall`` (freezing an edition, erasing a person) is not undone, and nothing before it is.
    """

    number: int
    label: Label
    at: dt.datetime
    kind: StepKind
    changes: tuple[Change, ...]
    target: int | None = None
    wall: bool = False


@dataclass(frozen=True, slots=True)
class Write:
    """What the writer is asked to keep, all in one transaction.

    ``changes`` bring the stored rows from revision ``was`` to that of ``workshop``; ``step`` replaces the
    history row of its number, or takes it away if it has no changes. Drafts at its places are cleared.
    """

    workshop: Workshop
    was: int
    changes: tuple[Change, ...]
    step: Step


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that are being typed and are not yet a step. ``text`` none clears the draft."""

    workshop_id: str
    place: Place
    text: str | None


@dataclass(frozen=True, slots=True)
class Enclosure:
    """Bytes that a step names by their ``hash`` (SHA-256 in hex): a printed edition, a signed page."""

    workshop_id: str
    hash: str
    media: str
    data: bytes


Item = Write | Draft | Enclosure
Listener = Callable[[Workshop, tuple[Change, ...]], None]


class Editor:
    """Changes a workshop one step at a time, and remembers how to go back.

    ``past`` is the newest part of the stored history, so that undo and redo survive a restart. Raises Refused
    from ``run`` when a rule says no or the library was opened for reading only; the workshop is as before.
    """

    def __init__(
        self,
        workshop: Workshop,
        write: Callable[[Item], None],
        past: tuple[Step, ...] = (),
        *,
        read_only: bool = False,
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now().astimezone(),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.workshop = workshop
        self.saved_to = workshop.revision
        self.read_only = read_only
        self._write, self._now, self._clock = write, now, clock
        self._listeners: list[Listener] = []
        self._unwritten: list[Write] = []
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._number = past[-1].number if past else 0
        self._open: _OpenStep | None = None
        self._replay(past)

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener(workshop, changes)`` after every change."""
        self._listeners.append(listener)

    @property
    def undo_label(self) -> Label | None:
        """The step that undo would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> Label | None:
        """The step that redo would do again."""
        return self._undone[-1].label if self._undone else None

    @property
    def all_saved(self) -> bool:
        """Whether the very value on the screen has been acknowledged."""
        return self.saved_to >= self.workshop.revision

    def run(
        self,
        label: Label,
        operation: Callable[Concatenate[Workshop, P], Workshop],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Change, ...]:
        """Apply an operation as one step that can be undone; the changes come back."""
        return self._do(label, operation(self.workshop, *args, **kwargs), merge=None, wall=False)

    def type(
        self,
        place: Place,
        label: Label,
        operation: Callable[Concatenate[Workshop, P], Workshop],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Change, ...]:
        """Like ``run``, for typing in one field: amends the open step of that place until it is sealed."""
        return self._do(label, operation(self.workshop, *args, **kwargs), merge=place, wall=False)

    def run_for_good(
        self,
        label: Label,
        operation: Callable[Concatenate[Workshop, P], Workshop],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Change, ...]:
        """Like ``run``, for what is never undone: freezing an edition, erasing a person."""
        return self._do(label, operation(self.workshop, *args, **kwargs), merge=None, wall=True)

    def undo(self) -> tuple[Change, ...]:
        """Take back the last step; the changes say where it happened. Nothing to undo: no changes."""
        self._may_write()
        self.seal()
        if not self._done:
            return ()
        target = self._done.pop()
        self._undone.append(target)
        return self._go_back(target, StepKind.UNDO, invert(target.changes))

    def redo(self) -> tuple[Change, ...]:
        """Do the last undone step again."""
        self._may_write()
        self.seal()
        if not self._undone:
            return ()
        target = self._undone.pop()
        self._done.append(target)
        return self._go_back(target, StepKind.REDO, target.changes)

    def seal(self) -> None:
        """End the typing step: the next edit of the same field is a step of its own. Called on focus-out."""
        self._open = None

    def keep_draft(self, place: Place, text: str | None) -> None:
        """Have the writer keep words that cannot be a step yet; none clears them."""
        if not self.read_only:
            self._write(Draft(self.workshop.id, place, text))

    def enclose(self, data: bytes, media: str) -> str:
        """Have the writer keep bytes before the step that will name them by the hash that comes back."""
        self._may_write()
        digest = hashlib.sha256(data).hexdigest()
        self._write(Enclosure(self.workshop.id, digest, media, data))
        return digest

    def acknowledge(self, revision: int) -> None:
        """The writer has stored everything up to this revision."""
        self.saved_to = max(self.saved_to, revision)

    def _may_write(self) -> None:
        if self.read_only:
            raise Refused("editor.read_only")

    def _do(self, label: Label, target: Workshop, merge: Place | None, wall: bool) -> tuple[Change, ...]:
        self._may_write()
        before = self.workshop
        changes = diff(before, target)
        if not changes:
            return ()
        opened = self._amendable(merge)
        if opened is None:
            self._number += 1
            opened = _OpenStep(before, self._number, merge, self._clock())
        whole = changes if opened.before is before else diff(opened.before, target)
        step = Step(opened.number, label, self._now(), StepKind.DO, whole, wall=wall)
        self._remember(step)
        self._open = opened if merge is not None and step.changes else None
        self._adopt(target, changes, step)
        return changes

    def _amendable(self, merge: Place | None) -> _OpenStep | None:
        opened = self._open
        fits = opened and merge and opened.merge == merge and self._clock() - opened.at < MERGE_WITHIN
        return opened if fits else None

    def _remember(self, step: Step) -> None:
        if self._done and self._done[-1].number == step.number:
            self._done.pop()
        self._undone.clear()
        if step.wall:
            self._done.clear()
        elif step.changes:
            self._done.append(step)
        else:
            self._number -= 1  # typed back to what it was: no step remains

    def _go_back(self, target: Step, kind: StepKind, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        self._number += 1
        step = Step(self._number, target.label, self._now(), kind, changes, target.number)
        self._adopt(apply(self.workshop, changes), changes, step)
        return changes

    def _adopt(self, target: Workshop, changes: tuple[Change, ...], step: Step) -> None:
        was = self.workshop.revision
        self.workshop = replace(target, revision=was + 1)
        self._unwritten.append(Write(self.workshop, was, changes, step))
        try:
            for listener in tuple(self._listeners):
                listener(self.workshop, changes)
        finally:  # afterwards, because the writer's thread would hold up the listeners; but come what may
            while self._unwritten:
                self._write(self._unwritten.pop(0))

    def _replay(self, past: tuple[Step, ...]) -> None:
        for step in past:
            if step.kind is StepKind.DO:
                self._undone.clear()
                self._done = [] if step.wall else [*self._done, step]
            elif step.kind is StepKind.UNDO:
                _shift(self._done, self._undone, step.target)
            else:
                _shift(self._undone, self._done, step.target)


@dataclass(frozen=True, slots=True)
class _OpenStep:  # the typing step that may still be amended: the workshop before it, and since when
    before: Workshop
    number: int
    merge: Place | None
    at: float


def _shift(source: list[Step], target: list[Step], number: int | None) -> None:
    """Move the step an undo or redo was about; a step older than the stored tail is simply not there."""
    if source and source[-1].number == number:
        target.append(source.pop())
