from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from kyodo_desktop.domain import cards, editions, goals, issues, rows, voices
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.voices import Kind, Voice
from kyodo_desktop.domain.workshop import Workshop
from tests.strategies import workshops

SAMPLE = sample_workshop()


def of_clause(workshop: Workshop, key: str, talk: Workshop | None = None) -> tuple[Voice, ...]:
    clause = next(one for one in workshop.clauses if one.key == key)
    return voices.of_place(workshop, Place("clauses", clause.id), talk)


def grown() -> Workshop:
    """A note in an island that became an issue, which a goal answers, which an activity serves."""
    card, other = SAMPLE.cards[0], SAMPLE.cards[1]
    workshop = cards.make_group(SAMPLE, card.id, other.id, title="足の島")
    group = workshop.groups[-1]
    workshop = cards.set_private(workshop, True, other.id)
    workshop = issues.choose_group(workshop, group.id)
    issue = next(one for one in workshop.issues if one.group_id == group.id)
    workshop = goals.link(workshop, workshop.goals[0].id, issue.id)
    return rows.edit(workshop, "activities", workshop.activities[0].id, goal_id=workshop.goals[0].id)


def test_a_role_leads_back_to_the_notes_of_the_island() -> None:
    workshop = grown()
    activity = workshop.activities[0]
    found = voices.of_place(workshop, Place("activities", activity.id))
    assert found[0].text == activity.what
    kinds = [voice.kind for voice in found]
    assert kinds.index(Kind.ROLE) < kinds.index(Kind.GOAL) < kinds.index(Kind.ISLAND)
    island = next(voice for voice in found if voice.kind is Kind.ISLAND)
    assert island.text == "足の島"
    notes = found[found.index(island) + 1 :][:2]
    assert {note.text for note in notes} == {SAMPLE.cards[0].text, SAMPLE.cards[1].text}
    assert [note.private for note in notes if note.text == SAMPLE.cards[1].text] == [True]
    assert found[0].depth < island.depth < notes[0].depth
    role = next(one for one in workshop.roles if one.activity_id == activity.id)
    assert voices.of_place(workshop, Place("roles", role.id)) == found


def test_the_clauses_that_quote_the_record_lead_to_all_of_it() -> None:
    workshop = grown()
    assert of_clause(workshop, "purpose")[0].text == workshop.purpose
    assert {v.text for v in of_clause(workshop, "goals") if v.kind is Kind.GOAL} == {
        goal.what for goal in workshop.goals
    }
    assert {v.text for v in of_clause(workshop, "roles") if v.kind is Kind.ACTIVITY} == {
        activity.what for activity in workshop.activities
    }
    assert of_clause(workshop, "respect") == ()


def test_an_edition_leads_to_the_notes_that_are_still_there() -> None:
    workshop = grown()
    frozen = editions.freeze(workshop, workshop.meetings[0].date or SAMPLE.created_on)  # type: ignore[arg-type]
    said = editions.as_frozen(frozen.editions[0])
    assert said is not None
    assert said.cards == ()
    assert of_clause(said, "roles", talk=frozen) == of_clause(workshop, "roles")
    gone = cards.put_away(frozen, SAMPLE.cards[0].id)
    left = {voice.text for voice in of_clause(said, "roles", talk=gone) if voice.kind is Kind.NOTE}
    assert SAMPLE.cards[0].text not in left
    assert SAMPLE.cards[1].text in left


def test_what_a_goal_grew_from_is_told_once() -> None:
    workshop = grown()
    for activity in workshop.activities:
        workshop = rows.edit(workshop, "activities", activity.id, goal_id=workshop.goals[0].id)
    told = voices.told_once(of_clause(workshop, "roles"))
    assert sum(voice.kind is Kind.GOAL for voice in told) == len(workshop.activities)
    assert sum(voice.kind is Kind.ISLAND for voice in told) == 1


@given(workshops())
def test_every_line_is_a_row_that_is_there(workshop: Workshop) -> None:
    for part in ("clauses", "activities", "roles", "goals", "issues"):
        for row in getattr(workshop, part):
            for voice in voices.of_place(workshop, Place(part, row.id)):
                if voice.kind is Kind.PURPOSE:
                    assert voice.text == workshop.purpose
                    continue
                there = {one.id: one for one in getattr(workshop, voice.place.part)}[voice.place.id]
                assert getattr(there, voice.place.field) == voice.text
    assert voices.of_place(replace(workshop, clauses=()), Place("clauses", "gone")) == ()
