"""How the desk looks: colours, sizes and faces from ``resources/tokens.json``, times the text scale.

One ``Look`` serves the whole program. Widgets and delegates keep it and ask it for
colours, pixels and fonts at the moment of painting, so a new text scale needs no
second path. No widget holds a colour or a font size of its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from kyodo_desktop.paths import resource

THEME = "light"
SCALES = (100, 125, 150, 175, 200)
"""Text sizes in percent that the view menu offers."""

FIRST_FACES = ("BIZUDPGothic-Regular", "BIZUDPGothic-Bold", "BIZUDPMincho-Bold")
LATER_FACES = ("BIZUDPMincho-Regular", "NotoSansJP-Regular")
GOTHIC = ("BIZ UDPGothic", "Noto Sans JP", "Yu Gothic UI")
MINCHO = ("BIZ UDPMincho", "Noto Sans JP", "Yu Mincho")


class Look(QObject):
    """Colours by token name, pixels and fonts by role; ``changed`` fires after a new text scale."""

    changed = Signal()

    def __init__(
        self, colors: Mapping[str, str], type_px: Mapping[str, int], size_px: Mapping[str, int]
    ) -> None:
        super().__init__()
        self.colors = colors
        self._colors = {name: QColor(value) for name, value in colors.items()}
        self._type_px = type_px
        self._size_px = size_px
        self._fonts: dict[tuple[str, bool, bool], QFont] = {}
        self.scale = 100
        self.still = False
        """Whether nothing on the desk may move, whatever the system allows."""

    def set_scale(self, percent: int) -> None:
        """Text size in percent, 100 to 200. Rules, corners and spaces do not grow with it."""
        if percent == self.scale:
            return
        self.scale = percent
        self._fonts.clear()
        self.changed.emit()

    def color(self, token: str) -> QColor:
        """The colour of a token of DESIGN_LANGUAGE §1.1, such as ``sumi`` or ``karashi-usui``."""
        return self._colors[token]

    def px(self, pixels: float) -> int:
        """A length that grows with the text: row heights, icons, columns. Logical pixels."""
        return round(pixels * self.scale / 100)

    def size(self, name: str) -> int:
        """A size of ``tokens.json`` (``row``, ``button``, ``rail`` …), grown with the text."""
        return self.px(self._size_px[name])

    def font(self, role: str = "base", *, bold: bool = False, mincho: bool = False) -> QFont:
        """The face for a role: finish purpose title item form base small min."""
        key = (role, bold, mincho)
        if key not in self._fonts:
            font = QFont(list(MINCHO if mincho else GOTHIC))
            font.setPixelSize(self.px(self._type_px[role]))
            font.setBold(bold)
            self._fonts[key] = font
        return self._fonts[key]

    def face(self, px: int, *, bold: bool = True, mincho: bool = False) -> QFont:
        """A face for the hall's screen, which has letters of its own: the desk's text scale leaves it alone.

        Without hinting and kerning a line is as wide as its characters, at whatever scale it is drawn.
        """
        font = QFont(list(MINCHO if mincho else GOTHIC))
        font.setPixelSize(px)
        font.setBold(bold)
        font.setKerning(False)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def font_px(self, role: str) -> int:
        """The pixel size of a role, grown with the text."""
        return self.px(self._type_px[role])

    def palette(self) -> QPalette:
        """Fusion's own colours replaced, for whatever the style sheet does not reach."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("sumi-3"))
        return palette


_PALETTE = {
    QPalette.ColorRole.Window: "dai",
    QPalette.ColorRole.Base: "kami",
    QPalette.ColorRole.AlternateBase: "kami",
    QPalette.ColorRole.Button: "kami",
    QPalette.ColorRole.Text: "sumi",
    QPalette.ColorRole.WindowText: "sumi",
    QPalette.ColorRole.ButtonText: "sumi",
    QPalette.ColorRole.BrightText: "sumi",
    QPalette.ColorRole.PlaceholderText: "sumi-3",
    QPalette.ColorRole.Highlight: "kokuban",
    QPalette.ColorRole.HighlightedText: "on-kokuban",
    QPalette.ColorRole.ToolTipBase: "sumi",
    QPalette.ColorRole.ToolTipText: "kami",
    QPalette.ColorRole.Link: "kokuban",
}


def load_look() -> Look:
    """The look as the tokens have it, at 100 %."""
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    sizes = {name: value for name, value in tokens["size_px"].items() if isinstance(value, int)}
    return Look(tokens["color"][THEME], tokens["type_px"], sizes)


def load_faces(names: tuple[str, ...]) -> None:
    """Make bundled faces known to Qt. A face that cannot be read leaves the next family of its list."""
    for name in names:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"{name}.ttf")))
