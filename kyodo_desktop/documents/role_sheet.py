"""The role table alone, A4 lengthwise, with each party's own words in the cells."""

from __future__ import annotations

from kyodo_desktop.documents.front import Sheet, head, sheet
from kyodo_desktop.documents.page import A4_ACROSS, Flow
from kyodo_desktop.documents.qr import with_code
from kyodo_desktop.documents.tables import flow_roles, role_tables
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as words


def role_sheet(workshop: Workshop) -> Sheet:
    """The sheet laid out."""
    flow = Flow(with_code(A4_ACROSS))
    head(flow, workshop, words.ROLE_SHEET)
    tables = role_tables(workshop, flow.paper.inner, with_words=True)
    flow_roles(flow, workshop, tables, with_words=True)
    return sheet(flow, workshop, words.ROLE_SHEET)
