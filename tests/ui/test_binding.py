"""The binding itself: PySide6 6.12.0 loses a reference to None at every call that returns nothing.

On Python 3.11 the process aborts after some 5,000 such calls. This guard fails long before that, so that
nobody raises the pin in pyproject.toml without noticing.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget

CALLS = 1000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot die from Python 3.12 on")
def test_calls_that_return_nothing_keep_none_alive(qapp: QApplication) -> None:
    widget = QWidget()
    widget.update()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.update()
    assert sys.getrefcount(None) - before > -CALLS // 2
