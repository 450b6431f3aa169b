"""Workshops as JSON files: why one cannot be read, and where in the file."""

from collections.abc import Callable, Mapping

from kyodo_desktop.text.cleaning import KINDS
from kyodo_desktop.text.numbers import things

PART_NAMES: Mapping[str, str] = {
    "workshop": "会",
    "agreements": "合意書",
    "meetings": "開催",
    "agenda": "次第",
    "promises": "約束",
    "tables": "班",
    "actors": "主体",
    "participants": "参加者",
    "attendances": "出席",
    "categories": "分野",
    "groups": "島",
    "cards": "付箋",
    "ballots": "えらぶこと",
    "ballot_options": "えらぶもの",
    "tallies": "数えた数",
    "issues": "地域課題",
    "goals": "目標",
    "goal_issues": "目標と課題の結びつき",
    "activities": "仕事",
    "roles": "役割",
    "clauses": "条",
    "objections": "反対・気がかりのわけ",
    "proposals": "協働の提案",
    "parties": "署名する主体",
    "checks": "確かめ",
    "cost_shares": "費用の分け方",
    "annexes": "別紙",
    "editions": "版",
    "signatures": "署名",
    "change_reasons": "変えるわけ",
    "settings_aside": "見送り",
    "photos": "写真",
}

NOTHING_TAKEN = "まだ、何も取りこんでいません。"
ASK_AGAIN = "書き出した人に、もう一度書き出してもらってください。"
WRITTEN_BY_US = "「協働デスク」で書き出したファイルを、えらんでください。"


def place(part: str, row: int, field: str = "") -> str:
    """「参加者（participants）の3番目の actor_id」: the words of the file itself stand beside ours."""
    if not part:
        return "いちばん外側"
    where = f"{PART_NAMES[part]}（{part}）"
    if row:
        where += f"の{row}番目"
    return f"{where}の {field}" if field else where


def too_large(megabytes: int) -> str:
    return f"このファイルは大きすぎます（{megabytes}メガバイトまで）。{NOTHING_TAKEN}{WRITTEN_BY_US}"


def not_utf8() -> str:
    return f"このファイルの文字は、UTF-8 ではありません。{NOTHING_TAKEN}{WRITTEN_BY_US}"


def broken(line: int) -> str:
    happened = f"このファイルは、{line}行目で読めなくなりました。途中で切れているようです。"
    return f"{happened}{NOTHING_TAKEN}{ASK_AGAIN}"


def too_deep() -> str:
    return f"このファイルは、組み立てがこみ入りすぎていて、読めません。{NOTHING_TAKEN}{WRITTEN_BY_US}"


def no_workshop() -> str:
    return f"このファイルは、会の記録ではありません。{NOTHING_TAKEN}{WRITTEN_BY_US}"


def newer(number: int) -> str:
    return (
        f"このファイルは、新しい「協働デスク」で書き出されています（形式 {number}）。"
        f"{NOTHING_TAKEN}新しい「協働デスク」でひらいてください。"
    )


def named_twice(part: str, row: int) -> str:
    return f"{place(part, row)}に、同じ名の項目が2つあります。{NOTHING_TAKEN}{ASK_AGAIN}"


def unknown_part() -> str:
    return f"このファイルには、会の記録にない部分があります。{NOTHING_TAKEN}{ASK_AGAIN}"


def no_rows(part: str) -> str:
    return f"{place(part, 0)}が、一覧の形をしていません。{NOTHING_TAKEN}{ASK_AGAIN}"


def too_many(part: str, most: int) -> str:
    return f"{place(part, 0)}が多すぎます（{most:,}行まで）。{NOTHING_TAKEN}{WRITTEN_BY_US}"


def no_row(part: str, row: int) -> str:
    return f"{place(part, row)}が、読める形をしていません。{NOTHING_TAKEN}{ASK_AGAIN}"


def unknown_field(part: str, row: int) -> str:
    return f"{place(part, row)}に、会の記録にない項目があります。{NOTHING_TAKEN}{ASK_AGAIN}"


def missing_field(part: str, row: int, field: str) -> str:
    return f"{place(part, row, field)} が、ありません。{NOTHING_TAKEN}{ASK_AGAIN}"


def bad_field(part: str, row: int, field: str) -> str:
    return f"{place(part, row, field)} が、読める形をしていません。{NOTHING_TAKEN}{ASK_AGAIN}"


def bad_letter(part: str, row: int, field: str, kind: str) -> str:
    return f"{place(part, row, field)} に、{KINDS[kind]}が入っています。{NOTHING_TAKEN}{ASK_AGAIN}"


def too_long(part: str, row: int, field: str, limit: int) -> str:
    return f"{place(part, row, field)} が長すぎます（{limit:,}字まで）。{NOTHING_TAKEN}{ASK_AGAIN}"


def bad_enclosure(number: int) -> str:
    where = f"の{number}番目" if number else ""
    return f"入っているPDFや紙の写し（enclosures）{where}が、記録と合いません。{NOTHING_TAKEN}{ASK_AGAIN}"


def one_agreement(found: int) -> str:
    return f"合意書（agreements）は1つのはずですが、{things(found)}あります。{NOTHING_TAKEN}{ASK_AGAIN}"


def id_twice(part: str, row: int) -> str:
    return f"{place(part, row, 'id')} が、ほかの行と同じです。{NOTHING_TAKEN}{ASK_AGAIN}"


def dangling(part: str, row: int, field: str) -> str:
    return f"{place(part, row, field)} が指す先が、ファイルの中にありません。{NOTHING_TAKEN}{ASK_AGAIN}"


def pair_twice(part: str, row: int) -> str:
    return f"{place(part, row)}と同じ組み合わせが、前にもあります。{NOTHING_TAKEN}{ASK_AGAIN}"


def edition_altered(row: int) -> str:
    return f"{place('editions', row)}は、刷ったあとに書きかえられています。{NOTHING_TAKEN}{ASK_AGAIN}"


#: For text/refusals.py, by the key of the refusal.
REFUSALS: Mapping[str, Callable[..., str]] = {
    "json.too_large": too_large,
    "json.not_utf8": not_utf8,
    "json.broken": broken,
    "json.too_deep": too_deep,
    "json.no_workshop": no_workshop,
    "json.newer": newer,
    "json.named_twice": named_twice,
    "json.unknown_part": unknown_part,
    "json.no_rows": no_rows,
    "json.too_many": too_many,
    "json.no_row": no_row,
    "json.unknown_field": unknown_field,
    "json.missing_field": missing_field,
    "json.bad_field": bad_field,
    "json.bad_letter": bad_letter,
    "json.too_long": too_long,
    "json.one_agreement": one_agreement,
    "json.bad_enclosure": bad_enclosure,
    "json.id_twice": id_twice,
    "json.dangling": dangling,
    "json.pair_twice": pair_twice,
    "json.edition_altered": edition_altered,
}
