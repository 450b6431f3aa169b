"""Words that never became a step before the last end: offered at opening, not imposed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from kyodo_desktop.domain import fields
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.place import Place
from kyodo_desktop.editor import Draft, Editor, label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import notices as words
from kyodo_desktop.text import steps
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.notices import Strips

KEY = "drafts"


class DraftOffer(QObject):
    """The strip with its two answers."""

    def __init__(self, strips: Strips, desk: Desk, editor: Editor, drafts: Sequence[Draft]) -> None:
        super().__init__(strips)
        self._strips, self._desk, self._editor, self._drafts = strips, desk, editor, drafts
        told = [(steps.say(label(fields.step_key(draft.place))), draft.text or "") for draft in drafts]
        choices = ((words.USE_DRAFTS, self.use), (words.DROP_DRAFTS, self.drop))
        strips.show_strip(KEY, words.drafts(len(drafts)), words.draft_list(told), choices)

    def use(self) -> None:
        """Write each where it belongs; what a rule refuses stays a draft."""
        places = [self._write(draft) for draft in self._drafts]
        self._strips.close_strip(KEY)
        self._desk.go_to(places[0])

    def _write(self, draft: Draft) -> Place:
        """Where the words stand now: the first words of a row have made it."""
        place = draft.place
        changes: tuple[Change, ...] = ()
        try:
            key = label(fields.step_key(place))
            changes = self._editor.type(place, key, fields.write, place, draft.text or "")
        except Refused as refusal:
            self._desk.refuse(refusal)
        else:
            self._editor.keep_draft(place, None)
        self._editor.seal()
        made = [change.id for change in changes if change.part == place.part and not place.id]
        return Place(place.part, made[0] if made else place.id, place.name)

    def drop(self) -> None:
        """Take them away."""
        for draft in self._drafts:
            self._editor.keep_draft(draft.place, None)
        self._strips.close_strip(KEY)


def offer(strips: Strips, desk: Desk, editor: Editor, drafts: Sequence[Draft]) -> DraftOffer:
    """Show the strip."""
    return DraftOffer(strips, desk, editor, drafts)
