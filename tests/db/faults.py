"""Machines that fail on purpose: connections that report what SQLite reports, at a chosen moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from kyodo_desktop.db import pragmas


def report(code: str) -> sqlite3.OperationalError:
    """What sqlite3 raises for a code."""
    error = sqlite3.OperationalError(f"planted {code}")
    error.sqlite_errorcode = getattr(sqlite3, code)
    error.sqlite_errorname = code
    return error


class Machine:
    """Connections for writing count their statements and commits; ``fail`` says which of them go wrong."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        self.fail: Callable[[int, str], sqlite3.Error | None] = lambda _call, _what: None
        self.fail_late: Callable[[], sqlite3.Error | None] = lambda: None
        monkeypatch.setattr(pragmas, "connect", self._connecting(pragmas.connect))

    def _connecting(self, connect):
        def planted(path, *, writing):
            if not writing:
                return connect(path, writing=False)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(pragmas.sqlite3, "connect", self._factory(sqlite3.connect))
                return connect(path, writing=True)

        return planted

    def _factory(self, connect):
        machine = self

        class Cursor(sqlite3.Cursor):
            def execute(self, *words):
                machine.step("execute")
                return super().execute(*words)

            def executemany(self, *words):
                machine.step("execute")
                return super().executemany(*words)

        class Connection(sqlite3.Connection):
            def cursor(self, *_args):
                return super().cursor(Cursor)

            def commit(self):
                machine.step("commit")
                super().commit()
                if error := machine.fail_late():
                    raise error

        return lambda *args, **how: connect(*args, factory=Connection, **how)

    def step(self, what: str) -> None:
        """One more call."""
        self.calls += 1
        if error := self.fail(self.calls, what):
            raise error
