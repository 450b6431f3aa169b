# 費用負担
"""Who brings what towards the costs: bears its own, an amount in yen, or something in kind.

The shares stand as a table in the clause about costs; a party may have several.
"""

from __future__ import annotations

import re
import unicodedata

from kyodo_desktop.domain import agreement, aliases, clauses, rows
from kyodo_desktop.domain.actors import shown_name
from kyodo_desktop.domain.agreement_values import CostShare
from kyodo_desktop.domain.choices import CostKind
from kyodo_desktop.domain.workshop import Actor, Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import costs as words
from kyodo_desktop.text.sheet import with_alias

#: Yen; more is a slip of the finger.
MOST = 10**12
_AMOUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?", re.ASCII)


def in_order(workshop: Workshop) -> tuple[tuple[CostShare, Actor], ...]:
    """The shares party by party as on the sheet, those of one party in their sequence."""
    return tuple(
        (share, actor)
        for party, actor in agreement.signing(workshop)
        for share in workshop.cost_shares
        if share.party_id == party.id
    )


def said(workshop: Workshop) -> list[tuple[str, str, str, str]]:
    """Every share as papers write it (party, how, how much, for what); the sum of several amounts last."""
    called = aliases.by_actor(workshop)
    lines = [
        (_named(shown_name(actor), called[actor.id]), words.KINDS[share.kind], _amount(share), share.text)
        for share, actor in in_order(workshop)
    ]
    if sum(share.kind is CostKind.AMOUNT for share in workshop.cost_shares) > 1:
        lines.append((words.TOTAL, "", words.yen(total(workshop)), ""))
    return lines


def _named(name: str, called: str) -> str:
    """Nobody has to look up whose letter it is."""
    return with_alias(name, called if called != name else "")


def _amount(share: CostShare) -> str:
    if share.kind is not CostKind.AMOUNT:
        return ""
    return words.AMOUNT_TO_FILL if share.amount is None else words.yen(share.amount)


def total(workshop: Workshop) -> int:
    """All amounts together, in yen."""
    return sum(share.amount or 0 for share in workshop.cost_shares if share.kind is CostKind.AMOUNT)


def add(workshop: Workshop, party_id: str, kind: CostKind = CostKind.OWN) -> Workshop:
    """A share of a party; the clause about costs comes back if it was put away."""
    rows.find(workshop.parties, party_id)
    share = CostShare(id=new_id(), order=rows.next_order(workshop.cost_shares), party_id=party_id, kind=kind)
    return rows.add(clauses.bring_back(workshop, "costs"), "cost_shares", share)


def set_party(workshop: Workshop, id: str, party_id: str) -> Workshop:
    """It is another party's share."""
    rows.find(workshop.parties, party_id)
    return rows.edit(workshop, "cost_shares", id, party_id=party_id)


def set_kind(workshop: Workshop, id: str, kind: CostKind) -> Workshop:
    """How it is borne; only an amount has an amount."""
    share = rows.find(workshop.cost_shares, id)
    amount = share.amount if kind is CostKind.AMOUNT else None
    return rows.edit(workshop, "cost_shares", id, kind=kind, amount=amount)


def write_amount(workshop: Workshop, id: str, text: str) -> Workshop:
    """Yen as typed (30,000, with or without the word, in ten thousands); blank leaves it open.

    A share with an amount is of that kind. Raises Refused for words, fractions of a yen, and too much.
    """
    amount = read_amount(text)
    if amount is None:
        return rows.edit(workshop, "cost_shares", id, amount=None)
    return rows.edit(workshop, "cost_shares", id, amount=amount, kind=CostKind.AMOUNT)


def read_amount(text: str) -> int | None:
    """The yen that were typed, in digits of either width; none for blank."""
    typed = unicodedata.normalize("NFKC", text).strip()
    if not typed:
        return None
    digits = typed.removesuffix(words.YEN).strip()
    unit = 10_000 if digits.endswith(words.TEN_THOUSAND) else 1
    found = _AMOUNT.fullmatch(digits.removesuffix(words.TEN_THOUSAND).strip())
    if found is None or len(digits) > 40:
        raise Refused("amount.unreadable", text=text.strip())
    whole, part = found[1].replace(",", ""), (found[2] or ".0")[1:]
    parts: int = 10 ** len(part)
    amount, rest = divmod(int(whole) * unit * parts + int(part) * unit, parts)
    if rest:
        raise Refused("amount.unreadable", text=text.strip())
    if amount > MOST:
        raise Refused("number.too_large", text=text.strip())
    return amount


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take a share out."""
    return rows.remove(workshop, "cost_shares", id)
