"""Where the parties sign, and who was there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.fonts import lines_of
from kyodo_desktop.documents.marks import Art, crest, seal
from kyodo_desktop.documents.page import MM, Flow
from kyodo_desktop.documents.paragraph import Block, lay, lay_list
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.sides import letter
from kyodo_desktop.domain import actors, agreement
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


def least_height(flow: Flow) -> float:
    """Points that one block takes at least: the closing words never stand on a page without one."""
    return _ROW_TIGHT if flow.tight else _ROW


def flow_signatures(flow: Flow, workshop: Workshop) -> None:
    """One block for each party, none parted over pages; empty blocks when there is no party yet."""
    mode = workshop.agreement.sign_mode
    pairs = agreement.signing(workshop)
    blocks = [(_texts(flow.paper.inner, *pair), _crest(pair[1]), pair[1].address) for pair in pairs]
    for n, (texts, art, address) in enumerate(blocks or [(_to_fill(flow.paper.inner), None, "")] * _BLANK):
        height = max(least_height(flow), sum(text.height for text in texts) + 4 * MM)
        flow.need(height)
        if n == 0 or flow.at_top:
            flow.draw(partial(_rule, flow.paper.side, flow.paper.inner, flow.y))
        _place(flow, texts, art, height, mode)
        flow.y += height
        if _is_long(address):
            flow.text(lay(address, styles.SMALL, flow.paper.inner))
        flow.draw(partial(_rule, flow.paper.side, flow.paper.inner, flow.y))
    note = words.below_signatures(
        kana_order=bool(pairs) and actors.in_kana_order(workshop), seal_is_optional=mode is SignMode.EITHER
    )
    flow.skip(2)
    if note:
        flow.text(lay(note, styles.NOTE, flow.paper.inner))


def _crest(actor: Actor) -> Art:
    return crest(actor.kind, letter(actor), _CREST)


def _texts(width: float, party: Party, actor: Actor) -> list[Block]:
    room = width * _SIGN_AT - _NAME_AT - 4
    name = words.with_alias(actor.name, party.alias)
    texts = [lay(words.with_title(name, words.WITNESS if party.witness else ""), styles.PARTY, room)]
    signer, title = agreement.signer(party, actor), agreement.signer_title(party, actor)
    if signer:
        texts.append(lay(words.with_title(signer, title), styles.SIGNER, room))
    else:
        texts.append(lay(words.signer_to_fill(title), styles.SIGNER, room))
    if actor.address and not _is_long(actor.address):
        texts.append(lay(actor.address, styles.SMALL, room))
    return texts


def _is_long(address: str) -> bool:
    """Too long to stand beside the place to sign: it follows below, over pages if it must."""
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
        flow.draw(partial(seal(_SEAL), x=left + inner - _SEAL - 5 * MM, y=top, width=_SEAL, height=height))


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
