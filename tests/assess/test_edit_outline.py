"""Edits of an outline: each says what one paragraph is; what cannot be done is refused with a reason."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.assess import edit
from gapanalyzer.assess import edit_outline as outline
from gapanalyzer.assess.unused import unused_in
from gapanalyzer.assess.view import assess
from gapanalyzer.model.assessment import Assessment, Mark
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import Flag, LawId, LawText, Provision, Unit
from gapanalyzer.model.ledger import Change, Stamp, union
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.undo import inverse, step_of
from tests.builders import ANNA, BEN, LAW, after, empty

Edit = Callable[..., Change]
ADDED = edit.add_law(empty(), ANNA, text=LAW, title="Penal Code", short="PC", language="en")


def project() -> Assessment:
    return after(empty(), ADDED)


def said(now: Assessment, change: Edit, paragraph: int, who: Stamp = BEN, **what: Any) -> Assessment:
    return after(now, change(now, who, law=now.laws[0].id, paragraph=paragraph, **what))


def tree(now: Assessment) -> list[tuple[str, str, int, int]]:
    (text,) = now.texts.values()
    return [(unit.kind, unit.number, unit.first, unit.last) for top in text.provisions for unit in top.walk()]


def provisions(now: Assessment) -> tuple[Provision, ...]:
    return now.text_of(now.laws[0]).provisions


READ = tree(project())


def test_a_split_makes_a_unit_like_the_one_around_it() -> None:
    now = said(project(), outline.open_unit, 6, number="2a")
    assert tree(now)[4:] == [("article", "2", 5, 5), ("article", "2a", 6, 6), ("article", "4", 7, 8)]
    now = said(said(project(), outline.as_text, 4), outline.open_unit, 4, number="b")
    assert tree(now) == READ
    with pytest.raises(Refused, match="no unit here to split"):
        said(project(), outline.open_unit, 0)


def test_a_heading_goes_around_the_articles_below_it() -> None:
    now = said(project(), outline.open_unit, 0, kind=Unit.PART, heading=" PENAL\nCODE ")
    (part,) = provisions(now)
    assert (part.heading, [unit.number for unit in part.children]) == ("PENAL CODE", ["1", "2", "4"])
    now = said(now, outline.open_unit, 6, kind=Unit.CHAPTER, number="I")
    assert [unit.number for unit in provisions(now)[0].children] == ["1", "2", "I"]
    now = said(now, outline.shift, 6, by=-1)
    assert [unit.kind for unit in provisions(now)] == [Unit.PART, Unit.CHAPTER]
    with pytest.raises(Refused, match="outermost level"):
        said(now, outline.shift, 6, by=-1)
    now = said(now, outline.shift, 6, by=1)
    assert [unit.kind for unit in provisions(now)] == [Unit.PART]


def test_a_unit_joins_the_one_above_it() -> None:
    now = said(project(), outline.merge, 8)
    assert tree(now)[-1] == ("article", "2", 5, 8)
    now = said(now, outline.merge, 4)
    assert ("point", "a", 3, 4) in tree(now)
    for paragraph in (0, 1):
        with pytest.raises(Refused, match="no unit above"):
            said(project(), outline.merge, paragraph)


def test_levels_move_articles_and_sub_units_along_one_ladder() -> None:
    now = said(project(), outline.shift, 5, by=1)
    assert ("paragraph", "2", 5, 6) in tree(now)
    assert tree(said(now, outline.shift, 5, by=-1)) == READ
    now = said(project(), outline.shift, 4, by=1)
    assert provisions(now)[0].children[0].children[0].children[0].number == "b"
    now = said(project(), outline.shift, 2, by=-1)
    assert tree(now)[:3] == [("article", "1", 1, 1), ("article", "1", 2, 4), ("point", "a", 3, 3)]
    with pytest.raises(Refused, match="below the heading above"):
        said(project(), outline.shift, 5, by=-1)
    with pytest.raises(Refused, match="no unit above of the same level"):
        said(project(), outline.shift, 1, by=1)


def test_a_line_on_which_two_units_open_keeps_the_other() -> None:
    now = said(project(), outline.open_unit, 5, kind=Unit.ARTICLE, number="2")
    body = {"kind": "paragraph", "number": "1", "heading": "", "label": "", "level": 0, "excluded": False}
    article = {**body, "kind": "article", "number": "2"}
    change = now.ledger.say(("outline", LAW.sha, "5"), BEN, {"opens": [article, body]})
    now = after(now, change)
    assert tree(now)[4:6] == [("article", "2", 5, 6), ("paragraph", "1", 5, 6)]
    renamed = said(now, outline.rename, 5, number="7", heading="", order=1)
    assert tree(renamed)[4:6] == [("article", "2", 5, 6), ("paragraph", "7", 5, 6)]
    assert tree(said(now, outline.as_text, 5, order=1))[4:6] == [("article", "2", 5, 6), ("article", "4", 7, 8)]
    moved = said(now, outline.shift, 5, by=1)
    assert tree(moved)[4:6] == [("paragraph", "2", 5, 6), ("paragraph", "1", 5, 6)]
    assert provisions(moved)[0].children[-1].children[0].number == "1"


def test_another_kind_begins_at_its_outermost_level() -> None:
    now = said(project(), outline.rename, 7, number="A", heading="Annex", kind=Unit.SCHEDULE)
    assert tree(now)[-1] == ("schedule", "A", 7, 8)
    assert (
        provisions(said(project(), outline.rename, 3, number="z", heading=""))[0].children[0].children[0].number == "z"
    )


def test_what_is_left_out_is_no_article_and_not_unused() -> None:
    now = said(project(), outline.exclude, 5)
    assert [article.number for _law, article in unused_in(now)] == ["1", "4"]
    assert provisions(now)[1].flags == (Flag.EXCLUDED,)
    assert tree(said(now, outline.exclude, 5, excluded=False)) == READ
    now = said(project(), outline.exclude, 0)
    assert provisions(now)[0].flags == (Flag.EXCLUDED,)
    assert tree(now)[0] == ("paragraph", "", 0, 0)
    with pytest.raises(Refused, match="Nothing begins"):
        said(project(), outline.exclude, 0, excluded=False)


def test_a_doubt_is_settled_by_saying_that_the_reader_was_right() -> None:
    gap = Provision("4", Unit.ARTICLE, "", "art_4", 7, 8, flags=(Flag.GAP,))
    doubtful = LawText(LAW.paragraphs, (*LAW.provisions[:2], gap))
    now = assess(project().ledger, project().checklist, {LAW.sha: doubtful})
    now = said(now, outline.confirm, 7)
    assert (provisions(now)[2].number, provisions(now)[2].flags) == ("4", ())
    assert provisions(said(now, outline.as_it_was_read, 7))[2].flags == (Flag.GAP,)


def test_saying_what_the_reader_saw_says_nothing() -> None:
    now = said(project(), outline.rename, 5, number="3", heading="Stay")
    assert list(now.outlines[LAW.sha]) == [5]
    now = said(now, outline.rename, 5, number="2", heading="Stay")
    assert not now.outlines
    assert now.texts[LAW.sha] is now.as_read[LAW.sha]


@pytest.mark.parametrize("change", [outline.as_text, outline.confirm])
def test_a_line_on_which_nothing_begins_is_refused(change: Edit) -> None:
    with pytest.raises(Refused, match="Nothing begins on this line"):
        said(project(), change, 6)


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(Refused, match="not in the project"):
        outline.merge(project(), ANNA, law=LawId("gone"), paragraph=1)
    with pytest.raises(Refused, match="no such line"):
        said(project(), outline.confirm, 99)
    with pytest.raises(Refused, match="at most 300 characters"):
        said(project(), outline.rename, 5, number="2", heading="x" * 301)


def test_an_edit_is_undone_like_any_other() -> None:
    before = project()
    change = outline.as_text(before, BEN, law=before.laws[0].id, paragraph=5)
    now = after(before, change)
    undone = after(now, inverse(step_of(change), now.ledger, ANNA))
    assert tree(undone) == READ


def test_the_same_text_brought_in_again_has_its_edits_again() -> None:
    now = said(project(), outline.exclude, 5)
    now = after(now, edit.remove_law(now, ANNA, law=now.laws[0].id))
    assert not now.laws
    again = edit.add_law(now, Stamp("ben", "2027-01-01T00:00:00+00:00", "step-9"), text=LAW, title="Code", short="C")
    assert provisions(after(now, again))[1].flags == (Flag.EXCLUDED,)


def test_two_people_edit_different_lines_and_both_are_kept() -> None:
    base = project()
    anna, ben = said(base, outline.as_text, 4, ANNA), said(base, outline.as_text, 7, BEN)
    both = assess(union(anna.ledger, ben.ledger), base.checklist, base.as_read)
    assert tree(both) == [
        ("article", "1", 1, 4),
        ("paragraph", "1", 2, 4),
        ("point", "a", 3, 4),
        ("article", "2", 5, 8),
    ]


def test_where_two_say_different_things_of_one_line_every_computer_shows_the_same() -> None:
    base = project()
    anna = said(base, outline.rename, 5, ANNA, number="2A", heading="")
    ben = said(base, outline.rename, 5, BEN, number="2B", heading="")
    one = assess(union(anna.ledger, ben.ledger), base.checklist, base.as_read)
    other = assess(union(ben.ledger, anna.ledger), base.checklist, base.as_read)
    assert tree(one) == tree(other)


def test_a_mark_costs_no_law() -> None:
    now = said(project(), outline.as_text, 5)
    ledger = now.ledger.after(edit.mark(now, ANNA, requirement="R1", criterion="a", mark=Mark.FOUND))
    later = assess(ledger, now.checklist, now.as_read, now)
    assert later.texts[LAW.sha] is now.texts[LAW.sha]


CHANGES: st.SearchStrategy[Any] = st.one_of(
    st.tuples(
        st.just(outline.open_unit),
        st.fixed_dictionaries({"kind": st.sampled_from([None, *Unit]), "number": st.sampled_from(["", "9"])}),
    ),
    st.tuples(st.sampled_from([outline.as_text, outline.merge, outline.confirm, outline.as_it_was_read]), st.just({})),
    st.tuples(st.just(outline.shift), st.fixed_dictionaries({"by": st.sampled_from([-1, 1])})),
    st.tuples(st.just(outline.exclude), st.fixed_dictionaries({"excluded": st.booleans()})),
    st.tuples(
        st.just(outline.rename),
        st.fixed_dictionaries({"number": st.just("7"), "heading": st.just("H"), "kind": st.sampled_from(Unit)}),
    ),
)


@given(st.lists(st.tuples(st.integers(0, 8), CHANGES), max_size=8))
def test_no_edit_of_an_outline_moves_a_citation(changes: list[tuple[int, tuple[Edit, dict[str, Any]]]]) -> None:
    words = "Whoever enables a person"
    start = LAW.joined.index(words)
    now = project()
    law = now.laws[0].id
    now = after(now, edit.cite(now, ANNA, requirement="R1", law=law, start=start, end=start + len(words)))
    for paragraph, (change, what) in changes:
        try:
            now = said(now, change, paragraph, **what)
        except Refused:
            continue
    (cited,) = now.findings[RequirementId("R1")].citations
    text = now.texts[LAW.sha]
    assert cited.stands_in(text)
    assert text.joined[slice(*cited.span(text))] == words
    for units in (text.provisions, *(unit.children for top in text.provisions for unit in top.walk())):
        assert all(one.last <= other.first for one, other in pairwise(units))
