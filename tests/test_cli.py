"""The command line through its own door: what it does, and the one sentence it says when it will not."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import sqlite3
import subprocess
import sys
import types
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import kyodo_desktop
from kyodo_desktop import cli
from kyodo_desktop.__main__ import main
from kyodo_desktop.cli.commands import COMMANDS
from kyodo_desktop.db.library import open_library
from kyodo_desktop.documents.catalogue import DOCUMENTS
from kyodo_desktop.domain import actors, canonical, create, editions, participants, rows, scans
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.exchange import workshop_json
from kyodo_desktop.text import cli as words
from kyodo_desktop.text import people_import as import_words

PEOPLE = "氏名,ふりがな,所属,電話番号\n𠮷田 花,よしだ はな,くすのき,099\n山川 葛󠄀,やまかわ,青年団,\n"


class Desk:
    """A library, and what came of the last command."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.library = folder / "library.db"
        self.out = self.said = ""

    def do(self, *argv: str | Path) -> int:
        code = cli.main([*map(str, argv), "--library", str(self.library)])
        self.out, self.said = self.capsys.readouterr()
        return code

    def refuses(self, *argv: str | Path) -> str:
        """The one sentence; the library is byte for byte as before."""
        before = self.library.read_bytes() if self.library.exists() else None
        assert self.do(*argv) == 1
        assert self.said.endswith("。\n")
        assert self.said.count("\n") == 1
        assert (self.library.read_bytes() if self.library.exists() else None) == before
        return self.said

    def put(self, *workshops):
        library = open_library(self.library, inline=True)
        for workshop in workshops:
            library.create(workshop)
        library.close()
        return workshops[0].id

    def load(self, id):
        library = open_library(self.library, write=False)
        return library.load(id)

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


@pytest.fixture
def sample(desk: Desk) -> str:
    return desk.put(sample_workshop())


# ── what it does ──────────────────────────────────────────────────────────────────────────────────────────


def test_the_sample_is_made_and_listed(desk):
    assert desk.do("sample") == 0
    made = desk.out.strip()
    assert desk.load(made).workshop.sample
    assert desk.do("list") == 0
    short, day, title, place = desk.out.rstrip("\n").split("\t")
    assert (made.startswith(short), day, place) == (True, "令和8年6月20日（土）", "尾根木地区公民館 大広間")
    assert title == "買い物と通院の足を考える会（見本）"


def test_a_library_that_was_not_named_need_not_be_there(capsys):
    assert cli.main(["list"]) == 0
    assert capsys.readouterr().out == words.NO_WORKSHOP_YET + "\n"


def test_titles_are_shown_as_text_on_one_line(desk):
    desk.put(replace(create.new_workshop("x"), title="<b>会</b> &\n\t<img src=x>"))
    desk.do("list")
    assert desk.out.splitlines()[0].split("\t")[2] == "<b>会</b> &  <img src=x>"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_of_the_list_can_be_written(desk, sample, name):
    desk.do("documents")
    assert f"{name}\t{words.DOCUMENT_NAMES[name]}\n" in desk.out
    pdf = desk.folder / "紙.pdf"
    assert desk.do("document", name, "--workshop", sample[:6], "-o", pdf) == 0
    first = pdf.read_bytes()
    assert first.startswith(b"%PDF")
    assert desk.do("document", name, f"--workshop={sample}", "--output", pdf) == 0
    assert pdf.read_bytes() == first


def test_letters_that_no_font_has_are_named(desk):
    made = desk.put(actors.add(create.new_workshop("会"), "\U0001f9d1\u200d\U0001f33e団"))
    assert desk.do("document", "agreement", "--workshop", made, "-o", desk.folder / "a.pdf") == 0
    assert "刷れない文字" in desk.out
    desk.do("findings", "--workshop", made)
    assert "刷れない文字" in desk.out


def test_a_workshop_goes_out_and_comes_in_whole(desk, sample):
    file = desk.folder / "w.json"
    assert desk.do("export", "workshop", "--workshop", sample, "-o", file) == 0
    assert workshop_json.read(file.read_bytes()) == replace(desk.load(sample).workshop, revision=0)
    before, desk.library = desk.library, desk.folder / "other.db"
    assert desk.do("import", "workshop", file) == 0
    assert (desk.out, desk.said) == (sample + "\n", "")
    again = desk.folder / "again.json"
    desk.do("export", "workshop", "--workshop", sample, "-o", again)
    assert again.read_bytes() == file.read_bytes()
    assert before != desk.library


def test_a_workshop_that_is_there_already_becomes_another_one(desk, sample):
    file = desk.file("w.json", workshop_json.write(desk.load(sample).workshop))
    assert desk.do("import", "workshop", file) == 0
    assert desk.said == words.COPIED + "\n"
    copy = desk.load(desk.out.strip()).workshop
    assert copy.id != sample
    assert [person.name for person in participants.in_order(copy)] == [
        person.name for person in participants.in_order(desk.load(sample).workshop)
    ]
    assert desk.do("check") == 0


def test_a_list_of_people_is_shown_before_it_is_taken_in(desk, sample):
    file, before = desk.file("名簿.csv", PEOPLE.encode("utf-8-sig")), desk.library.read_bytes()
    assert desk.do("import", "people", file, "--workshop", sample) == 0
    assert "2人を読みました" in desk.out
    assert "𠮷田 花" in desk.out
    assert "主体の表にない所属：青年団" in desk.out
    assert desk.out.endswith(words.SHOWN_ONLY + "\n")
    assert desk.library.read_bytes() == before


def test_what_is_taken_for_a_header_is_told_and_may_be_said(desk, sample):
    file = desk.file("p.tsv", "よびな\t年\nたけ\t71\nはな\t68\n".encode())
    for said, told, people in (
        ((), import_words.header(1), 2),
        (("--header", "no"), import_words.NO_HEADER, 3),
    ):
        assert desk.do("import", "people", file, "--workshop", sample, "--column", "1", *said) == 0
        assert told in desk.out
        assert import_words.headline(people, 0) in desk.out


def test_taking_people_in_is_one_step_that_can_be_undone(desk, sample):
    before = desk.load(sample).workshop
    file = desk.file("名簿.csv", PEOPLE)
    assert desk.do("import", "people", file, "--workshop", sample, "--yes", "--parties") == 0
    assert desk.out.endswith("2人を足しました。\n")
    workshop, past, _ = desk.load(sample)
    assert {"𠮷田 花", "山川 葛󠄀"} <= {person.name for person in workshop.participants}
    assert "青年団" in {actor.name for actor in workshop.actors}
    editor = Editor(workshop, lambda _item: None, past)
    editor.undo()
    assert replace(editor.workshop, revision=0) == replace(before, revision=0)
    assert "もういます" in desk.refuses("import", "people", file, "--workshop", sample, "--yes") + desk.out


@pytest.mark.parametrize(("answer", "added"), [("はい\n", 2), ("Y\n", 2), ("\n", 0), ("n\n", 0), ("", 0)])
def test_a_person_at_a_terminal_is_asked(desk, sample, monkeypatch, answer, added):
    class Answers:
        isatty = staticmethod(lambda: True)
        readline = staticmethod(lambda: answer)

    monkeypatch.setattr(sys, "stdin", Answers())
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    count = len(desk.load(sample).workshop.participants)
    assert desk.do("import", "people", desk.file("p.csv", PEOPLE), "--workshop", sample) == 0
    assert len(desk.load(sample).workshop.participants) == count + added


def test_what_is_open_is_listed(desk, sample):
    assert desk.do("findings", "--workshop", sample) == 0
    assert desk.out.splitlines()[0] == words.NOTHING_OPEN
    assert desk.out.splitlines()[1].startswith("問い：くすのきは、◎ が3つ、仕事は8つ。")
    made = desk.put(create.new_workshop("あたらしい会"))
    assert desk.do("findings", "--workshop", made) == 0
    assert "目標が、まだありません。" in desk.out


def test_a_sound_library_is_called_sound(desk, sample):
    assert desk.do("check") == 0
    assert desk.out == words.sound(1) + "\n"


def test_an_index_that_differs_is_made_anew_or_told_while_a_window_is_open(desk, sample):
    with closing(sqlite3.connect(desk.library, isolation_level=None)) as connection:
        connection.execute("DELETE FROM findable WHERE part = 'cards'")
    window = open_library(desk.library)
    assert desk.do("check") == 1
    assert words.CAN_DO["library.derived_differs"] in desk.said
    window.close()
    assert desk.do("check") == 0
    assert desk.out == f"{words.MADE_ANEW}\n{words.sound(1)}\n"
    assert desk.do("check") == 0
    assert desk.out == words.sound(1) + "\n"


# ── what it will not do ───────────────────────────────────────────────────────────────────────────────────


def test_an_id_may_be_shortened_while_it_is_unique(desk):
    workshop = create.new_workshop("会")
    desk.put(replace(workshop, id="aa11"), replace(workshop, id="aa12"), replace(workshop, id="aa1"))
    assert desk.do("findings", "--workshop", "aa11") == 0
    assert desk.do("findings", "--workshop", "aa1") == 0  # whole, though others begin so too
    assert "2つ" not in desk.refuses("findings", "--workshop", "aa")
    assert "3つ" in desk.said
    assert "zz" in desk.refuses("findings", "--workshop", "zz")
    assert "ありません" in desk.refuses("findings", "--workshop", "\udcff<b>")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"not json",
        PEOPLE.encode(),
        "氏名\n東".encode("cp932"),
        b'{"format": "kyodo-desktop workshop", "format_number": 99}',
        b"[" * 100_000,
        b"\x00" * 1000,
        json.dumps({"format": "kyodo-desktop workshop", "format_number": 1, "workshop": 0}).encode(),
    ],
    ids=range(10),
)
def test_a_file_that_is_no_workshop_changes_nothing(desk, sample, content):
    assert words.AS_BEFORE not in desk.refuses("import", "workshop", desk.file("w.json", content))
    assert "まだ、何も取りこんでいません。" in desk.said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("品名,数\n米,3\n", "名前の列が、見つかりません"),
        ("氏名\n東\n".encode("euc-jp"), "--encoding"),
        (b"PK\x03\x04rest", "ブック"),
        (b"", "何も書いてありません"),
        ("氏名\n,\n".encode(), "一人もいません"),
        ("氏名\n" + "東\n" * 900_000, "長すぎます"),
        ("氏名\n" + "東" * 3_000_000, "大きすぎます"),
    ],
)
def test_a_list_that_cannot_be_read_changes_nothing(desk, sample, content, said):
    file = desk.file("p.csv", content)
    assert said in desk.refuses("import", "people", file, "--workshop", sample, "--yes")


def test_files_that_are_not_there(desk, sample):
    assert "見つかりません" in desk.refuses("import", "workshop", desk.folder / "nothing.json")
    assert "読めません" in desk.refuses("import", "workshop", desk.folder)
    assert "読めません" in desk.refuses("import", "people", "a\0b", "--workshop", sample)


def test_what_cannot_be_written_leaves_no_trace(desk, sample, monkeypatch):
    monkeypatch.chdir(desk.folder)  # where a name without a folder is written
    (desk.folder / "folder").mkdir()
    for output in (
        desk.folder / "no" / "a.pdf",
        desk.folder / "folder",
        desk.folder / "library.db" / "a",
        "a\0",
    ):
        before = sorted(desk.folder.glob("[!h]*"))
        assert "書けません" in desk.refuses("document", "agreement", "--workshop", sample, "-o", output)
        assert "書けません" in desk.refuses("export", "workshop", "--workshop", sample, "-o", output)
        assert sorted(desk.folder.glob("[!h]*")) == before


def test_a_folder_that_may_not_be_written_keeps_the_old_file(desk, sample, monkeypatch):
    def not_allowed(_source, _target):
        raise PermissionError(13, "Permission denied")

    pdf = desk.file("a.pdf", b"the old one")
    monkeypatch.setattr(os, "replace", not_allowed)
    assert "書けません" in desk.refuses("document", "agreement", "--workshop", sample, "-o", pdf)
    assert pdf.read_bytes() == b"the old one"
    assert not list(desk.folder.glob(".*"))


def test_writing_is_refused_while_a_window_holds_the_library(desk, sample):
    held = open_library(desk.library)
    try:
        file = desk.file("p.csv", PEOPLE)
        for argv in (["sample"], ["import", "people", file, "--workshop", sample, "--yes"]):
            assert "もう一つの窓" in desk.refuses(*argv)
        exported = desk.folder / "w.json"
        for argv in (["list"], ["check"], ["export", "workshop", "--workshop", sample, "-o", exported]):
            assert desk.do(*argv) == 0
        assert "もう一つの窓" in desk.refuses("import", "workshop", exported)
    finally:
        held.close()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + b"\0" * 200, b"text" * 300])
def test_a_file_that_is_no_library_stays_as_it_is(desk, content):
    desk.library.write_bytes(content)
    for argv in (["list"], ["check"], ["sample"], ["findings", "--workshop", "a"]):
        desk.refuses(*argv)


def test_a_log_that_cannot_be_written_stops_nothing(desk, sample, home):
    (home / "kyodo-desktop.log").mkdir(parents=True)
    assert "見つかりません" in desk.refuses("import", "workshop", "nothing.json")
    assert desk.do("list") == 0


def test_a_home_that_cannot_be_made(desk, sample, home, capsys):
    home.write_text("in the way")
    assert desk.do("list") == 0
    assert cli.main(["list"]) == 1
    assert "フォルダーを、作れませんでした" in capsys.readouterr().err


def _stumble(_call):
    raise ZeroDivisionError("葛󠄀城 𠮷子")


def test_a_mistake_of_our_own_is_one_sentence_and_its_details_are_in_the_log(
    desk, sample, home, monkeypatch, expect_log
):
    expect_log("a bug")
    monkeypatch.setitem(COMMANDS, "list", replace(COMMANDS["list"], run=_stumble))
    said = desk.refuses("list")
    assert "思わぬことが起きました" in said
    assert str(home / "kyodo-desktop.log") in said
    logged = (home / "kyodo-desktop.log").read_text("utf-8")
    assert "ZeroDivisionError" in logged
    assert "葛" not in logged + said


def test_a_mistake_of_our_own_is_told_where_no_log_can_be_written(
    desk, sample, home, monkeypatch, expect_log
):
    expect_log("a bug")
    home.write_text("in the way")
    monkeypatch.setitem(COMMANDS, "list", replace(COMMANDS["list"], run=_stumble))
    assert ".log" not in desk.refuses("list")


def test_a_library_that_is_not_there(desk):
    for argv in (["list"], ["check"], ["findings", "--workshop", "a"]):
        assert "見つかりません" in desk.refuses(*argv)


# ── what is not understood ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "argv",
    [
        ["fly"],
        ["import"],
        ["import", "cards"],
        ["--colour"],
        ["-x"],
        ["-library", "x"],
        ["list", "--workshop"],
        ["list", "--workshop", "a"],
        ["list", "all"],
        ["document", "agreement", "--workshop", "a"],
        ["document", "--workshop", "a", "-o", "b"],
        ["document", "poem", "--workshop", "a", "-o", "b"],
        ["document", "agreement", "role-sheet", "--workshop", "a", "-o", "b"],
        ["findings"],
        ["check", "--yes=1"],
        ["import", "people", "f", "--workshop", "a", "--encoding", "shift_jis"],
        ["import", "people", "f", "--workshop", "a", "--column", "0"],
        ["import", "people", "f", "--workshop", "a", "--column", "９" * 5000],
        ["import", "people", "f", "--workshop", "a", "--column", "9" * 5000],
        ["\udcff\ud842"],
    ],
    ids=range(20),
)
def test_what_is_not_understood_is_usage(argv, capsys):
    assert cli.main(argv) == 2
    out, said = capsys.readouterr()
    assert out == ""
    assert len(said.splitlines()) == 2
    assert "使い方" in said


def test_people_go_out_as_a_table_with_every_lost_letter_named(desk):
    made = desk.put(participants.add(create.new_workshop("会"), "𠮷田 花", reading="よしだ", contact="090"))
    file = desk.folder / "people.csv"
    assert desk.do("export", "people", "--workshop", made, "-o", file, "--encoding", "cp932") == 0
    assert "「𠮷」→「吉」" in desk.out
    text = file.read_bytes().decode("cp932")
    assert "吉田 花" in text
    assert "よしだ" not in text
    assert "090" not in text
    book = desk.folder / "people.XLSX"
    assert desk.do("export", "people", "--workshop", made, "-o", book, "--readings", "--contacts") == 0
    assert "連絡先" in desk.out
    assert desk.do("import", "people", book, "--workshop", made) == 1, "everybody is there already"
    assert "よしだ" in desk.out or "𠮷田 花" in desk.out


def test_the_role_table_goes_out(desk, sample):
    file = desk.folder / "roles.xlsx"
    assert desk.do("export", "roles", "--workshop", sample, "-o", file) == 0
    assert "仕事9件の、段階、番号、仕事" in desk.out
    assert file.read_bytes().startswith(b"PK")
    assert desk.do("export", "roles", "--workshop", sample, "-o", desk.folder / "roles.csv") == 0
    assert "◎" in (desk.folder / "roles.csv").read_text("utf-8-sig")


def test_all_help_is_japanese(capsys):
    known = {"kyodo", "desktop", "Excel", "CSV", "JSON", "PDF", "utf", "cp932", "help", "version", "output"}
    known |= {word for name in COMMANDS for word in name.split()} | {"library", "workshop", "yes"}
    known |= {"parties", "column", "encoding", "readings", "contacts", "header", "XLSX", "xlsx"}
    known |= {"paper", "large", "blank", "party", "Word", "docx"}
    for argv in ([], ["--help"], ["-h"], *([*name.split(), "--help"] for name in COMMANDS)):
        assert cli.main(argv) == 0
        out, said = capsys.readouterr()
        assert said == ""
        assert "使い方" in out
        assert set(re.findall("[A-Za-z][A-Za-z0-9]{2,}", out)) <= known
    assert set(words.COMMAND_HELP) == set(COMMANDS)
    assert all(f"kyodo-desktop {name}" in words.HELP for name in COMMANDS)


@pytest.mark.parametrize(
    ("argv", "named"),
    [([], None), (["--library", "list"], Path("list")), (["--library=list"], Path("list"))],
)
def test_a_window_is_opened_when_no_command_is_given(argv, named, monkeypatch):
    asked = []
    app = types.SimpleNamespace(run=lambda library: asked.append(library) or 7)
    monkeypatch.setitem(sys.modules, "kyodo_desktop.app", app)
    monkeypatch.setattr(kyodo_desktop, "app", app, raising=False)
    assert (main(argv), asked) == (7, [named])


@pytest.mark.parametrize("argv", [["list"], ["--library=x.db", "list"], ["--help"], ["--version"], ["fly"]])
def test_anything_else_is_for_the_command_line(argv, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "kyodo_desktop.app", None)
    assert main(argv) in {0, 1, 2}
    assert "".join(capsys.readouterr()) != ""


# ── as a process ──────────────────────────────────────────────────────────────────────────────────────────


def program(*argv: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kyodo_desktop", *argv]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, check=False)


@pytest.mark.parametrize(
    ("environment", "encoding"),
    [
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "ascii"),
        ({"PYTHONIOENCODING": "cp932"}, "cp932"),
        ({"PYTHONIOENCODING": "utf-8"}, "utf-8"),
    ],
)
def test_no_console_is_too_poor(desk, environment, encoding):
    desk.put(create.new_workshop("𠮷野の会"))
    done = program("list", "--library", str(desk.library), **environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "𠮷野の会".encode(encoding, "replace") in done.stdout
    failed = program("list", "--library", "nothing.db", **environment)
    assert failed.returncode == 1
    assert b"Traceback" not in failed.stderr


def test_the_list_needs_neither_qt_nor_sqlalchemy_nor_reportlab(desk, sample):
    check = "; ".join(
        [
            "import sys",
            "from kyodo_desktop import __main__",
            "sys.argv[1:] = ['list', '--library', sys.argv[1]]",
            "code = __main__.main()",
            "print([m for m in ('PySide6', 'sqlalchemy', 'alembic', 'reportlab') if m in sys.modules], code)",
        ]
    )
    done = subprocess.run(
        [sys.executable, "-c", check, str(desk.library)], capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[] 0"


def test_a_reader_that_stops_reading_gets_no_traceback(desk, sample):
    command = [sys.executable, "-m", "kyodo_desktop", "list", "--library", str(desk.library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 1


def test_a_document_on_other_paper_in_large_type_or_blank(desk, sample):
    plain, other = desk.folder / "a.pdf", desk.folder / "b.pdf"
    assert desk.do("document", "agreement", "--workshop", sample, "-o", plain) == 0
    for options in (("--paper", "A3"), ("--paper=B5",), ("--large",), ("--blank",)):
        assert desk.do("document", "agreement", "--workshop", sample, "-o", other, *options) == 0
        assert other.read_bytes() != plain.read_bytes()
    assert desk.do("document", "agreement", "--blank", "-o", other) == 0
    assert desk.do("document", "agreement", "-o", other) == 2
    assert desk.do("document", "agreement", "--workshop", sample, "-o", other, "--paper", "A2") == 2
    assert "A4・A3・B5" in desk.said
    assert desk.do("document", "programme", "--workshop", sample, "-o", other, "--large") == 2
    assert "programme" in desk.said


def test_a_hand_out_for_one_party(desk, sample):
    everybody, one = desk.folder / "a.pdf", desk.folder / "b.pdf"
    assert desk.do("document", "handout", "--workshop", sample, "-o", everybody) == 0
    assert desk.do("document", "handout", "--workshop", sample, "-o", one, "--party", "社協") == 0
    assert len(one.read_bytes()) < len(everybody.read_bytes())
    assert desk.do("document", "handout", "--workshop", sample, "-o", one, "--party", "いない会") == 2
    assert desk.do("document", "agreement", "--workshop", sample, "-o", one, "--party", "社協") == 2


def test_the_agreement_as_a_word_file(desk, sample):
    file = desk.folder / "合意書.docx"
    assert desk.do("export", "agreement", "--workshop", sample, "-o", file) == 0
    assert "合意書.docx" in desk.out
    assert file.read_bytes().startswith(b"PK")


# ── papers ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_paper_is_compared_by_its_number_and_by_its_code(desk):
    mine = editions.freeze(sample_workshop(), dt.date(2026, 6, 20))
    other = create.new_workshop("草刈りの会")
    desk.put(mine, other)
    check = canonical.shown(mine.editions[0].digest)
    assert desk.do("verify", check.lower()) == 0
    assert f"「{mine.title}」の第1版と一字一句同じです" in desk.out
    pdf = desk.file("紙.pdf", DOCUMENTS["agreement"](mine))
    assert desk.do("verify", pdf) == 0
    assert desk.out.count("第1版と一字一句同じです") == 2
    assert desk.do("verify", pdf, "--workshop", other.id) == 1
    assert "見つかりません" in desk.said
    assert "7F3A" in desk.refuses("verify", "なし")
    assert "写真でもPDFでも" in desk.refuses("verify", desk.file("a.png", b"nothing"))
    assert "見つかりません" in desk.refuses("verify", "no_such_file.png")


def test_a_record_that_was_altered_is_never_accepted(desk):
    mine = editions.freeze(sample_workshop(), dt.date(2026, 6, 20))
    [edition] = mine.editions
    forged = rows.edit(
        mine, "editions", edition.id, canonical=edition.canonical.replace("尾根木", "尾根本", 1)
    )
    desk.put(forged)
    assert desk.do("verify", canonical.shown(edition.digest)) == 1
    assert "書きかえられています" in desk.said
    assert desk.out == ""


def test_a_printed_edition_and_its_scans_go_out_and_come_in_with_the_workshop(desk):
    edition_pdf, scan = b"%PDF-1.7 the edition", b"a signed page"
    library = open_library(desk.library, inline=True)
    library.create(sample_workshop())
    first = library.shelf()[0].id
    editor = Editor(library.load(first).workshop, library.write)
    note = f"A4 {editor.enclose(edition_pdf, 'application/pdf')}"
    editor.run_for_good(label("editions.freeze"), editions.freeze, dt.date(2026, 6, 20), (note,))
    of = editor.workshop.editions[0].id
    args = (of, editor.enclose(scan, "image/png"), "image/png", dt.date(2026, 6, 21), 1)
    editor.run(label("scans.attach"), scans.attach, *args)
    library.close()
    out = desk.folder / "会.json"
    assert desk.do("export", "workshop", "--workshop", first, "-o", out) == 0
    assert desk.said == ""
    for spoil in ({"bytes": "AAAA"}, {"hash": "0" * 64}, {"media": "text/html"}, {"bytes": 7}):
        spoilt = json.loads(out.read_text(encoding="utf-8"))
        spoilt["enclosures"][0] |= spoil
        assert "1番目" in desk.refuses("import", "workshop", desk.file("b.json", json.dumps(spoilt)))
    assert desk.do("import", "workshop", out) == 0  # beside the first: a copy with ids of its own
    copy = desk.out.strip()
    assert copy != first
    library = open_library(desk.library, write=False)
    workshop = library.load(copy).workshop
    assert library.enclosure(copy, workshop.editions[0].documents[0].split()[1]) == edition_pdf
    assert library.enclosure(copy, workshop.photos[0].hash) == scan
    assert workshop.photos[0].of_id == workshop.editions[0].id
    library.close()
