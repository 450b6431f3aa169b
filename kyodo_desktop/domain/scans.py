# 署名した紙の写し
"""Pictures of the signed pages of an edition: rows that name what is kept by its content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kyodo_desktop.domain import rows, verifying
from kyodo_desktop.domain.agreement_values import Edition, Photo
from kyodo_desktop.domain.verifying import Code, Found, Verdict
from kyodo_desktop.domain.workshop import Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.text.scans import BY_HAND


def of_edition(workshop: Workshop, edition_id: str) -> tuple[Photo, ...]:
    """The scans of an edition by their page; those without one last."""
    found = (photo for photo in workshop.photos if photo.of_id == edition_id)
    return tuple(
        sorted(found, key=lambda photo: (photo.page is None, photo.page or 0, photo.order, photo.id))
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a scanned page belongs, by the code on it: an edition of this workshop, or why there is none."""

    code: Code | None
    found: Found
    why: Refused | None = None

    @property
    def edition(self) -> Edition | None:
        """The edition whose page it is; none for a draft, an altered record, or another workshop's paper."""
        return self.found.edition if self.found.verdict is Verdict.EDITION else None


def place(workshop: Workshop, codes: Iterable[str]) -> Placed:
    """Read where a page belongs."""
    try:
        code = verifying.one_code(codes)
    except Refused as refusal:
        return Placed(None, Found(Verdict.UNKNOWN), refusal)
    return Placed(code, verifying.by_code(workshop, code))


def attach(
    workshop: Workshop,
    edition_id: str,
    digest: str,
    media: str,
    on: dt.date,
    page: int | None = None,
    *,
    by_hand: bool = False,
) -> Workshop:
    """Keep a scan beside its edition. ``by_hand``: no code said so, a person did, and that stays written.

    Raises Refused ``scan.twice`` for the same picture again, ``row.gone`` without such an edition.
    """
    edition = rows.find(workshop.editions, edition_id)
    if any(photo.hash == digest and photo.of_id == edition_id for photo in workshop.photos):
        raise Refused("scan.twice", edition=edition.number)
    photo = Photo(
        id=new_id(),
        order=rows.next_order(workshop.photos),
        hash=digest,
        media=media,
        of_id=edition_id,
        page=page,
        caption=BY_HAND if by_hand else "",
        added_on=on,
    )
    return rows.add(workshop, "photos", photo)


def take_away(workshop: Workshop, photo_id: str) -> Workshop:
    """Take a scan away; what it shows stays in the library for an undo."""
    return rows.remove(workshop, "photos", photo_id)
