"""Where things are in the matrix: the cell of a place, and where a moved activity goes."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.domain import roles
from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.matrix_model import ACTIVITY, FIRST_PARTY, WHEN, MatrixModel, MatrixRow


def cell_of(
    model: MatrixModel, here: Index, cells: Mapping[str, tuple[str, str]], place: Place
) -> tuple[str, int]:
    """The activity and the column of a place. ``cells`` knows roles, also those that are gone."""
    if place.part == "roles":
        activity, actor = cells.get(place.id, ("", ""))
        return activity, max(model.column_of(actor), ACTIVITY)
    if place.part == "actors":
        return _row_of(model, here, place), max(model.column_of(place.id), ACTIVITY)
    marks = max(here.column(), FIRST_PARTY) if model.parties else ACTIVITY
    columns = {"roles": marks, "when": WHEN, "since": WHEN, "by": WHEN}
    return place.id, columns.get(place.field, ACTIVITY)


def _row_of(model: MatrixModel, here: Index, place: Place) -> str:
    """The row of the cursor; for ``roles`` one where the party has a mark, for ``roles.do`` of that phase."""
    row = model.row_at(here)
    where, _, phase = place.field.partition(".")
    rows = [row, *model.rows] if row else model.rows
    fits = (r for r in rows if where != "roles" or (r.level(place.id)[0] and phase in ("", r.phase.value)))
    found = next(fits, row)
    return found.activity_id if found else ""


def beside(workshop: Workshop, row: MatrixRow, step: int) -> tuple[Phase, int] | None:
    """Where a move leads: the place beside, or the next phase from its near end; none at the ends."""
    by_phase = {phase: [a.id for a in roles.in_order(workshop) if a.phase is phase] for phase in roles.PHASES}
    here = by_phase[row.phase]
    to = here.index(row.activity_id) + step
    if 0 <= to < len(here):
        return row.phase, to
    other = roles.PHASES.index(row.phase) + step
    if not 0 <= other < len(roles.PHASES):
        return None
    phase = roles.PHASES[other]
    return phase, 0 if step > 0 else len(by_phase[phase])


def dropped_at(workshop: Workshop, activity_id: str, target_id: str, below: bool) -> tuple[Phase, int] | None:
    """Where an activity goes that was dropped above or below another; none if that is where it stands."""
    listed = roles.in_order(workshop)
    target = next((a for a in listed if a.id == target_id), None)
    if target is None or target_id == activity_id:
        return None
    others = [a.id for a in listed if a.phase is target.phase and a.id != activity_id]
    return target.phase, others.index(target_id) + below
