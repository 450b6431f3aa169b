"""Menus, their actions, and the tips behind them. ``&`` marks the letter for Alt."""

FILE = "ファイル（&F）"
EDIT = "編集（&E）"
VIEW = "表示（&V）"
TALK = "話し合い（&D）"
PRINT = "印刷（&P）"
HELP = "ヘルプ（&H）"
ALL = "メニュー（&M）"

HOME = "会の一覧"
HOME_TIP = "会の一覧に戻る"
NEW = "新しい会"
NEW_TIP = "新しい会をつくる"
SAMPLE = "見本をひらく"
SAMPLE_TIP = "記入ずみの見本を、写しとしてひらく"
SAVE = "保存のようすを見る"
SAVE_TIP = "書いたことは、いつも自動で保存されています"
QUIT = "終わる"
QUIT_TIP = "協働デスクをとじる"

UNDO = "元に戻す"
UNDO_TIP = "ひとつ前に戻す"
REDO = "やり直す"
REDO_TIP = "戻したことを、もう一度する"
FIND = "さがす"
FIND_TIP = "この画面の中からさがす"
EVERYWHERE = "すべての会からさがす"
EVERYWHERE_TIP = "これまでのすべての会の、付箋・人・主体・課題・合意書からさがす"

TEXT_SIZE = "文字の大きさ"
LARGER = "文字を大きく"
SMALLER = "文字を小さく"
PANEL = "右の欄をひらく・とじる"

NEXT = "つぎにすることへ移る"
NEXT_TIP = "つぎにすることの場所へ移る"

PUT_AWAY = "しまう（元に戻せます）"
EDIT_HERE = "直す"
MOVE_UP = "上へ"
MOVE_DOWN = "下へ"
PRINT_PAGE = "印刷"
SAVE_PDF = "PDFに保存"
NOTHING_TO_PRINT = "この画面で刷るものは、ありません"

GUIDE = "この画面の手引き"
GUIDE_TIP = "この画面が、協働のどの原則にこたえるかを読む"
KEYS = "キーの一覧"
KEYS_TIP = "すべてのキーを見る"
ABOUT = "協働デスクについて"
ABOUT_TIP = "版と、使っている書体・部品"


def undo_step(step: str) -> str:
    return f"元に戻す：{step}"


def redo_step(step: str) -> str:
    return f"やり直す：{step}"


def go_to_stop(number: int, name: str) -> str:
    return f"{number} {name}"


def go_to_stop_tip(name: str) -> str:
    return f"「{name}」へ移る"


def percent(number: int) -> str:
    return f"{number}%"


def text_size(number: int) -> str:
    return f"文字の大きさ {number}%"
