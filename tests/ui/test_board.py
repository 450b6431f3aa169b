"""The board of stop 3, by keyboard and by mouse, through the real window."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kyodo_desktop.domain import board, issues, tables, votes
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Card, Group
from kyodo_desktop.editor import label
from kyodo_desktop.text import board as words
from kyodo_desktop.text import issues as note_words
from kyodo_desktop.ui.board import Board
from kyodo_desktop.ui.board_scene import Key
from kyodo_desktop.ui.issues import IssuesScreen
from tests.ui.seated import (
    QUIET,
    SIZES,
    Seat,
    act,
    clipped,
    compose,
    here,
    press,
    resize,
    settle,
    settle_on,
    sit,
)

pytestmark = QUIET

K = Qt.Key
NONE, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample_workshop(), 3)


@pytest.fixture
def empty(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, new_workshop("草刈りの会", today=dt.date(2026, 5, 1)), 3)


def page(seat: Seat) -> IssuesScreen:
    return seat.screen(IssuesScreen)


def the_board(seat: Seat) -> Board:
    return page(seat).board


def note(seat: Seat, text: str) -> Card:
    return next(card for card in seat.workshop.cards if card.text == text)


def island(seat: Seat, title: str) -> Group:
    return next(group for group in seat.workshop.groups if group.title == title)


def at(seat: Seat) -> str:
    """What the cursor stands on: the text of a note, or a title in brackets."""
    key = the_board(seat).cursor_at.at
    assert key is not None
    if key[0] == "groups":
        return "「" + next(g.title for g in seat.workshop.groups if g.id == key[1]) + "」"
    return next(card.text for card in seat.workshop.cards if card.id == key[1])


def stand_on(seat: Seat, text: str) -> None:
    found = next((card.id for card in seat.workshop.cards if card.text == text), "")
    key: Key = ("cards", found) if found else ("groups", island(seat, text).id)
    assert the_board(seat).go_to(Place(*key))


def spot(seat: Seat, key: Key) -> QPoint:
    view = the_board(seat).view
    return view.mapFromScene(the_board(seat).scene.rect(key).center())


def drag(seat: Seat, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    area = the_board(seat).view.viewport()
    QTest.mousePress(area, LEFT, held, start)
    for step in (0.5, 1.0):
        point = QPointF(start + (end - start) * step)
        place = QPointF(area.mapToGlobal(point.toPoint()))
        event = QMouseEvent(QEvent.Type.MouseMove, point, place, Qt.MouseButton.NoButton, LEFT, held)
        QApplication.sendEvent(area, event)
    QTest.mouseRelease(area, LEFT, held, end)
    settle()


def arrows_go_to_the_nearest_note_and_shift_takes_it_along(seat: Seat) -> None:
    stand_on(seat, "いちばん近い店まで6キロある")
    press(K.Key_Right)
    assert at(seat) == "米や灯油は重くて、坂を上がれない"
    press(K.Key_Right)
    assert at(seat) == "診療日とバスの日が合わない"
    press(K.Key_Down)
    assert at(seat) == "町の病院までタクシーで4,800円"
    press(K.Key_Up, K.Key_Up)
    assert at(seat) == "「通院の日に、足がない」"
    press(K.Key_Down)
    press(K.Key_Right, K.Key_Down, held=SHIFT)
    assert len(the_board(seat).note_ids()) == 3


def ctrl_g_makes_an_island_and_its_name_is_written_at_once(seat: Seat) -> None:
    stand_on(seat, "高校生も手伝いたい")
    press(K.Key_Right, held=SHIFT)
    press(K.Key_G, held=CTRL)
    compose("わかい")
    press(K.Key_Return)  # of the conversion
    settle_on("若い力")
    press(K.Key_Return)
    made = island(seat, "若い力")
    assert {c.text for c in seat.workshop.cards if c.group_id == made.id} == {
        "高校生も手伝いたい",
        "回覧板が届くのが遅い",
    }
    assert at(seat) == "「若い力」"
    press(K.Key_G, held=CTRL | SHIFT)
    assert note(seat, "高校生も手伝いたい").group_id is None
    assert (note(seat, "高校生も手伝いたい").x, note(seat, "高校生も手伝いたい").y) != board.NOWHERE


def ctrl_m_asks_for_the_island(seat: Seat) -> None:
    stand_on(seat, "高校生も手伝いたい")
    press(K.Key_M, held=CTRL)
    settle_on("バス")
    press(K.Key_Return)
    assert note(seat, "高校生も手伝いたい").group_id == island(seat, "バスと時刻").id
    assert at(seat) == "高校生も手伝いたい"
    press(K.Key_M, held=CTRL)
    settle_on("見守り")
    press(K.Key_Return)
    assert note(seat, "高校生も手伝いたい").group_id == island(seat, "見守り").id
    press(K.Key_M, held=CTRL)
    press(K.Key_Escape)
    assert here() is the_board(seat).view
    stand_on(seat, "見守り")
    press(K.Key_M, held=CTRL)
    press(K.Key_Down, K.Key_Return)
    assert "見守り" not in {group.title for group in seat.workshop.groups}
    assert note(seat, "高校生も手伝いたい").group_id == seat.workshop.groups[1].id


def a_note_is_dragged_onto_an_island_and_lands_where_it_was_dropped(seat: Seat) -> None:
    this, target = note(seat, "回覧板が届くのが遅い"), note(seat, "土日にバスがない")
    drag(seat, spot(seat, ("cards", this.id)), spot(seat, ("cards", target.id)) - QPoint(60, 0))
    home = island(seat, "バスと時刻").id
    assert [c.text for c in seat.workshop.cards if c.group_id == home][:3] == [
        "バス停まで坂道を20分歩く",
        "回覧板が届くのが遅い",
        "土日にバスがない",
    ]
    press(K.Key_Z, held=CTRL)
    assert note(seat, "回覧板が届くのが遅い") == this


def a_loose_note_on_a_loose_note_makes_an_island(seat: Seat) -> None:
    one, other = note(seat, "高校生も手伝いたい"), note(seat, "回覧板が届くのが遅い")
    drag(seat, spot(seat, ("cards", one.id)), spot(seat, ("cards", other.id)))
    settle_on("若い力")
    press(K.Key_Return)
    home = island(seat, "若い力").id
    assert {c.id for c in seat.workshop.cards if c.group_id == home} == {one.id, other.id}


def a_plate_drags_its_island_and_the_others_stay(seat: Seat) -> None:
    scene = the_board(seat).scene
    before = dict(scene.boxes)
    this = island(seat, "一人ぐらしの気がかり").id
    start = spot(seat, ("groups", this))
    drag(seat, start, start + QPoint(16, 60))
    assert scene.boxes[this][:2] == (before[this].x + 16, before[this].y + 60)
    others = [group.id for group in seat.workshop.groups if group.id != this]
    assert [scene.boxes[o] for o in others] == [before[o] for o in others]
    page(seat).actions_of.tidy.trigger()
    assert scene.boxes == before


def a_note_on_empty_paper_stays_there_and_ctrl_arrows_move_it(seat: Seat) -> None:
    view, scene = the_board(seat).view, the_board(seat).scene
    this = note(seat, "役場のどこに聞くか分からない")
    drag(seat, spot(seat, ("cards", this.id)), view.mapFromScene(QPointF(1060, 440)))
    x, y = scene.notes[this.id].at
    press(K.Key_Right, K.Key_Up, held=CTRL)
    assert scene.notes[this.id].at == (x + 8, y - 8)
    stand_on(seat, "いちばん近い店まで6キロある")
    press(K.Key_Right, held=CTRL)
    home = island(seat, "店が遠く、荷物が重い").id
    found = [c.text for c in seat.workshop.cards if c.group_id == home]
    assert found[:2] == ["米や灯油は重くて、坂を上がれない", "いちばん近い店まで6キロある"]


def a_frame_on_empty_paper_selects(seat: Seat) -> None:
    view = the_board(seat).view
    box = the_board(seat).scene.boxes[island(seat, "一人ぐらしの気がかり").id]
    drag(
        seat,
        view.mapFromScene(QPointF(box.x + 40, box.y + box.h + 20)),
        view.mapFromScene(QPointF(box.x + 300, box.y + 140)),
    )
    assert len(the_board(seat).note_ids()) == 2
    first = note(seat, "いちばん近い店まで6キロある")
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, spot(seat, ("cards", first.id)))
    assert len(the_board(seat).note_ids()) == 3
    QTest.mouseClick(view.viewport(), LEFT, NONE, spot(seat, ("cards", first.id)))
    assert the_board(seat).note_ids() == [first.id]


def words_are_written_in_place_and_the_spoken_ones_stay(seat: Seat) -> None:
    text = "高校生も手伝いたい"
    this = note(seat, text)
    stand_on(seat, text)
    press(K.Key_F2, K.Key_End, "　ね", K.Key_Return)
    assert note(seat, text + "　ね").spoken == text
    assert the_board(seat).scene.notes[this.id].face.reworded
    press(K.Key_F2)
    press(K.Key_A, held=CTRL)
    press(K.Key_Delete, K.Key_Return)
    assert note(seat, text + "　ね")
    assert seat.said()
    press(K.Key_Escape)
    assert here() is the_board(seat).view
    QTest.mouseDClick(the_board(seat).view.viewport(), LEFT, NONE, spot(seat, ("cards", this.id)))
    settle()
    assert here() is the_board(seat).edit.line
    press(K.Key_Escape)


def seals_are_stuck_by_key_and_by_click(seat: Seat) -> None:
    text = "夏は、冷たい物がいたむ"
    this = note(seat, text).id

    def count() -> int:
        return votes.counts(seat.workshop)[this]

    stand_on(seat, text)
    press("-")
    assert count() == 0
    press("+")
    assert "すべて" in seat.said()
    press("-")
    press(K.Key_S)
    assert page(seat).actions_of.seal_mode.isChecked()
    area = the_board(seat).view.viewport()
    QTest.mouseClick(area, LEFT, NONE, spot(seat, ("cards", this)))
    assert count() == 1
    QTest.mouseClick(area, LEFT, NONE, spot(seat, ("cards", this)))
    assert count() == 1
    assert "66" in seat.said()
    QTest.mouseClick(area, Qt.MouseButton.RightButton, NONE, spot(seat, ("cards", this)))
    assert count() == 0
    press(K.Key_Escape)
    assert not page(seat).actions_of.seal_mode.isChecked()
    assert the_board(seat).note_ids() == []


def enter_chooses_alt_digits_sort_and_del_puts_away(seat: Seat) -> None:
    text = "高校生も手伝いたい"
    stand_on(seat, text)
    press(K.Key_Return)
    assert text in [issue.statement for issue in issues.chosen(seat.workshop)]
    press(K.Key_1, held=ALT)
    assert note(seat, text).category_id == seat.workshop.categories[0].id
    press(K.Key_H, held=CTRL)
    assert note(seat, text).private
    press(K.Key_Delete)
    assert text not in {card.text for card in seat.workshop.cards}
    assert at(seat)
    press(K.Key_Z, held=CTRL)
    assert at(seat) == text


def a_filter_dims_and_never_moves(seat: Seat) -> None:
    scene = the_board(seat).scene
    places = {this: item.at for this, item in scene.notes.items()}
    QTest.mouseClick(page(seat).tools.chips._buttons[2], LEFT)
    assert sum(not item.dim for item in scene.notes.values()) == 6
    assert {this: item.at for this, item in scene.notes.items()} == places
    page(seat).search()
    press("付きそい", K.Key_Return)
    assert at(seat) == "付きそいを頼める人がいない"
    page(seat).search()
    press("どこにもない")
    assert "どこにもない" in seat.said()
    page(seat).tools.show_all()
    assert not any(item.dim for item in scene.notes.values())


def the_wheel_zooms_and_ctrl_0_fits(seat: Seat) -> None:
    view = the_board(seat).view
    middle = QPointF(300, 200)
    for notches in (4, -30):
        event = QWheelEvent(
            middle,
            middle,
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        assert (view.zoom > 1.4) == (notches > 0)
    assert view.zoom == 0.5
    press(K.Key_0, held=CTRL)
    assert 0.9 < view.zoom <= 1


def islands_are_merged_named_and_narrowed_to(seat: Seat) -> None:
    first, second = seat.workshop.groups[0].id, seat.workshop.groups[1].id
    stand_on(seat, "いちばん近い店まで6キロある")
    press(K.Key_M, held=CTRL | SHIFT)
    settle_on("通院")
    press(K.Key_Return)
    assert first not in {group.id for group in seat.workshop.groups}
    assert sum(card.group_id == second for card in seat.workshop.cards) == 13
    assert votes.of_group(seat.workshop, second) == 46
    press(K.Key_F2, held=SHIFT)
    settle_on("店と病院")
    press(K.Key_Return)
    assert island(seat, "店と病院").id == second
    tools = page(seat).tools
    tools.ask_narrow()
    tools.choices.hide()
    tools.choices.actions()[1].trigger()
    assert sum(not item.dim for item in the_board(seat).scene.notes.values()) == 13
    page(seat).show_view(page(seat).list)
    assert page(seat).table.notes.rowCount() == 13
    tools.show_all()
    page(seat).show_view(page(seat).board)


def the_list_does_the_same(seat: Seat) -> None:
    page(seat).show_view(page(seat).list)
    table = page(seat).table
    table.go_to(note(seat, "高校生も手伝いたい").id)
    press(K.Key_M, held=CTRL)
    settle_on("バス")
    press(K.Key_Return)
    assert note(seat, "高校生も手伝いたい").group_id == island(seat, "バスと時刻").id
    press(K.Key_G, held=CTRL | SHIFT)
    assert note(seat, "高校生も手伝いたい").group_id is None
    press(K.Key_G, held=CTRL)
    settle_on("若い力")
    press(K.Key_Return)
    made = island(seat, "若い力")
    assert note(seat, "高校生も手伝いたい").group_id == made.id
    table.go_to(note(seat, "高校生も手伝いたい").id)
    press(K.Key_H, held=CTRL)
    assert note(seat, "高校生も手伝いたい").private
    press(K.Key_M, held=CTRL | SHIFT)
    settle_on("運転")
    press(K.Key_Return)
    assert "若い力" not in {group.title for group in seat.workshop.groups}
    page(seat).show_view(page(seat).board)


def test_the_keyboard(seat: Seat) -> None:
    act(
        seat,
        arrows_go_to_the_nearest_note_and_shift_takes_it_along,
        ctrl_g_makes_an_island_and_its_name_is_written_at_once,
        ctrl_m_asks_for_the_island,
        words_are_written_in_place_and_the_spoken_ones_stay,
        enter_chooses_alt_digits_sort_and_del_puts_away,
        the_list_does_the_same,
        islands_are_merged_named_and_narrowed_to,
    )


def test_the_mouse(seat: Seat) -> None:
    act(
        seat,
        a_note_is_dragged_onto_an_island_and_lands_where_it_was_dropped,
        a_loose_note_on_a_loose_note_makes_an_island,
        a_plate_drags_its_island_and_the_others_stay,
        a_note_on_empty_paper_stays_there_and_ctrl_arrows_move_it,
        a_frame_on_empty_paper_selects,
        seals_are_stuck_by_key_and_by_click,
        a_filter_dims_and_never_moves,
        the_wheel_zooms_and_ctrl_0_fits,
    )


def test_a_new_note_lands_at_the_dotted_place_and_costs_one_item(empty: Seat) -> None:
    scene = the_board(empty).scene
    dotted = scene.islands[""]._next
    assert dotted is not None
    place = dotted.topLeft() + scene.islands[""].pos()
    press("バスが来ない", K.Key_Return)
    [item] = scene.notes.values()
    assert item.pos() == place
    press("坂がきつい", K.Key_Return)
    assert scene.notes[empty.workshop.cards[0].id] is item
    assert len(scene.notes) == 2


def test_from_far_away_notes_are_rectangles_that_show_their_state(seat: Seat) -> None:
    view, scene = the_board(seat).view, the_board(seat).scene
    view.set_zoom(0.3, least=0.1)
    settle()

    def ground(text: str) -> str:
        corner = view.mapFromScene(QPointF(*scene.notes[note(seat, text).id].at) + QPointF(20, 40))
        return view.viewport().grab().toImage().pixelColor(corner).name().upper()

    text = "いちばん近い店まで6キロある"
    assert ground(text) == view.look.colors["fusen"].upper()
    QTest.mouseClick(page(seat).tools.chips._buttons[2], LEFT)
    settle()
    assert ground(text) == view.look.colors["kami"].upper()
    page(seat).tools.show_all()
    loose = note(seat, "高校生も手伝いたい")
    drag(seat, spot(seat, ("cards", loose.id)), spot(seat, ("cards", note(seat, text).id)))
    assert ground("高校生も手伝いたい") == view.look.colors["fusen"].upper()
    assert note(seat, "高校生も手伝いたい").group_id == note(seat, text).group_id


def test_what_no_note_can_be_made_of_is_told_and_nothing_is_lost(empty: Seat) -> None:
    board_of_clips = QGuiApplication.clipboard()
    line = page(empty).capture.line
    press("前の言葉")
    for size, text, told in (
        ((1366, 738), "あ\n" * 900_000, "900,000行"),
        ((1366, 738), ("う" * 9_000 + "\n") * 190, "1,710,000字"),
        ((800, 560), "い" * 5_250_000, "5,250,000字"),
    ):
        resize(empty, size, 100)
        board_of_clips.setText(text)
        press(K.Key_V, held=CTRL)
        assert told in empty.said()
        assert empty.window.status.isVisible()
        assert line.text() == "前の言葉"
        assert board_of_clips.text() == text
    board_of_clips.setImage(QImage(8, 8, QImage.Format.Format_RGB32))
    press(K.Key_V, held=CTRL)
    assert empty.said() == note_words.NO_PICTURES
    assert line.text() == "前の言葉"
    assert empty.workshop.cards == ()
    board_of_clips.clear()


def test_one_table_writes_and_its_notes_say_so(empty: Seat) -> None:
    assert not page(empty).capture.table.isVisible()
    for name in ("一班", "二班"):
        empty.editor.run(label("tables.add"), tables.add, name)
    assert page(empty).capture.table.isVisible()
    page(empty).capture.table.setCurrentIndex(2)
    page(empty).capture.line.setFocus()
    press("坂がきつい", K.Key_Return, "バスが来ない", K.Key_Return)
    assert [card.table_id for card in empty.workshop.cards] == [empty.workshop.tables[1].id] * 2
    page(empty).show_view(page(empty).list)
    assert [row.table for row in page(empty).table.notes.rows] == ["二班", "二班"]


def test_fifty_steps_back_pass_the_same_boards(seat: Seat) -> None:
    scene = the_board(seat).scene

    def shown() -> object:
        notes = {this: (item.at, item.face) for this, item in scene.notes.items()}
        return notes, {this: item.face for this, item in scene.islands.items()}

    ways = (
        lambda: press("+"),
        lambda: press(K.Key_1, held=ALT),
        lambda: press(K.Key_H, held=CTRL),
        lambda: press(K.Key_Right, held=CTRL),
        lambda: press(K.Key_G, held=CTRL | SHIFT),
        lambda: press(K.Key_Delete),
        lambda: (press(K.Key_G, held=CTRL), press(K.Key_Escape)),
        lambda: press(K.Key_Return, held=ALT),
        lambda: press("-"),
        lambda: press(K.Key_Down),
    )
    passed: list[tuple[object, object]] = []
    stand_on(seat, "米や灯油は重くて、坂を上がれない")
    while len(passed) < 50:
        for way in ways:
            before = (replace(seat.workshop, revision=0), shown())
            way()
            if replace(seat.workshop, revision=0) != before[0]:
                passed.append(before)
        press(K.Key_Down, K.Key_Right)
    while seat.editor.undo_label is not None:
        seat.window.undo()
        workshop, board_was = passed.pop()
        assert replace(seat.workshop, revision=0) == workshop
        assert shown() == board_was
    assert not passed


def test_no_word_is_clipped_at_any_size(seat: Seat) -> None:
    for size, scale in SIZES:
        resize(seat, size, scale)
        assert clipped(page(seat)) == [], (size, scale)


def test_tab_reads_the_page_chips_board_line(seat: Seat) -> None:
    found = []
    for _ in range(30):
        press(K.Key_Tab)
        found.append(here().accessibleName())
    found = found[found.index("板") :]
    places = [found.index(name) for name in ("板", "すべて 31", words.BOARD_NAME, note_words.CAPTURE)]
    assert places == sorted(places)


def test_page_says_that_the_list_does_the_same(seat: Seat) -> None:
    assert page(seat).accessibleDescription() == words.SAME_IN_LIST
