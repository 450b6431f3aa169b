"""Words by which a purpose is recognised as a means: those that end in working together, and no further."""

from __future__ import annotations

from typing import NamedTuple


class Means(NamedTuple):
    """``endings`` name working together; ``closing`` signs at the end are passed over."""

    endings: tuple[str, ...]
    closing: str


#: What working together is called.
_WORKING_TOGETHER = ("協働", "共働", "連携", "協力")
#: What is done with it, in the last words of a sentence.
_DOING = (
    "する", "します", "しよう", "しましょう", "をする", "をします",
    "していく", "していきます", "していこう", "していきましょう", "して行く",
    "しあう", "し合う", "しあいます", "し合います", "しあっていく", "し合っていく",
    "しつづける", "し続ける", "しつづけます", "し続けます",
    "をはかる", "を図る", "をはかります", "を図ります", "をはかっていく", "を図っていく",
    "をすすめる", "を進める", "をすすめます", "を進めます", "を進めていく", "をすすめていく",
    "を深める", "をふかめる", "を深めます", "を深めていく", "を強める", "を強めます",
    "を強化する", "を強化します", "を推進する", "を推進します", "を行う", "を行います", "をおこなう",
    "に取り組む", "に取り組みます", "に努める", "に努めます", "につとめる",
)  # fmt: skip
#: How the sentence may then be rounded off.
_ROUNDED = (
    "", "こと", "ことです", "ことである", "ことを目的とする", "ことを目的とします", "ことを目ざす",
    "ことを目指す", "ことを目ざします", "ことを目指します", "のが目的です", "のが目的",
)  # fmt: skip

MEANS_NOT_ENDS = Means(
    endings=tuple(
        name + doing + rounded for name in _WORKING_TOGETHER for doing in _DOING for rounded in _ROUNDED
    ),
    closing="。．.」』 　\n",
)
