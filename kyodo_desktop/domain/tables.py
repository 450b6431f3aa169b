# 班
"""The tables of the hall: who sits where, by hand or dealt out so that every table hears every party.

Dealing is plain and always comes out the same: people stand party by party, in kana order, and are dealt
round the tables one after another like cards. So the sizes of two tables differ by one at most, and so do
the numbers of any one party's people at them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kyodo_desktop.domain import participants, rows
from kyodo_desktop.domain.choices import AttendanceState
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Participant, Table, Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import tables as words

MOST = 40


def sizes(workshop: Workshop) -> dict[str, int]:
    """How many people sit at each table, by its id."""
    found = dict.fromkeys((table.id for table in workshop.tables), 0)
    for person in workshop.participants:
        if person.table_id in found:
            found[person.table_id] += 1
    return found


def to_deal(workshop: Workshop, meeting_id: str | None) -> tuple[Participant, ...]:
    """Whom ``deal`` would seat, in kana order: those present at a meeting, or everybody."""
    everybody = participants.in_order(workshop)
    if meeting_id is None:
        return everybody
    here = {
        a.participant_id
        for a in workshop.attendances
        if a.meeting_id == meeting_id and a.state is AttendanceState.PRESENT
    }
    return tuple(person for person in everybody if person.id in here)


def add(workshop: Workshop, name: str) -> Workshop:
    """One more table at the end. Raises Refused without a name, or beyond ``MOST``."""
    return _with_tables(workshop, (accept("tables", "name", name),))


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to``, from 0."""
    return rows.move(workshop, "tables", id, to)


def put_away(workshop: Workshop, *ids: str) -> Workshop:
    """Take tables out; their people and notes stay, at no table."""
    return rows.remove(workshop, "tables", *ids)


def seat(workshop: Workshop, table_id: str | None, *ids: str) -> Workshop:
    """Let people sit at a table; none lets them get up."""
    if table_id is not None:
        rows.find(workshop.tables, table_id)
    for person_id in ids:
        workshop = rows.edit(workshop, "participants", person_id, table_id=table_id)
    return workshop


def deal(workshop: Workshop, count: int, meeting_id: str | None = None) -> Workshop:
    """Seat those present at a meeting (none: everybody) at ``count`` tables; all others get up.

    The tables that are there are used first and keep their names; of those left over, the ones that no note
    came from are put away. Raises Refused ``tables.count``, ``tables.nobody``, ``tables.more_than_people``.
    """
    if meeting_id is not None:
        rows.find(workshop.meetings, meeting_id)
    people = to_deal(workshop, meeting_id)
    _check(count, len(people))
    missing = count - len(workshop.tables)
    workshop = _with_tables(workshop, _free_names(workshop, missing))
    used, left_over = workshop.tables[:count], workshop.tables[count:]
    scribed = {card.table_id for card in workshop.cards}
    if empty := [table.id for table in left_over if table.id not in scribed]:
        workshop = put_away(workshop, *empty)
    chosen = {person.id: used[n % count].id for n, person in enumerate(_party_by_party(workshop, people))}
    return _seated(workshop, {person.id: chosen.get(person.id) for person in workshop.participants})


def fill_up(workshop: Workshop, meeting_id: str) -> Workshop:
    """Seat those who are present and sit nowhere yet at the smallest tables; nobody else moves.

    Among tables of one size it is the one with the fewest people of the same party. Raises Refused
    ``tables.none`` and ``tables.all_seated``.
    """
    rows.find(workshop.meetings, meeting_id)
    if not workshop.tables:
        raise Refused("tables.none")
    late = [person for person in to_deal(workshop, meeting_id) if person.table_id is None]
    if not late:
        raise Refused("tables.all_seated")
    everywhere = sizes(workshop)
    of_party: dict[tuple[str | None, str | None], int] = {}
    for person in workshop.participants:
        key = person.actor_id, person.table_id
        of_party[key] = of_party.get(key, 0) + 1
    chosen: dict[str, str | None] = {person.id: person.table_id for person in workshop.participants}
    for person in _party_by_party(workshop, late):
        party = person.actor_id
        least = min(everywhere.values())
        table = min(
            (of_party.get((party, table_id), 0), n, table_id)
            for n, (table_id, size) in enumerate(everywhere.items())
            if size == least
        )[2]
        chosen[person.id] = table
        everywhere[table] += 1
        of_party[party, table] = of_party.get((party, table), 0) + 1
    return _seated(workshop, chosen)


def _check(count: int, people: int) -> None:
    if not 1 <= count <= MOST:
        raise Refused("tables.count", most=MOST)
    if not people:
        raise Refused("tables.nobody")
    if count > people:
        raise Refused("tables.more_than_people", people=people)


def _party_by_party(workshop: Workshop, people: Sequence[Participant]) -> list[Participant]:
    wanted = {person.id for person in people}
    return [person for person in participants.by_party(workshop) if person.id in wanted]


def _seated(workshop: Workshop, chosen: dict[str, str | None]) -> Workshop:
    """Everybody at the table chosen for them, in one go: a hall may hold hundreds."""
    people = [
        person if person.table_id == chosen[person.id] else replace(person, table_id=chosen[person.id])
        for person in workshop.participants
    ]
    return rows.with_rows(workshop, "participants", people)


def _with_tables(workshop: Workshop, names: Iterable[str]) -> Workshop:
    for name in names:
        if len(workshop.tables) >= MOST:
            raise Refused("tables.count", most=MOST)
        table = Table(id=new_id(), order=rows.next_order(workshop.tables), name=name)
        workshop = rows.add(workshop, "tables", table)
    return workshop


def _free_names(workshop: Workshop, count: int) -> list[str]:
    """The next numbers that no table has yet."""
    taken = {table.name for table in workshop.tables}
    found: list[str] = []
    number = len(workshop.tables)
    while len(found) < count:
        number += 1
        if words.numbered(number) not in taken:
            found.append(words.numbered(number))
    return found
