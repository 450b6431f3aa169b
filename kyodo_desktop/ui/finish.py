"""The state of page 6 once everybody has signed: one sentence, the parties, what was made, the next days."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop import paths
from kyodo_desktop.domain import actors, agreement, canonical, editions, life, roles
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.choices import RoleLevel
from kyodo_desktop.domain.japanese import iso_date, wareki
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import editions as words
from kyodo_desktop.text import printing as printing_words
from kyodo_desktop.text.dates import month_day, weekday
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.panels import IconMark
from kyodo_desktop.ui.party_buttons import PartyButtons
from kyodo_desktop.ui.signature_list import state_of
from kyodo_desktop.ui.two_panes import TwoPanes, scrolling

_DAYS = 3
_HIGH = 52


class Finish(QWidget):
    """``left`` tells that the agreement itself is wanted."""

    left = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen, desk = screen, screen.desk
        self._edition: Edition | None = None
        self.see = desk.button(words.SEE_AGREEMENT, self.left.emit)
        self._folder = desk.button(words.OPEN_FOLDER, self._open_folder, icon="folder")
        self.headline = PlainLabel("", "finish", wrap=True)
        self.line = PlainLabel("", "formSecond", wrap=True)
        self.parties = PartyButtons(desk.look, words.SIGNED_SEAL, high=_HIGH)
        self.parties.pressed.connect(self._party)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(34, 26, 30, 16)
        column.setSpacing(8)
        for widget in (self.headline, self.line, rule("heavy"), self.parties):
            column.addWidget(widget)
        column.addWidget(PlainLabel(words.ONLY_A_RECORD, "second", wrap=True))
        column.addStretch(1)
        side = QWidget()
        side.setProperty("paper", True)
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._made = QVBoxLayout(side)
        self._made.setContentsMargins(24, 26, 24, 16)
        self._made.setSpacing(8)
        self.panes = TwoPanes(
            desk, scrolling(main), scrolling(side), (words.SIGNATURES, words.MADE), (716, 470)
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)
        self.hide()

    def show_workshop(self, workshop: Workshop) -> bool:
        """Show the edition in force; false unless it is the latest, signed by all and not ended."""
        edition, ended = life.concluded(workshop), workshop.agreement.ended_on is not None
        if (
            ended
            or edition is None
            or edition != editions.latest(workshop)
            or not editions.is_frozen(workshop)
        ):
            return False
        self._edition = edition
        states = [state_of(one, full=True) for one in life.signatures(workshop, edition)]
        frozen = editions.as_frozen(edition) or workshop
        self.headline.setText(words.all_agreed(agreement.party_count(frozen)))
        number, day = canonical.shown(edition.digest), wareki(edition.frozen_on)
        kind = printing_words.DOCUMENT["agreement"]
        self.line.setText(words.finish_line(kind, edition.number, day, number))
        self.parties.show_states(states)
        self._show_made(workshop, edition)
        return True

    def begin(self) -> None:
        """The keyboard goes to what is most wanted: the agreement itself."""
        self.see.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets."""
        return (*self.parties.buttons(), self._folder)

    def _show_made(self, workshop: Workshop, edition: Edition) -> None:
        self._folder.setParent(self)
        while (item := self._made.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget is not self._folder:
                widget.hide()
                widget.deleteLater()
        self._made.addWidget(PlainLabel(words.MADE, "panel"))
        self._made.addWidget(rule("heavy"))
        paper = next(iter(edition.documents), "").partition(" ")[0] or "A4"
        self._row("print", words.printed_made(edition.number, paper), wareki(edition.frozen_on, weekday=True))
        if edition.documents:
            self._row("pdf", words.KEPT, words.KEPT_WORDS)
        self._row("folder", words.FOLDER_MADE, words.FOLDER_WORDS)
        self._made.addWidget(self._folder, 0, Qt.AlignmentFlag.AlignLeft)
        self._made.addSpacing(14)
        self._made.addWidget(PlainLabel(words.NEXT_DAYS, "panel"))
        self._made.addWidget(rule("heavy"))
        days = next_days(workshop, edition)
        for icon, head, second in days:
            self._row(icon, head, second)
        if not days:
            self._made.addWidget(PlainLabel(words.NO_DAYS, "second", wrap=True))
        self._made.addStretch(1)

    def _row(self, icon: str, head: str, second: str) -> None:
        desk, row = self._screen.desk, QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(4, 6, 4, 6)
        line.setSpacing(12)
        line.addWidget(IconMark(desk.look, desk.icons, icon, side=20), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(PlainLabel(head, wrap=True))
        if second:
            said.addWidget(PlainLabel(second, "second", wrap=True))
        line.addLayout(said, 1)
        self._made.addWidget(row)
        self._made.addWidget(rule("thin"))

    def _party(self, _id: str) -> None:
        """A mark is taken back on the edition's own tab."""
        self.left.emit()

    def _open_folder(self) -> None:
        folder = paths.data_dir() / printing_words.FOLDER
        folder.mkdir(exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def next_days(workshop: Workshop, edition: Edition) -> list[tuple[str, str, str]]:
    """Icon, day with what it is for, and who leads: the first after the signing, and the review."""
    names = {actor.id: actors.shown_name(actor) for actor in workshop.actors}
    leads: dict[str, list[str]] = {}
    for role in workshop.roles:
        if role.level is RoleLevel.LEAD:
            leads.setdefault(role.activity_id, []).append(names.get(role.actor_id, ""))
    signed = [row.signed_on for row in workshop.signatures if row.edition_id == edition.id]
    since, found = max([edition.frozen_on, *signed]), []
    for activity in roles.in_order(workshop):
        day = iso_date(activity.by) or iso_date(activity.since)
        if day is not None and day >= since:
            found.append((day, "clock", activity.what, words.leads(leads.get(activity.id, []))))
    found.sort(key=lambda one: one[0])
    found = found[:_DAYS]
    if review := workshop.agreement.review_on:
        found.append((review, "loop", words.REVIEW_DAY, words.USES_REVIEW))
    return [
        (icon, words.on_day(f"{month_day(day)}{weekday(day)}", what), who)
        for day, icon, what, who in sorted(found)
    ]
