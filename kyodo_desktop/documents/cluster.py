"""A drawn character, and its forms with more or less room behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kyodo_desktop.documents.embedding import EmbeddedFont


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """What a reader takes for one character. Lengths in 1/1000 em.

    ``width`` is how far the pen moves on, ``kind`` the class (``classes.py``), ``text`` what
    copies out. ``missing``: no face draws it as it was written (a geta mark, or the base form,
    stands in). ``own``: white that the face itself puts on the outer side of a mark. ``extra``:
    room that the rules put behind it; it belongs to the glyph's advance in the PDF, so no
    reader of the file takes it for a space. ``head`` and ``tail``: what of it falls away at the
    head and at the end of a line (a negative head: room that is wanted there).
    """

    text: str
    font: EmbeddedFont
    glyph: int
    width: float
    kind: str
    missing: str = ""
    own: float = 0.0
    extra: float = 0.0
    tail: float = 0.0
    head: float = 0.0


_FORMS: dict[tuple[Cluster, float], Cluster] = {}


def with_room(cluster: Cluster, room: float) -> Cluster:
    """The same character with ``room`` more behind it (less, if negative)."""
    made = _FORMS.get((cluster, room))
    if made is None:
        made = replace(
            cluster,
            width=cluster.width + room,
            extra=cluster.extra + room,
            tail=max(cluster.tail + room, 0.0),
        )
        _FORMS[cluster, room] = made
    return made
