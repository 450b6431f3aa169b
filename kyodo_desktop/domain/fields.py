"""One door for every text that a person types: ``write(workshop, place, text)``.

A screen ties a widget to a ``Place`` and needs to know no more; drafts found at
opening are offered through the same door. Most text fields only have the rules of
``cleaning.RULES``; the few with a rule of their own are listed here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from kyodo_desktop.domain import (
    actors,
    agreement,
    aliases,
    annexes,
    ballots,
    cards,
    categories,
    clauses,
    costs,
    goals,
    issues,
    life,
    meetings,
    objections,
    options,
    participants,
    prepare,
    programme,
    reasons,
    reservations,
    roles,
    rows,
    setting_aside,
    tables,
    tallies,
    votes,
)
from kyodo_desktop.domain.choices import Phase, TallySource
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import read_date, read_time
from kyodo_desktop.domain.numbers import read_number
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop

#: The line in which the next note is being written: it has no row yet.
NEXT_CARD = Place("cards", "", "text")

#: The line in which an issue is written that no note said.
NEXT_ISSUE = Place("issues", "", "statement")

#: Texts with a rule of their own: ``(workshop, id, text) -> workshop``.
OWN_RULE: Mapping[tuple[str, str], Callable[[Workshop, str, str], Workshop]] = {
    (rows.HEAD, "purpose"): lambda workshop, _id, text: goals.write_purpose(workshop, text),
    ("agenda", "minutes"): programme.write_minutes,
    ("agenda", "least_minutes"): programme.write_least_minutes,
    ("cards", "text"): cards.reword,
    ("cards", "seals"): votes.write_seals,
    ("cards", "island"): lambda workshop, card, title: cards.join_named(workshop, title, card),
    ("meetings", "hall_depth"): meetings.write_depth,
    ("groups", "title"): cards.name_group,
    ("categories", "mark"): categories.set_mark,
    ("ballots", "reason_if_uneven"): ballots.give_reason,
    ("ballot_options", "text"): options.reword,
    ("agreements", "term_from"): agreement.write_term_from,
    ("agreements", "term_to"): agreement.write_term_to,
    ("agreements", "originals"): agreement.write_originals,
    ("parties", "alias"): aliases.write,
    ("cost_shares", "amount"): costs.write_amount,
    ("goals", "due"): goals.set_due,
    ("activities", "when"): roles.set_when,
    ("parties", "taken_home_until"): life.write_home,
    ("change_reasons", "reason"): reasons.write,
    ("clauses", "text"): clauses.write,
    ("clauses", "title"): clauses.name,
    ("settings_aside", "reason"): setting_aside.write_reason,
}

#: The first words of a row that is not there yet (a place without an id) make it.
NEW_ROW: Mapping[tuple[str, str], Callable[[Workshop, str], Workshop]] = {
    ("agenda", "title"): lambda workshop, text: programme.add(workshop, meetings.first(workshop).id, text),
    ("issues", "statement"): issues.add,
    ("promises", "text"): prepare.add_promise,
    ("actors", "name"): actors.add,
    ("participants", "name"): participants.add,
    ("tables", "name"): tables.add,
    ("categories", "label"): categories.add_named,
    ("cards", "text"): cards.put_up,
    ("goals", "what"): goals.add,
    ("activities", "what"): roles.add_activity,
    ("annexes", "title"): annexes.add,
    ("objections", "text"): reservations.add,
}

#: Texts that need what ``place.within`` says: ``(workshop, id, text, *context) -> workshop``.
WITHIN: Mapping[tuple[str, str], Callable[..., Workshop]] = {
    ("agenda", "title"): lambda workshop, _id, text, meeting: programme.add(workshop, meeting, text),
    ("activities", "what"): lambda workshop, _id, text, phase: roles.add_activity(
        workshop, text, Phase(phase)
    ),
    ("objections", "text"): lambda workshop, _id, text, ballot: objections.add(workshop, ballot, text),
    ("ballot_options", "text"): lambda workshop, _id, text, ballot: options.add_words(workshop, ballot, text),
    ("ballots", "count"): lambda workshop, ballot, text, option, source, choice: tallies.write_amount(
        workshop, ballot, option, TallySource(source), text, choice
    ),
}

_READERS: Mapping[str, Callable[[Workshop, str], object]] = {
    "dt.date | None": lambda workshop, text: read_date(text, meetings.near(workshop)),
    "dt.time | None": lambda _workshop, text: read_time(text),
    "float | None": lambda _workshop, text: read_number(text),
}

#: Fields that people never type.
NOT_TYPED = frozenset(
    {
        ("cards", "spoken"),
        ("tallies", "choice"),
        ("participants", "consent_date"),
        ("participants", "consent_wording"),
        ("activities", "since"),
        ("activities", "by"),
        ("clauses", "key"),
        ("checks", "key"),
        ("workshop", "created_on"),
        ("editions", "frozen_on"),
        ("editions", "canonical"),
        ("editions", "digest"),
        ("editions", "snapshot"),
        ("parties", "consented_digest"),
        ("signatures", "party_id"),
        ("change_reasons", "part"),
        ("change_reasons", "about"),
        ("change_reasons", "field"),
        ("settings_aside", "key"),
        ("settings_aside", "about"),
        ("settings_aside", "set_on"),
        ("photos", "hash"),
        ("photos", "media"),
        ("photos", "of_id"),
        ("photos", "added_on"),
    }
)


@cache
def typed() -> Mapping[tuple[str, str], str]:
    """Every other field that is typed, with its type, read off the values: a new field needs nothing here."""
    found: dict[tuple[str, str], str] = {}
    for part in (rows.HEAD, *rows.PARTS):
        cls: Any = Workshop if part == rows.HEAD else rows.PARTS[part]
        found |= {(part, f.name): str(f.type) for f in fields(cls) if f.type in ("str", *_READERS)}
    ids = {(reference.part, reference.field) for reference in rows.REFERENCES}
    never = ids | NOT_TYPED | OWN_RULE.keys()
    return {key: kind for key, kind in found.items() if key not in never and key[1] not in ("id", "order")}


def write(workshop: Workshop, place: Place, text: str) -> Workshop:
    """Write a text where it belongs. Raises Refused by the rules of that field.

    Dates, times and numbers are typed too, and read on the way; blank empties them. A place
    that holds no text is a bug (KeyError).
    """
    part, field = place.part, place.name
    if place.context:
        return WITHIN[part, field](workshop, place.id, text, *place.context)
    if not place.id and (add := NEW_ROW.get((part, field))):
        return add(workshop, text)
    if own := OWN_RULE.get((part, field)):
        return own(workshop, place.id, text)
    kind = typed()[part, field]
    value = _READERS[kind](workshop, text) if kind in _READERS else accept(part, field, text)
    return rows.edit(workshop, part, place.id, **{field: value})


def step_key(place: Place) -> str:
    """The name of a typing step, for ``editor.label``: ``goals.what``."""
    return f"{place.part}.{place.name}"
