"""What goes with the clauses on the sheet: costs, reservations, annexes, the name of the paper, witnesses."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest

from kyodo_desktop.documents.agreement import agreement as sheet
from kyodo_desktop.domain import agreement, annexes, clauses, costs, reservations, rows
from kyodo_desktop.domain.choices import AgreementKind, Aliasing, CostKind
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import costs as cost_words
from kyodo_desktop.text.sheet import AGREEMENT, RESERVATIONS

SAMPLE = sample_workshop()
Read = Callable[[bytes], str]


def pages(workshop: Workshop) -> list[str]:
    with pypdfium2.PdfDocument(sheet(workshop).pdf()) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.parametrize("kind", AgreementKind)
def test_the_paper_is_called_by_its_kind(kind: AgreementKind, text_of: Read) -> None:
    text = text_of(sheet(agreement.set_kind(SAMPLE, kind)).pdf())
    assert AGREEMENT[kind] in text
    assert not any(title in text for other, title in AGREEMENT.items() if other != kind)


def test_the_shares_of_the_costs_stand_party_by_party_with_their_sum(text_of: Read) -> None:
    first, second, *_ = (party.id for party, _ in agreement.signing(SAMPLE))
    found = costs.add(SAMPLE, second, CostKind.IN_KIND)
    found = rows.edit(found, "cost_shares", found.cost_shares[0].id, text="車2台")
    assert cost_words.TOTAL not in text_of(sheet(found).pdf())
    for text in ("30,000円", "1.5万"):
        found = costs.add(found, first)
        found = costs.write_amount(found, found.cost_shares[-1].id, text)
    text = text_of(sheet(found).pdf())
    assert text.index("30,000円") < text.index("15,000円") < text.index("車2台")
    assert text.index(cost_words.TOTAL) < text.index("45,000円")


def test_reservations_stand_before_the_signatures_and_annexes_on_pages_of_their_own() -> None:
    costs_clause = next(c for c in clauses.clauses_in_force(SAMPLE) if c.key == "costs")
    actor = SAMPLE.actors[0]
    found = reservations.add(SAMPLE, "雪の日は走れません。", costs_clause.id, actor.id)
    found = rows.edit(found, "objections", found.objections[0].id, answer="雪の日は休みにします。")
    found = annexes.add(annexes.add(found, "計画", "坂を\n歩く"), "予算")
    texts = pages(found)
    body = "".join(texts)
    assert body.index(RESERVATIONS) < body.index(f"第{costs_clause.number}条（{actor.short_name}）　雪の日")
    assert body.index("雪の日は休みに") < body.index("この合意のしるしとして")
    assert [page.startswith(f"別紙{n}") for n, page in enumerate(texts[-2:], 1)] == [True, True]
    assert not any(actor.representative in page for page in texts[-2:])
    by_ballot = reservations.set_clause(found, found.objections[0].id, None)
    by_ballot = rows.edit(by_ballot, "objections", found.objections[0].id, ballot_id=found.ballots[0].id)
    assert RESERVATIONS not in "".join(pages(by_ballot))


def test_letters_stand_beside_the_names_and_witnesses_sign_below_without_one(text_of: Read) -> None:
    found = agreement.set_aliasing(SAMPLE, Aliasing.LETTERS)
    first, *_ = agreement.signing(found)
    found = agreement.set_witness(found, first[0].id, witness=True)
    text = text_of(sheet(found).pdf())
    order = [actor.name for _, actor in agreement.signing(found)]
    assert order[-1] == first[1].name
    assert f"{order[0]}（甲）" in text
    assert text.index("立会人") < text.rindex(first[1].name)
    assert f"{first[1].name}（" not in text
