"""What a line seems to be called, in the traditions of several countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.app.outlining import container_of, named
from gapanalyzer.app.searchable import units_of
from gapanalyzer.assess.outline import outlined
from gapanalyzer.model.instrument import Unit
from gapanalyzer.model.outline import Opening
from tests.builders import LAW


@pytest.mark.parametrize(
    ("line", "label", "number", "heading"),
    [
        ("Article 12. Penalties", "Article", "12", "Penalties"),
        ("Section 4a Smuggling", "Section", "4a", "Smuggling"),
        ("12. Penalties of it", "", "12", "Penalties of it"),
        ("Artículo 14 bis.- De la pena", "Artículo", "14 bis", "De la pena"),
        ("Article 5. Whoever does it is punished.", "Article", "5", ""),
        ("第五条 目的", "条", "五", "目的"),
        ("Whoever does it", "", "", ""),
    ],
)
def test_an_article_is_named_by_its_first_line(line: str, label: str, number: str, heading: str) -> None:
    assert named(line, Unit.ARTICLE) == {"label": label, "number": number, "heading": heading}


@pytest.mark.parametrize(
    ("line", "kind", "number", "heading"),
    [
        ("CHAPTER II OFFENCES", Unit.CHAPTER, "II", "OFFENCES"),
        ("Part V. Offences", Unit.PART, "V", "Offences"),
        (" General provisions ", Unit.CHAPTER, "", "General provisions"),
    ],
)
def test_a_heading_says_what_it_is(line: str, kind: Unit, number: str, heading: str) -> None:
    said = named(line, container_of(line))
    assert (container_of(line), said["number"], said["heading"]) == (kind, number, heading)


@pytest.mark.parametrize(("line", "number"), [("(a) by fine", "a"), ("2. Whoever", "2"), ("Whoever", ""), ("1°", "1")])
def test_a_sub_unit_is_named_by_its_marker(line: str, number: str) -> None:
    assert named(line, Unit.POINT)["number"] == number


@given(st.text(max_size=80), st.sampled_from(Unit))
def test_any_line_has_some_name(line: str, kind: Unit) -> None:
    assert set(named(line, kind)) == {"number", "heading", "label"}
    assert container_of(line) in Unit


def test_what_is_left_out_is_not_searched() -> None:
    said = {1: (Opening(Unit.ARTICLE, "1", "Smuggling", excluded=True),)}
    assert [unit.number for unit, _above in units_of(outlined(LAW, said))] == ["2", "4"]
