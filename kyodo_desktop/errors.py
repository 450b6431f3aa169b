"""The two kinds of failure a facilitator may meet. Everything else is a bug.

Both carry a key and its arguments; the sentence itself is made in ``text/``, so
the same failure reads the same in the window, on the command line and in tests.
"""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - a rule speaking, not a programming error
    """A rule of the workshop says no. Shown beside the field; what was typed stays.

    ``key`` names a sentence in ``text/refusals.py``; ``args_`` fill it.
    """

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(key, args)
        self.key = key
        self.args_ = args


class Trouble(Exception):  # noqa: N818 - the machine speaking
    """The machine says no: disk full, file locked, library too new. Nothing was lost.

    ``key`` names three sentences in ``text/troubles.py``: what happened, what is
    safe, what can be done. ``detail`` is the machine's own message, for the log
    and for copying the details only.
    """

    def __init__(self, key: str, *, detail: str = "", **args: str | int) -> None:
        super().__init__(key, args, detail)
        self.key = key
        self.args_ = args
        self.detail = detail
