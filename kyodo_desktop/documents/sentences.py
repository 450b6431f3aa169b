"""A text cut in two between sentences, for a row of a table that is taller than a page."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kyodo_desktop.documents.paragraph import Block, lay, split

_CLOSING = "」』）)］】”’"
_LONG = 0.5  # of the room on a page: a sentence that takes more may be cut at the end of any line


@cache
def _sentence() -> re.Pattern[str]:
    """Up to after full stops and the marks that close on them, or after a line end."""
    goes_on = f"(?<=[{_CLOSING}])[とがはをのにでも]"  # 「はい。」と答えた
    return re.compile(
        f"(?:[。！？!?]|．(?![0-9０-９]))+[{_CLOSING}]*(?![{_CLOSING}])(?!{goes_on})[ \u3000]*|\n"
    )


def ends(text: str) -> list[int]:
    """Where a sentence ends and another follows: ``n`` stands for the place before character ``n``."""
    return [match.end() for match in _sentence().finditer(text) if match.end() < len(text)]


def split_between(block: Block, height: float, page: float) -> tuple[Block | None, Block | None]:
    """What fits into ``height`` points and ends with a sentence, and the rest.

    A first sentence that takes more than half a ``page`` (points) is cut at the end of a line.
    """
    if block.height <= height + 0.01:
        return block, None
    text = text_of(block)
    places = ends(text)
    low, high = 0, len(places)
    while low < high:  # the last place up to which the text fits
        middle = (low + high + 1) // 2
        if _again(block, text[: places[middle - 1]]).height <= height + 0.01:
            low = middle
        else:
            high = middle - 1
    if low:
        end = places[low - 1]
        rest = replace(_again(block, text[end:]), continues=text[end - 1] != "\n")
        return _again(block, text[:end]), rest
    first = _again(block, text[: places[0]] if places else text)
    return split(block, height) if first.height > page * _LONG else (None, block)


def text_of(block: Block) -> str:
    """The text of a block as it was written."""
    parts = []
    for line in block.lines:
        parts += [cluster.missing or cluster.text for cluster in line.clusters]
        parts += ["\n"] if line.last else []
    return "".join(parts).removesuffix("\n")


def _again(block: Block, text: str) -> Block:
    """Part of the text of a block, set anew; a character that it lacks is still named with the whole text."""
    made = lay(text.removesuffix("\n"), block.style, block.width)
    return replace(made, sources=block.sources, continues=block.continues)
