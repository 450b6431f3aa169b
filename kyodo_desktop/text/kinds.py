"""Kinds of party: what they are called, and the character painted in their crest."""

from __future__ import annotations

from collections.abc import Mapping

#: By the value of ``ActorKind``.
KIND_LABEL: Mapping[str, str] = {
    "community": "地域コミュニティ",
    "npo": "NPO・ボランティア",
    "welfare": "福祉",
    "business": "商店・企業",
    "medical": "医療",
    "school": "学校・大学",
    "government": "行政",
    "resident": "個人",
}

CREST_CHARACTER: Mapping[str, str] = {
    "community": "自",
    "npo": "N",
    "welfare": "福",
    "business": "商",
    "medical": "医",
    "school": "学",
    "government": "行",
    "resident": "民",
}
