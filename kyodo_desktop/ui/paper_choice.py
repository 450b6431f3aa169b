"""On which paper and in what size this person prints: one choice for all sheets, remembered."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kyodo_desktop.documents.papers import Setting


class PaperMemory(Protocol):
    """The choice of last time."""

    def paper(self) -> Setting:
        """The usual one at first."""
        ...

    def keep_paper(self, setting: Setting, /) -> None:
        """For the next time."""
        ...


class PaperChoice(QObject):
    """``setting`` is what the plain print key uses; never blank, so nobody prints nothing by habit."""

    changed = Signal()

    def __init__(self, memory: PaperMemory | None, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self.setting = memory.paper() if memory else Setting()

    def choose(self, setting: Setting) -> None:
        """From now on."""
        kept = replace(setting, blank=False)
        if kept != self.setting:
            self.setting = kept
            if self._memory:
                self._memory.keep_paper(kept)
            self.changed.emit()
