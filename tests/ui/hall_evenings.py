"""Workshops for the tests of the hall, every page of them, and every word that is drawn on one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import hypothesis
import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from kyodo_desktop.domain import clauses, hall_views, letters, rows
from kyodo_desktop.domain.agreement_values import Clause
from kyodo_desktop.domain.ballot_counts import CHOICES
from kyodo_desktop.domain.choices import (
    ActorKind,
    AttendanceState,
    BallotMethod,
    ProposalAnswer,
    ProposalDirection,
    TallySource,
)
from kyodo_desktop.domain.hall import Form
from kyodo_desktop.domain.workshop import (
    Attendance,
    Ballot,
    BallotOption,
    Issue,
    Meeting,
    Objection,
    Proposal,
    Tally,
    Workshop,
)
from kyodo_desktop.ui import hall_layout, hall_paint
from kyodo_desktop.ui.hall_items import HEIGHT, WIDTH, Page, Ruler
from kyodo_desktop.ui.hall_parts import Kit
from kyodo_desktop.ui.hall_talk import HallTime
from tests.strategies import texts, workshops
from tests.ui.seated import look

THOROUGH = hypothesis.settings.default.max_examples > 100
FEW = settings(max_examples=50 if THOROUGH else 15, phases=[Phase.generate], database=None)
#: A test that takes more than two minutes is taken for one that waits for ever.
IN_PARTS = pytest.mark.parametrize("part", range(40 if THOROUGH else 1))
TIMES = st.sampled_from(
    (None, HallTime(1300, 1500, False), HallTime(-190, 600, True), HallTime(3_661, 3_700, False))
)
CLOSED = dt.datetime(2026, 6, 20, tzinfo=dt.UTC)


def kit(depth: int | None = None) -> Kit:
    """What pages are laid out with in a hall so deep."""
    return Kit(Ruler(look()), letters.letters(depth))


def all_pages(workshop: Workshop, depth: int | None = None, time: HallTime | None = None) -> Iterator[Page]:
    """Every page of every form."""
    for form in Form:
        yield from hall_layout.Layout().pages(kit(depth), hall_views.views(workshop, form), time)


def drawn(page: Page) -> str:
    """Every string that the painter hands to its device, joined: an SVG has words as words."""
    buffer, device = QBuffer(), QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setSize(QSize(WIDTH, HEIGHT))
    painter = QPainter(device)
    hall_paint.paint(painter, look(), page.items, WIDTH, HEIGHT)
    painter.end()
    return "".join(re.findall(r"<text[^>]*>(.*?)</text>", bytes(buffer.data()).decode(), re.S))


@st.composite
def evenings(draw: st.DrawFn) -> Workshop:
    """Any workshop, and like every real one it has a meeting; each of its notes is an issue too.

    Every way of choosing is there: about the notes, islands and activities, about words, about its question
    alone; with counts from hands, paper and proxies, with objections; open or closed.
    """
    workshop = draw(workshops())
    workshop = workshop if workshop.meetings else rows.add(workshop, "meetings", Meeting(id="m", order="a"))
    kept = [clause for clause in workshop.clauses if clause.key not in clauses.LIBRARY]
    keys = draw(st.lists(st.sampled_from(clauses.LIBRARY), unique=True, max_size=4))
    library = [Clause(id=f"c{n}", order=f"c{n}", key=key) for n, key in enumerate(keys, 10)]
    workshop = rows.with_rows(workshop, "clauses", [*kept, *library])
    for n, card in enumerate(workshop.cards):
        issue = Issue(id=f"i{n}", order=f"y{n}", statement=card.text, card_id=card.id)
        workshop = rows.add(workshop, "issues", issue)
    for n, person in enumerate(workshop.participants):
        seat = Attendance(
            id=f"s{n}",
            meeting_id=workshop.meetings[0].id,
            participant_id=person.id,
            state=draw(st.sampled_from(AttendanceState)),
        )
        if not any(row.participant_id == person.id for row in workshop.attendances):
            workshop = rows.add(workshop, "attendances", seat)
    for number, method in enumerate(draw(st.permutations(list(BallotMethod)))[:3]):
        workshop = draw(_balloted(workshop, method, f"b{number}"))
    return draw(_proposed(workshop))


@st.composite
def _balloted(draw: st.DrawFn, workshop: Workshop, method: BallotMethod, ballot_id: str) -> Workshop:
    """One ballot more, with all that belongs to it."""
    ballot = Ballot(
        id=ballot_id,
        order=f"z{ballot_id}",
        meeting_id=draw(st.sampled_from([None, *(meeting.id for meeting in workshop.meetings)])),
        question=draw(texts),
        method=method,
        quorum=draw(st.sampled_from((None, 1, 99))),
        closed_at=draw(st.sampled_from((None, CLOSED, CLOSED))),
        reason_if_uneven=draw(texts),
    )
    workshop = rows.add(workshop, "ballots", ballot)
    offered = [
        None,
        *(row.id for part in (workshop.cards, workshop.groups, workshop.activities) for row in part),
    ]
    chosen = draw(st.lists(st.sampled_from(offered), max_size=6, unique=True))
    for n, option in enumerate(chosen):
        row = BallotOption(
            id=f"{ballot_id}o{n}", order=f"a{n}", ballot_id=ballot_id, option_id=option, text=draw(texts)
        )
        workshop = rows.add(workshop, "ballot_options", row)
    voted = [row.id for row in workshop.ballot_options if row.ballot_id == ballot_id]
    if not voted:
        voted = [card.id for card in workshop.cards] if method is BallotMethod.SEALS else [ballot_id]
    counts = st.tuples(st.sampled_from(voted), st.sampled_from(CHOICES[method]), st.sampled_from(TallySource))
    for n, (option_id, choice, source) in enumerate(
        draw(st.lists(counts, min_size=1, max_size=12, unique=True)) if voted else ()
    ):
        tally = Tally(
            id=f"{ballot_id}t{n}",
            ballot_id=ballot_id,
            option_id=option_id,
            choice=choice,
            source=source,
            amount=draw(st.integers(0, 30)),
        )
        workshop = rows.add(workshop, "tallies", tally)
    said = Objection(id=f"{ballot_id}n", order="z", text=draw(texts), ballot_id=ballot_id, answer=draw(texts))
    return rows.add(workshop, "objections", said)


@st.composite
def _proposed(draw: st.DrawFn, workshop: Workshop) -> Workshop:
    """Proposals in both directions, to a party at the table if there is one, about an issue."""
    parties = [None, *(actor.id for actor in workshop.actors)]
    found = [None, *(issue.id for issue in workshop.issues)]
    for n, direction in enumerate(ProposalDirection):
        row = Proposal(
            id=f"p{n}",
            order=f"z{n}",
            direction=direction,
            party_name=draw(texts),
            party_kind=draw(st.sampled_from(ActorKind)),
            actor_id=draw(st.sampled_from(parties)),
            issue_id=draw(st.sampled_from(found)),
            asked=draw(texts),
            made_on=CLOSED.date(),
            answer=draw(st.sampled_from(ProposalAnswer)),
            reply=draw(texts),
            ask_again_on=CLOSED.date(),
        )
        workshop = rows.add(workshop, "proposals", row)
    return workshop
