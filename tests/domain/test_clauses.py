"""What the agreement says besides its tables."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import (
    agreement,
    aliases,
    annexes,
    clauses,
    costs,
    fields,
    goals,
    issues,
    meetings,
    rows,
)
from kyodo_desktop.domain.choices import Aliasing, Disclosure, Renewal, RolesAs, WritingStyle
from kyodo_desktop.domain.clauses import Origin
from kyodo_desktop.domain.place import Place
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import clauses as words
from kyodo_desktop.text.dates import BLANK_DATE
from tests.builders import DAY, actor_id, workshop


def clause(found, key):
    return next(row for row in found.clauses if row.key == key)


def in_force(found, key):
    return next(row for row in clauses.clauses_in_force(found) if row.key == key)


def headings(found):
    return [(row.number, row.title) for row in clauses.clauses_in_force(found)]


def test_a_new_agreement_has_the_required_clauses_numbered_from_the_purpose():
    found = headings(workshop("あ", "い"))
    assert [title for _, title in found] == [words.TITLES[key] for key in words.REQUIRED]
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
    assert headings(found)[4:6] == [(4, "たがいの尊重"), (5, "写真")]
    assert clauses.bring_back(found, "respect") is found


def test_a_clause_of_the_library_comes_to_its_place_there():
    found = clauses.bring_in(workshop(), ("leaving", "issues", "insurance", "gone"))
    titles = [title for _, title in headings(found)]
    assert titles[1] == words.TITLES["issues"]
    for key, before in (("insurance", "costs"), ("leaving", "term")):
        assert titles.index(words.TITLES[key]) == titles.index(words.TITLES[before]) + 1
    assert clauses.missing(found) == tuple(
        key for key in words.TITLES if key not in {row.key for row in found.clauses}
    )
    issues = clause(found, "issues").id
    with pytest.raises(Refused, match=r"clause\.placed"):
        clauses.move(found, issues, 3)
    assert headings(clauses.put_away(found, issues))[1] == (1, "目的")


def test_costs_that_are_shared_keep_their_clause():
    found = workshop("あ", "い")
    found = clauses.put_away(found, clause(found, "costs").id)
    found = costs.add(found, found.parties[0].id)
    assert "次の表のとおり" in in_force(found, "costs").text
    with pytest.raises(Refused, match=r"clause\.has_costs"):
        clauses.put_away(found, clause(found, "costs").id)


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


STYLES = (WritingStyle.POLITE, WritingStyle.PLAIN)
ENDS = {"polite": ("ます。", "です。", "ません。"), "plain": ("する。", "とする。")}


@st.composite
def full_agreements(draw):
    """Any style and way of calling, 2 to 15 parties, every clause of the library, more or less known."""
    found = workshop(
        *(f"{name}の会/{name}" for name in "あいうえおかきくけこさしすせそ"[: draw(st.integers(2, 15))])
    )
    found = agreement.set_style(found, draw(st.sampled_from(STYLES)))
    found = agreement.set_aliasing(found, draw(st.sampled_from(list(Aliasing))))
    found = agreement.set_renewal(found, draw(st.sampled_from(list(Renewal))))
    found = agreement.set_roles_as(found, draw(st.sampled_from(list(RolesAs))))
    found = replace(found, disclosure=draw(st.sampled_from(list(Disclosure))), purpose="坂を歩く。")
    found = clauses.bring_in(found, clauses.LIBRARY)
    if draw(st.booleans()):
        found = agreement.set_contact(found, draw(st.sampled_from(found.actors)).id)
        found = issues.add(found, "坂の草がのびる")
        found = replace(found, district="上井野", keep_until=dt.date(2027, 3, 31))
        found = rows.edit(found, "agreements", found.agreement.id, meets="毎月10日", insurance="活動の保険")
        found = annexes.add(found, "計画")
        found = goals.add(found, "草を刈る")
        found = rows.edit(found, "goals", found.goals[0].id, beneficiary="通学する子")
        found = agreement.set_review(found, DAY)
    if draw(st.booleans()):
        found = costs.add(found, draw(st.sampled_from(found.parties)).id)
    at, count = draw(st.sampled_from(("", "公民館"))), draw(st.none() | st.integers(1, 20))
    return rows.edit(found, "agreements", found.agreement.id, originals_at=at, originals=count)


@given(full_agreements())
def test_every_clause_of_the_library_speaks_in_the_style_that_was_chosen(found):
    style = found.agreement.style
    other = STYLES[style is WritingStyle.POLITE]
    for row in clauses.clauses_in_force(found):
        if row.key in ("purpose", "goals"):
            continue
        assert row.text.endswith(ENDS[style]), row
        assert not any(f"{end}" in row.text for end in ENDS[other] if end != "する。"), row
        assert not re.search(r"[{}]|None|。。|、。|、、", row.text), row
    assert [row.number for row in clauses.clauses_in_force(found)] == [None, *range(1, 25), None]


@given(full_agreements())
def test_each_party_has_a_name_of_its_own_in_the_clauses(found):
    called = aliases.by_actor(found)
    assert len(set(called.values())) == len(found.actors)
    first = agreement.signing(found)[0][1]
    letters = found.agreement.aliasing is Aliasing.LETTERS
    assert called[first.id] == ("甲" if letters else first.name)
    explained = in_force(found, "preamble").text
    assert all(name in explained for name in called.values()) == letters


def test_an_own_word_wins_and_no_two_parties_share_one():
    found = agreement.set_aliasing(workshop(*"あいうえおかきくけこさ"), Aliasing.LETTERS)
    pairs = agreement.signing(found)
    found = aliases.write(found, pairs[1][0].id, "乙の会")
    found = aliases.write(found, pairs[2][0].id, "甲")
    found = agreement.set_witness(found, pairs[4][0].id, witness=True)
    called = aliases.by_actor(found)
    assert [called[actor.id] for _, actor in agreement.signing(found)] == (
        ["第1当事者", "乙の会", "甲", "丁", "戊", "己", "庚", "辛", "壬", "癸", "お"]
    )
    with pytest.raises(Refused, match=r"alias\.taken"):
        aliases.write(found, pairs[0][0].id, "甲")
    assert aliases.by_actor(aliases.write(found, pairs[2][0].id, " "))[pairs[2][1].id] == "丙"
    many = agreement.set_aliasing(workshop(*"あいうえおかきくけこさ"), Aliasing.LETTERS)
    assert aliases.by_actor(many)[agreement.signing(many)[10][1].id] == "第11当事者"


def test_what_is_known_of_a_clause_stands_in_it_and_what_is_not_is_left_for_a_pen():
    found = clauses.bring_in(workshop("自治会", "診療所"), clauses.LIBRARY)
    for key in ("contact", "meetings", "insurance", "scope", "form", "issues"):
        assert words.PEN in in_force(found, key).text
    found = agreement.set_contact(found, actor_id(found, "診療所"))
    for field in ("meets", "insurance"):
        found = fields.write(found, Place("agreements", found.agreement.id, field), "毎月10日")
    for key in ("contact", "meetings", "insurance"):
        assert words.PEN not in in_force(found, key).text
    assert in_force(found, "contact").text.startswith("連絡の窓口は、診療所とします")


@pytest.mark.parametrize(
    ("text", "at", "says"),
    [("", "", "同じものを2通つくり、各主体が1通ずつ持ちます。"), ("1通", "", "＿に置きます。各主体は写しを"),
     ("3", "", "残りの1通は、＿"), ("２", "公民館", "原本は2通つくって公民館に置き")],
)  # fmt: skip
def test_originals(text, at, says):
    found = workshop("あ", "い")
    found = fields.write(found, Place("agreements", found.agreement.id, "originals"), text)
    found = fields.write(found, Place("agreements", found.agreement.id, "originals_at"), at)
    assert says in in_force(found, "closing").text
    for wrong in ("0", "1.5", "100"):
        with pytest.raises(Refused, match=r"originals\.count"):
            agreement.write_originals(found, found.agreement.id, wrong)


def test_the_required_models_fit_two_lines_of_the_sheet():
    found = workshop("あ", "い")
    assert all(len(row.text) <= 80 for row in clauses.clauses_in_force(found))
