from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from kyodo_desktop.domain import role_clauses, roles, rows
from kyodo_desktop.domain.choices import Aliasing, RolesAs
from kyodo_desktop.domain.clauses import clauses_in_force
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.exchange.agreement_word import make

NAMES = ("𠮷田の会", "葛\U000e0100城の会", "髙橋の会", "山﨑<b>の会", "渡邊\U000e0100の会", "神\ufa19社")


def as_written(way: RolesAs, **choices: object) -> Workshop:
    sample = sample_workshop()
    named = zip(sample.actors, NAMES, strict=True)
    sample = replace(sample, actors=tuple(replace(actor, name=name) for actor, name in named))
    return rows.edit(sample, "agreements", sample.agreement.id, roles_as=way, **choices)


def opened(workshop: Workshop) -> Any:
    return Document(io.BytesIO(make(workshop)))


def texts(document: Any) -> list[str]:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


@pytest.mark.parametrize("way", RolesAs)
def test_the_words_are_those_of_the_clauses_in_force(way: RolesAs) -> None:
    workshop = as_written(way)
    found = opened(workshop)
    said = texts(found)
    clauses = clauses_in_force(workshop)
    headings = [p.text for p in found.paragraphs if p.style.name == "Heading 1"]
    assert headings == [clause.title for clause in clauses if clause.number is not None]
    for clause in clauses:
        assert all(line in said for line in clause.text.split("\n") if line)
    for actor in workshop.actors:
        assert any(actor.name in text for text in said)
    for activity in workshop.activities:
        assert any(activity.what in text for text in said)


def test_roles_by_party_are_the_same_lines() -> None:
    workshop = as_written(RolesAs.CLAUSES, aliasing=Aliasing.LETTERS)
    found = opened(workshop)
    said = [p.text for p in found.paragraphs]
    lines = role_clauses.lines(workshop)
    assert [line for line in lines if line in said] == [line for line in lines if not line.startswith("（")]
    parties = [p.text for p in found.paragraphs if p.style.name == "Heading 2"]
    assert [f"（{n}）{text}" for n, text in enumerate(parties, 1)] == [x for x in lines if x.startswith("（")]


def test_it_is_a_form_that_an_office_can_go_on_with() -> None:
    document = opened(as_written(RolesAs.ANNEX))
    upright, across = document.sections
    assert (round(upright.page_width.mm), round(upright.page_height.mm)) == (210, 297)
    assert (round(across.page_width.mm), round(across.page_height.mm)) == (297, 210)
    for name, level in (("Heading 1", 0), ("Heading 2", 1)):
        numbering = document.styles[name].element.pPr.numPr
        assert (numbering.numId.val, numbering.ilvl.val) == (77, level)
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    fonts = document.styles["Normal"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "BIZ UDPMincho"
    with zipfile.ZipFile(io.BytesIO(make(as_written(RolesAs.TABLE)))) as file:
        assert "ＭＳ 明朝" in file.read("word/fontTable.xml").decode()
    assert document.core_properties.author == ""


def test_the_same_agreement_gives_the_same_bytes_and_no_letter_stops_it() -> None:
    workshop = as_written(RolesAs.TABLE)
    assert make(workshop) == make(workshop)
    odd = roles.add_activity(new_workshop("会"), "名簿")
    odd = replace(odd, title="a\x0bb\ufffe\r\nc", purpose="<w:p/>&amp;")
    assert any("<w:p/>&amp;" in text for text in texts(opened(odd)))


def _writer() -> str:
    """LibreOffice where it has its Writer: the sheets alone cannot read it."""
    found = shutil.which("soffice")
    if found is None:
        return ""
    places = [Path(found).resolve().parent, *(Path(p) for p in re.findall(r"(/\S+)/soffice", _script(found)))]
    return found if any((place / "libswlo.so").exists() for place in places) else ""


def _script(found: str) -> str:
    data = Path(found).read_bytes()[:4000]
    return data.decode("utf-8", "replace") if data.startswith(b"#!") else ""


@pytest.mark.office
@pytest.mark.skipif(not _writer(), reason="LibreOffice Writer is not there")
@pytest.mark.parametrize("way", RolesAs)
def test_libreoffice_reads_the_same_words(way: RolesAs, tmp_path: Path) -> None:
    workshop = as_written(way)
    file = tmp_path / "agreement.docx"
    file.write_bytes(make(workshop))
    subprocess.run(
        [
            *(_writer(), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(file)),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    read = (tmp_path / "agreement.txt").read_text(encoding="utf-8-sig")
    at = 0
    for clause in clauses_in_force(workshop):
        if clause.number is not None:
            at = read.index(f"第{clause.number}条 {clause.title}", at)
        assert clause.text.split("\n")[0] in read[at:]
    for actor in workshop.actors:
        assert actor.name in read
    if way is RolesAs.CLAUSES:
        for line in role_clauses.lines(workshop):
            assert line in read.replace("） ", "）")
