"""Workshops for the pictures of the hall: everything long and much, and a ballot of each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kyodo_desktop.domain import (
    actors,
    ballots,
    cards,
    clauses,
    goals,
    issues,
    meetings,
    options,
    programme,
    roles,
    rows,
    tallies,
    votes,
)
from kyodo_desktop.domain.ballot_counts import CHOICES, EACH_BY_ITSELF
from kyodo_desktop.domain.choices import (
    ActorKind,
    AttendanceState,
    BallotMethod,
    Phase,
    RoleLevel,
    TallySource,
)
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.workshop import Ballot, Promise, Workshop, new_id

PEOPLE = 22
CLOSED = dt.datetime(2026, 6, 20, 15, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 28)
KINDS = tuple(ActorKind)
NAMES = (
    "尾根木地区まちづくり協議会連合会",
    "社会福祉法人 楠原町社会福祉協議会",
    "特定非営利活動法人 くすのきサポートネットワーク",
    "楠原町役場 福祉・高齢者支援課",
    "尾根木郵便局",
    "上井野小学校ＰＴＡ",
    "株式会社ふるさと交通",
    "老人クラブ連合会",
    "ＪＡ楠原",
)
WORK = (
    "行き先を聞き取る",
    "毎週火曜日と金曜日の買い物便の運転手を、三か月先まで決めて、回覧板と有線放送で知らせる",
    "費用と保険を調べる",
    "予約の電話を受けて、ふるさと交通の配車係と、付きそいをする人に、前の日の夕方までに知らせる",
    "見直す会をひらく",
)
SAID = (
    "雨の日は、待つ所がない",
    "八十歳をすぎて免許を返したら、病院にも買い物にも、一人では行けなくなった。息子は遠くにいて、月に一度しか帰らない",
    "バスが一日三本",
    "町の病院までタクシーで4,800円、往復すると一万円ちかくかかるので、薬だけのときは、がまんしている",
    "買い物を頼める人が近くにいない",
    "灯油の缶を、玄関から風呂場まで運ぶのが、冬はとくにつらい",
    "回覧板が遅い",
)
LONG_TITLE = "運転をやめたあとの、買い物と通院と、役場や郵便局に行く日の、足がない"

ISLANDS = (LONG_TITLE, "店", "通院の日", "バスと時刻", "一人ぐらし", "雪と坂", "病院の待ち時間", "灯油と米")
ISLANDS += ("運転のあと", "話す場所", "頼みごと", "役場の手つづき")


def stuffed() -> Workshop:
    """15 parties, 40 activities, twelve islands of many notes, long names and long words everywhere."""
    w = new_workshop(
        "尾根木地区と上井野地区の、運転をやめたあとの買い物と通院の足を、みんなで考える会（第三回）", DAY
    )
    meeting = meetings.first(w).id
    w = meetings.set_times(w, meeting, dt.time(13, 30), dt.time(16, 0), dt.time(17, 0))
    w = rows.edit(w, "meetings", meeting, venue="楠原町 尾根木地区公民館 二階 大広間（和室のとなり）")
    w = rows.edit(
        w,
        "workshop",
        w.id,
        theme="運転をやめたあとも、買い物と通院と、役場や郵便局の用事に、気がねなく、一人でも出かけられるように",
        use_of_results="決めたことは合意書にして全世帯に回覧し、町の地域福祉計画をつくる委員会にも、そのまま出します。",
    )
    for build in (_programme, _promises, _parties, _notes, _goals, _work, _clauses):
        w = build(w)
    return w


def _programme(w: Workshop) -> Workshop:
    titles = (
        "開会・あいさつ",
        "話し合いの約束を、みんなで声に出して読む",
        "協働とは（手引きの紹介）",
        "地域課題を書き出す",
        "島に分けて、名前をつけ、シールをはって、今日くわしく話し合うことを三つえらぶ",
        "休けいのあとに、目的と目標を、班ごとに話し合ってから、みんなで一つにまとめる",
        "閉会",
    )
    for title in titles:
        w = programme.add(w, meetings.first(w).id, title, 25)
    return w


def _promises(w: Workshop) -> Workshop:
    texts = (
        "人の話を、さいごまで聞く",
        "ちがう意見を、よろこぶ。言い負かさない",
        "一人が長く話さない。まだ話していない人に、声をかける",
        "ここで聞いた人の話は、外で、その人の名前をつけて話さない",
        "できないことより、できることから話す",
        "わからない言葉は、その場で聞く",
        "時間になったら、とちゅうでも終わる",
    )
    return rows.with_rows(
        w, "promises", [Promise(id=new_id(), order=f"a{n}", text=text) for n, text in enumerate(texts)]
    )


def _parties(w: Workshop) -> Workshop:
    for n in range(15):
        name = NAMES[n % len(NAMES)] + ("" if n < len(NAMES) else f" 第{n}支部")
        kind = ActorKind.RESIDENT if n in (4, 9) else KINDS[n % len(KINDS)]
        w = actors.add(w, name, kind, reading=f"よみ{n:02}")
    return w


def _notes(w: Workshop) -> Workshop:
    titles = (
        LONG_TITLE,
        "店",
        "通院の日",
        "バスと時刻",
        "一人ぐらし",
        "雪と坂",
        "病院の待ち時間",
        "灯油と米",
    )
    titles += ("運転のあと", "話す場所", "頼みごと", "役場の手つづき")
    for n, title in enumerate(titles):
        w = cards.make_group(w, title=title)
        for m in range(3 + 4 * (n % 3)):
            text = SAID[(n + m) % len(SAID)] + (f"（{n}-{m}）" if m % 2 else "")
            w = cards.put_up(w, text, group_id=w.groups[-1].id)
            w = votes.set_seals(w, w.cards[-1].id, (n * m) % 15)
        if n == 1:
            w = votes.set_seals(w, w.cards[-1].id, 128)
    for card in w.cards[:9]:
        w = issues.choose_card(w, card.id)
    return cards.put_up(w, "どこにも入らない、ひとつの気もち")


def _goals(w: Workshop) -> Workshop:
    purpose = (
        "尾根木と上井野でくらすすべての人が、運転をやめたあとも、買い物と通院と、役場や郵便局の用事に、"
        "だれにも気がねをしないで、雨の日も雪の日も、自分で決めた日に出かけられる地区を、十年先までつづける。"
    )
    w = goals.write_purpose(w, purpose)
    for n in range(5):
        w = goals.add(w, f"{n + 1}つ目の目標として、買い物便を、週に二回、冬のあいだも休まずに走らせる")
        w = rows.edit(
            w,
            "goals",
            w.goals[-1].id,
            due="2027-03-31" if n else "雪がとけて、道の工事が終わるころ",
            target="月に四十人が、一人二回ずつ乗る" if n else "",
            measured_by="運転日誌につけた人数を、毎月、社会福祉協議会の窓口で数えて、回覧板でも知らせる",
            actor_id=w.actors[n * 2].id,
        )
    return w


def _work(w: Workshop) -> Workshop:
    phases, levels = tuple(Phase), (RoleLevel.LEAD, RoleLevel.COOPERATE, RoleLevel.SUPPORT)
    for n in range(40):
        w = roles.add_activity(w, WORK[n % len(WORK)], phases[min(3, n // 11)])
        activity = w.activities[-1].id
        for m, actor in enumerate(w.actors):
            if (n + m) % 3 and not (n % 6 == 0 and m == n % 15):
                level = levels[0] if m == n % 15 else levels[1 + (n * m) % 2]
                w = roles.set_level(w, activity, actor.id, level)
    return w


def _clauses(w: Workshop) -> Workshop:
    text = "\n".join(
        f"{n}　当事者は、買い物便の運行にあたり、事故がおきたときは、すぐに家族と役場に知らせ、"
        "保険の手つづきを、主担当と社会福祉協議会がともに行う。"
        for n in range(1, 8)
    )
    return clauses.add(w, "事故がおきたとき、また、車が使えなくなったときの、知らせ方と手つづき", text)


# --- choosing

_QUESTIONS = {
    BallotMethod.POINTS: "どの仕事から、先にはじめますか",
    BallotMethod.HANDS: "買い物便を走らせる日は、いつがよいですか",
    BallotMethod.FIVE_FINGERS: "夏から、買い物便をはじめますか",
    BallotMethod.CONSENT: "運行の決まりを、この案のまま進めて、よいですか",
    BallotMethod.GRADIENTS: "利用する人から、一回二百円をいただきますか",
    BallotMethod.YES_NO: "合意書を、この内容で結びますか",
}
_SHARED = (BallotMethod.POINTS, BallotMethod.HANDS)


def voting(w: Workshop) -> Workshop:
    """An open ballot of each kind; the islands for the ones that choose among something, and many notes."""
    for method, question in _QUESTIONS.items():
        offered = [group.id for group in w.groups[:6]] if method in _SHARED else []
        w = ballots.add(w, method, *offered, question=question)
    w = ballots.add(w, BallotMethod.HANDS)  # nobody has written the question yet
    for words in ("水曜の夜", "土曜の昼"):
        w = options.add_words(w, w.ballots[-1].id, words)
    notes = [card.id for card in w.cards if card.text.strip()][:14]
    w = ballots.add(w, BallotMethod.SEALS, *notes, question="もう一度、どの付箋が大切ですか")
    return ballots.add(w, BallotMethod.FIVE_FINGERS, *notes[:5], question=f"{LONG_TITLE}。どの案がよいですか")


def counted(w: Workshop) -> Workshop:
    """The same, each counted and closed; one hand was missed."""
    w = voting(w)
    people = sum(seat.state is AttendanceState.PRESENT for seat in w.attendances) or PEOPLE
    for ballot in w.ballots:
        for option, choice, amount in _votes(w, ballot, people):
            w = tallies.set_amount(w, ballot.id, option, TallySource.HANDS, amount, choice)
        w = rows.edit(w, "ballots", ballot.id, closed_at=CLOSED)
    return w


def _votes(w: Workshop, ballot: Ballot, people: int) -> Iterator[tuple[str, str, int]]:
    """Option, choice, and how many gave it. The seals of the board are there already."""
    offered = [row.id for row in w.ballot_options if row.ballot_id == ballot.id]
    choices = CHOICES[ballot.method]
    if ballot.method in EACH_BY_ITSELF:
        for n, option in enumerate(offered or [ballot.id]):
            missed = ballot.method is BallotMethod.GRADIENTS
            for choice, amount in zip(choices, _shares(people - missed, len(choices), n), strict=True):
                yield option, choice, amount
    elif offered:
        each = ballot.per_person if ballot.method is BallotMethod.SEALS else 1
        for m, choice in enumerate(choices):
            for option, amount in zip(offered, _shares(people * each, len(offered), m), strict=True):
                yield option, choice, amount


def _shares(amount: int, among: int, turn: int) -> list[int]:
    """An amount shared out unevenly; each ``turn`` the first has another place. One gets nothing."""
    weights = [2 * (among - n) for n in range(among - 1)] + [0]
    weights = weights[turn % among :] + weights[: turn % among]
    shares = [amount * weight // sum(weights) for weight in weights]
    shares[shares.index(max(shares))] += amount - sum(shares)
    return shares
