"""The looks of a Word file: A4, Japanese faces by name with a fallback, numbered headings, header rows.

What python-docx has no door for is written as the elements of WordprocessingML (ECMA-376 Part 1).
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor, Twips

from kyodo_desktop.text import word as words

_SIDE, _TOP = Mm(20), Mm(18)
_NUMBERS = 77  # of our list, beside those of the template
_CELL = 10  # points
_TEMPLATE_TABS = (Twips(4320), Twips(8640))  # of the style of feet
_LETTER_INDENT = 420  # twentieths of a point that a line hangs behind its letter
_WHEN = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can say: the same agreement, the same bytes

_NUMBERING = f"""
<w:abstractNum {nsdecls("w")} w:abstractNumId="{_NUMBERS}"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>
<w:suff w:val="space"/><w:lvlText w:val="{words.ARTICLE_NUMBER}"/>
<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>
</w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/>
<w:suff w:val="nothing"/><w:lvlText w:val="{words.PARTY_NUMBER}"/>
<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>
</w:lvl></w:abstractNum>"""
_FONTS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts {nsdecls("w")}>
<w:font w:name="{words.FACE}"><w:altName w:val="{words.FACE_INSTEAD}"/><w:charset w:val="80"/>
<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
<w:font w:name="{words.HEADING_FACE}"><w:altName w:val="{words.HEADING_INSTEAD}"/><w:charset w:val="80"/>
<w:family w:val="modern"/><w:pitch w:val="variable"/></w:font>
</w:fonts>"""


def new_document() -> Any:
    """An empty document in our looks."""
    document = Document()
    _style(document, "Normal", words.FACE, 11)
    _style(document, "Title", words.FACE, 20, bold=True)
    _style(document, "Heading 1", words.HEADING_FACE, 11.5, bold=True)
    _style(document, "Heading 2", words.FACE, 11, bold=True)
    document.styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    border = document.styles["Title"].element.find(f".//{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)
    _number_headings(document)
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            part._blob = _FONTS.encode()  # noqa: SLF001 - the table of fonts has no door of its own
    set_page(document.sections[0], across=False)
    about = document.core_properties
    about.author = about.comments = about.last_modified_by = ""
    about.language = "ja-JP"
    return document


def _style(document: Any, name: str, face: str, size: float, *, bold: bool = False) -> None:
    style = document.styles[name]
    style.font.name, style.font.size, style.font.bold = face, Pt(size), bold
    style.font.italic = False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for kind in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), face)
    style.paragraph_format.space_before = Pt(8 if name == "Heading 1" else 2)
    style.paragraph_format.space_after = Pt(2)


def _number_headings(document: Any) -> None:
    """The numbers of clauses and parties are Word's own: they follow when somebody moves a clause."""
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    abstract = parse_xml(_NUMBERING)
    numbering.insert(0, abstract) if first is None else first.addprevious(abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), str(_NUMBERS))
    of = OxmlElement("w:abstractNumId")
    of.set(qn("w:val"), str(_NUMBERS))
    number.append(of)
    numbering.append(number)
    for level, name in enumerate(("Heading 1", "Heading 2")):
        properties = document.styles[name].element.get_or_add_pPr()
        found = properties.get_or_add_numPr()
        found.get_or_add_ilvl().val = level
        found.get_or_add_numId().val = _NUMBERS


def set_page(section: Any, *, across: bool) -> None:
    """A4, upright or across."""
    short, long = Mm(210), Mm(297)
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if across else (short, long)
    section.left_margin = section.right_margin = _SIDE
    section.top_margin = section.bottom_margin = _TOP


def paragraphs(document: Any, text: str, *, indent: float = 11.0) -> None:
    """One for each line that its writer began; the first line of each stands ``indent`` points in."""
    for line in sayable(text).split("\n"):
        document.add_paragraph(line).paragraph_format.first_line_indent = Pt(indent)


def hang(paragraph: Any) -> None:
    """Lines after the first stand below the text, not below the letter before it."""
    paragraph.paragraph_format.left_indent = Pt(_LETTER_INDENT / 20 + 11)
    paragraph.paragraph_format.first_line_indent = -Pt(_LETTER_INDENT / 20)


def table(
    document: Any, head: list[str], rows: list[list[str]], widths: list[float], *, least: float = 0.0
) -> None:
    """A table with rules, whose first row is its header on every page; ``widths`` in mm.

    With ``least`` mm of height for every row it is one to write in, and stays together.
    """
    made = document.add_table(rows=0, cols=len(head), style="Table Grid")
    made.autofit = False
    for number, texts in enumerate([head, *rows]):
        row = made.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001
        if number == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
        elif least:
            row.height = Mm(least)
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = Mm(width)
            paragraph = cell.paragraphs[0]
            run = paragraph.add_run(sayable(text))
            run.bold = number == 0
            run.font.size = Pt(_CELL)
            paragraph.paragraph_format.keep_with_next = bool(least) and number < len(rows)
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
            if len(text) < 2:  # a mark or a number
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)


def page_numbers(paragraph: Any) -> None:
    """At the right end: n / N, counted by Word."""
    stops = paragraph.paragraph_format.tab_stops
    for place in _TEMPLATE_TABS:
        stops.add_tab_stop(place, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(Mm(170), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run("\t")
    for field in ("PAGE", "NUMPAGES"):
        if field == "NUMPAGES":
            paragraph.add_run(" / ")
        element = OxmlElement("w:fldSimple")
        element.set(qn("w:instr"), field)
        run = OxmlElement("w:r")
        shown = OxmlElement("w:t")
        shown.text = "1"
        run.append(shown)
        element.append(run)
        paragraph._p.append(element)  # noqa: SLF001


def sayable(text: str) -> str:
    """A text without what XML 1.0 cannot hold; a line end is one of Word's."""
    kept = (letter if _may_stand(ord(letter)) else words.GETA for letter in text)
    return "".join(kept).replace("\r\n", "\n").replace("\r", "\n")


def _may_stand(code: int) -> bool:
    if code < 0x20:
        return code in (0x09, 0x0A, 0x0D)
    return not (0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF))


def to_bytes(document: Any) -> bytes:
    """The file, the same for the same document: without the time at which it was put together."""
    written, out = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _WHEN), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
