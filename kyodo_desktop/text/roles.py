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
EDIT = "いまの升を直す"
EDIT_TIP = "仕事の名、いつまで、◎ ○ △ に添える言葉を、その場で直す"
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
COPY = "表を写す"
COPY_TIP = "えらんだ升を、Excel や Word にはりつけられるように写す"
COPY_ALL = "表をまるごと写す"
COPY_ALL_TIP = "見出しも、いるものも、すべての列を写す"
PASTE = "表からはりつける"
PASTE_TIP = "Excel などで写した表を入れる（入るものを、さきに見せます）"
FILL_DOWN = "上の升を下へ写す"
FILL_DOWN_TIP = "えらんだ升の一番上を、その下に写す（一つだけなら、すぐ上を写す）"
FILL_RIGHT = "左の升を右へ写す"
FILL_RIGHT_TIP = "えらんだ升の一番左を、その右に写す（一つだけなら、すぐ左を写す）"
DETAILS = "仕事のくわしいこと"
DETAILS_TIP = "いるもの、目標、先にする仕事を書く"
LOOK = "ここをくわしく見る"
LOOK_TIP = "主体の強みと弱み、添えた言葉、仕事にいるものを、その場に出す"
PHASES = "段階の名を直す"
PHASES_TIP = "企画・実施・評価・改善を、自分たちの言葉にする"
PHASES_TITLE = "段階の名"
PHASES_GUIDE = "空けると、手引きの言葉になります。12字までです。"
KEEP = "これでよい"

NEEDS = "いるもの"
NEEDS_EXAMPLE = "人：運転できる人が二人\n場所：公民館の会議室\nお金：ガソリン代 月三千円"
NOTE = "覚え書き"
GOAL = "目標"
NO_GOAL = "決めていない"
AFTER = "先にする仕事"
NO_AFTER = "とくにない"
SAID = "言葉"

PUT_AWAY_DONE = "仕事をしまいました。"

EMPTY = "仕事が、まだありません。目標を見ながら、することを足します。"
NO_PARTIES = "主体は、まだいません。「参加者と主体」で足すと、列ができます。"

CLEAR = "空ける"
MOVE = "うごく"
ARROWS = "← ↑ ↓ →"
KANA_ORDER = "列のならびは五十音順"
AGREED_ORDER = "列のならびは話し合って決めた順"

COLUMN_HERE = "えらんでいる列"
ACTIVITY_HERE = "えらんでいる仕事"
STRENGTH = "強み"
WEAKNESS = "弱み"
NOT_WRITTEN = "まだ"

LEADS_DECIDED = "主担当が決まった仕事"
BALANCE = "受け持ちのつり合い"
BALANCE_COUNTS = "◎ ○ △ の数"
NO_LEAD_IS_FINE = "◎ のない主体があっても、かまいません。"
GO_THERE = "そこへ移る"

HINTS = (
    ("1 2 3", "◎ ○ △"),
    ("F2", "言葉を添える"),
    ("Ctrl+Enter", "くわしく"),
    ("Tab", "見わたしへ"),
    ("F1", "手引き"),
)


def add_in(phase: str) -> str:
    """``phase`` is what the room calls it."""
    return f"「{phase}」に仕事を足す"


def count(number: int) -> str:
    return things(number)


def of(part: int, whole: int) -> str:
    return f"{part} / {whole}"


def lead_became_cooperate(names: Sequence[str]) -> str:
    return f"{'・'.join(names)}の ◎ を ○ にしました（主担当は一つです）。"


def leads_became_cooperate(activities: int) -> str:
    return f"仕事{activities}件で、前の ◎ を ○ にしました（主担当は一つです）。"


def put_away_several(count: int) -> str:
    return f"仕事{count}件をしまいました。"


def filled(cells: int) -> str:
    return f"{cells}の升に置きました。"


def numbered(number: int, what: str) -> str:
    return f"{number}　{what}"


def joint_leads(names: Sequence[str]) -> str:
    return f"{'・'.join(names)}の、共同の主担当にしました。"


def cell_spoken(activity: str, actor: str, level: str, joint: bool, said: str) -> str:
    """What a screen reader says: 予約の電話を受ける、社協、協力."""
    return f"{activity}、{actor}、{JOINT_SPOKEN if joint else LEVEL[level]}{f'、{said}' if said else ''}"


def activity_spoken(number: int, what: str, phase: str, led: bool) -> str:
    return f"{phase}、{number} {what}{'' if led else f'、{NO_LEAD}'}"


def column_tip(name: str, strengths: str, weaknesses: str) -> str:
    return f"{name}　{STRENGTH}：{strengths or NOT_WRITTEN}　{WEAKNESS}：{weaknesses or NOT_WRITTEN}"


def with_words(spoken: str, said: str) -> str:
    """A party's tip with its words in the current cell."""
    return f"{spoken}　{SAID}：{said}" if said else spoken


def activity_tip(told: Sequence[tuple[str, str]]) -> str:
    """Names and texts of what an activity takes."""
    return "　".join(f"{name}：{text or NOT_WRITTEN}" for name, text in told)


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


def uneven_short(number: int, first: str, leads: int) -> str:
    return f"かたより {number}（{first} ◎{leads}）"


def asked_short(number: int, first: str) -> str:
    """Other questions; ``first`` says what the first of them is about."""
    return f"問い {number}（{first}）"


def squares_spoken(decided: int, whole: int) -> str:
    return f"{LEADS_DECIDED}、{whole}のうち{decided}"
