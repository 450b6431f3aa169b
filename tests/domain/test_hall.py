"""What the hall sees, and how large."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import replace

import pytest

from kyodo_desktop.domain import (
    ballots,
    cards,
    fields,
    hall,
    hall_views,
    issues,
    letters,
    meetings,
    options,
    rows,
    tallies,
    votes,
)
from kyodo_desktop.domain.choices import ActorKind, AgendaState, BallotMethod, TallySource
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.hall import Form
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Actor, AgendaItem, Ballot, BallotOption, Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import choosing

SAMPLE = sample_workshop()


# ── letters ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_sizes_are_as_drawn_while_no_depth_is_known() -> None:
    assert letters.letters(None) == (56, 37, 29, 22)


@pytest.mark.parametrize(
    ("depth", "text"), [(1, 29), (7, 29), (8, 32), (10, 40), (15, 60), (18, 72), (60, 74)]
)
def test_letters_follow_the_depth_of_the_hall(depth: int, text: int) -> None:
    assert letters.letters(depth).text == text


def test_the_last_row_sees_a_letter_under_17_minutes_of_arc_and_nothing_is_below_its_least() -> None:
    sizes = [letters.letters(depth) for depth in range(1, letters.MOST_DEPTH + 1)]
    for depth, found in enumerate(sizes, 1):
        metres = found.text * letters.KANJI_FACE / letters.PICTURE * letters.PICTURE_METRES
        assert metres >= depth / letters.ACUITY or found.text == letters.MOST_TEXT
        assert found.text >= found.rows >= letters.PICTURE / 25
        assert found.label >= letters.PICTURE / 33
        assert found.title >= found.text
    assert sizes == sorted(sizes)


# ── views ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_view_is_frozen_and_holds_only_values() -> None:
    kinds = [kind for kind in vars(hall).values() if dataclasses.is_dataclass(kind)]
    assert len(kinds) > 10
    for kind in kinds:
        assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", [Form.TALK, Form.BOARD, Form.AIMS, Form.ROLES])
def test_where_there_is_nothing_yet_the_welcome_stands(form: Form) -> None:
    empty = replace(new_workshop("草刈りの会"), promises=())
    [view] = hall_views.views(empty, form)
    assert view == hall_views.welcome(empty, empty.meetings[0])


def test_an_island_shows_its_notes_and_their_seals() -> None:
    first = hall_views.islands(SAMPLE)[0]
    assert (first.title, len(first.notes), first.seals) == ("店が遠く、荷物が重い", 7, 23)
    assert [note.seals for note in first.notes] == sorted((note.seals for note in first.notes), reverse=True)
    assert hall_views.islands(SAMPLE)[-1].title == ""


def test_a_private_note_takes_its_seals_its_issue_and_its_option_with_it() -> None:
    card = hall_views_top_card(SAMPLE)
    w = issues.choose_card(SAMPLE, card)
    ballot = Ballot(id="b", order="z", question="どれから", method=BallotMethod.HANDS)
    w = rows.add(w, "ballots", ballot)
    w = rows.add(
        w, "ballot_options", BallotOption(id="o", order="a", ballot_id="b", option_id=card, text="同じ言葉")
    )
    text = rows.find(w.cards, card).text
    before = sum(island.seals for island in hall_views.islands(w))
    hidden = cards.set_private(w, True, card)
    shown = repr([hall_views.views(hidden, form) for form in Form])
    assert text in repr([hall_views.views(w, form) for form in Form])
    assert text not in shown
    assert "同じ言葉" not in shown
    after = sum(island.seals for island in hall_views.islands(hidden))
    assert before - after == votes.counts(w)[card]
    statements = hall_views.chosen_issues(hidden).statements
    assert statements[0] == ""
    assert statements[1:] == hall_views.chosen_issues(w).statements[1:]  # the numbers stay


def hall_views_top_card(workshop: Workshop) -> str:
    [(card, _)] = votes.counts(workshop).most_common(1)
    return card


def test_at_most_ten_notes_are_the_top_and_none_without_seals() -> None:
    notes = hall_views.top(SAMPLE).notes
    assert len(notes) == hall_views.MOST_TOP
    assert [note.seals for note in notes] == sorted((note.seals for note in notes), reverse=True)
    assert hall_views.top(replace(SAMPLE, tallies=())).notes == ()


def test_an_open_ballot_has_its_sheet_beside_the_islands_and_a_closed_one_has_none() -> None:
    ballot = Ballot(id="b", order="z", question="どれから", method=BallotMethod.HANDS)
    w = rows.add(SAMPLE, "ballots", ballot)
    group = w.groups[0]
    w = rows.add(w, "ballot_options", BallotOption(id="o", order="a", ballot_id="b", option_id=group.id))
    sheets = [view for view in hall_views.views(w, Form.BOARD) if isinstance(view, hall.HallVoting)]
    assert [(sheet.question, sheet.options) for sheet in sheets] == [("どれから", (group.title,))]
    assert len(hall_views.views(w, Form.VOTING)) == 2  # the standing seals too
    closed = rows.edit(w, "ballots", "b", closed_at=dt.datetime(2026, 6, 20, tzinfo=dt.UTC))
    assert not any(isinstance(view, hall.HallVoting) for view in hall_views.views(closed, Form.BOARD))


def closed(w: Workshop, *counts: int, method: BallotMethod = BallotMethod.HANDS) -> Workshop:
    """A ballot about the first notes of the board with these counts, closed."""
    w = ballots.add(w, method, question="どれから")
    for card in w.cards[: len(counts)]:
        w = options.add(w, w.ballots[-1].id, card.id)
    for option, amount in zip(w.ballot_options, counts, strict=True):
        w = tallies.set_amount(w, w.ballots[-1].id, option.id, TallySource.HANDS, amount)
    w = rows.edit(w, "ballots", w.ballots[-1].id, reason_if_uneven="一人が帰った")
    return ballots.close(w, w.ballots[-1].id, dt.datetime(2026, 6, 20, tzinfo=dt.UTC))


def test_a_closed_ballot_shows_ranks_and_counts_as_the_start_of_the_talk() -> None:
    w = closed(SAMPLE, 3, 9, 9, 0)
    [result] = [view for view in hall_views.views(w, Form.VOTING) if isinstance(view, hall.HallResult)]
    assert [(line.rank, line.text, line.amount) for line in result.ranks] == [
        ("1 同", w.cards[1].text, "9人"),
        ("1 同", w.cards[2].text, "9人"),
        ("3", w.cards[0].text, "3人"),
    ]
    assert "参考" in result.label
    assert "1人分が足りません" in result.told[0]
    assert "1つ" in result.told[1]
    assert "一人が帰った" not in repr(result)
    assert "ほかの11件" in choosing.not_chosen(11)


def test_a_note_hidden_after_the_ballot_is_not_in_its_result() -> None:
    w = closed(SAMPLE, 3, 9, 9, 0)
    text = w.cards[1].text
    hidden = cards.set_private(w, True, w.cards[1].id)
    assert text not in repr(hall_views.views(hidden, Form.VOTING))
    assert text not in repr(hall_views.views(cards.put_away(hidden, w.cards[1].id), Form.VOTING))


def test_the_answers_to_one_question_are_counted_each() -> None:
    w = ballots.add(SAMPLE, BallotMethod.YES_NO, question="進めますか")
    ballot = w.ballots[-1].id
    w = tallies.set_amount(w, ballot, ballot, TallySource.HANDS, 20, choice="yes")
    w = tallies.set_amount(w, ballot, ballot, TallySource.HANDS, 2, choice="no")
    w = ballots.close(w, ballot, dt.datetime(2026, 6, 20, tzinfo=dt.UTC))
    result = hall_views.views(w, Form.VOTING)[-1]
    assert isinstance(result, hall.HallResult)
    assert [(line.text, line.amount) for line in result.ranks][:2] == [("賛成", "20人"), ("反対", "2人")]
    assert result.told[0].startswith("決まりました")


def test_a_party_that_is_one_person_has_no_name_in_the_hall() -> None:
    person = Actor(id="p", name="中村 千代", short_name="千代さん", kind=ActorKind.RESIDENT, crest="千")
    w = rows.add(SAMPLE, "actors", person)
    w = rows.edit(w, "goals", w.goals[0].id, actor_id="p")
    shown = repr([hall_views.views(w, form) for form in Form])
    assert "千代" not in shown
    assert "'千'" not in shown
    assert [party.name for party in hall_views.matrix(w).parties].count("") == 1


def test_the_programme_tells_what_is_on_and_what_comes_next_and_not_who() -> None:
    meeting = SAMPLE.meetings[0].id
    states = (AgendaState.DONE, AgendaState.PAUSED, AgendaState.OPEN)
    items = [
        AgendaItem(id=f"i{n}", order=f"a{n}", meeting_id=meeting, title=f"項目{n}", who="有村", state=state)
        for n, state in enumerate(states, 1)
    ]
    w = rows.with_rows(SAMPLE, "agenda", items)
    found = hall_views.programme_of(w, w.meetings[0])
    assert found == hall.HallProgramme(hall.HallItem(2, "項目2", 10), hall.HallItem(3, "項目3", 10), True)
    assert "有村" not in repr(found)


def test_the_depth_is_that_of_the_meeting_and_is_typed_with_or_without_its_unit() -> None:
    w = meetings.add(SAMPLE)
    first, second = (meeting.id for meeting in w.meetings)
    w = fields.write(w, Place("meetings", second, "hall_depth"), "約１２ｍ")
    assert hall_views.hall_depth(w, second) == 12
    assert hall_views.hall_depth(w, first) == 12  # the same hall, until it has one of its own
    w = fields.write(w, Place("meetings", first, "hall_depth"), "9")
    assert hall_views.hall_depth(w) == 9
    w = fields.write(
        fields.write(w, Place("meetings", first, "hall_depth"), " "),
        Place("meetings", second, "hall_depth"),
        "",
    )
    assert hall_views.hall_depth(w) is None
    for typed in ("広い", "0", "61"):
        with pytest.raises(Refused):
            fields.write(w, Place("meetings", first, "hall_depth"), typed)


def test_the_welcome_is_that_of_the_meeting_the_pages_speak_of() -> None:
    w = meetings.add(SAMPLE, dt.date(2026, 7, 4))
    [view] = hall_views.views(w, Form.WELCOME, w.meetings[1].id)
    assert isinstance(view, hall.HallWelcome)
    assert view.date == dt.date(2026, 7, 4)


def test_only_what_a_page_is_made_of_is_told_to_change_it() -> None:
    for form, parts in hall_views.PARTS_OF.items():
        before = hall_views.views(SAMPLE, form)
        for part in rows.PARTS.keys() - parts - {"agreements"}:
            without = replace(SAMPLE, **{part: ()})
            assert hall_views.views(without, form) == before, (form, part)
