"""The one door for change: steps, undo, redo, typing, walls."""

import datetime as dt

import pytest

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Card, Workshop
from kyodo_desktop.editor import Draft, Editor, StepKind, Write, label
from kyodo_desktop.errors import Refused

EMPTY = Workshop(id="w", title="t")
PUT_UP = label("cards.add")
REWORD = label("cards.reword")
HERE = Place("cards", "c", "text")


def put_up(workshop, id, text="米"):
    return rows.add(workshop, "cards", Card(id=id, order=rows.next_order(workshop.cards), text=text))


def reword(workshop, id, text):
    return rows.edit(workshop, "cards", id, text=text)


class Evening:
    """An editor whose writes and clock the test holds in its hand."""

    def __init__(self, past=(), workshop=EMPTY, **more):
        self.writes: list[Write | Draft] = []
        self.seconds = 0.0
        self.editor = Editor(
            workshop,
            self.writes.append,
            past,
            now=lambda: dt.datetime(2026, 6, 20, 15, 24, tzinfo=dt.UTC),
            clock=lambda: self.seconds,
            **more,
        )

    @property
    def texts(self):
        return [card.text for card in self.editor.workshop.cards]

    @property
    def history(self):
        """The history as the writer would keep it."""
        kept = {}
        for write in self.writes:
            if isinstance(write, Write):
                kept[write.step.number] = write.step
        return tuple(step for _, step in sorted(kept.items()) if step.changes)


def test_the_writer_has_its_turn_after_the_listeners_and_in_spite_of_them():
    evening, seen = Evening(), []

    def stumble(_workshop, _changes):
        seen.append(len(evening.writes))
        raise ZeroDivisionError

    evening.editor.subscribe(stumble)
    with pytest.raises(ZeroDivisionError):
        evening.editor.run(PUT_UP, put_up, "c")
    assert seen == [0]
    assert [write.workshop for write in evening.writes] == [evening.editor.workshop]


def test_a_step_that_a_listener_makes_is_written_after_the_one_it_heard_of():
    evening = Evening()

    def answer(workshop, _changes):
        if len(workshop.cards) < 3:
            evening.editor.run(PUT_UP, put_up, f"c{len(workshop.cards)}")

    evening.editor.subscribe(answer)
    evening.editor.run(PUT_UP, put_up, "c")
    assert [(write.was, write.workshop.revision) for write in evening.writes] == [(0, 1), (1, 2), (2, 3)]
    assert evening.writes[-1].workshop is evening.editor.workshop


def test_a_step_is_adopted_told_and_handed_to_the_writer():
    evening, told = Evening(), []
    evening.editor.subscribe(lambda workshop, changes: told.append((workshop, changes)))
    changes = evening.editor.run(PUT_UP, put_up, "c")
    assert told == [(evening.editor.workshop, changes)]
    [write] = evening.writes
    assert (write.was, write.workshop.revision, write.step.number, write.step.kind) == (0, 1, 1, StepKind.DO)
    assert write.changes == write.step.changes == changes
    assert not evening.editor.all_saved
    evening.editor.acknowledge(1)
    assert evening.editor.all_saved


def test_an_operation_that_changes_nothing_is_no_step():
    evening = Evening()
    assert evening.editor.run(PUT_UP, lambda workshop: workshop) == ()
    assert evening.writes == []


def test_a_refusal_leaves_everything_as_it_was():
    evening = Evening()

    def refuse(workshop):
        raise Refused("row.gone")

    with pytest.raises(Refused):
        evening.editor.run(PUT_UP, refuse)
    assert evening.editor.workshop is EMPTY
    assert evening.editor.undo_label is None


def test_undo_and_redo_are_new_steps_with_the_name_of_the_old_one():
    evening = Evening()
    evening.editor.run(PUT_UP, put_up, "c")
    evening.editor.undo()
    assert evening.texts == []
    assert evening.editor.redo_label == PUT_UP
    evening.editor.redo()
    assert evening.texts == ["米"]
    assert [(s.number, s.kind, s.target) for s in evening.history] == [
        (1, "do", None),
        (2, "undo", 1),
        (3, "redo", 1),
    ]


def test_undo_and_redo_survive_a_restart():
    evening = Evening()
    for name in "abc":
        evening.editor.run(PUT_UP, put_up, name, text=name)
    evening.editor.undo()
    later = Evening(evening.history, evening.editor.workshop)
    assert later.texts == ["a", "b"]
    later.editor.redo()
    assert later.texts == ["a", "b", "c"]
    later.editor.undo()
    later.editor.undo()
    later.editor.undo()
    assert later.texts == []
    assert later.editor.undo() == ()
    assert later.history[0].number == 5


def test_typing_in_one_field_is_one_step_until_it_is_sealed():
    evening = Evening()
    evening.editor.run(PUT_UP, put_up, "c")
    for text in ("米や", "米や灯油"):
        evening.seconds += 1
        evening.editor.type(HERE, REWORD, reword, "c", text)
    assert len(evening.history) == 2
    assert [w.was for w in evening.writes] == [0, 1, 2]
    evening.editor.seal()
    evening.editor.type(HERE, REWORD, reword, "c", "米や灯油は重い")
    evening.editor.undo()
    assert evening.texts == ["米や灯油"]
    evening.editor.undo()
    assert evening.texts == ["米"]


def test_typing_goes_on_as_a_new_step_after_ten_seconds():
    evening = Evening()
    evening.editor.run(PUT_UP, put_up, "c")
    evening.editor.type(HERE, REWORD, reword, "c", "一")
    evening.seconds += 11
    evening.editor.type(HERE, REWORD, reword, "c", "二")
    evening.editor.undo()
    assert evening.texts == ["一"]


def test_typing_back_to_what_it_was_leaves_no_step():
    evening = Evening()
    evening.editor.run(PUT_UP, put_up, "c")
    evening.editor.type(HERE, REWORD, reword, "c", "米や")
    evening.editor.type(HERE, REWORD, reword, "c", "米")
    assert [s.number for s in evening.history] == [1]
    assert evening.editor.undo_label == PUT_UP
    evening.editor.run(PUT_UP, put_up, "d")
    assert [s.number for s in evening.history] == [1, 2]


def test_nothing_is_undone_past_a_wall_even_after_a_restart():
    evening = Evening()
    evening.editor.run(PUT_UP, put_up, "a")
    evening.editor.run_for_good(label("agreement.freeze"), put_up, "b")
    assert evening.editor.undo() == ()
    later = Evening(evening.history, evening.editor.workshop)
    assert later.editor.undo_label is None


def test_a_library_opened_for_reading_refuses_every_change():
    evening = Evening(read_only=True)
    with pytest.raises(Refused):
        evening.editor.run(PUT_UP, put_up, "c")
    evening.editor.keep_draft(HERE, "米")
    assert evening.writes == []


def test_drafts_go_to_the_writer():
    evening = Evening()
    evening.editor.keep_draft(HERE, "書きかけ")
    assert evening.writes == [Draft("w", HERE, "書きかけ")]
