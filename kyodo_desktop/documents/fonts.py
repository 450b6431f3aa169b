"""The faces of the printed sheets, and text turned into glyphs.

A chain is a face with its fallbacks: each character is drawn from the first face that
has it. What no face has is drawn as a geta mark (U+3013) and reported. A cluster is
what a reader takes for one character: a base with its variation selector, or kana with
a combining voicing mark. It keeps the text as it was written, so that copying and
searching the PDF give the name back exactly.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from threading import Lock
from typing import Literal

from kyodo_desktop.documents import spacing
from kyodo_desktop.documents.classes import CLOSING, TABLE, class_of
from kyodo_desktop.documents.cluster import Cluster
from kyodo_desktop.documents.embedding import EmbeddedFont
from kyodo_desktop.paths import resource

__all__ = ["FILES", "Chain", "Cluster", "Face", "chain", "font", "lines_of"]

Face = Literal["mincho", "mincho-bold", "gothic", "gothic-bold"]

FILES: dict[str, str] = {
    "mincho": "BIZUDPMincho-Regular.ttf",
    "mincho-bold": "BIZUDPMincho-Bold.ttf",
    "gothic": "BIZUDPGothic-Regular.ttf",
    "gothic-bold": "BIZUDPGothic-Bold.ttf",
    "fallback": "NotoSansJP-Regular.ttf",
}
_GETA = "\u3013"
_OPENING = Lock()  # a face opened twice would be embedded twice
_VOICING = "\u3099\u309a"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_UNSEEN = "\u200b-\u200d\u2060\ufeff\u00ad"
_PIECE = re.compile(f"[^\\n][{_VOICING}{_SELECTORS}{_UNSEEN}\u0300-\u036f]*")
_NEEDS_PIECES = re.compile(f"[{_VOICING}{_SELECTORS}{_UNSEEN}\u0300-\u036f]")
_MARKS = "".join(TABLE[kind][1] for kind in spacing.MARKS)
_NEEDS_CARE = re.compile(  # pieces, two marks in a row, or a Western word
    f"[{_VOICING}{_SELECTORS}{_UNSEEN}\u0300-\u036fA-Za-z\u00c0-\u024f]|[{_MARKS}]{{2}}"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def font(name: str) -> EmbeddedFont:
    """A face, opened on first use; sheets may be made in several threads."""
    with _OPENING:
        return _opened(name)


@cache
def _opened(name: str) -> EmbeddedFont:
    return EmbeddedFont(name, resource("fonts", FILES[name]))


class Chain(dict[str, Cluster]):
    """A face and its fallbacks, with every cluster met so far."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._names = (face, "fallback")
        #: Whether any text so far held a character that neither has.
        self.lacks = False

    def __missing__(self, piece: str) -> Cluster:
        self[piece] = made = self._drawn(piece) or self._stand_in(piece)
        return made

    def shape(self, text: str) -> Sequence[Cluster]:
        """The clusters of one line of text, in order, with the white between them. Nothing is dropped."""
        if not _NEEDS_CARE.search(text):
            return [self[character] for character in text]
        pieces = _PIECE.findall(text) if _NEEDS_PIECES.search(text) else text
        return spacing.spaced([self[piece] for piece in pieces])

    def _drawn(self, piece: str) -> Cluster | None:
        """The cluster as some face draws it exactly, or none."""
        base, marks = piece[0], piece[1:]
        if unicodedata.category(base) in ("Cc", "Cf", "Cs") and base != "\t":
            return None  # would be invisible, or turn the line about: shown as a geta mark instead
        selector = next((mark for mark in marks if re.match(f"[{_SELECTORS}]", mark)), "")
        accents = [mark for mark in marks if unicodedata.combining(mark)]
        whole = unicodedata.normalize("NFC", base + "".join(accents)) if accents else base
        if len(whole) != 1:
            return None
        for name in self._names:
            face = font(name)
            code = 0x20 if whole in "\t\u00a0" else ord(whole)
            glyph = face.file.variant(code, ord(selector)) if selector else face.file.glyph(code)
            if glyph:
                return _cluster(piece, face, glyph, class_of(base))
        return None

    def _stand_in(self, piece: str) -> Cluster:
        """The base form where only the variant is missing, otherwise a geta mark."""
        self.lacks = True
        plain = self._drawn(piece[0]) if len(piece) > 1 else None
        if plain:
            return replace(plain, text=piece, missing=piece)
        return replace(self[_GETA], missing=piece)


def _cluster(text: str, face: EmbeddedFont, glyph: int, kind: str) -> Cluster:
    """A character with the white that its face puts on the outer side of a mark."""
    width = face.file.advance(glyph)
    if kind in spacing.WHITE_BEFORE:  # an opening bracket stands flush at the head of a line
        left, right = face.file.white(glyph)
        own = max(0.0, left - right)
        return Cluster(text, face, glyph, width, kind, own=own, head=own)
    if kind in spacing.WHITE_BEHIND:
        left, right = face.file.white(glyph)
        own = max(0.0, right - left if kind == CLOSING else width - 500.0)
        return Cluster(text, face, glyph, width, kind, own=own, tail=own)
    return Cluster(text, face, glyph, width, kind)


@cache
def chain(face: Face) -> Chain:
    """The chain that begins with a face."""
    return Chain(face)


def lines_of(text: str) -> list[str]:
    """Text cut where its writer began a new line, whatever sign the machine used for it."""
    return _LINE_ENDS.sub("\n", text).split("\n")
