"""Every rendering of the agreement on every paper, looked at through the PDF itself."""

from __future__ import annotations

import hashlib
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from itertools import product

import hypothesis
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.documents.catalogue import laid_out
from kyodo_desktop.documents.papers import PAPERS, Setting
from kyodo_desktop.domain import agreement, aliases, rows
from kyodo_desktop.domain.choices import Aliasing, RolesAs
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as words
from tests.documents.boxes import smallest_letters, troubles
from tests.documents.halls import hall

SETTINGS = [Setting(*choice) for choice in product(PAPERS, (False, True), (False, True))]
#: 200 halls when searched for (docs in CONTRIBUTING.md); a few each time.
EXAMPLES = 200 if os.environ.get("KYODO_DESKTOP_HYPOTHESIS") == "search" else 3


def plain(text: str) -> str:
    """Without the places where lines end, and without spaces, which a line end swallows.

    pdftotext puts a letter and its voicing mark together; nothing else is touched.
    """
    return re.sub(r"\s", "", text).replace("か\u3099", "が")


def pages(pdf: bytes) -> list[str]:
    """The text of each page as pdftotext finds it."""
    found = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return found.stdout.decode().split("\f")[:-1]


def as_written(workshop: Workshop, **choices: object) -> Workshop:
    return rows.edit(workshop, "agreements", workshop.agreement.id, **choices)


def renderings(workshop: Workshop) -> Iterator[tuple[str, Workshop, Setting]]:
    """All of them; on which paper the three ways of writing roles stand is left to the hall."""
    for setting in SETTINGS:
        for way in RolesAs:
            yield "agreement", as_written(workshop, roles_as=way), setting
        yield "role-sheet", workshop, setting
        yield "handout", workshop, setting


def block(workshop: Workshop, party: agreement.Party, actor: agreement.Actor) -> str:
    """What stands in the block where a party signs, up to the word beside the pen."""
    beside = aliases.beside_names(workshop)[party.id] if party.alias else ""
    name = words.with_title(words.with_alias(actor.name, beside), words.WITNESS if party.witness else "")
    signer, title = agreement.signer(party, actor), agreement.signer_title(party, actor)
    return plain(name + words.with_title(signer, title) + actor.address + words.SIGN_HERE[workshop.agreement.sign_mode])


def look(name: str, workshop: Workshop, setting: Setting) -> str:
    """What is wrong with one sheet is raised; its digest is returned."""
    sheet = laid_out(name, workshop, setting)
    pdf = sheet.pdf()
    assert troubles(pdf) == []
    texts = [plain(text) for text in pages(pdf)]
    assert len(texts) == len(sheet.flow.pages)
    if name == "handout":
        for actor in workshop.actors:
            assert any(plain(actor.name) in text for text in texts), actor.name
    elif name == "agreement":
        for party, actor in agreement.signing(workshop):
            assert any(block(workshop, party, actor) in text for text in texts), block(workshop, party, actor)
    return hashlib.sha256(pdf).hexdigest()


@hypothesis.settings(max_examples=EXAMPLES)
@given(st.integers(2, 15), st.integers(0, 80), st.integers(0, 10**9))
def test_nothing_is_clipped_covered_or_lost_on_any_paper(parties: int, activities: int, seed: int) -> None:
    workshop = hall(parties, activities, seed)
    for name, written, setting in renderings(workshop):
        try:
            look(name, written, setting)
        except AssertionError as error:
            raise AssertionError(f"{name} {written.agreement.roles_as} {setting}: {error}") from error
