"""Blocks to sign in: each whole on its page, none over another, whatever the parties are called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyodo_desktop.documents.catalogue import SHEETS
from kyodo_desktop.domain import actors, agreement, rows
from kyodo_desktop.domain.choices import SignMode
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as words

DAY = dt.date(2026, 6, 20)
_LEFT, _FULL = 48.0, 490.0  # points: the rules between blocks begin at the margin and take the whole width


def workshop(names: list[str], addresses: list[str], witnesses: int, mode: SignMode) -> Workshop:
    found = new_workshop("水路を守る会", DAY, today=DAY)
    for name in names:
        found = actors.add(found, name)
    for actor, address in zip(found.actors, addresses, strict=False):
        found = rows.edit(found, "actors", actor.id, address=address)
    for party in found.parties[:witnesses]:
        found = agreement.set_witness(found, party.id, True)
    return agreement.set_sign_mode(found, mode)


def pages(pdf: bytes) -> Iterator[tuple[list[float], list[tuple[str, float, float]]]]:
    """Of each page: the heights of full rules, and each text with its bottom and top; points from below."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            boxes = [item.get_bounds() for item in page.get_objects(max_depth=1) if item.type == 2]
            rules = [
                b for left, b, right, t in boxes if left < _LEFT + 2 and right - left > _FULL and t - b < 3
            ]
            text = page.get_textpage()
            rects = [text.get_rect(n) for n in range(text.count_rects())]
            yield sorted(rules), [(text.get_text_bounded(*r), r[1], r[3]) for r in rects]
    finally:
        document.close()


@settings(max_examples=8)
@given(data=st.data(), mode=st.sampled_from(list(SignMode)))
def test_blocks_are_whole_and_apart(data: st.DataObject, mode: SignMode) -> None:
    count = data.draw(st.integers(2, 15))
    letters = st.sampled_from(("自治会", "ＮＰＯ法人まちの足", "特定非営利活動法人" * 4, "𠮷田商店"))
    names = [f"{n}{data.draw(letters)}" for n in range(10, 10 + count)]
    addresses = [data.draw(st.sampled_from(("", "楠原町1-2", "長い所番地" * 30))) for _ in names]
    witnesses = data.draw(st.integers(0, 2))
    found = workshop(names, addresses, witnesses, mode)
    seen: list[str] = []
    for rules, texts in pages(SHEETS["agreement"](found).pdf()):
        heights = [(b, t) for said, b, t in texts if said.strip() == words.SIGN_HERE[mode]]
        for low, high in heights:
            above = min((rule for rule in rules if rule >= high - 2), default=None)
            below = max((rule for rule in rules if rule <= low), default=None)
            assert above is not None
            assert below is not None
            assert above - below >= 16.5 * 72 / 25.4 - 1  # room for a pen, whole, on this page
            assert sum(below < b < above for b, _ in heights) == 1  # and for nobody else's
        seen += [said for said, _, _ in texts]
    joined = "".join(seen).replace("\r\n", "")
    assert all(f"{n}" in joined for n in range(10, 10 + count))
    assert sum(said.strip() == words.SIGN_HERE[mode] for said in seen) == count


def text_of(found: Workshop, originals: int = 1) -> list[str]:
    document = pypdfium2.PdfDocument(SHEETS["agreement"](found).originals(originals))
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_witnesses_stand_under_their_own_heading_after_the_parties() -> None:
    found = workshop(["青年団", "自治会", "役場"], [], 1, SignMode.EITHER)
    witness = next(actor.name for party, actor in agreement.signing(found) if party.witness)
    text = "".join(text_of(found))
    assert text.count(words.WITNESS) == 1
    signing = text[text.index(words.SIGN_HERE["either"]) :]
    assert signing.rindex(words.WITNESS) < signing.rindex(witness)
    assert all(
        signing.index(name) < signing.index(words.WITNESS) for name in ("自治会", "役場") if name != witness
    )


def test_every_original_has_its_number() -> None:
    found = workshop(["青年団", "自治会", "役場"], [], 0, SignMode.EITHER)
    assert agreement.originals(found) == 3
    single = len(text_of(found))
    told = text_of(found, 3)
    assert len(told) == 3 * single
    numbers = [f"3通のうち{page // single + 1}通目" for page in range(len(told))]
    assert all(number in text for number, text in zip(numbers, told, strict=True))
    assert "通のうち" not in "".join(text_of(found))
    alone = rows.edit(found, "agreements", found.agreement.id, originals_at="公民館")
    assert agreement.originals(alone) == 1


@pytest.mark.parametrize("mode", list(SignMode))
def test_seals_across_joints_only_where_parties_seal(mode: SignMode) -> None:
    found = workshop([f"{n}の会" for n in range(9)], [], 0, mode)
    first, *others = text_of(found)
    assert others
    assert (words.ACROSS_ORIGINALS in first, words.ACROSS_PAGES in first) == (mode is SignMode.SEAL, False)
    assert all((words.ACROSS_PAGES in text) == (mode is SignMode.SEAL) for text in others)
