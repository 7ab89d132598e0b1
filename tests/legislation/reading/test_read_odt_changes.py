"""Tracked changes of an OpenDocument text, read as it was before them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.reading.read_docx import BEFORE
from gapanalyzer.legislation.reading.read_odt import read
from tests.legislation.reading.test_read_odt import odt


def changes(*regions: str) -> str:
    return f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>"


def insertion(n: int) -> str:
    return f'<text:changed-region text:id="i{n}"><text:insertion/></text:changed-region>'


def deletion(n: int, *paragraphs: str) -> str:
    inside = f"<text:deletion>{''.join(paragraphs)}</text:deletion>"
    return f'<text:changed-region text:id="d{n}">{inside}</text:changed-region>'


def start(n: int) -> str:
    return f'<text:change-start text:change-id="i{n}"/>'


def end(n: int) -> str:
    return f'<text:change-end text:change-id="i{n}"/>'


def place(n: int) -> str:
    return f'<text:change text:change-id="d{n}"/>'


def both(folder: Path, body: str) -> tuple[list[str], list[str]]:
    path = odt(folder / "law.odt", body)
    return [q.text for q in read(path).paragraphs], [q.text for q in read(path, "before").paragraphs]


def test_inserted_words_go_and_deleted_ones_come_back(tmp_path: Path) -> None:
    body = changes(insertion(1), deletion(1, "<text:p>100</text:p>")) + (
        f"<text:p>a fine of {place(1)}{start(1)}5<text:span>0</text:span>0{end(1)} pounds</text:p>"
    )
    assert both(tmp_path, body) == (["a fine of 500 pounds"], ["a fine of 100 pounds"])


def test_an_inserted_paragraph_goes_and_leaves_its_neighbours_whole(tmp_path: Path) -> None:
    body = changes(insertion(1)) + (
        f"<text:p>one{start(1)}</text:p><text:p>new</text:p><text:h>newer</text:h><text:p>{end(1)}</text:p>"
        "<text:p>two</text:p>"
    )
    assert both(tmp_path, body) == (["one", "new", "newer", "two"], ["one", "two"])


def test_a_paragraph_that_was_parted_is_whole_again(tmp_path: Path) -> None:
    body = changes(insertion(1)) + f"<text:p>one {start(1)}</text:p><text:p>{end(1)}two</text:p>"
    assert both(tmp_path, body) == (["one", "two"], ["one two"])


def test_a_deleted_paragraph_stands_before_the_one_it_stood_before(tmp_path: Path) -> None:
    body = changes(deletion(1, "<text:h>Article 2</text:h>", "<text:p>old words</text:p>", "<text:p/>")) + (
        f"<text:p>one</text:p><text:h>{place(1)}Article 3</text:h><text:p>three</text:p>"
    )
    amended, before = both(tmp_path, body)
    assert amended == ["one", "Article 3", "three"]
    assert before == ["one", "Article 2", "old words", "Article 3", "three"]
    levels = [q.level for q in read(tmp_path / "law.odt", "before").paragraphs]
    assert levels == [0, 1, 0, 1, 0]


def test_paragraphs_that_were_joined_are_parted(tmp_path: Path) -> None:
    body = changes(deletion(1, "<text:p> left</text:p>", "<text:p>right </text:p>")) + (
        f"<text:p>one{place(1)}two</text:p>"
    )
    assert both(tmp_path, body) == (["onetwo"], ["one left", "right two"])


def test_a_deletion_inside_a_run_and_one_between_paragraphs_come_back(tmp_path: Path) -> None:
    body = changes(deletion(1, "<text:p>b</text:p>"), deletion(2, "<text:p>gone</text:p>")) + (
        f"<text:p>a<text:span>{place(1)}</text:span>c</text:p>{place(2)}<text:p>last</text:p>"
    )
    assert both(tmp_path, body) == (["ac", "last"], ["abc", "gone", "last"])


def test_words_inserted_and_deleted_again_are_in_neither(tmp_path: Path) -> None:
    body = changes(insertion(1), deletion(1, "<text:p>never</text:p>")) + (
        f"<text:p>one{start(1)}{place(1)} two{end(1)}</text:p>"
    )
    assert both(tmp_path, body) == (["one two"], ["one"])


def test_changes_are_counted_and_said(tmp_path: Path) -> None:
    path = odt(tmp_path / "law.odt", changes(insertion(1), insertion(2), deletion(1)) + "<text:p>a</text:p>")
    assert read(path, "before").changes == (2, 1)
    assert read(path, "before").notes == (BEFORE,)


KINDS = ("kept", "inserted", "deleted")
PIECES = st.lists(st.tuples(st.sampled_from(KINDS), st.text("ab", min_size=1, max_size=3)), max_size=6)


@given(PIECES)
def test_each_reading_holds_its_own_words_and_nothing_else(pieces: list[tuple[str, str]]) -> None:
    regions, body = [], "<text:p>x"
    for n, (kind, words) in enumerate(pieces):
        if kind == "inserted":
            regions.append(insertion(n))
            body += f"{start(n)}{words}{end(n)}"
        elif kind == "deleted":
            regions.append(deletion(n, f"<text:p>{words}</text:p>"))
            body += place(n)
        else:
            body += words
    with TemporaryDirectory() as folder:
        amended, before = both(Path(folder), f"{changes(*regions)}{body}</text:p>")
    assert amended == ["x" + "".join(words for kind, words in pieces if kind != "deleted")]
    assert before == ["x" + "".join(words for kind, words in pieces if kind != "inserted")]
