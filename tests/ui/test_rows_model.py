"""The table model over values: only what differs is touched; Qt's own model tester has nothing to say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from kyodo_desktop.ui.rows_model import Column, Role, RowsModel

pytestmark = pytest.mark.usefixtures("qapp")


class Row(NamedTuple):
    id: str
    words: str
    ticked: bool = False


def shown(row: Row) -> str:
    return row.words


class Writes:
    def __init__(self) -> None:
        self.edited: list[tuple[str, str]] = []
        self.toggled: list[str] = []

    def edit(self, row: Row, text: str) -> None:
        self.edited.append((row.id, text))

    def toggle(self, row: Row) -> None:
        self.toggled.append(row.id)


def ticked(row: Row) -> bool:
    return row.ticked


def nothing(_row: Row) -> str:
    return ""


def model_of(writes: Writes) -> RowsModel[Row]:
    return RowsModel(
        (Column("名", shown, edit=writes.edit), Column("印", nothing, checked=ticked, toggle=writes.toggle))
    )


rows = st.lists(
    st.builds(Row, st.sampled_from("abcdefgh"), st.text("かきく<b>&", max_size=3)),
    unique_by=lambda row: row.id,
    max_size=8,
)


@given(st.lists(rows, min_size=1, max_size=6))
@settings(max_examples=60)
def test_whatever_comes_next_is_shown_and_every_index_keeps_its_row(states: Sequence[Sequence[Row]]) -> None:
    model = model_of(Writes())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for state in states:
        kept = {row.id: QPersistentModelIndex(model.index(n, 0)) for n, row in enumerate(model.rows)}
        model.set_rows(state)
        assert model.rows == tuple(state)
        assert [model.index(n, 0).data() for n in range(model.rowCount())] == [row.words for row in state]
        for key, index in kept.items():
            assert index.isValid() == (key in {row.id for row in state})
            if index.isValid():
                assert index.data(Role.ROW).id == key
    del tester


def test_the_same_rows_again_tell_nobody() -> None:
    model = model_of(Writes())
    model.set_rows([Row("a", "一"), Row("b", "二")])
    told = []
    for signal in (
        model.dataChanged,
        model.rowsInserted,
        model.rowsRemoved,
        model.rowsMoved,
        model.modelReset,
    ):
        signal.connect(lambda *_: told.append(1))
    model.set_rows([Row("a", "一"), Row("b", "二")])
    assert told == []
    model.set_rows([Row("a", "一"), Row("b", "三")])
    assert told == [1]


def test_neighbours_come_and_go_in_one_message() -> None:
    model = model_of(Writes())
    told: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(("out", first, last)))
    everybody = [Row(letter, letter) for letter in "abcdefgh"]
    model.set_rows(everybody)
    model.set_rows([everybody[0], everybody[4]])
    model.set_rows(everybody)
    assert told == [("in", 0, 7), ("out", 5, 7), ("out", 1, 3), ("in", 1, 3), ("in", 5, 7)]


def test_an_edit_goes_to_the_column_and_an_unchanged_text_goes_nowhere() -> None:
    writes = Writes()
    model = model_of(writes)
    model.set_rows([Row("a", "一")])
    assert model.setData(model.index(0, 0), "一")
    assert writes.edited == []
    assert model.setData(model.index(0, 0), "二")
    assert writes.edited == [("a", "二")]
    assert model.index(0, 0).data() == "一"  # until the workshop says so


def test_a_check_cell_toggles_and_cannot_be_typed_into() -> None:
    writes = Writes()
    model = model_of(writes)
    model.set_rows([Row("a", "一", ticked=True)])
    cell = model.index(0, 1)
    assert cell.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert not cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert model.setData(cell, None, Qt.ItemDataRole.CheckStateRole)
    assert writes.toggled == ["a"]
    assert not model.setData(cell, "x")
