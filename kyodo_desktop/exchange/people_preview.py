"""What a list of people would bring, in lines to read before it is taken in."""

from __future__ import annotations

from collections.abc import Iterator

from kyodo_desktop.domain.japanese import in_kana
from kyodo_desktop.exchange.people_csv import PeopleList, Why
from kyodo_desktop.exchange.people_header import FIELDS
from kyodo_desktop.exchange.people_taking import Outlook
from kyodo_desktop.text import cleaning
from kyodo_desktop.text import people_import as words


def lines(found: PeopleList, ahead: Outlook) -> Iterator[str]:
    """The columns, everybody who would come in, and whatever stands in the way."""
    yield words.headline(len(found.people), len(found.left_out))
    if found.encoding:
        yield words.encoding(found.encoding.value)
    if found.sheet:
        yield words.sheet(found.sheet)
    yield words.header(found.seen.header_at) if found.seen.headed else words.NO_HEADER
    for field, headers in found.columns.items():
        yield words.column(field, headers)
    if found.unused:
        yield words.unused_columns(found.unused)
    for person in ahead.people:
        yield words.person(person.line, [getattr(person, field) for field in FIELDS])
    yield from _what_is_odd(found, ahead)
    if ahead.unmatched:
        yield words.new_affiliations(ahead.unmatched)
    if ahead.new_tables:
        yield words.new_tables(ahead.new_tables)


def _what_is_odd(found: PeopleList, ahead: Outlook) -> Iterator[str]:
    unreadable = sum(left.why is Why.LETTERS for left in found.left_out)
    if unreadable:
        yield words.unreadable(unreadable, len(found.people))
    for left in found.left_out:
        yield words.left_out(left.line, left.why.value)
    for person in found.people:
        if person.taken_out:
            yield words.taken_out(person.line, cleaning.taken_out(person.taken_out))
    for person in ahead.already:
        yield words.already_here(person.line, person.name)
    for person in ahead.namesakes:
        yield words.namesake(person.line, person.name)
    for person in ahead.people:
        if person.reading and not in_kana(person.reading):
            yield words.reading_not_kana(person.line, person.reading)
