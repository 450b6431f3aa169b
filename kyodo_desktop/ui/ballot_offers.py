"""What a new ballot may be about: notes, islands, chosen issues, activities, words of its own."""

from __future__ import annotations

from dataclasses import dataclass

from kyodo_desktop.domain import ballots, fields, issues, options, votes
from kyodo_desktop.domain.choices import BallotMethod, Majority
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused

MOST_NOTES = 10  # of the notes with most seals

#: Where options come from, in the order in which they are offered; which of them a method knows.
_SEVERAL = ("own", "notes", "groups", "issues", "activities")
_ONE = ("question", *_SEVERAL)


@dataclass(frozen=True)
class Offer:
    """Something that may be chosen. ``option_id`` none: in words of its own."""

    id: str
    text: str
    option_id: str | None
    ticked: bool = True


@dataclass(frozen=True)
class Wanted:
    """A new ballot as it was asked for."""

    method: BallotMethod
    question: str
    offers: tuple[Offer, ...]
    per_person: int = 3
    stackable: bool = True
    quorum: int | None = None
    majority: Majority = Majority.HALF


def sources(method: BallotMethod) -> tuple[str, ...]:
    """Where the options of a ballot may come from, the usual one first."""
    if method is BallotMethod.SEALS:
        return ("own", "notes", "groups", "issues", "activities", "board")
    if method in (BallotMethod.POINTS, BallotMethod.HANDS):
        return _SEVERAL
    return _ONE


def offers(workshop: Workshop, source: str) -> list[Offer]:
    """What there is of one source."""
    if source == "notes":
        try:
            found = issues.candidates(workshop)
        except Refused:  # a workshop from elsewhere may have no seals
            return []
        seals = votes.counts(workshop)
        chosen = {issue.card_id for issue in issues.chosen(workshop)}
        cards = [card for card in workshop.cards if card.id in chosen and not card.private]
        cards += [card for card, _ in found]
        cards.sort(key=lambda card: -seals[card.id])
        return [Offer(card.id, card.text, card.id) for card in cards[:MOST_NOTES]]
    if source == "groups":
        return [Offer(g.id, g.title, g.id) for g in workshop.groups if g.title.strip()]
    if source == "issues":
        return [_issue(workshop, issue.id) for issue in issues.chosen(workshop)]
    if source == "activities":
        return [Offer(a.id, a.what, a.id) for a in workshop.activities]
    return []


def _issue(workshop: Workshop, id: str) -> Offer:
    """An issue's own words, which may be others than those of its note."""
    issue = next(issue for issue in workshop.issues if issue.id == id)
    note = next((card for card in workshop.cards if card.id == issue.card_id), None)
    if note is not None and note.text == issue.statement and not note.private:
        return Offer(id, issue.statement, note.id)
    return Offer(id, issue.statement, None)


def own(typed: str) -> list[Offer]:
    """One a line, as written."""
    lines = (line for line in typed.splitlines() if line.strip())
    return [Offer(f"own{number}", line, None) for number, line in enumerate(lines)]


def begin(workshop: Workshop, wanted: Wanted, meeting_id: str | None) -> Workshop:
    """The ballot with all its options, in one step. Raises Refused as ``ballots.add`` and ``options.add``."""
    workshop = ballots.add(
        workshop,
        wanted.method,
        question=wanted.question,
        meeting_id=meeting_id,
        per_person=wanted.per_person,
        stackable=wanted.stackable,
        quorum=wanted.quorum,
        majority=wanted.majority,
    )
    ballot = workshop.ballots[-1].id
    for offer in wanted.offers:
        if offer.option_id is not None:
            workshop = options.add(workshop, ballot, offer.option_id)
        else:
            workshop = options.add_words(workshop, ballot, offer.text)
    return workshop


def change_rules(workshop: Workshop, ballot_id: str, wanted: Wanted) -> Workshop:
    """Other rules and another question for a ballot that is there. Raises Refused as ``ballots`` does."""

    workshop = fields.write(workshop, Place("ballots", ballot_id, "question"), wanted.question)
    workshop = ballots.set_quorum(workshop, ballot_id, wanted.quorum)
    if wanted.method is BallotMethod.SEALS:
        workshop = ballots.set_per_person(workshop, ballot_id, wanted.per_person)
        workshop = ballots.set_stackable(workshop, ballot_id, wanted.stackable)
    if wanted.method is BallotMethod.YES_NO:
        workshop = ballots.set_majority(workshop, ballot_id, wanted.majority)
    return workshop
