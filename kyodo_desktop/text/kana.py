"""Kana as they are typed in Latin letters, and the rows that a single consonant stands for.

Without voice and size, as ``japanese.base_kana`` leaves readings: ga is ka, and sha is two kana.
"""

from __future__ import annotations

from collections.abc import Mapping

#: What asks for those without a reading.
NO_READING = (".", "。", "・", "･")

_VOWELS = "aiueo"
_TABLE: Mapping[str, str] = {
    "": "あいうえお",
    "k": "かきくけこ",
    "s": "さしすせそ",
    "t": "たちつてと",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "m": "まみむめも",
    "r": "らりるれろ",
}
#: Consonants that sound in the row of another.
_LIKE: Mapping[str, str] = {"g": "k", "z": "s", "d": "t", "b": "h", "p": "h", "l": "r"}
_I = 1

ROWS: dict[str, str] = {
    **{consonant: row for consonant, row in _TABLE.items() if consonant},
    **{consonant: _TABLE[row] for consonant, row in _LIKE.items()},
    "c": _TABLE["t"],
    "n": _TABLE["n"] + "ん",
    "f": _TABLE["h"],
    "j": _TABLE["s"],
    "v": "う",
    "w": "わを",
    "y": "やゆよ",
}


def _syllables() -> dict[str, str]:
    found = dict(zip(_VOWELS, _TABLE[""], strict=True))
    for consonant, row in {**_TABLE, **{c: _TABLE[r] for c, r in _LIKE.items()}}.items():
        if not consonant:
            continue
        found |= {consonant + vowel: kana for vowel, kana in zip(_VOWELS, row, strict=True)}
        found |= {f"{consonant}y{vowel}": row[_I] + y for vowel, y in zip("auo", "やゆよ", strict=True)}
    for typed, kana in (("sh", "し"), ("ch", "ち"), ("j", "し"), ("jy", "し"), ("cy", "ち")):
        found |= {typed + vowel: kana + y for vowel, y in zip("aueo", "やゆえよ", strict=True)}
    for vowel, small in zip("aieo", "あいえお", strict=True):
        found |= {f"f{vowel}": "ふ" + small, f"v{vowel}": "う" + small}
    return found | {
        "shi": "し",
        "chi": "ち",
        "ji": "し",
        "tsu": "つ",
        "fu": "ふ",
        "vu": "う",
        "ya": "や",
        "yu": "ゆ",
        "yo": "よ",
        "wa": "わ",
        "wo": "を",
        "nn": "ん",
        "n'": "ん",
    }


SYLLABLES: dict[str, str] = _syllables()
