"""What was taken out of a text that somebody typed or pasted."""

from __future__ import annotations

from collections.abc import Sequence

#: Each kind that ``domain.cleaning`` takes out or replaces.
KINDS = {
    "bidi": "書く向きをかえるしるし",
    "control": "画面に出ない制御の文字",
    "half": "半分だけの文字",
    "mark": "文字ではない符号",
    "line": "改行",
    "tab": "タブ",
}


def taken_out(kinds: Sequence[str]) -> str:
    """One sentence; empty if nothing was taken out."""
    if not kinds:
        return ""
    return "・".join(KINDS[kind] for kind in kinds) + "を取りのぞきました。"
