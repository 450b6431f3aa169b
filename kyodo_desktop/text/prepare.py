"""The page of preparation: what the workshop is, and what its people promise one another."""

from __future__ import annotations

CONTENT = "会の内容"
MORE = "そのほか"
PROMISES = "話し合いの約束"

MEETING = "開催"
ADD_MEETING = "開催を足す"
ADD_MEETING_TIP = "この会の、つぎの回を足す"
MEETING_BEFORE = "前の回を見る"
MEETING_AFTER = "つぎの回を見る"
PUT_MEETING_AWAY = "この回をしまう"
MEETING_AWAY = "この回を、次第と出席といっしょにしまいました。"
READ_ALOUD = (("F5", "投影して、みんなで読む"),)

TITLE = "会の名"
THEME = "テーマ"
WHEN = "日時"
DAY = "日"
STARTS = "はじまり"
ENDS = "終わり"
CLOSES = "会場を出る"
VENUE = "会場"
HALL_DEPTH = "会場の奥行き"
HOST = "よびかけ"
FACILITATOR = "進行役"
DISTRICT = "地区"
DOCUMENT_NUMBER = "文書番号"
USE_OF_RESULTS = "成果の使い道"
PRIVACY_PURPOSE = "名簿の使い道"

TITLE_EXAMPLE = "例：買い物と通院の足を考える会"
THEME_EXAMPLE = "何について話しますか"
DAY_EXAMPLE = "R8.6.20　6/20"
STARTS_EXAMPLE = "13:30"
ENDS_EXAMPLE = "16:00"
CLOSES_EXAMPLE = "17:00"
VENUE_EXAMPLE = "例：尾根木地区公民館 大広間"
HALL_DEPTH_EXAMPLE = "画面から一番後ろの席まで（m）。投影の文字が合います"
HOST_EXAMPLE = "会をよびかける団体や人"
FACILITATOR_EXAMPLE = "話し合いを進める人"
DISTRICT_EXAMPLE = "例：楠原町 尾根木地区"
DOCUMENT_NUMBER_EXAMPLE = "役場などで番号を付けるとき"
USE_OF_RESULTS_EXAMPLE = "話し合ったことを、何に使いますか"
PRIVACY_PURPOSE_EXAMPLE = "名簿を、何のために使いますか"

ADD_PROMISE = "約束を足す"
ADD_PROMISE_TIP = "新しい約束を、下に足す"
PROMISE_UP = "約束を上へ"
PROMISE_DOWN = "約束を下へ"
PUT_PROMISE_AWAY = "約束をしまう"
PROMISE_AWAY = "約束をしまいました。"
NO_PROMISES = "約束が、まだありません。みんなが安心して話せるように、三つか四つ決めておきます。"

PRINT_TIP = "次第を、約束といっしょに刷る"
SAVE_PDF_TIP = "次第を PDF に残す"
EDIT_HINT = (("F2", "直す"),)

_DIGITS = "〇一二三四五六七八九"


def number(count: int) -> str:
    """一, 二 … 十, 十一 … 九十九."""
    tens, ones = divmod(count, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def spoken_promise(count: int, text: str) -> str:
    return f"約束{count}、{text}"


def date_and_times(date: str, times: str, closes: str) -> str:
    """令和8年6月20日（土）　13:30〜16:00, and below it until when the hall is open."""
    first = "　".join(part for part in (date, times) if part)
    return "\n".join(part for part in (first, closes) if part)


def closes(time: str) -> str:
    return f"会場は {time} まで"


def meeting(number: int, date: str) -> str:
    return f"第{number}回　{date or '日は、まだ'}"


def meeting_added(number: int) -> str:
    return f"第{number}回を足しました。"


def hall_depth(metres: int) -> str:
    return f"後ろの席まで {metres} m"
