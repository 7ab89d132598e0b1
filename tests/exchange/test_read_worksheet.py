"""A filled worksheet says what was ticked and written; what was tampered with is refused by its field."""

import io
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pypdf
import pytest
from attrs import evolve
from pypdf.generic import NameObject, TextStringObject

from gapanalyzer.app.worksheets import write_worksheet
from gapanalyzer.assess import edit
from gapanalyzer.exchange import difference
from gapanalyzer.exchange.difference import Difference
from gapanalyzer.exchange.read_worksheet import read_worksheet
from gapanalyzer.model.assessment import Assessment, Field, Mark
from gapanalyzer.model.printed_form import FieldName
from gapanalyzer.model.problem import Faults, KnownError
from tests.builders import ANNA, BEN, CHECKLIST, LAW, after, empty
from tests.report.assessments import som


def begun(now: Assessment) -> Assessment:
    now = after(now, edit.begin(now, ANNA, state="Calvara"))
    return after(now, edit.add_law(now, ANNA, text=LAW, title="Penal Code", short="PC", language="en"))


@pytest.fixture
def now() -> Assessment:
    return begun(empty())


@pytest.fixture
def sheet(now: Assessment, tmp_path: Path) -> Path:
    path = tmp_path / "sheet.pdf"
    write_worksheet(now, path)
    return path


def filled(path: Path, values: Mapping[str, str], *, by_box: bool = False, renamed: str = "") -> Path:
    """The form with values by address, as a viewer saves them; `by_box` as those do that set the boxes only."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(path.read_bytes()))
    left = dict(values)
    form: Any = writer.root_object["/AcroForm"]
    for reference in form["/Fields"]:
        field = reference.get_object()
        name = FieldName.read(field["/T"])
        value = left.pop(str(name.address), None) if name else left.pop(field["/T"], None)
        if value is None:
            continue
        if renamed:
            field[NameObject("/T")] = TextStringObject(field["/T"].replace(*renamed.split(">")))
        if field["/FT"] == "/Tx":
            field[NameObject("/V")] = TextStringObject(value)
            continue
        if not by_box:
            field[NameObject("/V")] = NameObject(f"/{value}")
        for kid in field["/Kids"]:
            states = kid.get_object()["/AP"]["/N"]
            kid.get_object()[NameObject("/AS")] = NameObject(f"/{value}" if f"/{value}" in states else "/Off")
    assert not left
    writer.set_need_appearances_writer(state=True)
    writer.write(path)
    return path


def shown(found: tuple[Difference, ...]) -> dict[str, tuple[str, str]]:
    return {str(one.where): (one.before, one.after) for one in found}


def test_an_empty_worksheet_says_nothing(now: Assessment, sheet: Path) -> None:
    assert read_worksheet(now, sheet) == ()


@pytest.mark.parametrize("by_box", [True, False])
def test_what_was_ticked_and_written_comes_back(now: Assessment, sheet: Path, by_box: bool) -> None:
    now = after(now, edit.mark(now, BEN, requirement="R1", criterion="b", mark=Mark.FOUND))
    values = {
        "mark:R1:a": "found", "mark:R1:b": "missing", "mark:R2:a": "not_assessable",
        "finding:R1:analysis": "Dans la loi.\rبحر 海",
        "law:R1:1": "PC", "place:R1:1": "1(1)(a)", "law:R3:2": "pc ", "place:R3:2": " 2",
        "group": "Group 3",
    }  # fmt: skip
    found = read_worksheet(now, filled(sheet, values, by_box=by_box))
    assert shown(found) == {
        "mark:R1:a": ("", "found"),
        "mark:R1:b": ("found", "missing"),
        "mark:R2:a": ("", "not_assessable"),
        "finding:R1:analysis": ("", "Dans la loi.\nبحر 海"),
        "citation:R1:1": ("", "PC 1(1)(a)"),
        "citation:R3:2": ("", "pc 2"),
    }
    assert {str(one.where) for one in found if one.moved} == {"mark:R1:b"}
    assert found[0].place == "R1, a"


def test_answers_are_those_of_who_accepts_and_stand_beside_others(now: Assessment, sheet: Path) -> None:
    now = after(now, edit.write(now, BEN, requirement="R1", which=Field.ANALYSIS, text="Ben's."))
    values = {"mark:R1:a": "found", "finding:R1:analysis": "Ours.", "law:R1:1": "PC", "place:R1:1": "2"}
    found = read_worksheet(now, filled(sheet, values))
    now = after(now, difference.accept(now, ANNA, differences=found))
    finding = now.finding(CHECKLIST.requirements[0])
    assert set(finding.text(Field.ANALYSIS).split("\n\n")) == {"Ben's.", "Ours."}
    assert finding.marks["a"] is Mark.FOUND
    assert [c.quote for c in finding.citations] == ["Article 2. Stay\nWhoever enables a person to stay is punished."]
    assert read_worksheet(now, sheet) == ()


@pytest.mark.parametrize(
    ("law", "place", "said"),
    [
        ("XX", "2", "R1, 1: No law of the project is called as “XX 2” begins; its laws are: PC"),
        ("PC", "99", "R1, 1: PC 99: the law has no such provision"),
    ],
)
def test_a_place_that_is_not_in_the_laws_is_refused_when_it_is_accepted(
    now: Assessment, sheet: Path, law: str, place: str, said: str
) -> None:
    found = read_worksheet(now, filled(sheet, {"law:R1:1": law, "place:R1:1": place}))
    with pytest.raises(KnownError, match=said):
        difference.accept(now, ANNA, differences=found)


@pytest.mark.parametrize("seed", range(3))
def test_of_a_hundred_random_answers_exactly_those_come_back(tmp_path: Path, seed: int) -> None:
    now, chance = begun(empty(som())), random.Random(seed)
    path = tmp_path / "sheet.pdf"
    write_worksheet(now, path, language=("en", "fr", "es")[seed])
    places = [f"mark:{r.id}:{c.key}" for r in now.checklist.requirements for c in r.criteria]
    places += [f"finding:{r.id}:analysis" for r in now.checklist.requirements]
    values = {
        where: chance.choice(list(Mark)).value if where.startswith("mark") else f"Words {n}.\n\nБuk é <b> =1+1"
        for n, where in enumerate(chance.sample(places, 100))
    }
    found = read_worksheet(now, filled(path, values))
    assert {str(one.where): one.after for one in found} == values
    now = after(now, difference.accept(now, ANNA, differences=found))
    assert {str(one.where): difference.said(now, one.where) for one in found} == values
    assert read_worksheet(now, path) == ()


@pytest.mark.parametrize(
    ("values", "renamed", "said"),
    [
        ({"mark:R1:a": "found"}, "R1>R2", r"^Field gap1\|.*: The name of this field was changed"),
        ({"finding:R1:analysis": "x"}, "analysis>note", "The name of this field was changed"),
        ({"mark:R1:a": "perhaps"}, "", "^R1, a: “perhaps” is no answer to a criterion"),
    ],
)
def test_what_was_tampered_with_is_refused_by_field(
    now: Assessment, sheet: Path, values: dict[str, str], renamed: str, said: str
) -> None:
    with pytest.raises(Faults, match=said):
        read_worksheet(now, filled(sheet, values, renamed=renamed))


def test_a_requirement_that_is_not_in_the_checklist_is_refused(now: Assessment, sheet: Path) -> None:
    shorter = evolve(now, checklist=evolve(CHECKLIST, requirements=CHECKLIST.requirements[1:]))
    with pytest.raises(Faults, match="R1, a: The checklist has no such requirement"):
        read_worksheet(shorter, sheet)


def test_a_sheet_of_another_project_or_checklist_is_refused(now: Assessment, sheet: Path) -> None:
    with pytest.raises(KnownError, match="was written from another project"):
        read_worksheet(after(empty(), edit.begin(empty(), BEN, state="Elsewhere")), sheet)
    with pytest.raises(KnownError, match="answers another checklist or edition"):
        read_worksheet(evolve(now, checklist=evolve(CHECKLIST, edition=2)), sheet)


def test_what_is_no_worksheet_is_refused(now: Assessment, sheet: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"%PDF-1.4 no")
    with pytest.raises(KnownError, match="it is no PDF file"):
        read_worksheet(now, path)
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(path)
    with pytest.raises(KnownError, match="has no fields of a worksheet"):
        read_worksheet(now, path)
    writer = pypdf.PdfWriter(clone_from=sheet)
    writer.encrypt("secret")
    writer.write(path)
    with pytest.raises(KnownError, match="protected with a password"):
        read_worksheet(now, path)
