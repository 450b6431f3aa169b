"""Who bears which costs: words of the table on page 6 and on the sheet."""

from __future__ import annotations

from collections.abc import Mapping

YEN = "円"
#: 3万円 is 30,000.
TEN_THOUSAND = "万"
#: By the value of ``CostKind``.
KINDS: Mapping[str, str] = {"own": "各自負担", "amount": "金額", "in_kind": "人手・物など"}

PARTY = "主体"
KIND = "受け持ち方"
AMOUNT = "金額"
AMOUNT_IN_YEN = "金額（円）"
TEXT = "何に・何を"
TOTAL = "合計"
#: An amount that is written in by hand.
AMOUNT_TO_FILL = "　　　　円"


def aloud(party: str, kind: str, amount: int | None, text: str) -> str:
    """商店会　金額　30,000円　ガソリン代: a row of the table as one line."""
    shown = "" if kind != "amount" else AMOUNT_TO_FILL if amount is None else yen(amount)
    return "　".join(part for part in (party, KINDS[kind], shown, text) if part)


def yen(amount: int) -> str:
    """30,000円."""
    return f"{amount:,}{YEN}"
