"""The categories of notes: those a new workshop starts from, those to pick from, and how they are edited."""

from __future__ import annotations

CATEGORIES: tuple[tuple[str, str], ...] = (
    ("足", "交通・買い物"),
    ("福", "福祉・見守り"),
    ("健", "健康・医療"),
    ("子", "子育て・教育"),
    ("災", "防災・防犯"),
    ("家", "空き家・住まい"),
    ("環", "農地・環境"),
    ("担", "担い手・組織"),
)

#: To pick from: what communities sort their issues by, one character and its label each.
RECOMMENDED: tuple[tuple[str, str], ...] = (
    ("災", "防災・防犯"),
    ("福", "高齢者・福祉・見守り"),
    ("子", "子育て・教育"),
    ("健", "健康・医療"),
    ("足", "交通・買い物・移動"),
    ("家", "空き家・住まい・移住"),
    ("農", "農地・山林・鳥獣被害"),
    ("環", "環境・景観・ごみ"),
    ("産", "産業・観光・仕事"),
    ("文", "行事・文化・交流"),
    ("担", "担い手・組織運営"),
    ("情", "情報・広報・デジタル"),
    ("他", "その他"),
)
ANY_MARK = "・"

MEND = "分野を直す"
MEND_TIP = "付箋の分野の、しるしと名前を直す・足す・しまう"
WORDS = "付箋の左上に出る一文字と、その名前です。八つまで使えます。"
TABLE = "分野の表"
MARK = "しるし"
LABEL = "名前"
NOTES = "付箋"
ADD = "分野を足す"
PICK = "おすすめから足す"
UP = "上へ"
DOWN = "下へ"
PUT_AWAY = "しまう"
CLOSE = "とじる"
NONE_LEFT = "おすすめの分野は、どれも使っています。"


def notes(count: int) -> str:
    return f"{count}枚"


def picked(mark: str, label: str) -> str:
    return f"{mark}　{label}"


def spoken(mark: str, label: str, count: int) -> str:
    return f"{label}、しるし {mark}、付箋{count}枚"


def put_away(label: str, count: int) -> str:
    rest = f"付箋{count}枚は、分野なしになりました。" if count else ""
    return f"「{label}」をしまいました。{rest}"
