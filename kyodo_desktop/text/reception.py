"""The printed roster for the desk at the door."""

from __future__ import annotations

from kyodo_desktop.text.promises import CONSENT_NAME, CONSENT_PHOTO, CONSENT_RECORD

TITLE = "受付名簿"
PURPOSE = "名簿の使い道"
ASKED = "おたずねすること"
PRESENT = "出席"
TABLE = "班"
READING = "ふりがな"
NAME = "氏名"
PARTY = "所属"
RECORD = "記録"
PUBLISHED = "氏名"
PHOTO = "写真"
RESIDENT = "個人"
ONLY_NO_BOX = "「いいえ」のときは、四角を空けておきます。"

PRINT_TIP = "受付名簿を刷る。名簿の使い道、来た人と同意のしるしを付ける四角、あとから来た人の行"
SAVE_TIP = "受付名簿を PDF に保存する"


def questions() -> str:
    """What the three boxes stand for; as it is asked, so it is read aloud."""
    asked = ((RECORD, CONSENT_RECORD), (PUBLISHED, CONSENT_NAME), (PHOTO, CONSENT_PHOTO))
    return "\n".join([*(f"{box}：{question}" for box, question in asked), ONLY_NO_BOX])


def foot(workshop: str) -> str:
    return f"{workshop}　{TITLE}"


def page(number: int, count: int) -> str:
    return f"{number} / {count}"
