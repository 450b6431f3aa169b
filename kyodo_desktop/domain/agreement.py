# 合意書
"""The agreement: its parties, its term, and the checks before signing. Its clauses: ``clauses.py``."""

from __future__ import annotations

import datetime as dt

from kyodo_desktop.domain import actors, meetings, rows
from kyodo_desktop.domain.agreement_values import Party
from kyodo_desktop.domain.choices import AgreementKind, Aliasing, Renewal, RolesAs, SignMode, WritingStyle
from kyodo_desktop.domain.japanese import read_date
from kyodo_desktop.domain.numbers import read_number
from kyodo_desktop.domain.order import spread
from kyodo_desktop.domain.workshop import Actor, Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.text.sheet import COPIES

#: Signed papers of one agreement, at most.
MOST_ORIGINALS = 99
#: What people tick before signing.
CHECKS = ("read_aloud", "disclosure_settled")


def signing(workshop: Workshop) -> tuple[tuple[Party, Actor], ...]:
    """The parties with their actors as they stand on the sheet, witnesses last."""
    by_actor = {party.actor_id: party for party in workshop.parties}
    found = [(by_actor[a.id], a) for a in actors.in_order(workshop) if a.id in by_actor]
    return tuple(sorted(found, key=lambda pair: pair[0].witness))


def signer(party: Party, actor: Actor) -> str:
    """Who signs for a party; empty while nobody is named."""
    return party.signer or actor.representative


def signer_title(party: Party, actor: Actor) -> str:
    """The title of who signs; a signer named for this agreement brings their own."""
    return party.signer_title if party.signer else party.signer_title or actor.representative_title


def party_count(workshop: Workshop) -> int:
    """How many agree; witnesses do not count."""
    return sum(not party.witness for party in workshop.parties)


def originals(workshop: Workshop) -> int:  # 原本の数
    """How many papers are signed: as set, else one that is kept at a place, else one for each party."""
    draft = workshop.agreement
    return draft.originals or (1 if draft.originals_at else max(1, party_count(workshop)))


def term(workshop: Workshop) -> tuple[dt.date | None, dt.date | None]:
    """From when until when: as set, else from the day of the meeting to the end of that fiscal year."""
    starts = workshop.agreement.term_from or meetings.first(workshop).date
    ends = workshop.agreement.term_to
    if ends is None and starts is not None:
        ends = fiscal_year_end(starts)
    return starts, ends


def fiscal_year_end(day: dt.date) -> dt.date:
    """The next 31 March after a day: Japanese agreements usually end with the fiscal year.

    After the last of all it is the last of all.
    """
    return dt.date(min(day.year + (day >= dt.date(day.year, 3, 31)), dt.MAXYEAR), 3, 31)


def set_term(workshop: Workshop, starts: dt.date | None, ends: dt.date | None) -> Workshop:
    """From when until when; none means by itself. Raises Refused when it ends before it starts."""
    workshop = _edit(workshop, term_from=starts, term_to=ends)
    shown_start, shown_end = term(workshop)
    if shown_start and shown_end and shown_end < shown_start:
        raise Refused("term.ends_before_start")
    return workshop


def write_term_from(workshop: Workshop, _id: str, text: str) -> Workshop:
    """The first day as typed; blank means the day of the meeting."""
    return set_term(workshop, read_date(text, meetings.near(workshop)), workshop.agreement.term_to)


def write_term_to(workshop: Workshop, _id: str, text: str) -> Workshop:
    """The last day as typed; blank means the end of the fiscal year."""
    return set_term(workshop, workshop.agreement.term_from, read_date(text, meetings.near(workshop)))


def set_review(workshop: Workshop, on: dt.date | None) -> Workshop:
    """When all look back together."""
    return _edit(workshop, review_on=on)


def set_kind(workshop: Workshop, kind: AgreementKind) -> Workshop:
    """What the paper is called."""
    return _edit(workshop, kind=kind)


def set_style(workshop: Workshop, style: WritingStyle) -> Workshop:
    """How the model's sentences end; people's own words stay."""
    return _edit(workshop, style=style)


def set_aliasing(workshop: Workshop, aliasing: Aliasing) -> Workshop:
    """What the clauses call the parties (``aliases.py``)."""
    return _edit(workshop, aliasing=aliasing)


def set_roles_as(workshop: Workshop, roles_as: RolesAs) -> Workshop:
    """How the split of roles is written."""
    return _edit(workshop, roles_as=roles_as)


def set_renewal(workshop: Workshop, renewal: Renewal) -> Workshop:
    """What happens when the term ends."""
    return _edit(workshop, renewal=renewal)


def set_contact(workshop: Workshop, actor_id: str | None) -> Workshop:
    """The party to turn to, or none."""
    if actor_id is not None:
        rows.find(workshop.actors, actor_id)
    return _edit(workshop, contact_actor_id=actor_id)


def write_originals(workshop: Workshop, _id: str, text: str) -> Workshop:
    """The number of signed papers as typed; blank means one for each party, or one that is kept at a place.

    Raises Refused for what is no number of papers.
    """
    typed = text.strip().removesuffix(COPIES)
    count = read_number(typed)
    if count is not None and (count != int(count) or not 1 <= count <= MOST_ORIGINALS):
        raise Refused("originals.count", most=MOST_ORIGINALS)
    return _edit(workshop, originals=None if count is None else int(count))


def set_sign_mode(workshop: Workshop, mode: SignMode) -> Workshop:
    """How the parties sign."""
    return _edit(workshop, sign_mode=mode)


def _edit(workshop: Workshop, **new: object) -> Workshop:
    return rows.edit(workshop, "agreements", workshop.agreement.id, **new)


def set_signing(workshop: Workshop, actor_id: str, signs: bool) -> Workshop:
    """Whether an actor is a party of the agreement; also lets a resident sign, or a body stay outside."""
    rows.find(workshop.actors, actor_id)
    found = tuple(party.id for party in workshop.parties if party.actor_id == actor_id)
    if not signs:
        return rows.remove(workshop, "parties", *found)
    if found:
        return workshop
    party = Party(id=new_id(), order=actors.next_party_order(workshop), actor_id=actor_id)
    return rows.add(workshop, "parties", party)


def set_witness(workshop: Workshop, party_id: str, witness: bool) -> Workshop:  # 立会人
    """A witness sees the others agree and signs below them."""
    return rows.edit(workshop, "parties", party_id, witness=witness)


def move_party(workshop: Workshop, party_id: str, to: int) -> Workshop:
    """Agree on an order other than kana order: make a party number ``to`` of the sheet, from 0."""
    rows.find(workshop.parties, party_id)
    shown = [party.id for party, _ in signing(workshop)]
    if shown[to : to + 1] == [party_id]:
        return workshop  # it stands there: kana order stays kana order
    if shown != [party.id for party in workshop.parties] or actors.in_kana_order(workshop):
        for party, key in zip(shown, tuple(spread(len(shown))), strict=True):
            workshop = rows.edit(workshop, "parties", party, order=key)
    return rows.move(workshop, "parties", party_id, to)


def back_to_kana_order(workshop: Workshop) -> Workshop:
    """Kana order again."""
    for party in workshop.parties:
        workshop = rows.edit(workshop, "parties", party.id, order=actors.FIRST_PARTY_ORDER)
    return workshop


def tick(workshop: Workshop, key: str, at: dt.datetime | None) -> Workshop:
    """Tick one of ``CHECKS`` at a time of day, or (none) take the tick back."""
    found = next((check for check in workshop.checks if check.key == key), None)
    if found is None:
        raise Refused("row.gone")
    return rows.edit(workshop, "checks", found.id, done_at=at)
