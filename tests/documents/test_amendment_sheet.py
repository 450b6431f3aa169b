"""What changes on paper: bars beside what differs, the amendment sheet, two editions compared."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from kyodo_desktop.documents.agreement import agreement
from kyodo_desktop.documents.catalogue import DOCUMENTS
from kyodo_desktop.documents.change_bars import changed_lines
from kyodo_desktop.documents.comparison import comparison_of
from kyodo_desktop.documents.marks import margin_bar
from kyodo_desktop.documents.page import A4
from kyodo_desktop.documents.paragraph import lay
from kyodo_desktop.documents.styles import BODY
from kyodo_desktop.domain import agreement as rules
from kyodo_desktop.domain import amending, canonical, clauses, editions, goals, life, roles, rows
from kyodo_desktop.domain.choices import RoleLevel
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import amendment_sheet as words
from tests.documents.test_agreement_sheet import GOLDEN, pictures, unlike

Read = Callable[[bytes], str]
DAY = dt.date(2026, 6, 20)
FROZEN = editions.freeze(sample_workshop(), DAY)


def changed() -> Workshop:
    workshop = FROZEN
    for goal in workshop.goals:
        workshop = goals.set_due(workshop, goal.id, "2027-11-30")
    workshop = rows.edit(workshop, "goals", workshop.goals[1].id, target="診療日の8割で走る・月25人")
    place = Place("goals", workshop.goals[1].id, "target")
    workshop = amending.give_reason(workshop, place, "待つ人がふえたため")
    return roles.set_level(workshop, phone(workshop), actor("商店会"), RoleLevel.COOPERATE)


def phone(workshop: Workshop) -> str:
    return roles.in_order(workshop)[5].id


def actor(name: str) -> str:
    return next(one.id for one in FROZEN.actors if one.short_name == name)


def bars(workshop: Workshop) -> list[tuple[int, float, float]]:
    """Page, top and bottom of every bar."""
    found = []
    for number, page in enumerate(agreement(workshop).flow.pages):
        for drawing in page:
            if getattr(drawing, "func", None) is margin_bar:
                side, top, bottom = drawing.args  # type: ignore[attr-defined]
                assert side == A4.side
                found.append((number, top, bottom))
    return found


def test_bars_stand_beside_every_changed_row_and_line_and_nothing_else() -> None:
    assert bars(FROZEN) == []
    assert len(bars(changed())) == 4  # three goals, one activity
    assert len(bars(roles.set_level(FROZEN, phone(FROZEN), actor("商店会"), RoleLevel.SUPPORT))) == 1
    [information] = [c for c in clauses.clauses_in_force(FROZEN) if c.key == "information"]
    one_word = clauses.write(FROZEN, information.id, information.text.replace("。", "、です。", 1))
    assert len(bars(one_word)) < len(lay(information.text, BODY, A4.inner).lines)
    gone = goals.put_away(FROZEN, FROZEN.goals[0].id)
    assert bars(gone)  # beside the goal that follows
    named = rows.edit(FROZEN, "actors", actor("商店会"), representative="別府 花子")
    assert {page for page, _, _ in bars(named)} == {1}  # where it signs


def test_what_everybody_has_agreed_to_is_printed_without_bars_to_be_signed() -> None:
    workshop = changed()
    for party in workshop.parties:
        workshop = life.consent(workshop, party.id, DAY)
    assert bars(workshop) == []


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("一" * 60 + "二" * 20, "一" * 60 + "三" * 20, {1, 2}),
        ("あいう", "あいう", set()),
        ("あいう", "あう", {0}),
    ],
)
def test_only_lines_with_other_words_count(before: str, after: str, lines: set[int]) -> None:
    found = changed_lines(lay(after, BODY, A4.inner), before)
    assert found == {n for n in lines if n < len(lay(after, BODY, A4.inner).lines)}


def test_the_amendment_sheet_names_the_edition_the_changes_and_who_is_affected(text_of: Read) -> None:
    one_role = roles.set_level(FROZEN, phone(FROZEN), actor("商店会"), RoleLevel.COOPERATE)
    text = text_of(DOCUMENTS["amendment"](one_role))
    assert "第1版" in text
    assert canonical.shown(FROZEN.editions[0].digest) in text.replace("\n", "")
    assert "商店会　○ 協力" in text
    wanted = {role.actor_id for role in one_role.roles if role.activity_id == phone(one_role)}
    assert 0 < len(wanted) < len(FROZEN.parties)
    for one in FROZEN.actors:
        assert (one.name in text) == (one.id in wanted)
    assert all(
        clause.text not in text for clause in clauses.clauses_in_force(FROZEN) if clause.key == "respect"
    )


def test_after_the_next_edition_is_frozen_the_amendment_can_be_printed_again(text_of: Read) -> None:
    workshop = changed()
    for party in workshop.parties:
        workshop = life.consent(workshop, party.id, DAY)
    before = text_of(DOCUMENTS["amendment"](workshop))
    again = text_of(DOCUMENTS["amendment"](editions.freeze(workshop, DAY)))
    assert again == before
    assert "待つ人がふえたため" in again


def test_a_comparison_of_any_two(text_of: Read) -> None:
    workshop = rules.set_review(changed(), dt.date(2027, 1, 15))
    text = text_of(DOCUMENTS["comparison"](workshop)).replace("\n", "")
    for said in (
        "令和9年11月30日",
        "診療日の8割で走る・月25人",
        "商店会　○ 協力",
        words.edition(2, draft=True),
    ):
        assert said in text
    same = text_of(comparison_of(workshop, FROZEN.editions[0], FROZEN.editions[0]).pdf())
    assert words.NOTHING in same.replace("\n", "")
    assert words.NO_EDITIONS in text_of(DOCUMENTS["comparison"](sample_workshop())).replace("\n", "")


@pytest.mark.parametrize("name", ["agreement", "amendment", "comparison"])
def test_the_pages_of_a_change_look_as_they_did(name: str) -> None:
    """KYODO_DESKTOP_NEW_PICTURES=1 draws the pictures in golden/ anew: look at them before you commit."""
    for number, picture in enumerate(pictures(DOCUMENTS[name](changed())), 1):
        path = Path(GOLDEN) / f"changed-{name}-{number}.png"
        if os.environ.get("KYODO_DESKTOP_NEW_PICTURES"):
            picture.save(path, optimize=True)
        with Image.open(path) as before:
            assert picture.size == before.size
            assert unlike(picture, before) < 24
