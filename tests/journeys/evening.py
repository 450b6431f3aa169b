"""A facilitator's evening by keyboard alone: from an empty library to a PDF on the disk.

Run as a program, it does the same on the screen that is there: ``python -m tests.journeys.evening FOLDER``.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from kyodo_desktop.app import Program
from kyodo_desktop.domain.choices import Consent, RoleLevel
from kyodo_desktop.domain.workshop import Workshop
from tests.journeys.hands import answer, back_to, here, press, tab_to, wait_for, write
from tests.journeys.processes import telling

NAMES = ("𠮷田 葛󠄀", "髙﨑 𡈽子")
READINGS = ("よしだ かずら", "たかさき ひじこ")


class Evening:
    """The program over an empty library in ``folder``, and what happens at its keyboard."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.folder = folder
        self.program = Program(application, folder / "evening.kyodo")
        shell = self.program.shell
        shell.setWindowState(Qt.WindowState.WindowNoState)
        shell.resize(1366, 738)
        shell.show()
        shell.activateWindow()
        wait_for(lambda: self.program.furnished)
        self.window = self.program.window
        wait_for(QApplication.focusWidget)

    @property
    def workshop(self) -> Workshop:
        sitting = self.window.sitting
        assert sitting is not None
        return sitting.editor.workshop

    def begin(self) -> None:
        press("Ctrl+N")
        wait_for(QApplication.activeModalWidget)
        write("草刈りを分け合う会")
        press("Tab")
        write("R8.7.11")
        press("Enter")
        wait_for(lambda: self.window.sitting)

    def prepare(self) -> None:
        press("Ctrl+1")
        tab_to("会場")
        press("F2")
        write("上井野集会所")
        press("Enter")

    def receive_people(self) -> None:
        press("Ctrl+2", "Ins")
        for name, reading in zip(NAMES, READINGS, strict=True):
            write(name)
            press("Tab")
            write(reading)
            press("Enter")
        press("Esc", "Up", "Up")
        press(*["Right"] * 9, "Left", "Left", "Space", "Left", "Space")  # 記録, 出席
        press("Down", "Space", "Right", "Space")

    def receive_parties(self) -> None:
        press("Ctrl+Ins")
        for name in ("上井野自治会", "上井野小学校"):
            write(name)
            press("Enter")
        press("Esc")
        for title, name in (("会長", "森 一"), ("校長", "東 葵")):
            tab_to("代表する人")
            press("F2")
            write(title)
            press("Tab")
            write(name)
            press("Enter")
            back_to("主体")
            press("Up")

    def collect_issues(self) -> None:
        press("Ctrl+3")
        for words in ("草が伸びて、道が見えない", "刈る人が足りない"):
            write(words)
            press("Enter")
        press("Ctrl+Tab")
        back_to("付箋の一覧")
        press("Enter")

    def aim(self) -> None:
        press("Ctrl+4", "F2")
        write("上井野の道を、みんなで歩ける道にする。")
        press("Ctrl+Enter", "Ins")
        for words in ("草刈りの日をつくる", "R8.9.30", "年3回", "実施の記録"):
            write(words)
            press("Tab")
        press("Down", "Enter")

    def share_out(self) -> None:
        press("Ctrl+5", "Ins")
        for words, when in (("日にちを決める", "8/1"), ("草を刈る", "毎月末")):
            write(words)
            press("Tab")
            write(when)
            press("Enter")
        press("Esc", *["Up"] * 3, *["Right"] * 2)
        press("1", "Right", "2", "Down", "1", "Left", "3")

    def save_pdf(self) -> Path:
        path = self.folder / "agreement.pdf"
        press("Ctrl+6")
        answer(QFileDialog, partial(_name_the_file, path))
        press("Ctrl+Shift+S")
        wait_for(path.exists)
        return path

    def end(self) -> None:
        self.program.shell.close()
        self.program.end()

    def look(self, name: str) -> None:
        """Keep a picture of the window."""
        picture: QPixmap = self.program.shell.grab()
        picture.save(str(self.folder / f"{name}.png"))


def _name_the_file(path: Path) -> None:
    field = here()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    write(str(path))
    press("Enter")


def whole(evening: Evening) -> Path:
    """All seven stops but the last; returns the PDF."""
    for stop in (
        evening.begin,
        evening.prepare,
        evening.receive_people,
        evening.receive_parties,
        evening.collect_issues,
        evening.aim,
        evening.share_out,
    ):
        stop()
        evening.look(stop.__name__)
    path = evening.save_pdf()
    evening.look("agreement")
    return path


def check(workshop: Workshop) -> None:
    """What was typed is what the workshop says."""
    meeting = workshop.meetings[0]
    assert (str(meeting.date), meeting.venue) == ("2026-07-11", "上井野集会所")
    assert {(p.name, p.reading) for p in workshop.participants} == set(zip(NAMES, READINGS, strict=True))
    assert [p.consent_record for p in workshop.participants] == [Consent.YES, Consent.YES]
    assert len(workshop.attendances) == 2
    assert {a.representative for a in workshop.actors} == {"森 一", "東 葵"}
    assert [issue.statement for issue in workshop.issues] == ["草が伸びて、道が見えない"]
    assert workshop.purpose == "上井野の道を、みんなで歩ける道にする。"
    [goal] = workshop.goals
    assert (goal.due, goal.target, goal.measured_by) == ("2026-09-30", "年3回", "実施の記録")
    assert goal.actor_id in {actor.id for actor in workshop.actors}
    assert [(a.what, a.by) for a in workshop.activities] == [
        ("日にちを決める", "2026-08-01"),
        ("草を刈る", "毎月末"),
    ]
    levels = [
        role.level
        for activity in workshop.activities
        for role in workshop.roles
        if role.activity_id == activity.id
    ]
    assert sorted(levels) == sorted([RoleLevel.LEAD, RoleLevel.COOPERATE, RoleLevel.LEAD, RoleLevel.SUPPORT])


if __name__ == "__main__":
    place = Path(sys.argv[1])
    os.environ["KYODO_DESKTOP_HOME"] = str(place)
    with telling(place):
        night = Evening(QApplication([]), place)
        whole(night)
        check(night.workshop)
        night.end()
