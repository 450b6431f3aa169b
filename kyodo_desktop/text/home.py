"""The list of workshops, and the first start."""

from kyodo_desktop.text import common

LIST = "会の一覧"
SEARCH_PLACEHOLDER = "会の名・会場で一覧をしぼる"
ORDER = "ならび：開催の日が近い順"
STOP_SEARCH = "さがすのをやめる"

BEGINNERS = "はじめての方へ"
BEGINNERS_WORDS = "記入ずみの見本を、自由にさわれます。さわっても、あなたの会は変わりません。"
OPEN_SAMPLE = "見本をひらく"
ONLY_HERE = "このパソコンの中だけ"
ONLY_HERE_WORDS = "記録は、このパソコンにだけ残します。インターネットは使いません。"

FIRST_LINES = "まだ、会がありません。\nどこからでも、はじめられます。"
FIRST_SECOND = "はじめての方は、見本をひらくのがおすすめです。\nさわって覚えて、そのままとじてかまいません。"
FIRST_SAMPLE = "見本をひらく"
FIRST_SAMPLE_WORDS = "「買い物と通院の足を考える会」を、\n準備から合意書まで見られます。"
FIRST_NEW = "新しい会をつくる"
FIRST_NEW_WORDS = "会の名と日だけで、はじめられます。\n残りは、あとから書けます。"
NEW_NAME = "会の名"
NEW_NAME_EXAMPLE = "例：買い物と通院の足を考える会"
NEW_DAY = "会の日（決まっていなければ、書かなくてかまいません）"
NEW_DAY_EXAMPLE = "例：6/20、令和8年6月20日"
NEW_MAKE = "この名ではじめる"
FLOW = "話し合いの流れ"
FLOW_WORDS = (
    "会の日、約束、場所を決めます",
    "来る人と、強み・弱みを書きます",
    "付箋に書いて、分けて、えらびます",
    "いつまでに・どれだけを決めます",
    "仕事ごとに ◎ ○ △ を置きます",
    "読み合わせて、紙に署名します",
    "点検して、つぎに活かします",
)
ALL_STOPS = "、".join(common.STOPS)
FLOW_FROM = (
    "この流れは、鹿児島県の「協働スタートアップガイド」の基本原則にそっています。（F1 でいつでも読めます）"
)

ALL_DONE = "ひとめぐり済み"
NO_DATE = "日は、まだ"
NO_PLACE = "会場は、まだ"
TODAY = "きょう"
SAMPLE_TAG = "見本"

HINTS = (("↑ ↓", "えらぶ"), ("Enter", "ひらく"), ("Ctrl+F", "すべての会からさがす"), ("F1", "手引き"))
FIRST_HINTS = (("Tab", "つぎのボタンへ"), ("Enter", "えらぶ"), ("F1", "手引き"))


def count(number: int) -> str:
    from kyodo_desktop.text.numbers import things  # not needed before the first paint

    return things(number)


def nothing_found(words: str) -> str:
    return f"「{words}」に合う会は、ありません。会の名と会場から、さがしています。"


def days_until(days: int) -> str:
    return TODAY if days == 0 else f"{days}日後"


def stop(number: int, name: str) -> str:
    return f"{number} {name}"


def spoken(title: str, day: str, place: str, now: int, upcoming: str) -> str:
    """One row of the list, read aloud."""
    route = f"7つのうち{now}つ目" if now else ALL_DONE
    return f"{title}、{day or NO_DATE}、{place or NO_PLACE}、{route}、{upcoming}"
