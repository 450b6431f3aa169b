"""What there is to look at before signing: gaps, questions, and what people have set aside with a reason."""

from __future__ import annotations

from typing import NamedTuple

from kyodo_desktop.domain import checks, questions
from kyodo_desktop.domain.agreement_values import SettingAside
from kyodo_desktop.domain.checks import Finding
from kyodo_desktop.domain.workshop import Workshop


class Aside(NamedTuple):  # 見送ったこと
    """A finding that people have looked at and left as it is."""

    finding: Finding
    row: SettingAside


class Points(NamedTuple):
    """``gaps`` make the sheet a draft; ``questions`` are only asked; ``asides`` are asked no more."""

    gaps: tuple[Finding, ...]
    questions: tuple[Finding, ...]
    asides: tuple[Aside, ...]


def of(workshop: Workshop) -> Points:
    """All of it, in the sequence of the rules. What was set aside and mended since is nowhere."""
    gaps, asked = checks.findings(workshop), questions.questions(workshop)
    rows = {(row.key, row.about): row for row in workshop.settings_aside}
    found = ((one, rows.get((one.topic, one.place.id))) for one in (*gaps, *asked))
    return Points(
        checks.still_open(workshop, gaps),
        checks.still_open(workshop, asked),
        tuple(Aside(one, row) for one, row in found if row is not None),
    )
