"""The kana that were typed on the way to a name's kanji, as a proposal for its reading."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30f6\u30fc\u3000 ]+")
_KATAKANA = range(0x30A1, 0x30F7)
_TO_HIRAGANA = 0x60


class ImeReading(QObject):
    """Listens to a line while a name is composed. A letter taken back ends the proposal."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._kana = ""
        self._reading = ""
        self._lost = False
        field.installEventFilter(self)

    def text(self) -> str:
        """The reading; empty when it is not known."""
        known = bool(_KANA.fullmatch(self._reading)) and not self._lost
        return _hiragana(self._reading).strip() if known else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember the last composing text that was all kana; take it when the kanji are settled."""
        if isinstance(event, QInputMethodEvent):
            self._composed(event)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._typed(event.text(), watched)
        return False

    def _composed(self, event: QInputMethodEvent) -> None:
        settled = event.commitString()
        if settled:
            self._reading += settled if _KANA.fullmatch(settled) else self._kana or settled
            self._kana = ""
        if _KANA.fullmatch(event.preeditString()):
            self._kana = event.preeditString()

    def _typed(self, text: str, field: QObject) -> None:
        if not text or not text.isprintable():
            taken_back = bool(text) and text in "\b\x7f"
            empty = isinstance(field, QLineEdit) and len(field.text()) <= 1
            self._lost = self._lost or (taken_back and not empty)
            if taken_back and empty:
                self._reading, self._lost = "", False
            return
        self._reading += text


def _hiragana(text: str) -> str:
    return "".join(chr(ord(c) - _TO_HIRAGANA) if ord(c) in _KATAKANA else c for c in text)
