"""Whether the person has asked the system for less motion."""

from __future__ import annotations

import sys

_CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION: Windows' 「アニメーション効果」


def asked_for_less() -> bool:
    """True when the system's own switch says so; where it has none to ask, nothing was asked."""
    if sys.platform == "win32":
        return _windows_is_still()
    if sys.platform == "darwin":
        from PySide6.QtCore import QSettings

        return bool(QSettings("apple.com", "universalaccess").value("reduceMotion", False, bool))
    return False


def _windows_is_still() -> bool:
    import ctypes

    moving = ctypes.c_int(1)
    library = getattr(ctypes, "windll").user32  # noqa: B009 - other systems have no such name
    answered = library.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moving), 0)
    return bool(answered) and not moving.value
