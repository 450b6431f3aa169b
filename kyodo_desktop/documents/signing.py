"""Where the parties sign, and who was there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.fonts import lines_of
from kyodo_desktop.documents.marks import Art, crest, seal
from kyodo_desktop.documents.page import MM, Flow
from kyodo_desktop.documents.paragraph import Block, lay, lay_list
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.sides import letter
from kyodo_desktop.domain import actors, agreement, aliases
from kyodo_desktop.domain.agreement_values import Party
from kyodo_desktop.domain.choices import SignMode
from kyodo_desktop.domain.named_people import people
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.text import sheet as words

_ROW, _ROW_TIGHT = 18 * MM, 16.5 * MM
_CREST = 8 * MM
_SEAL = 12.5 * MM
_RULE = 0.6
_NAME_AT = 13 * MM
_SIGN_AT = 0.45  # of the width
_BLANK = 4
_ABOVE_WITNESSES, _BELOW_WITNESSES = 6.0, 2.0


class _Block(NamedTuple):
    """What stands at the left of one block; a witness stands below the parties."""

    texts: list[Block]
    art: Art | None = None
    address: str = ""
    witness: bool = False


def least_height(flow: Flow) -> float:
    """Points that one block takes at least: the closing words never stand on a page without one."""
    return _ROW_TIGHT if flow.tight else _ROW


def flow_signatures(flow: Flow, workshop: Workshop) -> None:
    """One block for each party, none parted over pages; empty blocks when there is no party yet.

    Witnesses stand after the parties, under their own heading.
    """
    mode, inner = workshop.agreement.sign_mode, flow.paper.inner
    pairs = agreement.signing(workshop)
    called = aliases.beside_names(workshop)
    blocks = [
        _Block(_texts(inner, party, actor, called[party.id]), _crest(actor), actor.address, party.witness)
        for party, actor in pairs
    ]
    above = None
    for block in blocks or [_Block(_to_fill(inner))] * _BLANK:
        _flow_block(flow, block, above, mode)
        above = block
    note = words.below_signatures(
        kana_order=bool(pairs) and actors.in_kana_order(workshop), seal_is_optional=mode is SignMode.EITHER
    )
    flow.skip(2)
    if note:
        flow.text(lay(note, styles.NOTE, inner))


def _flow_block(flow: Flow, block: _Block, above: _Block | None, mode: SignMode) -> None:
    """A block with its address below, on one page if any page can hold it, between two rules."""
    inner = flow.paper.inner
    height = max(least_height(flow), sum(text.height for text in block.texts) + 4 * MM)
    below = lay(block.address, styles.SMALL, inner) if _is_long(block.address) else None
    begins = above is None or above.witness is not block.witness
    heading = lay(words.WITNESS, styles.HEADING, inner) if begins and block.witness else None
    head = heading.height + _ABOVE_WITNESSES + _BELOW_WITNESSES if heading else 0.0
    whole = head + height + (below.height if below else 0.0)
    flow.need(whole if whole <= flow.full_page else head + height)
    if heading:
        flow.skip(_ABOVE_WITNESSES)
        flow.text(heading, after=_BELOW_WITNESSES)
    if begins or flow.at_top:
        flow.draw(partial(_rule, flow.paper.side, inner, flow.y))
    _place(flow, block.texts, block.art, height, mode)
    flow.y += height
    if below:
        flow.text(below)
    flow.draw(partial(_rule, flow.paper.side, inner, flow.y))


def _crest(actor: Actor) -> Art:
    return crest(actor.kind, letter(actor), _CREST)


def _texts(width: float, party: Party, actor: Actor, called: str) -> list[Block]:
    room = width * _SIGN_AT - _NAME_AT - 4
    texts = [lay(words.with_alias(actor.name, called), styles.PARTY, room)]
    signer, title = agreement.signer(party, actor), agreement.signer_title(party, actor)
    if signer:
        texts.append(lay(words.with_title(signer, title), styles.SIGNER, room))
    else:
        texts.append(lay(words.signer_to_fill(title), styles.SIGNER, room))
    if actor.address and not _is_long(actor.address):
        texts.append(lay(actor.address, styles.SMALL, room))
    return texts


def _is_long(address: str) -> bool:
    """Too long to stand beside the place to sign: it follows below, over pages if no page can hold it."""
    return len(address) > 100 or len(lines_of(address)) > 3


def _to_fill(width: float) -> list[Block]:
    """A block for a party whose name is written by hand."""
    room = width * _SIGN_AT - _NAME_AT - 4
    return [lay(text, styles.SMALL_TALL, room) for text in (words.PARTY_TO_FILL, words.SIGNER_TO_FILL)]


def _place(flow: Flow, texts: Sequence[Block], art: Art | None, height: float, mode: SignMode) -> None:
    left, top, inner = flow.paper.side, flow.y, flow.paper.inner
    y = top + (height - sum(text.height for text in texts)) / 2
    for text in texts:
        flow.place(text, left + _NAME_AT, y)
        y += text.height
    flow.place(lay(words.SIGN_HERE[mode], styles.SMALL, inner), left + inner * _SIGN_AT, top + 3)
    if art:
        flow.draw(partial(art, x=left, y=top, width=_NAME_AT - 2 * MM, height=height))
    if mode in (SignMode.EITHER, SignMode.SEAL):
        x = left + inner - _SEAL - 5 * MM
        ring = partial(seal(_SEAL), x=x, y=top, width=_SEAL, height=height)
        flow.figure(ring, words.SEAL_HERE, x, top + (height - _SEAL) / 2, _SEAL, _SEAL)


def _rule(left: float, width: float, y: float, pen: Pen) -> None:
    pen.line(left, y, left + width, y, _RULE)


def flow_people(flow: Flow, workshop: Workshop) -> None:
    """Everybody who took part and may be named, those who could not come, and how many are not named."""
    present = people(workshop)
    parts: list[Block] = []
    for heading, names in ((words.PEOPLE, present.came), (words.ABSENT, present.absent)):
        if names:
            parts.append(lay_list(names, styles.NAMES, flow.paper.inner, before=heading, between=words.AND))
    if present.unnamed:
        parts.append(lay(words.unnamed(present.unnamed), styles.NAMES, flow.paper.inner))
    flow.skip(6)
    for part in parts:
        flow.text(part)
