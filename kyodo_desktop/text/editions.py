"""The life of an agreement on screen 6: its editions, what changes, who consents, who has signed, its end."""

from __future__ import annotations

from collections.abc import Sequence

from kyodo_desktop.text.numbers import things

EDITIONS = "版"
SIGNED_SEAL = "済"
CONSENT_SEAL = "同"

# tabs

CHANGE_TAB = "条文を変える"
WAITING = "持ち帰り中"
APPROVED = "みな承認"
ENDED = "終わりました"
ALTERED_TAB = "書きかえられています"


def edition(number: int) -> str:
    return f"第{number}版"


def dated_edition(number: int, day: str) -> str:
    """第1版　令和8年6月20日."""
    return f"{edition(number)}　{day}"


def signed_state(day: str, signed: int, all_of: int) -> str:
    """令和8年6月20日 署名6つ, or 署名 4/6 while some are missing."""
    count = f"署名{things(signed)}" if signed == all_of else f"署名 {signed}/{all_of}"
    return f"{day} {count}"


def changed_places(count: int) -> str:
    return f"変更{count}か所"


def tab_spoken(name: str, state: str, *, sealed: bool) -> str:
    return "、".join(part for part in (name, state, "みなの署名ずみ" if sealed else "") if part)


# views of a draft

SHOW_CHANGES = "変えたところ"
SHOW_CLAUSES = "条文"
SWITCH = "変えたところ・条文"
SWITCH_TIP = "変えたところの一覧と条文を、行き来する"

# changes

WHERE = "変えるところ"
REASON = "わけ"
REASON_LABEL = "わけ："
REASON_EXAMPLE = "なぜ変えるか"
REVERT = "戻す"
REVERT_TIP = "えらんでいる変更を、前の版のとおりに戻す"
REVERTED = "変えたところを、前の版に戻しました。"
NO_LIST = "この版は古い形で残っているので、変更の一覧は出せません。紙の形では、くらべられます。"
BARS = "左のたて線：変えたところ"
AMENDMENT_PRINT = "変更合意書を刷る"
AMENDMENT_TIP = "変える条だけの紙を刷る。署名は、変更に関わる主体だけです"


def from_to(old: str, new: str) -> str:
    return f"{old} → {new}"


def change_spoken(article: str, spot: str, old: str, new: str, reason: str) -> str:
    why = f"、わけ {reason}" if reason else "、わけは、まだ"
    return f"{article} {spot}、{old} から {new} へ{why}"


def reason_of(article: str, spot: str) -> str:
    return f"{article} {spot}を変えるわけ"


def revert_of(article: str, spot: str) -> str:
    return f"{article} {spot}を戻す"


# consents

CONSENTS = "変更への同意"
CONSENTED = "同意"
NOT_YET = "まだ"
CHANGED_SINCE = "まだ（あとで案が変わりました）"
CONSENTS_FIRST = "さきに、変更への同意をそろえてください。"


def stale(names: Sequence[str]) -> str:
    """The consents that no longer count, and why."""
    return f"{'・'.join(names)}の同意は、あとで案が変わったので、「まだ」に戻りました。\n"


def consent_note(before: int, count: int, new: int, changed: Sequence[str]) -> str:
    return (stale(changed) if changed else "") + (
        f"第{before}版は、署名した日のまま残ります。消えません。\n"
        f"{things(count)}の同意がそろうと、第{new}版に署名できます。"
    )


def consent_spoken(name: str, state: str) -> str:
    return f"{name}、{state}"


# signatures

SIGNATURES = "署名"
SIGNED = "署名ずみ"
ONLY_A_RECORD = "紙に署名をいただいたら、ここに印を付けます。画面の印は、紙の署名のかわりにはなりません。"
DATE_OF_SIGNING = "署名の日を直す"
PRINT_AGAIN = "この版を刷る"
PRINT_DRAFT = "変更の案を印刷"
CONTENT = "この版の文"
TO_FINISH = "できあがりを見る"
ALTERED_WORDS = (
    "記録が書きかえられています。この版の文は、署名用に刷ったときと、もう同じではありません。"
    "紙のほうを見てください。"
)
REDRAWN_WORDS = (
    "刷ったときのPDFが見つかりません。残っている記録から、作り直して見せています。"
    "紙と照合番号をくらべてください。"
)


def check_line(number: str, day: str) -> str:
    return f"照合番号 {number}　{day}に、署名用に刷りました"


def signed_of(signed: int, all_of: int) -> str:
    return f"{signed} / {all_of}"


def signature_spoken(name: str, signer: str, state: str) -> str:
    return f"{name} {signer}、{state}"


def signature_said(name: str) -> str:
    return f"{name}を、署名ずみにしました。"


def signature_taken_back(name: str) -> str:
    return f"{name}の署名の印を、取り消しました。"


def signing_day(name: str) -> str:
    return f"{name}が署名した日"


def goal_line(number: int, what: str, *parts: str) -> str:
    return "　".join(part for part in (str(number), what, *parts) if part)


def activity_line(number: int, what: str, when: str, who: str) -> str:
    return "　".join(part for part in (f"{number} {what}", when, who) if part)


# taking home

HOME = "持ち帰りと承認"
HOME_TIP = "案を持ち帰る主体と、いつまでに返事するか、承認の返事を書く"
HOME_WORDS = (
    "総会や役員会にはかる主体は、いつまでに返事をもらうかを書きます。持ち帰らない主体は、空のままです。"
    "その場で確かめたことは「署名の前に確かめること」に、署名は紙に残ります。"
)
PARTY = "主体"
UNTIL = "いつまでに返事"
UNTIL_EXAMPLE = "例：7/10"
ANSWER = "返事"
APPROVE = "承認した"
CLOSE = "とじる"
NOBODY = "署名する主体が、まだいません。"


def until_of(name: str) -> str:
    return f"{name}が返事する日"


def approve_of(name: str, on: str) -> str:
    return f"{name}が承認した{f'（{on}）' if on else ''}"


def approved_on(day: str) -> str:
    return f"承認した（{day}）"


def at_home(count: int) -> str:
    return f"{WAITING} {things(count)}"


# the end

END = "合意を終わりにする"
END_TIP = "みんなで決めた終わりの日と、わけを書く"
END_BACK = "終わりを取り消す"
END_DATE = "終わりの日"
END_REASON = "わけ"
END_REASON_EXAMPLE = "例：第2期の合意に引きつぐため"
END_SAID = "合意を、終わりにしました。"
END_TAKEN_BACK = "終わりを取り消しました。"
DATE_EXAMPLE = "例：R9.3.31"
DATE_MISSING = "日付を書いてください。"
KEEP = "これでよい"
CANCEL = "やめる"


def ended_line(day: str, reason: str) -> str:
    why = f"わけ：{reason}" if reason else ""
    return f"この合意は、{day}に終わりました。{why}"


# comparing

COMPARE = "版をくらべる"
COMPARE_TIP = "二つの版の、ちがうところだけを見る"
COMPARE_PRINT = "見くらべを刷る"
COMPARE_OLD = "前の版"
COMPARE_NEW = "後の版"
COMPARE_NONE = "くらべられる版が、まだありません。署名用に刷ると、版が残ります。"
COMPARE_SAME = "文は、同じです。"
COMPARE_CANNOT = "古い形で残っている版は、くらべられません。"


def differing(count: int) -> str:
    return f"ちがうところ {count}か所" if count else COMPARE_SAME


# the finish

MADE = "できたもの"
NEXT_DAYS = "つぎの日"
SEE_AGREEMENT = "合意書を見る"
OPEN_FOLDER = "フォルダーをひらく"
KEPT = "刷ったPDFを、この会の記録に残しました"
KEPT_WORDS = "いつでも、同じPDFをもう一度刷れます"
FOLDER_MADE = "刷るためのPDF"
FOLDER_WORDS = "「協働デスク」の記録の中の「印刷」フォルダー"
NO_DAYS = "つぎの日は、まだ決まっていません。"
REVIEW_DAY = "みんなで見直す日"
USES_REVIEW = "7 振り返りを使います"


def all_agreed(count: int) -> str:
    return f"{things(count, '')}の主体が、合意しました。"


def finish_line(kind: str, number: int, day: str, check: str) -> str:
    return f"{kind} 第{number}版　{day}　照合番号 {check}"


def printed_made(number: int, paper: str) -> str:
    return f"第{number}版を、署名用に刷りました（{paper}）"


def leads(names: Sequence[str]) -> str:
    return f"主担当 {'・'.join(names)}" if names else ""


def on_day(day: str, what: str) -> str:
    """7月31日（金）　聞き取りのしめきり."""
    return f"{day}　{what}"


HINTS_EDITION = (
    ("Space", "署名ずみの印"),
    ("F2", "署名の日"),
    ("Ctrl+D", COMPARE),
    ("Ctrl+P", "もう一度刷る"),
    ("F1", "手引き"),
)
HINTS_CHANGES = (
    ("F2", "わけを書く"),
    ("Del", "変更を戻す"),
    ("Ctrl+D", COMPARE),
    ("Ctrl+P", "印刷"),
    ("F1", "手引き"),
)
HINTS_FINISH = (("Ctrl+P", "もう一度刷る"), ("F1", "手引き"))
