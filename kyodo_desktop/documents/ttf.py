"""A TrueType file, read only as far as it is asked.

reportlab reads every character of a font when it is registered (20 ms a face) and
doubles the scaling of some advances. Here the tables are mapped, the character map
is unpacked in one go, and a glyph is looked up when a text needs it.
Tables and formats: OpenType specification 1.9, chapters cmap, hmtx, loca, glyf.
"""

from __future__ import annotations

import mmap
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from struct import error, pack, unpack_from

from kyodo_desktop.errors import Trouble

_COPIED = ("cvt ", "fpgm", "prep")  # hints; all that an embedded TrueType needs besides the glyphs themselves


class FontFile:
    """One face. Lengths are in 1/1000 em unless a name says units.

    Raises Trouble ``pdf.font_unreadable`` if the file is missing or no TrueType font.
    """

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            count = unpack_from(">H", self._data, 4)[0]
            entries = [unpack_from(">4sLLL", self._data, 12 + 16 * n) for n in range(count)]
            self._tables: dict[str, tuple[int, int]] = {
                tag.decode("latin-1"): (at, size) for tag, _, at, size in entries
            }
            self._read_metrics()
        except (OSError, ValueError, KeyError, ZeroDivisionError, error) as failure:
            raise Trouble("pdf.font_unreadable", detail=repr(failure), file=path.name) from failure
        self.name = path.stem

    def _read_metrics(self) -> None:
        head, os2, hhea = self._at("head"), self._at("OS/2"), self._at("hhea")
        self._scale: float = 1000 / unpack_from(">H", self._data, head + 18)[0]
        self.bbox = tuple(round(v * self._scale) for v in unpack_from(">4h", self._data, head + 36))
        self.ascent, self.descent = (round(v * self._scale) for v in unpack_from(">2h", self._data, os2 + 68))
        self.weight: int = unpack_from(">H", self._data, os2 + 4)[0]
        self._long_metrics: int = unpack_from(">H", self._data, hhea + 34)[0]

    def _at(self, tag: str) -> int:
        return self._tables[tag][0]

    def _table(self, tag: str) -> bytes:
        at, size = self._tables[tag]
        return self._data[at : at + size]

    def _character_map(self, wanted: int) -> int:
        """Where the subtable of a format begins. 12 holds every plane, 14 the variation sequences."""
        cmap = self._at("cmap")
        for n in range(unpack_from(">H", self._data, cmap + 2)[0]):
            at: int = cmap + unpack_from(">L", self._data, cmap + 8 + 8 * n)[0]
            if unpack_from(">H", self._data, at)[0] == wanted:
                return at
        return 0

    @cached_property
    def _groups(self) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        at = self._character_map(12)
        if not at:
            return (), (), ()
        count = unpack_from(">L", self._data, at + 12)[0]
        flat = unpack_from(f">{3 * count}L", self._data, at + 16)
        return flat[::3], flat[1::3], flat[2::3]

    def glyph(self, code: int) -> int:
        """The glyph of a character, 0 if the face has none."""
        starts, ends, glyphs = self._groups
        n = bisect_right(starts, code) - 1
        return glyphs[n] + code - starts[n] if n >= 0 and code <= ends[n] else 0

    @cached_property
    def _selectors(self) -> dict[int, tuple[int, int]]:
        """Variation selector → where its default and its own glyphs are listed (0: nowhere)."""
        at = self._character_map(14)
        if not at:
            return {}
        found = {}
        for n in range(unpack_from(">L", self._data, at + 6)[0]):
            high, low, default, own = unpack_from(">BHLL", self._data, at + 10 + 11 * n)
            found[high << 16 | low] = (at + default if default else 0, at + own if own else 0)
        return found

    def variant(self, code: int, selector: int) -> int:
        """The glyph of a base character with a variation selector, 0 if the face does not know the pair."""
        default, own = self._selectors.get(selector, (0, 0))
        for base, glyph in self._own_variants(own):
            if base == code:
                return glyph
        if default:
            for n in range(unpack_from(">L", self._data, default)[0]):
                high, low, more = unpack_from(">BHB", self._data, default + 4 + 4 * n)
                if (high << 16 | low) <= code <= (high << 16 | low) + more:
                    return self.glyph(code)
        return 0

    def _own_variants(self, at: int) -> Iterator[tuple[int, int]]:
        if at:
            for n in range(unpack_from(">L", self._data, at)[0]):
                high, low, glyph = unpack_from(">BHH", self._data, at + 4 + 5 * n)
                yield high << 16 | low, glyph

    def advance(self, glyph: int) -> float:
        """How far the pen moves on after a glyph."""
        return self._metric(glyph)[0] * self._scale

    def _metric(self, glyph: int) -> tuple[int, int]:
        """Advance and left side bearing in units. Glyphs past the long metrics share the last advance."""
        at, last = self._at("hmtx"), self._long_metrics - 1
        if glyph <= last:
            advance, bearing = unpack_from(">Hh", self._data, at + 4 * glyph)
        else:
            advance = unpack_from(">H", self._data, at + 4 * last)[0]
            bearing = unpack_from(">h", self._data, at + 4 * (last + 1) + 2 * (glyph - last - 1))[0]
        return advance, bearing

    def white(self, glyph: int) -> tuple[float, float]:
        """The white before and behind a glyph's ink, within its advance; (0, 0) if it has no ink."""
        outline = self._outline(glyph)
        if not outline:
            return 0.0, 0.0
        left, _, right, _ = unpack_from(">4h", outline, 2)
        return left * self._scale, self.advance(glyph) - right * self._scale

    def _outline(self, glyph: int) -> bytes:
        start, end = unpack_from(">2L", self._data, self._at("loca") + 4 * glyph)
        base = self._at("glyf")
        return self._data[base + start : base + end]

    def subset(self, glyphs: Sequence[int], rooms: Sequence[float] = ()) -> bytes:
        """A TrueType file whose glyph n is ``glyphs[n]`` of this one (glyph 0 must come first).

        ``rooms[n]`` is added to the advance of glyph n.

        There is no character map: the PDF addresses glyphs by number. The faces that are shipped
        have long offsets and no composite glyphs (tested), so neither case is handled here.
        """
        outlines = [self._outline(glyph) for glyph in glyphs]
        padded = [outline + b"\0" * (-len(outline) % 4) for outline in outlines]
        return self._written(glyphs, rooms or [0.0] * len(glyphs), padded)

    def _written(self, kept: Sequence[int], rooms: Sequence[float], outlines: Sequence[bytes]) -> bytes:
        ends = [0]
        for outline in outlines:
            ends.append(ends[-1] + len(outline))
        metrics = chain.from_iterable(
            (advance + round(room / self._scale), bearing)
            for (advance, bearing), room in zip(map(self._metric, kept), rooms, strict=True)
        )
        head, hhea, maxp = self._table("head"), self._table("hhea"), self._table("maxp")
        tables = {tag: self._table(tag) for tag in _COPIED if tag in self._tables}
        tables |= {
            "glyf": b"".join(outlines),
            "head": head[:8] + b"\0\0\0\0" + head[12:50] + pack(">H", 1) + head[52:],
            "hhea": hhea[:34] + pack(">H", len(kept)),
            "hmtx": pack(">" + "Hh" * len(kept), *metrics),
            "loca": pack(f">{len(ends)}L", *ends),
            "maxp": maxp[:4] + pack(">H", len(kept)) + maxp[6:],
        }
        return _file_of(tables)


def _file_of(tables: dict[str, bytes]) -> bytes:
    """Tables as one font file, with its checksums (OpenType: the whole sums up to B1B0AFBA)."""
    power = len(tables).bit_length() - 1
    header = pack(">LHHHH", 0x00010000, len(tables), 16 << power, power, (len(tables) << 4) - (16 << power))
    at = len(header) + 16 * len(tables)
    directory, bodies, head_at, total = [header], [], 0, 0
    for tag, data in sorted(tables.items()):
        body = data + b"\0" * (-len(data) % 4)
        checksum = _checksum(body)
        directory.append(pack(">4sLLL", tag.encode("latin-1"), checksum, at, len(data)))
        bodies.append(body)
        head_at = at if tag == "head" else head_at
        at += len(body)
        total += checksum
    total += _checksum(b"".join(directory))
    whole = bytearray(b"".join(directory + bodies))
    whole[head_at + 8 : head_at + 12] = pack(">L", (0xB1B0AFBA - total) & 0xFFFFFFFF)
    return bytes(whole)


def _checksum(data: bytes) -> int:
    words = array("I", data)
    words.byteswap()
    return sum(words) & 0xFFFFFFFF
