"""The roster for the door: everybody in kana order, boxes, lines for newcomers, and nothing private."""

from __future__ import annotations

from collections.abc import Callable

from kyodo_desktop.documents.catalogue import DOCUMENTS, missing_glyphs
from kyodo_desktop.documents.reception import reception
from kyodo_desktop.domain import fields, participants, tables
from kyodo_desktop.domain.choices import Consent
from kyodo_desktop.domain.place import Place
from kyodo_desktop.text import reception as words
from tests.builders import DAY, workshop
from tests.rosters import eighty

HALL = tables.deal(eighty(workshop("𠮷田商店会/よしだ")), 7)


def test_everybody_stands_in_kana_order_under_a_head_on_every_page(text_of: Callable[[bytes], str]) -> None:
    text = text_of(DOCUMENTS["reception"](HALL))
    people = participants.in_order(HALL)
    places = [text.index(person.reading) for person in people]
    assert places == sorted(places)
    assert all(person.name in text for person in people)
    pages = len(reception(HALL).flow.pages)
    assert text.count(words.READING) == pages > 2
    assert [f"{n} / {pages}" in text for n in range(1, pages + 1)] == [True] * pages
    assert text.count("班") == pages + sum(person.table_id is not None for person in people)


def test_the_purpose_is_printed_or_has_its_line(text_of: Callable[[bytes], str]) -> None:
    said = "お名前は、<b>草刈り</b>の連絡にだけ使います。"
    found = fields.write(HALL, Place("workshop", HALL.id, "privacy_purpose"), said)
    assert said in text_of(DOCUMENTS["reception"](found))
    empty = fields.write(HALL, Place("workshop", HALL.id, "privacy_purpose"), "")
    text = text_of(DOCUMENTS["reception"](empty))
    assert words.PURPOSE in text
    assert "写真にうつり" in text


def test_what_the_door_needs_not_is_not_on_it(text_of: Callable[[bytes], str]) -> None:
    found = participants.add(HALL, "東 花", reading="ひがし はな", position="秘書役", contact="090-1234")
    person = next(p.id for p in found.participants if p.contact)
    before = DOCUMENTS["reception"](found)
    text = text_of(before)
    assert "東 花" in text
    assert "090-1234" not in text
    assert "秘書役" not in text
    told = participants.set_consent(found, person, "photo", Consent.NO, DAY)
    assert DOCUMENTS["reception"](told) == before, "what somebody answered does not lie open on the table"


def test_a_roster_of_nobody_is_a_page_of_lines_and_of_six_hundred_many_pages() -> None:
    assert len(reception(workshop()).flow.pages) == 1
    many = workshop()
    for n in range(40):
        many = participants.add(many, f"長い名の人{n}" * 6, reading="ながい" * 20)
    assert len(reception(many).flow.pages) > 2


def test_missing_letters_of_the_roster_are_asked_for_by_its_name() -> None:
    found = participants.add(workshop(), "山😀")
    assert [missing.character for missing in missing_glyphs(found, "reception")] == ["😀"]
