"""Tables that go out: every cell text, every lost letter named, nothing private unasked."""

from __future__ import annotations

import csv
import datetime as dt
import io
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from kyodo_desktop.domain import actors, meetings, participants, tables
from kyodo_desktop.domain.choices import AttendanceState, Consent
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.exchange import people_csv, people_out, tables_out
from kyodo_desktop.exchange.table_text import Encoding
from kyodo_desktop.exchange.tables_out import Replaced, TableOut
from kyodo_desktop.text import people_out as words
from tests.builders import actor_id, workshop

ODD = ("=1+1", "+81-90", "-1", "@SUM(A1)", "\tx", "＝1", "'=1", "0120", "1-2", "a\nb", '"', ",", "𠮷葛󠄀", "")
TABLE = TableOut("表", ("氏名", "文"), tuple((f"人{n}", text) for n, text in enumerate(ODD)))


def hall() -> Workshop:
    found = workshop("尾根木地区自治会/おねぎ")
    body = actor_id(found, "尾根木地区自治会")
    found = participants.add(
        found, "山下 花子", reading="やました はなこ", actor_id=body, position="会長", contact="090-1"
    )
    found = participants.add(found, "=cmd|' /C calc'!A0", reading="あ")
    person = next(p.id for p in found.participants if p.name == "山下 花子")
    found = participants.set_attendance(found, meetings.first(found).id, person, AttendanceState.PRESENT)
    return tables.deal(found, 1)


def cells_of_csv(data: bytes, codec: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(codec), newline="")))


def test_csv_is_as_windows_and_excel_wish_it():
    data, replaced = tables_out.to_csv(TABLE)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b'"\r\n')
    assert replaced == ()
    found = cells_of_csv(data, "utf-8-sig")
    held = {"=1+1", "+81-90", "-1", "@SUM(A1)", "\tx", "＝1"}
    assert [row[1] for row in found[1:]] == [f"'{text}" if text in held else text for text in ODD]


def test_xlsx_holds_every_cell_as_text():
    book = load_workbook(io.BytesIO(tables_out.to_xlsx(TABLE)))
    cells = [row[1] for row in book.active.iter_rows(min_row=2)]
    assert [cell.value or "" for cell in cells] == list(ODD)
    assert {cell.data_type for cell in cells if cell.value} == {"s"}
    assert all(cell.quotePrefix for cell, text in zip(cells, ODD, strict=True) if text.startswith(("=", "+")))


@given(st.lists(st.text(max_size=8), min_size=1, max_size=4))
def test_cp932_always_goes_and_names_what_did_not(texts):
    table = TableOut("表", ("文",), tuple((text,) for text in texts))
    data, replaced = tables_out.to_csv(table, Encoding.CP932)
    back = [row[0] for row in cells_of_csv(data, "cp932")[1:] if row]
    lost = {entry.letter for entry in replaced}
    for text in texts:
        if not any(letter in text for letter in lost) and "\r" not in text and "\n" not in text:
            assert text in back or f"'{text}" in back


def test_letters_that_cp932_lacks_are_named_with_their_person():
    table = TableOut("表", ("氏名", "役"), (("𠮷田 葛󠄀", "頰〜👪"), ("髙﨑 ①", "㈱")))
    data, replaced = tables_out.to_csv(table, Encoding.CP932)
    assert cells_of_csv(data, "cp932")[1:] == [["吉田 葛", "頬～〓"], ["髙﨑 ①", "㈱"]]
    name = "𠮷田 葛󠄀"
    assert replaced == (
        Replaced(name, "氏名", "𠮷", "吉"),
        Replaced(name, "氏名", "葛󠄀", "葛"),
        Replaced(name, "役", "頰", "頬"),
        Replaced(name, "役", "〜", "～"),
        Replaced(name, "役", "👪", "〓"),
    )


def test_only_what_was_asked_for_goes_out():
    plain = people_out.table(hall())
    assert "090-1" not in str(plain)
    assert "やました" not in str(plain)
    whole = people_out.table(hall(), readings=True, contacts=True)
    assert whole.head == words.head(1, readings=True, contacts=True)
    assert whole.rows[1] == (
        *("山下 花子", "やました はなこ", "尾根木地区自治会", "会長", "1班", "はい", "", "", "", "090-1"),
    )


@pytest.mark.parametrize("kind", ["xlsx", "csv", "cp932"])
def test_what_went_out_comes_in_again_letter_for_letter(kind):
    table = people_out.table(hall(), readings=True, contacts=True)
    if kind == "xlsx":
        data = tables_out.to_xlsx(table)
    else:
        encoding = Encoding.CP932 if kind == "cp932" else Encoding.UTF8_MARKED
        data, _ = tables_out.to_csv(table, encoding)
    found = people_csv.read(data)
    assert [(p.name, p.reading, p.contact) for p in found.people] == [
        ("=cmd|' /C calc'!A0", "あ", ""),
        ("山下 花子", "やました はなこ", "090-1"),
    ]


SIGNS = ("=1+1", "+81-90", "-1", "@SUM(A1)", "＝1", "0120", "1-2", "2026/6/20", "TRUE", '"', "a,b;c", "髙﨑")


def odd_hall() -> Workshop:
    """Every column that takes words holds each of the signs once, beside two meetings and all consents."""
    found = meetings.add(hall())
    for n, sign in enumerate(SIGNS):
        found = tables.add(found, f"{sign}班")
        found = actors.add(found, f"{sign}会{n}")
        body = actor_id(found, f"{sign}会{n}")
        found = participants.add(
            found, f"{sign}名{n}", reading=f"{sign}よ", actor_id=body, position=sign, contact=sign
        )
        person = next(p for p in found.participants if p.name == f"{sign}名{n}")
        found = tables.seat(found, found.tables[-1].id, person.id)
        for meeting in found.meetings:
            found = participants.set_attendance(found, meeting.id, person.id, AttendanceState.PRESENT)
        for what in participants.CONSENTS:
            found = participants.set_consent(found, person.id, what, Consent.YES, dt.date(2026, 6, 20))
    return found


def through_libreoffice(file: Path, to: str, *reading: str) -> Path:
    """Opened by LibreOffice and saved by it."""
    folder = file.parent / "out"
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(file.parent / 'profile').as_uri()}", "--headless"),
            *(*reading, "--convert-to", to, "--outdir", str(folder), str(file)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / f"{file.stem}.{to.partition(':')[0]}"


TEXT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
#: How LibreOffice is told to read a CSV: commas, quotation marks, code page, quoted cells are text.
AS_TEXT = {
    "utf-8": "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,true",
    "cp932": "--infilter=Text - txt - csv (StarCalc):44,34,60,1,,0,true",
}


@pytest.mark.office
@pytest.mark.parametrize("kind", list(tables_out.KINDS))
def test_libreoffice_reads_every_column_as_it_was(kind: str, tmp_path: Path) -> None:
    people = people_out.table(odd_hall(), readings=True, contacts=True)
    assert len(people.head) == len(set(people.head)) == 11
    for table in (people, TABLE) if kind != "cp932" else (people,):
        file = tmp_path / f"people.{tables_out.KINDS[kind]}"
        file.write_bytes(tables_out.make(table, kind).data)
        reading = [AS_TEXT[kind]] if kind in AS_TEXT else []
        read = cells_of_csv(through_libreoffice(file, TEXT, *reading).read_bytes(), "utf-8-sig")
        held = [
            [f"'{cell}" if kind != "xlsx" and tables_out.looks_like_formula(cell) else cell for cell in row]
            for row in (table.head, *table.rows)
        ]
        assert read == held


@pytest.mark.office
@pytest.mark.parametrize("kind", list(tables_out.KINDS))
def test_what_libreoffice_saved_again_comes_in_as_it_went_out(kind: str, tmp_path: Path) -> None:
    table = people_out.table(odd_hall(), readings=True, contacts=True)
    file = tmp_path / f"people.{tables_out.KINDS[kind]}"
    file.write_bytes(tables_out.make(table, kind).data)
    reading = [AS_TEXT[kind]] if kind in AS_TEXT else []
    to = "xlsx" if kind == "xlsx" else TEXT
    found = people_csv.read(through_libreoffice(file, to, *reading).read_bytes())
    fields = ("name", "reading", "affiliation", "position", "table", "contact")
    places = [table.head.index(title) for title in ("氏名", "ふりがな", "所属", "役・立場", "班", "連絡先")]
    assert found.left_out == ()
    assert [tuple(getattr(person, field) for field in fields) for person in found.people] == [
        tuple(row[place] for place in places) for row in table.rows
    ]
