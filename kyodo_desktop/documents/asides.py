"""What the parties have looked at and left as it is, with their reasons, before the closing words."""

from __future__ import annotations

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.page import Flow
from kyodo_desktop.documents.paragraph import lay
from kyodo_desktop.domain import points
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import asides as words

_BELOW_HEADING = 1.5


def flow_asides(flow: Flow, workshop: Workshop) -> None:
    """Those that people chose to print; nothing without any."""
    printed = [aside for aside in points.of(workshop).asides if aside.row.printed]
    if not printed:
        return
    inner = flow.paper.inner
    lines = [
        lay(words.on_paper(one.finding, one.row.reason, one.row.set_on), styles.NOTE, inner)
        for one in printed
    ]
    heading = lay(words.FOLD, styles.HEADING, inner)
    flow.skip(6.5)
    flow.need(heading.height + _BELOW_HEADING + lines[0].height)
    flow.text(heading, after=_BELOW_HEADING)
    for line in lines:
        flow.text(line)
