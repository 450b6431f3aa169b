"""Words of the amendment sheet and of the sheet that compares two editions."""

from __future__ import annotations

AMENDMENT = "変更合意書"
COMPARISON = "版の見くらべ"
WHERE = "条"
OLD = "変える前"
NEW = "変えた後"
REASON = "わけ"
REST = "このほかの条は、前の版のとおりです。変えた後の全文は、つぎの版の合意書にのせます。"
CLOSING = "この変更に合意したしるしに、変更に関わる主体が署名します。"
NOTHING = "変わったところは、ありません。"
NO_EDITIONS = "くらべられる版が、まだありません。署名用に刷ると、版が残ります。"
DRAFT = "（案）"


def edition(number: int, draft: bool = False) -> str:
    return f"第{number}版{DRAFT if draft else ''}"


def changes(kind: str, before: str, day: str, check: str) -> str:
    """What is changed: the edition, its day and its number."""
    return (
        f"わたしたちは、{day}に合意した「{kind}」第{before}版（照合番号 {check}）を、"
        "つぎのとおり変えることに合意します。"
    )


def changes_to_fill(kind: str) -> str:
    return (
        f"わたしたちは、令和　　年　　月　　日に合意した「{kind}」第　　版（照合番号　　　　　　　　）を、"
        "つぎのとおり変えることに合意します。"
    )


def spot(article: str, where: str) -> str:
    return f"{article}\n{where}" if where else article


def numbered(side: str, check: str) -> str:
    return f"{side}　照合番号 {check}"


def foot(title: str, document: str) -> str:
    return f"{title}　{document}"


def count(places: int) -> str:
    return f"ちがうところは、{places}か所です。"
