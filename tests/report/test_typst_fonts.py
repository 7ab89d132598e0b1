"""The fonts we ship are there, open to all, and their letters are known."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from gapanalyzer.report import typst_fonts


@pytest.mark.parametrize("path", [p for p in typst_fonts.files() if p.suffix == ".ttf"], ids=lambda p: p.name)
def test_the_letters_of_a_font_are_those_it_has(path: Path) -> None:
    with TTFont(path) as font:
        assert typst_fonts.coverage((path,))[0] == set(font.getBestCmap())


def test_every_language_but_chinese_has_its_letters() -> None:
    serif, sans = (typst_fonts.families("en", sans=sans) for sans in (False, True))
    assert (serif[0], sans[0]) == ("GapAnalyzer Serif", "GapAnalyzer Sans")
    assert typst_fonts.families("ar", sans=False)[0] == "Amiri"
    covered = frozenset().union(*typst_fonts.coverage(typst_fonts.files()))
    assert covered >= set(map(ord, "Aaàéñœß Жжё αβ بحرّ “”«»–—…§№"))


def test_the_licence_is_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in (typst_fonts.CHINESE_FOLDER / "OFL.txt").read_text(encoding="utf-8")


def test_what_is_no_font_has_no_letters(tmp_path: Path) -> None:
    for n, content in enumerate((b"", b"nothing", b"ttcf\0\0")):
        path = tmp_path / f"{n}.ttf"
        path.write_bytes(content)
        assert typst_fonts.coverage((path,)) == (frozenset(),)
    assert typst_fonts.coverage((tmp_path / "gone.ttf",)) == (frozenset(),)
