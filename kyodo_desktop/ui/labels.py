"""Words on the screen that are only words: every label here shows plain text, never mark-up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label that shows exactly the text it is given.

    ``tone`` picks the dress in the style sheet: title, item, purpose, finish, panel, strong, form, second,
    secondStrong, small, count, hint, status, keycap, tag, reachedTag, attentionTag, refusal.
    """

    def __init__(
        self, text: str = "", tone: str = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        if tone:
            self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Change the dress of a label that is already shown."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


def key_cap(keys: str) -> PlainLabel:
    """A bordered key name."""
    label = PlainLabel(keys, "keycap")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def tag(words: str, tone: str = "tag") -> PlainLabel:
    """A small bordered word that cannot be clicked; tone ``reachedTag`` or ``attentionTag`` for those."""
    label = PlainLabel(words, tone)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def rule(kind: str = "heavy") -> QFrame:
    """A horizontal line: ``heavy`` (2 px ink), ``thin`` or ``koi`` (1 px)."""
    line = QFrame()
    line.setProperty("rule", kind)
    line.setFixedHeight(2 if kind == "heavy" else 1)
    return line


class KeyHints(QWidget):
    """``(keys, words)`` pairs as key caps and words in a row; for the status row and beside panel titles."""

    def __init__(self, hints: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.set_hints(hints)

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other keys."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for keys, words in hints:
            if self._row.count():
                self._row.addSpacing(6)
            self._row.addWidget(key_cap(keys))
            self._row.addWidget(PlainLabel(words, "hint"))
