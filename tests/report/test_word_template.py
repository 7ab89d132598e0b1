"""The templates in the repository are those their script makes; a stranger's template is held against the contract."""

import io
import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.report import word
from gapanalyzer.report.word_design import DESIGNS, LARGE_PRINT, Design
from gapanalyzer.report.word_looks import CONTRACT
from gapanalyzer.report.word_page import Page, Paper
from gapanalyzer.report.word_reading import OURS, read, template
from gapanalyzer.report.word_template import template as made
from tests.documents import faults
from tests.report.assessments import small
from tests.report.test_word import document
from tests.report.word_file import WordFile

SECTION = (
    '<w:sectPr><w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>'
    '<w:pgMar w:top="1000" w:right="900" w:bottom="1100" w:left="800"/></w:sectPr></w:body>'
)
LETTER = (12240, 15840, 800, 900, 1000, 1100)


def changed(folder: Path, **changes: tuple[str, str]) -> Path:
    """Our template with words of a part exchanged, as a file of a stranger's."""
    path = folder / "theirs.docx"
    with ZipFile(OURS / "un.docx") as ours, ZipFile(path, "w", ZIP_DEFLATED) as theirs:
        for name in ours.namelist():
            text = ours.read(name).decode()
            for part, (old, new) in changes.items():
                if name == f"word/{part}.xml":
                    assert old in text
                    text = text.replace(old, new)
            theirs.writestr(name, text)
    return path


@pytest.mark.parametrize("design", DESIGNS, ids=lambda design: design.name)
def test_a_template_is_as_its_script_makes_it_valid_and_has_every_style(design: Design) -> None:
    path = OURS / f"{design.name}.docx"
    assert path.read_bytes() == made(design)
    with ZipFile(path) as archive:
        found = re.findall(r'w:type="(\w+)"[^>]*? w:styleId="(\w+)"', archive.read("word/styles.xml").decode())
    assert {(identity, kind) for kind, identity in found} >= set(CONTRACT.items())
    assert faults(path) == []


@pytest.mark.parametrize("name", word.NAMES)
def test_each_of_our_templates_gives_a_valid_report_with_the_same_words(name: str, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(*word.files(document(small()), Meter(), name))
    assert faults(path) == []
    file = WordFile.of(path.read_bytes())
    assert file.faults() == []
    assert file.paragraphs() == WordFile.of(word.write(document(small()))).paragraphs()


def test_large_print_has_text_of_sixteen_points_and_tables_of_at_least_thirteen() -> None:
    styles = template(OURS / f"{LARGE_PRINT.name}.docx").styles
    sizes = [int(size) / 2 for size in re.findall(r'<w:sz w:val="(\d+)"', styles)]
    assert sizes[0] == 16
    assert min(size for size in sizes if size > 2) >= 12


def test_a_template_of_another_makes_another_look_and_another_page(tmp_path: Path) -> None:
    path = changed(tmp_path, styles=("00629B", "AA0000"), document=("</w:body>", SECTION))
    assert template(path).paper == Paper.of(Page(*LETTER))
    (content,) = word.files(document(small()), Meter(), str(path))
    file = WordFile.of(content)
    assert b"AA0000" in file.parts["word/styles.xml"]
    assert b'w:w="12240" w:h="15840"' in file.parts["word/document.xml"]
    assert file.faults(text={12240 - 1700, 15840 - 1600}) == []
    report = tmp_path / "report.docx"
    report.write_bytes(content)
    assert faults(report) == []


@pytest.mark.parametrize("page", ["", "x", "100", "99999"])
def test_a_page_that_makes_no_sense_is_not_taken(page: str, tmp_path: Path) -> None:
    path = changed(tmp_path, document=("</w:body>", SECTION.replace("15840", page)))
    assert template(path).paper == Paper()


def test_a_style_is_found_by_its_name_where_word_gave_it_the_id_of_another_language(tmp_path: Path) -> None:
    path = changed(tmp_path, styles=('"Heading1"', '"Titre1"'))
    assert 'w:styleId="Heading1"' in template(path).styles
    assert "Titre1" not in template(path).styles


def test_styles_of_theirs_are_numbered_as_our_reports_are(tmp_path: Path) -> None:
    path = changed(tmp_path, styles=('<w:numId w:val="2"/>', '<w:numId w:val="77"/>'))
    assert template(path).styles.count("<w:numPr>") == 4
    assert '"77"' not in template(path).styles


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('w:styleId="ReportHead"', 'w:styleId="Other"'), "ReportHead (paragraph)"),
        (('w:type="character" w:customStyle="1" w:styleId="ReportMet"', 'w:type="paragraph" w:styleId="ReportMet"'),
         "ReportMet (character)"),
        (('<w:name w:val="Report Text"/><w:basedOn w:val="Normal"/>',
          '<w:name w:val="Report Text"/><w:basedOn w:val="ReportParagraph"/>'), "based on itself"),
    ],
)  # fmt: skip
def test_what_breaks_the_contract_is_named_before_anything_is_written(
    change: tuple[str, str], said: str, tmp_path: Path
) -> None:
    renamed = (
        (change[0], change[1])
        if "Head" not in said
        else ('"ReportHead"><w:name w:val="Report Head"/>', '"Other"><w:name w:val="Other"/>')
    )
    with pytest.raises(KnownError) as refused:
        template(changed(tmp_path, styles=renamed))
    assert said in str(refused.value)
    assert "theirs.docx" in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"PK", b"no Word file", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_word_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.docx"
    path.write_bytes(content)
    with pytest.raises(KnownError, match=r"bad\.docx.*no Word file"):
        template(path)
    with pytest.raises(KnownError, match=r"none\.docx.*no Word file"):
        template(tmp_path / "none.docx")


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/styles.xml", b"\0" * (15 * 2**20))
    with pytest.raises(KnownError, match="built to fill the memory"):
        template(path)


@pytest.mark.parametrize("part", ["styles", "document", "theme"])
def test_a_document_type_is_refused(part: str, tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:'
    path = changed(
        tmp_path,
        **{
            part: (
                "<w:" if part != "theme" else "<a:theme",
                bomb.replace("<w:", "<a:theme") if part == "theme" else bomb,
            )
        },
    )
    with pytest.raises(KnownError, match="no Word file"):
        template(path)


def test_macros_pictures_and_what_lies_elsewhere_are_never_copied(tmp_path: Path) -> None:
    path = changed(
        tmp_path,
        fontTable=("</w:font>", '<w:embedRegular r:id="rId9" w:fontKey="{0}"/></w:font>'),
        settings=("<w:zoom", '<w:attachedTemplate r:id="rId9"/><w:zoom'),
    )
    with ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"MACRO")
        archive.writestr("word/media/logo.png", b"PICTURE")
    rels = "word/_rels/document.xml.rels"
    again = tmp_path / "again.docx"
    with ZipFile(path) as old, ZipFile(again, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == rels:
                outside = (
                    b'<Relationship Id="x" Type="t/attachedTemplate" Target="http://e.example/" TargetMode="External"/>'
                )
                text = text.replace(b"</Relationships>", outside + b"</Relationships>")
            new.writestr(name, text)
    file = WordFile.of(word.write(document(small()), again))
    everything = b"".join(file.parts.values()) + " ".join(file.parts).encode()
    for planted in (b"MACRO", b"PICTURE", b"e.example", b"attachedTemplate", b"embedRegular", b"vbaProject", b"media"):
        assert planted not in everything


def test_reading_gives_plain_values_for_the_parent_process() -> None:
    found = read({"path": str(OURS / "un.docx")}, Meter())
    assert set(found) == {"styles", "theme", "fonts", "page"}
    assert found["page"] is None
    assert io.StringIO(found["theme"]).read().startswith("<?xml")


def test_the_page_about_templates_names_every_style_of_the_contract() -> None:
    page = (Path(__file__).parents[2] / "docs" / "word-template.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in page.splitlines() if line.startswith("| `")]
    told = {style: row[2].strip() for row in rows for style in re.findall(r"`(\w+)`", row[1])}
    assert told == CONTRACT
