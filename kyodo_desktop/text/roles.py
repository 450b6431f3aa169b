"""The matrix of 役割分担: its header, marks, strip, overview and messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kyodo_desktop.text.numbers import things

#: By the value of ``RoleLevel``; an empty cell takes no part.
LEVEL: Mapping[str, str] = {"lead": "主担当", "cooperate": "協力", "support": "支援・助言", "": "加わらない"}
MARK: Mapping[str, str] = {"lead": "◎", "cooperate": "○", "support": "△"}
#: By the value of ``Phase``: our word, and the one of the guide's round below it.
PHASE: Mapping[str, tuple[str, str]] = {
    "plan": ("企画", "Plan"),
    "do": ("実施", "Do"),
    "check": ("評価", "Check"),
    "act": ("改善", "Act"),
}

TABLE = "役割分担の表"
PHASE_HEAD = "段階"
NUMBER = "番号"
ACTIVITY = "仕事"
WHEN = "いつまで"
NO_LEAD = "主担当なし"
JOINT = "共"
JOINT_SPOKEN = "共同の主担当"
NO_NAME = "名のない主体"

ADD = "仕事を足す"
ADD_TIP = "いまの行と同じ段階に、仕事を足す"
EDIT = "仕事の名を直す"
PUT_AWAY = "仕事をしまう"
PUT_AWAY_TIP = "いまの行の仕事をしまう（元に戻せます）"
UP = "仕事を上へ"
UP_TIP = "段階のはしでは、前の段階へ移る"
DOWN = "仕事を下へ"
DOWN_TIP = "段階のはしでは、つぎの段階へ移る"
PRINT = "印刷"
PRINT_TIP = "役割分担表を刷る"
SAVE_PDF = "PDFに保存"
SAVE_PDF_TIP = "役割分担表をPDFに保存する"
PANEL = "見わたし"
PANEL_TIP = "見わたしをひらく・とじる"
PANEL_CLOSE = "とじる"
PUT_AWAY_DONE = "仕事をしまいました。"

EMPTY = "仕事が、まだありません。目標を見ながら、することを足します。"
NO_PARTIES = "主体は、まだいません。「参加者と主体」で足すと、列ができます。"

CLEAR = "空ける"
MOVE = "うごく"
ARROWS = "← ↑ ↓ →"
KANA_ORDER = "列のならびは五十音順"
AGREED_ORDER = "列のならびは話し合って決めた順"

COLUMN_HERE = "えらんでいる列"
STRENGTH = "強み"
WEAKNESS = "弱み"
NOT_WRITTEN = "まだ"

LEADS_DECIDED = "主担当が決まった仕事"
BALANCE = "受け持ちのつり合い"
BALANCE_COUNTS = "◎ ○ △ の数"
NO_LEAD_IS_FINE = "◎ のない主体があっても、かまいません。"
GO_THERE = "そこへ移る"

HINTS = (("1 2 3", "◎ ○ △"), ("Tab", "見わたしへ"), ("Enter", "仕事の名を直す"), ("F1", "手引き"))


def add_in(phase: str) -> str:
    """``phase`` is a value of ``Phase``."""
    return f"「{PHASE[phase][0]}」に仕事を足す"


def count(number: int) -> str:
    return things(number)


def of(part: int, whole: int) -> str:
    return f"{part} / {whole}"


def lead_became_cooperate(names: Sequence[str]) -> str:
    return f"{'・'.join(names)}の ◎ を ○ にしました（主担当は一つです）。"


def joint_leads(names: Sequence[str]) -> str:
    return f"{'・'.join(names)}の、共同の主担当にしました。"


def cell_spoken(activity: str, actor: str, level: str, joint: bool) -> str:
    """What a screen reader says: 予約の電話を受ける、社協、協力."""
    return f"{activity}、{actor}、{JOINT_SPOKEN if joint else LEVEL[level]}"


def activity_spoken(number: int, what: str, phase: str, led: bool) -> str:
    return f"{PHASE[phase][0]}、{number} {what}{'' if led else f'、{NO_LEAD}'}"


def column_tip(name: str, strengths: str, weaknesses: str) -> str:
    return f"{name}　{STRENGTH}：{strengths or NOT_WRITTEN}　{WEAKNESS}：{weaknesses or NOT_WRITTEN}"


def no_lead_title(number: int, what: str) -> str:
    return f"{number} {what}"


NO_LEAD_WORDS = "主担当の ◎ がありません"
SEVERAL_LEADS_WORDS = "◎ が二つ以上あります。共同の主担当ですか（Shift+1）"
NO_DATE_WORDS = "いつまでが、まだです"


def more(number: int) -> str:
    return f"ほか {things(number)}"


def questions_head(number: int) -> str:
    return f"いちど見ておくこと　{things(number)}"


def load_spoken(name: str, lead: int, cooperate: int, support: int) -> str:
    return f"{name}、主担当{lead}、協力{cooperate}、支援・助言{support}"


def load_short(lead: int, cooperate: int, support: int) -> str:
    return f"◎{lead} ○{cooperate} △{support}"


def open_short(number: int, first: str) -> str:
    """``first`` names the first of them."""
    return f"主担当なし {number}（{first}）"


def undated_short(number: int, first: str) -> str:
    return f"いつまでが、まだ {number}（{first}）"


def uneven_short(number: int, first: str, leads: int) -> str:
    return f"かたより {number}（{first} ◎{leads}）"


def asked_short(number: int) -> str:
    return f"問い {number}"


def squares_spoken(decided: int, whole: int) -> str:
    return f"{LEADS_DECIDED}、{whole}のうち{decided}"
