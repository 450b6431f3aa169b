"""What a sentence is made from: a key and what fills its gaps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

#: A template with named gaps, or a function of the same names.
Sentence = str | Callable[..., str]


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
