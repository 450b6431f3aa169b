"""Every rendering of the agreement on every paper, looked at through the PDF itself."""

from __future__ import annotations

import hashlib
import os
import pickle
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import product
from pathlib import Path

import hypothesis
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.documents.catalogue import laid_out
from kyodo_desktop.documents.handout import handout
from kyodo_desktop.documents.page import MM
from kyodo_desktop.documents.papers import PAPERS, Setting
from kyodo_desktop.documents.setting_of_pages import nothing_yet
from kyodo_desktop.domain import agreement, aliases, role_clauses, rows
from kyodo_desktop.domain.choices import ActorKind, RolesAs
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as words
from tests.documents.boxes import smallest_letters, troubles
from tests.documents.halls import hall

SEARCH = os.environ.get("KYODO_DESKTOP_HYPOTHESIS") == "search"
EVERY = [Setting(*choice) for choice in product(PAPERS, (False, True), (False, True))]
SOME = [Setting(), Setting("A3", blank=True), Setting("A4", large=True), Setting("B5", large=True)]
#: 200 halls on every paper when something is searched for; two on some of them each time.
SETTINGS, EXAMPLES, MOST = (EVERY, 200, 80) if SEARCH else (SOME, 2, 15)


def plain(text: str) -> str:
    """Without the places where lines end, and without spaces, which a line end swallows.

    pdftotext puts a letter and its voicing mark together; nothing else is touched.
    """
    return re.sub(r"\s", "", text).replace("か\u3099", "が")


def pages(pdf: bytes) -> list[str]:
    """The text of each page as pdftotext finds it; as PDFium does where there is none."""
    program = shutil.which("pdftotext")
    if program is None:
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            return [page.get_textpage().get_text_range() for page in document]
    found = subprocess.run([program, "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return found.stdout.decode().split("\f")[:-1]


def as_written(workshop: Workshop, **choices: object) -> Workshop:
    return rows.edit(workshop, "agreements", workshop.agreement.id, **choices)


def renderings(workshop: Workshop) -> Iterator[tuple[str, Workshop, Setting]]:
    """All of them; on which paper the three ways of writing roles stand is left to the hall."""
    for setting in SETTINGS:
        for way in RolesAs:
            yield "agreement", as_written(workshop, roles_as=way), setting
        yield "role-sheet", workshop, setting
        yield "handout", workshop, setting


def block(workshop: Workshop, party: agreement.Party, actor: agreement.Actor) -> str:
    """What stands in the block where a party signs, up to the word beside the pen."""
    name = words.with_alias(actor.name, aliases.beside_names(workshop)[party.id])
    signer, title = agreement.signer(party, actor), agreement.signer_title(party, actor)
    sign_here = words.SIGN_HERE[workshop.agreement.sign_mode]
    return plain(name + words.with_title(signer, title) + actor.address + sign_here)


def look(name: str, workshop: Workshop, setting: Setting) -> str:
    """What is wrong with one sheet is raised; its digest is returned."""
    sheet = laid_out(name, workshop, setting)
    pdf = sheet.pdf()
    assert troubles(pdf) == []
    texts = [plain(text) for text in pages(pdf)]
    assert len(texts) == len(sheet.flow.pages)
    if name == "handout":
        for actor in workshop.actors:
            assert any(plain(actor.name) in text for text in texts), actor.name
    elif name == "agreement":
        for party, actor in agreement.signing(workshop):
            assert any(block(workshop, party, actor) in text for text in texts), block(workshop, party, actor)
    return hashlib.sha256(pdf).hexdigest()


@hypothesis.settings(max_examples=EXAMPLES, phases=[hypothesis.Phase.generate])  # one hall takes seconds
@given(st.integers(2, 15), st.integers(0, MOST), st.integers(0, 10**9))
def test_nothing_is_clipped_covered_or_lost_on_any_paper(parties: int, activities: int, seed: int) -> None:
    workshop = hall(parties, activities, seed)
    for name, written, setting in renderings(workshop):
        try:
            look(name, written, setting)
        except AssertionError as error:
            raise AssertionError(f"{name} {written.agreement.roles_as} {setting}: {error}") from error


def test_the_same_bytes_twice_and_in_another_process(tmp_path: Path) -> None:
    halls = [hall(3, 9, 1), hall(12, 20, 2)]
    wanted = [(name, written, setting) for one in halls for name, written, setting in renderings(one)]
    (tmp_path / "wanted").write_bytes(pickle.dumps(wanted))
    program = (
        "import hashlib, pickle, sys\n"
        "from kyodo_desktop.documents.catalogue import laid_out\n"
        "for wanted in pickle.load(open(sys.argv[1], 'rb')):\n"
        "    print(hashlib.sha256(laid_out(*wanted).pdf()).hexdigest())\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, str(tmp_path / "wanted")],
        env=os.environ | {"PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [hashlib.sha256(laid_out(*one).pdf()).hexdigest() for one in wanted]


LEAST_LARGE = 13.99  # points, as PDFium reckons them


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in mm."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(round(wide / MM), round(high / MM)) for wide, high in (page.get_size() for page in document)]
    finally:
        document.close()


def printed(workshop: Workshop, setting: Setting, name: str = "agreement") -> bytes:
    return laid_out(name, workshop, setting).pdf()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("large", [False, True])
def test_the_paper_lies_as_the_number_of_parties_demands(paper: str, large: bool) -> None:
    short, long = PAPERS[paper]
    across = []
    for parties in range(2, 16):
        workshop = as_written(hall(parties, 3, 1), roles_as=RolesAs.TABLE)
        found = set(sizes(printed(workshop, Setting(paper, large))))
        assert found <= {(short, long), (long, short)}
        assert len(found) == 1
        across.append(found == {(long, short)})
    assert across == sorted(across)  # once it lies across, more parties leave it so
    if (paper, large) == ("A4", False):
        assert not across[4]
        assert across[-1]


@pytest.mark.parametrize(("parties", "annexed"), [(2, (210, 297)), (6, (297, 210)), (15, (420, 297))])
def test_the_annexed_table_takes_the_paper_it_needs(parties: int, annexed: tuple[int, int]) -> None:
    workshop = as_written(hall(parties, 9, 3), roles_as=RolesAs.ANNEX)
    found = sizes(printed(workshop, Setting()))
    assert found[0] == (210, 297)
    assert found[-1] == annexed
    texts = pages(printed(workshop, Setting()))
    assert "別表のとおり" in texts[0] + texts[1]
    assert next(text for text in texts if "別表　役割分担表" in text or "別表 役割分担表" in text)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["agreement", "role-sheet", "handout"])
def test_large_type_has_nothing_below_14_points(name: str, paper: str) -> None:
    setting = Setting(paper, large=True)
    assert smallest_letters(printed(sample_workshop(), setting, name)) >= LEAST_LARGE


def test_a_blank_sheet_says_nothing_that_was_not_agreed() -> None:
    sample = sample_workshop()
    text = "".join(pages(printed(sample, Setting(blank=True))))
    for row in (*sample.activities, *sample.goals):
        assert row.what not in text
    assert sample.purpose not in text
    assert "（案）" not in text
    assert "照合番号" not in text
    for actor in sample.actors:
        assert actor.name in text
    nothing = "".join(pages(printed(nothing_yet(), Setting(blank=True))))
    assert "会の名" in nothing
    assert "第1条" in nothing


def test_a_hand_out_is_one_page_for_each_party_and_names_whom_to_call() -> None:
    sample = as_written(sample_workshop(), meets="毎月第2火曜日")
    turned_to = replace(sample.actors[0], contact="0995-12-3456")
    sample = replace(sample, actors=(turned_to, *sample.actors[1:]))
    sample = as_written(sample, contact_actor_id=turned_to.id)
    found = pages(printed(sample, Setting(), "handout"))
    ordered = role_clauses.by_party(sample)
    assert len(found) == len(ordered)
    for text, party in zip(found, ordered, strict=True):
        assert party.actor.name in text
        assert plain(f"{turned_to.name} 0995-12-3456") in plain(text)
        assert "毎月第2火曜日" in text
        for line in party.lines:
            assert plain(line.activity.what) in plain(text)
    one = handout(sample, Setting(), ordered[2].actor.id).pdf()
    assert [plain(text)[:200] for text in pages(one)] == [plain(found[2])[:200]]


def test_a_hand_out_does_not_tell_how_to_reach_a_person() -> None:
    sample = sample_workshop()
    person = replace(sample.actors[0], kind=ActorKind.RESIDENT, contact="090-1111-2222")
    sample = as_written(replace(sample, actors=(person, *sample.actors[1:])), contact_actor_id=person.id)
    text = "".join(pages(printed(sample, Setting(), "handout")))
    assert person.name in text
    assert "090-1111-2222" not in text


def test_many_roles_are_set_smaller_and_then_go_on() -> None:
    few, many = hall(2, 2, 5), hall(2, 80, 5)
    assert len(pages(printed(few, Setting(), "handout"))) == 2
    assert len(pages(printed(many, Setting(), "handout"))) > 2
    assert smallest_letters(printed(many, Setting(), "handout")) < smallest_letters(
        printed(few, Setting(), "handout")
    )
