"""``kyodo-desktop`` and ``python -m kyodo_desktop``: the window, or with words behind it the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def main(words: Sequence[str] | None = None) -> int:
    """The exit code. Only ``--library FILE`` (or nothing) opens the window."""
    given = list(sys.argv[1:] if words is None else words)
    if len(given) == 1 and given[0].startswith("--library="):
        given = given[0].split("=", 1)
    if not given or (given[0] == "--library" and len(given) == 2):
        from kyodo_desktop import app

        return app.run(Path(given[1]) if given else None)
    from kyodo_desktop import cli

    return cli.main(given)


if __name__ == "__main__":
    sys.exit(main())
