"""What the window asks of the library besides a workshop to edit: the list, finding, parties, and what
other workshops leave to this one. All of it is only read.

Needed before the first paint, so whatever else it takes is imported where it is used.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kyodo_desktop.db import first
from kyodo_desktop.domain import japanese
from kyodo_desktop.ui.home_list import WorkshopRow
from kyodo_desktop.ui.home_rows import worded

if TYPE_CHECKING:
    from kyodo_desktop.db.library import Library
    from kyodo_desktop.domain.choices import ActorKind
    from kyodo_desktop.domain.directory import Entry
    from kyodo_desktop.domain.issues import Earlier
    from kyodo_desktop.domain.searching import Found, Hit, Total
    from kyodo_desktop.domain.verifying import Code, Match
    from kyodo_desktop.domain.workshop import Workshop
    from kyodo_desktop.ui.tasks import Tasks

logger = logging.getLogger(__name__)


class Asking:
    """Questions to the library at ``path``; it need not be open, nor be there unless it is ``known``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.known = False

    def workshops(self, typed: str) -> tuple[Sequence[WorkshopRow], int]:
        """The rows of the list that fit, and how many there are in all. Raises Trouble."""
        folded = japanese.search_key(typed)
        found = first.read_shelf(self._path, folded, known=self.known)
        rows = [worded(row.id, row.title, row.date, row.venue, row.sample, row.progress) for row in found]
        return rows, len(rows) if len(rows) < first.PAGE else first.count_shelf(self._path, folded)

    def make_ready(self, tasks: Tasks, library: Library) -> None:
        """Have what an older program's workshops are found by made anew, beside the window."""
        tasks.start(library.renew_words, self._ready, self._not_ready)

    def _ready(self, _nothing: None) -> None:
        """There is nothing to show."""

    def _not_ready(self, failure: Exception) -> None:
        """The next start goes on."""
        logger.warning("words are not made anew: %s", type(failure).__name__)

    def find(self, typed: str) -> Found:
        """The workshops touched last in which something holds the words that were typed. Raises Trouble."""
        from kyodo_desktop.db import finding

        return finding.find(self._path, typed)

    def find_in(self, typed: str, workshop_id: str) -> tuple[Hit, ...]:
        """Everything in one workshop that holds them. Raises Trouble."""
        from kyodo_desktop.db import finding

        return finding.find_in(self._path, typed, workshop_id)

    def count(self, typed: str) -> Total:
        """How much holds them in all. Raises Trouble."""
        from kyodo_desktop.db import finding

        return finding.count(self._path, typed)

    def earlier(self, workshop: Workshop) -> Sequence[Earlier]:
        """The issues of earlier workshops, the latest first. Raises Trouble."""
        from kyodo_desktop.db import earlier

        return earlier.read(self._path, workshop)

    def enclosure(self, workshop_id: str, digest: str) -> bytes:
        """Bytes that were kept by their hash. Raises Trouble."""
        from kyodo_desktop.db import enclosures

        return enclosures.read(self._path, workshop_id, digest)

    def matches(self, wanted: Code | str, but: str = "") -> tuple[Match, ...]:
        """What workshops of the library say of a paper, except one (its id). Raises Trouble."""
        from kyodo_desktop.db import comparing

        return comparing.matches(self._path, wanted, but)

    def parties(self, typed: str, kind: ActorKind | None, *, samples: bool) -> tuple[Entry, ...]:
        """Parties of all workshops in which the words that were typed occur. Raises Trouble."""
        from kyodo_desktop.db import directory

        return directory.parties(self._path, typed, kind, samples=samples)

    def party(self, origin: str) -> Entry | None:
        """One party by its origin. Raises Trouble."""
        from kyodo_desktop.db import directory

        return directory.party(self._path, origin)
