"""Comparing a paper with the record: what is asked, and the verdict in three lines."""

from __future__ import annotations

from typing import NamedTuple

OPEN = "紙と照らし合わせる…"
OPEN_TIP = "紙の照合番号かコードを、記録とくらべる"
TITLE = "紙と照らし合わせる"
NUMBER = "照合番号"
NUMBER_EXAMPLE = "例：7F3A-22C1（紙の下に刷ってあります）"
PICTURE = "または、紙の写真・スキャン・PDF"
CHOOSE = "ファイルをえらぶ"
PASTE = "写したものをはる"
DROP_HERE = "ここへ、ファイルを置くこともできます。"
FILES = "紙の写し (*.png *.jpg *.jpeg *.tif *.tiff *.pdf)"
PASTED = "写したもの"
NOTHING_PASTED = "写したものの中に、写真もファイルもありません。"
READING = "紙のコードを読んでいます…"
SEARCHING = "ほかの会も見ています…"
SEE_EDITION = "第{number}版を見る"
SEE_DIFFERENCES = "ちがうところを見る"
NO_DIFFERENCES = "文に、ちがうところはありません。"
CANNOT_COMPARE = "この版は前の「協働デスク」で刷ったため、文をくらべられません。紙とPDFを見くらべてください。"
SAFE = "この会の記録は、そのままです。"


class Said(NamedTuple):
    """A verdict: its title, and what happened, what is safe, what can be done."""

    title: str
    happened: str
    safe: str
    can: str


def line(said: Said) -> str:
    """In one line, for the command line."""
    return f"{said.title}。{said.happened}{said.can}"


def see_edition(number: int) -> str:
    return SEE_EDITION.format(number=number)


def of(title: str) -> str:
    """Which workshop, where several are looked at; empty for the one that is open."""
    return f"「{title}」の" if title else ""


def same(number: int, check: str, day: str, title: str = "") -> Said:
    return Said(
        f"紙は、{of(title)}第{number}版と一字一句同じです",
        f"照合番号 {check} は、{day}に署名用に刷った{of(title)}第{number}版のものです。",
        f"第{number}版は、刷ったときのまま残っています。",
        "この紙を、このまま使えます。",
    )


def changed_since(number: int, check: str, now: str, title: str = "") -> Said:
    return Said(
        "紙と画面の照合番号がちがいます",
        f"紙は {check}（{of(title)}第{number}版）、画面は {now} です。印刷のあとに変更があります。",
        f"署名した第{number}版は、そのまま残っています。",
        "どこが変わったかを見てから、変えた版にも署名をもらってください。",
    )


def draft(check: str, title: str = "") -> Said:
    return Said(
        f"紙は、{of(title)}いまの案と一字一句同じです",
        f"照合番号 {check} は、まだ署名用に刷っていない案のものです。",
        SAFE,
        "これで決まりなら、「署名用に刷る」で版にしてください。",
    )


def altered(number: int, check: str, title: str = "") -> Said:
    return Said(
        f"{of(title)}第{number}版の記録が、刷ったあとに書きかえられています",
        f"照合番号 {check} の版はありますが、いまの中身は、刷ったときの中身とちがいます。",
        "署名した紙が、確かな証拠です。この確かめでは、何も書きかえていません。",
        "紙をなくさないようにして、記録の控えから戻すか、くわしい人に見てもらってください。",
    )


def other_workshop(title: str, number: int, check: str) -> Said:
    return Said(
        f"これは、別の会「{title}」の紙です",
        f"照合番号 {check} は、「{title}」の第{number}版のものです。この会の紙では、ありません。",
        SAFE,
        "会の一覧からその会をひらくと、くらべられます。",
    )


def other_draft(title: str, check: str) -> Said:
    return Said(
        f"これは、別の会「{title}」の案です",
        f"照合番号 {check} は、「{title}」のいまの案のものです。この会の紙では、ありません。",
        SAFE,
        "会の一覧からその会をひらくと、くらべられます。",
    )


def unknown(check: str, printed: str = "") -> Said:
    about = f"紙のコードには{printed}とあります。" if printed else ""
    return Said(
        f"照合番号 {check} の紙は、見つかりません",
        f"どの会のどの版とも、いまの案とも、合いません。{about}",
        "記録は、そのままです。",
        "番号の読みちがいがないかを確かめてください。案を刷ったあとに文を変えると、番号も変わります。",
    )


def printed(number: int, document: str) -> str:
    """What a code says that leads nowhere."""
    return f"第{number}版、文書番号 {document} " if document else f"第{number}版"


def page_of_file(number: int, count: int) -> str:
    return f"{number}枚目　" if count > 1 else ""


def differences(edition: int) -> str:
    return f"第{edition}版と、いまのちがうところ"


def was(edition: int, text: str) -> str:
    return f"第{edition}版　{text}"


def now(text: str) -> str:
    return f"いま　　{text}"


def why(reason: str) -> str:
    return f"わけ　　{reason}"


def difference(article: str, spot: str) -> str:
    return f"{article}　{spot}" if spot else article
