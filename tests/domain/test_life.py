"""An agreement from its draft to its end: nothing is set, everything is read from what happened."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kyodo_desktop.domain import actors, agreement, canonical, editions, goals, life, verifying
from kyodo_desktop.domain.choices import AgreementStatus as Status
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.verifying import Verdict
from kyodo_desktop.errors import Refused

SAMPLE = sample_workshop()
DAY = dt.date(2026, 6, 20)
FROZEN = editions.freeze(SAMPLE, DAY)
EDITION = FROZEN.editions[0]


def everybody(workshop, does):
    for party in workshop.parties:
        workshop = does(workshop, party.id)
    return workshop


def signed(workshop, edition, but=0):
    for one in life.signatures(workshop, edition)[but:]:
        workshop = life.sign(workshop, edition.id, one.party.id, DAY)
    return workshop


def test_from_the_draft_to_the_end():
    assert life.standing(SAMPLE) is Status.DRAFT
    home = life.take_home(SAMPLE, SAMPLE.parties[0].id, dt.date(2026, 7, 1))
    assert life.standing(home) is Status.TAKEN_HOME
    approved = everybody(home, lambda w, party: life.approve(w, party, dt.date(2026, 6, 30)))
    assert life.standing(approved) is Status.APPROVED
    frozen = editions.freeze(approved, DAY)
    assert life.standing(frozen) is Status.APPROVED
    assert life.standing(signed(frozen, frozen.editions[0], but=1)) is Status.APPROVED
    done = signed(frozen, frozen.editions[0])
    assert life.standing(done) is Status.CONCLUDED
    assert life.standing(goals.write_purpose(done, "別の目的")) is Status.CHANGED
    assert life.standing(life.end(done, dt.date(2027, 3, 31), "終わった")) is Status.ENDED
    assert life.standing(life.end(life.end(done, DAY), None)) is Status.CONCLUDED


def test_a_party_that_has_left_the_draft_still_signs_its_edition():
    gone = actors.put_away(FROZEN, actors.in_order(FROZEN)[0].id)
    assert len(life.signatures(gone, EDITION)) == len(FROZEN.parties)
    done = signed(gone, EDITION)
    assert life.is_signed(done, EDITION)
    again = life.unsign(done, EDITION.id, life.signatures(done, EDITION)[0].party.id)
    assert not life.is_signed(again, EDITION)


def test_nobody_signs_before_it_is_printed_or_for_another():
    party = FROZEN.parties[0].id
    with pytest.raises(Refused, match=r"signature\.too_early"):
        life.sign(FROZEN, EDITION.id, party, DAY - dt.timedelta(1))
    with pytest.raises(Refused, match=r"row\.gone"):
        life.sign(FROZEN, EDITION.id, "somebody", DAY)
    with pytest.raises(Refused, match=r"not_concluded"):
        life.end(FROZEN, DAY)


def test_a_consent_holds_for_the_words_it_was_given_to():
    draft = goals.write_purpose(signed(FROZEN, EDITION), "別の目的")
    agreed = life.consent(draft, draft.parties[0].id, DAY)
    assert [life.consents(agreed, party) for party in agreed.parties] == [True] + [False] * 5
    further = goals.write_purpose(agreed, "さらに別の目的")
    assert not any(life.consents(further, party) for party in further.parties)
    assert not any(party.consented_on for party in editions.freeze(agreed, DAY).parties)


@pytest.mark.parametrize("typed", ["{n}", "照合番号 {n}", " {small} ", "{wide}", "{bare}", "{n}。", "{bar}"])
def test_a_number_is_read_as_people_type_it(typed):
    number = canonical.check_number(SAMPLE)
    wide = number.translate({ord(c): ord(c) + 0xFEE0 for c in number})
    said = typed.format(
        n=number, small=number.lower(), wide=wide, bare=number.replace("-", ""), bar=number.replace("-", "ー")
    )
    assert verifying.read_number(said) == number


@pytest.mark.parametrize("typed", ["", "7F3A", "7F3A-22C1-00", "7F3A-22CG", "第1版"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(Refused, match=r"number\.not_one"):
        verifying.read_number(typed)


def test_what_a_paper_is():
    number = canonical.shown(EDITION.digest)
    assert verifying.by_number(SAMPLE, number).verdict is Verdict.DRAFT
    changed = goals.write_purpose(FROZEN, "別の目的")
    assert verifying.by_number(changed, number) == verifying.Found(Verdict.EDITION, EDITION)
    assert verifying.by_number(changed, "0000-0000").verdict is Verdict.UNKNOWN
    code = verifying.read_code(verifying.code(FROZEN))
    assert (code.edition, code.digest, code.document_number) == (1, EDITION.digest, SAMPLE.document_number)
    assert verifying.by_code(changed, code).edition == EDITION
    other = agreement.set_term(SAMPLE, None, dt.date(2028, 3, 31))
    assert verifying.by_code(other, code).verdict is Verdict.UNKNOWN


def test_an_edition_altered_by_hand_is_said():
    forged = EDITION.canonical.replace("大広間", "小広間")
    altered = replace(FROZEN, editions=(replace(EDITION, canonical=forged),))
    assert verifying.by_number(altered, canonical.shown(EDITION.digest)).verdict is Verdict.ALTERED
    assert verifying.by_number(altered, canonical.shown(canonical.digest(forged))).verdict is Verdict.ALTERED
    assert not editions.is_unaltered(altered.editions[0])


@pytest.mark.parametrize("text", ["", "https://example.org", "KYODO1 1 abc", "KYODO2 1 " + "0" * 64])
def test_another_code_is_refused(text):
    with pytest.raises(Refused, match=r"code\.not_ours"):
        verifying.read_code(text)
