"""What the agreement says besides its tables."""

from __future__ import annotations

import datetime as dt

import pytest

from kyodo_desktop.domain import agreement, clauses, fields, goals, meetings
from kyodo_desktop.domain.clauses import Origin
from kyodo_desktop.domain.place import Place
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import clauses as words
from kyodo_desktop.text.dates import BLANK_DATE
from tests.builders import DAY, workshop


def clause(found, key):
    return next(row for row in found.clauses if row.key == key)


def in_force(found, key):
    return next(row for row in clauses.clauses_in_force(found) if row.key == key)


def headings(found):
    return [(row.number, row.title) for row in clauses.clauses_in_force(found)]


def test_a_new_agreement_has_the_required_clauses_numbered_from_the_purpose():
    found = headings(workshop("あ", "い"))
    assert [title for _, title in found] == list(words.TITLES.values())
    assert [number for number, _ in found] == [None, *range(1, 10), None]


def test_the_model_is_filled_from_the_record_and_follows_it():
    found = workshop("あ", "い")
    assert in_force(found, "preamble").text.startswith("わたしたち2つの主体は")
    assert "令和8年6月20日から令和9年3月31日まで" in in_force(found, "term").text
    assert in_force(found, "evaluation").text.startswith("期間が終わる前に")
    assert "2通つくり" in in_force(found, "closing").text
    found = agreement.set_review(found, dt.date(2026, 12, 12))
    found = goals.write_purpose(found, "坂を歩く。")
    found = fields.write(found, Place("agreements", found.agreement.id, "originals_at"), "公民館")
    assert in_force(found, "evaluation").text.startswith("令和8年12月12日に")
    assert in_force(found, "purpose").text == "坂を歩く。"
    assert "原本は公民館に置き" in in_force(found, "closing").text


def test_what_is_not_known_is_left_for_a_pen():
    found = workshop(on=None)
    assert in_force(found, "term").text.count(BLANK_DATE) == 2
    assert in_force(found, "preamble").text.startswith("わたしたちは")
    ten = workshop(*"あいうえおかきくけこ")
    assert in_force(ten, "preamble").text.startswith("わたしたち10の主体は")


@pytest.mark.parametrize(
    ("day", "end"),
    [("2026-06-20", "2027-03-31"), ("2027-03-30", "2027-03-31"), ("2027-03-31", "2028-03-31"),
     ("2027-01-01", "2027-03-31")],
)  # fmt: skip
def test_the_term_ends_with_the_fiscal_year(day, end):
    assert agreement.fiscal_year_end(dt.date.fromisoformat(day)) == dt.date.fromisoformat(end)


def test_a_term_may_be_set_but_not_backwards():
    found = agreement.set_term(workshop(), dt.date(2026, 7, 1), dt.date(2028, 3, 31))
    assert agreement.term(found) == (dt.date(2026, 7, 1), dt.date(2028, 3, 31))
    assert agreement.term(agreement.set_term(found, None, None)) == (DAY, dt.date(2027, 3, 31))
    assert agreement.term(agreement.set_term(workshop(), DAY, DAY)) == (DAY, DAY)
    with pytest.raises(Refused, match=r"term\.ends_before_start"):
        agreement.set_term(workshop(), None, dt.date(2026, 6, 19))
    with pytest.raises(Refused, match=r"term\.ends_before_start"):
        fields.write(found, Place("agreements", found.agreement.id, "term_to"), "R8.4.1")


def test_changed_words_stay_and_the_words_of_the_model_are_the_model():
    found = workshop("あ", "い")
    term = clause(found, "term")
    model = in_force(found, "term")
    assert model.origin is Origin.MODEL
    own = clauses.write(found, term.id, "期間は、雪がとけるまでとします。")
    assert (in_force(own, "term").text, in_force(own, "term").origin) == (
        "期間は、雪がとけるまでとします。",
        Origin.OWN,
    )
    assert clauses.write(own, term.id, model.text) == found
    assert clauses.write(own, term.id, None) == found
    moved = meetings.set_date(own, own.meetings[0].id, dt.date(2027, 1, 1))
    assert in_force(moved, "term").text == "期間は、雪がとけるまでとします。"


@pytest.mark.parametrize("key", ["purpose", "goals"])
def test_the_purpose_and_the_goals_are_written_on_their_own_page(key):
    found = workshop()
    assert in_force(found, key).origin is Origin.RECORD
    with pytest.raises(Refused, match=r"clause\.from_record"):
        clauses.write(found, clause(found, key).id, "別の言葉")


def test_own_clauses_stand_before_the_closing_words_and_numbers_follow():
    found = clauses.add(workshop(), "写真", "写真は、ことわってからとります。")
    assert headings(found)[-2:] == [(10, "写真"), (None, words.TITLES["closing"])]
    own = found.clauses[-1].id
    found = clauses.move(found, own, 0)
    assert headings(found)[3:6] == [(3, "役割分担"), (4, "写真"), (5, "たがいの尊重")]
    found = clauses.put_away(found, clause(found, "respect").id)
    assert headings(found)[4:6] == [(4, "写真"), (5, "費用")]
    found = clauses.bring_back(found, "respect")
    assert headings(found)[-2] == (10, "たがいの尊重")
    assert clauses.bring_back(found, "respect") is found


@pytest.mark.parametrize("key", sorted(clauses.FIXED))
def test_the_frame_of_the_sheet_stays(key):
    found = workshop()
    for change in (clauses.put_away, lambda w, row: clauses.move(w, row, 0)):
        with pytest.raises(Refused, match=r"clause\.fixed"):
            change(found, clause(found, key).id)


def test_headings_go_back_to_the_library_but_own_ones_may_not_be_blank():
    found = workshop()
    costs = clause(found, "costs").id
    found = clauses.name(found, costs, "お金のこと")
    assert in_force(found, "costs").title == "お金のこと"
    assert in_force(clauses.name(found, costs, "　"), "costs").title == "費用"
    with pytest.raises(Refused, match=r"clause\.blank"):
        clauses.add(found, " ")
    own = clauses.add(found, "写真")
    with pytest.raises(Refused, match=r"clause\.blank"):
        clauses.name(own, own.clauses[-1].id, "")


def test_an_own_clause_emptied_of_its_words_stays_a_clause():
    found = clauses.add(workshop(), "写真", "とります。")
    found = clauses.write(found, found.clauses[-1].id, None)
    assert found.clauses[-1].text == ""


def test_every_model_fits_two_lines_of_the_sheet():
    found = workshop("あ", "い")
    assert all(len(text) <= 80 for text in clauses.model_texts(found).values())
