"""The agreement: who signs and in which order, from when until when, how, and what people tick."""

from __future__ import annotations

import datetime as dt

import pytest

from kyodo_desktop.domain import actors, agreement, meetings, rows
from kyodo_desktop.domain.choices import SignMode
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from tests.builders import DAY, actor_id, workshop

AT = dt.datetime(2026, 6, 20, 15, 44, tzinfo=dt.UTC)
PARTIES = ("あ/あ", "い/い", "う/う")


def signers(found: Workshop) -> list[str]:
    return [actor.name for _, actor in agreement.signing(found)]


def party_of(found: Workshop, name: str) -> str:
    return next(party.id for party, actor in agreement.signing(found) if actor.name == name)


@pytest.mark.parametrize(
    ("of_agreement", "of_actor", "said"),
    [
        (("", ""), ("有村", "会長"), ("有村", "会長")),
        (("西園", ""), ("有村", "会長"), ("西園", "")),
        (("西園", "副会長"), ("有村", "会長"), ("西園", "副会長")),
        (("", "代行"), ("有村", "会長"), ("有村", "代行")),
        (("", ""), ("", ""), ("", "")),
    ],
)
def test_who_signs_and_with_which_title(
    of_agreement: tuple[str, str], of_actor: tuple[str, str], said: tuple[str, str]
) -> None:
    found = workshop("自治会")
    [(party, actor)] = agreement.signing(found)
    found = rows.edit(found, "parties", party.id, signer=of_agreement[0], signer_title=of_agreement[1])
    found = rows.edit(found, "actors", actor.id, representative=of_actor[0], representative_title=of_actor[1])
    [(party, actor)] = agreement.signing(found)
    assert (agreement.signer(party, actor), agreement.signer_title(party, actor)) == said


def test_signing_is_joined_and_left_and_joining_twice_is_once() -> None:
    found = workshop(*PARTIES)
    this = actor_id(found, "い")
    assert agreement.set_signing(found, this, signs=True) is found
    left = agreement.set_signing(found, this, signs=False)
    assert (signers(left), agreement.party_count(left)) == (["あ", "う"], 2)
    assert agreement.set_signing(left, this, signs=False) is left
    back = agreement.set_signing(left, this, signs=True)
    assert signers(back) == ["あ", "い", "う"]
    assert len({party.id for party in back.parties}) == 3
    assert [party.id for party in back.parties if party.actor_id == this] != [""]
    for signs in (True, False):
        with pytest.raises(Refused, match=r"row\.gone"):
            agreement.set_signing(found, "nobody", signs=signs)


def test_after_an_order_of_their_own_who_joins_stands_last() -> None:
    found = workshop(*PARTIES)
    left = agreement.set_signing(found, actor_id(found, "あ"), signs=False)
    moved = agreement.move_party(left, party_of(left, "う"), 0)
    assert signers(moved) == ["う", "い"]
    assert signers(agreement.set_signing(moved, actor_id(found, "あ"), signs=True)) == ["う", "い", "あ"]


@pytest.mark.parametrize(
    ("name", "to", "order"),
    [("う", 0, "うあい"), ("う", 1, "あうい"), ("あ", 2, "いうあ"), ("い", 1, "あいう")],
)
def test_a_party_moves_to_a_place_and_all_come_back_to_kana_order(name: str, to: int, order: str) -> None:
    found = workshop(*PARTIES)
    moved = agreement.move_party(found, party_of(found, name), to)
    assert signers(moved) == list(order)
    again = agreement.move_party(moved, party_of(moved, order[0]), 2)
    assert signers(again) == [order[1], order[2], order[0]]
    assert not actors.in_kana_order(again)
    assert agreement.back_to_kana_order(again) == found
    with pytest.raises(Refused, match=r"row\.gone"):
        agreement.move_party(found, "nobody", 0)


def test_a_witness_signs_below_the_others_whatever_the_order() -> None:
    found = workshop(*PARTIES)
    seen = agreement.set_witness(found, party_of(found, "あ"), witness=True)
    assert (signers(seen), agreement.party_count(seen)) == (["い", "う", "あ"], 2)
    assert agreement.set_witness(seen, party_of(seen, "あ"), witness=False) == found


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2026-03-30", 2026),
        ("2026-03-31", 2027),
        ("2026-04-01", 2027),
        ("9999-04-01", 9999),
    ],
)
def test_the_fiscal_year_ends_on_the_next_last_of_march(day: str, end: int) -> None:
    assert agreement.fiscal_year_end(dt.date.fromisoformat(day)) == dt.date(end, 3, 31)


def test_the_term_is_as_set_else_from_the_meeting_to_the_end_of_the_fiscal_year() -> None:
    found = workshop(*PARTIES)
    first, last = dt.date(2026, 7, 1), dt.date(2028, 2, 1)
    for starts, ends, shown in (
        (None, None, (DAY, dt.date(2027, 3, 31))),
        (first, None, (first, dt.date(2027, 3, 31))),
        (None, last, (DAY, last)),
        (first, last, (first, last)),
        (first, first, (first, first)),
    ):
        assert agreement.term(agreement.set_term(found, starts, ends)) == shown
    undated = meetings.set_date(found, found.meetings[0].id, None)
    assert agreement.term(undated) == (None, None)
    assert agreement.term(agreement.set_term(undated, None, last)) == (None, last)
    with pytest.raises(Refused, match=r"term\.ends_before_start"):
        agreement.set_term(found, last, first)


def test_dates_are_typed_on_their_own_and_leave_the_other_alone() -> None:
    found = agreement.set_term(workshop(*PARTIES), dt.date(2026, 7, 1), dt.date(2028, 2, 1))
    typed = agreement.write_term_from(found, "", "R8.8.1")
    assert agreement.term(typed) == (dt.date(2026, 8, 1), dt.date(2028, 2, 1))
    assert agreement.term(agreement.write_term_from(typed, "", "8/2"))[0] == dt.date(2026, 8, 2)
    assert agreement.term(agreement.write_term_from(typed, "", " ")) == (DAY, dt.date(2028, 2, 1))
    typed = agreement.write_term_to(typed, "", "R9.3.1")
    assert agreement.term(typed) == (dt.date(2026, 8, 1), dt.date(2027, 3, 1))
    assert agreement.term(agreement.write_term_to(typed, "", "12/1"))[1] == dt.date(2026, 12, 1)
    assert agreement.term(agreement.write_term_to(typed, "", ""))[1] == dt.date(2027, 3, 31)


def test_how_they_sign_when_they_look_back_and_what_is_ticked() -> None:
    found = workshop(*PARTIES)
    found = agreement.set_review(agreement.set_sign_mode(found, SignMode.SEAL), dt.date(2026, 12, 12))
    assert (found.agreement.sign_mode, found.agreement.review_on) == (SignMode.SEAL, dt.date(2026, 12, 12))
    for key in agreement.CHECKS:
        ticked = agreement.tick(found, key, AT)
        assert {c.key: c.done_at for c in ticked.checks} == {
            k: AT if k == key else None for k in agreement.CHECKS
        }
        assert agreement.tick(ticked, key, None) == found
    with pytest.raises(Refused, match=r"row\.gone"):
        agreement.tick(found, "something_else", AT)
