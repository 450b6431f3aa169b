# 数え方
"""What each way of choosing counts, and what the counts must add up to.

Counts are of people, but for seals. *Voters* are the people present and the absent who sent a proxy. How
many proxies there are is nowhere written down, so it is read off the proxy counts themselves: whoever is
counted as a proxy is expected, and what may be missing or too many are hands and papers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kyodo_desktop.domain import meetings, participants, rows
from kyodo_desktop.domain.choices import BallotMethod, TallySource
from kyodo_desktop.domain.workshop import Ballot, BallotOption, Workshop
from kyodo_desktop.errors import Refused

#: What may be given to an option, the most first. Gradients run from 8 (gladly) to 1 (not at all).
CHOICES: Mapping[BallotMethod, tuple[str, ...]] = {
    BallotMethod.SEALS: ("",),
    BallotMethod.POINTS: ("5", "4", "3", "2", "1"),
    BallotMethod.HANDS: ("",),
    BallotMethod.FIVE_FINGERS: ("5", "4", "3", "2", "1", "0"),
    BallotMethod.CONSENT: ("consent", "reservation", "objection"),
    BallotMethod.GRADIENTS: ("8", "7", "6", "5", "4", "3", "2", "1"),
    BallotMethod.YES_NO: ("yes", "no", "abstain"),
}

#: Choices that ask to be heard before anything is settled.
CONCERNS: Mapping[BallotMethod, frozenset[str]] = {
    BallotMethod.FIVE_FINGERS: frozenset("210"),
    BallotMethod.GRADIENTS: frozenset("321"),
    BallotMethod.CONSENT: frozenset({"reservation", "objection"}),
    BallotMethod.YES_NO: frozenset({"no"}),
}

#: Everybody answers about each option by itself, rather than sharing something out among them.
EACH_BY_ITSELF = frozenset(
    {BallotMethod.FIVE_FINGERS, BallotMethod.CONSENT, BallotMethod.GRADIENTS, BallotMethod.YES_NO}
)

#: One count: option, choice, source. Amounts that were never entered are not there.
Counts = Mapping[tuple[str, str, TallySource], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What can be chosen. ``id`` is what tallies name; ``part`` and ``row_id`` say where its words live.

    ``text`` is empty for a private note: results are shown to the hall.
    """

    id: str
    text: str
    part: str
    row_id: str
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A control sum. ``about`` is a rank (points), an option (answers to each) or empty (all together).

    ``counted`` and ``expected`` are people; seals for seals.
    """

    about: str
    counted: int
    expected: int

    @property
    def difference(self) -> int:
        """Below 0: so many are missing. Above: so many are too many."""
        return self.counted - self.expected


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Whether the counts add up. ``exceeding`` are options that got more than there are people to give it."""

    present: int
    proxies: int
    sums: tuple[Sum, ...]
    exceeding: tuple[str, ...]

    @property
    def voters(self) -> int:
        """People present, and the absent who sent a proxy."""
        return self.present + self.proxies

    @property
    def worst(self) -> Sum:
        """The control sum that is furthest out; the first one if none is."""
        return max(self.sums, key=lambda found: abs(found.difference))

    @property
    def even(self) -> bool:
        """Everything adds up."""
        return not self.exceeding and not any(found.difference for found in self.sums)


def opened(workshop: Workshop, ballot_id: str) -> Ballot:
    """The ballot, to count or to change it. Raises Refused when it is closed or has gone."""
    ballot = rows.find(workshop.ballots, ballot_id)
    if ballot.closed_at is not None:
        raise Refused("ballots.closed")
    return ballot


def standing(workshop: Workshop) -> Ballot:
    """The seal ballot of the board: the first one. Raises Refused when a workshop from elsewhere has none."""
    for found in workshop.ballots:
        if found.method is BallotMethod.SEALS:
            return found
    raise Refused("row.gone")


def options(workshop: Workshop, ballot: Ballot) -> tuple[Option, ...]:
    """What the ballot offers, in its order: its options, else every note and island, else its question.

    Whatever was counted and is none of these stands at the end, so that no vote is out of sight.
    """
    declared = [row for row in workshop.ballot_options if row.ballot_id == ballot.id]
    sources = _Sources(workshop)
    if declared:
        found = [_declared(sources, ballot, row) for row in declared]
    elif ballot.method is BallotMethod.SEALS:
        found = [sources.of(row.id) for part in (workshop.groups, workshop.cards) for row in part]
    else:
        found = [_question(ballot)]
    known = {option.id for option in found}
    for tally in workshop.tallies:
        if tally.ballot_id == ballot.id and tally.option_id not in known:
            known.add(tally.option_id)
            own = tally.option_id == ballot.id
            found.append(_question(ballot) if own else sources.of(tally.option_id))
    return tuple(found)


def _question(ballot: Ballot) -> Option:
    return Option(id=ballot.id, text=ballot.question, part="ballots", row_id=ballot.id)


def _declared(sources: _Sources, ballot: Ballot, row: BallotOption) -> Option:
    """Words follow the note while the ballot is open; once it is closed, what was voted on stays."""
    if row.option_id is None:
        return Option(id=row.id, text=row.text, part="ballot_options", row_id=row.id)
    source = sources.of(row.option_id)
    kept = ballot.closed_at is not None and not source.private
    return replace(source, id=row.id, text=row.text or source.text if kept else source.text)


class _Sources:
    """The notes, islands and activities of a workshop, looked up once for all options."""

    def __init__(self, workshop: Workshop) -> None:
        self._cards = rows.by_id(workshop.cards)
        self._groups = rows.by_id(workshop.groups)
        self._activities = rows.by_id(workshop.activities)

    def of(self, id: str) -> Option:
        if card := self._cards.get(id):
            text = "" if card.private else card.text
            return Option(id=id, text=text, part="cards", row_id=id, private=card.private)
        if group := self._groups.get(id):
            return Option(id=id, text=group.title, part="groups", row_id=id)
        activity = self._activities.get(id)
        return Option(id=id, text=activity.what if activity else "", part="activities", row_id=id)


def counts(workshop: Workshop, ballot_id: str) -> Counts:
    """Everything that was counted in a ballot."""
    found: dict[tuple[str, str, TallySource], int] = {}
    for tally in workshop.tallies:
        if tally.ballot_id == ballot_id:
            key = (tally.option_id, tally.choice, tally.source)
            found[key] = found.get(key, 0) + tally.amount
    return found


def present(workshop: Workshop, ballot: Ballot) -> int:
    """People at the ballot's meeting; 0 while nobody has taken the attendance."""
    return participants.present(workshop, ballot.meeting_id or meetings.first(workshop).id)


def control(ballot: Ballot, offered: Iterable[Option], found: Counts, here: int) -> Control:
    """The control sums of a ballot, with ``here`` people present."""
    ids = [option.id for option in offered]
    by_proxy = {key: amount for key, amount in found.items() if key[2] is TallySource.PROXY}
    proxies = _proxies(ballot, by_proxy)
    return Control(
        present=here,
        proxies=proxies,
        sums=_sums(ballot, ids, found, here + proxies),
        exceeding=tuple(_exceeding(ballot, ids, found, by_proxy, here, proxies)),
    )


def _sums(ballot: Ballot, ids: list[str], found: Counts, voters: int) -> tuple[Sum, ...]:
    if ballot.method is BallotMethod.SEALS:
        return (Sum(about="", counted=sum(found.values()), expected=voters * ballot.per_person),)
    if ballot.method is BallotMethod.HANDS:
        return (Sum(about="", counted=sum(found.values()), expected=voters),)
    if ballot.method is BallotMethod.POINTS:  # with three options a person gives 5, 4 and 3
        given = _by_choice(found)
        return tuple(
            Sum(about=rank, counted=given[rank], expected=voters if at < len(ids) else 0)
            for at, rank in enumerate(CHOICES[ballot.method])
        )
    got = _by_option(found)
    return tuple(Sum(about=of, counted=got[of], expected=voters) for of in ids)


def _proxies(ballot: Ballot, by_proxy: Counts) -> int:
    """The fewest people who can have sent the proxy votes that were counted."""
    total = sum(by_proxy.values())
    if ballot.method is BallotMethod.HANDS:
        return total
    if ballot.method is BallotMethod.POINTS:
        return max(_by_choice(by_proxy).values(), default=0)
    most = max(_by_option(by_proxy).values(), default=0)
    if ballot.method is not BallotMethod.SEALS:
        return most
    fewest = -(-total // max(ballot.per_person, 1))
    return fewest if ballot.stackable else max(fewest, most)


def _exceeding(
    ballot: Ballot, ids: list[str], found: Counts, by_proxy: Counts, here: int, proxies: int
) -> Iterator[str]:
    """Options that one person can give something only once, and that got more than there are people."""
    once = ballot.method is BallotMethod.POINTS
    if once or (ballot.method is BallotMethod.SEALS and not ballot.stackable):
        got, sent = _by_option(found), _by_option(by_proxy)
        yield from (of for of in ids if sent[of] > proxies or got[of] - sent[of] > here)


def _by_option(found: Counts) -> Counter[str]:
    out: Counter[str] = Counter()
    for (option, _choice, _source), amount in found.items():
        out[option] += amount
    return out


def _by_choice(found: Counts) -> Counter[str]:
    out: Counter[str] = Counter()
    for (_option, choice, _source), amount in found.items():
        out[choice] += amount
    return out
