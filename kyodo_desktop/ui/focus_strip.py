"""Below the matrix: what the party of the current column is good at, or what the current activity takes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from kyodo_desktop.domain import actors, roles, rows
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.labels import PlainLabel, key_cap
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.role_strip import CrestIcon, ShortWords, upright


class _Strip(QFrame):
    """A boxed line of names and short texts."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setObjectName("partyStrip")
        self.setProperty("boxed", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 3, 12, 3)
        self.row.setSpacing(10)

    def told(self, name: str, stretch: int = 1) -> Told:
        """One more text with its name before it."""
        return Told(self, name, stretch)


class Told:
    """A name and a text of a strip."""

    def __init__(self, strip: _Strip, name: str, stretch: int) -> None:
        self._text = ShortWords(strip.look)
        self._around = (upright(), PlainLabel(name, "hint"))
        for widget in self._around:
            strip.row.addWidget(widget)
        strip.row.addWidget(self._text, stretch)

    def show_text(self, text: str, *, shown: bool = True) -> None:
        """Say something else, or nothing at all."""
        self._text.show_text(text or words.NOT_WRITTEN)
        for widget in (*self._around, self._text):
            widget.setVisible(shown)


class PartyStrip(_Strip):
    """What the party of the current column is good at, what is hard for it, and what it said of its role."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._crest = CrestIcon(look)
        self._name = PlainLabel("", "secondStrong")
        for widget in (PlainLabel(words.COLUMN_HERE, "hint"), self._crest, self._name):
            self.row.addWidget(widget)
        self._strength, self._weakness = self.told(words.STRENGTH), self.told(words.WEAKNESS)
        self._said = self.told(words.SAID)

    def show_actor(self, actor: Actor, said: str) -> None:
        """Whose column it is; ``said`` are its words in the current cell."""
        self._crest.show_actor(actor)
        self._name.setText(actors.shown_name(actor))
        self._strength.show_text(actor.strengths)
        self._weakness.show_text(actor.weaknesses)
        self._said.show_text(said, shown=bool(said.strip()))
        spoken = words.column_tip(actors.shown_name(actor), actor.strengths, actor.weaknesses)
        self.setAccessibleName(words.with_words(spoken, said))


class ActivityStrip(_Strip):
    """What the current activity takes, which goal it serves, what must be done before it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.row.addWidget(PlainLabel(words.ACTIVITY_HERE, "hint"))
        self._needs = self.told(words.NEEDS, 2)
        self._goal, self._after = self.told(words.GOAL), self.told(words.AFTER)
        self.row.addWidget(key_cap("Ctrl+Enter"))

    def show_activity(self, workshop: Workshop, activity_id: str) -> None:
        """Which activity it is."""
        told = about(workshop, activity_id)
        for (_name, text), place in zip(told, (self._needs, self._goal, self._after), strict=True):
            place.show_text(text)
        self.setAccessibleName(words.activity_tip(told))


def about(workshop: Workshop, activity_id: str) -> tuple[tuple[str, str], ...]:
    """Names and texts: what an activity takes, its goal, its forerunner."""
    listed = roles.in_order(workshop)
    activity = rows.find(listed, activity_id)
    goals = {goal.id: words.numbered(n, goal.what) for n, goal in enumerate(workshop.goals, 1)}
    firsts = {one.id: words.numbered(n, one.what) for n, one in enumerate(listed, 1)}
    return (
        (words.NEEDS, activity.needs),
        (words.GOAL, goals.get(activity.goal_id or "", "")),
        (words.AFTER, firsts.get(activity.after_id or "", words.NO_AFTER)),
    )
