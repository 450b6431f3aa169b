"""The rules of the agreement as one form: its name and voice, its term, how it is signed, whom to turn to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kyodo_desktop.domain import actors, agreement, clauses
from kyodo_desktop.domain.choices import AgreementKind, Aliasing, Renewal, RolesAs, SignMode, WritingStyle
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.text import agreement as page_words
from kyodo_desktop.text import agreement_rules as words
from kyodo_desktop.ui.bind import Read
from kyodo_desktop.ui.choice_cell import ChoiceCell
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.forms import FormTable, TextCell, ValueCell
from kyodo_desktop.ui.several import WholeBinding

#: Fixed answers: their words, and the operation that writes one.
_ANSWERS: Mapping[str, tuple[str, type[StrEnum], Mapping[str, str], Callable[..., Workshop]]] = {
    "kind": (words.KIND, AgreementKind, words.KINDS, agreement.set_kind),
    "style": (words.STYLE, WritingStyle, words.STYLES, agreement.set_style),
    "aliasing": (words.ALIASING, Aliasing, words.ALIASINGS, agreement.set_aliasing),
    "roles_as": (words.ROLES_AS, RolesAs, words.ROLES_WRITTEN, agreement.set_roles_as),
    "renewal": (words.RENEWAL, Renewal, words.RENEWALS, agreement.set_renewal),
    "sign_mode": (page_words.SIGN_MODE, SignMode, page_words.SIGN_MODES, agreement.set_sign_mode),
}


#: Words that a clause of the library takes up.
_QUOTED = (
    ("meets", words.MEETS, words.MEETS_EXAMPLE),
    ("insurance", words.INSURANCE, words.INSURANCE_EXAMPLE),
)
_CLAUSE_OF = {"meets": "meetings", "insurance": "insurance"}


class RulesForm(FormTable):
    """A panel of page 6 (``agreement_panel.Panel``)."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.editor, screen.desk.look, label_width=108)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._screen = screen
        self.cell: dict[str, ValueCell] = {}
        for name in ("kind", "style", "aliasing", "roles_as"):
            self._answer(name)
        self._date("term_from", page_words.TERM_FROM, _from_shown)
        self._date("term_to", page_words.TERM_TO, _to_shown)
        self._answer("renewal")
        self._date("review_on", page_words.REVIEW_ON, _review_shown)
        self._answer("sign_mode")
        self._text("originals", words.ORIGINALS, words.ORIGINALS_EXAMPLE, _originals, _originals_shown)
        self._text("originals_at", page_words.ORIGINALS_AT, page_words.ORIGINALS_EXAMPLE)
        self._choice("contact_actor_id", words.CONTACT, self._parties, self._contact, _contact_shown)
        for name, title, example in _QUOTED:
            self._text(name, title, example, show=partial(_quoted, name))

    # --- the panel

    def show_workshop(self, workshop: Workshop) -> None:
        """What the agreement holds."""
        self.show_values(workshop)

    def begin(self, place: Place | None = None) -> None:
        """The cell of a field, or the first."""
        cell = self.cell.get(place.field if place is not None else "") or self.cells()[0]
        cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep what is being typed."""
        for cell in self.cells():
            if isinstance(cell, TextCell):
                cell.binding.finish()

    def add(self) -> None:
        """Nothing to add here."""

    def edit(self) -> None:
        """The cell with the keyboard, else the first."""
        self.open_first()

    def shift(self, _by: int, /) -> None:
        """Nothing moves here."""

    def put_away(self) -> None:
        """Nothing goes here."""

    def stops(self) -> Sequence[QWidget]:
        """Cell and field by turns."""
        return [widget for cell in self.cells() for widget in (cell, cell.field)]

    # --- its rows

    def _date(self, field: str, title: str, show: Read) -> None:
        line = QLineEdit()
        line.setPlaceholderText(page_words.DATE_EXAMPLES[field])
        line.setAccessibleName(title)
        binding = WholeBinding(self._editor, line, _At(self._editor, field), partial(_date_typed, field))
        self.cell[field] = TextCell(binding, line)
        self.add_cell(title, self.cell[field], show)

    def _text(
        self, field: str, title: str, example: str, read: Read | None = None, show: Read | None = None
    ) -> None:
        read = read or partial(_said, field)
        place = _At(self._editor, field)
        self.cell[field] = self.add_text(title, place, read, show=show, placeholder=example)

    def _answer(self, name: str) -> None:
        title, kinds, shown, _ = _ANSWERS[name]
        offer = partial(_offers, kinds, shown)
        self._choice(name, title, offer, partial(_now, self._editor, name), partial(_answer_shown, name))

    def _choice(
        self,
        name: str,
        title: str,
        offer: Callable[[], Sequence[tuple[str, str]]],
        now: Callable[[], str],
        show: Read,
    ) -> None:
        cell = ChoiceCell(name, title, offer, now)
        cell.chosen.connect(self._chosen)
        self.cell[name] = cell
        self.add_cell(title, cell, show)

    def _chosen(self, name: str, chosen: str) -> None:
        if name == "contact_actor_id":
            self._screen.run(label("agreement.set_contact"), agreement.set_contact, chosen or None)
            return
        _, kinds, _, write = _ANSWERS[name]
        changed = self._screen.run(label(f"agreement.set_{name}"), write, kinds(chosen))
        own = any(clause.text is not None for clause in self._editor.workshop.clauses)
        if changed and name == "style" and own:
            self._screen.desk.say(words.OWN_WORDS_STAY, True)

    def _parties(self) -> Sequence[tuple[str, str]]:
        found = [(actor.id, actors.shown_name(actor)) for actor in actors.in_order(self._editor.workshop)]
        return [("", words.NO_CONTACT), *found]

    def _contact(self) -> str:
        return self._editor.workshop.agreement.contact_actor_id or ""


class _At:
    """The place of a field of the agreement, whichever workshop is open."""

    def __init__(self, editor: Editor, field: str) -> None:
        self._editor, self._field = editor, field

    def __call__(self) -> Place:
        return Place("agreements", self._editor.workshop.agreement.id, self._field)


def _offers(kinds: type[StrEnum], shown: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    return [(kind.value, shown[kind.value]) for kind in kinds]


def _now(editor: Editor, name: str) -> str:
    return str(getattr(editor.workshop.agreement, name))


def _answer_shown(name: str, workshop: Workshop) -> str:
    return _ANSWERS[name][2][getattr(workshop.agreement, name)]


def _said(field: str, workshop: Workshop) -> str:
    return str(getattr(workshop.agreement, field))


def _shown(day: dt.date | None) -> str:
    return wareki(day) if day else ""


def _date_typed(field: str, workshop: Workshop) -> str:
    return _shown(getattr(workshop.agreement, field))


def _from_shown(workshop: Workshop) -> str:
    start, _ = agreement.term(workshop)
    if start is None or workshop.agreement.term_from:
        return _shown(start)
    return page_words.by_meeting(_shown(start))


def _to_shown(workshop: Workshop) -> str:
    _, end = agreement.term(workshop)
    if end is None or workshop.agreement.term_to:
        return _shown(end)
    return page_words.by_year(_shown(end))


def _review_shown(workshop: Workshop) -> str:
    return _shown(workshop.agreement.review_on)


def _originals(workshop: Workshop) -> str:
    count = workshop.agreement.originals
    return words.count(count, words.COPIES) if count is not None else ""


def _originals_shown(workshop: Workshop) -> str:
    """What holds by itself while no number is set: one at its place, or one for each party."""
    parties, draft = agreement.party_count(workshop), workshop.agreement
    if draft.originals is None and draft.originals_at:
        return words.count(1, words.COPIES)
    return words.one_for_each(parties) if draft.originals is None and parties else _originals(workshop)


def _contact_shown(workshop: Workshop) -> str:
    mine = workshop.agreement.contact_actor_id
    name = next((actors.shown_name(actor) for actor in workshop.actors if actor.id == mine), "")
    return _with_clause("contact", name, workshop)


def _quoted(name: str, workshop: Workshop) -> str:
    return _with_clause(_CLAUSE_OF[name], _said(name, workshop), workshop)


def _with_clause(key: str, said: str, workshop: Workshop) -> str:
    """What was said, with a word where no clause would print it."""
    return words.without_clause(said) if said and key in clauses.missing(workshop) else said
