"""To be built."""

from __future__ import annotations

from kyodo_desktop.ui.desk import Screen


class GoalsScreen(Screen):
    """To be built."""
