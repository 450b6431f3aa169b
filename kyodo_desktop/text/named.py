"""What a sentence is made from: a key and what fills its gaps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Protocol

#: A template with named gaps, or a function of the same names.
Sentence = str | Callable[..., str]


_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Named(Protocol):
    """A step's label, a finding, a next thing: each has a key and its arguments."""

    @property
    def key(self) -> str:
        """Which sentence."""

    @property
    def args(self) -> Mapping[str, str | int]:
        """What fills it. User text goes in as it is: templates are filled once, never read again."""


def fill(sentence: Sentence, args: Mapping[str, str | int]) -> str:
    """The finished sentence."""
    return sentence.format(**args) if isinstance(sentence, str) else sentence(**args)


def said_again(words: str, longest: int = 40) -> str:
    """What a person wrote, within a sentence: on one line, not too long to read, in the usual direction."""
    straight = _TURNING.sub("", words)
    plain = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in straight)
    return plain if len(plain) <= longest else f"{plain[:longest]}…"
