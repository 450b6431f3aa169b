"""Comparing a paper with the record: by its number, or by the codes in a picture or PDF of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyodo_desktop.cli.arguments import Call
from kyodo_desktop.cli.console import complain, one_line, read_file, say
from kyodo_desktop.cli.library import load, opened
from kyodo_desktop.errors import Refused

if TYPE_CHECKING:
    from kyodo_desktop.domain.verifying import Code, Match


def verify_paper(call: Call) -> int:
    """A line for each page: 0 if all are an edition or the draft, word for word."""
    from kyodo_desktop.text import refusals
    from kyodo_desktop.text import verifying as words

    pages, good = _wanted(call), True
    for number, wanted in enumerate(pages, 1):
        before = words.page_of_file(number, len(pages))
        if isinstance(wanted, Refused):
            if len(pages) == 1:
                raise wanted
            complain(before + refusals.say(wanted))
            good = False
        else:
            good = _tell(call, wanted, before) and good
    return 0 if good else 1


def _wanted(call: Call) -> list[Code | str | Refused]:
    """What is to be compared, page by page; a page without one readable code is its refusal."""
    from kyodo_desktop.domain import verifying

    if not call.file.exists() and not call.file.suffix:
        return [verifying.read_number(call.words[-1])]
    from kyodo_desktop.documents import scans

    found: list[Code | str | Refused] = []
    for page in scans.read(read_file(call.file, scans.LARGEST)):
        try:
            found.append(verifying.one_code(page.codes))
        except Refused as refusal:
            found.append(refusal)
    return found


def _tell(call: Call, wanted: Code | str, before: str) -> bool:
    """Say what the record knows of it; whether that is an edition or a draft, word for word."""
    from kyodo_desktop.domain import verdicts
    from kyodo_desktop.domain.verifying import Verdict
    from kyodo_desktop.text import verifying as words

    found = _matches(call, wanted)
    for match in found:
        text = one_line(before + words.line(verdicts.of_match(match, wanted)))
        (complain if match.found.verdict is Verdict.ALTERED else say)(text)
    if not found:
        complain(before + words.line(verdicts.unknown(wanted)))
    return bool(found) and all(match.found.verdict is not Verdict.ALTERED for match in found)


def _matches(call: Call, wanted: Code | str) -> tuple[Match, ...]:
    from kyodo_desktop.domain import verifying

    if "workshop" in call.options:
        match = verifying.match(load(call), wanted)
        return (match,) if match else ()
    from kyodo_desktop.db import comparing

    with opened(call, write=False) as library:
        return comparing.matches(library.path, wanted)
