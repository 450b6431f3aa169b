"""Words for what differs between two editions: where it stands on the sheet, and what stood there."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.text import agreement_rules
from kyodo_desktop.text.kinds import KIND_LABEL

#: What stands where nothing is said.
NOTHING = "（なし）"
EMPTY_CELL = "空き"
COMES = "新しく入る"
GOES = "なくなる"
SEQUENCE = "ならび"
BETWEEN = "・"
PREAMBLE = "前文"
HEAD = "表題"
SIGNING = "署名"
ANNEX = "別紙"
RESERVATION = "異論・保留"
ASIDE = "見送ったこと"
SAYING = "言われたこと"
WITNESS = "立会人"
PARTY = "当事者"
JOINT = "共同"

#: ``part.field`` → the word for it on the sheet.
SPOT: Mapping[str, str] = {
    "workshop.title": "会の名",
    "workshop.document_number": "文書番号",
    "workshop.purpose": "目的の文",
    "workshop.phase_labels": "段階の名",
    "agreements.kind": "文書の種類",
    "agreements.style": "文の形",
    "agreements.aliasing": "主体のよび方",
    "agreements.roles_as": "役割の書き方",
    "agreements.sign_mode": "署名のしかた",
    "agreements.term_from": "期間の始まり",
    "agreements.term_to": "期間の終わり",
    "agreements.renewal": "期間のあと",
    "agreements.review_on": "評価の日",
    "agreements.originals_at": "原本を置く所",
    "agreements.originals": "原本の数",
    "agreements.contact_actor_id": "連絡の窓口",
    "agreements.meets": "定例の集まり",
    "agreements.insurance": "保険",
    "meetings.date": "会の日",
    "meetings.venue": "会場",
    "actors.name": "主体の名",
    "actors.short_name": "主体の短い名",
    "actors.kind": "主体の種類",
    "actors.crest": "紋の文字",
    "actors.address": "住所",
    "goals.what": "何を",
    "goals.due": "いつまでに",
    "goals.target": "どれだけ",
    "goals.measured_by": "はかり方",
    "goals.actor_id": "はかる主体",
    "goals.beneficiary": "だれのために",
    "activities.phase": "段階",
    "activities.what": "仕事の名",
    "activities.since": "いつから",
    "activities.by": "いつまで",
    "activities.needs": "必要なもの",
    "clauses.title": "見出し",
    "clauses.text": "文",
    "objections.text": "文",
    "objections.answer": "答え",
    "objections.clause_id": "どの条のことか",
    "objections.actor_id": "言った主体",
    "parties.alias": "略した名",
    "parties.signer": "署名する人",
    "parties.signer_title": "署名する人の役",
    "parties.witness": "立会人かどうか",
    "cost_shares.party_id": "費用を持つ主体",
    "cost_shares.kind": "費用の分け方",
    "cost_shares.amount": "費用の額",
    "cost_shares.text": "費用の内わけ",
    "settings_aside.key": "見送ったこと",
    "settings_aside.reason": "見送るわけ",
    "settings_aside.set_on": "見送った日",
    "annexes.title": "見出し",
    "annexes.text": "文",
}

#: The fixed answers that can differ, by ``part.field`` and their value.
ANSWER: Mapping[str, Mapping[str, str]] = {
    "actors.kind": KIND_LABEL,
    "agreements.kind": agreement_rules.KINDS,
    "agreements.style": agreement_rules.STYLES,
    "agreements.aliasing": agreement_rules.ALIASINGS,
    "agreements.roles_as": {"table": "表", "clauses": "主体ごとの文", "annex": "別表"},
    "agreements.sign_mode": {
        "name_only": "記名",
        "handwritten": "自署",
        "either": "署名又は記名押印",
        "seal": "記名押印",
    },
    "agreements.renewal": {"none": "つづけない", "automatic": "1年ずつつづける", "talk": "話し合って決める"},
    "cost_shares.kind": {"own": "自分で持つ", "amount": "額で分ける", "in_kind": "人手や物で出す"},
}


def goal(number: int) -> str:
    return f"目標{number}"


def activity(number: int, what: str) -> str:
    return f"{number} {what}"


def in_kana_order(names: str) -> str:
    return f"五十音順（{names}）"


def yen(amount: int) -> str:
    return f"{amount:,}円"


def copies(number: int) -> str:
    return f"{number}通"


def said_by(whose: str, spot: str) -> str:
    """目標2　どれだけ; one of them may be missing."""
    return "　".join(part for part in (whose, spot) if part)


def cell(actor: str, mark: str, label: str, words: str) -> str:
    """商店会　○ 協力（会場を貸す）."""
    own = f"（{words}）" if words else ""
    return f"{actor}　{mark} {label}{own}"


def empty_cell(actor: str) -> str:
    return f"{actor}　{EMPTY_CELL}"
