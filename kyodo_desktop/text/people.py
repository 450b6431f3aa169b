"""The page of people and parties: roster, parties, their forms, and taking a table in."""

from __future__ import annotations

from collections.abc import Sequence

from kyodo_desktop.text.numbers import things

PEOPLE = "参加者"
PARTIES = "主体"

# --- the roster

NUMBER = ""
NAME = "氏名"
READING = "ふりがな"
SORTED = " ▲"
PARTY = "所属する主体"
PARTY_SHORT = "所属"
POSITION = "役・立場"
TABLE = "班"
PRESENT = "出席"
RECORD = "記録"
PUBLISHED = "氏名"
PHOTO = "写真"
RECORD_TIP = "同意：会の記録に名を残してよい"
PUBLISHED_TIP = "同意：合意書や報告に氏名をのせてよい"
PHOTO_TIP = "同意：写真にうつってよい"
TABLE_TIP = "1〜9 で、その番号の班に入れる。0 で、班から出す"
SORT_TIP = "おすと、この順にならべる"
MEETING = "出席を付ける回"
NO_TABLE = "（なし）"
SORT_READING = "ふりがなの順にならべる"
SORT_PARTY = "所属の順にならべる"
SORT_TABLE = "班の順にならべる"
NOT_YET = "まだ"
RESIDENT = "個人"
SEARCH = "名前でさがす"

ADD_PERSON = "人を足す"
ADD_PERSON_TIP = "名前だけで、人を足す"
IMPORT = "表から取りこむ"
IMPORT_TIP = "Excel などの表から、名簿を取りこむ"
PASTE = "表をはりつける"
PASTE_TIP = "Excel などで写した表を、確かめてから足す"
PUT_PERSON_AWAY = "人をしまう"
TICK = "しるしを付ける・消す"

# --- reception

RECEIVE = "受付"
RECEIVE_TIP = "かなを打って、来た人に出席を付ける"
KANA = "かな"
KANA_EXAMPLE = "例：あし"
END_RECEPTION = "受付を終わる"
KANA_HINT = "姓と名のはじめのかなを打ち、番号をおすと、出席が付きます。"
ONE_LEFT = "Enter で出席が付きます。"
NOBODY_FITS = "合う人がいません。名簿にない人は、Ins で足せます。"
ALL_HERE = "みなさん、そろいました。"
NO_PEOPLE = "まだ、だれもいません。名前だけで足せます。Excel の表を、そのままはりつけることもできます。"
STOP_SEARCH = "さがすのをやめる"

# --- the parties

ADD_PARTY = "主体を足す"
ADD_PARTY_TIP = "話し合いに加わる団体や役場を足す"
PUT_PARTY_AWAY = "主体をしまう"
NO_PARTIES = "話し合いに加わる団体や役場を、ここに足します。"
IN_KANA_ORDER = "五十音順"
IN_AGREED_ORDER = "決めた順"

KIND = "種類"
NAMES = "名"
FULL_NAME = "正式名"
SHORT_NAME = "短い名"
CREST = "紋の一文字"
REPRESENTATIVE = "代表する人"
POST = "役"
STRENGTHS = "強み"
WEAKNESSES = "弱み・心配"
OFFERS = "持ちよれるもの"
SIGNER = "署名する人"
SIGNED_BY_REPRESENTATIVE = "代表する人"
SIGNS_NOT = "合意書には署名しません"

FULL_NAME_EXAMPLE = "合意書にのる名"
SHORT_NAME_EXAMPLE = "表の見出しに使う、短い名"
CREST_EXAMPLE = "空けておくと、種類の文字"
READING_EXAMPLE = "ひらがなで"
POST_EXAMPLE = "例：会長"
SIGNER_EXAMPLE = "代表する人でないとき"
STRENGTHS_EXAMPLE = "得意なこと、ほかにない力"
WEAKNESSES_EXAMPLE = "足りないもの、心配なこと"
OFFERS_EXAMPLE = "場所、道具、人手、知り合い"
EDIT_HINT = (("F2", "直す"),)

RECEIVING_HINTS = (
    ("1–9", "その人に出席"),
    ("Enter", "一人のとき出席"),
    (".", "かなのない人"),
    ("Ctrl+Z", "元に戻す"),
    ("Esc", "消す・終わる"),
)

HINTS = (
    ("Ctrl+R", "受付"),
    ("Space", "しるしを付ける"),
    ("Enter", "直す・つぎの人"),
    ("Ins", "人を足す"),
    ("Ctrl+F", "さがす"),
    ("F1", "手引き"),
)

PUT_AWAY = "しまう"
CANCEL = "やめる"


def people_count(count: int) -> str:
    return f"{count}人"


def parties_count(count: int) -> str:
    return things(count, "")


def in_order(kana: bool) -> str:
    return IN_KANA_ORDER if kana else IN_AGREED_ORDER


def meeting(number: int, date: str) -> str:
    return f"第{number}回（{date}）" if date else f"第{number}回"


def choose_by_number(count: int) -> str:
    return f"{count}人います。番号でえらびます。"


def marked(name: str, table: str, rest: int) -> str:
    """Who has just come, where they sit, and for how many the hall still waits."""
    where = f"、{table}へ" if table else ""
    return f"{name} さん、出席{where}。" + (f"あと{rest}人です。" if rest else ALL_HERE)


def already_here(name: str, others: int) -> str:
    more = f"ほか{others}人" if others else ""
    return f"{name} さん{more}は、もう出席です。"


def mark_taken_back(name: str) -> str:
    return f"{name} さんの出席を、付ける前に戻しました。"


def namesake(name: str, about: str) -> str:
    """Said when somebody is written down who has the name of another."""
    where = f"（{about}）" if about else ""
    return f"同じ氏名の {name} さん{where}が、もういます。別の人なら、このままで大丈夫です。"


def reading_not_kana(reading: str) -> str:
    return f"「{reading}」は、かなではありません。名簿では、かなの後ろにならびます。"


def nobody_found(typed: str) -> str:
    return f"「{typed}」に合う人は、いません。氏名とふりがなから、さがしています。"


def person_away(name: str) -> str:
    return f"{name} さんをしまいました。"


def party_away(name: str) -> str:
    return f"{name}をしまいました。"


def without_photo(count: int) -> str:
    return f"写真の同意がない{count}人は、写真に写しません" if count else ""


def without_record(count: int) -> str:
    return f"記録の同意がない{count}人は、名簿に名をのせません" if count else ""


def residents(count: int) -> str:
    return f"{count}人が、個人として参加しています。"


def representative(title: str, name: str, reading: str) -> str:
    """理事長　鮫島 恵（さめしま めぐみ）."""
    known = "　".join(part for part in (title, name) if part)
    return f"{known}（{reading}）" if reading and known else known or reading


def names(name: str, short: str, reading: str) -> str:
    """The whole name with its reading, and the short name behind it."""
    shown = f"{name}（{reading}）" if reading else name
    return f"{shown}　{short}" if short else shown


def spoken_tick(what: str, name: str, state: str) -> str:
    """How a check cell is read aloud: 出席、有村 重雄、付いています."""
    return f"{name}、{what}、{state}"


TICKED = "はい"
NOT_TICKED = "いいえ"
NOT_ASKED = "まだ確かめていません"


def spoken_party(name: str, kind: str, people: int) -> str:
    return f"{name}、{kind}、{people}人"


def holds_leads(name: str, count: int) -> str:
    return f"{name}は、仕事{things(count)}の主担当です"


def leads_left(count: int) -> str:
    return f"しまうと、その{things(count)}は主担当なしになります。"


LEADS_SAFE = "役割の記録は残り、元に戻せます。"

RECORD_CONSENT = "同意　記録"
NAME_CONSENT = "氏名"
PHOTO_CONSENT = "写真"


def of_all(count: int) -> str:
    return f"/ {count}"


# --- taking a table in

IMPORT_FILE = "名簿の表をえらぶ"
IMPORT_KINDS = "表のファイル (*.xlsx *.xlsm *.csv *.tsv *.txt);;すべてのファイル (*)"
READING_FILE = "読んでいます…"
IMPORT_TITLE = "表から取りこむ"
FROM_CLIPBOARD = "はりつけた表"
ENCODING = "文字の種類"
PREVIEW = "足す人"
LINE = "行"
AFFILIATION = "所属"
CONTACT = "連絡先"
NOTES_ON_LINES = "足さない行・気をつける行"
EMPTY_CLIPBOARD = "はりつけるものが、ありません。Excel で表を写してから、もう一度どうぞ。"


def people_added(count: int) -> str:
    return f"{count}人を足しました。"


def sample(cells: Sequence[str]) -> str:
    return "、".join(cells)


def shortened(lines: Sequence[str], most: int) -> list[str]:
    """The first lines, and how many more there are."""
    rest = len(lines) - most
    return [*lines[:most], f"ほか、{rest}行"] if rest > 0 else list(lines)


def party_can_do(count: int) -> str:
    return f"しまうか、先に{things(count)}の主担当を決め直すことができます。"
