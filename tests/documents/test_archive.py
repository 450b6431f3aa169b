"""Every document is fit for the archive (PDF/A-2u) and for a screen reader (PDF/UA-1), as others see it."""

from __future__ import annotations

import re
from dataclasses import replace

import page as validator
import pytest
from hypothesis import given, settings

from kyodo_desktop.documents.catalogue import DOCUMENTS
from kyodo_desktop.documents.marks import mark
from kyodo_desktop.documents.page import A4, Flow, to_pdf
from kyodo_desktop.documents.paragraph import Style, lay
from kyodo_desktop.documents.table import Cell, Row, Table, flow_table
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from tests.documents.heard import heard
from tests.documents.test_agreement_sheet import crowd
from tests.strategies import workshops

SAMPLE = sample_workshop()
PROFILES = (validator.ValidationProfile.PDF_A_2U, validator.ValidationProfile.PDF_UA_1)
STYLE = Style("mincho", 10, 14, "left")
HEAD = Row([Cell(lay("あたま", STYLE, 90)), Cell(lay("みぎ", STYLE, 90))], 20)


def broken_rules(pdf: bytes) -> list[str]:
    reports = [validator.validate_pdf_bytes(pdf, profile=profile) for profile in PROFILES]
    return [f"{failure.rule_id}: {failure.message}" for report in reports for failure in report.failures]


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_every_document_keeps_both_standards(name: str) -> None:
    for workshop in (SAMPLE, new_workshop("足の会"), crowd(40, 60)):
        assert broken_rules(DOCUMENTS[name](workshop)) == []


@given(workshops())
@settings(max_examples=8)
def test_whatever_is_written_keeps_both_standards(workshop: Workshop) -> None:
    workshop = replace(
        workshop,
        meetings=workshop.meetings or SAMPLE.meetings,
        agreements=workshop.agreements or SAMPLE.agreements,
    )
    for make in DOCUMENTS.values():
        assert broken_rules(make(workshop)) == []


def test_the_validator_would_notice() -> None:
    pdf = DOCUMENTS["agreement"](SAMPLE)
    assert broken_rules(pdf.replace(b"/Marked true", b"/Marked null"))
    assert broken_rules(pdf.replace(b"/GTS_PDFA1", b"/GTS_PDFX1"))


def test_two_sheets_of_one_title_are_two_files() -> None:
    pdfs = [DOCUMENTS["agreement"](workshop) for workshop in (SAMPLE, replace(SAMPLE, purpose="川を見る"))]
    names = [re.findall(rb"/ID\s*\[<(\w+)>", pdf) for pdf in pdfs]
    assert len(names[0]) == len(names[1]) == 1
    assert names[0] != names[1]
    assert DOCUMENTS["agreement"](SAMPLE) == pdfs[0]


@pytest.mark.parametrize(
    "character", ["\ufeff", "\ufffe", "\uffff", "\x00", "\ue000", "<&>", "\ud800", "\u3000"]
)
def test_letters_that_the_standards_forbid(character: str) -> None:
    workshop = replace(SAMPLE, title=f"足{character}会", purpose=f"山{character}川")
    assert broken_rules(DOCUMENTS["agreement"](workshop)) == []


# ── what is told, as another program reads it ─────────────────────────────────────────────────────────────


def test_the_agreement_is_heard_in_its_order() -> None:
    told = [(element.role, element.words) for element in heard(DOCUMENTS["agreement"](SAMPLE))]
    titles = [words for role, words in told if role in ("H1", "H2")]
    assert titles[:3] == ["役割分担合意書", "第1条　目的", "第2条　目標"]
    assert [role for role, _ in told].count("H1") == 1
    after = told.index(("H2", "第1条　目的"))
    assert told[after + 1] == ("P", SAMPLE.purpose)
    assert told[after + 2 : after + 4] == [("H2", "第2条　目標"), ("TH", "何を")]


def test_a_party_is_heard_once_where_it_signs_and_then_its_place_for_a_seal() -> None:
    told = heard(DOCUMENTS["agreement"](SAMPLE))
    seals = [element for element in told if element.role == "Figure"]
    assert [seal.alt for seal in seals] == ["印を押すところ"] * len(SAMPLE.parties)
    heads = [element.words for element in told if element.role == "P"]
    assert [heads.count(actor.name) for actor in SAMPLE.actors] == [1] * len(SAMPLE.actors)


def test_what_says_nothing_is_not_heard() -> None:
    words = [element.words for element in heard(DOCUMENTS["agreement"](SAMPLE))]
    assert not any("照合番号" in said for said in words)  # the foot of each page
    assert "" not in [
        element.words for element in heard(DOCUMENTS["agreement"](SAMPLE)) if element.role == "P"
    ]


def rows(count: int, *, group: str = "") -> list[Row]:
    return [Row([Cell(lay(f"仕事{n:03}", STYLE, 90)), Cell()], 20, group) for n in range(count)]


def test_a_table_over_pages_is_one_table_with_its_head_heard_once() -> None:
    head = Row([Cell(), Cell(lay("あたま", STYLE, 90)), Cell(lay("みぎ", STYLE, 90))], 20)
    labels = {"plan": lay("企画", STYLE, 40), "do": lay("実施", STYLE, 40)}
    table = Table([50, 100, 100], head, rows(50, group="plan") + rows(3, group="do"), labels, names=1)
    flow = Flow(A4)
    flow_table(flow, table)
    pdf = to_pdf(flow, "試し", lambda _number, _count: [])
    told = heard(pdf)
    assert len(flow.pages) == 2
    assert [e.words for e in told if e.scope == "Column"] == ["あたま", "みぎ"]
    assert [(e.words, e.rows) for e in told if e.rows > 1] == [("企画", 50), ("実施", 3)]
    assert [e.words for e in told if e.scope == "Row" and e.rows == 1] == [
        f"仕事{n:03}" for n in [*range(50), *range(3)]
    ]
    assert broken_rules(pdf) == []


def test_what_goes_on_over_the_page_is_one_paragraph() -> None:
    text = "".join(f"{n}番目の文です。" for n in range(1200))
    flow = Flow(A4)
    flow.text(lay(text, STYLE, A4.inner))
    told = heard(to_pdf(flow, "試し", lambda _number, _count: []))
    assert "".join(element.words for element in told) == text
    assert [(element.role, element.parts) for element in told] == [("P", len(flow.pages))] * len(flow.pages)


def test_a_new_line_of_its_writer_is_a_new_paragraph() -> None:
    flow = Flow(A4)
    flow.text(lay("一つめ\n二つめ", STYLE, A4.inner))
    table = Table([100, 100], HEAD, [Row([Cell(lay("山\n川", STYLE, 90), mark("lead", 9), 9), Cell()], 20)])
    flow_table(flow, table)
    pdf = to_pdf(flow, "試し", lambda _number, _count: [])
    assert [(e.path, e.words) for e in heard(pdf) if e.role != "TH"] == [
        ("Document/P", "一つめ"),
        ("Document/P", "二つめ"),
        ("Document/Table/TR/TD", "◎"),
        ("Document/Table/TR/TD/P", "山"),
        ("Document/Table/TR/TD/P", "川"),
    ]
    assert broken_rules(pdf) == []


def test_a_new_line_in_a_row_over_pages() -> None:
    lines = [f"{n}番目の行、" * 30 for n in range(24)]
    flow = Flow(A4)
    flow_table(flow, Table([100, 100], HEAD, [Row([Cell(lay("\n".join(lines), STYLE, 90)), Cell()], 20)]))
    pdf = to_pdf(flow, "試し", lambda _number, _count: [])
    told = [element for element in heard(pdf) if element.role == "P"]
    assert len(flow.pages) > 2
    assert "".join(element.words for element in told) == "".join(lines)
    assert sum(1 / element.parts for element in told) == len(lines)  # as many paragraphs as were written
    assert broken_rules(pdf) == []


def test_items_are_a_list() -> None:
    flow = Flow(A4)
    flow.heading(lay("約束", STYLE, A4.inner), level=1)
    with flow.inside("L"):
        flow.item(lay("一つめ", STYLE, A4.inner))
        flow.item(lay("", STYLE, A4.inner))
        flow.item(lay("二つめ", STYLE, A4.inner))
    pdf = to_pdf(flow, "試し", lambda _number, _count: [])
    assert [(e.path, e.words) for e in heard(pdf)] == [
        ("Document/H1", "約束"),
        ("Document/L/LI/LBody", "一つめ"),
        ("Document/L/LI/LBody", "二つめ"),
    ]
    assert broken_rules(pdf) == []
