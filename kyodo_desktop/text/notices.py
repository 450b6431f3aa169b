"""The status row, strips and dialogs of the frame."""

from collections.abc import Sequence

from kyodo_desktop.text.named import said_again
from kyodo_desktop.text.numbers import things

SAVING = "保存しています…"
SAVED_HERE = "このパソコンに保存します"
READ_ONLY = "見るだけでひらいています"
NOT_SAVED = "まだ保存できていません"
UNDO_HINT = "元に戻す Ctrl+Z"
NOTHING_TO_GO_BACK = "ここで戻せることは、ありません。"
MORE_DETAIL = "くわしい内容を写す"
TRY_AGAIN = "もう一度ためす"
HAPPENED = "起きたこと"
SAFE = "無事なもの"
CAN_DO = "できること"
DETAIL = "くわしい内容"
OPEN_READ_ONLY = "見るだけでひらく"
CLOSE = "とじる"
SHOW_DRAFTS = "見る"
USE_DRAFTS = "書きかけを入れる"
DROP_DRAFTS = "書きかけをしまう"
SAVE_ELSEWHERE = "ほかの場所に保存する"
SAVE_ELSEWHERE_NAME = "協働デスクの記録.db"
WRITE_HERE = "ここで書く"
SAVED_ELSEWHERE = "ほかの場所に保存しました。"
LOCKED_TITLE = "この記録は、もう一つの窓でひらいています"
LEFT_LOCKED_TITLE = "この記録は、ほかのパソコンでひらいたままです"
CANNOT_OPEN_TITLE = "この記録は、ひらけませんでした"
READ_ONLY_TITLE = "見るだけでひらいています"
LEAVE = "とじる"
STAY = "戻る"

BUG_TITLE = "思わぬことが起きました"
BUG_HAPPENED = "協働デスクの中で、思わぬことが起きました。"
BUG_SAFE = "書いたことは、すべて控えに写しました。"
BUG_NOTHING_OPEN = "保存した記録は、そのままです。"
BUG_CAN_DO = "会をもう一度ひらいて、続けられます。"
BUG_REOPEN = "会をもう一度ひらく"

CLOSE_UNSAVED_TITLE = "まだ保存できていないことがあります"
CLOSE_UNSAVED_HAPPENED = "保存を待っている書きこみがあります。"
CLOSE_UNSAVED_SAFE = "この画面には、すべて残っています。"
CLOSE_UNSAVED_CAN_DO = "戻って、保存できるまで待つことをおすすめします。"


def saved(clock: str) -> str:
    return f"すべて保存済み　{clock}"


def saved_short() -> str:
    return "保存済み"


def answer_to_save(clock: str) -> str:
    return f"すべて保存済みです（{clock}）"


def with_undo(words: str) -> str:
    return f"{words}　{UNDO_HINT}"


def undone(step: str) -> str:
    return f"元に戻しました：{step}"


def redone(step: str) -> str:
    return f"やり直しました：{step}"


def drafts(count: int) -> str:
    return f"前回、書きかけの文が{things(count)}あります"


def written_aside(path: str) -> str:
    return f"控えの場所：{path}"


def plain_report(rows: Sequence[tuple[str, str]]) -> str:
    """What 「くわしい内容を写す」 puts on the clipboard."""
    return "\n".join(f"{name}：{words}" for name, words in rows)


def draft_list(drafts: Sequence[tuple[str, str]]) -> str:
    """Where each was typed, and how it begins."""
    return "　".join(f"{where}「{said_again(words, 20)}」" for where, words in drafts)


def not_saved_since(clock: str) -> str:
    return f"{clock} から、保存できていません"
