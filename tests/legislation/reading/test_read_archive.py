"""A zip of laws is laid out under names that lead nowhere else."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.reading.read_archive import unpack
from gapanalyzer.legislation.sources import MOST
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError


def unpacked(tmp_path: Path, files: dict[str, str]) -> list[str]:
    archive, folder = tmp_path / "laws.zip", tmp_path / "out"
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(archive, "w") as written:
        for name, words in files.items():
            written.writestr(name, words)
    return unpack({"path": str(archive), "folder": str(folder)}, Meter())


def test_files_come_in_the_order_of_their_names_and_what_computers_leave_behind_stays_out(tmp_path: Path) -> None:
    files = {"b/law.txt": "B", "a/law.txt": "A", ".DS_Store": "", "__MACOSX/law.txt": "", "Thumbs.db": "", "a/": ""}
    assert unpacked(tmp_path, files) == ["law.txt", "law.txt"]
    assert [(tmp_path / "out" / str(i) / "law.txt").read_text() for i in range(2)] == ["A", "B"]


@given(name=st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), min_size=1, max_size=120))
def test_no_name_leads_out_of_the_folder(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder = tmp_path_factory.mktemp("archive")
    try:
        names = unpacked(folder, {f"../..\\{name}x": "words", "kept.txt": "words"})
    except KnownError:
        return
    inside = {p.resolve() for p in (folder / "out").rglob("*") if p.is_file()}
    assert len(inside) == len(names)
    assert {p.resolve() for p in folder.rglob("*") if p.is_file()} == {*inside, (folder / "laws.zip").resolve()}


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"[Content_Types].xml": "", "word/document.xml": ""}, "is called .zip but is a Word or other Office file"),
        ({"folder/": ""}, "there are no files in it"),
        ({f"{n}.txt": "x" for n in range(MOST + 1)}, f"more than {MOST} files"),
    ],
)
def test_what_is_no_archive_of_laws_is_refused_by_name(tmp_path: Path, files: dict[str, str], says: str) -> None:
    with pytest.raises(KnownError, match=rf"laws\.zip .*{says}"):
        unpacked(tmp_path, files)
