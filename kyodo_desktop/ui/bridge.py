"""From plain callbacks to Qt signals: the editor's listener, and the writer's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from kyodo_desktop.domain.changes import Change
    from kyodo_desktop.domain.workshop import Workshop


class Bridge(QObject):
    """One for the window. Its methods may be called from any thread; the signals arrive in the window's.

    ``Signal(object)`` on purpose: ``Signal(dict)`` hands over ``{}`` when a key is no string.
    """

    changed = Signal(object)
    """``(workshop, changes)`` after every step, undo and redo."""
    saved = Signal(object)
    """``(workshop id, revision)`` when the writer has stored everything up to it."""
    unsaved = Signal(object)
    """The Trouble that keeps the writer from storing; none when it stores again."""

    def tell_changed(self, workshop: Workshop, changes: tuple[Change, ...]) -> None:
        """The listener to subscribe at an editor."""
        self.changed.emit((workshop, changes))

    def tell_saved(self, workshop_id: str, revision: int) -> None:
        """The acknowledgement to hand to the writer."""
        self.saved.emit((workshop_id, revision))

    def tell_unsaved(self, trouble: Exception | None) -> None:
        """The failure callback to hand to the writer."""
        self.unsaved.emit(trouble)
