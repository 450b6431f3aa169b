"""The canonical form and the editions: paper and screen can be compared."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from enum import StrEnum
from typing import get_type_hints

import pytest

from kyodo_desktop.domain import (
    actors,
    agreement,
    annexes,
    canonical,
    cards,
    clauses,
    costs,
    editions,
    goals,
    participants,
    reservations,
    roles,
    rows,
)
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.choices import Aliasing, CostKind, RoleLevel, SignMode, WritingStyle
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.errors import Refused
from tests.builders import DAY

SAMPLE = sample_workshop()
NUMBER = canonical.check_number(SAMPLE)


def first(found):
    return actors.in_order(found)[0]


SAYS_SOMETHING_ELSE = {
    "title": lambda w: replace(w, title=w.title + " "),
    "document number": lambda w: replace(w, document_number="尾根木-R8-02"),
    "purpose": lambda w: goals.write_purpose(w, w.purpose.replace("。", "．")),
    "goal": lambda w: rows.edit(w, "goals", w.goals[0].id, target="のべ121人が乗る"),
    "who measures": lambda w: goals.set_actor(w, w.goals[0].id, None),
    "goal order": lambda w: goals.move(w, w.goals[0].id, 2),
    "activity": lambda w: rows.edit(w, "activities", w.activities[0].id, by="2026-08-01"),
    "role": lambda w: roles.set_level(w, w.activities[0].id, first(w).id, RoleLevel.LEAD),
    "words of a role": lambda w: rows.edit(w, "roles", w.roles[0].id, words="車を出す"),
    "clause": lambda w: clauses.write(w, w.clauses[4].id, "たがいを大切にします。"),
    "clause order": lambda w: clauses.move(w, w.clauses[4].id, 3),
    "term": lambda w: agreement.set_term(w, None, dt.date(2028, 3, 31)),
    "sign mode": lambda w: agreement.set_sign_mode(w, SignMode.SEAL),
    "party": lambda w: actors.put_away(w, first(w).id),
    "party name": lambda w: rows.edit(w, "actors", first(w).id, name="葛\U000e0100城"),
    "signer": lambda w: rows.edit(w, "parties", w.parties[0].id, signer="有村 重雄"),
    "party order": lambda w: agreement.move_party(w, agreement.signing(w)[0][0].id, 1),
    "meeting": lambda w: rows.edit(w, "meetings", w.meetings[0].id, venue="集会所"),
}

SAYS_THE_SAME = {
    "another printing": lambda w: editions.freeze(w, dt.date(2026, 6, 20)),
    "a tick": lambda w: agreement.tick(w, "read_aloud", None),
    "a note": lambda w: cards.put_up(w, "まだある"),
    "a person": lambda w: participants.add(w, "有村 重雄"),
    "what a party is good at": lambda w: rows.edit(w, "actors", first(w).id, strengths="足が速い"),
    "other ids": lambda _w: sample_workshop(),
    "being no sample": lambda w: replace(w, sample=False, revision=9, created_on=dt.date(2026, 1, 1)),
    "a purpose not yet confirmed": lambda w: goals.tick_purpose(w, "for_whom", ticked=False),
    "the term said out loud": lambda w: agreement.set_term(w, *agreement.term(w)),
}


@pytest.mark.parametrize("what", SAYS_SOMETHING_ELSE)
def test_whatever_the_agreement_says_changes_its_number(what):
    assert canonical.check_number(SAYS_SOMETHING_ELSE[what](SAMPLE)) != NUMBER


@pytest.mark.parametrize("what", SAYS_THE_SAME)
def test_whatever_it_does_not_say_keeps_its_number(what):
    assert canonical.check_number(SAYS_THE_SAME[what](SAMPLE)) == NUMBER


def full():
    """Every clause of the library, and two of everything that goes with them."""
    found = clauses.bring_in(SAMPLE, clauses.LIBRARY)
    found = agreement.set_contact(found, found.actors[0].id)
    for amount, party in enumerate(found.parties[:2]):
        found = costs.add(found, found.parties[0].id, CostKind.AMOUNT)
        found = rows.edit(found, "cost_shares", found.cost_shares[-1].id, amount=amount)
        found = annexes.add(found, f"計画 {amount}")
        found = reservations.add(found, "冬の道がこわい", found.clauses[4].id, party.actor_id)
        found = rows.edit(found, "parties", party.id, signer="有村 重雄")
    return found


FULL = full()


class Watched:
    """A workshop that remembers what was asked of it."""

    def __init__(self):
        self.asked = set()

    def __getattr__(self, name):
        self.asked.add({"agreement": "agreements"}.get(name, name))
        return getattr(FULL, name)


def test_what_is_remembered_depends_on_all_that_is_read():
    watched = Watched()
    assert canonical.content(watched) == canonical.content(FULL)
    assert watched.asked == set(canonical.READS)


#: What is said elsewhere, or is no word of the agreement: an id, or how far the parties have come with it.
NO_CONTENT = {
    ("agreements", "id"),
    ("agreements", "ended_on"),
    ("agreements", "ended_reason"),
    ("parties", "taken_home_until"),
    ("parties", "approved_on"),
    ("parties", "consented_on"),
    ("parties", "consented_digest"),
    ("objections", "ballot_id"),
    ("clauses", "key"),
}
OF_THE_AGREEMENT = ("agreements", "parties", "clauses", "cost_shares", "annexes", "objections")


def other(part, field, row):
    """Another value of a field: another row where it names one, a next answer, other words."""
    hint = str(get_type_hints(type(row))[field])
    value = getattr(row, field)
    if field == "order":
        return "zz"
    for reference in rows.REFERENCES:
        if (reference.part, reference.field) == (part, field):
            return next(r.id for r in rows.all_rows(FULL, reference.targets[0])[::-1] if r.id != value)
    if isinstance(value, StrEnum):
        return next(answer for answer in type(value) if answer is not value)
    if isinstance(value, bool):
        return not value
    if "date" in hint:
        return dt.date(2028, 2, 29)
    return (value or 0) + 7 if "int" in hint else f"{value or ''}ほか"


@pytest.mark.parametrize(
    ("part", "field"),
    [(p, f) for p in OF_THE_AGREEMENT for f in rows.field_names(p) if f != "id" and (p, f) not in NO_CONTENT],
)
def test_every_field_of_the_agreement_is_content(part, field):
    row = rows.all_rows(FULL, part)[0]
    if part == "clauses":
        row = next(clause for clause in FULL.clauses if clause.key == "respect")
    changed = rows.edit(FULL, part, row.id, **{field: other(part, field, row)})
    assert canonical.check_number(changed) != canonical.check_number(FULL)


def test_words_for_the_phases_are_content_and_the_empty_ones_are_the_guides():
    assert canonical.check_number(replace(SAMPLE, phase_labels=("", "", "", ""))) == NUMBER
    assert canonical.check_number(replace(SAMPLE, phase_labels=("準備", "", "", ""))) != NUMBER


def test_an_edition_is_compared_in_the_format_it_was_frozen_in():
    """What 0.1.0 froze stays signed, and what it had no words for is a change all the same."""
    text = canonical.canonical(SAMPLE, 1)
    edition = Edition(
        id="e", number=1, frozen_on=DAY, format=1, canonical=text, digest=canonical.digest(text)
    )
    old = replace(SAMPLE, editions=(edition,))
    assert editions.is_frozen(old)
    assert editions.check_number(old) == "915E-9824" != editions.check_number(SAMPLE)
    additions = (
        annexes.add(old, "計画"),
        reservations.add(old, "冬の道がこわい"),
        costs.add(old, old.parties[0].id),
        agreement.set_aliasing(old, Aliasing.LETTERS),
        agreement.set_style(old, WritingStyle.PLAIN),
        replace(old, phase_labels=("準備", "当日", "片付け", "ふり返り")),
    )
    for changed in additions:
        assert not editions.is_frozen(changed)
        assert editions.check_number(changed) == canonical.check_number(changed)


def test_the_form_is_plain_json_with_every_letter_as_written():
    named = rows.edit(SAMPLE, "actors", SAMPLE.actors[0].id, name="𠮷田 葛\U000e0100 神\ufa19 <b>&\n")
    text = canonical.canonical(named)
    plain = json.loads(text)
    assert plain["format"] == canonical.FORMAT
    assert "𠮷田 葛\U000e0100 神\ufa19 <b>&\n" in [actor["name"] for actor in plain["actors"]]
    assert text == json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert not re.search(r"[0-9a-f]{32}", text), "an id is no content"


def test_the_number_is_the_beginning_of_the_digest():
    digest = canonical.digest(canonical.canonical(SAMPLE))
    assert re.fullmatch(r"[0-9A-F]{4}-[0-9A-F]{4}", NUMBER)
    assert digest.upper().startswith(NUMBER.replace("-", ""))


def test_the_form_itself_does_not_change_unnoticed():
    """An edition signed years ago is compared with this: raise FORMAT when this number has to change."""
    assert (canonical.FORMAT, NUMBER) == (2, "EE36-9A2E")
    assert canonical.shown(canonical.digest(canonical.canonical(SAMPLE, 1))) == "915E-9824"


# ── editions ──────────────────────────────────────────────────────────────────────────────────────────────


def test_an_edition_is_what_was_said_that_day():
    assert (editions.number(SAMPLE), editions.is_frozen(SAMPLE)) == (1, False)
    found = editions.freeze(SAMPLE, dt.date(2026, 6, 20), ("A4 " + "0" * 64,))
    [edition] = found.editions
    assert edition.number == 1
    assert edition.canonical == canonical.canonical(SAMPLE)
    assert edition.digest == canonical.digest(edition.canonical)
    assert (editions.number(found), editions.is_frozen(found)) == (1, True)
    with pytest.raises(Refused, match=r"edition\.nothing_changed"):
        editions.freeze(found, dt.date(2026, 6, 21))


def test_a_change_opens_the_next_edition_and_the_first_stays():
    first = editions.freeze(SAMPLE, dt.date(2026, 6, 20))
    changed = goals.write_purpose(first, "別の目的")
    assert (editions.number(changed), editions.is_frozen(changed)) == (2, False)
    second = editions.freeze(changed, dt.date(2026, 12, 12))
    assert [edition.number for edition in sorted(second.editions, key=lambda e: e.number)] == [1, 2]
    assert first.editions[0] in second.editions
    assert editions.latest(second).number == 2


def test_another_paper_size_is_noted_once():
    found = editions.freeze(SAMPLE, dt.date(2026, 6, 20))
    for _ in range(2):
        found = editions.add_document(found, found.editions[0].id, "A3 " + "f" * 64)
    assert found.editions[0].documents == ("A3 " + "f" * 64,)
