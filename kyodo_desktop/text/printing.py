"""Printing and saving as PDF: file names, what is still open before printing, where the file lies."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.text.numbers import things

#: By the name of the document in the catalogue.
DOCUMENT: Mapping[str, str] = {
    "agreement": "役割分担合意書",
    "role-sheet": "役割分担表",
    "handout": "わたしたちの役割",
    "programme": "次第",
    "reception": "受付名簿",
    "proposal": "協働提案書",
    "choosing": "えらんだことの記録",
    "amendment": "変更合意書",
    "comparison": "版の見くらべ",
}
DRAFT = "（案）"

PRINT = "印刷"
SAVE_TITLE = "PDFに保存"
PDF_FILES = "PDF (*.pdf)"
MAKING = "PDFを作っています…"
FOLDER = "印刷"

OPEN_TITLE = "まだ決まっていないところがあります"
OPEN_WORDS = "このままでも刷れます。空いた所は、紙に手で書きこめます。紙には「案」と入ります。"
GLYPH_TITLE = "刷れない文字があります"
PRINT_DRAFT = "案として刷る"
SAVE_DRAFT = "案として保存する"
PRINT_AS_IT_IS = "このまま刷る"
SAVE_AS_IT_IS = "このまま保存する"
GO_THERE = "そこへ移る"
CANCEL = "やめる"
FREEZE_KEPT = "会の記録は、これまでどおり書けます。"


NOT_PRINTED = "印刷できませんでした"
PRINT_AGAIN = "もう一度刷る"
START = "印刷をはじめる"
OPEN_PDF = "PDFをひらく"
HOW_MANY = "刷る数"
PRINTER = "プリンター"
FEWER, FEWER_SPOKEN = "−", "一つ減らす"
MORE, MORE_SPOKEN = "＋", "一つふやす"
COPIES = "通"
NUMBERED = "紙の下に「6通のうち1通目」のように番号を入れる"
SENDING = "プリンターに送っています…"


def print_title(document: str) -> str:
    return f"{document}を刷ります"


def sheets(pages: int, copies: int) -> str:
    """The sum before anything is printed; all of it is A4."""
    many = f"A4 {pages}枚 × {copies}通 ＝ {pages * copies}枚" if copies > 1 else f"A4 {pages}枚"
    return f"{many}。はじめますか。"


def sent(pages: int, printer: str) -> str:
    return f"「{printer}」に、{pages}枚を送りました。"


def file_name(document: str, title: str, draft: bool, date: str) -> str:
    """A suggestion without names of persons; ``date`` may be empty."""
    parts = [DOCUMENT[document] + (DRAFT if draft else ""), title, date]
    return "_".join(part for part in parts if part)


def saved(name: str) -> str:
    return f"「{name}」を保存しました。"


def opened(name: str) -> str:
    return f"「{name}」をひらきました。ひらいた画面から、印刷してください。"


def shown(name: str) -> str:
    return f"「{name}」をひらきました。"


def numbered(stem: str, number: int) -> str:
    return f"{stem}（{number}）"


def more(number: int) -> str:
    return f"ほか {things(number)}"
