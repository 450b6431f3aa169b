"""The proposal on paper: whom, what, why, and a slip to answer on."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from kyodo_desktop.documents.catalogue import DOCUMENTS, missing_glyphs
from kyodo_desktop.documents.proposal import proposal
from kyodo_desktop.domain import proposals, rows
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import proposal_sheet as words

Read = Callable[[bytes], str]
Count = Callable[[bytes], int]
SAMPLE = sample_workshop()


def asking(name: str, asked: str = "火曜の午前に、車を一台出してください。", **more: object) -> Workshop:
    workshop = proposals.make(
        SAMPLE, name, ActorKind.BUSINESS, issue_id=SAMPLE.issues[0].id, on=dt.date(2026, 6, 22)
    )
    return rows.edit(workshop, "proposals", workshop.proposals[-1].id, asked=asked, **more)


def test_everything_that_is_asked_stands_on_one_page(text_of: Read, pages_of: Count) -> None:
    workshop = asking("髙﨑タクシー 葛\U000e0100城𠮷野家")
    pdf = proposal(workshop).pdf()
    text = text_of(pdf)
    assert pages_of(pdf) == 1
    for said in (
        "髙﨑タクシー 葛\U000e0100城𠮷野家　御中",
        "令和8年6月22日",
        SAMPLE.host,
        SAMPLE.issues[0].statement,
        "火曜の午前に、車を一台出してください。",
        *words.ANSWERS,
    ):
        assert said.replace("\n", "") in text.replace("\n", ""), said
    for actor in SAMPLE.actors:
        assert actor.offers.replace("\n", "") in text.replace("\n", "")
    assert missing_glyphs(workshop) == missing_glyphs(SAMPLE)


def test_a_person_is_not_addressed_like_a_body(text_of: Read) -> None:
    workshop = proposals.make(SAMPLE, "木村 ハナ", ActorKind.RESIDENT)
    assert "木村 ハナ　様" in text_of(proposal(workshop).pdf())


def test_the_same_proposal_gives_the_same_bytes_and_no_other_workshop_changes_it() -> None:
    workshop = asking("尾根木タクシー")
    first, second = (hashlib.sha256(proposal(workshop).pdf()).hexdigest() for _ in range(2))
    assert first == second


def test_each_proposal_of_ours_has_its_page_and_what_was_received_is_not_printed(
    text_of: Read, pages_of: Count
) -> None:
    workshop = proposals.make(asking("尾根木タクシー"), "高校の自転車部", ActorKind.SCHOOL)
    workshop = proposals.receive(workshop, "あかね薬局", ActorKind.MEDICAL)
    pdf = DOCUMENTS["proposal"](workshop)
    assert pages_of(pdf) == 2
    assert "あかね薬局" not in text_of(pdf)
    one = text_of(proposal(workshop, workshop.proposals[1].id).pdf())
    assert "高校の自転車部　御中" in one
    assert "尾根木タクシー" not in one
    with pytest.raises(Refused):
        proposal(workshop, "gone")


def test_without_a_proposal_there_is_a_sheet_to_fill_in_by_hand(text_of: Read, pages_of: Count) -> None:
    pdf = proposal(new_workshop("草刈りの会", None)).pdf()
    assert pages_of(pdf) == 1
    assert words.TO_FILL in text_of(pdf)


def test_however_much_is_asked_the_slip_stays_whole_and_nothing_is_lost(
    text_of: Read, pages_of: Count
) -> None:
    asked = "\n".join(f"{n}番目のお願い" for n in range(120))
    workshop = replace(asking("尾根木タクシー", asked), host="よびかける会" * 30)
    pdf = proposal(workshop).pdf()
    assert pages_of(pdf) > 1
    text = text_of(pdf)
    assert all(f"{n}番目のお願い" in text for n in range(120))
    assert text.count(words.REPLY) >= 1
