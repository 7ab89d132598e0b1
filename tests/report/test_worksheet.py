"""A worksheet asks for every criterion once, in three languages, on whole pages."""

import datetime as dt
from pathlib import Path

import pypdf
import pytest
from attrs import evolve

from gapanalyzer.app.worksheets import write_worksheet
from gapanalyzer.model.checklist import Criterion, Obligation
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed_form import PLACES, FieldName
from gapanalyzer.model.problem import Cancelled, KnownError
from gapanalyzer.model.text import Text
from gapanalyzer.report.worksheet_page import BOTTOM, LEFT, RIGHT, TOP, latin
from tests.builders import CHECKLIST, empty
from tests.report.assessments import small, som

DAY = dt.date(2026, 11, 23)


def addresses(path: Path) -> list[str]:
    names = (FieldName.read(name) for name in pypdf.PdfReader(path).get_fields() or {})
    return [str(name.address) for name in names if name]


def test_every_criterion_place_and_text_has_one_field(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_worksheet(small(), path, date=DAY)
    wanted = [f"mark:{r.id}:{c.key}" for r in CHECKLIST.requirements for c in r.criteria]
    wanted += [f"finding:{r.id}:analysis" for r in CHECKLIST.requirements]
    wanted += [
        f"{k}:{r.id}:{n}" for r in CHECKLIST.requirements for n in range(1, PLACES + 1) for k in ("law", "place")
    ]
    assert sorted(addresses(path)) == sorted(wanted)
    words = "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    assert all(said in words for said in ("Republic of Calvara", "Penal Code", "Title of R5", "Criterion 2"))


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Worksheet"), ("fr", "Fiche de travail"), ("es", "Ficha de trabajo")]
)
def test_it_speaks_three_languages(tmp_path: Path, language: str, said: str) -> None:
    path = tmp_path / "sheet.pdf"
    write_worksheet(empty(som()), path, language=language, only=("core",))
    reader = pypdf.PdfReader(path)
    assert said in reader.pages[0].extract_text()
    assert str(reader.root_object["/Lang"]) == language
    core = {r.id for r in som().requirements if r.core}
    assert {address.split(":")[1] for address in addresses(path)} == core


def test_other_languages_are_refused_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"not in Arabic; write an Excel workbook"):
        write_worksheet(small(), tmp_path / "sheet.pdf", language="ar")


def test_a_name_that_is_no_pdf_and_a_folder_that_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"does not end in \.pdf"):
        write_worksheet(small(), tmp_path / "sheet.docx")
    with pytest.raises(KnownError, match="could not be written"):
        write_worksheet(small(), tmp_path / "none" / "sheet.pdf")


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for path in (one, other):
        write_worksheet(small(), path, date=DAY)
    assert one.read_bytes() == other.read_bytes()


def test_nothing_stands_outside_the_pages_however_long_a_requirement_is(tmp_path: Path) -> None:
    long = tuple(
        Criterion(key, Text.english("Whoever helps, enables or procures, in whatever way. " * 12), Obligation.MANDATORY)
        for key in "abcdefghijklmnopqrst"
    )
    first, *others = CHECKLIST.requirements
    now = empty(evolve(CHECKLIST, requirements=(evolve(first, criteria=long), *others)))
    path = tmp_path / "sheet.pdf"
    write_worksheet(now, path)
    reader = pypdf.PdfReader(path)
    assert len(reader.pages) > 3
    for page in reader.pages:
        for note in page.get("/Annots", ()):
            left, bottom, right, top = (float(side) for side in note.get_object()["/Rect"])
            assert LEFT <= left < right <= RIGHT + 1
            assert BOTTOM <= bottom < top <= TOP


def test_letters_that_a_standard_font_lacks_are_shown_as_near_as_can_be() -> None:
    assert latin("Łódź “é” 海 İzmir") == "?ódz “é” ? Izmir"


def test_it_can_be_cancelled(tmp_path: Path) -> None:
    meter = Meter()
    meter.cancel()
    with pytest.raises(Cancelled):
        write_worksheet(small(), tmp_path / "sheet.pdf", meter=meter)
    assert list(tmp_path.iterdir()) == []
