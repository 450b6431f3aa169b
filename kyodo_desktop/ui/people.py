"""To be built."""

from __future__ import annotations

from kyodo_desktop.ui.desk import Screen


class PeopleScreen(Screen):
    """To be built."""
