"""A package of parts says what is wrong with it."""

import zipfile
from pathlib import Path

import pytest

from gapanalyzer.legislation.reading.read_package import Package


@pytest.mark.parametrize(
    ("part", "said"), [("word/media/image1.png", "it is a scan"), ("word/x.xml", "no words in it")]
)
def test_a_package_without_words_is_a_scan_where_pictures_are_in_it(tmp_path: Path, part: str, said: str) -> None:
    with zipfile.ZipFile(tmp_path / "law.docx", "w") as archive:
        archive.writestr(part, b"\x89PNG")
    assert said in str(Package.open_(tmp_path / "law.docx").without_words("Save it again"))
