"""The sheets of the help menu."""

KEYS_TITLE = "キーの一覧"
KEYS_IN_TABLES = (
    ("Enter", "表のます目を直す・とじて下へ"),
    ("Tab", "つぎの欄へ"),
    ("Shift+Tab", "前の欄へ"),
    ("Space", "しるしを付ける・消す"),
    ("Esc", "直すのをやめる（元のまま）・とじる"),
    ("F10", "メニューへ"),
)
ABOUT = (
    "地域の話し合いを、準備から合意書まで支える道具です。記録は、このパソコンの中だけに残します。\n\n"
    "協働デスク：MIT ライセンス\n"
    "書体：BIZ UDPゴシック・BIZ UDP明朝・Noto Sans JP（SIL Open Font License）\n"
    "部品：Qt for Python（LGPL）、SQLAlchemy（MIT）、ReportLab（BSD）、"
    "pypdfium2（BSD・Apache）、openpyxl（MIT）、segno（BSD）、zxing-cpp（Apache）、Pillow（MIT-CMU）"
)


def version(number: str) -> str:
    return f"第{number}版"
