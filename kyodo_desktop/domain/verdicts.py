"""What is said of a paper that was compared: the verdict in three lines."""

from __future__ import annotations

from kyodo_desktop.domain import canonical, editions, verifying
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.verifying import Code, Found, Match, Verdict
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import verifying as words
from kyodo_desktop.text.verifying import Said


def own(workshop: Workshop, wanted: Code | str) -> tuple[Found, Said] | None:
    """What the open workshop says; none if it knows nothing of the paper."""
    match = verifying.match(workshop, wanted)
    return (match.found, of_match(match, wanted, named=False)) if match else None


def of_match(match: Match, wanted: Code | str, *, named: bool = True) -> Said:
    """What a workshop says of a paper that it knows; ``named``: with its title."""
    check, title = verifying.number_of(wanted), match.title if named else ""
    edition = match.found.edition
    if edition is None:
        return words.draft(check, title)
    if match.found.verdict is Verdict.ALTERED:
        return words.altered(edition.number, check, title)
    if canonical.shown(edition.digest) != match.now:
        return words.changed_since(edition.number, check, match.now, title)
    return words.same(edition.number, check, wareki(edition.frozen_on), title)


def of_other(match: Match, wanted: Code | str) -> Said:
    """The same where another workshop is open."""
    check, edition = verifying.number_of(wanted), match.found.edition
    if edition is None:
        return words.other_draft(match.title, check)
    if match.found.verdict is Verdict.ALTERED:
        return words.altered(edition.number, check, match.title)
    return words.other_workshop(match.title, edition.number, check)


def unknown(wanted: Code | str) -> Said:
    """No workshop knows it."""
    said = "" if isinstance(wanted, str) else words.printed(wanted.edition, wanted.document_number)
    return words.unknown(verifying.number_of(wanted), said)


def differs(workshop: Workshop, found: Found) -> bool:
    """Whether the agreement has gone on changing since that edition."""
    return found.edition is not None and not (
        editions.is_frozen(workshop) and editions.latest(workshop) == found.edition
    )
