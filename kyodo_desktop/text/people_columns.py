"""Saying by hand what the columns of a list of people are."""

from collections.abc import Mapping

#: What a column may be read as, in the sequence of the choice; the empty one is not read.
COLUMN_KINDS: Mapping[str, str] = {
    "": "使わない",
    "name": "氏名",
    "family": "姓",
    "given": "名",
    "reading": "ふりがな",
    "family_reading": "姓のふりがな",
    "given_reading": "名のふりがな",
    "affiliation": "所属",
    "position": "役・立場",
    "table": "班",
    "contact": "連絡先",
}
COLUMNS = "列を何として読むか"

_NOTHING_YET = "まだ、何も足していません。"
_LONGEST = 12  # letters of a title or a cell above its choice


def names_not_chosen() -> str:
    return f"氏名の列が、まだ決まっていません。{_NOTHING_YET}どの列が「氏名」かを、下でえらんでください。"


def column_twice(kind: str) -> str:
    happened = f"「{COLUMN_KINDS[kind]}」が、2つの列でえらばれています。参加者の表は、変わっていません。"
    return f"{happened}どちらかを「使わない」にしてください。"


def first_line_is_header(number: int) -> str:
    """The switch: whether that line holds titles, or a person like all others."""
    return f"{number}行目は見出し"


def column_title(number: int, title: str) -> str:
    """A column by its header, or by its place."""
    return title if title.strip() else f"{number}番目の列"


def column_choice(number: int, title: str, sample: str) -> str:
    """For who listens or points: the column, and the first cells in it."""
    named = (
        f"{number}番目の列「{title}」を何として読むか"
        if title.strip()
        else f"{number}番目の列を何として読むか"
    )
    return f"{named}（{sample}）" if sample else named


def short(cell: str) -> str:
    """One line, with dots for the rest."""
    line = " ".join(cell.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
