"""Any evening whatever: every operation, undo, redo, typing and restarts in any sequence, on a real library.

After each step the value on the screen, the stored value and the way back agree, and the workshop is sound.
"""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, get_type_hints
from unittest import mock
from uuid import UUID

import pytest
from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain import (
    agreement,
    annexes,
    ballots,
    board,
    canonical,
    cards,
    checks,
    clauses,
    costs,
    editions,
    fields,
    goals,
    issues,
    life,
    meetings,
    objections,
    options,
    programme,
    progress,
    proposals,
    reservations,
    roles,
    rows,
    scans,
    setting_aside,
    tables,
    votes,
)
from kyodo_desktop.domain import workshop as values
from kyodo_desktop.domain.board import Spot
from kyodo_desktop.domain.changes import Change, apply, diff, invert
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
UNREAD = 7  # steps written between two readings of the whole library
SEARCH = settings(max_examples=500, phases=[Phase.generate], database=None)
FOR_GOOD = {"editions.freeze"}

#: At most one row for each of these.
PAIRS = {
    "attendances": ("meeting_id", "participant_id"),
    "tallies": ("ballot_id", "option_id", "source", "choice"),
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
        ids = Random(0)
        self.uuid4 = mock.patch.object(values, "uuid4", side_effect=lambda: UUID(int=ids.getrandbits(128)))
        self.uuid4.start()
        self.folder = tempfile.TemporaryDirectory(prefix="kyodo-any-run-")
        self.library = open_library(Path(self.folder.name) / "library.kyodo", inline=True)
        self.seconds = 0.0
        self.back: list[Workshop] = []  # the values that undo leads to, the next one last
        self.forth: list[Workshop] = []
        self.unread = 0
        self.last = Write(Workshop(id="", title=""), 0, (), NO_STEP)

    @initialize(sample=st.sampled_from((True, True, False)))
    def begin(self, sample: bool) -> None:
        workshop = sample_workshop() if sample else new_workshop("草刈りの会", dt.date(2026, 7, 11))
        self.library.create(workshop)
        self.id, self.mirror = workshop.id, said(workshop)
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
        self.mirror = apply(self.mirror, item.changes)
        self.last, self.unread = item, self.unread + 1

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
        """The changes that were written lead to the value; every few steps the whole library is read."""
        assert self.mirror == said(self.editor.workshop)
        if self.unread > UNREAD:
            self.read_back()

    def read_back(self) -> None:
        assert self.library.load(self.id).workshop == self.editor.workshop
        self.unread = 0

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
        try:
            self.read_back()
        finally:
            self.uuid4.stop()
            self.library.close()
            self.folder.cleanup()


def assert_sound(workshop: Workshop) -> None:
    """References lead somewhere, parts stand in their sequence, pairs are there once, texts are clean."""
    there = {part: {row.id for row in rows.all_rows(workshop, part)} for part in rows.PARTS}
    for reference in rows.REFERENCES:
        known = set[str]().union(*(there[part] for part in reference.targets))
        may_be_none = "None" in str(get_type_hints(rows.PARTS[reference.part])[reference.field])
        for row in rows.all_rows(workshop, reference.part):
            target = getattr(row, reference.field)
            assert target in known or (target is None and may_be_none), reference
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


def test_operations_are_found_by_looking() -> None:
    assert {"cards.put_up", "roles.set_level", "editions.freeze", "agreement.tick"} <= OPERATIONS.keys()
    assert len(OPERATIONS) >= 75


NOON = dt.datetime(2026, 6, 20, 12, tzinfo=dt.UTC)


def begun(workshop: Workshop) -> Workshop:
    return programme.next_item(workshop, workshop.meetings[0].id, NOON)


def with_ballot(workshop: Workshop) -> Workshop:
    """A show of hands about two ways of one's own words, with nothing counted yet."""
    workshop = ballots.add(workshop, values.BallotMethod.HANDS, question="どちらから始めますか")
    for text in ("電話の当番", "車の当番"):
        workshop = options.add_words(workshop, workshop.ballots[-1].id, text)
    return workshop


def with_proposals(workshop: Workshop) -> Workshop:
    """One made, one received."""
    return proposals.receive(proposals.make(workshop, "高校の自転車部"), "あかね薬局")


#: Have nothing to change in the sample as it stands; the states they need are made first.
def frozen(workshop: Workshop) -> Workshop:
    return editions.freeze(workshop, dt.date(2026, 6, 20))


def signed(workshop: Workshop) -> Workshop:
    workshop = frozen(workshop)
    for party in workshop.parties:
        workshop = life.sign(workshop, workshop.editions[0].id, party.id, dt.date(2026, 6, 20))
    return workshop


def scanned(workshop: Workshop) -> Workshop:
    workshop = frozen(workshop)
    return scans.attach(workshop, workshop.editions[0].id, "0" * 64, "image/png", NOON.date(), 1)


MADE_FIRST = {
    "agreement.back_to_kana_order": lambda w: agreement.move_party(w, agreement.signing(w)[0][0].id, 3),
    "board.tidy": lambda w: board.place(w, Spot("groups", w.groups[0].id, 400.0, 90.0)),
    "cards.set_table": lambda w: tables.add(w, "一班"),
    "clauses.bring_back": lambda w: clauses.put_away(
        w, next(clause.id for clause in w.clauses if clause.key == "costs")
    ),
    "annexes.move": lambda w: annexes.add(annexes.add(w, "計画"), "予算"),
    "annexes.put_away": lambda w: annexes.add(w, "計画"),
    **dict.fromkeys(
        ("costs.set_party", "costs.set_kind", "costs.write_amount", "costs.put_away"),
        lambda w: costs.add(w, w.parties[0].id),
    ),
    **dict.fromkeys(
        ("reservations.set_clause", "reservations.set_actor", "reservations.move"),
        lambda w: reservations.add(reservations.add(w, "冬の道がこわい"), "名前がのるのは困る"),
    ),
    "editions.add_document": frozen,
    "setting_aside.take_up": lambda w: setting_aside.set_aside(w, "party.idle", "a", "秋に決める"),
    "scans.attach": frozen,
    "scans.take_away": scanned,
    "setting_aside.write_reason": lambda w: setting_aside.set_aside(w, "party.idle", "a", "秋に決める"),
    "life.sign": frozen,
    "life.end": signed,
    "life.unsign": signed,
    "reverting.revert": lambda w: goals.write_purpose(frozen(w), "別の目的"),
    "meetings.put_away": meetings.add,
    "meetings.move": meetings.add,
    "tables.fill_up": lambda w: tables.add(w, "1班"),
    "tables.move": lambda w: tables.deal(w, 3),
    "tables.put_away": lambda w: tables.deal(w, 3),
    "tables.seat": lambda w: tables.deal(w, 3),
    **dict.fromkeys(
        ("programme.pause", "programme.finish", "programme.longer", "programme.begin_anew"), begun
    ),
    "programme.go_on": lambda w: programme.pause(begun(w), NOON),
    "spreading.spread": lambda w: meetings.set_times(w, w.meetings[0].id, dt.time(13, 30), dt.time(22)),
    **dict.fromkeys(
        (
            *("ballots.put_away", "options.add", "options.add_words"),
            *("options.move", "options.reword", "options.withdraw"),
        ),
        with_ballot,
    ),
    "ballots.reopen": lambda w: ballots.close(w, w.ballots[0].id, dt.datetime(2026, 6, 20, tzinfo=dt.UTC)),
    "ballot_issues.take_up": with_ballot,
    "ballot_issues.take_up_first": lambda w: issues.leave(w, w.issues[0].id),
    "objections.answer": lambda w: objections.add(w, w.ballots[0].id, "冬の道がこわい"),
    "objections.put_away": lambda w: objections.add(w, w.ballots[0].id, "冬の道がこわい"),
    **dict.fromkeys(
        (
            *("proposals.join", "proposals.move", "proposals.put_away"),
            *("proposals.set_answer", "proposals.set_issue", "proposals.set_kind"),
        ),
        with_proposals,
    ),
    "votes.stick": lambda w: votes.set_seals(w, w.cards[0].id, 0),
}


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_every_operation_changes_something_and_can_be_taken_back(name: str) -> None:
    """With arguments drawn as the machine draws them, so that none is driven in vain."""
    before = MADE_FIRST.get(name, lambda workshop: workshop)(sample_workshop())

    def after(call: tuple[list[Any], dict[str, Any]]) -> Workshop:
        args, kwargs = call
        try:
            return OPERATIONS[name](before, *args, **kwargs)
        except Refused:
            return before

    calls = st.composite(lambda draw: arguments(draw, before, name, OPERATIONS[name]))()
    changed = after(find(calls, lambda call: after(call) != before, settings=SEARCH))
    assert_sound(changed)
    assert apply(changed, invert(diff(before, changed))) == before


def rule_for(module: str) -> Callable[..., None]:
    """Any operation of one module: a rule each, so that undo and restart do not crowd them out."""
    names = sorted(name for name in OPERATIONS if name.partition(".")[0] == module)

    def do(self: AnyRun, data: st.DataObject, name: str) -> None:
        self.do(data, name)

    return rule(data=st.data(), name=st.sampled_from(names))(do)


for module in sorted({name.partition(".")[0] for name in OPERATIONS}):
    setattr(AnyRun, f"do_{module}", rule_for(module))


AnyRun.TestCase.settings = settings(max_examples=25, stateful_step_count=35)
test_any_run = AnyRun.TestCase
