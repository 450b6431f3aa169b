"""Words by which numbers are read out of what people write, and numbers as people read them."""

from __future__ import annotations

#: What is counted, after a number. The longest that fits is taken.
COUNTERS = (
    "世帯", "人", "名", "件", "回", "割", "分", "%", "パーセント", "ポイント", "km", "キロ", "m", "メートル",
    "円", "千円", "万円", "億円", "日", "便", "台", "か所", "カ所", "ヶ所", "箇所", "ヵ所", "軒", "戸",
    "団体", "枚", "時間", "冊", "本", "度", "点", "つ", "個", "歳", "週間", "か月", "カ月", "ヶ月", "頭",
    "羽", "ha", "ヘクタール", "kg", "トン", "L", "校", "店", "組", "班", "地区", "集落", "種類", "人分",
    "食", "秒",
)  # fmt: skip
#: Between what it is now and what it shall be.
ARROWS = ("→", "⇒", "➡", "->", "=>", "から")


def things(count: int, counter: str = "件") -> str:
    """3つ, 12件: counting with つ ends at nine. ``counter`` may be empty, before の: 3つの主体, 12の主体."""
    return f"{count}つ" if 1 <= count <= 9 else f"{count}{counter}"


def shown(number: float | None) -> str:
    """Without a point where there is nothing behind it; with commas from a thousand on."""
    if number is None:
        return ""
    if number == int(number):
        return f"{int(number):,}"
    from decimal import Decimal  # not needed before the first paint

    return f"{Decimal(repr(number)):,f}"
