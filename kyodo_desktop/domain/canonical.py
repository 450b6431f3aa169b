"""The canonical form: everything an agreement says, as one text, so that paper and screen can be compared.

JSON with sorted keys and no spaces, UTF-8, every text exactly as written. Identifiers
are no content: two workshops that say the same have the same number. Left out are
the mark of a draft, signatures, editions, paper size and everything else that can differ between two
printings of one agreement. ``FORMAT`` rises when the same agreement would be written
differently; an edition keeps the format it was frozen in.
"""

from __future__ import annotations

import hashlib
import json
import operator
from functools import lru_cache
from typing import Any

from kyodo_desktop.domain import actors, agreement, clauses, meetings, roles
from kyodo_desktop.domain.codec import encode
from kyodo_desktop.domain.workshop import Actor, Workshop

FORMAT = 1

#: All that ``content`` reads of a workshop (a test watches it do so).
READS = (
    *("title", "document_number", "purpose"),
    *("agreements", "meetings", "actors", "parties", "goals", "activities", "roles", "clauses"),
)


def content(workshop: Workshop) -> dict[str, Any]:
    """What the agreement says, as plain data. Parties are referred to by their place on the sheet."""
    draft, meeting = workshop.agreement, meetings.first(workshop)
    columns = actors.in_order(workshop)
    places = {actor.id: n for n, actor in enumerate(columns)}
    starts, ends = agreement.term(workshop)
    return {
        "format": FORMAT,
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


def canonical(workshop: Workshop) -> str:
    """The canonical text. Remembered while nothing that it reads has been replaced."""
    return _written(_Read(workshop))


class _Read:
    """What ``content`` reads of a workshop; equal to another if these are the very same values."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.parts = tuple(getattr(workshop, name) for name in READS)

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.parts)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Read) and all(map(operator.is_, self.parts, other.parts))


@lru_cache(maxsize=2)
def _written(read: _Read) -> str:
    plain = content(read.workshop)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(text: str) -> str:
    """SHA-256 of a canonical text, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def check_number(workshop: Workshop) -> str:  # 照合番号
    """The check number of the agreement as it stands: 7F3A-22C1."""
    return shown(digest(canonical(workshop)))


def shown(digest: str) -> str:
    """A digest as people compare it: the first eight hex digits, in capitals."""
    return f"{digest[:4]}-{digest[4:8]}".upper()
