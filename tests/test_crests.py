from __future__ import annotations

import pytest

from kyodo_desktop.crests import BOX, CRESTS, MARKS, Stroke
from kyodo_desktop.domain.choices import ActorKind, RoleLevel
from kyodo_desktop.text.kinds import CREST_CHARACTER, KIND_LABEL

ALL = [*CRESTS.values(), *MARKS.values()]


def test_every_kind_and_every_level_has_its_drawing_and_its_words() -> None:
    assert set(CRESTS) == set(KIND_LABEL) == set(CREST_CHARACTER) == {kind.value for kind in ActorKind}
    assert set(MARKS) == {level.value for level in RoleLevel}


def test_all_frames_have_the_same_weight() -> None:
    assert len({stroke.width for strokes in CRESTS.values() for stroke in strokes}) == 1


def test_every_frame_can_be_told_from_every_other() -> None:
    assert len(set(CRESTS.values())) == len(CRESTS)
    assert len(set(CREST_CHARACTER.values())) == len(CREST_CHARACTER)


@pytest.mark.parametrize("strokes", ALL)
def test_strokes_stay_in_the_box_and_are_closed(strokes: tuple[Stroke, ...]) -> None:
    for stroke in strokes:
        assert stroke.points[0][0] == "M"
        assert stroke.points[-1] == ("Z",)
        numbers = [n for letter, *rest in stroke.points for n in rest]
        assert min(numbers) >= 0
        assert max(numbers) <= BOX
