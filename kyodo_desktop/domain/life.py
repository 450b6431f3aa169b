# 案 → 持ち帰り → 承認 → 締結 → 変更 → 終了
"""Where an agreement stands, and what takes it further.

Nothing here is a state that somebody sets: where it stands is read from what has happened. What those present
confirmed in the hall (a ``Check``) is kept apart from the signature of a representative (a ``Signature``).
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from kyodo_desktop.domain import agreement, canonical, codec, editions, meetings, rows, snapshot
from kyodo_desktop.domain.agreement_values import Edition, Party, Signature
from kyodo_desktop.domain.choices import AgreementStatus
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import read_date
from kyodo_desktop.domain.workshop import Actor, Workshop, new_id
from kyodo_desktop.errors import Refused


class Signed(NamedTuple):
    """A party of an edition, and its signature if it is recorded."""

    party: Party
    actor: Actor
    signature: Signature | None


def standing(workshop: Workshop) -> AgreementStatus:
    """Where the agreement stands.

    Ended once that is recorded. Without an edition: taken home while a party that took it home has not said
    yes, approved when all have. An edition that everybody signed is concluded; with anything after it
    (another draft, or one printed and not yet signed) it is being changed.
    """
    if workshop.agreement.ended_on is not None:
        return AgreementStatus.ENDED
    last = editions.latest(workshop)
    if last is not None and is_signed(workshop, last) and editions.is_frozen(workshop):
        return AgreementStatus.CONCLUDED
    if concluded(workshop) is not None:
        return AgreementStatus.CHANGED
    if waiting_at_home(workshop):
        return AgreementStatus.TAKEN_HOME
    parties = agreeing(workshop)
    if parties and all(party.approved_on for party in parties):
        return AgreementStatus.APPROVED
    return AgreementStatus.DRAFT


def agreeing(workshop: Workshop) -> tuple[Party, ...]:
    """The parties of the draft without its witnesses."""
    return tuple(party for party, _ in agreement.signing(workshop) if not party.witness)


def concluded(workshop: Workshop) -> Edition | None:
    """The latest edition that everybody has signed: it is in force."""
    signed = [edition for edition in workshop.editions if is_signed(workshop, edition)]
    return max(signed, key=lambda edition: edition.number, default=None)


def is_signed(workshop: Workshop, edition: Edition) -> bool:
    """Whether every party and witness of an edition has signed it."""
    found = signatures(workshop, edition)
    return bool(found) and all(one.signature for one in found)


def signatures(workshop: Workshop, edition: Edition) -> tuple[Signed, ...]:
    """The parties of an edition as they stand on its sheet, each with its signature or none.

    An edition frozen before there were snapshots, or with a spoilt one, is signed by the parties of today.
    """
    try:
        frozen = snapshot.restore(edition.snapshot) if edition.snapshot else workshop
    except codec.Unreadable:
        frozen = workshop
    by_party = {row.party_id: row for row in workshop.signatures if row.edition_id == edition.id}
    return tuple(Signed(p, actor, by_party.get(p.id)) for p, actor in agreement.signing(frozen))


def sign(workshop: Workshop, edition_id: str, party_id: str, on: dt.date) -> Workshop:  # 署名ずみ
    """Record that a party has signed an edition on paper; again with another day corrects the day.

    Raises Refused when the party is not one of that edition's, or for a day before it was printed.
    """
    edition = rows.find(workshop.editions, edition_id)
    one = next((s for s in signatures(workshop, edition) if s.party.id == party_id), None)
    if one is None:
        raise Refused("row.gone")
    if on < edition.frozen_on:
        raise Refused("signature.too_early")
    if one.signature is not None:
        return rows.edit(workshop, "signatures", one.signature.id, signed_on=on)
    row = Signature(id=new_id(), edition_id=edition_id, party_id=party_id, signed_on=on)
    return rows.add(workshop, "signatures", row)


def unsign(workshop: Workshop, edition_id: str, party_id: str) -> Workshop:
    """Take the record of a signature back; nothing happens when there is none."""
    found = (s.id for s in workshop.signatures if (s.edition_id, s.party_id) == (edition_id, party_id))
    return rows.remove(workshop, "signatures", *found)


def take_home(workshop: Workshop, party_id: str, until: dt.date | None) -> Workshop:  # 持ち帰り
    """A party takes the draft to its own assembly and answers by a day; none: it does not."""
    party = rows.find(workshop.parties, party_id)
    if until is not None and party.approved_on is not None:
        workshop = rows.edit(workshop, "parties", party_id, approved_on=None)
    return rows.edit(workshop, "parties", party_id, taken_home_until=until)


def approve(workshop: Workshop, party_id: str, on: dt.date | None) -> Workshop:  # 承認
    """A party says yes to the draft on a day; none takes it back."""
    return rows.edit(workshop, "parties", party_id, approved_on=on)


def waiting_at_home(workshop: Workshop) -> tuple[Party, ...]:
    """The parties that took the draft home and have not said yes, the first to answer first."""
    waiting = [p for p in agreeing(workshop) if p.taken_home_until and not p.approved_on]
    return tuple(sorted(waiting, key=lambda p: (p.taken_home_until or dt.date.max, p.order, p.id)))


def consent(workshop: Workshop, party_id: str, on: dt.date | None) -> Workshop:  # 変更への同意
    """A party agrees to the changes as they stand on a day; none takes it back."""
    digest = canonical.digest(canonical.canonical(workshop)) if on else ""
    return rows.edit(workshop, "parties", party_id, consented_on=on, consented_digest=digest)


def consents(workshop: Workshop, party: Party) -> bool:
    """Whether a party agrees to the draft as it stands: not if it has gone on changing since."""
    return bool(party.consented_on) and party.consented_digest == canonical.digest(
        canonical.canonical(workshop)
    )


def without_consent(workshop: Workshop) -> tuple[Party, ...]:
    """Who has not agreed to the draft as it stands; nobody while it changes no edition."""
    if not editions.is_changed(workshop):
        return ()
    digest = canonical.digest(canonical.canonical(workshop))
    return tuple(
        party for party in agreeing(workshop) if not party.consented_on or party.consented_digest != digest
    )


def write_home(workshop: Workshop, party_id: str, text: str) -> Workshop:
    """Until when a party answers, as typed; blank takes it back. Raises Refused for no date."""
    return take_home(workshop, party_id, read_date(text, meetings.near(workshop)))


def unsigned(workshop: Workshop, edition: Edition) -> tuple[Signed, ...]:
    """Those of an edition whose signature is not recorded."""
    return tuple(one for one in signatures(workshop, edition) if one.signature is None)


def end(workshop: Workshop, on: dt.date | None, reason: str = "") -> Workshop:  # 終了
    """All have agreed that it is over on a day; none: it goes on. Raises Refused before it was concluded."""
    if on is not None and concluded(workshop) is None:
        raise Refused("agreement.not_concluded")
    text = accept("agreements", "ended_reason", reason) if on else ""
    return rows.edit(workshop, "agreements", workshop.agreement.id, ended_on=on, ended_reason=text)
