# 照合
"""Comparing a paper with the record: by the number on every page, or by the code beside it.

The code says ``KYODO1 <edition>[/<page>] <digest> <document number>``; only the digest decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kyodo_desktop.domain import canonical, editions
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text.sheet import CHECK_NUMBER

_MAGIC = "KYODO1"
_CODE = re.compile(rf"{_MAGIC} ([0-9]{{1,4}})(?:/([0-9]{{1,3}}))? ([0-9a-f]{{64}})(?: (.*))?", re.DOTALL)
_NUMBER = re.compile("[0-9A-F]{8}")
_DASHES = "\u30fc\u2212"  # what an input method gives for a dash: letter and sign to Unicode


class Verdict(StrEnum):
    """What the record says of a paper."""

    EDITION = "edition"  # it is an edition, word for word
    DRAFT = "draft"  # it is the draft as it stands, not yet printed to be signed
    ALTERED = "altered"  # the record of that edition was changed after it was frozen
    UNKNOWN = "unknown"  # nothing here has this number


@dataclass(frozen=True, slots=True)
class Found:
    """The verdict, and the edition if it is one."""

    verdict: Verdict
    edition: Edition | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """What the code on a page says. ``page`` is none on the role sheet; ``document_number`` is for people."""

    edition: int
    digest: str
    document_number: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What one workshop of a library says of a paper. ``now``: the check number of its draft."""

    workshop_id: str
    title: str
    found: Found
    now: str


def code(workshop: Workshop, page: int | None = None) -> str:
    """The words of the code on a page of the agreement as it stands; on its role sheet without a page."""
    last = editions.latest(workshop) if editions.is_frozen(workshop) else None
    digest = canonical.digest(last.canonical if last else canonical.canonical(workshop))
    edition = editions.number(workshop)
    said = f"{_MAGIC} {edition}{f'/{page}' if page else ''} {digest}"
    return f"{said} {workshop.document_number}" if workshop.document_number else said


def read_code(text: str) -> Code:
    """What a code says. Raises Refused ``code.not_ours`` for any other code."""
    found = _CODE.fullmatch(text)
    if found is None:
        raise Refused("code.not_ours")
    return Code(int(found[1]), found[3], found[4] or "", int(found[2]) if found[2] else None)


def one_code(texts: Iterable[str]) -> Code:
    """What the one code among those on a page says; codes of other programs beside it do no harm.

    Raises Refused ``code.none``, ``code.not_ours`` when all are of other programs, ``code.several``.
    """
    texts = tuple(texts)
    if not texts:
        raise Refused("code.none")
    found = tuple(dict.fromkeys(read_code(text) for text in texts if _CODE.fullmatch(text)))
    if not found:
        raise Refused("code.not_ours")
    if len(found) > 1:
        raise Refused("code.several", count=len(found))
    return found[0]


def read_number(typed: str) -> str:
    """A check number as typed, in the form of the paper: also full-width, in small letters, without its dash.

    Raises Refused ``number.not_one``.
    """
    folded = unicodedata.normalize("NFKC", typed.replace(CHECK_NUMBER, "")).upper()
    plain = "".join(c for c in folded if unicodedata.category(c)[0] not in "PZ" and c not in _DASHES)
    if not _NUMBER.fullmatch(plain):
        raise Refused("number.not_one")
    return f"{plain[:4]}-{plain[4:]}"


def by_number(workshop: Workshop, number: str) -> Found:
    """What a check number (``read_number``) belongs to; the latest edition if several share it."""
    for edition in sorted(workshop.editions, key=lambda e: -e.number):
        if number in (canonical.shown(edition.digest), canonical.shown(canonical.digest(edition.canonical))):
            return _edition(edition)
    if number == canonical.check_number(workshop):
        return Found(Verdict.DRAFT)
    return Found(Verdict.UNKNOWN)


def by_code(workshop: Workshop, code: Code) -> Found:
    """What a code belongs to, by its whole digest."""
    for edition in workshop.editions:
        if code.digest in (edition.digest, canonical.digest(edition.canonical)):
            return _edition(edition)
    if code.digest == canonical.digest(canonical.canonical(workshop)):
        return Found(Verdict.DRAFT)
    return Found(Verdict.UNKNOWN)


def match(workshop: Workshop, wanted: Code | str) -> Match | None:
    """What a workshop says of a code or a check number (``read_number``); none if it knows nothing of it."""
    found = by_number(workshop, wanted) if isinstance(wanted, str) else by_code(workshop, wanted)
    if found.verdict is Verdict.UNKNOWN:
        return None
    return Match(workshop.id, workshop.title, found, canonical.check_number(workshop))


def number_of(wanted: Code | str) -> str:
    """The check number of what is compared."""
    return wanted if isinstance(wanted, str) else canonical.shown(wanted.digest)


def _edition(edition: Edition) -> Found:
    return Found(Verdict.EDITION if editions.is_unaltered(edition) else Verdict.ALTERED, edition)
