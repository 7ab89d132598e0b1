"""Proposed wording shows what changes, where a provision is amended and not replaced."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.report.blocks import Look, Run
from gapanalyzer.report.draft import proposed
from tests.report.assessments import small
from tests.report.dump import said


def lines(draft: str, locator: str = "2") -> list[str]:
    now = small()
    return [said(content) for content in proposed(now, evolve(now.recommendations[0], draft=draft, locator=locator))]


def test_an_insertion_is_marked() -> None:
    draft = "Whoever enables a person to stay unlawfully is punished."
    assert lines(draft) == ["Whoever enables a person to stay {inserted unlawfully }is punished."]


def test_a_replacement_is_marked_as_deletion_and_insertion() -> None:
    draft = "Whoever enables a migrant to stay is punished."
    assert lines(draft) == ["Whoever enables a {deleted person}{inserted migrant} to stay is punished."]


def test_a_wholly_new_text_is_printed_as_it_is() -> None:
    assert lines("A new sentence.\n\nAnother one.") == ["A new sentence.", "Another one."]


def test_an_unknown_place_is_no_obstacle() -> None:
    assert lines("Whoever enables a person to stay is punished.", "99") == [
        "Whoever enables a person to stay is punished."
    ]


@given(st.text(alphabet="Whoever enables a person to stay is punished.\n", min_size=1, max_size=120))
def test_without_the_deletions_the_draft_remains(draft: str) -> None:
    now = small()
    contents = proposed(now, evolve(now.recommendations[0], draft=draft))
    kept = ["".join(r.text for r in c if isinstance(r, Run) and r.look is not Look.DELETED) for c in contents]
    assert "".join("".join(kept).split()) == "".join(draft.split())
