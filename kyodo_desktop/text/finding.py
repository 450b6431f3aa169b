"""Finding over all workshops: the page, what kinds of thing are found, and where in them."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.text.numbers import things

TITLE = "すべての会からさがす"
SOURCE = "スタート3"
LINE = "前の会で聞いた言葉や、出会った人と主体を、いつでも見つけられます。"
PLACEHOLDER = "言葉を書くと、すべての会からさがします"
FIELD = "さがす言葉"
LIST = "見つかったもの"
NOTHING_ASKED = (
    "会の名、付箋、課題、人、主体、目標、仕事、合意書の条から、さがします。\n"
    "ひらがなとカタカナ、全角と半角は、どちらで書いてもかまいません。空白で区切ると、どちらも含むものだけにします。"
)
SEARCHING = "さがしています…"
BACK = "戻る"
BACK_TIP = "さがす前の画面に戻る"
OPEN = "その場所をひらく"

HINTS = (("↑ ↓", "えらぶ"), ("Enter", "その場所をひらく"), ("Esc", "戻る"))

#: What kind of thing a row is, by its part.
KIND: Mapping[str, str] = {
    "workshop": "会",
    "actors": "主体",
    "participants": "人",
    "issues": "課題",
    "groups": "島",
    "cards": "付箋",
    "goals": "目標",
    "activities": "仕事",
    "clauses": "条",
    "proposals": "提案",
    "meetings": "開催",
    "agenda": "次第",
    "promises": "約束",
    "ballots": "えらぶ問い",
    "ballot_options": "えらぶもの",
    "objections": "反対・気がかり",
}

#: Where in it, for every field but the one that names the row.
WHERE: Mapping[str, str] = {
    "theme": "テーマ",
    "purpose": "目的",
    "host": "よびかけ",
    "district": "地区",
    "document_number": "文書番号",
    "use_of_results": "使い道",
    "short_name": "短い名",
    "reading": "ふりがな",
    "representative": "代表",
    "representative_reading": "代表",
    "address": "住所",
    "strengths": "強み",
    "weaknesses": "弱み",
    "offers": "持ちより",
    "position": "役",
    "spoken": "話したまま",
    "who_suffers": "困る人",
    "where": "どこで",
    "today": "いま",
    "target": "どれだけ",
    "measured_by": "はかり方",
    "beneficiary": "助かる人",
    "needs": "いるもの",
    "note": "覚え書き",
    "asked": "願い",
    "reply": "返事",
    "facilitator": "進行役",
    "method": "進め方",
    "who": "進める人",
    "answer": "答え",
}


def kind(part: str, field: str, first: str) -> str:
    """主体, or 主体　強み where the hit is not in its name."""
    where = WHERE.get(field, "") if field != first else ""
    return f"{KIND[part]}　{where}" if where else KIND[part]


def named(name: str, text: str) -> str:
    """A text with the name of what it belongs to."""
    return f"{name}　{text}"


def more(count: int) -> str:
    return f"この会に、ほか {count}件"


def more_workshops(hits: int, workshops: int) -> str:
    return f"ほか {hits}件（{things(workshops, '')}の会）。言葉を足すと、しぼれます。"


def total(hits: int, workshops: int) -> str:
    return f"{hits}件（{things(workshops, '')}の会）"


def nothing(typed: str) -> str:
    return f"「{typed}」は、どの会にも見つかりません。言葉を短くすると、見つかることがあります。"


def unready(count: int) -> str:
    return f"前の版の会 {things(count)}は、さがす用意をしているところです。少し待って、もう一度どうぞ。"


def spoken(workshop: str, kind_words: str, text: str) -> str:
    """How a hit is read aloud."""
    return f"{kind_words}、{text}、{workshop}"
