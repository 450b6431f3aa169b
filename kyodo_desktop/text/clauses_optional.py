"""The words of the clauses that only some agreements have (``text/clauses.py`` says what they are)."""

from __future__ import annotations

from collections.abc import Sequence

from kyodo_desktop.text.clauses import PEN, Both

FORM = Both(
    f"この取組は、{PEN}（共催、補助、委託など）のかたちで行います。",
    f"この取組は、{PEN}（共催、補助、委託等）の形態により行うものとする。",
)
OWNERSHIP = Both(
    "取組でできた記録や物は、みんなのものです。使うときは、ほかの主体に知らせます。",
    "取組により生じた記録、物品その他の成果は、主体の共有とする。"
    "これを使用するときは、他の主体に知らせるものとする。",
)
PUBLICITY = Both(
    "取組を広報するときは、すべての主体の名をのせます。写真は、うつった人の同意をえてから使います。",
    "取組を広報するときは、全ての主体の名称を掲載するものとする。"
    "写真は、被写体となった者の同意を得て使用するものとする。",
)
RESTRICTIONS = Both(
    "この取組を、もうけや、政治・宗教のために使いません。",
    "この取組を、営利、政治又は宗教のために利用しないものとする。",
)


def issues(statements: Sequence[str]) -> Both:
    """The issues that were chosen, in their sequence."""
    listed = "、".join(f"「{statement}」" for statement in statements) or PEN
    return Both(
        f"わたしたちが解決したい地域課題は、{listed}です。",
        f"解決しようとする地域課題は、{listed}とする。",
    )


def reporting(to: str) -> Both:
    """``to``: the party to turn to; empty means everybody."""
    return Both(
        f"主担当は、月に一度、仕事の進みぐあいを書いて、{to or 'みんな'}に知らせます。",
        f"主担当は、毎月1回、仕事の進捗を書面により{to or '他の主体'}に報告するものとする。",
    )
