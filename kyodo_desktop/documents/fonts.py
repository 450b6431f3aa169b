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
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Literal

from kyodo_desktop.documents.embedding import EmbeddedFont
from kyodo_desktop.documents.kinsoku import kind_of
from kyodo_desktop.paths import resource

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
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def font(name: str) -> EmbeddedFont:
    """A face, opened on first use; sheets may be made in several threads."""
    with _OPENING:
        return _opened(name)


@cache
def _opened(name: str) -> EmbeddedFont:
    return EmbeddedFont(name, resource("fonts", FILES[name]))


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """One drawn character. ``width`` in 1/1000 em; ``kind`` as in kinsoku; ``text`` is what copies out.

    ``missing``: no face draws it as it was written (a geta mark, or the base form, stands in).
    """

    text: str
    font: EmbeddedFont
    glyph: int
    width: float
    kind: int
    missing: str = ""


class Chain(dict[str, Cluster]):
    """A face and its fallbacks, with every cluster met so far."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._names = (face, "fallback")

    def __missing__(self, piece: str) -> Cluster:
        self[piece] = made = self._drawn(piece) or self._stand_in(piece)
        return made

    def shape(self, text: str) -> Sequence[Cluster]:
        """The clusters of one line of text, in order. Nothing is dropped."""
        if _NEEDS_PIECES.search(text):
            return [self[piece] for piece in _PIECE.findall(text)]
        return [self[character] for character in text]

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
                return Cluster(piece, face, glyph, face.file.advance(glyph), kind_of(base))
        return None

    def _stand_in(self, piece: str) -> Cluster:
        """The base form where only the variant is missing, otherwise a geta mark."""
        plain = self._drawn(piece[0]) if len(piece) > 1 else None
        if plain:
            return Cluster(piece, plain.font, plain.glyph, plain.width, plain.kind, missing=piece)
        geta = self[_GETA]
        return Cluster(_GETA, geta.font, geta.glyph, geta.width, geta.kind, missing=piece)


@cache
def chain(face: Face) -> Chain:
    """The chain that begins with a face."""
    return Chain(face)


def lines_of(text: str) -> list[str]:
    """Text cut where its writer began a new line, whatever sign the machine used for it."""
    return _LINE_ENDS.sub("\n", text).split("\n")
