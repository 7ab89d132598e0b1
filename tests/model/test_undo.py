"""Undo says former bodies again, in any order of undoing and redoing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.model.ledger import Ledger, Stamp
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.undo import Steps, inverse

A, B = ("text", "anna", "R1", "analysis"), ("mark", "anna", "R1", "a")
VALUES = st.one_of(st.none(), st.text(max_size=2))


class Desk:
    """A ledger with its steps, as a workspace drives them."""

    def __init__(self) -> None:
        self.ledger, self.steps, self.n = Ledger(), Steps(), 0

    def stamp(self) -> Stamp:
        self.n += 1
        return Stamp("anna", "2026", str(self.n))

    def say(self, **what: object) -> None:
        stamp = self.stamp()
        values = {A: what["a"], B: what["b"]} if "b" in what else {A: what["a"]}
        change = tuple(e for about, value in values.items() for e in self.ledger.say(about, stamp, value))
        if change:
            self.ledger, self.steps = self.ledger.after(change), self.steps.made(change)

    def undo(self) -> None:
        change = inverse(self.steps.undo[-1], self.ledger, self.stamp())
        self.ledger, self.steps = self.ledger.after(change), self.steps.undone(change)

    def redo(self) -> None:
        change = inverse(self.steps.redo[-1], self.ledger, self.stamp())
        self.ledger, self.steps = self.ledger.after(change), self.steps.redone(change)

    def said(self) -> tuple[object, object]:
        return self.ledger.value(A), self.ledger.value(B)


@given(st.lists(st.tuples(VALUES, VALUES), max_size=6), st.data())
def test_undoing_and_redoing_walks_the_same_way_back_and_forth(
    sayings: list[tuple[object, object]], data: st.DataObject
) -> None:
    desk = Desk()
    past: list[tuple[object, object]] = [(None, None)]
    for a, b in sayings:
        desk.say(a=a, b=b)
        if desk.said() != past[-1]:
            past.append(desk.said())
    at = len(past) - 1
    for _ in range(12):
        back = data.draw(st.booleans())
        if back and desk.steps.undo:
            desk.undo()
            at -= 1
        elif not back and desk.steps.redo:
            desk.redo()
            at += 1
        assert desk.said() == past[at]


def test_a_new_gesture_after_undo_ends_what_could_be_redone() -> None:
    desk = Desk()
    desk.say(a="one")
    desk.undo()
    desk.say(a="two")
    assert desk.steps.redo == ()


def test_a_step_is_not_taken_back_when_a_colleague_went_on_from_it() -> None:
    desk = Desk()
    desk.say(a="mine")
    desk.ledger = desk.ledger.after(desk.ledger.say(A, Stamp("ben", "2026", "b"), "his"))
    with pytest.raises(Refused, match="something newer"):
        desk.undo()


def test_nothing_leaves_the_ledger_when_a_step_is_taken_back() -> None:
    desk = Desk()
    desk.say(a="one")
    known = set(desk.ledger.entries)
    desk.undo()
    assert known < set(desk.ledger.entries)


def test_two_hundred_steps_are_remembered() -> None:
    desk = Desk()
    for n in range(210):
        desk.say(a=str(n))
    assert len(desk.steps.undo) == 200
