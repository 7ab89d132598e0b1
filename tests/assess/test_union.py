"""Four laptops at a workshop, whatever their clocks: in any order the union shows the same and hides no answer."""

from itertools import permutations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.assess import registers
from gapanalyzer.assess.view import assess
from gapanalyzer.model.assessment import Assessment, Mark, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.ledger import Entry, Ledger, Stamp, union
from tests.builders import CHECKLIST, LAW

LAPTOPS = 4
CLOCKS = st.integers(-35_000, 35_000).map(lambda year: f"{year:+06d}-01-01T00:00:00+00:00")
R1 = RequirementId("R1")


def view(ledger: Ledger) -> Assessment:
    return assess(ledger, CHECKLIST, {LAW.sha: LAW})


@st.composite
def histories(draw: st.DrawFn) -> list[Ledger]:
    """Up to 25 answers and unions on four laptops; each is worked on by a person of its own, one by two."""
    laptops = [Ledger() for _ in range(LAPTOPS)]
    for n in range(draw(st.integers(0, 25))):
        here, other = draw(st.integers(0, LAPTOPS - 1)), draw(st.integers(0, LAPTOPS - 1))
        if draw(st.integers(0, 3)) == 0:
            laptops[here] = union(laptops[here], laptops[other])
            continue
        stamp = Stamp(f"p{draw(st.sampled_from([here, 0]))}", draw(CLOCKS), f"{here}-{n}")
        mark = draw(st.sampled_from([None, Mark.FOUND, Mark.MISSING]))
        about = registers.mark(stamp.who, "R1", draw(st.sampled_from("ab")))
        laptops[here] = laptops[here].after(laptops[here].say(about, stamp, mark))
    return laptops


@given(histories())
def test_any_order_and_any_repetition_show_the_same(laptops: list[Ledger]) -> None:
    shown = []
    for order in [*permutations(laptops)][:6]:
        whole = Ledger()
        for ledger in (*order, *order):
            whole = union(whole, ledger)
        shown.append((whole, view(whole).findings))
    assert all(one == shown[0] for one in shown)


@given(histories())
def test_two_different_answers_are_never_agreed(laptops: list[Ledger]) -> None:
    whole = Ledger()
    for ledger in laptops:
        whole = union(whole, ledger)
    finding = view(whole).findings[R1]
    for key in "ab":
        given_ = {value for n in range(LAPTOPS) for value in whole.values(("mark", f"p{n}", "R1", key))}
        if len(given_) > 1:
            assert finding.judgement.verdict is Verdict.DISPUTED
            assert finding.marks[key] is None


@given(histories())
def test_an_answer_is_hidden_only_by_one_that_saw_it(laptops: list[Ledger]) -> None:
    whole = Ledger()
    for ledger in laptops:
        whole = union(whole, ledger)
    for about, ids in whole.registers.items():
        for identity in ids - whole.current[about]:
            later = [e for e in whole.entries.values() if identity in e.seen]
            assert any(e.about == about for e in later)


@given(histories(), st.lists(CLOCKS, min_size=1, max_size=30))
def test_clocks_decide_nothing(laptops: list[Ledger], clocks: list[str]) -> None:
    whole = Ledger()
    for ledger in laptops:
        whole = union(whole, ledger)
    assert view(shifted(whole, clocks)).findings == view(whole).findings


def shifted(ledger: Ledger, clocks: list[str]) -> Ledger:
    """The same history with other clocks; the ids change with them, and so does what each entry saw."""
    names: dict[str, Entry] = {}
    waiting = list(ledger.entries.values())
    while waiting:
        entry = waiting.pop(0)
        if any(seen not in names for seen in entry.seen):
            waiting.append(entry)
            continue
        at = clocks[len(names) % len(clocks)]
        names[entry.id] = evolve(entry, at=at, seen=frozenset(names[seen].id for seen in entry.seen))
    return Ledger.of(names.values())
