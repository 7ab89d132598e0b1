"""Arabic from PDF files: the two letters of one sign in their order, brackets the way round they are read."""

from pathlib import Path

import pypdfium2
import pytest

from gapanalyzer.legislation.reading.read_pdf_arabic import put_right
from gapanalyzer.legislation.reading.read_pdf_looks import Looks
from tests.hostile.crafted import assembled, stream

LAM_ALEF = "لا"


def arabic_page(path: Path, codes: str, letters: dict[str, str]) -> pypdfium2.PdfDocument:
    """A page whose font prints Helvetica's signs and says they are these letters."""
    entries = "\n".join(f"<{code}> <{''.join(f'{ord(c):04x}' for c in letter)}>" for code, letter in letters.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff>"
        " endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{entries}\nendbfchar endcmap end end"
    )
    resources = b"<</Font<</F1 5 0 R>>>>"
    path.write_bytes(
        assembled(
            [
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources" + resources + b">>",
                stream(f"BT /F1 12 Tf 300 700 Td <{codes}> Tj ET".encode()),
                b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
                stream(cmap.encode()),
            ]
        )
    )
    return pypdfium2.PdfDocument(path)


def test_a_sign_that_prints_lam_alef_is_read_in_order_and_two_signs_are_left_alone(tmp_path: Path) -> None:
    with arabic_page(tmp_path / "law.pdf", "4142432041", {"41": LAM_ALEF, "42": "ل", "43": "ا"}) as document:
        page = document[0].get_textpage()
        words = page.get_text_range()
        right = put_right(Looks(page), words, 0)
        page.close()
    assert words.count("ال") > right.count("ال")
    assert right.count(LAM_ALEF) == 2
    assert sorted(right) == sorted(words)


@pytest.mark.parametrize(
    ("words", "right"),
    [("مادة )1(", "مادة (1)"), ("مادة (1)", "مادة (1)"), ("section )1(", "section )1(")],
)
def test_brackets_are_turned_where_most_stand_the_wrong_way(words: str, right: str, tmp_path: Path) -> None:
    with arabic_page(tmp_path / "law.pdf", "41", {"41": "م"}) as document:
        page = document[0].get_textpage()
        assert put_right(Looks(page), words, 0) == right
        page.close()
