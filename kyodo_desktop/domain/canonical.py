"""The canonical form: everything an agreement says, as one text, so that paper and screen can be compared.

JSON with sorted keys and no spaces, UTF-8, every text exactly as written. Identifiers
are no content: two workshops that say the same have the same number. Left out are
the mark of a draft, signatures, editions, paper size and everything else that can differ between two
printings of one agreement. ``FORMAT`` rises when the same agreement would be written
differently; an edition keeps the format it was frozen in, and is compared in that one. What an older format
has no words for is added to it under ``beyond``, and only where there is any: so an old edition stays the
same as long as nothing was added to it, and differs as soon as something was.
"""

from __future__ import annotations

import hashlib
import json
import operator
from functools import lru_cache
from typing import Any

from kyodo_desktop.domain import actors, agreement, aliases, clauses, costs, meetings, reservations, roles
from kyodo_desktop.domain.agreement_values import Agreement
from kyodo_desktop.domain.clause_words import HEAD_READ, PARTS_READ
from kyodo_desktop.domain.codec import encode
from kyodo_desktop.domain.workshop import Actor, Workshop

FORMAT = 2

#: All that ``content`` reads of a workshop (a test watches it do so).
READS = tuple(
    dict.fromkeys(
        (
            *("title", "document_number", "phase_labels", *HEAD_READ),
            *("activities", "roles", "clauses", "objections", *PARTS_READ),
        )
    )
)

#: What an agreement says that has chosen nothing of format 2.
_PLAIN = Agreement(id="")
_CHOICES = ("style", "aliasing", "roles_as", "renewal", "originals", "meets", "insurance")


def content(workshop: Workshop, format: int = FORMAT) -> dict[str, Any]:
    """What the agreement says, as plain data. Parties are referred to by their place on the sheet."""
    said = _first_format(workshop)
    more = _second_format(workshop)
    if format >= FORMAT:
        return {**said, **more, "format": FORMAT}
    beyond = {key: value for key, value in more.items() if value != _nothing(key)}
    return {**said, "beyond": beyond} if beyond else said


def _nothing(key: str) -> Any:
    """What stands in format 2 where only format 1 was used."""
    return encode(getattr(_PLAIN, key)) if key in _CHOICES else None if key == "contact" else []


def _first_format(workshop: Workshop) -> dict[str, Any]:
    draft, meeting = workshop.agreement, meetings.first(workshop)
    columns = actors.in_order(workshop)
    places = {actor.id: n for n, actor in enumerate(columns)}
    starts, ends = agreement.term(workshop)
    return {
        "format": 1,
        "kind": encode(draft.kind),
        "title": workshop.title,
        "document_number": workshop.document_number,
        "date": encode(meeting.date),
        "venue": meeting.venue,
        "sign_mode": encode(draft.sign_mode),
        "term": [encode(starts), encode(ends)],
        "review_on": encode(draft.review_on),
        "originals_at": draft.originals_at,
        "actors": [_actor(actor) for actor in columns],
        "kana_order": actors.in_kana_order(workshop),
        "parties": _parties(workshop, places),
        "purpose": workshop.purpose,
        "goals": _goals(workshop, places),
        "activities": _activities(workshop, places),
        "clauses": [
            {"number": c.number, "title": c.title, "kind": encode(c.kind), "text": c.text}
            for c in clauses.clauses_in_force(workshop)
        ],
    }


def _second_format(workshop: Workshop) -> dict[str, Any]:
    """Each party's word in the clauses only where it is no short name: those stand in the first format."""
    draft = workshop.agreement
    places = {actor.id: n for n, actor in enumerate(actors.in_order(workshop))}
    numbers = {clause.id: n for n, clause in enumerate(clauses.in_order(workshop))}
    called = aliases.by_actor(workshop)
    return {
        **{name: encode(getattr(draft, name)) for name in _CHOICES},
        "contact": places.get(draft.contact_actor_id or ""),
        "phase_labels": encode(workshop.phase_labels) if any(workshop.phase_labels) else [],
        "called": [
            [places[actor.id], called[actor.id]]
            for party, actor in agreement.signing(workshop)
            if called[actor.id] not in (party.alias, actors.shown_name(actor))
        ],
        "costs": [
            {
                "actor": places[actor.id],
                "kind": encode(share.kind),
                "amount": share.amount,
                "text": share.text,
            }
            for share, actor in costs.in_order(workshop)
        ],
        "annexes": [{"title": annex.title, "text": annex.text} for annex in workshop.annexes],
        "reservations": [
            {
                "clause": numbers.get(row.clause_id or ""),
                "actor": places.get(row.actor_id or ""),
                "text": row.text,
                "answer": row.answer,
            }
            for row in reservations.of_agreement(workshop)
        ],
    }


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "name": actor.name,
        "short_name": actor.short_name,
        "kind": encode(actor.kind),
        "crest": actor.crest,
    }


def _parties(workshop: Workshop, places: dict[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "actor": places[actor.id],
            "alias": party.alias,
            "address": actor.address,
            "signer": agreement.signer(party, actor),
            "signer_title": agreement.signer_title(party, actor),
            "witness": party.witness,
        }
        for party, actor in agreement.signing(workshop)
    ]


def _goals(workshop: Workshop, places: dict[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "what": goal.what,
            "due": goal.due,
            "target": goal.target,
            "measured_by": goal.measured_by,
            "measuring_actor": places.get(goal.actor_id or ""),
            "beneficiary": goal.beneficiary,
        }
        for goal in workshop.goals
    ]


def _activities(workshop: Workshop, places: dict[str, int]) -> list[dict[str, Any]]:
    found = roles.of_all(workshop)
    return [
        {
            "phase": encode(activity.phase),
            "what": activity.what,
            "since": activity.since,
            "by": activity.by,
            "roles": [
                {"actor": place, "level": encode(role.level), "joint": role.joint, "words": role.words}
                for place, role in sorted((places[actor], role) for actor, role in found[activity.id].items())
            ],
        }
        for activity in roles.in_order(workshop)
    ]


def canonical(workshop: Workshop, format: int = FORMAT) -> str:
    """The canonical text. Remembered while nothing that it reads has been replaced."""
    return _written(_Read(workshop), format)


class _Read:
    """What ``content`` reads of a workshop; equal to another if these are the very same values."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.parts = tuple(getattr(workshop, name) for name in READS)

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.parts)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Read) and all(map(operator.is_, self.parts, other.parts))


@lru_cache(maxsize=4)
def _written(read: _Read, format: int) -> str:
    plain = content(read.workshop, format)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(text: str) -> str:
    """SHA-256 of a canonical text, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def check_number(workshop: Workshop) -> str:  # 照合番号
    """The check number of the open draft: 7F3A-22C1. A frozen edition has its own: ``editions``."""
    return shown(digest(canonical(workshop)))


def shown(digest: str) -> str:
    """A digest as people compare it: the first eight hex digits, in capitals."""
    return f"{digest[:4]}-{digest[4:8]}".upper()
