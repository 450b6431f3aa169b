"""Who is missing at the table, and who shares words with what was chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import actors, directory, issues, participants, partners, rows
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.workshop import Actor

K = ActorKind


def entry(name: str, kind: ActorKind, strengths: str = "", offers: str = "") -> Entry:
    actor = Actor(id=f"id {name}", name=name, kind=kind, strengths=strengths, offers=offers)
    return Entry(actor, "earlier", "草刈りの会", "2025-05-01", 1)


@pytest.mark.parametrize(
    ("ours", "theirs", "shared"),
    [
        ("買い物に行けない", "買い物バスを走らせる", ("買い物",)),
        ("通院の足がない", "通院の付きそい、足の手入れ", ("通院",)),
        ("タクシーが来ない", "タクシー3台", ("タクシー",)),
        ("診療日とバスの日が合わない", "診療日の表、バス停の前", ("診療日", "バス")),
        ("夜の道が暗い", "朝の道をはく", ()),
        ("地域の課題", "地域の課題にくわしい", ()),
        ("たのしいあそび", "たのしいあそびば", ()),
        ("", "通院", ()),
    ],
)
def test_words_that_both_say(ours: str, theirs: str, shared: tuple[str, ...]) -> None:
    assert partners.shared_words(ours, theirs) == shared


@given(
    ours=st.text("買い物通院のバス、が\n", max_size=20), theirs=st.text("買い物通院のバス、が\n", max_size=20)
)
def test_a_shared_word_stands_in_both_texts(ours: str, theirs: str) -> None:
    for word in partners.shared_words(ours, theirs):
        assert word in ours
        assert word in theirs
        assert len(word) >= 2


def test_kinds_that_are_not_at_the_table_and_who_could_fill_them() -> None:
    workshop = actors.add(new_workshop("足の会", None), "自治会", K.COMMUNITY)
    workshop = actors.add(workshop, "社協", K.WELFARE)
    workshop = issues.add(workshop, "通院の足がない")
    assert K.RESIDENT in partners.missing_kinds(workshop)
    workshop = participants.add(workshop, "木村 ハナ")
    kinds = partners.missing_kinds(workshop)
    assert set(K) - set(kinds) == {K.COMMUNITY, K.WELFARE, K.RESIDENT}
    doctor = entry("診療所", K.MEDICAL)
    taxi = entry("タクシー", K.BUSINESS, offers="通院の送りむかえ")
    shop = entry("商店", K.BUSINESS)
    other = entry("となりの社協", K.WELFARE, strengths="通院の付きそい")
    silent = entry("となりの自治会", K.COMMUNITY)
    seen = partners.outlook(workshop, [doctor, shop, taxi, other, silent])
    by_kind = {missing.kind: missing.candidates for missing in seen.missing}
    assert tuple(by_kind) == kinds
    assert [candidate.entry for candidate in by_kind[K.BUSINESS]] == [taxi, shop]
    assert by_kind[K.BUSINESS][0].shared == ("通院",)
    assert by_kind[K.MEDICAL] == (partners.Candidate(doctor, ()),)
    assert by_kind[K.SCHOOL] == ()
    assert [candidate.entry for candidate in seen.others] == [other]
    seen = partners.outlook(directory.take_in(workshop, taxi.actor), [taxi, shop])
    assert K.BUSINESS not in {missing.kind for missing in seen.missing}
    assert seen.others == (), "who is here is missing no more"


def test_what_was_not_chosen_calls_nobody() -> None:
    workshop = issues.add(new_workshop("足の会", None), "通院の足がない")
    workshop = issues.leave(workshop, workshop.issues[0].id)
    taxi = entry("タクシー", K.BUSINESS, offers="通院の送りむかえ")
    seen = partners.outlook(workshop, [taxi])
    assert all(not candidate.shared for missing in seen.missing for candidate in missing.candidates)
    assert rows.all_rows(workshop, "issues")
