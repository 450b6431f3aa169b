"""The words of the clauses that many agreements have (``text/clauses.py`` says what they are)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kyodo_desktop.text.clauses import ANNEX, PEN, Both, annex

LIABILITY = Both(
    "事故やけががあったときは、まず人を助け、すぐにみんなに知らせ、どうするかを話し合って決めます。"
    "わざとしたことや、ひどい不注意でないかぎり、一つの主体だけに責任を負わせません。",
    "取組の実施中に事故が生じたときは、人命の救護を優先し、直ちに他の主体に知らせ、その対応を協議して"
    "定めるものとする。故意又は重大な過失による場合を除き、"
    "いずれか一の主体のみに責任を負わせないものとする。",
)
LEAVING = Both(
    "ぬけたい主体は、1か月前までに申し出ます。受け持っていた仕事をだれが引きつぐか、"
    "のこる主体で続けるかどうかは、みんなで話し合って決めます。",
    "この合意から離脱しようとする主体は、1か月前までに申し出るものとする。"
    "その役割の引継ぎ及び取組の継続については、協議して定めるものとする。",
)

#: By the value of ``Disclosure``.
DISCLOSURE: Mapping[str, Both] = {
    "public": Both(
        "話し合いの記録とこの合意は、だれでも見られるようにします。",
        "話し合いの記録及びこの合意は、何人も閲覧することができるものとする。",
    ),
    "participants": Both(
        "話し合いの記録は、話し合いに加わった人が見られるようにします。"
        "ほかの人に見せるときは、先にみんなで決めます。",
        "話し合いの記録は、話し合いに参加した者が閲覧することができるものとする。"
        "その他の者に閲覧させるときは、あらかじめ協議して定めるものとする。",
    ),
    "organisers": Both(
        "話し合いの記録は、署名した主体だけで持ちます。ほかの人に見せるときは、先にみんなで決めます。",
        "話し合いの記録は、署名した主体のみが保有するものとする。"
        "その他の者に閲覧させるときは、あらかじめ協議して定めるものとする。",
    ),
}


def scope(where: str, whom: Sequence[str]) -> Both:
    """The district, and for whom the goals are."""
    for_whom = "、".join(whom)
    return Both(
        f"この取組は、{where or PEN}を対象にします。"
        + (f"とくに、{for_whom}のために行います。" if whom else ""),
        f"この取組の対象は、{where or PEN}とする。"
        + (f"取組は、特に{for_whom}のために行うものとする。" if whom else ""),
    )


def insurance(said: str) -> Both:
    """``said``: the name of the insurance."""
    return Both(
        f"取組に加わる人のために、{said or PEN}に入ります。手つづきは、始める前にすませます。",
        f"取組に参加する者のために、{said or PEN}に加入するものとし、その手続は、開始前に終えるものとする。",
    )


def contact(who: str) -> Both:
    """``who``: the party to turn to."""
    return Both(
        f"連絡の窓口は、{who or PEN}とします。知らせたいことや困ったことは、まず窓口に伝え、"
        "窓口がみんなに知らせます。",
        f"連絡の窓口は、{who or PEN}とする。主体は、連絡すべき事項を窓口に伝え、"
        "窓口は、これを他の主体に知らせるものとする。",
    )


def meetings(when: str) -> Both:
    """``when``: as agreed, in words."""
    return Both(
        f"{when or PEN}に集まり、進みぐあいと困っていることを知らせ合います。",
        f"主体は、{when or PEN}に会合を開き、進捗及び課題を相互に知らせるものとする。",
    )


def privacy(until: str) -> Both:
    """``until``: the day by which the list of people is thrown away, as printed."""
    return Both(
        "名簿など、個人の情報は、この取組のためだけに使います。本人の同意がなければ、ほかにわたしません。"
        + (f"{until}までに捨てます。" if until else "いらなくなったら捨てます。"),
        "名簿その他の個人情報は、この取組のためにのみ利用し、"
        "本人の同意を得ずに第三者に提供しないものとする。"
        + (
            f"個人情報は、{until}までに廃棄するものとする。"
            if until
            else "個人情報は、不要となったときに速やかに廃棄するものとする。"
        ),
    )


def annexes(titles: Sequence[str]) -> Both:
    """The headings of the annexes, in their sequence."""
    listed = "、".join(f"{annex(n)}「{title}」" for n, title in enumerate(titles, 1)) or ANNEX
    return Both(f"{listed}は、この合意の一部とします。", f"{listed}は、この合意の一部とする。")
