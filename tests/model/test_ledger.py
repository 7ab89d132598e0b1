"""The ledger holds by its laws: union is commutative, associative, idempotent; nobody's unseen word goes away."""

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.model.ledger import Entry, Ledger, Register, Stamp, canonical, union

REGISTERS = st.sampled_from([("mark", "anna", "R1", "a"), ("mark", "ben", "R1", "a"), ("law", "x")])
VALUES = st.one_of(st.none(), st.text(max_size=3), st.integers(), st.dictionaries(st.text(max_size=2), st.integers()))


def say(ledger: Ledger, about: Register, value: object, step: str) -> Ledger:
    return ledger.after(ledger.say(about, Stamp("anna", "2026", step), value))


@st.composite
def histories(draw: st.DrawFn) -> list[Ledger]:
    """Three laptops that write and now and then take in what another one has."""
    laptops = [Ledger(), Ledger(), Ledger()]
    for n in range(draw(st.integers(0, 14))):
        one, other = draw(st.integers(0, 2)), draw(st.integers(0, 2))
        if draw(st.booleans()):
            laptops[one] = say(laptops[one], draw(REGISTERS), draw(VALUES), f"{one}-{n}")
        else:
            laptops[one] = union(laptops[one], laptops[other])
    return laptops


@given(histories())
def test_union_does_not_care_who_comes_first_how_often_or_in_what_grouping(laptops: list[Ledger]) -> None:
    a, b, c = laptops
    assert union(a, b) == union(b, a)
    assert union(union(a, b), c) == union(a, union(b, c))
    assert union(a, a) == a
    assert union(union(a, b), b) == union(a, b)


@given(histories())
def test_an_entry_leaves_the_view_only_when_one_who_saw_it_replaced_it(laptops: list[Ledger]) -> None:
    whole = union(union(laptops[0], laptops[1]), laptops[2])
    for about, ids in whole.registers.items():
        for identity in ids - whole.current[about]:
            assert any(identity in e.seen and e.about == about for e in whole.entries.values())


@given(histories())
def test_the_ledger_is_the_same_whether_it_grew_or_was_read_back(laptops: list[Ledger]) -> None:
    for ledger in laptops:
        assert Ledger.of(ledger.entries.values()) == ledger


def test_two_different_answers_to_one_thing_stand_side_by_side() -> None:
    start = say(Ledger(), ("law", "x"), "first", "0")
    here, there = say(start, ("law", "x"), "here", "1"), say(start, ("law", "x"), "there", "2")
    assert set(union(here, there).values(("law", "x"))) == {"here", "there"}


def test_two_equal_answers_count_once() -> None:
    here, there = say(Ledger(), ("law", "x"), "same", "1"), say(Ledger(), ("law", "x"), "same", "2")
    both = union(here, there)
    assert both.values(("law", "x")) == ("same",)
    assert len(both.heads(("law", "x"))) == 2


def test_saying_the_same_again_makes_no_entry() -> None:
    ledger = say(Ledger(), ("law", "x"), {"b": 1, "a": 2}, "1")
    assert ledger.say(("law", "x"), Stamp("anna", "2026", "2"), {"a": 2, "b": 1}) == ()


def test_withdrawing_what_was_never_said_makes_no_entry() -> None:
    assert Ledger().say(("law", "x"), Stamp("anna", "2026", "1"), None) == ()


def test_a_withdrawn_statement_says_nothing() -> None:
    ledger = say(say(Ledger(), ("law", "x"), "words", "1"), ("law", "x"), None, "2")
    assert ledger.value(("law", "x")) is None
    assert ledger.below("law") == ()


def test_a_redaction_drops_the_body_on_whichever_side_it_still_stands() -> None:
    secret = Entry.say(("law", "x"), (), Stamp("anna", "2026", "1"), "secret")
    redaction = Entry.say(("redaction", secret.id), (), Stamp("anna", "2026", "2"), True)
    for merged in (
        union(Ledger.of([secret]), Ledger.of([redaction])),
        union(Ledger.of([redaction]), Ledger.of([secret])),
    ):
        assert merged.entries[secret.id].body is None
        assert merged.entries[secret.id].body_sha == secret.body_sha
        assert merged.value(("law", "x")) is None
        assert secret.id in merged.entries


@given(VALUES)
def test_an_entry_is_named_by_what_it_says(value: object) -> None:
    entry = Entry.say(("law", "x"), (), Stamp("anna", "2026", "1"), value)
    assert entry.whole
    assert entry.said == value
    assert entry.id == Entry.say(("law", "x"), (), Stamp("anna", "2026", "1"), value).id
    assert entry.id != Entry.say(("law", "x"), (), Stamp("ben", "2026", "1"), value).id


def test_canonical_json_has_one_form_for_one_value() -> None:
    assert canonical({"b": [1, "é"], "a": None}) == '{"a":null,"b":[1,"é"]}'
