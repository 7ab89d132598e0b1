"""Differences word by word: what is kept and put in is the new text, what is kept and taken out is the old one."""

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.amending.amend_words import Change, differences, likeness, tokens


def test_a_changed_word_is_taken_out_and_put_in() -> None:
    found = [(d.change, d.words.strip()) for d in differences("a term of 5 years.", "a term of 10 years.")]
    assert found == [
        (Change.KEPT, "a term of"),
        (Change.OUT, "5"),
        (Change.IN, "10"),
        (Change.KEPT, "years."),
    ]


def test_each_text_keeps_its_own_blanks_where_only_a_sign_came_between() -> None:
    found = differences("in the course of it or later", "in the course of it, or later")
    assert "".join(d.former for d in found) == "in the course of it or later"
    assert [d.words for d in found] == ["in the course of it", ", ", "or later"]


@given(st.text("ab c.,罪刑\n"), st.text("ab c.,罪刑\n"))
def test_the_pieces_make_both_texts(old: str, new: str) -> None:
    found = differences(old, new)
    after = "".join(d.words for d in found if d.change is not Change.OUT)
    before = "".join(d.former for d in found if d.change is not Change.IN)
    assert [t.text for t in tokens(after)] == [t.text for t in tokens(new)]
    assert before == old.strip()


@given(st.text("ab c.,罪刑"), st.text("ab c.,罪刑"))
def test_likeness_is_the_same_both_ways_and_between_nothing_and_all(one: str, other: str) -> None:
    assert likeness(one, one) == 1.0
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1
