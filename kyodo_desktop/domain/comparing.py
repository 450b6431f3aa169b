# 版の見くらべ
"""Any two editions, or an edition and the draft, side by side."""

from __future__ import annotations

from kyodo_desktop.domain import amended, codec, editions
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.amended import Line
from kyodo_desktop.domain.workshop import Workshop

Side = Edition | None
"""An edition; none is the draft as it stands."""


def can_compare(workshop: Workshop, *sides: Side) -> bool:
    """Whether each side is still there row by row: editions of the old form are not."""
    return all(_read(workshop, side) is not None for side in sides)


def between(workshop: Workshop, old: Side, new: Side) -> tuple[Line, ...]:
    """What differs, in the sequence of the sheet, with the newer side's reasons; none for the old form."""
    was, now = _read(workshop, old), _read(workshop, new)
    return amended.between(was, now) if was is not None and now is not None else ()


def last_two(workshop: Workshop) -> tuple[Side, Side] | None:
    """The edition before and what follows it: the draft if it differs, else the edition printed last."""
    frozen = sorted(workshop.editions, key=lambda edition: edition.number)
    if frozen and editions.is_changed(workshop):
        return frozen[-1], None
    return (frozen[-2], frozen[-1]) if len(frozen) > 1 else None


def _read(workshop: Workshop, side: Side) -> Workshop | None:
    if side is None:
        return workshop
    try:
        return editions.as_frozen(side)
    except codec.Unreadable:
        return None
