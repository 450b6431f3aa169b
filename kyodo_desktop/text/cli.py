"""The command line: help, what it prints, and why it will not do something."""

from collections.abc import Callable, Mapping, Sequence

from kyodo_desktop.text.common import UNTITLED
from kyodo_desktop.text.numbers import things

HELP = """協働デスク ― 話し合いで決めたことを紙に残し、続けていくための机です。

使い方：
  kyodo-desktop                                        窓をひらく
  kyodo-desktop list                                   会の一覧を見る
  kyodo-desktop sample                                 見本の会を作る（その番号を書く）
  kyodo-desktop documents                              刷れる紙の一覧を見る
  kyodo-desktop document 紙の名 --workshop 番号 -o ファイル   紙を PDF にする
  kyodo-desktop import people ファイル --workshop 番号      参加者の名簿（XLSX・CSV）を取りこむ
  kyodo-desktop import workshop ファイル                 会（JSON）を取りこむ
  kyodo-desktop export workshop --workshop 番号 -o ファイル  会を JSON に書く
  kyodo-desktop export agreement --workshop 番号 -o ファイル 合意書を Word のファイルに書く
  kyodo-desktop export people --workshop 番号 -o ファイル    参加者を表（XLSX・CSV）に書く
  kyodo-desktop export roles --workshop 番号 -o ファイル     役割分担表を表（XLSX・CSV）に書く
  kyodo-desktop findings --workshop 番号                 合意書であいているところ・問いを見る
  kyodo-desktop verify 照合番号・写真・PDF                  紙を記録と照らし合わせる
  kyodo-desktop check                                  記録が無事かを確かめる

いつでも付けられること：
  --library ファイル    ふだんの記録のかわりに、このファイルを使う
  -h, --help           使い方を見る（例：kyodo-desktop import people --help）
  --version            版を見る

番号は、ほかの会と区別できるところまで短くできます。
"""

_WORKSHOP = "  --workshop 番号       会の番号（短くできます）"
_LIBRARY = "  --library ファイル    ふだんの記録のかわりに、このファイルを使う"
_OUTPUT = "  -o, --output ファイル  書く先"


def question(line: str) -> str:
    return f"問い：{line}"


def set_aside(phrase: str, reason: str, when: str) -> str:
    return f"見送り：{phrase}　わけ：{reason}（{when}）"


def _help(use: str, about: str, *options: str) -> str:
    return "\n".join([f"使い方： kyodo-desktop {use}", "", about, "", *options, _LIBRARY, ""])


COMMAND_HELP: Mapping[str, str] = {
    "list": _help("list", "会の番号・日・名・会場を、一行に一つずつ書きます。"),
    "sample": _help("sample", "見本の会の写しを作り、その番号を書きます。"),
    "documents": _help("documents", "紙の名と、その中身を書きます。"),
    "document": _help(
        "document 紙の名 --workshop 番号 -o ファイル",
        "紙を PDF にします。紙の名は documents で見られます。\n"
        "合意書・役割分担表・わたしたちの役割は、紙と字の大きさを選べます。\n"
        "--blank には、会がなくてもかまいません。",
        _WORKSHOP,
        _OUTPUT,
        "  --paper 大きさ        紙の大きさ（A4・A3・B5。付けないと A4）",
        "  --large              大きな字（14ポイントより小さくしない）",
        "  --blank              白紙（手で書きこむ紙）",
        "  --party 主体の名      「わたしたちの役割」を、この主体の分だけ",
    ),
    "import people": _help(
        "import people ファイル --workshop 番号",
        "参加者の名簿（XLSX・CSV）から何が入るかを見せ、確かめてから足します。",
        _WORKSHOP,
        "  --yes                たずねずに足す",
        "  --parties            主体の表にない所属を、主体として足す（付けないと、個人の役・立場の欄に残す）",
        "  --column 数           氏名の列が左から何番目かを言う",
        "  --header 有無         見出しがあるかを言う（yes・no）",
        "  --encoding 種類       文字の種類を言う（utf-8・cp932・utf-16）",
    ),
    "import workshop": _help(
        "import workshop ファイル",
        "export workshop で書いた会を取りこみ、その番号を書きます。\n"
        "同じ番号の会がもうあるときは、新しい番号の、別の会になります。",
    ),
    "export workshop": _help(
        "export workshop --workshop 番号 -o ファイル",
        "会のすべてを JSON に書きます。刷った版のPDFと、署名した紙の写しも入ります（36メガバイトまで）。",
        _WORKSHOP,
        _OUTPUT,
    ),
    "export agreement": _help(
        "export agreement --workshop 番号 -o ファイル",
        "合意書を、Word で直せるファイル（.docx）に書きます。文は、紙の合意書と同じです。",
        _WORKSHOP,
        _OUTPUT,
    ),
    "export people": _help(
        "export people --workshop 番号 -o ファイル",
        "参加者を表に書きます。名が .xlsx で終わるファイルは Excel のブックに、ほかは CSV になります。\n"
        "ふりがなと連絡先は、付けたときだけ書きます。書けない文字は、一つずつ知らせます。",
        _WORKSHOP,
        _OUTPUT,
        "  --encoding 種類       CSV の文字の種類（utf-8・cp932。付けないと utf-8）",
        "  --readings           ふりがなも書く",
        "  --contacts           連絡先も書く",
    ),
    "export roles": _help(
        "export roles --workshop 番号 -o ファイル",
        "役割分担表を書きます。名が .xlsx で終わるファイルは Excel のブックに、ほかは CSV になります。\n"
        "書けない文字は、一つずつ知らせます。",
        _WORKSHOP,
        _OUTPUT,
        "  --encoding 種類       CSV の文字の種類（utf-8・cp932。付けないと utf-8）",
    ),
    "findings": _help(
        "findings --workshop 番号",
        "合意書であいているところ・問い・見送ったことを、一行に一つずつ書きます。",
        _WORKSHOP,
    ),
    "verify": _help(
        "verify 照合番号・写真・PDF",
        "紙の照合番号か、紙のコードが写った写真・スキャン・PDF を、記録の版とくらべます。\n"
        "版か案と一字一句同じなら終わりの番号は 0、ほかは 1 です。会を言わなければ、すべての会を見ます。",
        "  --workshop 番号       この会だけを見る（番号は短くできます）",
    ),
    "check": _help("check", "記録のファイルと、その中の会と、これまでの流れを確かめます。"),
}

SEE_HELP = "使い方は kyodo-desktop --help で見られます。"
NO_WORKSHOP_YET = "まだ、会がありません。"
WORKSHOP = "会"

NOTHING_OPEN = "あいているところは、ありません。"
SHOWN_ONLY = "まだ、何も足していません。足すときは --yes を付けてください。"
NOT_TAKEN = "何も足していません。"
YES = frozenset({"y", "yes", "はい", "ｙ", "ｙｅｓ"})
COPIED = "同じ会がもうあるので、新しい番号の、別の会にしました。"
AS_BEFORE = "記録は、前のままです。"
MADE_ANEW = "会の一覧と索引が、会の記録と合わなかったので、作り直しました。"

DOCUMENT_NAMES: Mapping[str, str] = {
    "agreement": "合意書",
    "role-sheet": "役割分担表",
    "handout": "わたしたちの役割（主体ごとの一枚）",
    "programme": "次第",
    "reception": "受付名簿",
    "proposal": "協働提案書",
    "choosing": "えらんだことの記録",
    "amendment": "変更合意書",
    "comparison": "版の見くらべ",
}

#: What can be done at the command line, where that differs from a window. By the key of trouble or refusal.
CAN_DO: Mapping[str, str] = {
    "disk.full": "空きを作って、もう一度ためしてください。",
    "library.busy": "ほかのソフトをとじて、もう一度ためしてください。",
    "library.locked": "窓をとじて、もう一度ためしてください。",
    "library.left_locked": "そちらの窓をとじるか、この記録を窓でひらいて確かめてください。",
    "library.moved": "置いた場所を確かめて、もう一度ためしてください。",
    "library.read_only": "書きこめる場所に写して、--library でその写しを使ってください。",
    "library.unreachable": "つながりを確かめて、もう一度ためしてください。",
    "library.damaged": "記録の控えがあれば、--library でそれを使ってください。",
    "library.derived_differs": "窓をとじてから、もう一度 kyodo-desktop check をためすと、作り直します。",
    "people.no_name_column": "--column で氏名の列を、--encoding で文字の種類を言ってください。",
}


def how_to(command: str) -> str:
    """What follows when a command was not understood: how it is used, or where that stands."""
    return COMMAND_HELP[command].partition("\n")[0] if command else SEE_HELP


def unknown_command(word: str) -> str:
    return f"「{word}」という使い方は、ありません。"


def unknown_option(option: str) -> str:
    return f"「{option}」は、分かりません。"


def option_of_another(option: str, command: str) -> str:
    return f"「{option}」は、{command} には付けられません。"


def value_missing(option: str) -> str:
    return f"「{option}」のうしろに、何かを書いてください。"


def argument_missing(name: str) -> str:
    return f"「{name}」が、ありません。"


def too_many_arguments(word: str) -> str:
    return f'「{word}」は、余分です。空白のある名は、引用符（"）でかこんでください。'


def not_one_of(option: str, known: Sequence[str]) -> str:
    return f"「{option}」には、{'・'.join(known)} のどれかを書いてください。"


def always_the_same(document: str, settable: Sequence[str]) -> str:
    return (
        f"「{document}」の紙と字は、選べません。--paper・--large・--blank は、"
        f"{'・'.join(settable)} に付けられます。"
    )


def no_number(option: str) -> str:
    return f"「{option}」には、1からの数を書いてください。"


ARGUMENT_NAMES: Mapping[str, str] = {
    "file": "ファイル",
    "document": "紙の名",
    "paper": "照合番号・写真・PDF",
    "workshop": "--workshop 番号",
    "output": "-o ファイル",
}


def written(what: str, path: str) -> str:
    return f"{what}を書きました：{path}"


def kept_in_library(count: int) -> str:
    return f"刷った版のPDFや紙の写しのうち、{things(count)}は入りませんでした。記録のファイルに残っています。"


def listed(title: str, sample: bool) -> str:
    return (title.strip() or UNTITLED) + ("（見本）" if sample else "")


def people_taken(count: int) -> str:
    return f"{count}人を足しました。"


def ask(count: int) -> str:
    return f"この{count}人を足しますか（はい y ／ やめる n）："


def sound(workshops: int) -> str:
    return f"記録は無事です（会 {things(workshops)}）。"


def bug(log_file: str) -> str:
    """What is said of a mistake of the program's own; ``log_file`` is empty if nothing could be written."""
    happened = "協働デスクの中で、思わぬことが起きました。保存した記録は、そのままです。"
    if not log_file:
        return f"{happened}もう一度ためしてください。"
    details = f"くわしい内容は「{log_file}」に書きました（人の名前は入れていません）。"
    return f"{happened}{details}つづくときは、くわしい人に見てもらってください。"


def no_such_workshop(id: str) -> str:
    return f"番号が「{id}」の会は、ありません。記録は、前のままです。番号は kyodo-desktop list で見られます。"


def several_workshops(id: str, count: int) -> str:
    return f"番号が「{id}」で始まる会は、{things(count)}あります。{AS_BEFORE}もう少し長く書いてください。"


#: For text/refusals.py, by the key of the refusal.
REFUSALS: Mapping[str, Callable[..., str]] = {
    "cli.no_such_workshop": no_such_workshop,
    "cli.several_workshops": several_workshops,
}
