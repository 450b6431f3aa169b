"""「この条は、どこから来たか」: the way from a clause back to the notes."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.text.sheet import MARK, MARK_MEANS

WHENCE = "この条は、どこから来たか"
WHENCE_TIP = "えらんでいる条の、役割・目標・課題・付箋をたどる"
#: By the value of ``voices.Kind``.
KIND: Mapping[str, str] = {
    "purpose": "目的",
    "activity": "仕事",
    "role": "役割",
    "goal": "目標",
    "issue": "課題",
    "island": "島",
    "note": "付箋",
    "reservation": "異論・保留",
}
LIST = "この条の来た道"
GO = "そこへ移る"
NOT_WRITTEN = "（まだ書いていません）"
PRIVATE = "（紙と画面にのせない付箋）"
NOTHING = "この条の文は、話し合いの記録からではなく、ひな形か、みなさんの言葉から来ています。"
WINDOW_ONLY = "付箋に、書いた人の名前はありません。この道すじは、紙にも、会場の画面にも出ません。"


#: One step further back.
STEP = "　　"


def title(clause: str) -> str:
    return f"「{clause}」は、どこから来たか"


def role(actor: str, level: str, said: str) -> str:
    """◎ 自治会　主担当　会場を貸す."""
    return "　".join(part for part in (f"{MARK[level]} {actor}", MARK_MEANS[level], said) if part)


def note(said: str, table: str, private: bool) -> str:
    """足がない（1班）."""
    return said + (f"（{table}）" if table else "") + (PRIVATE if private else "")


def line(kind: str, said: str) -> str:
    return f"{KIND[kind]}　{said or NOT_WRITTEN}"
