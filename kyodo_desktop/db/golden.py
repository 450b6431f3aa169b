"""What the schema of each released version looks like, down to the last letter.

Row counts, ``integrity_check`` and a list of names do not notice a trigger that somebody added, a dropped
constraint or a column that computes itself; the text of the whole schema does.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from importlib import import_module
from typing import Any

#: SHA-256 of the schema, by ``user_version``. A test says what to write here for a new one.
DIGESTS: Mapping[int, str] = {
    1: "c5af9f9744702303c9d7cc34bcd9d59a022f0aa3389730da01b41e885a0c52c3",
    2: "00b25de7a001f75c0535a7f95715f66c5c3f4b6e5d7b11228abadf5f143615df",
    3: "ceb27e149530d237e39b286c60370e8a1aa5ce3718df9469384ba4f3718d958b",
}


def _sha256(data: bytes) -> Any:
    """Without OpenSSL, which hashlib loads while the first window waits; ``random`` does the same."""
    for name in ("_sha2", "_sha256", "hashlib"):  # Python 3.12 and later, 3.11, any
        try:
            return import_module(name).sha256(data)
        except ImportError:
            continue
    raise ImportError("sha256")


def digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over everything in ``sqlite_master``."""
    found = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name, tbl_name"
    ).fetchall()
    plain = [[None if part is None else str(part) for part in row] for row in found]
    return str(_sha256(json.dumps(plain).encode()).hexdigest())
