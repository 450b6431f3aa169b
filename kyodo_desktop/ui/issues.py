"""To be built."""

from __future__ import annotations

from kyodo_desktop.ui.desk import Screen


class IssuesScreen(Screen):
    """To be built."""
