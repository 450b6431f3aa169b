"""What goes with the clauses of a Word file: costs, reservations, what was left as it is, further papers."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK

from kyodo_desktop.domain import aliases, clauses, costs, points
from kyodo_desktop.domain import reservations as reserved
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.exchange import word_styles as looks
from kyodo_desktop.text import asides as aside_words
from kyodo_desktop.text import clauses as clause_words
from kyodo_desktop.text import costs as cost_words
from kyodo_desktop.text import sheet as words


def cost_table(document: Any, workshop: Workshop, inner: float) -> None:
    """Party, how, how much and for what; the sum below where there are several amounts. ``inner`` in mm."""
    rows = [list(row) for row in costs.said(workshop)]
    head = [cost_words.PARTY, cost_words.KIND, cost_words.AMOUNT, cost_words.TEXT]
    looks.table(document, head, rows, [inner * share for share in (0.3, 0.18, 0.18, 0.34)])


def reservations(document: Any, workshop: Workshop) -> None:
    """Objections and reservations, and what was looked at and left as it is, as on the sheet."""
    called = aliases.by_actor(workshop)
    about = {clause.id: _about(clause) for clause in clauses.clauses_in_force(workshop)}
    lines = []
    for row in reserved.of_agreement(workshop):
        who = called.get(row.actor_id or "", "")
        lines.append(words.reservation(about.get(row.clause_id or "", ""), who, row.text))
        if row.answer:
            lines.append(words.answered(row.answer))
    asides = [
        aside_words.on_paper(one.finding, one.row.reason, one.row.set_on)
        for one in points.of(workshop).asides
        if one.row.printed
    ]
    for title, found in ((words.RESERVATIONS, lines), (aside_words.FOLD, asides)):
        if found:
            document.add_paragraph().add_run(title).bold = True
        for line in found:
            looks.paragraphs(document, line, indent=0)


def _about(clause: clauses.ClauseInForce) -> str:
    return clause.title if clause.number is None else clause_words.number(clause.number)


def annexes(document: Any, workshop: Workshop) -> None:
    """Each on a page of its own."""
    for number, annex in enumerate(workshop.annexes, 1):
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        title = document.add_paragraph(looks.sayable(words.annex(number, annex.title)))
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if annex.text:
            looks.paragraphs(document, annex.text)
