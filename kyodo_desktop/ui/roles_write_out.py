"""The role table as a workbook: the place is asked for, the file is written in a thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from kyodo_desktop.exchange import roles_out
from kyodo_desktop.text import roles_table as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.paper import safe_name
from kyodo_desktop.ui.people_write_out import Written, write_table


class RolesOut(QObject):
    """The deed and its action. ``ask_where`` is the door to the system."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.ask_where: Callable[[str], str] = self._file_dialog
        self.action = screen.desk.action(screen, words.WRITE_XLSX, self.write, tip=words.WRITE_XLSX_TIP)

    def write(self) -> None:
        """Ask where, write, and say so."""
        self._screen.leave()  # what is still being typed goes out too
        workshop = self._screen.editor.workshop
        chosen = self.ask_where(f"{safe_name(words.file_name(workshop.title))}.xlsx")
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".xlsx":
            path = path.with_name(f"{path.name}.xlsx")
        table = roles_out.table(workshop)
        Written(self._screen, partial(write_table, table, "xlsx", path), words.written)

    def _file_dialog(self, name: str) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = str(Path(folder) / name)
        return QFileDialog.getSaveFileName(self._screen, words.WRITE_XLSX, place, words.FILES)[0]
