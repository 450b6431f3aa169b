# 会場の画面
"""What the hall may see. There is no field here for anything that is not for all to read.

A view is a value made from a workshop by a pure function (``hall_views.py``). It holds words that
everybody in the hall may read, and counts of seals; no reading, consent, attendance, contact, address,
representative, objection or proposal, no name of a participant (nor of a party that is one person), no
note that is marked private, nor anything that quotes one. What is for the person at the keys only never
gets a view.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kyodo_desktop.domain.choices import ActorKind, BallotMethod, RoleLevel


class Form(StrEnum):
    """What the wall shows for a page of the desk; ``WELCOME`` stands in where there is nothing yet."""

    WELCOME = "welcome"
    TALK = "talk"
    BOARD = "board"
    VOTING = "voting"
    AIMS = "aims"
    ROLES = "roles"
    CLAUSES = "clauses"


@dataclass(frozen=True, slots=True)
class HallWelcome:
    """What the meeting is, while people come in."""

    title: str
    theme: str
    date: dt.date | None
    starts_at: dt.time | None
    ends_at: dt.time | None
    venue: str
    use_of_results: str


@dataclass(frozen=True, slots=True)
class HallItem:
    """An item of the programme: what, and for how many minutes. Who leads it stays at the desk."""

    number: int
    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class HallProgramme:
    """The item that is running or paused, the one that comes next, and whether anything is planned at all."""

    current: HallItem | None
    upcoming: HallItem | None
    any: bool


@dataclass(frozen=True, slots=True)
class HallPromises:
    """The ground rules, in their order."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HallNote:
    """A note with its seals."""

    text: str
    seals: int


@dataclass(frozen=True, slots=True)
class HallBoard:
    """One island; the notes that lie loose have no ``id`` and no title."""

    id: str
    title: str
    notes: tuple[HallNote, ...]
    seals: int


@dataclass(frozen=True, slots=True)
class HallTop:
    """The notes with most seals, most first; those with none are not among them."""

    notes: tuple[HallNote, ...]


@dataclass(frozen=True, slots=True)
class HallIssues:
    """The issues to work on, in their order: their place is the number that goals refer to."""

    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HallVoting:
    """The sheet of an open ballot: the question, how to answer, and between what. No counts."""

    id: str
    question: str
    method: BallotMethod
    per_person: int
    stackable: bool
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HallRank:
    """A line of a result: its rank (empty for an answer to one question), its words, how much it got.

    ``amount`` has its unit. ``answers`` are the counts of each answer where the rank follows from several.
    """

    rank: str
    text: str
    amount: str
    answers: str


@dataclass(frozen=True, slots=True)
class HallResult:
    """What a closed ballot says. ``told`` are sentences: the outcome, and that the counts do not add up."""

    id: str
    question: str
    method: BallotMethod
    ranks: tuple[HallRank, ...]
    told: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class HallPurpose:
    """What it is all for."""

    text: str


@dataclass(frozen=True, slots=True)
class HallParty:
    """A party as its crest and name. A party that is one person has no name here."""

    name: str
    kind: ActorKind
    crest: str


@dataclass(frozen=True, slots=True)
class HallGoal:
    """What, by when (a *when*), how much, how measured and by which party; none while nobody measures."""

    number: int
    what: str
    due: str
    target: str
    measured_by: str
    party: HallParty | None


@dataclass(frozen=True, slots=True)
class HallGoals:
    """All goals."""

    goals: tuple[HallGoal, ...]


@dataclass(frozen=True, slots=True)
class HallWork:
    """A row of the matrix: what the room calls its phase, the level of each party (none: not involved), and
    whether somebody leads."""

    number: int
    phase: str
    what: str
    levels: tuple[RoleLevel | None, ...]
    led: bool


@dataclass(frozen=True, slots=True)
class HallRoles:
    """Who does what."""

    parties: tuple[HallParty, ...]
    work: tuple[HallWork, ...]


@dataclass(frozen=True, slots=True)
class HallClause:
    """A clause for reading aloud. ``number`` is none for the preamble and the closing words."""

    id: str
    number: int | None
    title: str
    text: str
    goals: tuple[HallGoal, ...]


View = (
    HallWelcome
    | HallProgramme
    | HallPromises
    | HallBoard
    | HallTop
    | HallIssues
    | HallVoting
    | HallResult
    | HallPurpose
    | HallGoals
    | HallRoles
    | HallClause
)
