# 版
"""What was printed to be signed can no longer change; the next edition is opened instead."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kyodo_desktop.domain import canonical, codec, rows, snapshot
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.workshop import Workshop, new_id
from kyodo_desktop.errors import Refused


def latest(workshop: Workshop) -> Edition | None:
    """The edition frozen last."""
    return max(workshop.editions, key=lambda edition: edition.number, default=None)


def is_frozen(workshop: Workshop) -> bool:
    """Whether the agreement as it stands is an edition."""
    last = latest(workshop)
    return last is not None and last.canonical == canonical.canonical(workshop, last.format)


def check_number(workshop: Workshop) -> str:  # 照合番号
    """What stands at the foot of the sheet: the number of the edition that this is, else of the draft."""
    last = latest(workshop)
    if last is not None and is_frozen(workshop):
        return canonical.shown(last.digest)
    return canonical.check_number(workshop)


def is_changed(workshop: Workshop) -> bool:
    """Whether the agreement as it stands is a draft of another edition than the first."""
    return bool(workshop.editions) and not is_frozen(workshop)


def number(workshop: Workshop) -> int:
    """The edition that the agreement as it stands is, or would become."""
    last = latest(workshop)
    if last is None:
        return 1
    return last.number if is_frozen(workshop) else last.number + 1


def freeze(workshop: Workshop, on: dt.date, documents: tuple[str, ...] = ()) -> Workshop:
    """Keep the agreement as it stands for ever, with the reasons of its changes.

    To be run with ``Editor.run_for_good``. ``documents`` names what is printed: ``"A4 <sha256 of the PDF>"``.
    Raises Refused when nothing has changed since the last edition.
    """
    if is_frozen(workshop):
        raise Refused("edition.nothing_changed", number=number(workshop))
    text = canonical.canonical(workshop)
    edition = Edition(
        id=new_id(),
        number=number(workshop),
        frozen_on=on,
        format=canonical.FORMAT,
        canonical=text,
        digest=canonical.digest(text),
        snapshot=snapshot.take(workshop),
        documents=documents,
    )
    workshop = rows.remove(workshop, "change_reasons", *(row.id for row in workshop.change_reasons))
    for party in workshop.parties:
        workshop = rows.edit(workshop, "parties", party.id, consented_on=None, consented_digest="")
    return rows.add(workshop, "editions", edition)


def is_unaltered(edition: Edition) -> bool:
    """Whether an edition still says what it was frozen with; a row changed by hand does not."""
    if canonical.digest(edition.canonical) != edition.digest:
        return False
    try:
        frozen = as_frozen(edition)
    except codec.Unreadable:
        return False
    if frozen is None or edition.format != canonical.FORMAT:
        return True
    return canonical.canonical(frozen) == edition.canonical


def as_frozen(edition: Edition) -> Workshop | None:
    """The agreement that an edition froze, with the edition's number; none for one without a snapshot.

    Raises codec.Unreadable.
    """
    if not edition.snapshot:
        return None
    return replace(snapshot.restore(edition.snapshot), editions=(edition,))


def add_document(workshop: Workshop, edition_id: str, document: str) -> Workshop:
    """Note one more printing of an edition, as another paper size."""
    edition = rows.find(workshop.editions, edition_id)
    if document in edition.documents:
        return workshop
    return rows.edit(workshop, "editions", edition_id, documents=(*edition.documents, document))
