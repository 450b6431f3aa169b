"""What lies in the library and in the workshop of the scenes: earlier evenings, open points, odd lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kyodo_desktop.domain import ballots, options, proposals, roles
from kyodo_desktop.domain.choices import ActorKind, BallotMethod, IssueStatus, Phase
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.issues import Earlier
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.searching import Found, Group, Hit
from kyodo_desktop.domain.workshop import Actor, Issue, Workshop
from kyodo_desktop.ui.home_list import WorkshopRow
from tests.ui.seated import NoLibrary

PEOPLE = """氏名,よみ,所属,役職,メモ
𠮷田 はな,よしだ はな,尾根木診療所,看護師,葛󠄀
,,自治会,,
髙橋 実,タカハシ minoru,尾根木小学校PTA,会長,"車で来る"
有村 重雄,ありむら しげお,自治会,会長,
"""
"""Rare kanji, a line without a name, a reading in Latin letters, and somebody who is here already."""

NAMELESS = "1,東 美穂,尾根木診療所\n2,今村 節子,自治会\n"

TAXI = Actor(
    id="taxi", name="尾根木タクシー", kind=ActorKind.BUSINESS, strengths="診療日の送りむかえ", offers="車3台"
)
SCHOOL = Actor(id="school", name="尾根木高校", kind=ActorKind.SCHOOL, offers="自転車部の手")


class Shelf(NoLibrary):
    """Earlier evenings: workshops to open, things to find, issues and parties to bring over."""

    def __init__(self) -> None:
        day = dt.date(2026, 6, 20)
        names = (
            "買い物と通院の足を考える会",
            "草刈りを分け合う会",
            "空き家と若い人の住まいを、いっしょに考える会",
        )
        self.rows = tuple(
            WorkshopRow(
                str(now), name, day, "令和8年6月20日（土）", "尾根木地区公民館",
                tuple(n < now for n in range(1, 8)), now, "主担当のない仕事が1つ", "主担当を決める",
            )
            for now, name in zip((5, 1, 7), names, strict=True)
        )  # fmt: skip

    def search(self, typed: str) -> tuple[Sequence[WorkshopRow], int]:
        found = tuple(row for row in self.rows if typed in row.title)
        return found, len(self.rows)

    def find(self, _typed: str) -> Found:
        hit = Hit("actors", "a", (("name", "楠原町社会福祉協議会"), ("strengths", "見守りにくわしい")))
        notes = tuple(Hit("cards", str(n), (("text", f"見守りの当番が足りない {n}"),)) for n in range(5))
        groups = (
            Group("a", self.rows[0].title, "2026-06-20", (hit,), 1),
            Group("b", self.rows[1].title, "", notes, 8),
        )
        return Found(groups, more=True, unready=0)

    def earlier(self, _workshop: Workshop) -> Sequence[Earlier]:
        lasting = (
            ("バスの時間が、診療所の受付に合わない", IssueStatus.CHOSEN),
            ("免許を返した人の足", IssueStatus.UNDER_WAY),
        )
        return tuple(
            Earlier(
                Issue(id=f"i{n}", order=str(n), statement=words, status=status),
                "b",
                "草刈りを分け合う会",
                dt.date(2025, 5, 1),
            )
            for n, (words, status) in enumerate(lasting)
        )

    def parties(self, typed: str, kind: ActorKind | None, *, samples: bool) -> tuple[Entry, ...]:
        return tuple(
            Entry(actor, "b", "草刈りを分け合う会", "2025-05-01", 1)
            for actor in (TAXI, SCHOOL)
            if kind in (None, actor.kind) and typed in actor.name
        )


def evening() -> Workshop:
    """The sample, with ballots of two kinds, a proposal made, and an activity that nobody leads."""
    found = sample_workshop()
    gradients = "この地区だけで、来年の春まで続ける", "となりの地区といっしょに、夏から始める"
    hands = "水曜の夜", "土曜の昼", "日曜の朝"
    for method, asked in ((BallotMethod.GRADIENTS, gradients), (BallotMethod.HANDS, hands)):
        found = ballots.add(found, method, question="買い物の足を、どう続けますか")
        for text in asked:
            found = options.add_words(found, found.ballots[-1].id, text)
    found = proposals.make(found, TAXI.name, issue_id=found.issues[0].id)
    return roles.add_activity(found, "停留所のいすを直す", Phase.DO)  # without a lead: an open point
