"""Lists of people in workbooks: as people lay them out, and as nobody should."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import re
import time
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import people_csv, table_text, workbook
from kyodo_desktop.exchange.people_csv import Why
from kyodo_desktop.text import people_import as words


def book(*sheets: list[list[object]], merge: tuple[str, ...] = ()) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for n, rows in enumerate(sheets, 1):
        sheet = made.create_sheet(f"シート{n}")
        for row in rows:
            sheet.append(row)
    for cells in merge:
        made.worksheets[0].merge_cells(cells)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def changed(data: bytes, name: str, change) -> bytes:
    """The same workbook with one part rewritten."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            new.writestr(info.filename, change(part) if info.filename == name else part)
    return out.getvalue()


def names(data: bytes) -> list[str]:
    return [person.name for person in people_csv.read(data).people]


LIST = [["参加者名簿"], [], ["氏名", "ふりがな", "所属"], ["有村 重雄", "ありむら しげお", "自治会"]]
SHEET = "xl/worksheets/sheet1.xml"


def test_the_sheet_with_the_names_is_found_behind_others():
    found = people_csv.read(book([["おしらせ"]], LIST))
    assert (found.sheet, found.encoding) == ("シート2", None)
    assert [(p.line, p.name, p.reading, p.affiliation) for p in found.people] == [
        (4, "有村 重雄", "ありむら しげお", "自治会")
    ]


def test_a_sheet_without_a_header_is_read_by_its_column():
    data = book([["山下 花子", 1], ["今村 節子", 2]])
    with pytest.raises(Refused, match=r"people\.no_name_column"):
        people_csv.read(data)
    assert people_csv.first_lines(data)[0].cells == ("山下 花子", "1")
    assert [p.name for p in people_csv.read(data, names_in=0).people] == ["山下 花子", "今村 節子"]


def test_merged_cells_count_for_their_rows_but_a_name_is_one_person():
    rows = [
        ["氏名", "所属", "役職"],
        ["山下 花子", "自治会", "会長"],
        ["今村 節子", None, "会計"],
        [None, None, "書記"],
    ]
    found = people_csv.read(book(rows, merge=("B2:B4", "A3:A4")))
    assert [(p.name, p.affiliation) for p in found.people] == [
        ("山下 花子", "自治会"),
        ("今村 節子", "自治会"),
    ]
    assert [(left.line, left.why) for left in found.left_out] == [(4, Why.NO_NAME)]


def test_numbers_dates_and_formulas_come_as_they_are_shown():
    data = book([["氏名", "電話", "日"], ["山下", 901234.0, dt.date(2026, 6, 20)], ["=A1", True]])
    formula = re.compile(rb'<c r="A3"[^>]*><f>A1</f><v ?/?>(</v>)?</c>')
    known = '<c r="A3" t="str"><f>A1</f><v>東</v></c>'.encode()
    found = people_csv.read(changed(data, SHEET, lambda xml: formula.sub(known, xml)))
    assert [(p.name, p.contact) for p in found.people] == [("山下", "901234"), ("東", "TRUE")]
    assert people_csv.first_lines(data)[1].cells == ("山下", "901234", "2026-06-20")
    never_reckoned = people_csv.read(data)
    assert [left.why for left in never_reckoned.left_out] == [Why.NO_NAME]


def test_macros_are_not_looked_at():
    out = io.BytesIO(book(LIST))
    with zipfile.ZipFile(out, "a") as more:
        more.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")
    types = "[Content_Types].xml"
    macro = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert names(changed(out.getvalue(), types, lambda xml: xml.replace(plain, macro))) == ["有村 重雄"]


def test_six_hundred_people_come_in():
    assert len(names(book([["氏名"], *([f"人{n}"] for n in range(600))]))) == 600


def _packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), part)
    return out.getvalue()


def _bomb() -> bytes:
    return _packed(xl__workbook_xml=b"", xl__worksheets__sheet1_xml=b" " * (200 * 1024 * 1024))


def _million() -> bytes:
    row = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c></row>'
    rows = b"".join(row % (n, n) for n in range(2, 400_000))
    return changed(book([["氏名"]]), SHEET, lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>"))


def _far() -> bytes:
    return changed(
        book([["氏名"], ["山下"]]),
        SHEET,
        lambda xml: xml.replace(b"</sheetData>", b'<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>'),
    )


def _sheet(cells: bytes) -> bytes:
    return changed(book(LIST), SHEET, lambda xml: xml.replace(b"</sheetData>", cells + b"</sheetData>"))


OLE = b"\xd0\xcf\x11\xe0"
HOSTILE = {
    "a password": (
        b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "table.locked",
    ),
    "an old book": (b"\xd0\xcf\x11\xe0" + b"Workbook" * 90, "table.old_workbook"),
    "a letter": (_packed(word__document_xml=b"<a/>"), "table.workbook"),
    "half a file": (book(LIST)[:900], "table.damaged"),
    "no sheet": (_packed(xl__workbook_xml=b"<a/>"), "table.damaged"),
    "a bomb": (_bomb(), "table.unpacks_too_large"),
    "entities": (
        changed(book(LIST), SHEET, lambda xml: b'<!DOCTYPE a [<!ENTITY b "c">]>' + xml),
        "table.damaged",
    ),
    "a million rows": (_million(), "table.too_many"),
    "one cell of 60 MB": (
        _sheet(b'<row r="9"><c r="A9" t="inlineStr"><is><t>' + b"a" * 60_000_000 + b"</t></is></c></row>"),
        "table.unpacks_too_large",
    ),
    "a row of a million cells": (_sheet(b'<row r="9">' + b"<c/>" * 1_000_000 + b"</row>"), "table.too_wide"),
    "a row beyond all rows": (
        _sheet(b'<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
        "table.damaged",
    ),
    "a sheet in other letters": (
        changed(book(LIST), SHEET, lambda xml: xml.decode().encode("utf-16")),
        "table.damaged",
    ),
    "too many words": (
        _packed(xl__workbook_xml=b"<a/>", xl__sharedStrings_xml=b"<si><t>a</t></si>" * 1_200_000),
        "table.unpacks_too_large",
    ),
    "a far column": (_far(), "table.too_wide"),
    "nothing": (book([]), "people.empty"),
    "too large": (b"PK\x03\x04" + b"\0" * table_text.LARGEST, "table.too_large"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_cannot_be_taken_has_its_sentence(what):
    data, key = HOSTILE[what]
    began = time.perf_counter()
    with pytest.raises(Refused) as caught:
        people_csv.read(data)
    assert caught.value.key == key
    assert time.perf_counter() - began < 8  # generous: it takes a second at most
    assert words.REFUSALS[key](**caught.value.args_)


@pytest.mark.parametrize(
    "what", ["one cell of 60 MB", "a row of a million cells", "too many words", "a bomb"]
)
def test_what_unpacks_to_much_never_lies_in_memory(what):
    tracemalloc.start()
    with pytest.raises(Refused):
        people_csv.read(HOSTILE[what][0])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 16 * 1024 * 1024


def test_merged_cells_are_found_wherever_a_piece_of_the_file_ends(monkeypatch):
    rows = [["氏名", "所属"], *([f"人{n}", "" if n % 2 else f"団体{n}"] for n in range(40))]
    data = book(rows, merge=tuple(f"B{n}:B{n + 1}" for n in range(2, 42, 2)))
    whole = people_csv.read(data)
    assert [p.affiliation for p in whole.people] == [f"団体{n - n % 2}" for n in range(40)]
    for piece in (128, 129, 200, 333):
        monkeypatch.setattr(workbook, "_PIECE", piece)
        assert people_csv.read(data) == whole


def test_what_a_sheet_says_of_its_own_size_is_not_believed():
    data = changed(
        book(LIST),
        SHEET,
        lambda xml: xml.replace(b'<dimension ref="A1:C4"', b'<dimension ref="A1:XFD1048576"'),
    )
    began = time.perf_counter()
    assert names(data) == ["有村 重雄"]
    assert time.perf_counter() - began < 2


WHOLE = book(LIST)
BYTES = st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=4)


@given(BYTES)
def test_a_workbook_with_a_few_bytes_changed_is_read_or_refused(bites):
    data = bytearray(WHOLE)
    for at, byte in bites:
        data[at] = byte
    with contextlib.suppress(Refused):
        people_csv.read(bytes(data))
