"""Eras, weekdays and how a date or a time reads, on screen and on paper.

Eras begin on the days named by law; before 大正 the Western year is written.
"""

from __future__ import annotations

import datetime as dt

#: Newest first: name, the letter that forms use for it, first day.
ERAS: tuple[tuple[str, str, dt.date], ...] = (
    ("令和", "R", dt.date(2019, 5, 1)),
    ("平成", "H", dt.date(1989, 1, 8)),
    ("昭和", "S", dt.date(1926, 12, 25)),
    ("大正", "T", dt.date(1912, 7, 30)),
)
FIRST_YEAR = "元"
WEEKDAYS = "月火水木金土日"

#: A date as people type it, after digits and signs were made half-width.
DATE = (
    r"(?:(?P<era>令和|平成|昭和|大正|[RHST])\s*(?P<era_year>元|\d{1,4})|(?P<year>\d{4}))"
    r"\s*[年./-]\s*(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})\s*日?"
)
DAY = r"(?P<month>\d{1,2})\s*[月/]\s*(?P<day>\d{1,2})\s*日?"
WEEKDAY = r"\s*(?:\((?P<weekday>[月火水木金土日])曜?日?\))?"
TIME = (
    r"(?P<half>午前|午後)?\s*(?P<hour>\d{1,2})\s*(?:[:時]\s*(?:(?P<minute>\d{1,2})\s*分?|(?P<half_past>半))?)"
)
#: How long something takes.
MINUTES = r"(?:(?P<hours>\d{1,2})\s*時間(?P<half>半)?)?\s*(?:(?P<minutes>\d{1,4})\s*分?)?"
#: How deep a hall is.
METRES = r"約?\s*(?P<metres>\d{1,4})\s*(?:m|メートル)?"
AFTERNOON = "午後"
FROM = "から"
UNTIL = "まで"
BETWEEN_WHENS = "、"
#: To be filled in by hand.
BLANK_DATE = "令和　　年　　月　　日"


def in_era(era: str, year: int, month: int, day: int) -> str:
    """令和8年6月20日; the first year of an era is 元年."""
    return f"{era}{FIRST_YEAR if year == 1 else year}年{month}月{day}日"


def western(date: dt.date) -> str:
    """2026年6月20日."""
    return f"{date.year}年{month_day(date)}"


def month_day(date: dt.date) -> str:
    """6月20日."""
    return f"{date.month}月{date.day}日"


def weekday(date: dt.date) -> str:
    """（土）."""
    return f"（{WEEKDAYS[date.weekday()]}）"


def clock(time: dt.time) -> str:
    """13:30."""
    return f"{time.hour}:{time.minute:02}"


def span(starts: dt.time | None, ends: dt.time | None) -> str:
    """13:30〜16:00; what is not known is left out."""
    if starts is None and ends is None:
        return ""
    return f"{clock(starts) if starts else ''}〜{clock(ends) if ends else ''}"
