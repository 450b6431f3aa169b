"""Words used everywhere: the program's name, the seven stops, the kinds of 主体 nobody ranks."""

APP = "協働デスク"
TAGLINE = "話し合いで決めたことを紙に残し、続けていくための机です。"

STOPS = ("準備", "参加者と主体", "地域課題", "目的と目標", "役割分担", "合意書", "振り返り")
SHORT_STOPS = ("準備", "参加者", "課題", "目標", "役割", "合意書", "振返り")

LIST = "会の一覧"
CLOSE = "とじる"
WRITE_NAME = "名を書く"
CANCEL = "やめる"
EMPTY_VALUE = "まだ"
UNTITLED = "（名のない会）"


def window_title(workshop_title: str) -> str:
    return f"{workshop_title or UNTITLED} ― {APP}"


def served(source: str) -> str:
    """Which of the guide's principles a page serves."""
    return f"手引き {source}"
