"""A chosen setting made into pages: which paper, upright or across, how large, and with what left blank."""

from __future__ import annotations

from dataclasses import replace

from kyodo_desktop.documents.page import MM, Paper
from kyodo_desktop.documents.papers import PAPERS, Setting
from kyodo_desktop.documents.qr import with_code
from kyodo_desktop.domain.agreement_values import Agreement, Clause
from kyodo_desktop.domain.clauses import LIBRARY
from kyodo_desktop.domain.order import spread
from kyodo_desktop.domain.workshop import Meeting, Workshop

#: The smallest text of any sheet has 9 pt and becomes 14.
LARGE = 14 / 9
#: Points of layout between the margins that the table of goals needs, and each party's column of marks.
_LEAST, _EACH = 400.0, 46.0
#: Of a column that holds a party's own words.
_WITH_WORDS = 44 / 0.52
#: A column of marks is never narrower than this in large type, so that its head is not set smaller.
_LARGE_COLUMN = 30.0


def page(setting: Setting, *, across: bool = False) -> Paper:
    """The paper of a setting; all its margins are those in the printer."""
    width, height = PAPERS[setting.paper]
    scale = LARGE if setting.large else 1.0
    if across:
        width, height = height, width
    narrow = setting.paper == "B5"
    usual = Paper(width * MM, height * MM, top=(14 if across else 16) * MM, side=(14 if narrow else 17) * MM)
    if scale == 1:
        return usual
    return Paper(
        usual.width / scale,
        usual.height / scale,
        side=usual.side / scale,
        top=usual.top / scale,
        bottom=usual.foot / scale + usual.bottom - usual.foot,
        foot=usual.foot / scale,
        scale=scale,
    )


def coded(setting: Setting, *, across: bool = False) -> Paper:
    """The same with room for the code at its foot; a blank sheet has none."""
    paper = page(setting, across=across)
    return paper if setting.blank else with_code(paper)


def for_parties(setting: Setting, parties: int) -> Paper:
    """Upright while the columns of the parties are wide enough on it, else across."""
    upright = coded(setting)
    return upright if upright.inner >= max(_LEAST, parties * _EACH) else coded(setting, across=True)


def for_annex(setting: Setting, parties: int) -> Paper:
    """For the table with everybody's words: upright, across, or (for many parties) A3 across."""
    wider = (coded(setting), coded(setting, across=True), coded(replace(setting, paper="A3"), across=True))
    return next((paper for paper in wider if paper.inner >= max(_LEAST, parties * _WITH_WORDS)), wider[-1])


def least_column(paper: Paper) -> float | None:
    """Points of layout below which a column of marks is not set on a paper; none: as narrow as it may be."""
    return _LARGE_COLUMN if paper.scale > 1 else None


def blanked(workshop: Workshop) -> Workshop:
    """The same agreement before anybody has said anything: its parties, meeting and clauses, and gaps."""
    return replace(
        workshop,
        purpose="",
        goals=(),
        goal_issues=(),
        activities=(),
        roles=(),
        objections=(),
        cost_shares=(),
        settings_aside=(),
        participants=(),
        attendances=(),
    )


def nothing_yet() -> Workshop:
    """What a blank sheet is made of where there is no workshop: the clauses of the library alone."""
    keys = zip(spread(len(LIBRARY)), LIBRARY, strict=True)
    return Workshop(
        id="",
        title="",
        agreements=(Agreement(id=""),),
        meetings=(Meeting(id="", order=""),),
        clauses=tuple(Clause(id=key, order=order, key=key) for order, key in keys),
    )
