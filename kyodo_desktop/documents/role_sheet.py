"""The role table alone, lengthwise, with each party's own words in the cells."""

from __future__ import annotations

from kyodo_desktop.documents.front import Sheet, head, sheet
from kyodo_desktop.documents.page import Flow
from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.documents.setting_of_pages import blanked, coded
from kyodo_desktop.documents.tables import flow_roles, role_tables
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as words


def role_sheet(workshop: Workshop, setting: Setting | None = None) -> Sheet:
    """The sheet laid out."""
    setting = setting or Setting()
    if setting.blank:
        workshop = blanked(workshop)
    flow = Flow(coded(setting, across=True), blank=setting.blank)
    head(flow, workshop, words.ROLE_SHEET)
    tables = role_tables(workshop, flow.paper.inner, with_words=True)
    flow_roles(flow, workshop, tables, with_words=True)
    return sheet(flow, workshop, words.ROLE_SHEET)
