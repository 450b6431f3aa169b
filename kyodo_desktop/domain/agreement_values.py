"""The values of the agreement: the open draft, its editions, and what happens to them.

Like all values they are never changed in place (``workshop.py`` says how rows are made).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kyodo_desktop.domain.choices import (
    AgreementKind,
    Aliasing,
    CostKind,
    Renewal,
    RolesAs,
    SignMode,
    WritingStyle,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:  # 合意書
    """The open draft. A workshop has exactly one from its first day.

    ``originals`` is the number of signed papers (none: one for each party, or one alone that is kept at
    ``originals_at``). ``contact_actor_id`` is the party to turn to, ``meets`` when all come together
    (*every second Tuesday*), ``insurance`` what insures them, each in words that its clause takes up.
    ``ended_on`` with ``ended_reason``: all have agreed that it is over.
    """

    id: str
    kind: AgreementKind = AgreementKind.AGREEMENT
    style: WritingStyle = WritingStyle.POLITE
    aliasing: Aliasing = Aliasing.SHORT_NAMES
    roles_as: RolesAs = RolesAs.TABLE
    sign_mode: SignMode = SignMode.EITHER
    term_from: dt.date | None = None
    term_to: dt.date | None = None
    renewal: Renewal = Renewal.NONE
    review_on: dt.date | None = None
    originals_at: str = ""
    originals: int | None = None
    contact_actor_id: str | None = None
    meets: str = ""
    insurance: str = ""
    ended_on: dt.date | None = None
    ended_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:  # 条
    """A clause. ``key`` names a clause of the library; no ``text`` means: as the record or the model says."""

    id: str
    order: str
    key: str | None = None
    title: str = ""
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:  # 当事者
    """An actor in the agreement. ``signer`` empty means the actor's representative signs.

    ``taken_home_until``: it takes the draft to its own assembly, and answers by that day; ``approved_on``
    is its yes. ``consented_on`` is its consent to a change of a signed edition, given to the draft whose
    digest is ``consented_digest``: when the draft goes on changing, the consent no longer counts.
    """

    id: str
    order: str
    actor_id: str
    alias: str = ""
    signer: str = ""
    signer_title: str = ""
    witness: bool = False
    taken_home_until: dt.date | None = None
    approved_on: dt.date | None = None
    consented_on: dt.date | None = None
    consented_digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:  # 確かめ
    """What to make sure of before signing, ticked by people (``read_aloud``, ``disclosure_settled``)."""

    id: str
    key: str
    done_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CostShare:  # 費用負担
    """What one party brings towards the costs. ``amount`` is in yen; ``text``: for what, or what in kind."""

    id: str
    order: str
    party_id: str
    kind: CostKind = CostKind.OWN
    amount: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:  # 別紙
    """A further paper of the agreement: its heading and its words."""

    id: str
    order: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:  # 版
    """An edition: frozen for ever. ``canonical`` is the canonical JSON text, ``digest`` its SHA-256 in hex.

    ``snapshot`` holds the rows it was made of, as plain data with every word resolved (``snapshot.py``): to
    print it again, to compare it, and to find the notes it grew from. Empty for editions frozen before
    schema 3.
    ``documents`` lists what was printed: ``"A4 <sha256 of the PDF>"``; the bytes are kept by that hash.
    """

    id: str
    number: int
    frozen_on: dt.date
    format: int
    canonical: str
    digest: str
    snapshot: str = ""
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:  # 署名
    """A party has signed an edition on paper; this is only the record of it.

    ``party_id`` names the party within the edition's snapshot; the open draft may no longer have it.
    """

    id: str
    edition_id: str
    party_id: str
    signed_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeReason:  # 変えるわけ
    """Why something differs from the signed edition: the place that changed, and the reason in words.

    ``about`` is the row's id, ``field`` is empty where a whole row came or went (``amending.Difference``).
    Taken into the next edition's snapshot.
    """

    id: str
    part: str
    about: str
    field: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingAside:  # 見送り
    """A finding looked at and left as it is. ``key`` and ``about`` (a row's id, or empty) name it."""

    id: str
    key: str
    about: str = ""
    reason: str = ""
    set_on: dt.date | None = None
    printed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:  # 写真
    """A picture, or a scanned page. Its bytes are kept by ``hash`` (SHA-256 in hex) outside the value.

    ``of_id`` is the row it shows: for a signed page the edition, with ``page`` from 1.
    """

    id: str
    order: str
    hash: str
    media: str
    of_id: str
    page: int | None = None
    caption: str = ""
    added_on: dt.date | None = None
