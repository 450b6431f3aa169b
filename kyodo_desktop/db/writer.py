"""The one writer of a library: a thread with a connection of its own.

Steps are stored in the order in which they come, all that wait in one transaction; then their revisions are
acknowledged. When the machine says no, everything waits, is tried again, and can be written to another place.
Nothing is forgotten until it has been stored.
"""

from __future__ import annotations

import logging
import math
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from sqlalchemy import Connection

from kyodo_desktop.db.storing import Store, save_elsewhere
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Item, Write
from kyodo_desktop.errors import Trouble

logger = logging.getLogger(__name__)

Saved = Callable[[str, int], None]
Troubled = Callable[[Trouble | None], None]
Job = Callable[[Connection], None]

PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)  # seconds between tries
#: Troubles that may pass by themselves; after any other the writer waits until it is told to try again.
PASSING = frozenset(
    ("disk.full", "library.busy", "library.moved", "library.read_only", "library.unreachable", "memory.full")
)


class Writer:
    """Stores what it is given, in order, off the caller's thread.

    ``inline`` it does so on the caller's thread, and ``write`` raises the Trouble. The storing thread calls
    ``saved(workshop_id, revision)``, ``troubled(trouble)``, and ``troubled(None)`` when all is well again.
    """

    def __init__(self, path: Path, library_id: str, *, inline: bool = False) -> None:
        self.saved: Saved = lambda _id, _revision: None
        self.troubled: Troubled = lambda _trouble: None
        self._path, self._store = path, Store(path, library_id)
        self._known: dict[str, Workshop] = {}
        self._waiting: deque[Item] = deque()
        self._jobs: deque[tuple[Job, Future[None]]] = deque()
        self._trouble: Trouble | None = None
        self._tries, self._failures, self._again_at = 0, 0, 0.0
        self._closing = False
        self._changed = threading.Condition()
        self._thread = None if inline else threading.Thread(target=self._work, name="writer", daemon=True)
        if self._thread:
            self._thread.start()

    def write(self, item: Item) -> None:
        """Keep a step or a draft. Returns at once."""
        with self._changed:
            if isinstance(item, Write):
                self._known[item.workshop.id] = item.workshop
            self._waiting.append(item)
            self._changed.notify_all()
        if self._thread is None:
            self.flush()

    def know(self, workshop: Workshop) -> None:
        """A workshop that is open: to be written to another place if the library cannot be read any more."""
        with self._changed:
            self._known.setdefault(workshop.id, workshop)

    def do(self, job: Job) -> None:
        """Have something done in a transaction of its own, after all that waits.

        Raises what the job raises, and the Trouble that stands in the way: ``writer.stopped`` after closing.
        """
        done: Future[None] = Future()
        with self._changed:
            if self._closing:
                raise Trouble("writer.stopped", detail="closed")
            self._jobs.append((job, done))
            self._again_at = 0.0
            self._changed.notify_all()
        if self._thread is None:
            self._turn()
        done.result()

    def retry(self) -> None:
        """Try again now what could not be stored."""
        with self._changed:
            self._again_at = 0.0
            self._changed.notify_all()

    def flush(self, timeout: float | None = None) -> None:
        """Wait until nothing waits, trying again at once if need be.

        Raises the Trouble that stands in the way, or ``writer.slow`` after ``timeout`` seconds.
        """
        with self._changed:
            before = self._tries
            self._again_at = 0.0
            self._changed.notify_all()
            if self._thread:
                self._changed.wait_for(lambda: not self._waiting or self._failed_since(before), timeout)
        if self._thread is None:
            self._turn()
        with self._changed:
            if self._waiting:
                raise self._trouble or Trouble("writer.slow")

    def close(self, timeout: float | None = None, *, give_up: bool = False) -> None:
        """Store what waits and stop. Raises as ``flush`` does, and goes on living then.

        ``give_up`` stops all the same: a person has been asked.
        """
        if not give_up:
            self.flush(timeout)
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread:
            self._thread.join(timeout)
        else:
            self._store.close()

    def save_elsewhere(self, place: Path) -> None:
        """Write everything, with what waits, into a new library at another place. Raises Trouble."""
        with self._changed:
            waiting, known = tuple(self._waiting), tuple(self._known.values())
        save_elsewhere(self._path, place, waiting, known)

    def _failed_since(self, tries: int) -> bool:
        return self._trouble is not None and self._tries > tries

    def _work(self) -> None:
        while self._wait_for_work():
            self._turn()
        for _, done in self._jobs:  # asked for after the last turn
            done.set_exception(Trouble("writer.stopped", detail="closed"))
        self._store.close()

    def _wait_for_work(self) -> bool:
        with self._changed:
            while not self._closing:
                pause = self._again_at - time.monotonic()
                if self._jobs or (self._waiting and pause <= 0):
                    return True
                self._changed.wait(pause if self._waiting and pause < math.inf else None)
            return False

    def _turn(self) -> None:
        """Store all that waits, then do the jobs."""
        with self._changed:
            batch, jobs = tuple(self._waiting), tuple(self._jobs)
            self._jobs.clear()
        trouble = self._keep(batch) if batch else None
        self._settle(batch, trouble)
        for job, done in jobs:
            if trouble:
                done.set_exception(trouble)
            else:
                self._do(job, done)

    def _keep(self, batch: tuple[Item, ...]) -> Trouble | None:
        try:
            self._store.keep(batch)
        except Trouble as trouble:
            logger.warning("%d steps wait: %s", len(batch), trouble.key)
            return trouble
        except Exception as error:
            logger.exception("the writer met a mistake of the program")
            return Trouble("writer.stopped", detail=type(error).__name__)
        return None

    def _do(self, job: Job, done: Future[None]) -> None:
        try:
            self._store.transact(job)
        except Exception as error:  # noqa: BLE001 - it belongs to whoever waits for the job
            done.set_exception(error)
        else:
            done.set_result(None)

    def _settle(self, batch: tuple[Item, ...], trouble: Trouble | None) -> None:
        """Say what became of a batch: first to those who listen, then to those who wait."""
        before = self._trouble
        if trouble is None:
            revisions = {
                item.workshop.id: item.workshop.revision for item in batch if isinstance(item, Write)
            }
            for workshop_id, revision in revisions.items():
                self._tell(self.saved, workshop_id, revision)
        if (before and before.key) != (trouble and trouble.key):
            self._tell(self.troubled, trouble)
        with self._changed:
            self._trouble = trouble
            self._tries += 1
            if trouble is None:
                self._failures = 0
                for _ in batch:
                    self._waiting.popleft()
            else:
                self._again_at = self._next_try(trouble)
                self._failures += 1
            self._changed.notify_all()

    def _next_try(self, trouble: Trouble) -> float:
        if trouble.key not in PASSING:
            return math.inf
        return time.monotonic() + PAUSES[min(self._failures, len(PAUSES) - 1)]

    def _tell(self, listener: Callable[..., None], *words: object) -> None:
        try:
            listener(*words)
        except Exception:  # a listener's mistake must not stop the writer
            logger.exception("a listener of the writer failed")
