"""Which kinds of party are not at the table, and who of the directory has words in common with the issues.

What is said is why somebody could help: the very words that both texts share. Nobody is scored or ranked.
Parties of kinds that are there already, but with such words, are shown too: what one field cannot solve,
another may (guide, starting step 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kyodo_desktop.domain import directory, issues
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.text import partners as words

#: Letters that carry meaning: kanji and katakana. Two of them make a word.
_TELLING = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3005\u30a1-\u30fa\u30fc]")
_COMMON = re.compile("|".join(sorted(words.COMMON, key=len, reverse=True)))
_LETTERS = re.compile("[\u3041-\u3096]|" + _TELLING.pattern)


class Candidate(NamedTuple):
    """A party of the directory, and the words that it shares with the chosen issues."""

    entry: Entry
    shared: tuple[str, ...]


class Missing(NamedTuple):
    """A kind of party that is not at the table, and who could be asked: first those with shared words."""

    kind: ActorKind
    candidates: tuple[Candidate, ...]


class Outlook(NamedTuple):
    """``others`` are of kinds that are there already; each of them shares words with an issue."""

    missing: tuple[Missing, ...]
    others: tuple[Candidate, ...]


def missing_kinds(workshop: Workshop) -> tuple[ActorKind, ...]:
    """The kinds of which nobody is at the table; a resident is whoever came for themselves."""
    there = {actor.kind for actor in workshop.actors}
    if any(person.actor_id is None for person in workshop.participants):
        there.add(ActorKind.RESIDENT)
    return tuple(kind for kind in ActorKind if kind not in there)


def outlook(workshop: Workshop, known: Sequence[Entry]) -> Outlook:
    """Who of the directory is not here yet, by the kinds that are missing, and who else shares words."""
    asked = _issue_texts(workshop)
    absent = [entry for entry in known if directory.find_here(workshop, entry.origin) is None]
    found = [Candidate(entry, _shared_with(asked, entry.actor)) for entry in absent]
    found.sort(key=lambda candidate: not candidate.shared)  # stable: kana order among equals
    kinds = missing_kinds(workshop)
    return Outlook(
        tuple(
            Missing(kind, tuple(each for each in found if each.entry.actor.kind is kind)) for kind in kinds
        ),
        tuple(each for each in found if each.shared and each.entry.actor.kind not in kinds),
    )


def shared_words(ours: str, theirs: str) -> tuple[str, ...]:
    """Words of ``theirs`` that also stand in ``ours``, in sequence, put together from pieces of two letters.

    A word has at least two kanji or katakana; particles at its ends do not count.
    """
    pieces = {ours[at : at + 2] for at in range(len(ours) - 1)}
    found: dict[str, None] = {}
    start = 0
    for at in range(1, len(theirs) + 1):
        piece = theirs[at - 1 : at + 1]
        if piece in pieces and len(piece) == 2 and all(map(_LETTERS.match, piece)):
            continue
        for word in _words(theirs[start:at], ours):
            found[word] = None
        start = at
    return tuple(found)


def _words(run: str, ours: str) -> Iterable[str]:
    """What of a run of shared pieces stands in ``ours`` as a whole, without its particles."""
    while len(run) >= 2:
        end = next((n for n in range(len(run), 1, -1) if run[:n] in ours), 1)
        word = re.sub("^[\u3041-\u3096]+|[\u3041-\u3096]+$", "", run[:end])
        if len(_TELLING.findall(_COMMON.sub("", word))) >= 2:
            yield word
        run = run[max(end - 1, 1) :] if end < len(run) else ""


def _issue_texts(workshop: Workshop) -> str:
    return "\n".join(
        text
        for issue in issues.chosen(workshop)
        for text in (issue.statement, issue.who_suffers, issue.today)
    )


def _shared_with(asked: str, actor: Actor) -> tuple[str, ...]:
    return shared_words(asked, f"{actor.strengths}\n{actor.offers}")
