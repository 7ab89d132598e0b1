"""A report comes back to the project it was written from, to its copies, and to no other."""

from gapanalyzer.assess import edit
from gapanalyzer.assess.hand_over import hand_over
from gapanalyzer.assess.origin import origins, same_origin
from gapanalyzer.model.ledger import union
from tests.builders import ANNA, BEN, after, empty


def test_a_project_its_copies_and_its_union_share_their_origin() -> None:
    one = after(empty(), edit.begin(empty(), ANNA, state="Calvara"))
    other = after(empty(), edit.begin(empty(), BEN, state="Calvara"))
    later = after(one, edit.name_person(one, ANNA, name="Anna"))
    assert len(origins(one.ledger)) == 1
    assert same_origin(later.ledger, origins(one.ledger))
    assert same_origin(union(one.ledger, other.ledger), origins(one.ledger))
    assert not same_origin(other.ledger, origins(one.ledger))
    assert not same_origin(hand_over(one.ledger, "2026", "Assessor {number}"), origins(one.ledger))


def test_a_report_that_says_no_origin_is_not_asked_for_it() -> None:
    assert origins(empty().ledger) == ()
    assert same_origin(after(empty(), edit.begin(empty(), ANNA, state="X")).ledger, ())
