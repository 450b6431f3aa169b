"""What the tests of the setter share: a face, texts of any kind, and a look at lines as strings."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from kyodo_desktop.documents.fonts import chain
from kyodo_desktop.documents.lines import Line, Rules, break_lines

MINCHO = chain("mincho")

WORDS = (
    *("尾根木地区", "公民館", "話し合い", "合意", "役割を", "分担して", "協働の", "くらす人が", "ます。"),
    *("「足に困る」", "（仮称）", "『買い物便』", "です。」", "、", "。", "・", "：", "？", "！", "……", "〜"),
    *("20世帯", "1,200円", "第3条", "午後7時30分", "令和9年3月31日", "3月", "100％", "￥5,000", "㎡", "々"),
    *("NPO", "Wi-Fi", "A4", "https://example.jp/?id=7", "0995-12-3456", "don’t", "ＮＰＯ", "(DX)", "――"),
    *("a, b", "ー", "っ", "ょ", "ァ", "ゝ", " ", "　", "𠮷", "髙", "﨑", "葛\U000e0100", "か\u3099"),
    *("神\ufa19", "邊\U000e0100"),
)
#: Japanese as it is typed here: words, marks in any order, numbers, addresses, rare letters.
texts = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
rules = st.builds(Rules, st.booleans(), st.booleans(), st.booleans(), st.booleans())
WIDTHS = (8_000.0, 12_000.0, 20_500.0, 41_000.0)  # a narrow cell … a line of the page
widths = st.sampled_from(WIDTHS)


def strings(lines: Sequence[Line]) -> list[str]:
    return ["".join(cluster.text for cluster in line.clusters) for line in lines]


def cut(text: str, width: float, **how: bool) -> list[str]:
    return strings(break_lines(MINCHO.shape(text), width, width, Rules(**how)))
