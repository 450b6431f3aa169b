# 付箋, 島, 分野
"""Notes and islands: what people wrote, and which notes belong together. No author is kept."""

from __future__ import annotations

from dataclasses import replace

from kyodo_desktop.domain import order, rows
from kyodo_desktop.domain.cleaning import LONG, accept, clean
from kyodo_desktop.domain.workshop import Card, Category, Group, Workshop, new_id
from kyodo_desktop.errors import Refused

MOST_CATEGORIES = 8
MOST_AT_ONCE = 500  # pasted lines: more is a document, not what a table has written
MOST_LETTERS = 200_000  # pasted at once


def put_up(
    workshop: Workshop,
    text: str,
    *,
    category_id: str | None = None,
    group_id: str | None = None,
    table_id: str | None = None,
    meeting_id: str | None = None,
) -> Workshop:
    """One note for each line that is not blank, all in one step. Nothing but blanks changes nothing.

    Raises Refused ``card.too_many`` (lines), ``card.too_long`` (one of them) and ``card.too_much``
    (letters): then none is put up. A long text is counted before it is cleaned, which takes time.
    """
    _find_all(workshop, category_id, group_id, meeting_id, table_id)
    lengths = [len(line) for line in text.splitlines() if line.strip()]
    if len(lengths) > MOST_AT_ONCE:
        raise Refused("card.too_many", most=MOST_AT_ONCE, count=len(lengths))
    if lengths and max(lengths) > LONG.limit:
        raise Refused("card.too_long", most=LONG.limit, count=max(lengths))
    if sum(lengths) > MOST_LETTERS:
        raise Refused("card.too_much", most=MOST_LETTERS, count=sum(lengths))
    lines = [line for line in clean(text, multiline=True)[0].split("\n") if line.strip()]
    last = rows.last_order(workshop.cards)
    cards = []
    for line in lines:
        last = order.between(last, "")
        cards.append(
            Card(
                id=new_id(),
                order=last,
                text=accept("cards", "text", line),
                category_id=category_id,
                group_id=group_id,
                table_id=table_id,
                meeting_id=meeting_id,
            )
        )
    return rows.add(workshop, "cards", *cards)


def _find_all(
    workshop: Workshop,
    category_id: str | None,
    group_id: str | None = None,
    meeting_id: str | None = None,
    table_id: str | None = None,
) -> None:
    if category_id is not None:
        rows.find(workshop.categories, category_id)
    if group_id is not None:
        rows.find(workshop.groups, group_id)
    if meeting_id is not None:
        rows.find(workshop.meetings, meeting_id)
    if table_id is not None:
        rows.find(workshop.tables, table_id)


def reword(workshop: Workshop, id: str, text: str) -> Workshop:
    """Say a note in other words; ``spoken`` keeps the first ones. An issue still in the old words follows."""
    card = rows.find(workshop.cards, id)
    text = accept("cards", "text", text)
    said = card.spoken or card.text
    workshop = rows.edit(workshop, "cards", id, text=text, spoken="" if text == said else said)
    return _carry(workshop, "card_id", id, card.text, text)


def name_group(workshop: Workshop, id: str, title: str) -> Workshop:
    """Write an island's name plate. An issue still in the old words follows."""
    group = rows.find(workshop.groups, id)
    title = accept("groups", "title", title)
    workshop = rows.edit(workshop, "groups", id, title=title)
    return _carry(workshop, "group_id", id, group.title, title)


def _carry(workshop: Workshop, link: str, id: str, old: str, new: str) -> Workshop:
    for issue in workshop.issues:
        if getattr(issue, link) == id and issue.statement == old and new.strip():
            workshop = rows.edit(workshop, "issues", issue.id, statement=new)
    return workshop


def set_category(workshop: Workshop, category_id: str | None, *ids: str) -> Workshop:
    """Give notes a category, or none."""
    _find_all(workshop, category_id)
    return _edit_all(workshop, ids, category_id=category_id)


def set_table(workshop: Workshop, table_id: str | None, *ids: str) -> Workshop:
    """Say from which table notes came, or from none."""
    _find_all(workshop, None, table_id=table_id)
    return _edit_all(workshop, ids, table_id=table_id)


def set_private(workshop: Workshop, private: bool, *ids: str) -> Workshop:
    """Keep notes out of what is shown and printed for others; ballots forget the words they kept of them."""
    workshop = _edit_all(workshop, ids, private=private)
    for row in workshop.ballot_options:
        if private and row.option_id in ids:
            workshop = rows.edit(workshop, "ballot_options", row.id, text="")
    return workshop


def put_away(workshop: Workshop, *ids: str) -> Workshop:
    """Take notes out, with their seals."""
    return rows.remove(workshop, "cards", *ids)


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make a note number ``to`` (from 0) among those of its island, or among the loose ones."""
    home = rows.find(workshop.cards, id).group_id
    return rows.move(workshop, "cards", id, to, lambda row: getattr(row, "group_id", None) == home)


def make_group(workshop: Workshop, *ids: str, title: str = "") -> Workshop:
    """A new island of these notes."""
    group = Group(id=new_id(), order=rows.next_order(workshop.groups), title=accept("groups", "title", title))
    return join(rows.add(workshop, "groups", group), group.id, *ids)


def join(workshop: Workshop, group_id: str | None, *ids: str) -> Workshop:
    """Lay notes onto an island, or loose again. An island keeps its plate when it is empty."""
    _find_all(workshop, None, group_id)
    return _edit_all(workshop, ids, group_id=group_id)


def join_named(workshop: Workshop, title: str, *ids: str) -> Workshop:
    """Lay notes onto the island of this name, a new one if there is none; blank makes them loose."""
    title = title.strip()
    found = next((group.id for group in workshop.groups if group.title == title), None)
    if title and found is None:
        return make_group(workshop, *ids, title=title)
    return join(workshop, found if title else None, *ids)


def _edit_all(workshop: Workshop, ids: tuple[str, ...], **new: str | bool | None) -> Workshop:
    """Change several notes alike in one pass. Raises Refused when one has gone."""
    wanted = set(ids)
    if not wanted <= {card.id for card in workshop.cards}:
        raise Refused("row.gone")
    changed = tuple(replace(card, **new) if card.id in wanted else card for card in workshop.cards)  # type: ignore[arg-type]
    return workshop if changed == workshop.cards else replace(workshop, cards=changed)


def loosen(workshop: Workshop, group_id: str) -> Workshop:
    """Take an island's outline away; its notes stay, and its own seals go."""
    return rows.remove(workshop, "groups", group_id)


def add_category(workshop: Workshop, mark: str, label: str) -> Workshop:
    """A new category. Raises Refused when there are eight, or a word is missing."""
    if len(workshop.categories) >= MOST_CATEGORIES:
        raise Refused("category.too_many", most=MOST_CATEGORIES)
    category = Category(
        id=new_id(),
        order=rows.next_order(workshop.categories),
        mark=accept("categories", "mark", mark),
        label=accept("categories", "label", label),
    )
    return rows.add(workshop, "categories", category)


def move_category(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to``, from 0."""
    return rows.move(workshop, "categories", id, to)


def put_category_away(workshop: Workshop, id: str) -> Workshop:
    """Take a category out; its notes stay, without one."""
    return rows.remove(workshop, "categories", id)
