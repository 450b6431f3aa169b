"""What may be chosen: every fixed set of answers in a workshop's values, by its stored word."""

from __future__ import annotations

from enum import StrEnum


class ActorKind(StrEnum):  # 主体の種別
    """Kinds of party, each with its crest. Equal: the sequence here ranks nothing."""

    COMMUNITY = "community"
    NPO = "npo"
    WELFARE = "welfare"
    BUSINESS = "business"
    MEDICAL = "medical"
    SCHOOL = "school"
    GOVERNMENT = "government"
    RESIDENT = "resident"


class Consent(StrEnum):
    """What a person said when asked. Silence is never a yes."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"


class AttendanceState(StrEnum):
    """Whether a person came to one meeting. No row means that nobody has looked yet."""

    PRESENT = "present"
    ABSENT = "absent"


class AgendaState(StrEnum):
    """Where an item of the programme stands. At most one item of a workshop is running or paused."""

    OPEN = "open"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"


class BallotMethod(StrEnum):
    """How a choice is made. What a tally's ``choice`` may be depends on it (``domain/ballots.py``)."""

    SEALS = "seals"
    POINTS = "points"  # 5-4-3-2-1
    HANDS = "hands"  # one hand for one of several
    FIVE_FINGERS = "five_fingers"
    CONSENT = "consent"
    GRADIENTS = "gradients"
    YES_NO = "yes_no"


class Majority(StrEnum):
    """What a yes needs, of the votes that are neither abstained nor blank."""

    HALF = "half"  # more than half
    TWO_THIRDS = "two_thirds"  # two thirds or more
    ALL = "all"


class TallySource(StrEnum):
    """How votes reached the laptop."""

    HANDS = "hands"
    PAPER = "paper"
    PROXY = "proxy"


class IssueStatus(StrEnum):  # 地域課題のその後
    """What became of a local issue."""

    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    UNDER_WAY = "under_way"
    SOLVED = "solved"
    LET_GO = "let_go"


class Phase(StrEnum):  # 企画・実施・評価・改善
    """The four steps of the round (guide, principle 5)."""

    PLAN = "plan"
    DO = "do"
    CHECK = "check"
    ACT = "act"


class RoleLevel(StrEnum):  # ◎ 主担当　○ 協力　△ 支援・助言
    """How much of an activity a party carries."""

    LEAD = "lead"
    COOPERATE = "cooperate"
    SUPPORT = "support"


class ProposalDirection(StrEnum):
    """Who proposes to whom (guide, starting steps 4 and 5)."""

    MADE = "made"
    RECEIVED = "received"


class ProposalAnswer(StrEnum):
    """What became of a proposal."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    TALK = "talk"  # let us talk about it
    DECLINED = "declined"


class Disclosure(StrEnum):
    """Who may read the record (guide, principle 7)."""

    PUBLIC = "public"
    PARTICIPANTS = "participants"
    ORGANISERS = "organisers"


class AgreementKind(StrEnum):
    """What the paper is called (practice.md §6.3); the words in it are the same."""

    AGREEMENT = "agreement"  # 合意書
    ACCORD = "accord"  # 協定書
    MEMORANDUM = "memorandum"  # 覚書
    ROLE_CONFIRMATION = "role_confirmation"  # 役割分担確認書


class WritingStyle(StrEnum):
    """How its sentences end."""

    POLITE = "polite"  # です・ます
    PLAIN = "plain"  # である


class Aliasing(StrEnum):
    """What a party is called in the clauses."""

    SHORT_NAMES = "short_names"
    LETTERS = "letters"  # 甲乙丙丁…, in the sequence of the sheet


class Renewal(StrEnum):
    """What happens when the term ends."""

    NONE = "none"
    AUTOMATIC = "automatic"  # another year, unless somebody objects
    TALK = "talk"  # everybody talks about it before the end


class RolesAs(StrEnum):
    """How the agreement writes the split of roles; one record, three renderings."""

    TABLE = "table"  # the table within its clause
    CLAUSES = "clauses"  # by party: 「自治会の役割 ア イ…」
    ANNEX = "annex"  # the clause refers to the annexed table 別表


class CostKind(StrEnum):
    """What a party brings towards the costs."""

    OWN = "own"  # bears its own
    AMOUNT = "amount"
    IN_KIND = "in_kind"  # hands, a place, a car


class AgreementStatus(StrEnum):
    """Where the agreement stands. Never stored: ``life.standing`` reads it from what has happened."""

    DRAFT = "draft"  # 案
    TAKEN_HOME = "taken_home"  # 持ち帰り
    APPROVED = "approved"  # 承認
    CONCLUDED = "concluded"  # 締結
    CHANGED = "changed"  # 変更: a further edition is open or concluded
    ENDED = "ended"  # 終了


class SignMode(StrEnum):  # 記名・自署・署名又は記名押印・押印
    """How a party signs: name printed, by hand, either by hand or name with seal, seal."""

    NAME_ONLY = "name_only"
    HANDWRITTEN = "handwritten"
    EITHER = "either"
    SEAL = "seal"
