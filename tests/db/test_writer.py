"""The writer: in order, all or nothing, nothing forgotten, nothing stored twice."""

import contextlib
import os
import shutil
import sqlite3
import threading

import pytest

from kyodo_desktop.db import pragmas, writer
from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain.place import Place
from kyodo_desktop.editor import Draft, Editor, label
from kyodo_desktop.errors import Trouble
from tests.db import values
from tests.db.faults import Machine, report

PUT_UP, REWORD = label("cards.add"), label("cards.edit")


class Evening:
    """An open workshop with its editor, its writer and what the writer said."""

    def __init__(self, library, id="w"):
        if not library.count():
            library.create(values.sensible(id))
        opened = library.load(id)
        self.library, self.saved, self.troubles = library, [], []
        self.editor = Editor(opened.workshop, library.write, opened.past)
        library.listen(self._saved, self.troubles.append)

    def _saved(self, id, revision):
        self.saved.append(revision)
        self.editor.acknowledge(revision)

    def put_up(self, id):
        self.editor.run(PUT_UP, values.put_up, id)

    @property
    def keys(self):
        return [trouble and trouble.key for trouble in self.troubles]

    @property
    def stored(self):
        return open_library(self.library.path, write=False).load("w")


@pytest.fixture
def evening(machine, open_here):
    return Evening(open_here(inline=True))


@pytest.fixture
def machine(monkeypatch):
    return Machine(monkeypatch)


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """The writer waits for nothing but a call."""
    monkeypatch.setattr(writer, "PAUSES", (3600.0,))
    monkeypatch.setattr(pragmas, "BUSY_SECONDS", 0.05)


def test_steps_are_stored_and_acknowledged_in_order(open_here):
    evening = Evening(open_here())
    for n in range(30):
        evening.put_up(f"c{n}")
    evening.editor.undo()
    evening.library.writer.flush()
    assert evening.saved == sorted(evening.saved)
    assert evening.editor.all_saved
    stored = evening.stored
    assert stored.workshop == evening.editor.workshop
    assert [step.number for step in stored.past] == list(range(1, 32))


def test_all_that_waits_goes_into_one_transaction(machine, open_here):
    evening = Evening(open_here())
    entered, go_on, commits = threading.Event(), threading.Event(), []

    def hold(_call, what):
        if what == "commit":
            commits.append(what)
            entered.set()
            go_on.wait()

    machine.fail = hold
    evening.put_up("first")
    entered.wait()
    for n in range(20):
        evening.put_up(f"c{n}")
    go_on.set()
    evening.library.writer.flush()
    assert len(commits) == 2
    assert evening.saved == [1, 21]


def test_typing_rewrites_its_one_history_row(evening):
    evening.put_up("c")
    for text in ("米", "米や", "米や灯油"):
        evening.editor.type(Place("cards", "c", "text"), REWORD, values.reword, "c", text)
    assert [step.number for step in evening.stored.past] == [1, 2]
    evening.editor.type(Place("cards", "c", "text"), REWORD, values.reword, "c", "米")
    assert [step.number for step in evening.stored.past] == [1]
    assert evening.stored.workshop == evening.editor.workshop


def test_undo_survives_a_restart(open_here, evening):
    evening.put_up("c")
    evening.put_up("d")
    evening.editor.undo()
    evening.library.close()
    later = Evening(open_here(inline=True))
    later.editor.redo()
    later.editor.undo()
    later.editor.undo()
    assert later.editor.workshop.cards == ()
    assert later.stored.workshop == later.editor.workshop


def test_drafts_are_kept_until_they_become_a_step(evening):
    here, elsewhere = Place("cards", "c", "text"), Place("workshop", "w", "purpose")
    evening.put_up("c")
    for place in (here, elsewhere):
        evening.editor.keep_draft(place, "書きか")
        evening.editor.keep_draft(place, "書きかけ")
    assert set(evening.stored.drafts) == {Draft("w", here, "書きかけ"), Draft("w", elsewhere, "書きかけ")}
    evening.editor.run(REWORD, values.reword, "c", "書きかけ")
    assert evening.stored.drafts == (Draft("w", elsewhere, "書きかけ"),)
    evening.editor.keep_draft(elsewhere, None)
    assert evening.stored.drafts == ()


def test_the_drafts_of_a_row_go_with_it(evening):
    evening.put_up("c")
    evening.editor.keep_draft(Place("cards", "c", "spoken"), "書きかけ")
    evening.editor.run(label("cards.remove"), values.take_down, "c")
    assert evening.stored.drafts == ()


def test_a_draft_of_a_workshop_that_went_stops_nothing(evening):
    evening.library.write(Draft("gone", Place("cards", "c", "text"), "書きかけ"))
    evening.put_up("c")
    assert evening.saved == [1]


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("SQLITE_FULL", "disk.full"),
        ("SQLITE_IOERR_FSYNC", "library.unreachable"),
        ("SQLITE_READONLY_DBMOVED", "library.moved"),
        ("SQLITE_READONLY", "library.read_only"),
        ("SQLITE_CANTOPEN", "library.unreachable"),
        ("SQLITE_CORRUPT", "library.damaged"),
        ("SQLITE_BUSY", "library.busy"),
        ("SQLITE_NOMEM", "memory.full"),
    ],
)
def test_a_failed_commit_leaves_the_steps_waiting(evening, machine, expect_log, code, key):
    evening.put_up("a")
    before = evening.stored
    machine.fail = lambda _call, what: report(code) if what == "commit" else None
    expect_log("1 steps wait")
    expect_log("2 steps wait")
    for card in "bc":
        with pytest.raises(Trouble, match=key.replace(".", r"\.")):
            evening.put_up(card)
    assert evening.stored == before
    assert (evening.saved, evening.keys) == ([1], [key])
    machine.fail = lambda _call, _what: None
    evening.library.writer.flush()
    assert (evening.saved, evening.keys) == ([1, 3], [key, None])
    assert evening.stored.workshop == evening.editor.workshop


def test_a_commit_that_was_stored_although_it_failed_is_not_repeated(evening, machine, expect_log):
    machine.fail_late = lambda: report("SQLITE_IOERR_FSYNC")
    expect_log("1 steps wait")
    with pytest.raises(Trouble, match=r"library\.unreachable"):
        evening.put_up("a")
    assert len(evening.stored.past) == 1
    machine.fail_late = lambda: None
    evening.put_up("b")
    assert evening.saved == [2]
    assert [step.number for step in evening.stored.past] == [1, 2]
    assert evening.stored.workshop == evening.editor.workshop


@pytest.mark.parametrize("code", ["SQLITE_IOERR_WRITE", "SQLITE_FULL"])
@pytest.mark.parametrize("lasting", [1, 3])
def test_whichever_call_fails_nothing_is_lost_or_stored_twice(evening, machine, expect_log, code, lasting):
    expect_log("steps wait")
    evening.editor.keep_draft(Place("cards", "c0", "text"), "書きかけ")
    machine.calls = 0
    evening.put_up("c0")
    for at in range(1, machine.calls + 1):
        evening.editor.keep_draft(Place("cards", f"c{at}", "text"), "書きかけ")
        before, machine.calls = evening.editor.workshop, 0
        machine.fail = lambda call, _what, at=at: report(code) if at <= call < at + lasting else None
        with pytest.raises(Trouble):
            evening.put_up(f"c{at}")
        assert evening.stored.workshop in (before, evening.editor.workshop)
        for _ in range(lasting):
            with contextlib.suppress(Trouble):
                evening.library.writer.flush()
        machine.fail = lambda _call, _what: None
        evening.library.writer.flush()
        stored = evening.stored
        assert stored.workshop == evening.editor.workshop
        assert [step.number for step in stored.past] == list(range(1, at + 2))
    assert at >= 5
    assert evening.library.check() == ()


def test_a_full_disk_keeps_everything_until_there_is_room(evening, monkeypatch, expect_log):
    expect_log("steps wait")
    evening.put_up("c")
    connect = pragmas.connect
    monkeypatch.setattr(
        pragmas, "connect", lambda path, *, writing: _without_room(connect(path, writing=writing))
    )
    evening.library.writer._store.close()
    with pytest.raises(Trouble, match=r"disk\.full"):
        evening.editor.run(REWORD, values.reword, "c", "米" * 50_000)
    assert evening.stored.workshop.cards[0].text == "米"
    monkeypatch.setattr(pragmas, "connect", connect)
    evening.library.writer.flush()
    assert evening.stored.workshop == evening.editor.workshop


def _without_room(connection):
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    return connection


def test_a_busy_library_is_written_when_it_is_free(evening, expect_log):
    expect_log("steps wait")
    other = sqlite3.connect(evening.library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Trouble, match=r"library\.busy"):
        evening.put_up("a")
    other.execute("ROLLBACK")
    other.close()
    evening.put_up("b")
    assert evening.saved == [2]


def _gone(path):
    shutil.move(path, path.with_name("elsewhere.db"))


def _without_folder(path):
    path.parent.rename(path.parent.with_name("renamed"))


def _replaced(path):
    shutil.copy(path, path.with_name("copy.db"))
    connection = sqlite3.connect(path.with_name("copy.db"))
    connection.execute("UPDATE library SET id = 'another'")
    connection.commit()
    connection.close()
    os.replace(path.with_name("copy.db"), path)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of an open file")
@pytest.mark.parametrize("act", [_gone, _without_folder, _replaced, os.unlink])
@pytest.mark.parametrize("moment", ["before", "while writing", "before the commit", "at the commit"])
def test_no_step_is_acknowledged_into_a_file_that_is_gone(
    machine, open_here, tmp_path, expect_log, act, moment
):
    expect_log("steps wait")
    evening = Evening(open_here(inline=True))
    evening.put_up("a")
    machine.calls = 0
    evening.put_up("a2")
    when = {
        "before": 1,
        "while writing": 3,
        "before the commit": machine.calls - 1,
        "at the commit": machine.calls,
    }
    machine.calls = 0
    machine.fail = lambda call, _what: act(evening.library.path) if call == when[moment] else None
    with pytest.raises(Trouble, match=r"library\.moved"):
        evening.put_up("b")
    machine.fail = lambda _call, _what: None
    with pytest.raises(Trouble, match=r"library\.moved"):
        evening.library.writer.flush()
    assert evening.saved == [1, 2]
    evening.library.writer.save_elsewhere(tmp_path / "stick" / "rescued.db")
    rescued = open_library(tmp_path / "stick" / "rescued.db", write=False)
    assert rescued.load("w").workshop == evening.editor.workshop
    assert rescued.load("w").past[-1].number == 3
    assert rescued.check() == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of an open file")
def test_a_file_that_was_taken_away_is_not_written_any_more(machine, evening, expect_log):
    expect_log("steps wait")
    machine.calls = 0
    evening.put_up("a")
    last, machine.calls = machine.calls - 1, 0
    machine.fail = lambda call, _what: _gone(evening.library.path) if call == last else None
    with pytest.raises(Trouble, match=r"library\.moved"):
        evening.put_up("b")
    away = open_library(evening.library.path.with_name("elsewhere.db"), write=False)
    assert away.load("w").workshop.revision == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of an open file")
def test_a_stick_that_is_put_back_is_written_on(evening, expect_log):
    expect_log("steps wait")
    path = evening.library.path
    evening.put_up("a")
    path.rename(path.with_name("away.db"))
    with pytest.raises(Trouble, match=r"library\.moved"):
        evening.put_up("b")
    shutil.copy(path.with_name("away.db"), path)
    evening.library.writer.flush()
    assert evening.saved == [1, 2]
    assert evening.stored.workshop == evening.editor.workshop


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of an open file")
def test_an_older_copy_under_the_name_is_not_written_on(evening, expect_log):
    expect_log("steps wait")
    path = evening.library.path
    shutil.copy(path, path.with_name("older.db"))
    evening.put_up("a")
    os.replace(path.with_name("older.db"), path)
    older = path.read_bytes()
    with pytest.raises(Trouble, match=r"library\.moved"):
        evening.put_up("b")
    with pytest.raises(Trouble, match=r"workshop\.changed_elsewhere"):
        evening.library.writer.flush()
    assert path.read_bytes() == older
    assert evening.saved == [1]


def test_a_library_that_another_program_wrote_stops_the_writer_and_keeps_everything(
    open_here, tmp_path, expect_log
):
    expect_log("steps wait")
    evening = Evening(open_here())
    evening.put_up("a")
    evening.library.writer.flush()
    other = sqlite3.connect(evening.library.path)
    other.execute("UPDATE workshop SET revision = revision + 1")
    other.commit()
    other.close()
    evening.put_up("b")
    for _ in range(2):
        with pytest.raises(Trouble, match=r"workshop\.changed_elsewhere"):
            evening.library.writer.flush()
    assert evening.saved == [1]
    evening.library.writer.save_elsewhere(tmp_path / "mine.db")
    assert open_library(tmp_path / "mine.db", write=False).load("w").workshop == evening.editor.workshop


def test_everything_can_be_written_to_another_place_with_its_history(evening, machine, tmp_path, expect_log):
    expect_log("steps wait")
    other = values.sensible("other", "里道の草刈りを分け合う会")
    evening.library.create(other)
    evening.put_up("a")
    machine.fail = lambda _call, what: report("SQLITE_FULL") if what == "commit" else None
    with pytest.raises(Trouble, match=r"disk\.full"):
        evening.put_up("b")
    machine.fail = lambda _call, _what: None
    evening.library.writer.save_elsewhere(tmp_path / "rescued.db")
    rescued = open_library(tmp_path / "rescued.db", write=False)
    assert rescued.load("other").workshop == other
    assert rescued.load("w").workshop == evening.editor.workshop
    assert [step.number for step in rescued.load("w").past] == [1, 2]
    assert sorted(file.name for file in tmp_path.glob("rescued*")) == ["rescued.db"]
    with pytest.raises(Trouble, match=r"elsewhere\.exists"):
        evening.library.writer.save_elsewhere(tmp_path / "rescued.db")


def test_what_was_stored_although_it_failed_is_not_doubled_in_another_place(
    evening, machine, tmp_path, expect_log
):
    expect_log("steps wait")
    machine.fail_late = lambda: report("SQLITE_IOERR_FSYNC")
    with pytest.raises(Trouble, match=r"library\.unreachable"):
        evening.put_up("a")
    machine.fail = lambda _call, what: report("SQLITE_FULL") if what == "commit" else None
    with pytest.raises(Trouble, match=r"disk\.full"):
        evening.put_up("b")
    machine.fail, machine.fail_late = (lambda _call, _what: None), (lambda: None)
    evening.library.writer.save_elsewhere(tmp_path / "rescued.db")
    rescued = open_library(tmp_path / "rescued.db", write=False)
    assert rescued.load("w").workshop == evening.editor.workshop
    assert [step.number for step in rescued.load("w").past] == [1, 2]


def test_another_place_that_cannot_be_written_is_said_and_left_clean(evening, tmp_path):
    evening.put_up("a")
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(Trouble, match=r"library\.cannot_make"):
        evening.library.writer.save_elsewhere(tmp_path / "file" / "rescued.db")


def test_a_thread_tries_again_by_itself(machine, open_here, monkeypatch, expect_log):
    expect_log("steps wait")
    monkeypatch.setattr(writer, "PAUSES", (0.001,))
    evening, well = Evening(open_here()), threading.Event()
    tries = iter(range(4))
    machine.fail = lambda _call, what: (
        report("SQLITE_FULL") if what == "commit" and next(tries, 9) < 4 else None
    )
    evening.library.listen(evening._saved, lambda trouble: trouble or well.set())
    evening.put_up("a")
    assert well.wait(10)
    assert evening.saved == [1]


def test_closing_says_what_stands_in_the_way_and_can_be_told_to_go(machine, open_here, expect_log):
    expect_log("steps wait")
    evening = Evening(open_here())
    machine.fail = lambda _call, what: report("SQLITE_FULL") if what == "commit" else None
    evening.put_up("a")
    with pytest.raises(Trouble, match=r"disk\.full"):
        evening.library.close()
    with pytest.raises(Trouble, match=r"disk\.full"):
        evening.library.create(values.sensible("other"))
    evening.library.close(give_up=True)
    assert open_library(evening.library.path, write=False).load("w").past == ()


def test_a_disk_that_answers_too_late_does_not_hold_the_window(machine, open_here):
    evening, go_on = Evening(open_here()), threading.Event()
    machine.fail = lambda _call, what: go_on.wait() and None if what == "commit" else None
    evening.put_up("a")
    evening.put_up("b")
    with pytest.raises(Trouble, match=r"writer\.slow"):
        evening.library.writer.flush(timeout=0.05)
    go_on.set()
    evening.library.writer.flush()
    assert evening.editor.all_saved


def test_a_mistake_of_the_program_keeps_what_waits(open_here, tmp_path, monkeypatch, expect_log):
    expect_log("the writer met a mistake of the program")
    evening = Evening(open_here())
    with monkeypatch.context() as patch:
        patch.setattr("kyodo_desktop.db.history.keep", lambda *_: 1 / 0)
        evening.put_up("a")
        with pytest.raises(Trouble, match=r"writer\.stopped"):
            evening.library.writer.flush()
    evening.library.writer.retry()
    evening.library.writer.flush()
    assert evening.stored.workshop == evening.editor.workshop


def test_a_listener_that_fails_does_not_stop_the_writer(open_here, expect_log):
    expect_log("a listener of the writer failed")
    evening = Evening(open_here())
    evening.library.listen(lambda *_: 1 / 0, evening.troubles.append)
    evening.put_up("a")
    evening.library.writer.flush()
    assert evening.stored.workshop == evening.editor.workshop


def test_a_summary_that_fails_does_not_keep_a_step_from_being_stored(evening, monkeypatch, expect_log):
    expect_log("no summary of workshop w")
    monkeypatch.setattr("kyodo_desktop.domain.progress.summary", lambda _workshop: 1 / 0)
    evening.put_up("a")
    assert evening.saved == [1]
