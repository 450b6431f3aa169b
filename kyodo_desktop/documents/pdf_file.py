"""A PDF file being put together: numbered objects, and the table of where they are (PDF 32000-1, 7.5).

The syntax is that of PDF/A-2 (ISO 19005-2, 6.1): spacing of objects, line ends around streams, an identifier.
The file holds no date and nothing random: its identifier is made from its content.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from struct import pack

#: The second line has four bytes above 127, so that nobody takes the file for text (6.1.2 of PDF/A-2).
_HEADER = b"%PDF-1.7\n%\xe5\x8d\x94\xe5\x83\x8d\n"
#: Content that happens to end in CR would swallow a lone LF.
_AFTER_STREAM = b"\r\nendstream"
_FREE, _HERE, _PACKED = 0, 1, 2


class PdfFile:
    """Objects by number, from 1. An object is what stands between ``obj`` and ``endobj``."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []
        self._packed: dict[int, str] = {}

    def reserve(self, count: int = 1) -> int:
        """The first of so many numbers in a row, to be given to ``put`` or ``pack`` later."""
        first = len(self._objects) + 1
        self._objects += [b""] * count
        return first

    def put(self, number: int, body: str) -> None:
        """An object as it is."""
        self._objects[number - 1] = body.encode("ascii")

    def add(self, body: str) -> int:
        """An object with the next number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def pack(self, number: int, body: str) -> None:
        """An object that is compressed together with others of its kind."""
        self._packed[number] = body

    def stream(self, content: bytes, entries: str = "", *, compressed: bool = True) -> int:
        """Bytes with the next number; ``entries`` go into their dictionary."""
        if compressed:
            content = zlib.compress(content)
            entries = f"{entries} /Filter /FlateDecode"
        head = f"<< /Length {len(content)} {entries} >>\nstream\n".encode("ascii")
        self._objects.append(head + content + _AFTER_STREAM)
        return len(self._objects)

    def finished(self, root: int, info: int) -> bytes:
        """The whole file; ``root`` is the number of the catalogue, ``info`` of the file's information."""
        pack_number = self._write_packed()
        places = {number: (_PACKED, pack_number, index) for index, number in enumerate(self._packed)}
        parts, at = [_HEADER], len(_HEADER)
        for number, body in enumerate(self._objects, 1):
            if number not in places:
                places[number] = (_HERE, at, 0)
                parts.append(b"%d 0 obj\n" % number + body + b"\nendobj\n")
                at += len(parts[-1])
        digest = hashlib.sha256(b"".join(parts)).hexdigest()[:32]
        table = len(self._objects) + 1
        places[table] = (_HERE, at, 0)
        rows = [(_FREE, 0, 65535), *(places[number] for number in range(1, table + 1))]
        self.stream(
            b"".join([pack(">BII", *row) for row in rows]),
            f"/Type /XRef /Size {table + 1} /W [1 4 4] /Root {root} 0 R /Info {info} 0 R "
            f"/ID [<{digest}> <{digest}>]",
        )
        parts.append(b"%d 0 obj\n" % table + self._objects.pop() + b"\nendobj\n")
        return b"".join([*parts, b"startxref\n%d\n%%%%EOF\n" % at])

    def _write_packed(self) -> int:
        """The packed objects in one stream (7.5.7): a table of their places, then one after another."""
        if not self._packed:
            return 0
        index, at = [], 0
        for number, body in self._packed.items():
            index.append(f"{number} {at}")
            at += len(body) + 1
        head = " ".join(index) + " "
        whole = head + "\n".join(self._packed.values())
        entries = f"/Type /ObjStm /N {len(self._packed)} /First {len(head)}"
        return self.stream(whole.encode("ascii"), entries)


def reference(number: int) -> str:
    """How one object names another."""
    return f"{number} 0 R"


def array(items: Sequence[str]) -> str:
    """An array of what is written already."""
    return f"[{' '.join(items)}]"


def text_string(text: str) -> str:
    """Text for people, as UTF-16 (7.9.2.2)."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
