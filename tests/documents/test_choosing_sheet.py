"""The paper of what was chosen: every number, every reason, no name, and nothing of a private note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from kyodo_desktop.documents.catalogue import DOCUMENTS, missing_glyphs
from kyodo_desktop.documents.choosing import choosing
from kyodo_desktop.domain import ballots, cards, objections, votes
from kyodo_desktop.domain.choices import BallotMethod
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.text import choosing as words
from kyodo_desktop.text import choosing_result as said
from tests.builders import workshop
from tests.domain.test_ballots import QUESTION, ballot, entered, hall


def test_counts_sums_ranks_and_reasons_are_on_it(text_of: Callable[[bytes], str]) -> None:
    found, this = ballot(hall(22), BallotMethod.HANDS, "水曜の夜", "土曜の昼", question="いつにしますか")
    found = entered(found, this, {"水曜の夜": "8 1p", "土曜の昼": "9 1x"})
    found = objections.add(found, this, "<b>夜の道</b>がこわい")
    found = objections.answer(found, found.objections[0].id, "車で送る")
    found = ballots.close(found, this, dt.datetime(2026, 6, 20, 15, tzinfo=dt.UTC), "四人が先に帰った")
    text = text_of(DOCUMENTS["choosing"](found))
    for expected in (
        *(
            "いつにしますか",
            "水曜の夜",
            "土曜の昼",
            "手をあげる",
            "出席22人と代理1人・数えた19人：4人分が足りません",
        ),
        *(
            "四人が先に帰った",
            "<b>夜の道</b>がこわい",
            "車で送る",
            "「土曜の昼」の10人",
            words.LABELS["start_of_the_talk"],
        ),
    ):
        assert expected in text.replace("\n", ""), expected
    assert DOCUMENTS["choosing"](found) == DOCUMENTS["choosing"](found)


def test_every_method_has_its_table(text_of: Callable[[bytes], str]) -> None:
    found = hall(3)
    for method in BallotMethod:
        about = ("道", "店") if method in (BallotMethod.POINTS, BallotMethod.GRADIENTS) else ()
        found, this = ballot(found, method, *about, question=f"{words.METHODS[method].name}で")
        choice = {"points": "5", "five_fingers": "4", "gradients": "7", "consent": "consent", "yes_no": "yes"}
        given = {choice[method]: "3"} if method in choice else "3"
        if method is not BallotMethod.SEALS:
            found = entered(found, this, {about[0] if about else QUESTION: given})
    text = text_of(DOCUMENTS["choosing"](found))
    assert [f"{method.name}で" in text for method in list(words.METHODS.values())[1:]] == [True] * 6


def test_of_the_board_only_what_got_a_seal_and_nothing_private(text_of: Callable[[bytes], str]) -> None:
    found = cards.put_up(hall(2), "店が遠い\nひみつの話\n坂がきつい")
    for card in found.cards[:2]:
        found = votes.set_seals(found, card.id, 3)
    found = cards.set_private(found, True, found.cards[1].id)
    text = text_of(DOCUMENTS["choosing"](found))
    assert ("店が遠い" in text, "ひみつ" in text, "坂がきつい" in text) == (True, False, False)
    assert words.PRIVATE in text
    assert "ほかの1つには" in text
    assert "0番" not in text, "nobody is named"


def test_before_anything_is_counted_it_says_so_and_odd_letters_are_told(
    text_of: Callable[[bytes], str],
) -> None:
    assert said.NOTHING_YET in text_of(DOCUMENTS["choosing"](workshop()))
    found, this = ballot(hall(1), BallotMethod.HANDS, "山😀")
    found = entered(found, this, {"山😀": "1"})
    assert [missing.character for missing in missing_glyphs(found, "choosing")] == ["😀", "😀"]
    assert len(choosing(sample_workshop()).flow.pages) == 1
