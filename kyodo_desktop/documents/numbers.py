"""Numbers with what belongs to them: 20世帯, 1,200円, 第3条, 午後7時30分, 令和9年3月31日.

Sources: JLREQ 3.1.10 and JIS X 4051:2004 clauses 4.5.1, 4.6 keep digits, prefixed and
postfixed signs and units together. They know nothing of words: that a date or an hour is
read in one glance is this house's rule. Two strengths: ``FIRM`` holds like 禁則; ``LOOSE``
holds unless a line had otherwise to be cut anywhere, and then it is the sensible place
(令和9年3月 | 31日, 午後 | 7時30分).
"""

from __future__ import annotations

import re

_DIGITS = "0-9０-９"
_NUMBER = f"[{_DIGITS}]+(?:[.,．，][{_DIGITS}]+)*"
_ERAS = "令和|平成|昭和|大正|明治|西暦"
_HALVES = "午前|午後|毎月|毎週"
# Units and counters; the longer ones first where one begins another.
_UNIT = (
    "世帯|家族|団体|[かカヶ箇][所月年]|時間|分間|秒間|日間|週間|年間|年度|年生|[年回日番人]目|番地|丁目|種類|項目|往復"
    "|[万千億][円人名]|[円人名年月日時分秒週回個枚件号版条項章節度部区班歳才割番点席室箱冊杯本台戸軒棟組隻頭]"
    "|[つ位票通校社者]|㎞|km|kg|[万億兆千百]"
)

#: One number with the word before and the unit behind it: no line ends inside.
FIRM = re.compile(f"(?:第|{_ERAS})?{_NUMBER}(?:{_UNIT})?半?|(?:{_HALVES})(?=[{_DIGITS}])")
#: Places inside an expression of several such numbers.
LOOSE = re.compile(
    f"(?<=[{_DIGITS}][月時分万億千])(?=[{_DIGITS}])"
    f"|(?<=[{_DIGITS}]日)(?=[（(][月火水木金土日祝])"
    f"|(?<={_HALVES})(?=[{_DIGITS}])"
    f"|(?<=[約各全計])(?=[{_DIGITS}])"
    f"|(?<=[〜～])(?=[{_DIGITS}])"
)
_ANY = re.compile(f"[{_DIGITS}]")


def firm(text: str) -> list[int]:
    """Places where no line may end: ``n`` stands for the place before character ``n``."""
    if not _ANY.search(text):
        return []
    return [at for match in FIRM.finditer(text) for at in range(match.start() + 1, match.end())]


def loose(text: str) -> list[int]:
    """Places where a line ends only if there is no other."""
    if not _ANY.search(text):
        return []
    return [match.start() for match in LOOSE.finditer(text)]
