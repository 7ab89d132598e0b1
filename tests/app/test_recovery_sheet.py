"""The recovery sheet is one page to print, names the file, and never holds a password."""

import zipfile
from pathlib import Path

import pypdfium2
import pytest

from gapanalyzer.app import recovery_sheet
from gapanalyzer.model.problem import KnownError


def test_as_a_pdf_it_is_one_page_that_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    recovery_sheet.write(path, "calvara.gap", "Republic of Calvara")
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 1
        words = document[0].get_textpage().get_text_range()
    assert "Recovery sheet for calvara.gap" in words
    assert "Republic of Calvara" in words
    assert "______" in words


def test_as_a_word_file_it_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "sheet.docx"
    recovery_sheet.write(path, "calvara.gap", "Republic of Calvara")
    with zipfile.ZipFile(path) as package:
        words = package.read("word/document.xml").decode()
    assert "Recovery sheet for calvara.gap" in words
    assert "______" in words


@pytest.mark.parametrize("name", ["sheet.txt", "missing/sheet.pdf"])
def test_a_place_that_cannot_be_is_told_in_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError, match=r"\.pdf|another place"):
        recovery_sheet.write(tmp_path / name, "calvara.gap", "Calvara")
