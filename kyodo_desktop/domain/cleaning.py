"""The border of the model: what a text may hold, and how long it may be.

Taken out: control characters (NUL among them), halves of characters (lone
surrogates), marks that turn the direction of writing, byte order marks and other
non-characters. A tab becomes a space, since no font has a shape for it; so does a
line feed where there is one line only. Nothing else is touched: names, variation
selectors, joined emoji and spaces at the ends stay byte for byte.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kyodo_desktop.errors import Refused

_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("bidi", re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")),
    ("control", re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")),
    ("half", re.compile("[\ud800-\udfff]")),
    ("mark", re.compile("[\ufdd0-\ufdef\ufeff\ufff9-\ufffb" + "".join(
        chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17)
    ) + "]")),
)  # fmt: skip


class Rule(NamedTuple):
    """What a field takes: at most ``limit`` code points; ``blank`` is the refusal of an empty text."""

    limit: int = 200
    multiline: bool = False
    blank: str = ""


LONG = Rule(10_000, multiline=True)
NOTE = Rule(2_000, multiline=True)

#: Fields that differ from ``Rule()``: one line of at most 200.
RULES: dict[tuple[str, str], Rule] = {
    ("workshop", "title"): Rule(blank="title.blank"),
    ("workshop", "theme"): NOTE,
    ("workshop", "use_of_results"): NOTE,
    ("workshop", "purpose"): NOTE,
    ("workshop", "privacy_purpose"): NOTE,
    ("workshop", "phase_labels"): Rule(12),
    ("agenda", "title"): Rule(blank="agenda.blank"),
    ("agenda", "method"): NOTE,
    ("promises", "text"): Rule(blank="promise.blank"),
    ("tables", "name"): Rule(blank="table.blank"),
    ("actors", "name"): Rule(blank="name.blank"),
    ("actors", "crest"): Rule(limit=8),  # one character as people see it may be several code points
    ("actors", "address"): NOTE,
    ("actors", "contact"): NOTE,
    ("actors", "strengths"): NOTE,
    ("actors", "weaknesses"): NOTE,
    ("actors", "offers"): NOTE,
    ("participants", "name"): Rule(blank="name.blank"),
    ("participants", "contact"): NOTE,
    ("categories", "mark"): Rule(limit=8, blank="category.blank"),
    ("categories", "label"): Rule(blank="category.blank"),
    ("cards", "text"): LONG._replace(blank="card.blank"),
    ("ballots", "reason_if_uneven"): NOTE,
    ("ballots", "question"): Rule(2_000),
    ("ballot_options", "text"): Rule(2_000),
    ("objections", "text"): NOTE._replace(blank="objection.blank"),
    ("objections", "answer"): NOTE,
    ("issues", "statement"): LONG._replace(blank="issue.blank"),
    ("issues", "who_suffers"): NOTE,
    ("issues", "where"): NOTE,
    ("issues", "today"): NOTE,
    ("goals", "what"): Rule(2_000, blank="goal.blank"),
    ("goals", "target"): NOTE,
    ("goals", "measured_by"): NOTE,
    ("goals", "beneficiary"): NOTE,
    ("activities", "what"): Rule(2_000, blank="activity.blank"),
    ("activities", "needs"): NOTE,
    ("activities", "note"): NOTE,
    ("roles", "words"): NOTE,
    ("proposals", "party_name"): Rule(blank="name.blank"),
    ("proposals", "asked"): LONG,
    ("proposals", "reply"): NOTE,
    ("clauses", "text"): LONG,
    ("agreements", "meets"): NOTE,
    ("agreements", "insurance"): NOTE,
    ("agreements", "ended_reason"): NOTE,
    ("cost_shares", "text"): NOTE,
    ("annexes", "title"): Rule(2_000, blank="annex.blank"),
    ("annexes", "text"): LONG,
    ("change_reasons", "reason"): NOTE,
    ("settings_aside", "reason"): NOTE._replace(blank="setting_aside.blank"),
    ("photos", "caption"): NOTE,
}


def clean(text: str, *, multiline: bool = False) -> tuple[str, tuple[str, ...]]:
    """The text as it may be kept, and the kinds of what was taken out (words in ``text/cleaning.py``)."""
    kinds = []
    for kind, pattern in _KINDS:
        text, count = pattern.subn("", text)
        if count:
            kinds.append(kind)
    if "\t" in text:
        text = text.replace("\t", " ")
        kinds.append("tab")
    text, count = _LINE_ENDS.subn("\n" if multiline else " ", text)
    if count and not multiline:
        kinds.append("line")
    return text, tuple(kinds)


def removed(text: str, *, multiline: bool = False) -> tuple[str, ...]:
    """The kinds of what ``clean`` would take out, so that the person can be told."""
    return clean(text, multiline=multiline)[1]


def accept(part: str, field: str, text: str) -> str:
    """The text as this field may keep it. Raises Refused when too long, or blank where it may not be."""
    rule = RULES.get((part, field), Rule())
    text, _ = clean(text, multiline=rule.multiline)
    if rule.blank and not text.strip():
        raise Refused(rule.blank)
    if len(text) > rule.limit:
        raise Refused("text.too_long", limit=rule.limit, length=len(text))
    return text
