"""Any evening whatever: every operation, undo, redo, typing and restarts in any sequence, on a real library.

After each step the value on the screen, the stored value and the way back agree, and the workshop is sound.
"""

from __future__ import annotations

import datetime as dt
import inspect
import json
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain import canonical, cards, checks, editions, fields, progress, roles, rows
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import MERGE_WITHIN, Draft, Editor, Step, StepKind, Write, label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import findings as finding_words
from kyodo_desktop.text import progress as progress_words
from kyodo_desktop.text import refusals
from tests.operations import TEXTS, arguments, operations, places

OPERATIONS = {name: found for name, found in operations().items() if name != "fields.write"}
FOR_GOOD = {"editions.freeze"}

#: At most one row for each of these.
PAIRS = {
    "attendances": ("meeting_id", "participant_id"),
    "tallies": ("ballot_id", "option_id", "source"),
    "goal_issues": ("goal_id", "issue_id"),
    "roles": ("activity_id", "actor_id"),
    "parties": ("actor_id",),
    "checks": ("key",),
    "editions": ("number",),
}


NO_STEP = Step(0, label(""), dt.datetime(2026, 6, 20, tzinfo=dt.UTC), StepKind.DO, ())


def said(workshop: Workshop) -> Workshop:
    return replace(workshop, revision=0)


class AnyRun(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="kyodo-any-run-")
        self.library = open_library(Path(self.folder.name) / "library.kyodo", inline=True)
        self.seconds = 0.0
        self.back: list[Workshop] = []  # the values that undo leads to, the next one last
        self.forth: list[Workshop] = []
        self.last = Write(Workshop(id="", title=""), 0, (), NO_STEP)

    @initialize(sample=st.booleans())
    def begin(self, sample: bool) -> None:
        workshop = sample_workshop() if sample else new_workshop("草刈りの会", dt.date(2026, 7, 11))
        self.library.create(workshop)
        self.id = workshop.id
        self.restart()

    @rule()
    def restart(self) -> None:
        opened = self.library.load(self.id)
        self.editor = Editor(
            opened.workshop,
            self.write,
            opened.past,
            now=lambda: dt.datetime(2026, 6, 20, 15, 46, tzinfo=dt.UTC),
            clock=lambda: self.seconds,
        )

    def write(self, item: Write | Draft) -> None:
        self.library.write(item)
        assert isinstance(item, Write)
        self.last = item

    @rule(data=st.data(), name=st.sampled_from(sorted(OPERATIONS)))
    def do(self, data: st.DataObject, name: str) -> None:
        args, kwargs = arguments(data.draw, self.editor.workshop, name, OPERATIONS[name])
        run = self.editor.run_for_good if name in FOR_GOOD else self.editor.run
        self.attempt(lambda: run(label(name), OPERATIONS[name], *args, **kwargs))

    @rule(data=st.data(), text=TEXTS, seconds=st.sampled_from((1, MERGE_WITHIN)))
    def type(self, data: st.DataObject, text: str, seconds: float) -> None:
        place = data.draw(places(self.editor.workshop))
        self.seconds += seconds
        name = label(fields.step_key(place))
        self.attempt(lambda: self.editor.type(place, name, fields.write, place, text))

    def attempt(self, run: Callable[[], tuple[Change, ...]]) -> None:
        """Run a step and expect of undo and redo what a list of values would do."""
        before, step_before = self.editor.workshop, self.last.step.number
        try:
            changes = run()
        except Refused as refusal:
            self.refused = refusals.say(refusal)
            assert self.editor.workshop is before
            return
        if not changes:
            assert self.editor.workshop is before
            return
        self.forth.clear()
        if self.last.step.wall:
            self.back.clear()
        elif self.last.step.number != step_before:
            self.back.append(before)
        elif not self.last.step.changes:
            assert said(self.back.pop()) == said(self.editor.workshop)

    @rule()
    def undo(self) -> None:
        before = self.editor.workshop
        if not self.editor.undo():
            assert self.back == []
            return
        assert said(self.editor.workshop) == said(self.back.pop())
        self.forth.append(before)

    @rule()
    def redo(self) -> None:
        before = self.editor.workshop
        if not self.editor.redo():
            assert self.forth == []
            return
        assert said(self.editor.workshop) == said(self.forth.pop())
        self.back.append(before)

    @rule()
    def seal(self) -> None:
        self.editor.seal()

    @invariant()
    def screen_and_library_agree(self) -> None:
        assert self.library.load(self.id).workshop == self.editor.workshop

    @invariant()
    def the_way_back_is_named(self) -> None:
        assert (self.editor.undo_label is None) == (self.back == [])
        assert (self.editor.redo_label is None) == (self.forth == [])

    @invariant()
    def the_workshop_is_sound(self) -> None:
        workshop = self.editor.workshop
        assert_sound(workshop)
        numbers = canonical.check_number(workshop), editions.number(workshop)
        assert all(numbers)
        for found in (*checks.findings(workshop), *checks.balance(workshop)):
            assert finding_words.say(found)
            assert finding_words.button(found)
        assert progress_words.say(progress.next_thing(workshop))
        json.dumps(progress.summary(workshop))

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()


def assert_sound(workshop: Workshop) -> None:
    """References lead somewhere, parts stand in their sequence, pairs are there once, texts are clean."""
    there = {part: {row.id for row in rows.all_rows(workshop, part)} for part in rows.PARTS}
    for reference in rows.REFERENCES:
        known = set[str]().union(*(there[part] for part in reference.targets))
        for row in rows.all_rows(workshop, reference.part):
            target = getattr(row, reference.field)
            assert target in known or (target is None and not reference.remove), reference
    for part in rows.PARTS:
        found = rows.all_rows(workshop, part)
        assert list(found) == sorted(found, key=rows.sort_key), part
    for part, names in PAIRS.items():
        pairs = Counter(tuple(getattr(row, n) for n in names) for row in rows.all_rows(workshop, part))
        assert all(count == 1 for count in pairs.values()), part
    assert len(workshop.agreements) == 1
    assert workshop.meetings
    assert len(workshop.categories) <= cards.MOST_CATEGORIES
    assert workshop.title.strip()
    for activity in workshop.activities:
        leads = roles.leads(workshop, activity.id)
        assert all(role.joint == (len(leads) > 1) for role in leads)


@settings(max_examples=5)
@given(st.data())
def test_every_operation_is_driven(data: st.DataObject) -> None:
    """What the machine draws from is found by looking, and for each there are arguments of the right kind."""
    workshop = sample_workshop()
    for name, operation in OPERATIONS.items():
        args, kwargs = arguments(data.draw, workshop, name, operation)
        inspect.signature(operation).bind(workshop, *args, **kwargs)
    assert {"cards.put_up", "roles.set_level", "editions.freeze", "agreement.tick"} <= OPERATIONS.keys()
    assert len(OPERATIONS) >= 70


AnyRun.TestCase.settings = settings(max_examples=40, stateful_step_count=25)
test_any_run = AnyRun.TestCase
