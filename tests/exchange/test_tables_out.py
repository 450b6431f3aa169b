"""Tables that go out: every cell text, every lost letter named, nothing private unasked."""

from __future__ import annotations

import csv
import io
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from kyodo_desktop.domain import meetings, participants, tables
from kyodo_desktop.domain.choices import AttendanceState
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


@pytest.mark.office
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_libreoffice_reads_the_same_text(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"people.{kind}"
    file.write_bytes(tables_out.to_xlsx(TABLE) if kind == "xlsx" else tables_out.to_csv(TABLE)[0])
    text = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
    reading = ["--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,true"] if kind == "csv" else []
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", *reading),
            *("--convert-to", text, "--outdir", str(tmp_path / "out"), str(file)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    read = cells_of_csv((tmp_path / "out" / "people.csv").read_bytes(), "utf-8-sig")
    held = [f"'{text}" if kind == "csv" and tables_out.looks_like_formula(text) else text for text in ODD]
    assert [row[1] for row in read[1:]] == held
