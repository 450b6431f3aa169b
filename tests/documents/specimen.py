"""One page that shows every rule of the setter, to be looked at by somebody who knows how Japanese is set.

Run as a script it writes the page: ``python -m tests.documents.specimen FILE``.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from kyodo_desktop.documents.page import A4, Flow, to_pdf
from kyodo_desktop.documents.paragraph import Block, Style, lay, lay_runs
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.ruby import Ruby

LABEL = Style("gothic-bold", 8, 11, "left")
LEFT = Style("mincho", 11, 16, "left", indent=1.0)
BODY = Style("mincho", 11, 16, indent=1.0)
CELL = Style("mincho", 10.5, 14, "left", phrases=True)
STRICT = "ちょっと待って、人々がキャンセルをつたえた……とき、費用は￥5,000で、30％――つまり三割です。"
HANGING = "町内会、自治会、婦人会、消防団、青年団、老人会、商店会、診療所、町役場の人が、みんなで話します。"
MARKS = (
    "「公民館」、「診療所」（仮称）。「『買い物便』を守る会」・「通院便」：（1）と（2）です。"
    "「はい」「いいえ」で答えます。"
)
NUMBERS = (
    "令和9年3月31日（水）の午後7時30分に、20世帯から1,200円ずつ、第3回の会で集めます。"
    "電話は0995-12-3456です。"
)
WESTERN = (
    "NPO法人とDXのPDCAサイクル、Wi-Fi、A4用紙3枚。くわしくはhttps://www.town.example.jp/bousai/2026/へ。"
)
NAMES = "𠮷田、葛\U000e0100城、髙橋、山﨑、渡邊\U000e0100、神\ufa19谷、𡈽方、か\u3099ま"
READINGS = (
    *(Ruby("尾根木", ("お", "ね", "ぎ")), "地区の", Ruby("公民館", "こうみんかん"), "で、"),
    *(
        Ruby("志", "こころざし"),
        "のある人が",
        Ruby("役割", "やくわり"),
        "を",
        Ruby("承", "うけたまわ"),
        "り、",
    ),
    *(Ruby("町立図書館", "ちょうりつとしょかん"), "で", Ruby("話", "はな"), "し合います。"),
)
_GREY = 0.6


def specimen() -> Flow:
    """The page. Each sample stands between two hairlines, which are its measure."""
    flow = Flow(A4)
    _show(flow, "括弧・句読点：重なれば一つ分、行頭と行末は詰める　JLREQ 3.1.2–3.1.9", lay(MARKS, BODY, 220))
    _show(flow, "行頭・行末禁則、分離禁止　JLREQ 3.1.7–3.1.10、JIS X 4051 4.3–4.5", lay(STRICT, BODY, 126))
    _show(flow, "同じ文を、弱い規則で", lay(STRICT, replace(BODY, loose=True), 126))
    _show(flow, "ぶら下げ　JLREQ 3.8.2", lay(HANGING, BODY, 124))
    _show(flow, "同じ文を、ぶら下げなしで", lay(HANGING, replace(BODY, hang=False), 124))
    _show(
        flow,
        "数と単位、日付、時刻　JLREQ 3.1.10、JIS X 4051 4.6",
        lay(NUMBERS, LEFT, 140),
    )
    _show(flow, "和文と欧文：四分アキ　JLREQ 3.2.6、JIS X 4051 4.7", lay(WESTERN, BODY, 300))
    cell = lay("診療日に合わせた通院便をはじめ、運行表と診療所の受付票ではかる", CELL, 104)
    _show(flow, "せまい欄と見出しは、文節で切る", cell)
    _show(flow, "名前の字", lay(NAMES, CELL, 420))
    _show(flow, "ふりがな　JLREQ 3.3、JIS X 4051 4.12", lay_runs(READINGS, BODY, 220))
    return flow


def _show(flow: Flow, label: str, block: Block) -> None:
    flow.text(lay(label, LABEL, A4.inner), after=1)
    flow.draw(partial(_measure, flow.y, block.width, block.height))
    flow.text(block, after=6)


def _measure(top: float, width: float, height: float, pen: Pen) -> None:
    for x in (A4.side, A4.side + width):
        pen.line(x, top, x, top + height, 0.25, gray=_GREY)


def pdf() -> bytes:
    return to_pdf(specimen(), "組み見本", lambda _number, _count: [])


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(pdf())
