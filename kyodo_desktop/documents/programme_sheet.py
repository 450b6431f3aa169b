"""The programme of each meeting on one A4 page, in letters that can be read at arm's length or from the wall.

When and where, what happens at what time and who leads it, what the result is for, and the promises of the
talk. Without a programme there are empty rows to be filled in by hand.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.front import Sheet, double_rule
from kyodo_desktop.documents.page import A4, Drawing, Flow
from kyodo_desktop.documents.paragraph import Style, draw, lay, one_line
from kyodo_desktop.documents.table import Cell, Row, Table, flow_table
from kyodo_desktop.domain import programme
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Meeting, Workshop
from kyodo_desktop.text import dates
from kyodo_desktop.text import sheet as words

#: Tried one after another until every meeting fits its page; the last is taken in any case.
_SCALES = (1.2, 1.1, 1.0, 0.92, 0.84, 0.76, 0.68)
_TEXT, _LEADING, _ROW = 15.0, 19.0, 29.0  # points at the first scale
_TIME, _WHO = 68.0, 118.0  # widths of columns
_INSET = 6.0
_BLANK_ROWS = 10
_SMALLEST = 6.0


def programme_sheet(workshop: Workshop) -> Sheet:
    """The sheet laid out, a page for each meeting that has a programme (for the first if none has)."""
    shown = [m for m in workshop.meetings if programme.items(workshop, m.id)] or list(workshop.meetings[:1])
    flow = Flow(A4)
    for scale in _SCALES:
        flow = Flow(A4)
        for number, meeting in enumerate(shown):
            if number:
                flow.turn()
            _page(flow, workshop, meeting, scale)
        if len(flow.pages) <= max(1, len(shown)):
            break
    title = words.file_title(workshop.title, words.PROGRAMME, draft=False)
    return Sheet(flow, title, partial(_foot, workshop.title))


def _page(flow: Flow, workshop: Workshop, meeting: Meeting, scale: float) -> None:
    inner = flow.paper.inner
    text = Style("mincho", _TEXT * scale, _LEADING * scale, "left", phrases=True)
    flow.heading(lay(words.PROGRAMME, styles.TITLE, inner), after=2, level=1)
    flow.text(lay(workshop.title, replace(styles.NAME, size=17 * scale, leading=24 * scale), inner), after=6)
    double_rule(flow)
    flow.y += 8
    for line in _about(workshop, meeting):
        flow.text(lay(line, text, inner), after=2)
    flow.skip(8)
    flow_table(flow, _table(workshop, meeting, text, scale, inner))
    heading = Style("gothic-bold", 13 * scale, 20 * scale, "left")
    if workshop.use_of_results.strip():
        flow.skip(12)
        flow.heading(lay(words.USE_OF_RESULTS, heading, inner), after=1)
        flow.text(lay(workshop.use_of_results, text, inner))
    if workshop.promises:
        flow.skip(12)
        flow.heading(lay(words.PROMISES, heading, inner), after=1)
        with flow.inside("L"):
            for number, promise in enumerate(workshop.promises, 1):
                flow.item(lay(words.promise(number, promise.text), text, inner), after=2)


def _about(workshop: Workshop, meeting: Meeting) -> list[str]:
    """Number of the meeting if there are several, day and times, place, who leads it."""
    number = [m.id for m in workshop.meetings].index(meeting.id) + 1
    date = wareki(meeting.date, weekday=True) if meeting.date else words.DATE_TO_FILL
    times = dates.span(meeting.starts_at, meeting.ends_at)
    lines = [words.meeting_day(number if len(workshop.meetings) > 1 else 0, date, times)]
    if meeting.venue.strip():
        lines.append(words.venue(meeting.venue))
    if meeting.facilitator.strip():
        lines.append(words.facilitator(meeting.facilitator))
    return lines


def _table(workshop: Workshop, meeting: Meeting, text: Style, scale: float, inner: float) -> Table:
    widths = [_TIME * scale, inner - (_TIME + _WHO) * scale, _WHO * scale]
    head = Style("gothic-bold", 11 * scale, 14 * scale, "left")
    rows = []
    for slot in programme.schedule(workshop, meeting.id):
        time = "" if slot.starts is None else dates.clock(programme.time_of(slot.starts))
        texts = (time or words.minutes(slot.item.minutes), slot.item.title, slot.item.who)
        rows.append(Row([_cell(t, text, w) for t, w in zip(texts, widths, strict=True)], _ROW * scale))
    if not rows:
        rows = [Row([Cell()] * 3, _ROW * scale)] * _BLANK_ROWS
    titles = (words.TIME, words.ITEM, words.WHO_LEADS)
    return Table(
        widths,
        Row([_cell(t, head, w) for t, w in zip(titles, widths, strict=True)], 22 * scale),
        rows,
        inset=_INSET,
        names=1,
    )


def _cell(text: str, style: Style, width: float) -> Cell:
    return Cell(lay(text, style, width - 2 * _INSET)) if text else Cell()


def _foot(title: str, number: int, count: int) -> list[Drawing]:
    right = lay(words.page(number, count) if count > 1 else "", styles.FOOT, A4.inner)
    left = one_line(title, styles.FOOT, A4.inner - right.natural_width - 12, _SMALLEST)
    y = A4.height - A4.foot + 4
    return [
        partial(draw, block=left, x=A4.side, y=y),
        partial(draw, block=right, x=A4.side + A4.inner - right.natural_width, y=y),
    ]
