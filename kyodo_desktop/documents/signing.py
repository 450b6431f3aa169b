"""Where the parties sign, and who was there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.marks import Art, crest, seal
from kyodo_desktop.documents.page import MM, Flow
from kyodo_desktop.documents.paragraph import Block, lay, lay_list
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.sides import letter, people
from kyodo_desktop.domain.workshop import Actor, Party, SignMode, Workshop
from kyodo_desktop.text import sheet as words

_ROW = 17.6 * MM
_CREST = 8 * MM
_SEAL = 12.5 * MM
_RULE = 0.6
_NAME_AT = 13 * MM
_BLANK = 4


def flow_signatures(flow: Flow, pairs: Sequence[tuple[Party, Actor]], mode: SignMode) -> None:
    """One block for each party, none parted over pages; empty blocks when there is no party yet."""
    blocks = [_texts(flow.paper.inner, *pair) for pair in pairs]
    for at in range(len(pairs) or _BLANK):
        texts, art = blocks[at] if blocks else ([], None)
        height = max(_ROW, sum(text.height for text in texts) + 4 * MM)
        flow.need(height)
        if flow.at_top or at == 0:
            flow.draw(partial(_rule, flow, flow.y))
        _place(flow, texts, height, mode)
        if art:
            flow.draw(partial(art, x=flow.paper.side, y=flow.y, width=_NAME_AT - 2 * MM, height=height))
        flow.y += height
        flow.draw(partial(_rule, flow, flow.y))


def _texts(width: float, party: Party, actor: Actor) -> tuple[list[Block], Art]:
    room = width * 0.45 - _NAME_AT
    name = actor.name if not party.witness else words.with_title(actor.name, words.WITNESS)
    title = party.signer_title or actor.representative_title
    signer = words.with_title(party.signer or actor.representative, title)
    texts = [lay(name, styles.PARTY, room)]
    if signer:
        texts.append(lay(signer, styles.SIGNER, room))
    if actor.address:
        texts.append(lay(actor.address, styles.SMALL, room))
    return texts, crest(actor.kind, letter(actor), _CREST)


def _place(flow: Flow, texts: Sequence[Block], height: float, mode: SignMode) -> None:
    left = flow.paper.side
    y = flow.y + (height - sum(text.height for text in texts)) / 2
    for text in texts:
        flow.place(text, left + _NAME_AT, y)
        y += text.height
    label = lay(words.SIGN_HERE[mode], styles.SMALL, 40 * MM)
    flow.place(label, left + flow.paper.inner * 0.45, flow.y + 3)
    if mode in (SignMode.EITHER, SignMode.SEAL):
        ring = flow.paper.side + flow.paper.inner - _SEAL - 5 * MM
        flow.draw(partial(seal(_SEAL), x=ring, y=flow.y, width=_SEAL, height=height))


def _rule(flow: Flow, y: float, pen: Pen) -> None:
    pen.line(flow.paper.side, y, flow.paper.side + flow.paper.inner, y, _RULE)


def flow_people(flow: Flow, workshop: Workshop) -> None:
    """Everybody who took part and may be named, those who could not come, and how many are not named."""
    present = people(workshop)
    parts: list[Block] = []
    width = flow.paper.inner
    if present.came:
        names = [name + words.AND for name in present.came[:-1]] + present.came[-1:]
        parts.append(lay(words.PEOPLE + words.PEOPLE_ORDER, styles.HEAD, width))
        parts.append(lay_list(names, styles.NOTE, width))
    if present.absent:
        names = [name + words.AND for name in present.absent[:-1]] + present.absent[-1:]
        parts.append(lay_list([words.ABSENT, *names], styles.NOTE, width))
    if present.unnamed:
        parts.append(lay(words.unnamed(present.unnamed), styles.NOTE, width))
    flow.skip(6)
    for part in parts:
        flow.text(part)
