"""Where a Japanese line may end and the next may begin.

JIS X 4051:2004 (日本語文書の組版方法) sorts characters into classes and says which may
not begin a line (行頭禁則, 4.3.1: closing brackets, commas and full stops, middle dots,
division marks, iteration marks, the long-vowel sign, small kana), which may not end
one (行末禁則: opening brackets, prefixed signs such as ￥), and which pairs may not be
parted (分離禁止: ……, ――, numbers and their units, Latin words). Full stops and commas
may hang in the margin (ぶら下げ, the standard's appendix; here by half an em at most,
and only in running text).

The classes are those of the strict rule set: small kana and the long-vowel sign do
not begin a line either, as in the forms of public offices.
"""

from __future__ import annotations

from enum import IntFlag


class Kind(IntFlag):
    """What a character may not do, or what it belongs to."""

    PLAIN = 0
    NO_START = 1
    NO_END = 2
    SPACE = 4
    LATIN = 8
    DIGIT = 16
    UNIT = 32
    PAIRED = 64
    HANGS = 128
    DIVIDES = 256
    POINT = 512
    HIRAGANA = 1024
    PARTICLE = 2048
    PAUSE = 4096


_CLOSING = "’”）〕］｝〉》」』】〙〗〟｠»)]}｣"
_STOPS = "、。，．,.､｡"
_DOTS = "・：；:;･"
_DIVIDING = "？！?!‼⁇⁈⁉"
_ITERATION = "ヽヾゝゞ々〻"
_LONG = "ー〜～゠–‐‑−ｰ"
_SMALL = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
_SUFFIXED = "°′″℃％‰%¢ﾞﾟ゛゜／/"
_OPENING = "（〔［｛〈《「『【〘〖〝｟«‘“([{｢"
_PREFIXED = "￥＄£￡$¥＃№〒＠"

_NO_START = frozenset(_CLOSING + _STOPS + _DOTS + _DIVIDING + _ITERATION + _LONG + _SMALL + _SUFFIXED)
_NO_END = frozenset(_OPENING + _PREFIXED)
_SPACES = frozenset(" \u00a0\u3000\t")
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_UNITS = frozenset("円名人年月日時分秒回個枚件号版条項度台部区班歳才割")
_PAIRED = frozenset("…‥―—")
_HANGING = frozenset("、。，．､｡")
_DIVIDERS = frozenset("/?&=-_")
_PARTICLES = frozenset("をにはがでともへや")
_PAUSES = frozenset(_CLOSING + "、。，．・を")  # を is a particle wherever it stands

_MEMBERS = (
    (_NO_START, Kind.NO_START),
    (_NO_END, Kind.NO_END),
    (_SPACES, Kind.SPACE),
    (_DIGITS, Kind.DIGIT),
    (_UNITS, Kind.UNIT),
    (_PAIRED, Kind.PAIRED),
    (_HANGING, Kind.HANGS),
    (_DIVIDERS, Kind.DIVIDES),
    (frozenset(".,"), Kind.POINT),
    (_PARTICLES, Kind.PARTICLE),
    (_PAUSES, Kind.PAUSE),
)


def kind_of(character: str) -> int:
    """The classes of a character, as ``Kind`` bits (a plain int: this is asked for every pair)."""
    kind = sum(int(member) for members, member in _MEMBERS if character in members)
    if _is_latin(character):
        kind |= int(Kind.LATIN)
    if "\u3041" <= character <= "\u309f":
        kind |= int(Kind.HIRAGANA)
    return kind


def _is_latin(character: str) -> bool:
    return "!" <= character <= "~" or "\u00c0" <= character <= "\u024f"


_BEFORE_OF_WORD = int(Kind.LATIN)
_NEVER_FIRST = int(Kind.NO_START)
_NEVER_LAST = int(Kind.NO_END)
_SPACE = int(Kind.SPACE)
_DIGIT = int(Kind.DIGIT)
_TIED_TO_DIGIT = int(Kind.DIGIT | Kind.UNIT)
_PAIR = int(Kind.PAIRED)
_DIVIDER = int(Kind.DIVIDES)
_POINT = int(Kind.POINT)


def may_break(before: int, after: int, same: bool) -> bool:
    """Whether a line may end between two neighbours of these kinds; ``same``: it is one character twice."""
    if after & _SPACE:
        return False  # spaces stay at the end of the line, where they take no room
    if before & _SPACE:
        return not after & _NEVER_FIRST
    if after & _NEVER_FIRST or before & _NEVER_LAST:
        return False
    if before & _PAIR and same:
        return False
    if before & _DIGIT and after & _TIED_TO_DIGIT:
        return False
    if before & _POINT and after & _DIGIT:
        return False
    if before & after & _BEFORE_OF_WORD:
        return bool(before & _DIVIDER) and not after & (_DIVIDER | _POINT)
    return True


_PHRASE_MARK = int(Kind.PAUSE | Kind.SPACE)
_PARTICLE = int(Kind.PARTICLE)
_KANA = int(Kind.HIRAGANA)


def ends_phrase(before: int, after: int) -> bool:
    """Whether a reader would pause here: after a mark, or after a particle before a kanji.

    No dictionary is asked, so it finds most phrase ends and only seldom a wrong one;
    it is a preference for narrow cells, never a rule.
    """
    if before & _PHRASE_MARK:
        return True
    return bool(before & _PARTICLE) and not after & _KANA
