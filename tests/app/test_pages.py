"""Pages of a kept PDF file come through the child process; an answer that makes no sense is refused."""

import base64
import zlib
from pathlib import Path
from typing import Any

import pytest

from gapanalyzer.app import intake, pages
from gapanalyzer.app.pages import Original, Wanted, draw
from gapanalyzer.model.problem import KnownError
from tests.hostile.crafted import line, pdf

PIXELS = base64.b64encode(zlib.compress(bytes(3 * 4))).decode()
ANSWER: dict[str, Any] = {"page": 1, "pages": 1, "width": 2, "height": 2, "pixels": PIXELS, "boxes": []}


def test_a_passage_of_the_text_is_found_on_its_page(tmp_path: Path) -> None:
    sheets = [line(f"Article {n}. Of {word}", 60, 700 - n) for n, word in enumerate(("ships", "crews", "ports"), 1)]
    incoming = intake.bring_in(pdf(tmp_path / "law.pdf", sheets))
    start = incoming.text.joined.index("crews")
    drawn = draw(Original("law.pdf", incoming.original), Wanted(1, 400, incoming.text, (start, start + 5)))
    assert (drawn.page, drawn.pages, len(drawn.boxes)) == (2, 3, 1)
    assert 400 <= drawn.width <= 401
    assert len(drawn.pixels) == 3 * drawn.width * drawn.height


def test_a_file_too_large_to_keep_comes_in_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MOST_KEPT", 10)
    incoming = intake.bring_in(pdf(tmp_path / "law.pdf", [line("Article 1. Of ships", 60, 700)]))
    assert incoming.original == b""
    assert intake.TOO_LARGE_TO_KEEP in incoming.notes


@pytest.mark.parametrize(
    "wrong",
    [
        {"width": 10**9},
        {"width": 0},
        {"height": 3},
        {"pixels": "!"},
        {"pixels": base64.b64encode(b"no").decode()},
        {"boxes": [[1, 2]]},
        {"boxes": None},
    ],
)
def test_an_answer_that_makes_no_sense_is_refused(wrong: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "run", lambda *_args, **_more: ANSWER | wrong)
    with pytest.raises(KnownError, match="the picture of its page makes no sense"):
        draw(Original("law.pdf", b"%PDF"), Wanted(1, 2))
