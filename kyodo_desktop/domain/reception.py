# 受付
"""Finding somebody at the door with two or three keys: what was typed may be kana or plain Latin letters.

It fits the beginning of a reading, or the beginnings of family and given name one after the other. Voice,
size and kind of kana do not matter, so each kana is one key. Latin letters are read as they are typed into
an input method; a consonant without its vowel stands for its whole row.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kyodo_desktop.domain import participants
from kyodo_desktop.domain.choices import AttendanceState
from kyodo_desktop.domain.japanese import base_kana, search_key
from kyodo_desktop.domain.workshop import Participant, Workshop
from kyodo_desktop.text.kana import NO_READING, ROWS, SYLLABLES

#: For each letter that was typed, the kana that it may be.
Pattern = tuple[frozenset[str], ...]

_LONGEST = max(map(len, SYLLABLES))
_VOWELS = frozenset("aiueo")
_DOUBLED = frozenset(SYLLABLES["tu"])
_INITIALS = 2
_LONG = "-\u30fc"
_N_VOWEL = re.compile("nn(?=[aiueo])")


class Found(NamedTuple):
    """Who fits, in kana order: those still awaited, and those who are here already."""

    awaited: tuple[Participant, ...]
    here: tuple[Participant, ...]


def find(workshop: Workshop, meeting_id: str, typed: str) -> Found:
    """Everybody who fits what was typed. Nothing typed fits nobody; a full stop those without a reading."""
    came = {
        a.participant_id
        for a in workshop.attendances
        if a.meeting_id == meeting_id and a.state is AttendanceState.PRESENT
    }
    fits = _those(workshop, typed)
    return Found(
        tuple(person for person in fits if person.id not in came),
        tuple(person for person in fits if person.id in came),
    )


def _those(workshop: Workshop, typed: str) -> list[Participant]:
    """What was typed is read once, not once for each person."""
    people = participants.in_order(workshop)
    wanted = unicodedata.normalize("NFKC", typed).casefold().strip()
    if not wanted:
        return []
    if wanted in NO_READING:
        return [person for person in people if not person.reading.strip()]
    name, found = search_key(typed.strip()), patterns(wanted)
    return [
        person
        for person in people
        if search_key(person.name).startswith(name)
        or any(_matches(pattern, _parts(person.reading)) for pattern in found)
    ]


@lru_cache(maxsize=4096)  # a hall of people, at every key
def _parts(reading: str) -> tuple[str, ...]:
    """Family and given name as they are compared."""
    return tuple(base_kana(reading).split())


def _matches(pattern: Pattern, parts: Sequence[str]) -> bool:
    """Whether it begins the reading, or is put together from the beginnings of its parts."""
    if not pattern:
        return True
    if not parts:
        return False
    if _begins(pattern, "".join(parts)):
        return True
    first, rest = parts[0], parts[1:]
    return any(
        _begins(pattern[:cut], first) and _matches(pattern[cut:], rest) for cut in range(1, len(pattern))
    )


def _begins(pattern: Pattern, text: str) -> bool:
    return len(pattern) <= len(text) and all(
        letter in kana for kana, letter in zip(pattern, text, strict=False)
    )


@lru_cache(maxsize=256)
def patterns(typed: str) -> tuple[Pattern, ...]:
    """What was typed (folded letters) as kana; more than one where its letters can be read in two ways.

    As Latin letters it also fits a reading in Latin letters.
    """
    kana = base_kana(typed)
    found = [_read(kana)]
    if _N_VOWEL.search(kana):  # Kennichi as it is typed for an input method: ke, n, i, chi
        found.append(_read(_N_VOWEL.sub("n'", kana)))
    bare = typed[:-1]
    if bare and typed[-1] in "hsy" and bare[-1] in ROWS:  # sh, ch, ts, ky: a syllable that is not finished
        found.append(_read(base_kana(bare)))
    if len(typed) == _INITIALS and typed.isascii():  # k and e: the first letters of both names
        found.append(_read(typed[0]) + _read(typed[1]))
    if typed.isascii():
        found.append(tuple(frozenset(letter) for letter in typed if letter != " "))
    return tuple(dict.fromkeys(found))


def _read(text: str) -> Pattern:
    found: list[frozenset[str]] = []
    at = 0
    while at < len(text):
        size = next((n for n in range(_LONGEST, 0, -1) if text[at : at + n] in SYLLABLES), 0)
        letter, following = text[at], text[at + 1 : at + 2]
        if letter == "n" and ((following not in _VOWELS and following not in "ny'") or _n_and_na(text, at)):
            found.append(frozenset(ROWS["n"]))
            size = 1
        elif letter in _LONG and text[at - 1 : at] in SYLLABLES:
            found.append(frozenset(SYLLABLES[text[at - 1]]))
        elif size:
            found += [frozenset(kana) for kana in SYLLABLES[text[at : at + size]]]
        elif letter in ROWS:
            found.append(frozenset(ROWS[letter]) | (_DOUBLED if following == letter else frozenset()))
        elif letter != " ":
            found.append(frozenset(letter))
        at += size or 1
    return tuple(found)


def _n_and_na(text: str, at: int) -> bool:
    """Konno is ko, n, no; with an input method one would have typed three."""
    return text[at : at + 2] == "nn" and text[at + 2 : at + 3] in _VOWELS
