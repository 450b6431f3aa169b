"""The two other renderings of the split of roles: by party within the clause, or as an annexed table."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.front import double_rule
from kyodo_desktop.documents.page import Flow
from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.documents.paragraph import Style, lay, natural_width
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.setting_of_pages import for_annex
from kyodo_desktop.documents.tables import flow_roles, role_tables
from kyodo_desktop.domain import role_clauses
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import role_clauses as words

_PARTY = Style("mincho-bold", 12, 18.6, "left", phrases=True)
_LETTERS = 24.0  # points for one letter of the list; two take a little more
_WHOLE = 3  # lines that are not parted over two pages
_HAND_LINE = 25.0
_BLANK_LINES, _BLANK_PARTIES = 3, 4


def least_by_party(flow: Flow) -> float:
    """Points that the first party and its first line take at least."""
    return _HAND_LINE + 2 * flow.body.leading


def flow_by_party(flow: Flow, workshop: Workshop) -> None:
    """Each party with its sentences below it; lines to write on where the sheet is blank."""
    parties = role_clauses.by_party(workshop)
    if flow.blank:
        for number, name in enumerate(
            [party.called for party in parties] or [words.TO_FILL] * _BLANK_PARTIES, 1
        ):
            _blank_party(flow, number, name)
        return
    told = [party for party in parties if party.lines]
    for number, party in enumerate(told, 1):
        _head(flow, number, party.called, 2 * flow.body.leading)
        for line in party.lines:
            _line(flow, line.letter, line.sentence)
    if not told:
        flow.text(lay(words.nothing_yet(role_clauses.is_plain(workshop)), flow.body, flow.paper.inner))
    flow.skip(4)


def _head(flow: Flow, number: int, name: str, follows: float) -> None:
    heading = lay(words.party(number, name), _PARTY, flow.paper.inner)
    flow.skip(2)
    flow.need(heading.height + follows)
    flow.heading(heading, level=3)


def _line(flow: Flow, letter: str, sentence: str) -> None:
    """The letter hangs before the sentence, whose further lines stand below its beginning."""
    style = replace(flow.body, indent=0.0)
    marked = lay(letter, style, _LETTERS + style.size)
    beside = max(_LETTERS, natural_width(letter, style) + style.size)
    body = lay(sentence, style, flow.paper.inner - style.size - beside)
    whole = len(body.lines) <= _WHOLE  # else two lines of it can stay here, and the letter with them
    flow.need(body.height if whole else 2 * style.leading)
    flow.place(marked, flow.paper.side + style.size, flow.y)
    flow.text(body, indent=style.size + beside)


def _blank_party(flow: Flow, number: int, name: str) -> None:
    _head(flow, number, name, _BLANK_LINES * _HAND_LINE)
    left, right = flow.paper.side, flow.paper.side + flow.paper.inner
    for place in range(_BLANK_LINES):
        flow.y += _HAND_LINE
        letter = lay(words.kana(place), styles.BODY, _LETTERS)
        flow.place(letter, left + styles.BODY.size, flow.y - letter.height)
        flow.draw(partial(_rule, left + styles.BODY.size + _LETTERS, right, flow.y - 2))


def _rule(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, 0.5)


def flow_annex(flow: Flow, workshop: Workshop, setting: Setting) -> None:
    """The table with everybody's words, behind the signatures on pages of its own."""
    usual = flow.paper
    flow.turn(for_annex(setting, len(workshop.actors)))
    flow.heading(lay(words.ANNEX_TITLE, styles.NAME, flow.paper.inner), after=5)
    double_rule(flow)
    flow.y += 7
    tables = role_tables(workshop, flow.paper.inner, with_words=True)
    flow_roles(flow, workshop, tables, with_words=True)
    flow.paper = usual  # what follows begins on a page of the sheet's own size
