"""Signed papers taken in as pictures: what came of each page, the list of them, and why one was not taken."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.text.numbers import things

TAKE_IN = "署名した紙を取りこむ…"
TAKE_IN_TIP = "スキャンや写真の署名ずみの紙を、版のそばに残す"
SHOW = "署名した紙の写し"
SHOW_TIP = "取りこんだ署名ずみの紙を見る"
FILES = "紙の写し (*.png *.jpg *.jpeg *.tif *.tiff *.pdf)"
READING = "紙を読んでいます…"
BY_HAND = "版は、手でえらびました"

OPEN = "ひらく"
TAKE_AWAY = "しまう"
TAKEN_AWAY = "紙の写しをしまいました。"
NONE = (
    "この版の署名した紙は、まだ取りこんでいません。"
    "スキャンか写真（PNG・JPEG・TIFF・PDF）を、ここへ置くこともできます。"
)
NO_EDITION = "署名用に刷った版が、まだありません。「署名用に刷る」のあとで、取りこめます。"
NO_PICTURE = "この紙の写しを、小さく見せられません。ひらいて見てください。"

PASTED = "写したもの"
BRING_BACK = "元に戻す"
NOTHING_TAKEN = "まだ、取りこんでいません。"
TAKE_AS = "この版として取りこむ"
CHOOSE_EDITION = "どの版ですか"
LEAVE = "取りこまない"


#: For text/refusals.py.
def _several_codes(count: int) -> str:
    return f"紙のコードが{things(count, '個')}写っています。一枚ずつ写してください。"


REFUSALS: Mapping[str, str] = {
    "scan.empty": "このファイルは、からです。何も取りこんでいません。",
    "scan.too_large": (
        "このファイルは大きすぎます（{megabytes}メガバイトまで）。"
        "スキャナーの画質を一つ下げて、取りなおしてください。"
    ),
    "scan.no_picture": "このファイルは、写真でもPDFでもありません。PNG・JPEG・TIFF・PDF を読めます。",
    "scan.broken": "このファイルは、こわれていて読めません。もう一度、スキャンするか写してください。",
    "scan.bomb": "この写真は、点の数が多すぎて読めません。画質を下げて（300dpi）、取りなおしてください。",
    "scan.locked": "このPDFには、かぎがかかっています。かぎのないPDFにしてから、取りこんでください。",
    "scan.too_many_pages": "一度に読めるのは{most}ページまでです。このファイルは{count:,}ページあります。",
    "scan.twice": "この紙の写しは、もう第{edition}版にあります。",
    "code.none": "紙のコード（四角いしるし）が、見つかりません。明るい所で、紙の下まで写してください。",
    "code.several": _several_codes,
}


def edition(number: int) -> str:
    return f"第{number}版"


def page(number: int | None) -> str:
    return f"{number}ページ目" if number else "ページの番号なし"


def row(page_number: int | None, added: str, note: str) -> str:
    return "　".join(
        part for part in (page(page_number), f"{added}に取りこみ" if added else "", note) if part
    )


def place(file: str, number: int, count: int) -> str:
    """Which page of which file is spoken of."""
    return f"「{file}」の{number}枚目" if count > 1 else f"「{file}」"


def taken(where: str, edition_number: int, page_number: int | None) -> str:
    at = f"の{page(page_number)}" if page_number else ""
    return f"{where}を、第{edition_number}版{at}として取りこみました。"


def taken_again(where: str, edition_number: int, page_number: int | None) -> str:
    return f"{taken(where, edition_number, page_number)}同じページの写しが、もう一枚あります。"


def not_taken(where: str, why: str) -> str:
    return f"{where}：{why}"


def of_draft(number: str) -> str:
    return f"この紙は案のままの紙です（照合番号 {number}）。署名用に刷った版では、ありません。"


def of_other_workshop(title: str, edition_number: int) -> str:
    return f"この紙は、別の会「{title}」の第{edition_number}版です。その会をひらいて、取りこんでください。"


def of_nobody(edition_number: int, document: str) -> str:
    about = f"（文書番号 {document}）" if document else ""
    return f"この紙のコードは第{edition_number}版{about}ですが、この記録の中には、その版がありません。"


def other_edition(shown: int, found: int) -> str:
    return f"見ているのは第{shown}版ですが、この紙は第{found}版です。"


def altered(number: int) -> str:
    return f"第{number}版の記録が、刷ったあとに書きかえられています。紙は取りこんでいません。"


def take_as(number: int) -> str:
    return f"第{number}版として取りこむ"


def file_name(title: str, number: int, page_number: int | None) -> str:
    return "_".join(
        part for part in (title, edition(number), page(page_number) if page_number else "") if part
    )


def thumbnail_spoken(edition_number: int, what: str) -> str:
    return f"第{edition_number}版、{what}"
