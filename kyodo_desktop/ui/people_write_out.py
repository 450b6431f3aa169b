"""The participants as a file for other programs: what goes out is said and chosen before it is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from kyodo_desktop.errors import Trouble
from kyodo_desktop.exchange import people_out, tables_out
from kyodo_desktop.exchange.tables_out import KINDS, Made, TableOut
from kyodo_desktop.text import common
from kyodo_desktop.text import people_import as import_words
from kyodo_desktop.text import people_out as words
from kyodo_desktop.text.people import shortened
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.paper import safe_name
from kyodo_desktop.ui.segment import Segment
from kyodo_desktop.ui.two_panes import scrolling

_MOST_LINES = 40


def write_table(table: TableOut, kind: str, path: Path) -> tuple[Path, int]:
    """Make the file and put it there whole. Raises Trouble ``file.not_written``."""
    from kyodo_desktop.documents.write import write

    try:
        write(tables_out.make(table, kind).data, path)
    except Trouble as trouble:
        raise Trouble("file.not_written", detail=trouble.detail, file=path.name) from trouble
    return path, len(table.rows)


class WriteOut(QDialog):
    """Kind of file, what goes with it, what cannot. ``ask_where`` is the door to the system."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.window())
        self._screen = screen
        self._kind = "xlsx"
        self.ask_where: Callable[[str], str] = self._file_dialog
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._build()
        self._show_outlook()
        room, px = screen.window().size(), screen.desk.look.px
        self.resize(min(px(700), room.width() - 40), min(px(430), room.height() - 40))

    def _build(self) -> None:
        desk = self._screen.desk
        self.kinds = Segment(desk.look, desk.icons, [(words.KINDS[kind], "") for kind in KINDS])
        self.kinds.chosen.connect(self._kind_chosen)
        self.readings, self.contacts = QCheckBox(words.WITH_READINGS), QCheckBox(words.WITH_CONTACTS)
        self._outlook = PlainLabel("", "strong", wrap=True)
        self.report = PlainLabel("", "", wrap=True)
        self.report.setAlignment(Qt.AlignmentFlag.AlignTop)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeft)
        for box in (self.readings, self.contacts):
            box.toggled.connect(self._show_outlook)
            inner.addWidget(box)
        inner.addWidget(self._outlook)
        inner.addWidget(PlainLabel(words.PRIVATE, "second", wrap=True))
        inner.addWidget(self.report)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.TITLE, "title"))
        column.addWidget(rule("heavy"))
        column.addWidget(scrolling(body), 1)
        row = QHBoxLayout()
        write = desk.button(words.WRITE, self.write, key="Enter", primary=True)
        write.setDefault(True)
        row.addWidget(write)
        row.addStretch(1)
        row.addWidget(desk.button(import_words.STOP, self.reject, key="Esc"))
        column.addLayout(row)
        write.setFocus(Qt.FocusReason.OtherFocusReason)

    def _table(self) -> TableOut:
        return people_out.table(
            self._screen.editor.workshop,
            readings=self.readings.isChecked(),
            contacts=self.contacts.isChecked(),
        )

    def _kind_chosen(self, position: int) -> None:
        self._kind = list(KINDS)[position]
        self._show_outlook()

    def _show_outlook(self) -> None:
        table = self._table()
        self._outlook.setText(words.what_goes_out(len(table.rows), table.head))
        made = Made(b"") if self._kind == "xlsx" else tables_out.make(table, self._kind)
        told = words.report(made.replaced, made.held)
        self.report.setText("\n".join(shortened(told, _MOST_LINES)))
        self.report.setVisible(bool(told))

    def write(self) -> None:
        """Ask for the place, write in a thread, and close."""
        ending = KINDS[self._kind]
        title = self._screen.editor.workshop.title
        chosen = self.ask_where(f"{safe_name(words.file_name(title))}.{ending}")
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != f".{ending}":
            path = path.with_name(f"{path.name}.{ending}")
        Written(self._screen, partial(write_table, self._table(), self._kind, path), words.written)
        self.accept()

    def _file_dialog(self, name: str) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, words.TITLE, str(Path(folder) / name), words.FILES[KINDS[self._kind]]
        )
        return chosen


class Written:
    """Tells of a file when it is written; the dialog has closed by then."""

    def __init__(
        self, screen: Screen, work: Callable[[], tuple[Path, int]], say: Callable[[str, int], str]
    ) -> None:
        """``say`` words the name of the file and its number of rows."""
        self._screen, self._say = screen, say
        screen.desk.tasks.start(work, self._done, self._failed)

    def _done(self, written: tuple[Path, int]) -> None:
        if isValid(self._screen):
            self._screen.desk.say(self._say(written[0].name, written[1]), False)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self._screen):
            self._screen.desk.trouble(failure)
