"""What the window asks of the program around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:  # the first window opens before these are read
    from kyodo_desktop.domain.choices import ActorKind
    from kyodo_desktop.domain.directory import Entry
    from kyodo_desktop.domain.issues import Earlier
    from kyodo_desktop.domain.searching import Found, Hit, Total
    from kyodo_desktop.domain.verifying import Code, Match
    from kyodo_desktop.domain.workshop import Workshop
    from kyodo_desktop.ui.home_list import WorkshopRow
    from kyodo_desktop.ui.paper_choice import PaperMemory


class Library(Protocol):
    """Questions to the library, each for a thread of ``desk.tasks``. All raise Trouble."""

    def find(self, typed: str) -> Found:
        """The workshops touched last in which something holds the words that were typed."""
        ...

    def find_in(self, typed: str, workshop_id: str) -> tuple[Hit, ...]:
        """Everything in one workshop that holds them."""
        ...

    def count(self, typed: str) -> Total:
        """How much holds them in all."""
        ...

    def earlier(self, workshop: Workshop) -> Sequence[Earlier]:
        """The issues of earlier workshops, the latest first."""
        ...

    def enclosure(self, workshop_id: str, digest: str) -> bytes:
        """Bytes that were kept by their hash: a printed edition, a signed page."""
        ...

    def matches(self, wanted: Code | str, but: str) -> tuple[Match, ...]:
        """What the workshops of the library say of a paper, but for the one with the id ``but``."""
        ...

    def parties(self, typed: str, kind: ActorKind | None, *, samples: bool) -> tuple[Entry, ...]:
        """Parties of all workshops in which the words that were typed occur, in kana order."""
        ...

    def party(self, origin: str) -> Entry | None:
        """One party by its origin."""
        ...


class HallMemory(Protocol):
    """The hall's screen of last time, by size and name."""

    def hall_screen(self) -> str:
        """Empty at first."""
        ...

    def keep_hall_screen(self, screen: str, /) -> None:
        """For the next time."""
        ...


class Doors(NamedTuple):
    """``open_workshop`` takes an id and a stop."""

    open_workshop: Callable[[str, int], None]
    new_workshop: Callable[[], None]
    open_sample: Callable[[], None]
    search: Callable[[str], tuple[Sequence[WorkshopRow], int]]
    may_close: Callable[[], bool]
    keep_scale: Callable[[int], None]
    clock: Callable[[], str]
    """The time on the wall as hours and minutes, for the saved state."""
    library: Library
    hall: HallMemory | None = None
    paper: PaperMemory | None = None
