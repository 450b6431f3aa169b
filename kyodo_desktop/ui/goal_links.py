"""The small menu that ties issues to a goal, for whoever would rather not use the digits."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from kyodo_desktop.domain import issues
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import goals as words


def link_menu(parent: QWidget, workshop: Workshop, linked: Container[int]) -> QMenu:
    """The chosen issues with their numbers (the data of each action); those in ``linked`` are ticked."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for number, issue in enumerate(issues.chosen(workshop), 1):
        action = menu.addAction(words.menu_issue(number, issue.statement).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(number in linked)
        action.setData(number)
    return menu
