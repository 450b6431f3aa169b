"""What a rule says, in one or two sentences beside the field. What was typed stays there.

A key is added here with the ``Refused(key, …)`` that needs it; tests/test_words.py
finds those that lack a sentence, and sentences that nothing needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyodo_desktop.text import choosing, cli, exchange, people_import, roles_table, scans
from kyodo_desktop.text.named import Sentence, fill, said_again
from kyodo_desktop.text.numbers import things

if TYPE_CHECKING:
    from kyodo_desktop.errors import Refused


def _categories(most: int) -> str:
    return f"分野は{things(most)}までです。使わない分野をしまうと、足せます。"


SENTENCES: dict[str, Sentence] = {
    **choosing.REFUSALS,
    **cli.REFUSALS,
    **exchange.REFUSALS,
    **people_import.REFUSALS,
    **roles_table.REFUSALS,
    **scans.REFUSALS,
    "editor.read_only": "見るだけでひらいています。ほかの窓をとじてからひらき直すと、書けます。",
    "row.gone": "それは、もうここにありません。元に戻すと、出てきます。",
    # texts
    "text.too_long": "{limit:,}字までにしてください。いまは{length:,}字です。",
    "title.blank": "会の名を書いてください。空のままにはできません。",
    "name.blank": "名前を書いてください。空のままにはできません。",
    "promise.blank": "約束の文を書いてください。",
    "agenda.blank": "することを書いてください。いらない項目は、しまえます。",
    "table.blank": "班の名を書いてください。",
    "objection.blank": "わけを書いてください。",
    "card.too_many": "一度にはれる付箋は{most}枚までです。いまは{count:,}行です。"
    "何もはっていません。分けてはってください。",
    "card.too_long": "付箋は{most:,}字までです。{count:,}字の行があります。"
    "何もはっていません。行を分けてください。",
    "card.too_much": "一度にはれるのは{most:,}字までです。いまは{count:,}字です。"
    "何もはっていません。分けてはってください。",
    "card.blank": "付箋の文を書いてください。いらない付箋は、しまえます。",
    "category.blank": "分野には、一文字のしるしと名前を書いてください。",
    "issue.blank": "課題の文を書いてください。",
    "goal.blank": "「何を」を書いてください。いらない目標は、しまえます。",
    "activity.blank": "仕事の名を書いてください。いらない仕事は、しまえます。",
    "clause.blank": "条の見出しを書いてください。",
    "amending.gone": "もとの文が指していたものが、いまはありません。さきに、それを戻してください。",
    "signature.too_early": "署名の日は、この版を刷った日より前にはできません。",
    "agreement.not_concluded": "まだ結ばれていない合意は、終わりにできません。",
    "code.not_ours": "このコードは、「協働デスク」の合意書のものではありません。",
    "number.not_one": "照合番号は、7F3A-22C1 のような8けたです。紙の下のすみに刷ってあります。",
    "annex.blank": "別紙の見出しを書いてください。",
    "setting_aside.blank": "見送るわけを書いてください。",
    # dates and times
    "date.no_such_day": "「{text}」という日は、ありません。",
    "date.not_in_era": "「{text}」は、{era}の年月日ではありません。",
    "date.other_weekday": "「{text}」は、{weekday}曜日です。日か曜日を確かめてください。",
    "date.unreadable": "「{text}」は、日付として読めません。R8.11.30、11/30、2026-11-30 のように書けます。",
    "time.no_such_time": "「{text}」という時刻は、ありません。",
    "time.unreadable": "「{text}」は、時刻として読めません。13:30、午後1時30分 のように書けます。",
    "minutes.unreadable": "「{text}」は、何分か読めません。25、25分、1時間半 のように書けます。",
    "number.unreadable": "「{text}」は、数として読めません。34 や 1,200 のように書けます。",
    "number.too_large": "「{text}」は、数が大きすぎます。",
    "term.ends_before_start": "期間の終わりが、はじまりより前になっています。",
    # parts of a workshop
    "tables.count": "班の数は、1から{most}までで書いてください。",
    "tables.nobody": "班に入れる人が、まだいません。出席を付けるか、「全員」をえらんでください。",
    "tables.more_than_people": "班に入れる人は{people}人です。班の数は、{people}までにしてください。",
    "tables.none": "班が、まだありません。先に「班を組む」をえらんでください。",
    "tables.all_seated": "出席した人は、みな班に入っています。",
    "meetings.only_one": "会には、少なくとも一回の開催がいります。",
    "category.one_mark": "分野のしるしは、一文字で書いてください。",
    "category.too_many": _categories,
    "votes.amount": "シールの数は、0から{most}までで書いてください。",
    "votes.used_up": "シールは{budget}枚、すべてはりました。",
    "votes.per_person": "一人のシールは、1枚から{most}枚までです。",
    "party.already_here": "{name}は、もうこの会にいます。",
    "issue.group_without_name": "この島には、まだ名がありません。表札を書いてから、えらんでください。",
    "roles.phases_alike": "段階の名が、二つ同じになります。ちがう名にしてください。",
    "roles.after_itself": "それを先にすると、たがいに待ちあうことになります。ほかの仕事をえらんでください。",
    "roles.one_lead_each": "一つの仕事の主担当は一つです。共同にするときは、Shift+1 をおしてください。",
    "roles.nothing_there": "◎ ○ △ のどれかを置いてから、言葉を書いてください。",
    # the programme
    "hall_depth.unreadable": "「{text}」は、何メートルか読めません。12 のように書けます。",
    "hall_depth.metres": "会場の奥行きは、1メートルから{most}メートルまでで書いてください。",
    "programme.minutes": "時間は、1分から{most}分までで書いてください。",
    "programme.least": "「少なくとも」は、1分から、その項目の{minutes}分までです。",
    "programme.not_running": "いま進めている項目は、ありません。F6 ではじめられます。",
    "programme.none": "次第が、まだありません。「ひな形を入れる」か「項目を足す」で作れます。",
    "programme.nothing_open": "これからはじめる項目は、もうありません。",
    "programme.begun": "この次第は、もうはじまっています。「次第をはじめから」をえらぶと、入れかえられます。",
    "template.empty": "残す項目が、まだありません。",
    "template.blank": "ひな形の名を書いてください。",
    "template.taken": "その名は、はじめからあるひな形の名です。ほかの名にしてください。",
    "programme.nothing_pasted": "写したものの中に、次第の行が見つかりません。",
    "programme.too_much": "一度にはりつけられるのは、{most}項目までです。何も足していません。",
    "programme.no_room": (
        "残り{left}分に、あとの{count}項目は入りません。少なくとも{least}分いります（{short}分足りません）。"
        "項目をしまうか、「少なくとも」を短くしてください。"
    ),
    # the agreement
    "clause.from_record": "この条は、「目的と目標」の画面で直します。",
    "clause.fixed": "この条は、合意書の骨組みです。しまうことも、動かすこともできません。",
    "clause.placed": "この条は、目的の前と決まっています。動かせませんが、しまうことはできます。",
    "clause.has_costs": "費用の受け持ちが書いてあります。先にそれをしまうと、この条もしまえます。",
    "alias.taken": "「{alias}」は、ほかの主体のよび名です。ちがう名にしてください。",
    "originals.count": "通数は、1から{most}までの数で書いてください。",
    "amount.unreadable": "「{text}」は、金額として読めません。30,000円、3万円 のように書けます。",
    "edition.nothing_changed": "第{number}版から、変わったところがありません。同じ版を、もう一度刷れます。",
}


def say(refusal: Refused) -> str:
    """The sentence of a refusal."""
    args = {
        name: said_again(value) if isinstance(value, str) else value for name, value in refusal.args_.items()
    }
    return fill(SENTENCES[refusal.key], args)
