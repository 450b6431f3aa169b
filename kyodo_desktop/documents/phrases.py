"""Where a phrase ends, for headings and narrow cells.

JLREQ leaves it open; a line that ends with a phrase is read more easily (the W3C task force's
later draft of simple rules for line composition says so). The places come from the model of
BudouX, which was trained on real text and needs no dictionary and no network. Only the model is
taken from the package: its program brings a reader of HTML along, which costs more than all the
cells of a sheet. It is read when the first narrow text needs it: 1 ms once, some 30 µs a text.
"""

# 文節; W3C 簡便な行組版ルール（案）, 文節又は語を単位にする分割

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

#: Name of a feature in the model → where its letters stand, counted from the place that is judged.
_FEATURES = {
    "UW1": (-3, -2),
    "UW2": (-2, -1),
    "UW3": (-1, 0),
    "UW4": (0, 1),
    "UW5": (1, 2),
    "UW6": (2, 3),
    "BW1": (-2, 0),
    "BW2": (-1, 1),
    "BW3": (0, 2),
    "TW1": (-3, 0),
    "TW2": (-2, 1),
    "TW3": (-1, 2),
    "TW4": (0, 3),
}
_Feature = tuple[int, int, Mapping[str, int]]


@cache
def _model() -> tuple[float, tuple[_Feature, ...]]:
    """What half of all weights takes away, and each feature with the weights of its letters."""
    package = find_spec("budoux")
    folder = next(iter(package.submodule_search_locations or ()), "") if package else ""
    model = json.loads(Path(folder, "models", "ja.json").read_text("utf-8"))
    features = tuple((*_FEATURES[name], weights) for name, weights in model.items())
    return -0.5 * sum(sum(weights.values()) for _, _, weights in features), features


@lru_cache(maxsize=1024)
def ends(text: str) -> frozenset[int]:
    """Places after which a new phrase begins: ``n`` stands for the place before character ``n``."""
    base, features = _model()
    found = []
    for at in range(1, len(text)):
        score = base
        for first, last, weights in features:
            if at + first >= 0:  # letters beyond the end make a shorter key, which no feature has
                score += weights.get(text[at + first : at + last], 0)
        if score > 0:
            found.append(at)
    return frozenset([*found, len(text)])
