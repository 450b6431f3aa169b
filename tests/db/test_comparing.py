"""Whose paper it is, asked of a whole library."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sqlalchemy import text

from kyodo_desktop.db import comparing
from kyodo_desktop.db.engine import open_engine
from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain import canonical, create, editions, verifying
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.verifying import Verdict

DAY = dt.date(2026, 6, 20)


def test_every_workshop_is_asked_and_an_unreadable_one_hides_no_other(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    draft, frozen = sample_workshop(DAY), editions.freeze(sample_workshop(DAY), DAY)
    other, broken = create.new_workshop("草刈りの会", DAY), create.new_workshop("こわれた会", DAY)
    library = open_library(path, inline=True)
    for workshop in (draft, frozen, other, broken):
        library.create(workshop)
    library.close()
    with open_engine(path, writing=True).begin() as connection:
        connection.execute(
            text("UPDATE meetings SET date = 'no day' WHERE workshop_id = :of"), {"of": broken.id}
        )
    [edition] = frozen.editions
    wanted = verifying.read_code(verifying.code(frozen))
    found = comparing.matches(path, wanted)
    assert [(one.workshop_id, one.found.verdict) for one in found] == [
        (frozen.id, Verdict.EDITION),  # before the copy of the sample whose draft says the same
        (draft.id, Verdict.DRAFT),
    ]
    assert found[0].found.edition == edition
    assert [
        one.workshop_id for one in comparing.matches(path, canonical.shown(edition.digest), frozen.id)
    ] == [draft.id]
    assert comparing.matches(path, "0000-0000") == ()
