"""Screen 6: the clauses, what to make sure of before signing, and the paper as it will be printed."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.text import common
from kyodo_desktop.text.clauses import counted, number
from kyodo_desktop.text.numbers import things

LEFT_PANE = "条文"
RIGHT_PANE = "印刷のすがた"

BEFORE_SIGNING = "署名の前"
PRINTED_TO_SIGN = "署名用に刷りました"

CLAUSES = "合意書の条"
PREAMBLE = "前文"
CLOSING = "署名"

MODEL = "ひな形"
OWN = "直しました"
DATED = "日付あり"
NO_DATE = "日付は、まだ"
COMPLETE = "そろいました"

ADD = "条を足す"
ADD_TIP = "ひな形の条を入れる。自分たちの条も書ける"
NEW_TITLE = "新しい条"
EDIT = "文を直す"
EDIT_TIP = "えらんでいる条の文を直す"
FINISH = "直し終える"
TO_MODEL = "ひな形に戻す"
PUT_AWAY = "条をしまう"
PUT_AWAY_TIP = "えらんでいる条をしまう（元に戻せます）"
PUT_AWAY_DONE = "条をしまいました。番号が、くり上がりました。"
MODEL_DONE = "ひな形の文に戻しました。"
UP = "条を上へ"
DOWN = "条を下へ"
TITLE_FIELD = "条の見出し"
TEXT_FIELD = "条の文"
MODEL_NOTE = "ひな形の文です。法律の助言ではありません。"

TERM_FROM = "期間のはじまり"
TERM_TO = "期間の終わり"
REVIEW_ON = "見直しの日"
SIGN_MODE = "署名のしかた"
ORIGINALS_AT = "原本を置く所"
#: What stands in an empty field, by the field of the agreement.
DATE_EXAMPLES: Mapping[str, str] = {
    "term_from": "空なら、会の日から",
    "term_to": "空なら、年度の終わりまで",
    "review_on": "例：R8.12.12",
}
ORIGINALS_EXAMPLE = "例：公民館（空なら、主体ごとに1通）"
#: By the value of ``SignMode``.
SIGN_MODES: Mapping[str, str] = {
    "name_only": "氏名を印刷する",
    "handwritten": "自分で書く",
    "either": "自分で書く、または印刷した氏名に押印",
    "seal": "印刷した氏名に押印",
}

CHECKS_TITLE = "署名の前に確かめること"
NOTHING_LEFT = "すべて、そろいました"
NO_FINDINGS = "目的・目標・仕事・署名する人が、そろっている"
NO_GAPS = "空いているところは、ほかにない"
#: By the keys of ``domain.agreement.CHECKS``.
CHECKS: Mapping[str, str] = {
    "read_aloud": "みんなで読み合わせた",
    "disclosure_settled": "公開する範囲を、みんなで確かめた",
}
FREEZE = "署名用に刷る"
FREEZE_TIP = "いまの版を、これで決まりとして刷る"
FREEZE_SAFE = "この版の文と番号は、もう変わりません。あとで変えたいときは、つぎの版になります。"
FREEZE_CAN = "刷る前に、みんなで読み合わせてください。"

PREVIEW = "印刷のすがた"
FIT_WIDTH = "幅に合わせる"
FIT_PAGE = "ページ全体"
PREVIOUS = "‹"
NEXT = "›"
PREVIOUS_TIP = "前のページ"
NEXT_TIP = "つぎのページ"
MAKING = "紙面を作っています…"
GLYPH = "刷れない文字"
GO_THERE = "そこへ移る"
PRINT_TIP = "合意書を刷る"
SAVE_TIP = "合意書をPDFに保存する"

HINTS = (
    ("Enter", "文を直す・元の画面へ"),
    ("Ctrl+Enter", "直し終える"),
    ("PgUp PgDn", "ページ"),
    ("F1", "手引き"),
)


def tab(edition: int, draft: bool) -> str:
    return f"第{edition}版{'（案）' if draft else ''}"


def after_signing(edition: int) -> str:
    return f"署名のあとに変えると、第{edition}版です"


def by_meeting(day: str) -> str:
    return f"{day}（会の日）"


def by_year(day: str) -> str:
    return f"{day}（年度の終わり）"


def same_as(stop: int) -> str:
    return f"{stop} と同じ"


def signers(parties: int) -> str:
    return counted(parties)


def left(count: int) -> str:
    return f"{things(count)}残り"


def remaining(count: int) -> str:
    return f"残り {things(count)}"


def to_stop(stop: int) -> str:
    return f"{stop} {common.STOPS[stop - 1]}"


def to_clause(clause: int) -> str:
    return number(clause)


def clause_spoken(label: str, title: str, state: str) -> str:
    return f"{label} {title}、{state}"


def page_of(page: int, pages: int) -> str:
    return f"{page} / {pages} ページ"


def page_spoken(page: int, pages: int) -> str:
    return f"{PREVIEW}、{pages}ページのうち{page}ページ目"


def freeze_title(edition: int) -> str:
    return f"第{edition}版を、署名用に刷ります"


def frozen(edition: int) -> str:
    return f"第{edition}版を、署名用に刷りました。"


def more_glyphs(sentence: str, others: int) -> str:
    return f"{sentence}（ほか {things(others)}）" if others else sentence
