"""The agreement as a Word file, to be edited where clauses are settled: the same words as on the sheet.

It is a copy to work on, so it has no check number; what is signed is printed from the program.
"""

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH

from kyodo_desktop.domain import (
    actors,
    agreement,
    aliases,
    checks,
    editions,
    meetings,
    named_people,
    role_clauses,
    roles,
)
from kyodo_desktop.domain.choices import RolesAs
from kyodo_desktop.domain.clauses import ClauseInForce, ClauseKind, clauses_in_force
from kyodo_desktop.domain.japanese import activity_when, wareki, when
from kyodo_desktop.domain.workshop import Goal, Role, Workshop
from kyodo_desktop.exchange import word_attached as attached
from kyodo_desktop.exchange import word_styles as looks
from kyodo_desktop.text import role_clauses as role_words
from kyodo_desktop.text import sheet as words
from kyodo_desktop.text import word as word_words

_INNER, _INNER_ACROSS = 170.0, 257.0  # mm between the margins
_SIGN = 15.0  # mm to sign in
_MANY = 8  # parties whose columns are still wide enough upright


def make(workshop: Workshop) -> bytes:
    """The file's bytes. Slow: for a thread."""
    document = looks.new_document()
    across = workshop.agreement.roles_as is RolesAs.TABLE and len(workshop.actors) > _MANY
    looks.set_page(document.sections[0], across=across)
    draft = checks.is_draft(workshop)
    document.core_properties.title = looks.sayable(words.file_title(workshop.title, _title(workshop), draft))
    _head(document, workshop, draft)
    _foot(document, workshop)
    found = clauses_in_force(workshop)
    for clause in found:
        if clause.key != "closing":
            _clause(document, workshop, clause, _INNER_ACROSS if across else _INNER)
    attached.reservations(document, workshop)
    _closing(document, workshop, "".join(clause.text for clause in found if clause.key == "closing"))
    if workshop.agreement.roles_as is RolesAs.ANNEX:
        _annex(document, workshop)
    attached.annexes(document, workshop)
    return looks.to_bytes(document)


def _title(workshop: Workshop) -> str:
    return words.AGREEMENT[workshop.agreement.kind]


def _head(document: Any, workshop: Workshop, draft: bool) -> None:
    date = meetings.first(workshop).date if workshop.meetings else None
    day = wareki(date) if date else words.DATE_TO_FILL
    lines = [words.edition_of(editions.number(workshop), day)]
    if workshop.document_number:
        lines.insert(0, words.document_number(workshop.document_number))
    for line in lines:
        paragraph = document.add_paragraph(looks.sayable(line))
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph(_title(workshop) + (words.DRAFT if draft else ""), style="Title")
    name = document.add_paragraph(looks.sayable(workshop.title))
    name.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _foot(document: Any, workshop: Workshop) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    of = words.document_and_edition(_title(workshop), word_words.EDITABLE)
    paragraph.add_run(f"{looks.sayable(workshop.title)}{of}")
    looks.page_numbers(paragraph)


def _clause(document: Any, workshop: Workshop, clause: ClauseInForce, inner: float) -> None:
    if clause.number is not None:
        document.add_paragraph(looks.sayable(clause.title), style="Heading 1")
    if clause.kind is ClauseKind.GOALS:
        _goals(document, workshop, inner)
    elif clause.kind is ClauseKind.ROLES:
        _roles(document, workshop, inner)
    if clause.text:
        looks.paragraphs(document, clause.text)
    if clause.key == "costs" and workshop.cost_shares:
        attached.cost_table(document, workshop, inner)


def _goals(document: Any, workshop: Workshop, inner: float) -> None:
    head = ["", words.WHAT, words.BY_WHEN, words.HOW_MUCH, words.MEASURED_BY, words.MEASURED_BY_WHOM]
    shares = (0.05, 0.23, 0.21, 0.19, 0.18, 0.14)
    names = {actor.id: actors.shown_name(actor) for actor in workshop.actors}
    rows = [_goal(n, goal, names) for n, goal in enumerate(workshop.goals, 1)] or [[""] * 6]
    looks.table(document, head, rows, [inner * share for share in shares])


def _goal(number: int, goal: Goal, names: dict[str, str]) -> list[str]:
    what = goal.what + (words.for_whom(goal.beneficiary) if goal.beneficiary else "")
    whom = names.get(goal.actor_id or "", "")
    return [str(number), what, when(goal.due, year=True), goal.target, goal.measured_by, whom]


def _roles(document: Any, workshop: Workshop, inner: float) -> None:
    way = workshop.agreement.roles_as
    if way is RolesAs.TABLE:
        _role_table(document, workshop, inner)
    elif way is RolesAs.CLAUSES:
        _by_party(document, workshop)


def _by_party(document: Any, workshop: Workshop) -> None:
    told = [party for party in role_clauses.by_party(workshop) if party.lines]
    for party in told:
        document.add_paragraph(looks.sayable(role_words.of_party(party.called)), style="Heading 2")
        for line in party.lines:
            looks.hang(document.add_paragraph(looks.sayable(role_words.line(line.letter, line.sentence))))
    if not told:
        looks.paragraphs(document, role_words.nothing_yet(role_clauses.is_plain(workshop)))


def _role_table(document: Any, workshop: Workshop, inner: float) -> None:
    columns = actors.in_order(workshop)
    head = [word_words.PHASE, word_words.NUMBER, words.TASK, words.WHEN]
    fixed = [13.0, 12.0, 0.0, 28.0]
    each = min(24.0, inner * 0.47 / max(1, len(columns)))
    fixed[2] = inner - sum(fixed) - each * len(columns)
    held = roles.of_all(workshop)
    rows = [
        [
            roles.phase_label(workshop, activity.phase),
            str(number),
            activity.what,
            activity_when(activity.since, activity.by),
            *(_mark(held[activity.id], actor.id) for actor in columns),
        ]
        for number, activity in enumerate(roles.in_order(workshop), 1)
    ]
    names = [actors.shown_name(actor) for actor in columns]
    looks.table(document, [*head, *names], rows, fixed + [each] * len(columns))
    kana_order = bool(columns) and actors.in_kana_order(workshop)
    document.add_paragraph(words.legend(kana_order))


def _mark(held: dict[str, Role], actor_id: str) -> str:
    role = held.get(actor_id)
    return "\n".join(filter(None, (words.MARK[role.level.value], role.words))) if role else ""


def _annex(document: Any, workshop: Workshop) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    looks.set_page(section, across=True)
    title = document.add_paragraph(role_words.ANNEX_TITLE)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _role_table(document, workshop, _INNER_ACROSS)


def _closing(document: Any, workshop: Workshop, text: str) -> None:
    looks.paragraphs(document, text)
    date = meetings.first(workshop).date if workshop.meetings else None
    venue = meetings.first(workshop).venue if workshop.meetings else ""
    day = wareki(date) if date else words.DATE_TO_FILL
    document.add_paragraph(looks.sayable(words.date_and_place(day, venue)))
    _signatures(document, workshop)
    present = named_people.people(workshop)
    for heading, names in ((words.PEOPLE, present.came), (words.ABSENT, present.absent)):
        if names:
            document.add_paragraph(looks.sayable(heading + words.AND.join(names)))
    if present.unnamed:
        document.add_paragraph(words.unnamed(present.unnamed))


def _signatures(document: Any, workshop: Workshop) -> None:
    beside = aliases.beside_names(workshop)
    mode = workshop.agreement.sign_mode
    rows = []
    for party, actor in agreement.signing(workshop):
        name = words.with_title(
            words.with_alias(actor.name, beside[party.id]), words.WITNESS if party.witness else ""
        )
        signer, title = agreement.signer(party, actor), agreement.signer_title(party, actor)
        who = words.with_title(signer, title) if signer else words.signer_to_fill(title)
        rows.append(["\n".join(filter(None, (name, actor.address))), who, words.SIGN_HERE[mode.value]])
    head = [word_words.PARTY, word_words.SIGNER, word_words.SIGNATURE]
    blank = [[words.PARTY_TO_FILL, words.SIGNER_TO_FILL, words.SIGN_HERE[mode.value]]] * 4
    looks.table(document, head, rows or blank, [60.0, 50.0, 60.0], least=_SIGN)
