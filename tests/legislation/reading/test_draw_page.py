"""A page of a PDF file is drawn with the place of a passage; what cannot be drawn is a sentence."""

import base64
import zlib
from pathlib import Path
from typing import Any

import pytest

from gapanalyzer.legislation.reading.draw_page import HIGHEST, WIDEST, draw
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from tests.hostile.crafted import line, pdf


def drawn(path: Path, page: int = 1, width: int = 595, words: str = "") -> dict[str, Any]:
    passage = {"words": words, "before": "", "place": 0.0} if words else None
    asked = {"path": str(path), "name": "law.pdf", "page": page, "width": width, "passage": passage}
    return draw(asked, Meter())


def law(folder: Path) -> Path:
    return pdf(folder / "law.pdf", [line(f"Article {n} says something here.", 60, 700) for n in (1, 2, 3)])


def test_the_picture_has_three_bytes_a_pixel_and_ink_where_words_are(tmp_path: Path) -> None:
    said = drawn(law(tmp_path), words="Article 3 says")
    pixels = zlib.decompress(base64.b64decode(said["pixels"]))
    assert (said["page"], said["pages"], said["width"], said["height"]) == (3, 3, 595, 842)
    assert len(pixels) == 3 * 595 * 842
    [[page, left, top, right, bottom]] = said["boxes"]
    assert page == 3
    row = pixels[3 * 595 * int(842 * (top + bottom) / 2) :][: 3 * 595]
    assert min(row[3 * int(595 * left) : 3 * int(595 * right)]) < 128
    assert min(row[: 3 * int(595 * left) - 6]) == 255


def test_a_page_beyond_the_last_is_the_last_and_a_huge_picture_is_made_smaller(tmp_path: Path) -> None:
    said = drawn(law(tmp_path), page=99, width=10**6)
    assert said["page"] == 3
    assert said["width"] <= WIDEST
    assert said["height"] <= HIGHEST + 1


def test_a_turned_page_has_its_boxes_turned(tmp_path: Path) -> None:
    path = law(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"/MediaBox", b"/Rotate 90/MediaBox"))
    said = drawn(path, words="Article 2 says something here.")
    [[_page, left, top, right, bottom]] = said["boxes"]
    assert said["width"] == 595
    assert (bottom - top) * said["height"] > (right - left) * said["width"]


def test_what_is_no_pdf_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "law.pdf").write_bytes(b"%PDF-1.7 broken")
    with pytest.raises(KnownError, match=r"law\.pdf cannot be read: this page cannot be drawn"):
        drawn(tmp_path / "law.pdf")
