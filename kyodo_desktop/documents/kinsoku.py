"""Where a Japanese line may end and the next may begin: a table of rules about two neighbours.

Sources: JIS X 4051:2004 clauses 4.3 (行頭禁則), 4.4 (行末禁則), 4.5 (分割禁止, 分離禁止) and 4.6
(連数字); JLREQ 3.1.7, 3.1.8, 3.1.10 and Appendix C. Expressions of several characters
(20世帯, 午後7時30分) are in ``numbers.py``.
"""

from __future__ import annotations

import re
from enum import IntFlag
from functools import cache
from typing import NamedTuple

from kyodo_desktop.documents import classes
from kyodo_desktop.documents.classes import class_of


class Rule(NamedTuple):
    """No line ends between a character of ``before`` and one of ``after`` (classes; empty: of any class)."""

    before: str
    after: str
    source: str


#: What may begin a line under the loose rules only. JLREQ 3.1.7 names these three among its classes and
#: leaves them to the style of the house (its notes; many books let them begin a line).
LOOSENED = classes.ITERATION + classes.LONG + classes.SMALL
_NEVER_FIRST = (
    *(classes.CLOSING, classes.HYPHEN, classes.DIVIDING, classes.MIDDLE, classes.STOP, classes.COMMA),
    *(classes.SUFFIX, classes.POINT, classes.SLASH, classes.DASH),
)

ALWAYS: tuple[Rule, ...] = (
    Rule("", "".join(_NEVER_FIRST), "JIS X 4051 4.3; JLREQ 3.1.7"),
    Rule(classes.OPENING + classes.WESTERN_OPENING, "", "JIS X 4051 4.4; JLREQ 3.1.8"),
    Rule(classes.PREFIX, "", "JIS X 4051 4.4, 4.5.1 (￥5, №3); JLREQ 3.1.10"),
    Rule("", classes.SPACES, "spaces stay at the end of the line, where they take no room: JLREQ 3.2.6"),
    Rule(classes.INSEPARABLE, classes.INSEPARABLE, "JIS X 4051 4.5.1 (……, ――); JLREQ 3.1.10"),
    Rule(classes.DIGIT, classes.COUNTER + classes.UNIT, "JLREQ 3.1.10 (a number and its unit)"),
    Rule(classes.LETTER, classes.UNIT, "JLREQ 3.1.10"),
    Rule(classes.WIDE_LETTER, classes.WIDE_LETTER, "a word in wide letters (ＮＰＯ) is read as one"),
    Rule(
        classes.LETTER + classes.DIGIT + classes.SIGN + classes.POINT,
        classes.WESTERN,
        "JIS X 4051 4.7; JLREQ 3.2.6 (no division inside a Western word)",
    ),
    Rule(classes.SLASH + classes.DASH, classes.POINT, "an address is cut after / ? & = _, a word at -"),
)
STRICT: tuple[Rule, ...] = (*ALWAYS, Rule("", LOOSENED, "JIS X 4051 4.3; JLREQ 3.1.7"))

#: Avoided, but better than cutting anywhere: after a slash between digits (2026/6/20), and after a hyphen
#: (Wi-Fi, telephone numbers), which readers of PDF take for the mark of a divided word and leave out.
SELDOM = re.compile(
    f"(?<={classes.DIGIT}{classes.SLASH})(?={classes.DIGIT})|(?<={classes.DASH})(?=[{re.escape(classes.WESTERN)}])"
)


def pattern(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    """Finds, in a string of classes, every place (of no width) where no line may end."""
    parts = (
        (f"(?<=[{re.escape(rule.before)}])" if rule.before else "")
        + (f"(?=[{re.escape(rule.after)}])" if rule.after else "")
        for rule in rules
    )
    return re.compile("|".join(parts))


@cache
def forbidden(*, loose: bool = False) -> re.Pattern[str]:
    """The pattern of the strict rules (as the papers of public offices are set), or of the loose ones."""
    return pattern(ALWAYS if loose else STRICT)


class Kind(IntFlag):
    """What else a character is, for a reader's pauses."""

    SPACE = 1
    HIRAGANA = 2
    PARTICLE = 4
    PAUSE = 8


_PARTICLES = frozenset("をにはがでともへや")
_PAUSES = classes.CLOSING + classes.STOP + classes.COMMA + classes.POINT
_CLASS_AT = 8  # the bits above hold the class


def kind_of(character: str) -> int:
    """Class and ``Kind`` of a character in one number, for ``may_break`` and ``ends_phrase``."""
    name = class_of(character)
    kind = ord(name) << _CLASS_AT
    if name in classes.SPACES:
        kind |= int(Kind.SPACE)
    if "\u3041" <= character <= "\u309f":
        kind |= int(Kind.HIRAGANA)
    if character in _PARTICLES:
        kind |= int(Kind.PARTICLE)
    if name in _PAUSES or character in "・を":  # を is a particle wherever it stands
        kind |= int(Kind.PAUSE)
    return kind


def may_break(before: int, after: int, same: bool) -> bool:
    """Whether a line may end between two neighbours of these kinds; ``same``: it is one character twice."""
    return same_or_apart(chr(before >> _CLASS_AT), chr(after >> _CLASS_AT), same)


@cache
def same_or_apart(before: str, after: str, same: bool) -> bool:
    """``may_break`` for two classes, by the strict rules."""
    if before == after == classes.INSEPARABLE and not same:
        return True
    return not any(match.start() == 1 for match in forbidden().finditer(before + after))


_PHRASE_MARK = int(Kind.PAUSE | Kind.SPACE)
_PARTICLE = int(Kind.PARTICLE)
_KANA = int(Kind.HIRAGANA)


def ends_phrase(before: int, after: int) -> bool:
    """Whether a reader would pause here: after a mark, or after a particle before a kanji.

    No dictionary is asked, so it finds most phrase ends and only seldom a wrong one. The
    printed sheets ask ``phrases.py`` instead.
    """
    if before & _PHRASE_MARK:
        return True
    return bool(before & _PARTICLE) and not after & _KANA
