"""A participants' list from elsewhere: the usual names of its columns, and what is said of it beforehand."""

from collections.abc import Callable, Mapping, Sequence

from kyodo_desktop.text import people_columns

#: What stands in the column 所属 of somebody who came for no body.
NO_AFFILIATION = frozenset({"個人"})

#: Parts of a body's name that tell its kind (values of ``ActorKind``); the first that fits counts.
KIND_SIGNS: Sequence[tuple[str, tuple[str, ...]]] = (
    ("npo", ("NPO", "ＮＰＯ", "特定非営利活動法人", "ボランティア")),
    ("welfare", ("社会福祉", "社協", "福祉", "介護", "包括支援")),
    ("medical", ("病院", "医院", "診療所", "クリニック", "薬局", "医師会")),
    ("school", ("学校", "大学", "高校", "学園", "ＰＴＡ", "PTA")),
    ("business", ("株式会社", "有限会社", "㈱", "(株)", "（株）", "商店", "商工会", "農協", "漁協")),
    ("government", ("役場", "市役所", "区役所", "県庁", "支所", "教育委員会")),
)

COLUMN_NAMES: Mapping[str, str] = {
    "name": "氏名",
    "reading": "ふりがな",
    "affiliation": "所属",
    "position": "役・立場",
    "table": "班",
    "contact": "連絡先",
}

ENCODING_NAMES: Mapping[str, str] = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8（しるしつき）",
    "utf-16": "UTF-16",
    "cp932": "シフトJIS（Excel のふつうの CSV）",
}

NO_NAMES_TITLE = "名前の列が、見つかりません"
READ_AGAIN = "文字の種類をかえて読み直す"
NOTHING_YET = "まだ、何も足していません。"
STOP = "やめる"
NO_HEADER = "見出し：なし（1行目から人）"
AS_PARTIES = "この所属を、主体として足す"
AS_RESIDENTS = "個人として足し、所属は役・立場の欄に残す"

WHY_LEFT_OUT: Mapping[str, str] = {
    "no_name": "氏名が空いています",
    "letters": "文字が読めません",
    "quotation": '引用符（"）が閉じていません',
    "too_many_cells": "見出しより、ますの数が多くなっています",
    "too_long": "文が長すぎます",
    "twice": "前の行と、まったく同じです",
}


def add_people(count: int) -> str:
    return f"{count}人を足す"


def headline(people: int, left_out: int) -> str:
    """The first line of a preview."""
    return f"{people}人を読みました。足せない行は、{left_out}行です。"


def person(line: int, cells: Sequence[str]) -> str:
    """One line of a preview: name, reading, affiliation, position, table, contact, where they are there."""
    return f"{line}行目：" + "　".join(cell for cell in cells if cell.strip())


def unreadable_title(lines: int) -> str:
    return f"文字の読めない行が、{lines}行あります"


def unreadable(lines: int, people: int) -> str:
    return f"{unreadable_title(lines)}。{rest_readable(people)}"


def rest_readable(people: int) -> str:
    return f"残りの{people}人は読めます。"


def left_out(line: int, why: str) -> str:
    return f"{line}行目：{WHY_LEFT_OUT[why]}。"


def taken_out(line: int, what: str) -> str:
    """``what`` is the sentence of ``text/cleaning.py``."""
    return f"{line}行目：{what}"


def column(field: str, headers: Sequence[str]) -> str:
    """Which column of the list a field is taken from; without a header the person has said it."""
    return f"{COLUMN_NAMES[field]} ← {'・'.join(headers) or '（えらんだ列）'}"


def unused_columns(headers: Sequence[str]) -> str:
    return f"使わない列：{'、'.join(headers)}"


def encoding(found: str) -> str:
    return f"文字の種類：{ENCODING_NAMES[found]}"


def already_here(line: int, name: str) -> str:
    return f"{line}行目：{name} さんは、参加者の表にもういます。"


def namesake(line: int, name: str) -> str:
    return f"{line}行目：同じ氏名の {name} さんが、ほかにもいます。別の人として足します。"


def reading_not_kana(line: int, reading: str) -> str:
    return f"{line}行目：ふりがな「{reading}」は、かなではありません。書かれたまま足します。"


def new_affiliations(names: Sequence[str]) -> str:
    return f"主体の表にない所属：{'、'.join(names)}"


def new_tables(names: Sequence[str]) -> str:
    return f"新しくつくる班：{'、'.join(names)}"


def empty() -> str:
    return f"この表には、何も書いてありません。{NOTHING_YET}名簿の書いてあるファイルをえらんでください。"


def no_name_column() -> str:
    return "名前の列が、見つかりません。表の見出しに「氏名」がありません。参加者の表は、変わっていません。"


def no_such_column(column: int) -> str:
    return (
        f"{column}番目の列は、この表にありません。参加者の表は、変わっていません。列をえらび直してください。"
    )


def nobody() -> str:
    return "足せる人が、一人もいません。参加者の表は、変わっていません。"


def too_large(megabytes: int) -> str:
    happened = f"このファイルは大きすぎます（{megabytes}メガバイトまで）。"
    return f"{happened}{NOTHING_YET}名簿だけのファイルに分けてください。"


def workbook() -> str:
    return (
        "このファイルは、表のファイルではありません。読めるのは、Excel のブック（XLSX）と CSV です。"
        f"{NOTHING_YET}Excel でひらいて、どちらかで保存したものをえらんでください。"
    )


def old_workbook() -> str:
    return (
        "これは、古い形の Excel のブック（XLS）のようです。この形は読めません。"
        f"{NOTHING_YET}Excel でひらいて、「Excel ブック（XLSX）」で保存したものをえらんでください。"
    )


def locked() -> str:
    return (
        "このブックには、パスワードがかかっています。"
        f"{NOTHING_YET}Excel でひらいてパスワードをはずし、保存したものをえらんでください。"
    )


def damaged() -> str:
    return (
        "このブックは、途中でこわれているようで、読めません。"
        f"{NOTHING_YET}Excel でひらけたら、保存し直したものをえらんでください。"
    )


def unpacks_too_large(megabytes: int) -> str:
    return (
        f"このブックは、広げると大きすぎるので、ひらきませんでした（{megabytes}メガバイトまで）。"
        f"{NOTHING_YET}名簿だけを新しいブックに写して、保存したものをえらんでください。"
    )


def too_wide(columns: int) -> str:
    return f"この表は、列が多すぎます（{columns}列まで）。{NOTHING_YET}名簿の列だけを残してください。"


def header(line: int) -> str:
    return f"見出し：{line}行目"


def sheet(name: str) -> str:
    return f"読んだシート：{name}"


def too_many(lines: int) -> str:
    return f"この表は長すぎます（{lines:,}行まで）。{NOTHING_YET}この会に来る人だけの表に分けてください。"


def broken(line: int, letters: int) -> str:
    return (
        f"{line}行目から先が、表として読めません。長すぎるますがあります（{letters:,}字まで）。"
        '引用符（"）が閉じていないのかもしれません。'
        f"{NOTHING_YET}Excel でひらいて、保存し直してください。"
    )


#: For text/refusals.py, by the key of the refusal.
REFUSALS: Mapping[str, Callable[..., str]] = {
    "people.empty": empty,
    "people.no_name_column": no_name_column,
    "people.no_such_column": no_such_column,
    "people.names_not_chosen": people_columns.names_not_chosen,
    "people.column_twice": people_columns.column_twice,
    "people.nobody": nobody,
    "table.too_large": too_large,
    "table.workbook": workbook,
    "table.old_workbook": old_workbook,
    "table.locked": locked,
    "table.damaged": damaged,
    "table.unpacks_too_large": unpacks_too_large,
    "table.too_wide": too_wide,
    "table.too_many": too_many,
    "table.broken": broken,
}
