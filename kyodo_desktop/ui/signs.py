"""Keys that mean + and -, whatever keyboard and input method make of them."""

from __future__ import annotations

PLUS = "+\uff0b;\uff1b"
MINUS = "-\u2212\uff0d\u30fc\u2010"
