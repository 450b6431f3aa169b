"""A remembered result is asked for anew exactly when what it reads has changed."""

from dataclasses import replace

from kyodo_desktop.domain.remember import remembered
from kyodo_desktop.domain.workshop import Card, Goal, Workshop

EMPTY = Workshop(id="w", title="t")


def test_a_result_holds_while_the_parts_it_reads_are_the_same():
    asked = []

    @remembered("cards")
    def texts(workshop):
        asked.append(workshop)
        return tuple(card.text for card in workshop.cards)

    one = replace(EMPTY, cards=(Card(id="c", order="V", text="米"),))
    other = replace(one, goals=(Goal(id="g", order="V", what="走る"),))
    assert texts(one) == texts(other) == ("米",)
    assert asked == [one]
    assert texts(EMPTY) == ()
    assert texts(one) == ("米",)
    assert len(asked) == 3


def test_without_parts_any_change_counts():
    @remembered()
    def title(workshop):
        return workshop.title

    assert title(EMPTY) == "t"
    assert title(replace(EMPTY, title="u")) == "u"
