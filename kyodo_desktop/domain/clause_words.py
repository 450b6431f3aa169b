"""What each clause of the library says by itself: the model's words, filled in from the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from kyodo_desktop.domain import agreement, aliases, issues
from kyodo_desktop.domain.choices import Aliasing, WritingStyle
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import clauses_frequent as frequent
from kyodo_desktop.text import clauses_optional as optional
from kyodo_desktop.text import clauses_required as required
from kyodo_desktop.text.clauses import Both
from kyodo_desktop.text.dates import BLANK_DATE

#: All that the words may come from (a test watches them be read). The first are the workshop's own fields.
HEAD_READ = ("purpose", "district", "disclosure", "keep_until")
PARTS_READ = (
    *("agreements", "meetings", "actors", "parties", "goals", "goal_issues", "issues"),
    *("cost_shares", "annexes"),
)


def of_library(workshop: Workshop, key: str) -> str:
    """The words of one clause in the style of the agreement. Raises KeyError for a key of no clause."""
    both = _MODELS[key](workshop)
    return both.plain if workshop.agreement.style is WritingStyle.PLAIN else both.polite


def _date(day: dt.date | None) -> str:
    return wareki(day) if day else ""


def _preamble(workshop: Workshop) -> Both:
    """Letters are explained where they are first used; so are short names where officials write."""
    draft = workshop.agreement
    explained = draft.aliasing is Aliasing.LETTERS or draft.style is WritingStyle.PLAIN
    named = aliases.named(workshop) if explained else ()
    if not any(alias for _, alias in named):
        named = ()
    return required.preamble(agreement.party_count(workshop), named)


def _purpose(workshop: Workshop) -> Both:
    return Both(workshop.purpose, workshop.purpose)


def _goals(_workshop: Workshop) -> Both:
    """The table is the clause."""
    return Both("", "")


def _roles(workshop: Workshop) -> Both:
    return required.roles(workshop.agreement.roles_as)


def _costs(workshop: Workshop) -> Both:
    return required.costs(table=bool(workshop.cost_shares))


def _evaluation(workshop: Workshop) -> Both:
    return required.evaluation(_date(workshop.agreement.review_on))


def _term(workshop: Workshop) -> Both:
    starts, ends = (_date(day) or BLANK_DATE for day in agreement.term(workshop))
    return required.term(starts, ends, workshop.agreement.renewal)


def _closing(workshop: Workshop) -> Both:
    draft = workshop.agreement
    return required.closing(agreement.party_count(workshop), draft.originals_at, draft.originals)


def _scope(workshop: Workshop) -> Both:
    return frequent.scope(
        workshop.district,
        tuple(dict.fromkeys(goal.beneficiary for goal in workshop.goals if goal.beneficiary)),
    )


def _insurance(workshop: Workshop) -> Both:
    return frequent.insurance(workshop.agreement.insurance)


def _turned_to(workshop: Workshop) -> str:
    return aliases.by_actor(workshop).get(workshop.agreement.contact_actor_id or "", "")


def _contact(workshop: Workshop) -> Both:
    return frequent.contact(_turned_to(workshop))


def _meetings(workshop: Workshop) -> Both:
    return frequent.meetings(workshop.agreement.meets)


def _disclosure(workshop: Workshop) -> Both:
    return frequent.DISCLOSURE[workshop.disclosure]


def _privacy(workshop: Workshop) -> Both:
    return frequent.privacy(_date(workshop.keep_until))


def _annexes(workshop: Workshop) -> Both:
    return frequent.annexes(tuple(annex.title for annex in workshop.annexes))


def _issues(workshop: Workshop) -> Both:
    return optional.issues(tuple(issue.statement for issue in issues.chosen(workshop)))


def _reporting(workshop: Workshop) -> Both:
    return optional.reporting(_turned_to(workshop))


def _always(both: Both) -> Callable[[Workshop], Both]:
    return lambda _workshop: both


_MODELS: Mapping[str, Callable[[Workshop], Both]] = {
    "preamble": _preamble,
    "issues": _issues,
    "purpose": _purpose,
    "goals": _goals,
    "roles": _roles,
    "scope": _scope,
    "form": _always(optional.FORM),
    "respect": _always(required.RESPECT),
    "costs": _costs,
    "liability": _always(frequent.LIABILITY),
    "insurance": _insurance,
    "contact": _contact,
    "meetings": _meetings,
    "information": _always(required.INFORMATION),
    "disclosure": _disclosure,
    "privacy": _privacy,
    "ownership": _always(optional.OWNERSHIP),
    "publicity": _always(optional.PUBLICITY),
    "restrictions": _always(optional.RESTRICTIONS),
    "reporting": _reporting,
    "evaluation": _evaluation,
    "term": _term,
    "leaving": _always(frequent.LEAVING),
    "annexes": _annexes,
    "consultation": _always(required.CONSULTATION),
    "closing": _closing,
}
