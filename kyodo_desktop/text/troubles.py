"""What the machine refused: 起きたこと, 無事なもの, できること. One entry for each key of ``Trouble``.

Names in braces are the arguments of the Trouble. File paths and error numbers stay in its ``detail``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kyodo_desktop.errors import Trouble


class Message(NamedTuple):
    """Three lines for a person."""

    happened: str
    safe: str
    can: str


def say(trouble: Trouble) -> Message:
    """The three lines for a trouble."""
    words = {name: str(value) for name, value in trouble.args_.items()}
    for name, speak in _SPOKEN.items():
        words[name] = speak(words.get(name, ""))
    message = MESSAGES.get(trouble.key, _UNKNOWN)
    return Message(*(line.format_map(_Gaps(words)) for line in message))


class _Gaps(dict[str, str]):
    """An argument that was not given leaves a plain word, so that a message is never lost over it."""

    def __missing__(self, name: str) -> str:
        return _STAND_INS.get(name, "")


def _moment(iso: str) -> str:
    try:
        at = dt.datetime.fromisoformat(iso)
    except ValueError:
        return "しばらく前"
    return f"{at.month}月{at.day}日 {at.hour}:{at.minute:02}"


def _named(word: str) -> Callable[[str], str]:
    return lambda name: f"「{name}」" if name else word


_SPOKEN: Mapping[str, Callable[[str], str]] = {
    "file": _named("記録のファイル"),
    "title": _named("会"),
    "machine": _named("別のパソコン"),
    "since": _moment,
}
_STAND_INS: Mapping[str, str] = {"folder": "記録を置くフォルダー"}

_UNTOUCHED = "このファイルには、手を加えていません。"
_ON_SCREEN = "書いたことは、この画面に残っています。"
_UNCHANGED = "前に保存した記録は、そのままです。"
_OTHER_FILE = "「協働デスク」の記録のファイルを、えらんでください。"
_ANOTHER_PLACE = "もう一度ためすか、ほかの場所に保存してください。"
_FROM_COPY = "記録の控えがあれば、それをひらいてください。"

_UNKNOWN = Message(
    "パソコンから、うまくいかないという知らせがありました。",
    "前に保存した記録は、そのままです。",
    "もう一度ためしてください。つづくときは、くわしい内容を写して、くわしい人に見てもらってください。",
)

MESSAGES: Mapping[str, Message] = {
    "data_folder": Message(
        "記録を置くフォルダーを、作れませんでした。",
        "まだ、何も書いていません。",
        "フォルダーを作ってよい場所か、空きがあるかを確かめて、もう一度ひらいてください。",
    ),
    "disk.full": Message(
        "保存先に、空きがありません。",
        _ON_SCREEN,
        "いらないファイルを消して空きを作ると、自動で保存します。ほかの場所に保存することもできます。",
    ),
    "programmes.unreadable": Message(
        "自分のひな形のファイル{file}を、読めませんでした。",
        "会の記録も、はじめからあるひな形も無事です。ファイルには手を加えていません。",
        "そのファイルを別の場所へ移すと、新しく残せます。",
    ),
    "programmes.not_written": Message(
        "ひな形を、残せませんでした。",
        "会の次第は、そのまま保存されています。",
        "空きがあるかを確かめて、もう一度残してください。",
    ),
    "memory.full": Message(
        "パソコンのメモリーが、足りません。",
        _ON_SCREEN,
        "ほかのソフトをとじて、もう一度ためしてください。",
    ),
    "library.missing": Message(
        "{file}が、見つかりません。",
        "何も変えていません。",
        "置いた場所と名前を確かめてください。USBメモリにあるときは、差しこんでからひらいてください。",
    ),
    "library.empty": Message(
        "{file}の中身が、からです。",
        _UNTOUCHED,
        _FROM_COPY,
    ),
    "library.not_a_library": Message(
        "{file}は、「協働デスク」の記録ではありません。",
        _UNTOUCHED,
        _OTHER_FILE,
    ),
    "library.not_ours": Message(
        "{file}は、ほかのソフトの記録です。",
        _UNTOUCHED,
        _OTHER_FILE,
    ),
    "library.newer": Message(
        "{file}は、新しい「協働デスク」で作られています。この版では、ひらけません。",
        "記録は無事です。" + _UNTOUCHED,
        "「協働デスク」を新しくしてから、ひらいてください。",
    ),
    "library.older": Message(
        "{file}は、前の版の「協働デスク」の記録で、見るだけではひらけません。",
        "記録は無事です。" + _UNTOUCHED,
        "書きこめる場所に写してから、ひらいてください。新しい形に直して使います。",
    ),
    "library.altered": Message(
        "{file}は、ほかのソフトで形が変えられています。",
        _UNTOUCHED,
        _FROM_COPY,
    ),
    "library.damaged": Message(
        "{file}に、読めないところがあります。",
        "このファイルには、もう何も書きこみません。",
        _FROM_COPY + "ほかの場所に保存すると、いまの会を残せます。",
    ),
    "library.derived_differs": Message(
        "{file}の、会の一覧と索引が、会の記録と合いません。",
        "会の記録は無事です。",
        "一覧と索引は、会の記録から作り直せます。",
    ),
    "library.list_made_anew": Message(
        "会の一覧に、読めないところがありました。会の記録から、作り直しました。",
        "会の記録は無事です。",
        "このまま使えます。",
    ),
    "library.unfinished": Message(
        "{file}は、書いている途中で止まったままで、ここでは元に戻せません。",
        _UNTOUCHED,
        "となりにある「-journal」で終わるファイルといっしょに、書きこめる場所に写してから、ひらいてください。",
    ),
    "library.unreachable": Message(
        "{file}を、いま読み書きできません。",
        "画面にあるものは、そのままです。" + _UNCHANGED,
        "USBメモリやネットワークのつながりを確かめてください。" + _ANOTHER_PLACE,
    ),
    "library.moved": Message(
        "{file}が、もとの場所に見つかりません。",
        _ON_SCREEN,
        "USBメモリを抜いたときは、差しこんでください。つづきから保存します。ほかの場所に保存することもできます。",
    ),
    "library.read_only": Message(
        "{file}は、書きこめない場所にあります。",
        "記録は無事です。",
        "見るだけなら、このまま使えます。書くときは、書きこめる場所に写してからひらいてください。",
    ),
    "library.busy": Message(
        "ほかのソフトが、{file}を使っています。",
        "画面にあるものは、そのままです。",
        "ほかのソフトをとじると、つづきから保存します。",
    ),
    "library.locked": Message(
        "{file}は、もう一つの窓でひらいています（{machine}、{since}から）。二つで書くと、食いちがいが起きます。",
        "どちらの記録も無事です。",
        "もう一つの窓へ移るか、見るだけでひらいてください。",
    ),
    "library.left_locked": Message(
        "{file}は、{machine}で{since}にひらいたまま、とじられていません。",
        "記録は無事です。",
        "{machine}の「協働デスク」がとじていれば、ここで書いても大丈夫です。分からないときは、見るだけでひらいてください。",
    ),
    "library.cannot_make": Message(
        "{file}を、この場所には作れません。",
        "まだ、何も書いていません。",
        "書きこめるフォルダーか、空きがあるかを確かめて、ほかの場所をえらんでください。",
    ),
    "library.migration_stopped": Message(
        "{file}を、新しい形に直せませんでした。",
        "記録は、直す前のままです。直す前の写しも、となりに残しました。",
        "くわしい内容を写して、くわしい人に見てもらってください。",
    ),
    "enclosure.missing": Message(
        "この版を刷ったPDFが、見つかりませんでした。",
        "版の中身と署名の記録は、保存されています。",
        "紙の合意書があれば、そちらを見てください。版をもう一度刷ることもできます。",
    ),
    "edition.no_paper": Message(
        "第{number}版を刷ったPDFは、残っていません。",
        "版の文と署名の記録は、保存されています。",
        "紙の合意書を見てください。",
    ),
    "enclosure.altered": Message(
        "残してあったファイルの中身が、刷ったときとちがっています。",
        "ひらいていません。会のほかの記録は、そのままです。",
        "紙の合意書とくらべるか、控えのファイルから戻してください。",
    ),
    "file.missing": Message(
        "{file}が、見つかりません。",
        "何も変えていません。",
        "置いた場所と名前を確かめてください。",
    ),
    "file.unreadable": Message(
        "{file}を、読めません。",
        "何も変えていません。",
        "読んでよいファイルか、つながりはあるかを確かめて、もう一度ためしてください。",
    ),
    "file.not_written": Message(
        "{file}を、そこには書けません。",
        "前からあるファイルは、そのままです。",
        "書きこめるフォルダーか、空きがあるか、ほかのソフトがひらいていないかを確かめるか、別の名にしてください。",
    ),
    "workshop.gone": Message(
        "この会は、記録の中に見つかりません。",
        "ほかの会は、そのままです。",
        "会の一覧を、ひらき直してください。",
    ),
    "workshop.already_there": Message(
        "同じ会が、もう記録の中にあります。",
        "前からある会は、そのままです。",
        "会の一覧から、その会をひらいてください。",
    ),
    "workshop.unreadable": Message(
        "この会の記録に、読めないところがあります。",
        "ほかの会は、ひらけます。" + _UNTOUCHED,
        _FROM_COPY,
    ),
    "workshop.history_differs": Message(
        "{title}の、これまでの書きかえの記録に、いまの内容と合わないところがあります。",
        "会の内容は、読めます。",
        "いまの内容を確かめてください。前のところまで戻すことは、できないかもしれません。",
    ),
    "workshop.changed_elsewhere": Message(
        "この会は、ほかの窓かほかのソフトで書きかえられました。",
        _ON_SCREEN + "書きかえられた記録にも、手を加えていません。",
        "ほかの場所に保存してから、会をひらき直して、二つを見くらべてください。",
    ),
    "elsewhere.exists": Message(
        "{file}という名のファイルが、もうあります。",
        "そのファイルは、そのままです。" + _ON_SCREEN,
        "別の名を付けて、保存してください。",
    ),
    "writer.slow": Message(
        "保存に、時間がかかっています。",
        _ON_SCREEN,
        "もう少し待つか、ほかの場所に保存してください。",
    ),
    "writer.stopped": Message(
        "思わぬことが起きて、保存が止まっています。",
        _ON_SCREEN + _UNCHANGED,
        "ほかの場所に保存してから、ひらき直してください。",
    ),
    "pdf.no_folder": Message(
        "PDFを置くフォルダーが、見つかりません。",
        "会の記録は、そのままです。",
        "フォルダーを作るか、別の場所をえらんでください。",
    ),
    "pdf.not_written": Message(
        "{file}に、PDFを書けませんでした。",
        "会の記録は、そのままです。前のPDFがあれば、それもそのままです。",
        "同じPDFをひらいているソフトをとじてから、もう一度刷ってください。別の名や、別の場所をえらぶこともできます。",
    ),
    "pdf.font_unreadable": Message(
        "刷るための書体{file}を、読めませんでした。",
        "会の記録は、そのままです。",
        "「協働デスク」を入れ直してください。",
    ),
    "print.no_answer": Message(
        "プリンターから返事がありません。",
        "会の記録も合意書も、保存されています。",
        "電源と線を確かめて、もう一度刷ってください。PDFに保存して、別のパソコンで刷ることもできます。",
    ),
    "pdf.no_viewer": Message(
        "PDFをひらくソフトが、見つかりません。",
        "{file}は、できています。",
        "{folder}にあります。PDFを読めるパソコンでひらいて、刷ってください。",
    ),
}
