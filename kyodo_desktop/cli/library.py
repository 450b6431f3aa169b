"""The library that a command is about, and the workshop in it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kyodo_desktop.cli.arguments import Call
from kyodo_desktop.errors import Refused, Trouble

if TYPE_CHECKING:
    from kyodo_desktop.db.first import ShelfRow
    from kyodo_desktop.db.library import Library
    from kyodo_desktop.domain.workshop import Workshop
    from kyodo_desktop.exchange.enclosed import Enclosed

_SHORTEST_ID = 8


def shelf(call: Call) -> list[ShelfRow]:
    """Every workshop in the list, without SQLAlchemy.

    Raises Trouble; a library that was named must be there, the person's own need not.
    """
    from kyodo_desktop.db import first

    if "library" in call.options and first.condition(call.library) is first.Condition.MISSING:
        raise Trouble("library.missing", file=call.library.name)
    return first.read_shelf(call.library, limit=first.count_shelf(call.library))


def short_ids(ids: Sequence[str]) -> dict[str, str]:
    """The shortest beginnings, from eight letters, that tell all apart."""
    for length in range(_SHORTEST_ID, 64):
        if len({one[:length] for one in ids}) == len(ids):
            return {one: one[:length] for one in ids}
    return {one: one for one in ids}


def whole_id(call: Call) -> str:
    """The id of the workshop that was named by its beginning. Raises Refused."""
    wanted = call.options["workshop"]
    ids = [row.id for row in shelf(call)]
    found = [one for one in ids if one == wanted] or [one for one in ids if one.startswith(wanted)]
    if not found:
        raise Refused("cli.no_such_workshop", id=wanted)
    if len(found) > 1:
        raise Refused("cli.several_workshops", id=wanted, count=len(found))
    return found[0]


def load(call: Call) -> Workshop:
    """The workshop that was named. Raises Refused, Trouble."""
    wanted = whole_id(call)
    with opened(call, write=False) as library:
        return library.load(wanted).workshop


def kept_beside(library: Library, workshop: Workshop) -> tuple[list[Enclosed], int]:
    """The bytes that a workshop's rows name, as many as a file takes; how many are left. Raises Trouble."""
    from kyodo_desktop.exchange.enclosed import LARGEST_ALL, Enclosed, named

    found: list[Enclosed] = []
    room, hashes = LARGEST_ALL, named(workshop)
    for digest, media in hashes.items():
        try:
            data = library.enclosure(workshop.id, digest)
        except Trouble as trouble:
            if not trouble.key.startswith("enclosure."):
                raise
            continue
        if len(data) <= room:
            room -= len(data)
            found.append(Enclosed(digest, media, data))
    return found, len(hashes) - len(found)


@contextlib.contextmanager
def opened(call: Call, *, write: bool) -> Iterator[Library]:
    """The library, stored on this thread and closed in the end. Raises Trouble if it cannot be written."""
    from kyodo_desktop.db.library import open_library

    library = open_library(call.library, write=write, inline=True)
    try:
        if library.why_read_only:
            raise library.why_read_only
        yield library
    finally:
        library.close(give_up=True)  # whatever could not be stored has been raised already
