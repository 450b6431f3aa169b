# 五十音順, 和暦
"""Readings in kana order, search keys, dates by eras, times. A name as written is never touched.

**Order.** ``sort_key`` follows JIS X 4061 as far as lists of names need it:
katakana counts as hiragana, a voiced sound as the plain one, a small kana as the
large one, the long mark as the vowel before it. Ties go plain, voiced, half-voiced; then
the long mark before small before large (sources disagree on this last point; this is
our choice); then by code points. A space, as between family and given name,
comes before every letter, so a short family name stands before a longer one. Readings
that begin with another script's letters come after those in kana, then names without a reading.

**Dates.** Whoever types may write R8.11.30, the same in full with its era, 11/30 or 2026-11-30,
in digits of either width. A *when* is an ISO date or words.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from kyodo_desktop.errors import Refused
from kyodo_desktop.text import dates as words

_LONG = "\u30fc"
_REPEAT = "\u309d\u30fd"
_MARKS = {"\u3099": "1", "\u309a": "2"}  # voiced, half-voiced
_BETWEEN_LEVELS = "\x01"  # sorts before every letter, so a shorter reading comes first


class _Sound(NamedTuple):
    base: str
    small: bool
    vowel: str


@lru_cache(maxsize=4096)  # every list sorts the same names at every change
def sort_key(reading: str, name: str = "") -> str:
    """A key that puts names into kana order by their reading; names without one come last, by code points."""
    if not reading.strip():
        return f"2{name}"
    folded = unicodedata.normalize("NFKD", reading).casefold()
    bases, marks, sizes = "", "", ""
    vowel = ""
    for letter in folded:
        if letter in _MARKS and bases:
            marks = marks[:-1] + _MARKS[letter]
            continue
        base, size = letter, "2"
        if letter == _LONG and vowel:
            base, size = vowel, "0"
        elif letter in _REPEAT and bases:
            base, size = bases[-1], "2"
        else:
            sound = _sound(letter)
            base, size, vowel = sound.base, "1" if sound.small else "2", sound.vowel
        bases, marks, sizes = bases + base, marks + "0", sizes + size
    script = "0" if in_kana(reading) else "1"
    return script + _BETWEEN_LEVELS.join((bases, marks, sizes, reading, name))


def in_kana(reading: str) -> bool:
    """Whether a reading begins in kana. Signs and digits before its first letter do not matter."""
    folded = unicodedata.normalize("NFKD", reading)
    first = next((letter for letter in folded if letter.isalpha()), "")
    return not first or unicodedata.name(first, "").startswith(("HIRAGANA", "KATAKANA"))


def base_kana(reading: str) -> str:
    """What is left of a reading for finding it: no voicing, no size, no long mark, no kind of kana."""
    key = sort_key(reading)
    return "" if key.startswith("2") else key[1:].partition(_BETWEEN_LEVELS)[0]


@cache
def _sound(letter: str) -> _Sound:
    """What Unicode's own name for the letter says: KATAKANA LETTER SMALL YA is small, a ya, ends in a."""
    name = unicodedata.name(letter, "")
    script, _, rest = name.partition(" LETTER ")
    if script not in ("HIRAGANA", "KATAKANA"):
        return _Sound(letter, small=False, vowel="")
    plain = rest.removeprefix("SMALL ")
    try:
        base = unicodedata.lookup(f"HIRAGANA LETTER {plain}")
    except KeyError:  # an old or foreign katakana that hiragana has not
        base = letter
    vowel = unicodedata.lookup(f"HIRAGANA LETTER {plain[-1]}") if plain[-1] in "AIUEO" else ""
    return _Sound(base, small=plain != rest, vowel=vowel)


def search_key(text: str) -> str:
    """For searching only, never shown: width, case and kind of kana do not matter."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(chr(ord(c) - 0x60) if "\u30a1" <= c <= "\u30f6" else c for c in folded)


def wareki(date: dt.date, *, weekday: bool = False) -> str:  # 令和8年6月20日（土）
    """A date by its era, with its weekday if wanted; before the four eras the Western year."""
    shown = words.western(date)
    for era, _, first_day in words.ERAS:
        if date >= first_day:
            shown = words.in_era(era, date.year - first_day.year + 1, date.month, date.day)
            break
    return shown + (words.weekday(date) if weekday else "")


def parse_date(text: str, near: dt.date | None = None) -> dt.date | None:
    """The date that was typed; none if the text is something else.

    Without a year it is the next such day on or after ``near``. Raises Refused when
    it looks like a date but there is no such day, era year or weekday.
    """
    typed = unicodedata.normalize("NFKC", text).strip().upper()
    if found := re.fullmatch(words.DATE + words.WEEKDAY, typed):
        date = _day(_year(found), found, text)
        if found["era"]:
            _check_era(found["era"], date, text)
    elif near and (found := re.fullmatch(words.DAY + words.WEEKDAY, typed)):
        date = _next_day(near, found, text)
    else:
        return None
    if found["weekday"] and found["weekday"] != words.WEEKDAYS[date.weekday()]:
        raise Refused("date.other_weekday", text=text.strip(), weekday=words.WEEKDAYS[date.weekday()])
    return date


def _year(found: re.Match[str]) -> int:
    if found["year"]:
        return int(found["year"])
    number = 1 if found["era_year"] == words.FIRST_YEAR else int(found["era_year"])
    first_years = {word: first.year for name, letter, first in words.ERAS for word in (name, letter)}
    return first_years[found["era"]] + number - 1


def _day(year: int, found: re.Match[str], text: str) -> dt.date:
    try:
        return dt.date(year, int(found["month"]), int(found["day"]))
    except ValueError:
        raise Refused("date.no_such_day", text=text.strip()) from None


def _check_era(era: str, date: dt.date, text: str) -> None:
    """An era has its first and its last day: the 30 April of Reiwa 1 never was."""
    later: dt.date | None = None
    for name, letter, first_day in words.ERAS:
        if era in (name, letter):
            if date < first_day or (later and date >= later):
                raise Refused("date.not_in_era", text=text.strip(), era=name, date=wareki(date))
            return
        later = first_day


def _next_day(near: dt.date, found: re.Match[str], text: str) -> dt.date:
    month, day = int(found["month"]), int(found["day"])
    for year in range(near.year, near.year + 9):  # 29 February comes back after eight years at the latest
        try:
            date = dt.date(year, month, day)
        except ValueError:
            continue
        if date >= near:
            return date
    raise Refused("date.no_such_day", text=text.strip())


def read_date(text: str, near: dt.date | None = None) -> dt.date | None:
    """Like ``parse_date``, for a field that holds a date or nothing. Raises Refused for words."""
    date = parse_date(text, near)
    if date is None and text.strip():
        raise Refused("date.unreadable", text=text.strip())
    return date


def parse_time(text: str) -> dt.time | None:  # 13:30, 午後1時30分, 13時半, 1330
    """The time that was typed; none if the text is something else. Raises Refused for 25:00."""
    typed = unicodedata.normalize("NFKC", text).strip()
    if found := re.fullmatch(words.TIME, typed):
        hour = int(found["hour"])
        minute = 30 if found["half_past"] else int(found["minute"] or 0)
        if found["half"] and hour > 12:
            raise Refused("time.no_such_time", text=text.strip())
        if found["half"]:
            hour = hour % 12 + (12 if found["half"] == words.AFTERNOON else 0)
    elif re.fullmatch(r"\d{3,4}", typed):
        hour, minute = divmod(int(typed), 100)
    else:
        return None
    if hour > 23 or minute > 59:
        raise Refused("time.no_such_time", text=text.strip())
    return dt.time(hour, minute)


def read_time(text: str) -> dt.time | None:
    """Like ``parse_time``, for a field that holds a time or nothing. Raises Refused for words."""
    time = parse_time(text)
    if time is None and text.strip():
        raise Refused("time.unreadable", text=text.strip())
    return time


def read_minutes(text: str) -> int:  # 25, 25分, 1時間30分, 1時間半
    """The minutes that were typed. Raises Refused for anything else."""
    typed = unicodedata.normalize("NFKC", text).strip()
    found = re.fullmatch(words.MINUTES, typed, re.ASCII)
    if not found or not typed:
        raise Refused("minutes.unreadable", text=text.strip())
    half = 30 if found["half"] else 0
    return int(found["hours"] or 0) * 60 + half + int(found["minutes"] or 0)


def read_metres(text: str) -> int | None:  # 12, 12m, 約12メートル
    """The whole metres that were typed, none for a blank. Raises Refused for anything else."""
    typed = unicodedata.normalize("NFKC", text).strip()
    found = re.fullmatch(words.METRES, typed, re.ASCII)
    if not typed:
        return None
    if not found:
        raise Refused("hall_depth.unreadable", text=text.strip())
    return int(found["metres"])


def read_when(text: str, near: dt.date | None = None) -> str:
    """A *when*: the ISO date that was typed, or the words exactly as typed."""
    date = parse_date(text, near)
    return text if date is None else date.isoformat()


@lru_cache(maxsize=4096)  # every table shows the same dates at every change
def iso_date(when: str) -> dt.date | None:
    """The date of a *when*; none if it is words."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", when, re.ASCII):
        return None
    try:
        return dt.date.fromisoformat(when)
    except ValueError:
        return None


def when(text: str, *, year: bool = False) -> str:  # 7月31日, 令和8年7月31日
    """A *when* as people read it: month and day, with ``year`` the whole date; words as they are."""
    date = iso_date(text)
    if date is None:
        return text
    return wareki(date) if year else words.month_day(date)


@lru_cache(maxsize=4096)
def activity_when(since: str, by: str) -> str:  # 9月1日から, 7月31日まで, 毎月末
    """From when and until when, either or both; words as they are."""
    start = when(since) + (words.FROM if iso_date(since) else "")
    end = when(by) + (words.UNTIL if iso_date(by) else "")
    plain = bool(iso_date(since) and iso_date(by)) or not (start and end)
    return start + end if plain else start + words.BETWEEN_WHENS + end


def read_activity_when(text: str, near: dt.date | None = None) -> tuple[str, str]:
    """Since and by, as typed in one cell; what does not say *from* is by."""
    typed = text.strip()
    if typed.endswith(words.FROM) and (date := parse_date(typed.removesuffix(words.FROM), near)):
        return date.isoformat(), ""
    head, found, tail = typed.removesuffix(words.UNTIL).partition(words.FROM)
    if found and (start := parse_date(head, near)) and (end := parse_date(tail, start)):
        return start.isoformat(), end.isoformat()
    if typed.endswith(words.UNTIL) and (date := parse_date(typed.removesuffix(words.UNTIL), near)):
        return "", date.isoformat()
    return "", read_when(text, near)
