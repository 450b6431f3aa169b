"""Printed editions and scans of signed pages inside a workshop file: base64, each under its hash."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused

KEY = "enclosures"
LARGEST_ALL = 36 * 1024 * 1024  # bytes together: a third more as base64, and the file stays below 64 MB
MEDIA = ("application/pdf", "image/jpeg", "image/png", "image/tiff")
_FIELDS = {"hash", "media", "bytes"}


class Enclosed(NamedTuple):
    """Bytes with their hash (SHA-256 in hex)."""

    hash: str
    media: str
    data: bytes


def named(workshop: Workshop) -> Mapping[str, str]:
    """The hashes that a workshop's rows name, with what their bytes are; printed editions first."""
    documents = [
        document.rpartition(" ")[2] for edition in workshop.editions for document in edition.documents
    ]
    return dict.fromkeys(documents, MEDIA[0]) | {photo.hash: photo.media for photo in workshop.photos}


def encode(found: Iterable[Enclosed]) -> list[dict[str, str]]:
    """As they stand in the file."""
    return [
        {"hash": one.hash, "media": one.media, "bytes": base64.b64encode(one.data).decode("ascii")}
        for one in found
    ]


def decode(plain: object, workshop: Workshop) -> tuple[Enclosed, ...]:
    """What the file encloses, each checked against its hash.

    Raises Refused ``json.bad_enclosure``: not of this form, not named by any row, or other bytes than named.
    """
    known = named(workshop)
    if not isinstance(plain, list) or len(plain) > len(known):
        raise Refused("json.bad_enclosure", number=0)
    return tuple(_one(number, row, known) for number, row in enumerate(plain, 1))


def _one(number: int, row: object, known: Mapping[str, str]) -> Enclosed:
    texts = isinstance(row, dict) and row.keys() == _FIELDS and all(isinstance(v, str) for v in row.values())
    if not isinstance(row, dict) or not texts or row["hash"] not in known or row["media"] not in MEDIA:
        raise Refused("json.bad_enclosure", number=number)
    try:
        data = base64.b64decode(row["bytes"], validate=True)
    except (binascii.Error, TypeError, ValueError) as error:
        raise Refused("json.bad_enclosure", number=number) from error
    if hashlib.sha256(data).hexdigest() != row["hash"]:
        raise Refused("json.bad_enclosure", number=number)
    return Enclosed(row["hash"], row["media"], data)
