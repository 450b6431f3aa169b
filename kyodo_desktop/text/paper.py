"""The choice before printing: paper, size of letters, blank, for whom."""

from __future__ import annotations

from collections.abc import Mapping

CHOOSE = "紙と字をえらんで刷る…"
CHOOSE_TIP = "紙の大きさ・大きな字・白紙をえらんで刷る"
HANDOUT = "わたしたちの役割を刷る…"
HANDOUT_TIP = "主体ごとに、自分たちの役割を一枚に刷る"
BLANK = "白紙の合意書を刷る"
BLANK_TIP = "手で書きこむ、白紙の合意書を刷る"
BLANK_WORDS = "パソコンを使わず、手で書きこむ合意書です。\n会がなくても刷れます。"

TITLE = "紙と字"
PAPER = "紙の大きさ"
#: By the name of the paper.
PAPERS: Mapping[str, str] = {"A4": "A4", "A3": "A3", "B5": "B5（JIS）"}
LARGE = "大きな字（14ポイントより小さくしない）"
IS_BLANK = "白紙（手で書きこむ）"
FOR_WHOM = "だれの分"
ALL = "すべての主体"
ACROSS = "紙の向きは、主体の数に合わせて決まります。"
KEPT = "紙の大きさと大きな字は、つぎに刷るときも同じです。"
PRINT = "刷る"
SAVE = "PDFに保存"
CANCEL = "やめる"
IN_BLANK = "（白紙）"
