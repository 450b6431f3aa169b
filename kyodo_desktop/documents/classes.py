"""The classes of characters that the rules of Japanese setting speak of, as one table.

Source: JLREQ (W3C, Requirements for Japanese Text Layout, 2020-08-11), Appendix A, whose
classes cl-01 … cl-30 are those of JIS X 4051:2004, clause 4. Here each class is named by
one of its own characters, so that a line becomes a short string and a rule a pattern over
it: ``漢漢（０漢）。``.

Where this table goes beyond JLREQ: half-width and ASCII forms that people type in Japanese
text stand beside their full-width sisters; digits are one class however wide (JLREQ has
cl-24 for grouped numerals and cl-27 for others); and Western characters (cl-27) are told
apart by what they do at the edge of a line.
"""

from __future__ import annotations

from collections.abc import Mapping

# Names of the classes, for use in patterns.
OPENING, CLOSING, HYPHEN, DIVIDING, MIDDLE = "（", "）", "‐", "！", "・"
STOP, COMMA, INSEPARABLE, ITERATION, LONG, SMALL = "。", "、", "…", "々", "ー", "ぁ"
PREFIX, SUFFIX, WIDE_SPACE, HIRAGANA, KATAKANA, KANJI = "￥", "％", "　", "あ", "ア", "漢"
DIGIT, UNIT, SPACE, LETTER = "０", "㎡", " ", "a"
COUNTER, WIDE_LETTER = "円", "Ａ"
POINT, WESTERN_OPENING, SLASH, DASH, SIGN = ".", "(", "/", "-", "*"

#: Class → its number in JLREQ Appendix A, and its members. Whatever is named nowhere is cl-19 (漢字等),
#: unless one of the ranges below holds it.
TABLE: Mapping[str, tuple[str, str]] = {
    OPENING: ("cl-01", "（〔［｛〈《「『【〘〖〝｟«‘“｢"),
    CLOSING: ("cl-02", "）〕］｝〉》」』】〙〗〟｠»”｣"),
    HYPHEN: ("cl-03", "‐〜～゠–‑−"),
    DIVIDING: ("cl-04", "？！‼⁇⁈⁉"),
    MIDDLE: ("cl-05", "・：；･"),
    STOP: ("cl-06", "。．｡"),
    COMMA: ("cl-07", "、，､"),
    INSEPARABLE: ("cl-08", "…‥―—〳〴〵"),
    ITERATION: ("cl-09", "ヽヾゝゞ々〻"),
    LONG: ("cl-10", "ーｰ"),
    SMALL: (
        "cl-11",
        "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ",
    ),
    PREFIX: ("cl-12", "￥＄£￡$¥＃№〒＠"),
    SUFFIX: ("cl-13", "°′″℃℉％‰%¢￠／ﾞﾟ゛゜"),
    WIDE_SPACE: ("cl-14", "\u3000"),
    UNIT: ("cl-25", "㎡㎥㎢㎝㎜㎞㎏㎎㏄ℓ㍑㌔㌘㌢㍍㌶㌧㌍㌫"),
    SPACE: ("cl-26", " \t"),
    DIGIT: ("cl-24 or cl-27", "0123456789０１２３４５６７８９"),
    POINT: ("cl-27", ".,:;!)]}’"),
    WESTERN_OPENING: ("cl-27", "([{"),
    SLASH: ("cl-27", "/?&=_"),
    DASH: ("cl-27", "-"),
    SIGN: ("cl-27", "\"#'*+<>@\\^`|~\u00a0"),
    COUNTER: ("cl-19", "円名人年月日時分秒回個枚件号版条項度台部区班歳才割"),
}

#: First character, last character, class.
RANGES: tuple[tuple[str, str, str], ...] = (
    ("ぁ", "ゟ", HIRAGANA),  # cl-15
    ("ァ", "ヿ", KATAKANA),  # cl-16
    ("ｦ", "ﾝ", KATAKANA),
    ("A", "Z", LETTER),  # cl-27
    ("a", "z", LETTER),
    ("\u00c0", "\u00d6", LETTER),  # but not the signs of multiplication and division (cl-18) between these
    ("\u00d8", "\u00f6", LETTER),
    ("\u00f8", "\u024f", LETTER),
    ("Ａ", "Ｚ", WIDE_LETTER),  # set like kanji, but a word of them is not parted
    ("ａ", "ｚ", WIDE_LETTER),
)

_CLASS = {character: name for name, (_, members) in TABLE.items() for character in members}

#: Classes of Japanese letters: kana and kanji, but no marks (JLREQ cl-09, 10, 11, 15, 16, 19).
JAPANESE = ITERATION + LONG + SMALL + HIRAGANA + KATAKANA + KANJI + COUNTER
#: Classes of which a Western word consists (JLREQ cl-24, cl-27).
WESTERN = LETTER + DIGIT + SIGN + POINT + WESTERN_OPENING + SLASH + DASH
SPACES = SPACE + WIDE_SPACE


def class_of(character: str) -> str:
    """The class of a character, as the one-letter name from this module."""
    found = _CLASS.get(character)
    if found or "\u4e00" <= character <= "\u9fff":
        return found or KANJI
    return next((name for first, last, name in RANGES if first <= character <= last), KANJI)
