"""The panels of page 6, by the row that unfolds into them."""

from __future__ import annotations

from kyodo_desktop.ui.agreement_annexes import AnnexesPanel
from kyodo_desktop.ui.agreement_costs import CostsPanel
from kyodo_desktop.ui.agreement_parties import PartiesPanel
from kyodo_desktop.ui.agreement_reservations import ReservationsPanel
from kyodo_desktop.ui.agreement_rules import RulesForm
from kyodo_desktop.ui.clause_rows import ANNEXES, COSTS, DETAILS, PARTIES, RESERVATIONS
from kyodo_desktop.ui.desk import Screen

AnyPanel = RulesForm | PartiesPanel | CostsPanel | AnnexesPanel | ReservationsPanel

#: In which panel the rows of a part are written.
PANEL_OF = {
    "agreements": DETAILS,
    "parties": PARTIES,
    "cost_shares": COSTS,
    "annexes": ANNEXES,
    "objections": RESERVATIONS,
}


def make_panels(screen: Screen) -> dict[str, AnyPanel]:
    """One of each; they show a workshop when they are unfolded."""
    return {
        DETAILS: RulesForm(screen),
        PARTIES: PartiesPanel(screen),
        COSTS: CostsPanel(screen),
        ANNEXES: AnnexesPanel(screen),
        RESERVATIONS: ReservationsPanel(screen),
    }
