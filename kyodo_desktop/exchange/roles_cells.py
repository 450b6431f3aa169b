"""What single cells and headers of a copied role table mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from kyodo_desktop.domain import actors, roles
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import roles_table as words

_SIGNS = frozenset({"So", "Sm", "Nl"})
_VARIANTS = "\ufe0e\ufe0f"  # how a sign is to be drawn


class Held(NamedTuple):
    """What a party does by one cell; without a level it is empty."""

    level: RoleLevel | None = None
    joint: bool = False
    words: str = ""


def fold(text: str) -> str:
    """For comparing headers and names: width, case and spaces do not matter."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


@cache
def _signs() -> Mapping[str, RoleLevel]:
    """By one sign, and by whole words."""
    return {fold(sign): RoleLevel(level) for level, signs in words.MARKS.items() for sign in signs}


_EMPTY = frozenset(map(fold, words.EMPTY))


def read_cell(text: str) -> Held | None:
    """What a party's cell holds; none if it is nothing that stands for a mark."""
    bare = text.lstrip()
    if not bare.strip() or fold(bare) in _EMPTY:
        return Held()
    if unicodedata.category(bare[0]) not in _SIGNS:  # a digit or a letter before words may mean anything
        level = _signs().get(fold(bare))
        return Held(level) if level else None
    level = _signs().get(bare[0])
    if level is None:
        return None
    rest = bare[1:].lstrip(_VARIANTS)
    joint = rest[:1] == words.JOINT and (len(rest) == 1 or rest[1].isspace())
    rest = rest[1:] if joint else rest
    return Held(level, joint, rest[1:] if rest[:1].isspace() else rest)


def read_phase(workshop: Workshop, text: str) -> Phase | None:
    """The phase of a word: the room's own, the guide's or a usual one."""
    told = fold(text)
    own = {fold(roles.phase_label(workshop, phase)): phase for phase in roles.PHASES}
    usual = {fold(word): Phase(phase) for phase, known in words.PHASES.items() for word in known}
    return own.get(told) or usual.get(told)


@cache
def _kinds() -> Mapping[str, str]:
    return {fold(header): kind for kind, headers in words.HEADERS.items() for header in headers}


def kinds_of(workshop: Workshop, headers: Sequence[str]) -> list[str]:
    """What each header stands for: a key of ``HEADERS``, the id of a party, or nothing.

    Parties of one name take their columns in the sequence of the matrix.
    """
    parties: dict[str, list[str]] = {}
    for whole in (False, True):  # a short name first, then the whole one
        for actor in actors.in_order(workshop):
            name = fold(actor.name if whole else actors.shown_name(actor))
            if actor.id not in parties.setdefault(name, []):
                parties[name].append(actor.id)
    found: list[str] = []
    for header in headers:
        kind = _kinds().get(fold(header), "")
        if kind in found:
            kind = ""
        waiting = parties.get(fold(header.removesuffix(words.PARTY)), [])
        waiting = [actor_id for actor_id in waiting if actor_id not in found]
        found.append(kind or (waiting[0] if waiting else ""))
    return found
