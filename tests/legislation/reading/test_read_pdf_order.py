"""Lines in reading order: nothing is lost, whatever the places of the lines."""

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.reading.read_pdf_furniture import furniture
from gapanalyzer.legislation.reading.read_pdf_order import gutter, in_order
from gapanalyzer.legislation.reading.read_pdf_page import Line

WIDTH, HEIGHT = 595.0, 842.0


def at(text: str, left: float, bottom: float, width: float = 60) -> Line:
    return Line(text, left, bottom, left + width, bottom + 10, 10)


lines = st.builds(
    at,
    st.sampled_from(["(a)", "1.", "12", "iv", "Article 5", "of persons by land or sea"]),
    st.sampled_from([40.0, 72.0, 110.0, 320.0, 500.0]),
    st.integers(2, 55).map(lambda row: row * 14.0),
    st.sampled_from([10.0, 60.0, 220.0, 450.0]),
)


@given(st.lists(lines, max_size=25))
def test_no_word_is_lost_or_doubled(page: list[Line]) -> None:
    before = sorted(word for line in page for word in line.text.split())
    after = sorted(word for line in in_order(page, WIDTH) for word in line.text.split())
    assert after == before


@given(st.lists(st.lists(lines, max_size=8), max_size=6))
def test_what_is_set_aside_is_on_the_pages(pages: list[list[Line]]) -> None:
    places = furniture(pages, [HEIGHT] * len(pages))
    assert all(n < len(pages) and i < len(pages[n]) for n, i in places)


def test_a_label_at_the_margin_is_no_column() -> None:
    labels = [at(f"({n})", 72, 700 - 14 * n, 15) for n in range(1, 9)]
    texts = [at("of persons by land or sea", 320, 700 - 14 * n, 220) for n in range(1, 9)]
    assert gutter([*labels, *texts], WIDTH) is None
    assert gutter([*(at("left column", 72, t.bottom, 200) for t in texts), *texts], WIDTH) is not None


def test_lines_across_the_page_part_the_columns_into_bands() -> None:
    def band(name: str, top: float) -> list[Line]:
        rows = range(4)
        return [at(f"{name} right {r}", 320, top - 14 * r, 220) for r in rows] + [
            at(f"{name} left {r}", 72, top - 14 * r, 220) for r in rows
        ]

    jumbled = [*band("lower", 400), at("TITLE ACROSS", 72, 500, 468), *band("upper", 600)][::-1]
    found = [line.text for line in in_order(jumbled, WIDTH)]
    assert found[:4] == [f"upper left {r}" for r in range(4)]
    assert found[8] == "TITLE ACROSS"
    assert found[-4:] == [f"lower right {r}" for r in range(4)]
