"""A library: the one file with all workshops. What ``app`` and ``cli`` use of ``db``.

An editor is put together outside::

    opened = library.load(id)
    editor = Editor(opened.workshop, library.write, opened.past, read_only=library.read_only)
    library.listen(saved, troubled)
"""

from __future__ import annotations

import datetime as dt
import logging
import os
from pathlib import Path
from typing import NamedTuple

from kyodo_desktop.db import (
    checking,
    copying,
    derived,
    enclosures,
    faults,
    findable,
    first,
    history,
    lock,
    storing,
    workshops,
)
from kyodo_desktop.db.engine import open_engine, reading
from kyodo_desktop.db.first import PAGE, Condition, ShelfRow
from kyodo_desktop.db.writer import Saved, Troubled, Writer
from kyodo_desktop.domain.codec import Unreadable
from kyodo_desktop.domain.japanese import search_key
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Draft, Item, Step
from kyodo_desktop.errors import Trouble

logger = logging.getLogger(__name__)


class Opened(NamedTuple):
    """A workshop as it stands, the newest part of its history, and words that never became a step."""

    workshop: Workshop
    past: tuple[Step, ...]
    drafts: tuple[Draft, ...]


class Library:
    """An open library. ``why_read_only`` is the reason if it cannot be written although that was wanted.

    ``list_made_anew`` says that the list could not be read, and was made anew when the library was opened.
    """

    list_made_anew = False

    def __init__(
        self, path: Path, writer: Writer | None, held: lock.Lock | None, why_read_only: Trouble | None = None
    ) -> None:
        self.path, self.writer, self.why_read_only = path, writer, why_read_only
        self._held = held
        self._engine = open_engine(path, writing=False)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self.writer is None

    def shelf(self, words: str = "", *, limit: int = PAGE, offset: int = 0) -> list[ShelfRow]:
        """The list of workshops; with ``words`` those that hold each of them (title, host, place, names).

        Raises Trouble.
        """
        return first.read_shelf(self.path, search_key(words), limit=limit, offset=offset)

    def count(self, words: str = "") -> int:
        """How many workshops ``shelf`` would give without a limit. Raises Trouble."""
        return first.count_shelf(self.path, search_key(words))

    def load(self, id: str) -> Opened:
        """A workshop and its past. What waits for it is stored before. Raises Trouble."""
        if self.writer:
            self.writer.flush()
        with reading(self._engine, self.path) as connection:
            workshop = workshops.load(connection, id)
            try:
                past = history.read(connection, id)
            except Unreadable as error:
                raise Trouble("workshop.unreadable", detail=str(error)) from error
            drafts = history.drafts(connection, id)
        if self.writer:
            self.writer.know(workshop)
        return Opened(workshop, past, drafts)

    def create(self, workshop: Workshop) -> None:
        """Store a new workshop. Raises Trouble."""
        self._writer().do(lambda connection: storing.add_workshop(connection, workshop))

    def remove(self, id: str) -> None:
        """Remove a workshop for ever, with its history; its editor must be closed. Raises Trouble."""
        self._writer().do(lambda connection: workshops.remove(connection, id))

    def enclosure(self, workshop_id: str, digest: str) -> bytes:
        """Bytes that an editor enclosed, by their hash. What waits is stored before.

        Raises Trouble: ``enclosure.missing``, ``enclosure.altered``.
        """
        if self.writer:
            self.writer.flush()
        return enclosures.read(self.path, workshop_id, digest)

    def write(self, item: Item) -> None:
        """Keep what an editor hands over. Returns at once, unless the library was opened ``inline``."""
        self._writer().write(item)

    def listen(self, saved: Saved, troubled: Troubled) -> None:
        """Be told, on the writer's thread, of a revision stored, of Trouble, and of its end (none)."""
        writer = self._writer()
        writer.saved, writer.troubled = saved, troubled

    def renew_words(self) -> None:
        """Make anew what workshops of an older rule are found by, one transaction each; for a thread.

        Raises Trouble, also when the library is closed meanwhile; the next start goes on then.
        """
        while not self.read_only and self.words_to_renew():
            self._writer().do(findable.renew)

    def words_to_renew(self) -> int:
        """How many workshops cannot be found yet by all their words of today's rule. Raises Trouble."""
        with reading(self._engine, self.path) as connection:
            return findable.count_old(connection)

    def make_anew(self) -> None:
        """Make the list and the index anew from the workshops, in one transaction. Raises Trouble."""
        now = dt.datetime.now().astimezone()
        self._writer().do(lambda connection: derived.make_anew(connection, self.path, now))
        logger.info("list and index made anew")

    def mend_list(self) -> None:
        """Make them anew if the list cannot be read. A broken file is left alone."""
        try:
            if not derived.list_is_whole(self.path):
                self.make_anew()
                self.list_made_anew = True
        except Trouble as trouble:
            logger.info("the list cannot be made anew: %s", trouble.key)

    def check(self) -> tuple[Trouble, ...]:
        """Whether the library is sound, down to each step of its history: what is not, or nothing."""
        return checking.check(self._engine, self.path)

    def close(self, timeout: float | None = None, *, give_up: bool = False) -> None:
        """Store what waits and let the library go. Raises Trouble and stays open if that cannot be done."""
        if self.writer:
            self.writer.close(timeout, give_up=give_up)
        if self._held:
            self._held.release()

    def _writer(self) -> Writer:
        if self.writer is None:
            raise self.why_read_only or Trouble("library.read_only", file=self.path.name)
        return self.writer


def open_library(
    path: Path, *, write: bool = True, inline: bool = False, even_if_left: bool = False
) -> Library:
    """Open a library; one that is not there is made, an older one is brought up to date.

    A file or folder that cannot be written gives a library for reading, with ``why_read_only``.
    ``inline`` stores on the caller's thread. ``even_if_left`` takes over a lock that another machine left.
    Raises Trouble.
    """
    condition = first.condition(path)
    if not write:
        return _for_reading(path, condition, None)
    try:
        held = _hold(path, condition, even_if_left)
    except Trouble as trouble:
        if trouble.key != "library.read_only":
            raise
        if condition is Condition.MISSING:
            raise Trouble("library.cannot_make", detail=trouble.detail, file=path.name) from trouble
        return _for_reading(path, condition, trouble)
    try:
        _make_ready(path)
        library = Library(path, Writer(path, storing.library_id(path), inline=inline), held)
        library.mend_list()
        return library
    except BaseException:
        held.release()
        raise


def _hold(path: Path, condition: Condition, even_if_left: bool) -> lock.Lock:
    if condition is Condition.MISSING:
        _make_folder(path)
    elif not os.access(path, os.W_OK):  # SQLite would open it all the same, and refuse the first step
        raise Trouble("library.read_only", detail="no right to write", file=path.name)
    return lock.take(path, even_if_left=even_if_left)


def _for_reading(path: Path, condition: Condition, why: Trouble | None) -> Library:
    if condition is Condition.MISSING:
        raise Trouble("library.missing", file=path.name)
    if condition is Condition.OLDER:
        raise Trouble("library.older", file=path.name)
    return Library(path, None, None, why)


def _make_folder(path: Path) -> None:
    try:
        copying.make_folder(path.parent)
    except OSError as error:
        raise faults.of_system(error, path, "library.cannot_make") from error


def _make_ready(path: Path) -> None:
    condition = first.condition(path)  # again: it is ours alone only now
    if condition is Condition.READY:
        return
    from kyodo_desktop.db import migrate  # needs Alembic, which no ordinary start does

    if condition is Condition.MISSING:
        migrate.create(path)
        logger.info("library made")
        return
    migrate.bring_up_to_date(path)
    logger.info("library brought up to date")
