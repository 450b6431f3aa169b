"""What earlier workshops of a library leave to the next one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from kyodo_desktop.asking import Asking
from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain import issues, meetings
from kyodo_desktop.domain.choices import IssueStatus
from kyodo_desktop.domain.workshop import Workshop
from tests.builders import workshop


def at(day: dt.date | None, title: str, *states: IssueStatus) -> Workshop:
    found = workshop(title=title, on=day)
    for number, state in enumerate(states, 1):
        found = issues.add(found, f"{title}{number}")
        found = issues.set_status(found, found.issues[-1].id, state)
    return found


def test_unsolved_issues_come_from_the_latest_workshop_first(tmp_path: Path) -> None:
    chosen, solved, gone = IssueStatus.CHOSEN, IssueStatus.SOLVED, IssueStatus.LET_GO
    first = at(dt.date(2025, 6, 1), "一", chosen, solved)
    second = at(dt.date(2026, 1, 10), "二", IssueStatus.UNDER_WAY, gone)
    undated = at(None, "日なし", IssueStatus.NOT_CHOSEN)
    later = at(dt.date(2027, 1, 1), "先", chosen)
    shown = replace(at(dt.date(2026, 3, 1), "見本", chosen), sample=True)
    own = issues.carry_over(at(dt.date(2026, 6, 20), "今", chosen), first.issues)
    library = open_library(tmp_path / "library.db", inline=True)
    for found in (first, second, undated, later, shown, own):
        library.create(found)
    asking = Asking(tmp_path / "library.db")
    read = asking.earlier(own)
    assert [e.issue.statement for e in read] == ["二1", "一1", "一2", "日なし1", "見本1"]
    assert [e.issue for e in read if e.title == "一"] == [*first.issues]
    assert (read[0].date, read[0].workshop_id, read[-1].sample) == (dt.date(2026, 1, 10), second.id, True)
    bare = replace(own, issues=())
    assert "一2" not in [e.issue.statement for e in asking.earlier(bare)]
    undated_own = meetings.set_date(own, own.meetings[0].id, None)
    assert asking.earlier(undated_own)[0].issue.statement == "先1"
    library.close()
