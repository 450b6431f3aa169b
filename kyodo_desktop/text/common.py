"""Words used everywhere: the program's name, the seven stops, the kinds of 主体 nobody ranks."""

APP = "協働デスク"
TAGLINE = "話し合いで決めたことを紙に残し、続けていくための机です。"

STOPS = ("準備", "参加者と主体", "地域課題", "目的と目標", "役割分担", "合意書", "振り返り")
SHORT_STOPS = ("準備", "参加者", "課題", "目標", "役割", "合意書", "振返り")

LIST = "会の一覧"
CLOSE = "とじる"
CANCEL = "やめる"
EMPTY_VALUE = "まだ"
UNTITLED = "（名のない会）"


def window_title(workshop_title: str) -> str:
    return f"{workshop_title or UNTITLED} ― {APP}"


def wareki_day(year: int, month: int, day: int, weekday: int) -> str:
    """A day of 平成 or 令和 for the list of workshops; ``weekday`` counts from Monday as 0."""
    if (year, month) >= (2019, 5):
        era, number = "令和", year - 2018
    else:
        era, number = "平成", year - 1988
    shown = "元" if number == 1 else str(number)
    return f"{era}{shown}年{month}月{day}日（{'月火水木金土日'[weekday]}）"
