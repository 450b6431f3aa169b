"""The rows that an edition was made of, kept with it as plain data.

Every word that the program supplies by itself (the model of a clause, a term that nobody set, who signs
because they represent) is resolved first, so that an edition means the same in a later version of the
program. Only what the agreement says or grew from is taken: no people, no notes, no contacts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from kyodo_desktop.domain import agreement, clauses, codec, meetings, reservations, rows
from kyodo_desktop.domain.agreement_values import Clause, Party
from kyodo_desktop.domain.clauses import ClauseKind
from kyodo_desktop.domain.workshop import Actor, Workshop

FORMAT = 1

#: The workshop's own fields that are kept.
HEAD = (
    *("id", "title", "theme", "host", "district", "document_number", "purpose", "disclosure"),
    *("keep_until", "phase_labels", "sample"),
)
#: The parts that are kept, parents before children.
PARTS = (
    *("agreements", "meetings", "actors", "issues", "goals", "goal_issues", "activities", "roles"),
    *("clauses", "objections", "parties", "cost_shares", "annexes", "change_reasons"),
)


def worded(workshop: Workshop) -> Workshop:
    """The same agreement with every word resolved: its canonical form is the same."""
    starts, ends = agreement.term(workshop)
    signing = dict(agreement.signing(workshop))
    draft = replace(workshop.agreement, term_from=starts, term_to=ends)
    in_force = {clause.id: clause for clause in clauses.clauses_in_force(workshop)}
    return replace(
        workshop,
        phase_labels=workshop.phase_labels if any(workshop.phase_labels) else (),
        agreements=(draft,),
        clauses=tuple(_worded_clause(row, in_force[row.id]) for row in workshop.clauses),
        parties=tuple(_worded_party(row, signing[row]) for row in workshop.parties),
    )


def _worded_clause(row: Clause, said: clauses.ClauseInForce) -> Clause:
    text = said.text if said.kind in (ClauseKind.TEXT, ClauseKind.ROLES) else None
    return replace(row, title=said.title, text=text)


def _worded_party(row: Party, actor: Actor) -> Party:
    signer, title = agreement.signer(row, actor), agreement.signer_title(row, actor)
    return replace(row, signer=signer, signer_title=title)


def take(workshop: Workshop) -> str:
    """The snapshot of the agreement as it stands."""
    kept = {part: _KEPT.get(part, _all)(worded(workshop), part) for part in PARTS}
    plain: dict[str, Any] = {
        "format": FORMAT,
        rows.HEAD: {name: codec.encode(getattr(workshop, name)) for name in HEAD},
        **{part: [codec.encode_row(part, row) for row in found] for part, found in kept.items()},
    }
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _all(workshop: Workshop, part: str) -> tuple[rows.Row, ...]:
    return rows.all_rows(workshop, part)


def _first_meeting(workshop: Workshop, _part: str) -> tuple[rows.Row, ...]:
    return (replace(meetings.first(workshop), facilitator=""),) if workshop.meetings else ()


def _actors(workshop: Workshop, _part: str) -> tuple[rows.Row, ...]:
    """Without what the agreement does not say of them."""
    return tuple(replace(a, contact="", strengths="", weaknesses="", offers="") for a in workshop.actors)


def _issues(workshop: Workshop, _part: str) -> tuple[rows.Row, ...]:
    """Those that a goal answers, and where each came from."""
    wanted = {link.issue_id for link in workshop.goal_issues}
    return tuple(issue for issue in workshop.issues if issue.id in wanted)


def _reservations(workshop: Workshop, _part: str) -> tuple[rows.Row, ...]:
    return tuple(replace(row, ballot_id=None) for row in reservations.of_agreement(workshop))


_KEPT: Mapping[str, Callable[[Workshop, str], tuple[rows.Row, ...]]] = {
    "meetings": _first_meeting,
    "actors": _actors,
    "issues": _issues,
    "objections": _reservations,
}


@lru_cache(maxsize=8)
def restore(text: str) -> Workshop:
    """The workshop of a snapshot: the agreement's parts only. Raises codec.Unreadable.

    Fields that a later version adds take their default; those it no longer has are passed over.
    """
    try:
        plain = json.loads(text)
        head: dict[str, Any] = {
            name: codec.decode(rows.HEAD, name, plain[rows.HEAD][name]) for name in plain[rows.HEAD]
        }
        workshop = Workshop(**head)
        for part in PARTS:
            workshop = rows.with_rows(workshop, part, [_row(part, row) for row in plain.get(part, [])])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise codec.Unreadable(f"snapshot: {type(error).__name__}") from error
    return workshop


def _row(part: str, plain: Mapping[str, object]) -> rows.Row:
    known = [name for name in rows.field_names(part) if name in plain]
    return rows.PARTS[part](**{name: codec.decode(part, name, plain[name]) for name in known})  # type: ignore[no-any-return]
