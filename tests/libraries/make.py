"""Makes the library file of a released schema, once for each: ``python -m tests.libraries.make v1``.

Every field of every part is filled, and an evening lies in its history.
"""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain import order, rows
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label

FILLED: dict[Any, Any] = {
    str: "𠮷田 葛\U000e0100城 神\ufa19 か\u3099 <b>&amp;",
    int: 3,
    float: 0.5,
    bool: True,
    dt.date: dt.date(2026, 6, 20),
    dt.time: dt.time(13, 30),
    dt.datetime: dt.datetime(2026, 6, 20, 15, 24, tzinfo=dt.timezone(dt.timedelta(hours=9))),
    tuple[str, ...]: ("一つめ", "二つめ"),
}


def _filled(cls: type, name: str, row: int) -> Any:
    part = next(part for part, found in rows.PARTS.items() if found is cls)
    for reference in rows.REFERENCES:
        if (reference.part, reference.field) == (part, name):
            return f"{reference.targets[0]}-{row}"
    if name == "id":
        return f"{part}-{row}"
    if name == "order":
        return order.between("", "") + str(row + 1)
    return _value(get_type_hints(cls)[name])


def _value(hint: Any) -> Any:
    if hint in FILLED:
        return FILLED[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return list(hint)[-1]
    [inner] = [arg for arg in get_args(hint) if arg is not type(None)]
    return _value(inner)


def full() -> Workshop:
    """A workshop with two rows of every part and no empty field."""
    hints = get_type_hints(Workshop)
    head = {name: _value(hints[name]) for name in rows.field_names(rows.HEAD)}
    workshop = Workshop(**head | {"id": "workshop", "sample": False})
    for part, cls in rows.PARTS.items():
        made = [cls(**{f.name: _filled(cls, f.name, n) for f in fields(cls)}) for n in (0, 1)]
        workshop = rows.with_rows(workshop, part, made[:1] if part == "agreements" else made)
    return workshop


def main(name: str) -> None:
    """Write the file beside this one."""
    path = Path(__file__).with_name(f"{name}.db")
    library = open_library(path, inline=True)
    library.create(full())
    editor = Editor(full(), library.write)
    editor.run(label("cards.edit"), rows.edit, "cards", "cards-0", text="買い物の帰りが重い")
    editor.run(label("groups.remove"), rows.remove, "groups", "groups-1")
    editor.undo()
    editor.type(
        Place("cards", "cards-1", "text"), label("cards.edit"), rows.edit, "cards", "cards-1", text="灯油"
    )
    editor.keep_draft(Place("workshop", "workshop", "purpose"), "書きかけ")
    library.close()


if __name__ == "__main__":
    main(sys.argv[1])
