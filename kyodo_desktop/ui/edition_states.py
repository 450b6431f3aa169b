"""What the tabs say of each edition and of the draft."""

from __future__ import annotations

from kyodo_desktop.domain import editions, life
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.checks import is_draft
from kyodo_desktop.domain.choices import AgreementStatus
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement as agreement_words
from kyodo_desktop.text import editions as words
from kyodo_desktop.ui.edition_tabs import DRAFT, Tab


def tabs_of(workshop: Workshop, changes: int) -> tuple[Tab, ...]:
    """A tab for each edition from the first, and one for the draft unless all is over."""
    frozen = sorted(workshop.editions, key=lambda edition: edition.number)
    tabs = [_frozen(workshop, edition) for edition in frozen]
    if workshop.agreement.ended_on is None or editions.is_changed(workshop) or not tabs:
        tabs.append(_draft(workshop, changes))
    return tuple(tabs)


def _frozen(workshop: Workshop, edition: Edition) -> Tab:
    found = life.signatures(workshop, edition)
    signed = sum(one.signature is not None for one in found)
    state = words.signed_state(wareki(edition.frozen_on), signed, len(found))
    concluded = life.concluded(workshop)
    if workshop.agreement.ended_on is not None and concluded is not None and concluded.id == edition.id:
        state = f"{wareki(workshop.agreement.ended_on)} {words.ENDED}"
    if not editions.is_unaltered(edition):
        return Tab(edition.id, words.edition(edition.number), words.ALTERED_TAB)
    sealed = bool(found) and signed == len(found)
    return Tab(edition.id, words.edition(edition.number), state, sealed)


def _draft(workshop: Workshop, changes: int) -> Tab:
    last = editions.latest(workshop)
    if last is None:
        return Tab(DRAFT, agreement_words.tab(1, is_draft(workshop)), _before(workshop))
    if not editions.is_changed(workshop):
        return Tab(DRAFT, words.CHANGE_TAB, "")
    state = words.changed_places(changes) if changes else words.SHOW_CHANGES
    return Tab(DRAFT, agreement_words.tab(editions.number(workshop), True), state)


def _before(workshop: Workshop) -> str:
    """Before the first edition: who has it at home, whether all have said yes."""
    standing = life.standing(workshop)
    if standing is AgreementStatus.TAKEN_HOME:
        return words.at_home(len(life.waiting_at_home(workshop)))
    return words.APPROVED if standing is AgreementStatus.APPROVED else agreement_words.BEFORE_SIGNING
