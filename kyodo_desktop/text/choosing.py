"""Choosing together: seals, hands, five fingers and the rest, counted by hand."""

from __future__ import annotations

from typing import NamedTuple

from kyodo_desktop.text.named import Sentence
from kyodo_desktop.text.numbers import things


def _uneven(counted: int, expected: int) -> str:
    gap = counted - expected
    wrong = f"{gap}多い" if gap > 0 else f"{-gap}足りない" if gap else "人より多い所がある"
    return f"数が合いません（{wrong}）。数え直すか、合わないわけを書くと、しめきれます。"


def _reasons_missing(missing: int) -> str:
    return f"反対のわけを、あと{things(missing)}聞いて書いてください。"


REFUSALS: dict[str, Sentence] = {
    "ballots.amount": "人数は、0から{most}までで書いてください。",
    "ballots.quorum": "いる人数は、1人から{most}人までで書いてください。",
    "ballots.closed": "これは、しめきってあります。「数え直す」をおすと、書けます。",
    "ballots.uneven": _uneven,
    "ballots.nothing_counted": "まだ、何も数えていません。数を書いてからにしてください。",
    "ballots.objection_without_reason": _reasons_missing,
    "ballots.standing": "板のシールは、しまえません。",
    "ballots.no_such_choice": "このえらび方には、その答えがありません。",
    "ballots.counted_already": "もう数えはじめています。数を消してから、えらぶものを足してください。",
    "ballots.counted_for": "これには、もう数が入っています。数を消すと、はずせます。",
    "ballots.blank_option": "えらぶものの言葉を書いてください。",
    "ballots.words_of_a_note": "これは板の言葉です。付箋や表札のほうで直してください。",
    "ballots.private_note": "ふせた付箋は、みんなの前でえらべません。",
    "ballots.group_without_name": "この島には、まだ名がありません。表札を書いてから、えらんでください。",
    "ballots.nothing_offered": "えらぶものを、一つは書いてください。",
    "ballots.no_issue": "これは課題の言葉ではないので、取り組む課題にはできません。",
}


class Method(NamedTuple):
    """What a way of choosing is called, in a few letters too, and what it is good for."""

    name: str
    short: str
    good_for: str


METHODS = {
    "seals": Method("シール", "シール", "たくさんの中から、みんなの関心の集まる所を見ます。"),
    "points": Method(
        "5・4・3・2・1の点",
        "5から1の点",
        "大事と思う順に五つえらびます。強い思いと広い支えの両方が見えます。",
    ),
    "hands": Method("手をあげる", "手", "いくつかの中から一つ。日取りなど、すぐ決めたい時に。"),
    "five_fingers": Method(
        "五本の指", "五本の指", "一つの案に、どれくらい賛成か。気がかりな人が、すぐ分かります。"
    ),
    "consent": Method(
        "合意の確かめ", "合意", "「これで進めて、こまらないか」を聞きます。反対には、わけを聞きます。"
    ),
    "gradients": Method(
        "八つの段", "八つの段", "賛成から反対までの間を、こまかく聞きます。大きな決めごとの前に。"
    ),
    "yes_no": Method("賛成か反対か", "賛否", "総会のように、人数ではっきり決めます。"),
}

#: What is given, in the words that are read out in the hall, and in a few letters over a narrow column.
CHOICES: dict[str, dict[str, tuple[str, str]]] = {
    "points": {str(n): (f"{n}点", f"{n}点") for n in range(5, 0, -1)},
    "five_fingers": {
        "5": ("5　大賛成", "5"),
        "4": ("4　賛成", "4"),
        "3": ("3　まあよい", "3"),
        "2": ("2　気がかりがある", "2"),
        "1": ("1　大きな気がかりがある", "1"),
        "0": ("0　待ってほしい（グー）", "0"),
    },
    "consent": {
        "consent": ("これで進めてよい", "よい"),
        "reservation": ("気がかりはあるが、進めてよい", "気がかり"),
        "objection": ("反対（わけがある）", "反対"),
    },
    "gradients": {
        "8": ("8　ぜひ、やりたい", "8"),
        "7": ("7　よいと思う", "7"),
        "6": ("6　おおむねよい。少し気になる", "6"),
        "5": ("5　決まれば、いっしょにやる", "5"),
        "4": ("4　どちらともいえない", "4"),
        "3": ("3　もっと話し合いたい", "3"),
        "2": ("2　よいと思わないが、止めない", "2"),
        "1": ("1　このままでは、受け入れられない", "1"),
    },
    "yes_no": {"yes": ("賛成", "賛成"), "no": ("反対", "反対"), "abstain": ("どちらでもない・白紙", "白紙")},
}

SOURCES = {"hands": "手", "paper": "紙", "proxy": "代理"}
SEAL_SOURCES = {"hands": "はった", "paper": "紙", "proxy": "代理"}
MAJORITIES = {"half": "半分より多い", "two_thirds": "三分の二以上", "all": "反対が一人もいない"}
OUTCOMES = {"passed": "決まりました", "not_passed": "決まりませんでした", "undecided": "まだ決まりません"}
LABELS = {"start_of_the_talk": "話し合いの参考です。ここから話し合います。"}

# --- the view

VIEW = "えらぶ"
BALLOTS = "えらぶこと"
SHEET = "数を書く表"
EMPTY = (
    "シールや手をあげて、みんなでえらびます。数だけを書き、だれが何をえらんだかは残しません。"
    "「えらぶことを足す」から、はじめられます。"
)
NO_OPTIONS = "えらぶものが、まだありません。Ctrl+Ins で、言葉を書いて足せます。"
ADD = "えらぶことを足す"
ADD_TIP = "手をあげる、五本の指などの中から、えらび方を決める"
CLOSE = "しめきる"
CLOSE_TIP = "数を確かめて、数え終わりにする"
REOPEN = "数え直す"
REOPEN_TIP = "しめきったものを、もう一度書けるようにする"
ADD_OPTION = "えらぶものを足す"
ADD_OPTION_TIP = "表の下に、言葉を書いて足す"
PUT_AWAY = "しまう・はずす"
TAKE_UP = "取り組む課題にする・はずす"
TAKE_UP_FIRST = "上から三番までを、取り組む課題にする"
TAKE_UP_FIRST_TIP = "同じ数で三番にならんだものも、いっしょに入れる"
BALLOT_AWAY = "えらぶことを、一つしまいました。"
COUNT = "数える"
NEXT_SOURCE = "手・紙・代理をかえる"
ADD_REASON = "わけを足す"
ADD_REASON_TIP = "反対や気がかりのわけを書く。名は残さない"
RULES = "きまりを直す"
TO_PEOPLE = "出席を付ける"
HINTS = (
    ("0–9 ＋ −", "数"),
    ("Enter", "下へ"),
    ("Space", "取り組む課題"),
    ("F9", "しめきる"),
    ("Ins", "えらぶことを足す"),
)

QUESTION = "問い"
QUESTION_EXAMPLE = "例：はじめに取り組むのはどれですか"
WAY = "えらび方"
GOOD_FOR = "どんな時に"
WHY_UNEVEN = "合わないわけ"
WHY_EXAMPLE = "例：一人が席をはずした"
BOARD_QUESTION = "板の付箋と島に、シールをはる"
NO_QUESTION = "（問いは、まだ書いていません）"
OPTION = "えらぶもの"
ANSWER = "答え"
TOTAL = "計"
SCORE = "点"
MEAN = "平均"
RANK = "順"
TAKEN = "課題"
PRIVATE = "（ふせた付箋）"
REASONS = "反対・気がかりのわけ"
REASON = "わけ"
REASON_ANSWER = "それへの答え"
REASON_EXAMPLE = "Enter で書きはじめます"
CLOSED_TAG = "しめきり"
OPEN_TAG = "数えている"
NOT_COUNTED_TAG = "これから"
NO_LIMIT = "きまりなし"

# --- a new one

NEW_TITLE = "みんなで、えらぶ"
RULES_TITLE = "きまりを直す"
MAKE = "はじめる"
KEEP = "これでよい"
WHAT = "えらぶもの"
OWN_WORDS = "言葉を書く"
OWN_WORDS_EXAMPLE = "一行に一つ書きます。例：\n水曜の夜\n土曜の昼"
FROM = "どこから"
FROM_NAMES = {
    "own": "ここに言葉を書く",
    "notes": "シールの多い付箋",
    "groups": "島",
    "issues": "取り組む課題",
    "activities": "仕事",
    "question": "問いだけ（一つの案に答える）",
    "board": "板の付箋と島のすべて",
}
PER_PERSON = "一人のシール"
STACKABLE = "一つに重ねてはってよい"
QUORUM = "いる人数（定足数）"
QUORUM_EXAMPLE = "なければ、空けておきます"
MAJORITY = "決まる割合"
CANDIDATES = "えらぶものにする行に、しるしを付けます"
NONE_HERE = "ここには、まだ何もありません。"


def seals_each(count: int) -> str:
    return f"{count}枚"


def rules(method: str, per_person: int, stackable: bool, quorum: int | None, majority: str) -> str:
    """What was agreed before choosing, in one line."""
    found = [METHODS[method].name]
    if method == "seals":
        found += [f"一人{per_person}枚", "重ねてよい" if stackable else "一つに一枚まで"]
    if method == "yes_no":
        found.append(f"{MAJORITIES[majority]}なら決まり")
    if quorum is not None:
        found.append(f"いる人数は{quorum}人（代理をのぞく）")
    return "・".join(found)


def put_away(question: str) -> str:
    return f"「{question}」をしまいました。"


def closed(result: str) -> str:
    return f"しめきりました。{result}"


def taken(count: int) -> str:
    return f"{things(count)}を、取り組む課題にしました。"


def spoken_amount(row: str, column: str, amount: int) -> str:
    return f"{row}、{column}、{amount}"


def spoken_taken(text: str, taken: bool) -> str:
    return f"{text}、取り組む課題に{'しました' if taken else 'していません'}"


def others(counted: tuple[tuple[str, int], ...]) -> str:
    """What came by other ways than the one that is being counted."""
    return "・".join(f"{name}{amount}" for name, amount in counted)


def reasons(count: int) -> str:
    return things(count)


def spoken_ballot(method: str, question: str, state: str) -> str:
    return f"{method}、{question}、{state}"


def spoken_offer(text: str, ticked: bool) -> str:
    return f"{text}、{'えらぶものにします' if ticked else 'えらぶものにしません'}"


# --- on paper


PAPER = "えらんだことの記録"
PRINT_TIP = "えらび方、数、合っているか、順、反対や気がかりのわけを刷る"
SAVE_TIP = "えらんだことの記録を PDF に保存する"


def paper_foot(workshop: str) -> str:
    return f"{workshop}　{PAPER}"


def page(number: int, count: int) -> str:
    return f"{number} / {count}"


def numbered(number: int, question: str) -> str:
    return f"{number}　{question}"


def way(rules_said: str, *, closed: bool) -> str:
    return f"{WAY}：{rules_said}" if closed else f"{WAY}：{rules_said}（まだ数えている途中）"


def not_chosen(count: int) -> str:
    return f"ほかの{things(count)}には、ありませんでした。"


def by_source(counted: tuple[tuple[str, int], ...]) -> str:
    return "数え方：" + "、".join(f"{name} {amount}" for name, amount in counted)


def because(reason: str) -> str:
    return f"{WHY_UNEVEN}：{reason}"


def reason_line(text: str, answer: str) -> str:
    return f"・{text}" + (f"\n　答え：{answer}" if answer.strip() else "")
