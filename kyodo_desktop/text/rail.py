"""Words of the rail: the flow of a workshop and what comes next."""

from kyodo_desktop.text import common

FLOW = "話し合いの流れ"
FLOW_OF_CHOSEN = "えらんだ会の流れ"
HERE = "いま"
NEXT = "つぎにすること"
NEXT_SHORT = "つぎ"
GO_THERE = "そこへ移る"
GO_THERE_SHORT = "移る"
OPEN_WORKSHOP = "会をひらく"
OPEN_SAMPLE = "見本をひらく"
SEE_SAMPLE = "見本をひらいて、流れを見る"
NOTHING_NEXT = "することは、ありません"
CHOOSE_STOP = "ほかの画面へ移る"

LATER_TITLE = "振り返りは、このあとの版でひらきます"
LATER_WORDS = (
    "合意の日のあと、みんなで点検し、つぎの期に活かすための画面です。"
    "いまは、合意書に見直しの日を書いておけます。"
)
LATER_BUTTON = "6 合意書へ"


def stop_name(number: int, name: str, done: bool, here: bool) -> str:
    """How a stop is read aloud: 7のうち5つ目、役割分担、いまここ."""
    state = "いまここ" if here else ("できました" if done else "まだ")
    return f"7つのうち{number}つ目、{name}、{state}"


def to_stop(number: int) -> str:
    return f"{number} {common.STOPS[number - 1]}へ"


def route(reached: int, name: str) -> str:
    return f"7つのうち{reached}つ目、{name}"


def bar_entry(number: int, name: str) -> str:
    return f"{number} {name}" if number else name
