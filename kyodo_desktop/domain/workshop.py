"""What a workshop is made of. Values only: nothing here is ever changed in place.

Every row has an ``id`` (UUID text made on this laptop, never reused). Where the
sequence matters it has an ``order``, a fractional key made by ``order.between``:
a move changes one row, and two laptops' insertions do not collide. The parts of
a workshop are tuples sorted by (``order``, ``id``); nothing refers to a position.

The agreement's own values stand in ``agreement_values.py``, fixed sets of answers in ``choices.py``.

Text is kept exactly as typed. A *when* is text too: an ISO date (``2026-07-31``)
or words (*at the end of each month*); ``japanese.when`` reads and shows it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import uuid4

from kyodo_desktop.domain.agreement_values import (
    Agreement,
    Annex,
    ChangeReason,
    Check,
    Clause,
    CostShare,
    Edition,
    Party,
    Photo,
    SettingAside,
    Signature,
)
from kyodo_desktop.domain.choices import (
    ActorKind,
    AgendaState,
    AttendanceState,
    BallotMethod,
    Consent,
    Disclosure,
    IssueStatus,
    Majority,
    Phase,
    ProposalAnswer,
    ProposalDirection,
    RoleLevel,
    TallySource,
)


def new_id() -> str:
    """A fresh identifier; workshops made on two laptops can be put together without a clash."""
    return uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:  # 開催回
    """One meeting of the workshop. ``hall_depth``, in metres to the last row, sizes projected letters."""

    id: str
    order: str
    date: dt.date | None = None
    starts_at: dt.time | None = None
    ends_at: dt.time | None = None
    hall_closes_at: dt.time | None = None
    venue: str = ""
    facilitator: str = ""
    hall_depth: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:  # 次第
    """One item of a meeting's programme.

    ``minutes`` are planned, ``least_minutes`` cannot be taken from it when the rest is spread anew.
    ``started_at`` is when it last began to run; ``spent_seconds`` were spent before that (pauses).
    """

    id: str
    order: str
    meeting_id: str
    title: str
    minutes: int = 10
    least_minutes: int = 1
    method: str = ""
    who: str = ""
    state: AgendaState = AgendaState.OPEN
    started_at: dt.datetime | None = None
    spent_seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:  # 約束（グランドルール）
    """One ground rule of the talk."""

    id: str
    order: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:  # 班
    """A table at which some of the people sit and talk."""

    id: str
    order: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:  # 主体
    """A body (or a person) that takes part as an equal.

    ``origin_id`` is the id of the first copy of the same party in an earlier
    workshop; each workshop owns its copy, so an old agreement never changes.
    ``crest`` is the one character painted in the frame of the kind; empty means
    the character of the kind.
    """

    id: str
    name: str
    short_name: str = ""
    reading: str = ""
    kind: ActorKind = ActorKind.COMMUNITY
    crest: str = ""
    representative: str = ""
    representative_title: str = ""
    representative_reading: str = ""
    address: str = ""
    contact: str = ""
    strengths: str = ""
    weaknesses: str = ""
    offers: str = ""
    origin_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:  # 参加者
    """A person who takes part. ``actor_id`` is none for somebody who came for themselves.

    ``position`` is the post or standing as the person gives it.
    ``consent_wording`` names the version of the sentence that was read to them.
    """

    id: str
    name: str
    reading: str = ""
    actor_id: str | None = None
    table_id: str | None = None
    position: str = ""
    contact: str = ""
    consent_record: Consent = Consent.NOT_ASKED
    consent_name: Consent = Consent.NOT_ASKED
    consent_photo: Consent = Consent.NOT_ASKED
    consent_date: dt.date | None = None
    consent_wording: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:  # 出席
    """One person at one meeting; at most one row for a pair."""

    id: str
    meeting_id: str
    participant_id: str
    state: AttendanceState


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:  # 分野
    """A field that notes fall into: one character and its label; at most eight in a workshop."""

    id: str
    order: str
    mark: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:  # 島
    """An island: notes that belong together, with their name plate. x, y are scene pixels."""

    id: str
    order: str
    title: str = ""
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:  # 付箋
    """A note. No author is stored, only the table it came from.

    ``spoken`` keeps the words as said when ``text`` is reworded.
    Inside a group only ``order`` counts; x, y (scene pixels) place loose notes.
    """

    id: str
    order: str
    text: str
    spoken: str = ""
    category_id: str | None = None
    group_id: str | None = None
    table_id: str | None = None
    meeting_id: str | None = None
    private: bool = False
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:  # 投票
    """A vote. The first ballot with the method SEALS is the standing one of the board.

    ``per_person`` seals each; with ``stackable`` several may go to one option. ``quorum`` people must
    be present for the result to hold. ``closed_at`` and counts that do not add up go together only with
    ``reason_if_uneven``.
    """

    id: str
    order: str
    meeting_id: str | None = None
    question: str = ""
    method: BallotMethod = BallotMethod.SEALS
    per_person: int = 3
    stackable: bool = True
    quorum: int | None = None
    majority: Majority = Majority.HALF
    closed_at: dt.datetime | None = None
    reason_if_uneven: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotOption:
    """What a ballot offers: a note, an island, an activity, or words of its own.

    A ballot without options is about every note and island (SEALS), or about its question alone.
    """

    id: str
    order: str
    ballot_id: str
    option_id: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:  # 票
    """How many for one option from one source; at most one row for all four together.

    ``option_id`` is the card, group, activity or ballot option voted for, or the ballot itself where its
    question is answered. ``choice`` is what was given to it (five fingers: ``5`` to ``0``; ranked points:
    ``5`` to ``1``; yes or no: ``yes``, ``no``, ``abstain``), empty where there is only one thing to give.
    ``amount`` counts seals, or the people who gave that choice.
    """

    id: str
    ballot_id: str
    option_id: str
    source: TallySource
    amount: int
    choice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:  # 異論・保留
    """A reason against or a reservation, kept with the result; ``answer`` is what the others said to it.

    With ``clause_id``, or with neither that nor ``ballot_id``, it belongs to the agreement and is printed
    with it. No person's name is stored; ``actor_id`` is the party that speaks, if it wishes to be named.
    """

    id: str
    order: str
    text: str
    ballot_id: str | None = None
    clause_id: str | None = None
    actor_id: str | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:  # 地域課題
    """A local issue chosen (or not) to be worked on, and the note or island it came from."""

    id: str
    order: str
    statement: str
    card_id: str | None = None
    group_id: str | None = None
    who_suffers: str = ""
    where: str = ""
    today: str = ""
    status: IssueStatus = IssueStatus.CHOSEN
    carried_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:  # 目標
    """What is aimed at: what, by when (a *when*), how much, how measured and by whom (guide, principle 1).

    ``target`` is in words (*34 households → 20*); ``amount``, ``unit`` and ``baseline``
    are optional numbers beside the words.
    """

    id: str
    order: str
    what: str
    due: str = ""
    target: str = ""
    amount: float | None = None
    unit: str = ""
    baseline: float | None = None
    measured_by: str = ""
    actor_id: str | None = None
    beneficiary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalIssue:
    """A goal answers an issue; at most one row for a pair."""

    id: str
    goal_id: str
    issue_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:  # 仕事（取組）
    """A piece of work. ``since`` and ``by`` are *whens*; either gives the activity its date.

    ``needs`` says in words what people, place and money it takes. ``after_id`` is the activity that must be
    done before it.
    """

    id: str
    order: str
    phase: Phase
    what: str
    since: str = ""
    by: str = ""
    needs: str = ""
    note: str = ""
    goal_id: str | None = None
    after_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:  # 役割
    """What one party does in one activity; at most one row for a pair.

    ``joint`` marks a lead shared on purpose.
    """

    id: str
    activity_id: str
    actor_id: str
    level: RoleLevel
    words: str = ""
    joint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:  # 協働の提案
    """A proposal to act together, made to or received from a party (guide, starting steps 4 and 5).

    The party may not be at the table yet: ``party_name`` and ``party_kind`` stand for themselves,
    ``origin_id`` names it in the directory, ``actor_id`` once it takes part here.
    """

    id: str
    order: str
    direction: ProposalDirection
    party_name: str
    party_kind: ActorKind = ActorKind.COMMUNITY
    origin_id: str | None = None
    actor_id: str | None = None
    issue_id: str | None = None
    asked: str = ""
    made_on: dt.date | None = None
    answer: ProposalAnswer = ProposalAnswer.WAITING
    reply: str = ""
    ask_again_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:  # 会
    """One workshop and everything that follows from it.

    ``revision`` counts accepted changes; it guards the stored copy and is no
    part of what the workshop says. ``purpose_checks`` holds the keys of the
    purpose checks that people have ticked. ``phase_labels`` are the room's own words
    for the four phases in their sequence; empty (one, or all) means the guide's.
    """

    id: str
    title: str
    theme: str = ""
    host: str = ""
    district: str = ""
    document_number: str = ""
    use_of_results: str = ""
    purpose: str = ""
    purpose_confirmed: bool = False
    purpose_checks: tuple[str, ...] = ()
    round: int = 1
    privacy_purpose: str = ""
    keep_until: dt.date | None = None
    disclosure: Disclosure = Disclosure.PUBLIC
    phase_labels: tuple[str, ...] = ()
    sample: bool = False
    created_on: dt.date | None = None
    revision: int = 0

    agreements: tuple[Agreement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    promises: tuple[Promise, ...] = ()
    tables: tuple[Table, ...] = ()
    actors: tuple[Actor, ...] = ()
    participants: tuple[Participant, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    categories: tuple[Category, ...] = ()
    groups: tuple[Group, ...] = ()
    cards: tuple[Card, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    ballot_options: tuple[BallotOption, ...] = ()
    tallies: tuple[Tally, ...] = ()
    issues: tuple[Issue, ...] = ()
    goals: tuple[Goal, ...] = ()
    goal_issues: tuple[GoalIssue, ...] = ()
    activities: tuple[Activity, ...] = ()
    roles: tuple[Role, ...] = ()
    clauses: tuple[Clause, ...] = ()
    objections: tuple[Objection, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    parties: tuple[Party, ...] = ()
    checks: tuple[Check, ...] = ()
    cost_shares: tuple[CostShare, ...] = ()
    annexes: tuple[Annex, ...] = ()
    editions: tuple[Edition, ...] = ()
    signatures: tuple[Signature, ...] = ()
    change_reasons: tuple[ChangeReason, ...] = ()
    settings_aside: tuple[SettingAside, ...] = ()
    photos: tuple[Photo, ...] = ()

    @property
    def agreement(self) -> Agreement:
        """The open draft; every workshop has exactly one."""
        return self.agreements[0]
