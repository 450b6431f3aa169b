"""Results that are asked for again and again between two changes.

Values are frozen and parts are shared between one workshop and the next, so whether a result still holds is
a comparison of identities.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from kyodo_desktop.domain.workshop import Workshop

T = TypeVar("T")


def remembered(*parts: str) -> Callable[[Callable[[Workshop], T]], Callable[[Workshop], T]]:
    """Remember the last result of a function that reads these parts of a workshop and nothing else.

    Without parts it may read everything. The result must be a value that nobody changes.
    """

    def wrap(function: Callable[[Workshop], T]) -> Callable[[Workshop], T]:
        last: list[tuple[tuple[object, ...], T]] = []

        @wraps(function)
        def ask(workshop: Workshop) -> T:
            read = tuple(getattr(workshop, part) for part in parts) if parts else (workshop,)
            for known, result in last:  # at most one; read once, since the writer's thread asks too
                if all(was is now for was, now in zip(known, read, strict=True)):
                    return result
            result = function(workshop)
            last[:] = [(read, result)]
            return result

        return ask

    return wrap
