"""The role table that goes out to a spreadsheet and comes back: headers, marks, what is told before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

SHEET = "役割分担"
PHASE = "段階"
NUMBER = "番号"
WHAT = "仕事"
SINCE = "いつから"
BY = "いつまで"
NEEDS = "いるもの"
NOTE = "覚え書き"
GOAL = "目標"
AFTER = "先にする仕事"

#: Headers by which a column is known, our own first. Width and spaces do not matter.
HEADERS: Mapping[str, tuple[str, ...]] = {
    "phase": (PHASE, "フェーズ", "PDCA", "区分"),
    "number": (NUMBER, "No", "No.", "NO", "#", "順"),
    "what": (
        WHAT,
        "取組",
        "取り組み",
        "取組内容",
        "活動",
        "活動内容",
        "内容",
        "すること",
        "業務",
        "作業",
        "項目",
    ),
    "since": (SINCE, "開始", "開始日", "はじめ"),
    "by": (BY, "いつ", "期限", "時期", "期間", "締切", "しめきり", "日程"),
    "needs": (NEEDS, "必要なもの", "人・場所・お金", "必要なもの（人・場所・お金）", "資源"),
    "note": (NOTE, "備考", "メモ"),
    "goal": (GOAL, "めざす目標"),
    "after": (AFTER, "前の仕事"),
}

#: Words by which a phase is known besides the room's own, by the value of ``Phase``.
PHASES: Mapping[str, tuple[str, ...]] = {
    "plan": ("企画", "計画", "準備", "Plan", "P"),
    "do": ("実施", "実行", "Do", "D"),
    "check": ("評価", "確認", "点検", "Check", "C"),
    "act": ("改善", "見直し", "Act", "Action", "A"),
}

JOINT = "共"
#: What stands for a mark, by the value of ``RoleLevel``. Width does not matter; ours comes first.
MARKS: Mapping[str, tuple[str, ...]] = {
    "lead": ("◎", "⦿", "⊚", "1", "主", "主担当"),
    "cooperate": ("○", "◯", "〇", "⭕", "o", "O", "2", "協力"),
    "support": ("△", "▵", "3", "支援", "助言", "支援・助言"),
}
#: What stands for nothing.
EMPTY = frozenset({"-", "ー", "―", "–", "—", "×", "x", "0", "/", "・"})
#: Behind the name of a party that is called like one of our columns.
PARTY = "（主体）"
BETWEEN = "・"

TITLE = "表から入れる"
TAKE = "これを入れる"
STOP = "やめる"
NOTHING_YET = "まだ、何も入れていません。"
PREVIEW = "入る仕事の一覧"
REMARKS = "気をつけること"
AS_PARTIES = "知らない列を、主体として足す"
LINE, FATE, MARKS_HEAD = "行", "どうなる", "しるし"

WRITE_XLSX = "役割分担表をExcelで書き出す"
WRITE_XLSX_TIP = "役割分担表を、Excel のブック（XLSX）にする"
FILES = "Excel のブック (*.xlsx)"

COPIED_ALL = "表をまるごと写しました。Excel や Word に、そのままはりつけられます。"

REFUSALS: Mapping[str, str] = {
    "roles_in.nothing": "写したものの中に、仕事の行が見つかりません。何も入れていません。",
    "roles_in.too_many": "一度に入れられる仕事は{most}までです。分けて写してください。何も入れていません。",
    "roles_in.too_large": "写したものが大きすぎます。表のところだけを写してください。何も入れていません。",
    "roles_in.no_mark": "「{text}」は、◎ ○ △ のどれでもありません。何も変えていません。",
    "roles_in.no_room": "写した{rows}行 {columns}列は、ここからでは表をはみ出します。何も変えていません。",
}


def file_name(title: str) -> str:
    return f"役割分担表_{title}"


def copied(rows: int, columns: int) -> str:
    return f"{rows}行 {columns}列を写しました。"


def written(file: str, activities: int) -> str:
    return f"仕事{activities}件の表を「{file}」に書き出しました。"


def what_went_out(activities: int, titles: Sequence[str]) -> str:
    return f"仕事{activities}件の、{'、'.join(titles)}を書き出しました。"


def pasted(rows: int, columns: int) -> str:
    return f"{rows}行 {columns}列をはりつけました。"


def headline(added: int, changed: int, same: int) -> str:
    """Never of nothing at all."""
    parts = [
        f"仕事を{added}件足します" if added else "",
        f"いまある{changed}件を書きかえます" if changed else "",
        f"{same}件はいまと同じです" if same else "",
    ]
    return f"{'。'.join(part for part in parts if part)}。"


def taken(added: int, changed: int) -> str:
    parts = [f"仕事を{added}件足しました" if added else "", f"{changed}件を書きかえました" if changed else ""]
    return f"{'。'.join(part for part in parts if part) or 'いまと同じでした'}。"


FATES: Mapping[str, str] = {"added": "足す", "changed": "書きかえる", "same": "いまと同じ"}


def strangers(names: Sequence[str]) -> str:
    return f"「{'」「'.join(names)}」は、主体にありません。"


def unused(names: Sequence[str]) -> str:
    return f"使わない列：{'、'.join(names)}"


def unnamed_column(number: int) -> str:
    return f"{number}列目"


def _at(line: int, sentence: str) -> str:
    return f"{line}行目：{sentence}"


def no_what(line: int) -> str:
    return _at(line, "仕事の名がないので、入れません。")


def refused(line: int, column: str, sentence: str) -> str:
    return _at(line, f"{column}は入れません。{sentence}")


def unknown_phase(line: int, text: str, instead: str) -> str:
    return _at(line, f"「{text}」は知らない段階なので、「{instead}」に入れます。")


def no_mark(line: int, party: str, text: str) -> str:
    return _at(line, f"{party}の「{text}」は、◎ ○ △ で始まっていないので、入れません。")


def unknown_goal(line: int, text: str) -> str:
    return _at(line, f"「{text}」という目標はないので、目標は入れません。")


def unknown_after(line: int, text: str) -> str:
    return _at(line, f"「{text}」という仕事は、先にする仕事にできません。")


def several_leads(line: int) -> str:
    return _at(line, "◎ が二つ以上あります。そのまま入れて、見わたしでたずねます。")


def more_remarks(count: int) -> str:
    return f"ほか {count}件"
