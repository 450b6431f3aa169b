"""What an edition says, section by section, to be read and copied but not written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, clauses, editions, roles
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.clauses import ClauseInForce, ClauseKind
from kyodo_desktop.domain.codec import Unreadable
from kyodo_desktop.domain.japanese import activity_when, when
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement as agreement_words
from kyodo_desktop.text import editions as words
from kyodo_desktop.text import sheet as sheet_words
from kyodo_desktop.text.sheet import article
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.look import Look

_HEAD = 96  # px at 100 %


class EditionText(QFrame):
    """As high as its words: the page around it scrolls. A stop of the Tab key, so that arrows scroll it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Edition | None = None
        self._heads: list[PlainLabel] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", True)
        self.setAccessibleName(words.CONTENT)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def show_edition(self, edition: Edition) -> None:
        """The sections of an edition; of the old form there are none."""
        if edition == self._shown:
            return
        self._shown = edition
        self._heads.clear()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        try:
            frozen = editions.as_frozen(edition)
        except Unreadable:
            frozen = None
        sections = sections_of(frozen) if frozen is not None else [("", words.NO_LIST)]
        for row, (head, text) in enumerate(sections):
            label = PlainLabel(head, "small", wrap=True)
            label.setFixedWidth(self._look.px(_HEAD))
            self._heads.append(label)
            self._grid.addWidget(_cell(label, "labelCell"), row, 0)
            self._grid.addWidget(_cell(PlainLabel(text, wrap=True), "valueCell"), row, 1)

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_heads"):
            for label in self._heads:
                label.setFixedWidth(self._look.px(_HEAD))


def _cell(label: PlainLabel, kind: str) -> QWidget:
    cell = QWidget()
    cell.setProperty(kind, True)
    cell.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(cell)
    column.setContentsMargins(10, 7, 10, 7)
    column.addWidget(label)
    column.addStretch(1)
    return cell


def sections_of(workshop: Workshop) -> list[tuple[str, str]]:
    """Heading and words of each clause; tables as lines."""
    return [(_head(clause), _text(workshop, clause)) for clause in clauses.clauses_in_force(workshop)]


def _head(clause: ClauseInForce) -> str:
    if clause.number is not None:
        return article(clause.number, clause.title)
    return agreement_words.CLOSING if clause.key == "closing" else agreement_words.PREAMBLE


def _text(workshop: Workshop, clause: ClauseInForce) -> str:
    lines = {ClauseKind.GOALS: _goals, ClauseKind.ROLES: _roles}.get(clause.kind)
    told = lines(workshop) if lines else []
    return "\n".join([*told, *([clause.text] if clause.text else [])])


def _goals(workshop: Workshop) -> list[str]:
    names = {actor.id: actors.shown_name(actor) for actor in workshop.actors}
    out = []
    for number, goal in enumerate(workshop.goals, 1):
        whom = names.get(goal.actor_id or "", "")
        parts = (when(goal.due, year=True), goal.target, goal.measured_by, whom)
        out.append(words.goal_line(number, goal.what, *parts))
    return out


def _roles(workshop: Workshop) -> list[str]:
    held = {(role.activity_id, role.actor_id): role for role in workshop.roles}
    out = []
    for number, activity in enumerate(roles.in_order(workshop), 1):
        pairs = [(actor, held.get((activity.id, actor.id))) for actor in actors.in_order(workshop)]
        who = [f"{sheet_words.MARK[role.level]}{actors.shown_name(actor)}" for actor, role in pairs if role]
        days = activity_when(activity.since, activity.by)
        out.append(words.activity_line(number, activity.what, days, " ".join(who)))
    return out
