"""The participants' table that goes out: its headers, what goes out in words, and letters that cannot go."""

from __future__ import annotations

from collections.abc import Sequence

SHEET = "参加者"
RESIDENT = "個人"
YES = "はい"
NO = "いいえ"

NAME = "氏名"
READING = "ふりがな"
CONTACT = "連絡先"

TITLE = "表に書き出す"
TIP = "参加者の表を、Excel などの表のファイルにする"
KIND = "ファイルの種類"
KINDS = {
    "xlsx": "Excel のブック（XLSX）",
    "utf-8": "CSV（UTF-8）",
    "cp932": "CSV（シフトJIS）",
}
WITH_READINGS = "ふりがなも書き出す"
WITH_CONTACTS = "連絡先も書き出す"
PRIVATE = "ほかの人の手に渡るファイルには、いらないものを入れないでください。"
WRITE = "書き出す"
FILES = {"xlsx": "Excel のブック (*.xlsx)", "csv": "CSV (*.csv)"}
SOME_REPLACED = "シフトJIS にない文字は、近い文字か「〓」にかわります。元の記録は、そのままです。"


def head(meetings: int, *, readings: bool, contacts: bool) -> tuple[str, ...]:
    """The headers of the table; with several meetings each has its attendance."""
    came = ["出席"] if meetings == 1 else [f"出席（第{n}回）" for n in range(1, meetings + 1)]
    return (
        NAME,
        *((READING,) if readings else ()),
        *("所属", "役・立場", "班", *came, "記録の同意", "氏名の同意", "写真の同意"),
        *((CONTACT,) if contacts else ()),
    )


def what_goes_out(people: int, titles: Sequence[str]) -> str:
    """Said before anything is written."""
    return f"{people}人の、{'、'.join(titles)}を書き出します。"


def file_name(title: str) -> str:
    return f"参加者の表_{title}"


def written(file: str, people: int) -> str:
    return f"{people}人を「{file}」に書き出しました。"


def what_went_out(people: int, titles: Sequence[str]) -> str:
    return f"{people}人の、{'、'.join(titles)}を書き出しました。"


def report(lost: Sequence[tuple[str, str, str, str]], held: int) -> list[str]:
    """What to know of a file: letters lost (name, column, letter, instead), and cells kept from reckoning."""
    lines = [replaced_count(len(lost)), SOME_REPLACED] if lost else []
    lines += [replaced(*one) for one in lost]
    return [*lines, *([formulas(held)] if held else [])]


def replaced_count(count: int) -> str:
    return f"シフトJIS にない文字が、{count}か所にあります。"


def replaced(name: str, column: str, letter: str, instead: str) -> str:
    where = f"{name}（{column}）：「{letter}」"
    if letter != instead and letter.startswith(instead):  # only the selector of its form is lost
        return f"{where}は、字の形の指定がなくなります"
    return f"{where}→「{instead}」"


def formulas(count: int) -> str:
    """CSV only."""
    return f"式に見える文が{count}か所にあります。計算に使われないよう、頭に「'」が付きます。"
