"""What a template is asked for is read within bounds; everything else is one sentence that names the file."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.report import word_reading

PATH = Path(word_reading.__file__).parent / "templates" / "un.docx"


def parts() -> dict[str, bytes]:
    """The parts of a template of ours."""
    with zipfile.ZipFile(PATH) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(folder: Path, content: Mapping[str, bytes]) -> Path:
    path = folder / "theirs.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def read(path: Path) -> dict[str, object]:
    return word_reading.read({"path": str(path)}, Meter())


def test_our_own_template_is_read(tmp_path: Path) -> None:
    said = read(written(tmp_path, parts()))
    assert "styleId" in str(said["styles"])
    assert said["page"] is None or len(said["page"]) == 6  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "harm",
    [
        lambda p: {**p, "word/document.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"},
        lambda p: {**p, "word/document.xml": b"<x"},
        lambda p: {**p, "_rels/.rels": b"<Relationships/>"},
        lambda p: {n: d for n, d in p.items() if n != "_rels/.rels"},
        lambda p: {n: d for n, d in p.items() if "document.xml.rels" not in n},
        lambda p: {**p, "word/_rels/document.xml.rels": b"<Relationships/>"},
        lambda p: {**p, "big.xml": b"0" * 30_000_000},
    ],
)
def test_a_template_that_is_not_one_is_named(tmp_path: Path, harm: object) -> None:
    assert callable(harm)
    with pytest.raises(KnownError, match=r"The template “theirs\.docx”"):
        read(written(tmp_path, harm(parts())))


def test_a_file_that_is_no_archive_or_too_large_is_named(tmp_path: Path) -> None:
    path = tmp_path / "theirs.docx"
    for content in (b"no archive", bytes(21_000_000)):
        path.write_bytes(content)
        with pytest.raises(KnownError, match=r"The template “theirs\.docx”"):
            read(path)


def test_what_refers_to_other_parts_is_left_out(tmp_path: Path) -> None:
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    fonts = f'<w:fonts xmlns:w="w" xmlns:r="{relations}"><w:font><w:embed r:id="rId1"/></w:font></w:fonts>'
    rels = parts()["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rId99" Type="{relations}/fontTable" Target="fonts.xml"/></Relationships>'.encode(),
    )
    said = read(written(tmp_path, {**parts(), "word/_rels/document.xml.rels": rels, "word/fonts.xml": fonts.encode()}))
    assert "rId1" not in str(said["fonts"])
