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
        f"(?:[。！？!?]|．(?![0-9０-９]))+[{_CLOSING}]*(?![{_CLOSING}])(?!{goes_on})[ \u3000]*\n?|\n"
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
    fits = int(height / block.style.leading + 1e-6)
    text, most = text_of(block), len(text_of(replace(block, lines=block.lines[:fits]))) + 1  # its line end
    places = ends(text)
    for place in reversed([place for place in places if place <= most]):
        above = _again(block, text[:place])
        if above.height <= height + 0.01:  # the last one nearly always does
            below = replace(_again(block, text[place:]), continues=text[place - 1] != "\n")
            return above, below
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
