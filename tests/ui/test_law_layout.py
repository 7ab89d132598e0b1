"""Offsets of a law and positions in the reader's document are two names of one place."""

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.model.instrument import LawText, Provision, Unit
from gapanalyzer.ui.law.headings import heading_spans
from gapanalyzer.ui.law.layout import Layout
from tests.ui.law import ACT

paragraphs = st.lists(
    st.text(st.characters(blacklist_characters="\n", blacklist_categories=["Cs"]), max_size=12), min_size=1, max_size=12
)


@st.composite
def laws(draw: st.DrawFn) -> LawText:
    """A law whose provisions begin anywhere."""
    words = tuple(draw(paragraphs))
    firsts = sorted(draw(st.sets(st.integers(0, len(words) - 1))))
    lasts = [*(n - 1 for n in firsts[1:]), len(words) - 1]
    tops = (
        Provision(str(n), Unit.ARTICLE, "", f"art_{n}", a, b)
        for n, (a, b) in enumerate(zip(firsts, lasts, strict=False))
    )
    return LawText(words, tuple(tops))


@given(laws(), st.data())
def test_every_offset_comes_back(law: LawText, data: st.DataObject) -> None:
    layout = Layout.of(law)
    offset = data.draw(st.integers(0, len(law.joined)))
    assert layout.offset(layout.position(offset)) == offset


@given(laws())
def test_every_character_stands_where_the_layout_says(law: LawText) -> None:
    layout, document = Layout.of(law), Layout.of(law).words()
    for offset, character in enumerate(law.joined):
        assert document[layout.position(offset)] == character


@given(laws())
def test_a_paragraph_is_the_block_the_layout_says(law: LawText) -> None:
    layout = Layout.of(law)
    blocks = layout.words().split("\n")
    assert [blocks[layout.block(n)] for n in range(len(law.paragraphs))] == list(law.paragraphs)


def test_headings_and_containers_stand_out_and_points_do_not() -> None:
    bold = [ACT.joined[start:end] for start, end in heading_spans(ACT)]
    assert "Section 43. Aggravating circumstances" in bold
    assert "Part V. Offences" in bold
    assert not any(words.startswith("(") for words in bold)
