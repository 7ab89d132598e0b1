"""No string does harm on its way through a project, its reports and its printed forms, and each is told in full."""

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html
from openpyxl import load_workbook

from gapanalyzer.app import plugins, reports, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.cli.main import main
from gapanalyzer.exchange import answers, read_answers
from gapanalyzer.model.assessment import Assessment, Field
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.text import one_line, plain
from tests import pdfs
from tests.conftest import FIGURE
from tests.documents import faults
from tests.hostile.strings import every, seen
from tests.hostile.stuffed import stuffed

LONGEST_CELL = 32_767
"""Characters a cell of a worksheet may hold."""
ACTIVE = {"script", "img", "iframe", "object", "embed", "link", "svg", "base", "form", "input"}


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A profile with nothing in it, for all of these."""
    place = tmp_path_factory.mktemp("strings")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GAPANALYZER_HOME", str(place / "home"))
        yield place


@pytest.fixture(scope="module")
def project(home: Path) -> Path:
    """The stuffed project, closed."""
    workspace: Workspace = stuffed(home / "stuffed.gap")
    workspace.close()
    return workspace.path


@pytest.fixture(scope="module")
def now(project: Path) -> Assessment:
    """What another computer reads in it."""
    return start.look(project)


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Reports one line for the end of the run."""
    return lambda words: record_property(FIGURE, words)


def written(now: Assessment, home: Path, suffix: str) -> tuple[Path, ...]:
    return reports.write_report(now, home / f"report{suffix}")


def lost(now: Assessment, told: str) -> list[str]:
    """The recommendations that are not to be read in a text."""
    held = seen(told)
    return [r.text for r in now.recommendations if seen(r.text) not in held]


def strings_in(value: Any) -> Iterator[str]:
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (words for inner in value.values() for words in strings_in(inner))
    elif isinstance(value, list):
        yield from (words for inner in value for words in strings_in(inner))


def test_every_string_is_kept_as_it_was_said(now: Assessment, figure: Callable[[str], None]) -> None:
    words = every()
    assert len(words) >= 500
    assert {r.text for r in now.recommendations} == {plain(one) for one in words if one_line(one)}
    assert {r.addressee for r in now.recommendations} == {one_line(one) for one in words if one_line(one)}
    assert {o.title for f in now.findings.values() for o in f.outside} == {
        one_line(one) for one in words if one_line(one)
    }
    assert {law.title for law in now.laws} >= {one_line(one) for one in words[::8] if one_line(one)}
    figure(f"hostile strings: {len(words)} kept through publishing and opening, 0 changed")


def test_a_word_report_is_valid_and_tells_each(now: Assessment, home: Path) -> None:
    (path,) = written(now, home, ".docx")
    assert faults(path) == []
    with zipfile.ZipFile(path) as file:
        parts = [etree.fromstring(file.read(name)) for name in file.namelist() if name.endswith(".xml")]
        links = b"".join(file.read(name) for name in file.namelist() if name.endswith(".rels"))
    assert lost(now, "".join(str(words) for part in parts for words in part.itertext())) == []
    assert b"External" not in links
    assert {"DDE", "INCLUDETEXT", "INCLUDEPICTURE", "MACROBUTTON"}.isdisjoint(_fields(parts))


@pytest.mark.parametrize("kind", [kind.code for kind in plugins.KINDS[1:]])
def test_every_other_kind_of_report_is_a_valid_file(now: Assessment, home: Path, kind: str) -> None:
    (path,) = reports.write_report(now, home / f"{kind}.docx", manner=reports.Manner(kind=kind))
    assert faults(path) == []


def _fields(parts: list[etree._Element]) -> set[str]:
    """The first word of every field code."""
    codes = [code.text or "" for part in parts for code in part.iter("{*}instrText")]
    simple = [str(value) for part in parts for field in part.iter("{*}fldSimple") for value in field.attrib.values()]
    return {code.split()[0] for code in (*codes, *simple) if code.split()}


def test_a_web_page_tells_each_and_runs_nothing(now: Assessment, home: Path) -> None:
    (path,) = written(now, home, ".html")
    page = html.document_fromstring(path.read_bytes())
    assert lost(now, "".join(map(str, page.itertext()))) == []
    assert [e.tag for e in page.iter() if e.tag in ACTIVE] == []
    assert [name for e in page.iter() for name in e.attrib if str(name).startswith("on")] == []
    assert [a.get("href") for a in page.iter("a") if not str(a.get("href", "#")).startswith("#")] == []


def test_a_worksheet_tells_each_and_computes_nothing(now: Assessment, home: Path) -> None:
    (path,) = written(now, home, ".xlsx")
    cells = [
        cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert [
        words[:20] for words in lost(now, "\n".join(str(c.value) for c in cells)) if len(words) < LONGEST_CELL
    ] == []
    with zipfile.ZipFile(path) as file:
        assert [name for name in file.namelist() if "external" in name.lower() or "vba" in name.lower()] == []


def test_the_json_form_says_each_to_the_letter(now: Assessment, home: Path) -> None:
    (path,) = written(now, home, ".json")
    said = set(strings_in(json.loads(path.read_text("utf-8"))))
    assert {r.text for r in now.recommendations} <= said


def test_a_pdf_report_is_drawn_and_tells_what_latin_letters_say(now: Assessment, home: Path) -> None:
    told = "".join(page for path in written(now, home, ".pdf") for page in pdfs.said(path.read_bytes()))
    latin = [r.text for r in now.recommendations if r.text.isascii() and len(r.text) < 60]
    assert len(latin) > 300
    held = _unbroken(told)
    assert [words for words in latin if _unbroken(words) not in held] == []


def _unbroken(words: str) -> str:
    return seen(words.translate(pdfs.BETWEEN))


@pytest.mark.parametrize("command", ["show", "history", "examine", "verify"])
def test_printed_forms_are_json_and_say_each(
    now: Assessment, project: Path, command: str, capsys: pytest.CaptureFixture[str], figure: Callable[[str], None]
) -> None:
    assert main([command, str(project), "--json"]) == 0
    printed = capsys.readouterr().out
    said = set(strings_in(json.loads(printed)))
    if command == "history":
        assert {r.text for r in now.recommendations} <= said
    if command == "show":
        assert {law.title for law in now.laws} <= said
    figure(f"hostile strings: {command} --json reads back")


@pytest.mark.parametrize("command", ["show", "history", "examine", "version"])
def test_what_is_printed_for_people_commands_no_terminal(
    project: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(project)]) in {0, 1}
    printed = capsys.readouterr()
    strange = {c for c in printed.out + printed.err if c not in "\n\t" and (ord(c) < 32 or 127 <= ord(c) < 160)}
    assert strange == set()


def test_an_answers_file_says_each_to_the_letter(home: Path) -> None:
    gap, source = home / "answered.gap", home / "answers.yaml"
    workspace = start.new(gap, "som-protocol", "Calvara", start.somebody("Anna"))
    asked = [str(r.id) for r in workspace.now.checklist.requirements]
    words = [one for one in every() if plain(one) and len(one) < 2000]
    for n in range(0, len(words), len(asked)):
        some = dict(zip(asked, words[n : n + len(asked)], strict=False))
        form = {"requirements": {r: {"analysis": one, "note": one} for r, one in some.items()}}
        source.write_text(yaml.dump(_sayable(form), allow_unicode=False), "utf-8")
        workspace.do(answers.propose, answers=read_answers.read(source))
        for r, one in some.items():
            assert workspace.now.findings[RequirementId(r)].text(Field.ANALYSIS) == plain(one)
    workspace.close()


def _sayable(value: Any) -> Any:
    """Halves of characters cannot be written in UTF-8 at all."""
    if isinstance(value, dict):
        return {key: _sayable(inner) for key, inner in value.items()}
    return "".join(c for c in value if not 0xD800 <= ord(c) <= 0xDFFF) or "x"
