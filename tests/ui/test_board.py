"""The board of stop 3, by keyboard and by mouse, through the real window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

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
from kyodo_desktop.ui.issue_view import IssueView
from kyodo_desktop.ui.issues import IssuesScreen
from kyodo_desktop.ui.issues_list import TEXT
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


def test_in_large_letters_the_board_still_begins_at_its_first_island(seat: Seat) -> None:
    view = page(seat).board.view
    for size, scale in (((1366, 738), 150), ((1366, 738), 200), ((1024, 738), 200)):
        resize(seat, size, scale)
        bars = view.horizontalScrollBar(), view.verticalScrollBar()
        assert [bar.value() - bar.minimum() for bar in bars] == [0, 0], (size, scale)
        assert bars[0].maximum() > bars[0].minimum(), "there is more of it"


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


# ── what moves ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def moving(seat: Seat) -> Iterator[Seat]:
    look = the_board(seat).view.look
    look.still = False
    yield seat
    look.still = True


def seen(seat: Seat) -> dict[str, tuple[float, float]]:
    """Where the pictures are, and not where the notes lie."""
    return {this: item.pos().toTuple() for this, item in the_board(seat).scene.notes.items()}


def lying(seat: Seat) -> dict[str, tuple[float, float]]:
    return {this: item.at for this, item in the_board(seat).scene.notes.items()}


def test_an_island_tidies_in_a_short_movement_of_the_picture_alone(moving: Seat) -> None:
    glide = the_board(moving).scene.glide
    assert glide.clock.duration() <= 120
    before = lying(moving)
    stand_on(moving, "いちばん近い店まで6キロある")
    page(moving).actions_of.away.trigger()
    glide.clock.pause()
    there = lying(moving)
    on_their_way = [this for this in there if there[this] != before[this]]
    assert len(on_their_way) >= 6
    for part in (0.0, 0.5, 0.9):
        glide.clock.setCurrentTime(int(120 * part))
        assert lying(moving) == there
        assert any(seen(moving)[this] != there[this] for this in on_their_way)
    glide.clock.resume()
    glide.clock.setCurrentTime(120)
    settle()
    assert seen(moving) == there


@pytest.mark.parametrize("zoom", [1.0, 0.3])
def test_whatever_is_done_meanwhile_ends_the_movement(moving: Seat, zoom: float) -> None:
    view, glide = the_board(moving).view, the_board(moving).scene.glide
    view.set_zoom(zoom, least=0.1)

    def away() -> None:
        view.setFocus()
        page(moving).actions_of.away.trigger()
        glide.clock.pause()
        assert seen(moving) != lying(moving)

    stand_on(moving, "いちばん近い店まで6キロある")
    for act_on, moves in (
        (lambda: press(K.Key_Down), False),
        (lambda: QTest.mousePress(view.viewport(), LEFT, NONE, QPoint(3, 3)), False),
        (lambda: moving.editor.undo(), True),
        (lambda: view.set_zoom(0.3 if zoom == 1.0 else 1.0), False),
    ):
        away()
        lay = lying(moving)
        act_on()
        if moves:  # a new movement begins where everything lay
            assert seen(moving) == {**lying(moving), **lay}
            glide.end()
        assert seen(moving) == lying(moving)
        while moving.editor.undo_label is not None:
            moving.editor.undo()
        glide.end()
        stand_on(moving, "米や灯油は重くて、坂を上がれない")


def test_nothing_moves_when_less_motion_is_asked_for(seat: Seat) -> None:
    stand_on(seat, "いちばん近い店まで6キロある")
    page(seat).actions_of.away.trigger()
    assert seen(seat) == lying(seat)


# ── menus ─────────────────────────────────────────────────────────────────────────────────────────────────


def ask_menu(widget: QWidget, at: QPoint | None = None) -> None:
    """A right click there, or the menu key."""
    reason = QContextMenuEvent.Reason.Keyboard if at is None else QContextMenuEvent.Reason.Mouse
    point = at or QPoint(1, 1)
    QApplication.sendEvent(widget, QContextMenuEvent(reason, point, widget.mapToGlobal(point)))
    settle()


def offered(seat: Seat) -> set[QAction]:
    """What the open menu holds, with the menus behind it; then it is closed."""
    menu = page(seat).keys.menu.menu
    assert menu is not None
    found = set[QAction]()
    for action in menu.actions():
        behind = action.menu()
        if not action.isSeparator():
            found |= set(behind.actions()) if isinstance(behind, QMenu) else {action}
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def test_the_menu_offers_what_can_be_done_here(seat: Seat) -> None:
    actions, keys, view = page(seat).actions_of, page(seat).keys, the_board(seat).view
    loose, on_island = note(seat, "高校生も手伝いたい"), note(seat, "いちばん近い店まで6キロある")
    stand_on(seat, "いちばん近い店まで6キロある")
    ask_menu(view)
    by_key = offered(seat)
    assert {actions.edit, actions.away, actions.to_island, *actions.of_islands()} < by_key
    ask_menu(view.viewport(), spot(seat, ("cards", loose.id)))
    assert at(seat) == loose.text
    assert by_key - offered(seat) == {*actions.of_islands(), actions.earlier, actions.later}
    press(K.Key_F10, held=SHIFT)
    assert actions.edit in offered(seat)
    ask_menu(view.viewport(), spot(seat, ("groups", on_island.group_id or "")))
    assert offered(seat) == {
        *(actions.edit, actions.choose, actions.merge, actions.loosen, actions.more, actions.fewer)
    }
    ask_menu(view.viewport(), QPoint(3, 3))
    assert {keys.line.action, actions.all, actions.tidy} < offered(seat)
    assert the_board(seat).note_ids() == []
    page(seat).show_view(page(seat).list)
    table = page(seat).table
    table.go_to(on_island.id)
    ask_menu(table)
    assert offered(seat) == by_key
    assert all(action.shortcut().toString() for action in by_key)


def test_a_right_click_takes_a_seal_off_and_opens_nothing(seat: Seat) -> None:
    the_board(seat).take_focus()
    press(K.Key_S)
    ask_menu(the_board(seat).view.viewport(), spot(seat, ("cards", seat.workshop.cards[0].id)))
    assert page(seat).keys.menu.menu is None


# ── islands on islands, issues without notes ──────────────────────────────────────────────────────────────


def told_of_both(seat: Seat) -> bool:
    titles = [group.title for group in seat.workshop.groups[:2]]
    return all(title in seat.said() for title in titles) and "Ctrl+Shift+M" in seat.said()


def test_an_island_lies_in_no_other_one_and_that_is_told(seat: Seat) -> None:
    scene = the_board(seat).scene
    one, other = seat.workshop.groups[0].id, seat.workshop.groups[1].id
    stood = dict(scene.boxes)
    drag(seat, spot(seat, ("groups", one)), spot(seat, ("groups", other)) + QPoint(5, 60))
    assert told_of_both(seat)
    assert scene.boxes[other] == stood[other]
    assert not any(scene.boxes[one].meets(box) for this, box in scene.boxes.items() if this != one)
    press(K.Key_Z, held=CTRL)
    assert scene.boxes == stood
    stand_on(seat, seat.workshop.groups[0].title)
    for _ in range(3):
        press(K.Key_Right, held=CTRL)
    assert told_of_both(seat)
    assert scene.boxes[one].x + scene.boxes[one].w < scene.boxes[other].x
    stand_on(seat, seat.workshop.groups[0].title)
    the_board(seat).cursor_at.go(("groups", other), extend=True)
    before = seat.workshop
    press(K.Key_G, held=CTRL)
    assert told_of_both(seat)
    assert seat.workshop is before
    stand_on(seat, seat.workshop.groups[0].title)
    press(K.Key_M, held=CTRL | SHIFT)
    press(K.Key_Return)  # the one that was met is offered first
    assert one not in {group.id for group in seat.workshop.groups}
    assert votes.of_group(seat.workshop, other) == 46


def test_an_issue_that_no_note_said_is_written_in_a_line(seat: Seat) -> None:
    before = issues.chosen(seat.workshop)
    the_board(seat).take_focus()
    line = page(seat).keys.line.line
    press(K.Key_I, held=CTRL)
    compose("よる")
    press(K.Key_Return)  # of the conversion
    settle_on("夜の診療がない")
    press(K.Key_Return)
    assert [i.statement for i in issues.chosen(seat.workshop)[len(before) :]] == ["夜の診療がない"]
    assert "夜の診療がない" in seat.said()
    assert not the_board(seat).scene.facts.plate("").chosen  # loose notes have not become an issue
    press("途中")
    page(seat).capture.line.setFocus()
    assert line.text() == "途中"
    assert seat.drafts[-1].place == Place("issues", "", "statement")
    press(K.Key_I, held=CTRL)
    assert here() is line
    press(K.Key_Escape)
    assert (line.text(), seat.drafts[-1].text) == ("", None)
    assert here() is page(seat).capture.line
    press(K.Key_Z, held=CTRL)
    assert issues.chosen(seat.workshop) == before
    seat.window.go_to_stop(4)
    press(K.Key_I, held=CTRL)
    press("市場がない", K.Key_Return)
    assert issues.chosen(seat.workshop)[-1].statement == "市場がない"


def test_keys_that_are_held_add_nothing_to_a_selection(seat: Seat) -> None:
    press(K.Key_Tab, held=CTRL)
    table, this = page(seat).table, note(seat, "時刻表の字が小さい").id
    table.setFocus()
    table.go_to(this)
    assert table.chosen_ids() == [this]


# ── the list does all that the board does ─────────────────────────────────────────────────────────────────


def content(seat: Seat) -> object:
    """What a step leaves behind, but for places on the paper and new ids, which no list shows."""
    w = seat.workshop
    number = {row.id: n for part in (w.cards, w.groups) for n, row in enumerate(part)}
    return (
        [(c.text, c.private, c.category_id, number.get(c.group_id or "")) for c in w.cards],
        [group.title for group in w.groups],
        sorted((number.get(t.option_id, -1), t.amount) for t in w.tallies),
        [(i.statement, i.status) for i in w.issues],
    )


#: Actions whose whole matter is the paper: how large it is, and where on it something lies.
ONLY_PAPER = {"tidy", "seal_mode"}


def test_every_action_on_notes_does_the_same_in_the_list(seat: Seat) -> None:
    actions = page(seat).actions_of
    named = {
        **{name: found for name, found in vars(actions).items() if isinstance(found, QAction)},
        **{f"island_{n}": found for n, found in vars(actions.islands).items() if isinstance(found, QAction)},
        **{f"category_{n}": action for n, action in enumerate(actions.categories) if action.isVisible()},
    }
    assert {*actions.for_talk(), *actions.for_edit()} == set(named.values())
    chosen = [note(seat, text).id for text in ("町の病院までタクシーで4,800円", "付きそいを頼める人がいない")]
    press(K.Key_Escape)
    for name, action in named.items():
        for ids in (chosen, chosen[1:]):
            results = []
            for view in (page(seat).board, page(seat).list):
                page(seat).show_view(view)
                select(seat, view, ids)
                assert view.note_ids() == ids
                assert action.isEnabled()
                action.trigger()
                settle()
                answer_for(seat, name)
                results.append((content(seat), seat.said()))
                actions.seal_mode.setChecked(False)
                while seat.editor.undo_label is not None:
                    seat.editor.undo()
                settle()
            if name not in ONLY_PAPER:
                assert results[0] == results[1], name
    page(seat).show_view(page(seat).board)


def select(seat: Seat, view: IssueView, ids: Sequence[str]) -> None:
    """The same notes in either view; the last one has the cursor."""
    if isinstance(view, Board):
        view.go_to(Place("cards", ids[-1]))
        view.cursor_at.take(("cards", this) for this in ids)
        return
    table = page(seat).table
    page(seat).capture.line.setFocus()
    table.show_rows(seat.workshop)  # sorted anew while the keyboard is elsewhere
    table.clearSelection()
    for this in ids:
        index = table.notes.index(table.notes.position(this), TEXT)
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        table.selectionModel().setCurrentIndex(index, rows)
    table.setFocus()


def answer_for(seat: Seat, name: str) -> None:
    """What the action asks for: an island, a name, words; the menu is closed."""
    if name == "menu":
        assert offered(seat)
    elif name in ("to_island", "merge"):
        settle_on("バスと")
        press(K.Key_Return)
    elif name in ("name", "island"):
        press(K.Key_A, held=CTRL)
        press("新しい名", K.Key_Return)
    elif name == "edit":
        press(K.Key_End, "ね", K.Key_Return)
