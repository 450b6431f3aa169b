"""One's own templates of programmes: one small JSON file, written whole or not at all.

``{"format": 1, "programmes": [{"name": …, "evenings": [[{"title": …, "minutes": …, …}]]}]}``. What cannot be
read in it is left out, never guessed; a file that is none at all is a Trouble and stays as it is.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any
from uuid import uuid4

from kyodo_desktop.domain import programme
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.templates import MOST_EVENINGS, MOST_ITEMS, Line, Template
from kyodo_desktop.errors import Refused, Trouble

FORMAT = 1
LARGEST = 1_000_000  # bytes: hundreds of programmes


def read(path: Path) -> tuple[Template, ...]:
    """Those that were kept, by name; none if there is no file. Raises Trouble ``programmes.unreadable``."""
    try:
        if path.stat().st_size > LARGEST:
            raise Trouble("programmes.unreadable", detail="too large", file=path.name)
        found = json.loads(path.read_text(encoding="utf-8"))
        plain = found["programmes"] if found["format"] == FORMAT else None
        if not isinstance(plain, list):
            raise Trouble("programmes.unreadable", detail="another format", file=path.name)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as failure:
        raise Trouble("programmes.unreadable", detail=str(failure), file=path.name) from failure
    templates = (_template(one) for one in plain)
    return tuple(sorted((t for t in templates if t is not None), key=lambda template: template.name))


def keep(path: Path, template: Template) -> None:
    """Add a template; one of the same name is replaced. Raises Trouble."""
    _write(path, [t for t in read(path) if t.name != template.name] + [template])


def forget(path: Path, name: str) -> None:
    """Take a template out. Raises Trouble."""
    _write(path, [t for t in read(path) if t.name != name])


def _template(plain: Any) -> Template | None:
    try:
        evenings = tuple(
            tuple(_line(line) for line in evening[:MOST_ITEMS])
            for evening in plain["evenings"][:MOST_EVENINGS]
        )
        name = accept("agenda", "title", str(plain["name"]))
    except (KeyError, TypeError, ValueError, AttributeError, Refused):
        return None
    return Template(name, evenings) if any(evenings) else None


def _line(plain: Any) -> Line:
    line = Line(
        accept("agenda", "title", str(plain["title"])),
        int(plain["minutes"]),
        int(plain.get("least_minutes", 1)),
        accept("agenda", "who", str(plain.get("who", ""))),
        accept("agenda", "method", str(plain.get("method", ""))),
    )
    if not 1 <= line.minutes <= programme.MOST:
        raise ValueError("minutes")
    return line


def _write(path: Path, templates: list[Template]) -> None:
    plain = {
        "format": FORMAT,
        "programmes": [
            {"name": t.name, "evenings": [[line._asdict() for line in evening] for evening in t.evenings]}
            for t in templates
        ],
    }
    data = json.dumps(plain, ensure_ascii=False, indent=1).encode()
    aside = path.with_name(f".kyodo-{uuid4().hex}.part")
    try:
        with aside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, path)
    except OSError as failure:
        raise Trouble("programmes.not_written", detail=str(failure), file=path.name) from failure
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
