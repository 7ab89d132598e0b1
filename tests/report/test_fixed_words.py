"""Every fixed word of a report comes out of the catalogues, in every kind, on every scale, for every reader."""

import ast
import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from attrs import evolve
from lxml import etree, html
from openpyxl.utils import get_column_letter

from gapanalyzer import report, wording
from gapanalyzer.app import plugins
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.report import region
from gapanalyzer.report.blocks import Document, Table
from gapanalyzer.report.request import particulars, prepared
from gapanalyzer.report.source import Source
from tests.report.assessments import large, nothing, small
from tests.report.dump import dumped
from tests.report.masked import masked, masking
from tests.report.reviewed import reviewed
from tools import catalogues


def unbound() -> Assessment:
    """Everything answered by a State that only the Protocol binds."""
    return evolve(large(), state=evolve(large().state, treaties={"SOM": "2011-05-01"}))


MAKES = {"small": small, "reviewed": reviewed, "nothing": nothing, "large": large, "unbound": unbound}
LATIN_FREE = ("ar", "ru", "zh")
"""In these languages any Latin word that is not somebody else's must be explained."""
MANNERS = (("met", "public", ()), ("ratings", "internal", ("core",)), ("yes", "anonymous", ()))
SEEN_BY_PROGRAMS = re.compile(
    r"->\S+|\{[a-z_]+ |^\s*[a-z_]+: |^contents$|^# \w+( wide)?: |^(table|chart) \S+: ", re.MULTILINE
)
"""What the dump of a document adds: roles, looks, anchors."""
CODES = frozenset({"C", "PC", "LC", "NC", "SHA", "Word", "GapAnalyzer"})
"""Ratings, the name of the checksum and of two programs."""
NAMES_IN_FILES = re.compile(
    r"Report [A-Z]|Noto |GapAnalyzer S|IBM Plex|Times New|footnote |Checklist edition$|Open project$"
    r"|alt bent| sampai | tot en"
)
"""Styles, fonts and properties, which programs read, a command, and words of laws in languages no report is in."""
ERRORS_AND_STEPS = {"KnownError", "Refused", "ValueError", "tell", "msg", "say", "count"}


@cache
def made(name: str) -> Assessment:
    return masking(MAKES[name]())


def source(name: str, language: str, scale: str, profile: str, only: tuple[str, ...]) -> Source:
    said = particulars(dt.date(2026, 11, 24), (masked("Anna"),), "GapAnalyzer 0", final=False, scale=scale)
    return prepared(made(name), said, language, profile, only if name in {"large", "nothing", "unbound"} else ())


def document(kind: plugins.ReportKind, asked: Source) -> Document:
    built: Document = plugins.function(kind.build)(asked.now, asked.particulars, asked.language)
    return built


def codes(now: Assessment) -> frozenset[str]:
    """Ids and codes of the checklist, which are the same in every language."""
    ids = " ".join([*(r.id for r in now.checklist.requirements), *now.checklist.treaties, *now.state.treaties])
    return CODES | set(re.findall("[A-Za-z]+", ids)) | {s.id for s in now.checklist.sections}


def strange(words: str, known: frozenset[str]) -> set[str]:
    """Latin words that are nobody's; checksums and Roman numerals are no words."""
    plain = re.sub(r"\b(?:[0-9a-f]{6,}|[IVXLC]+)\b", "", words)
    return {word for word in re.findall(r"[A-Za-z]{2,}", plain) if word not in known}


def built(name: str, language: str) -> Iterator[tuple[plugins.ReportKind, Document]]:
    for scale, profile, only in MANNERS:
        asked = source(name, language, scale, profile, only)
        yield from ((kind, document(kind, asked)) for kind in plugins.KINDS)


@pytest.mark.parametrize("language", LATIN_FREE)
@pytest.mark.parametrize("name", MAKES)
def test_no_word_of_a_report_is_left_in_english(name: str, language: str) -> None:
    known = codes(made(name))
    for kind, one in built(name, language):
        assert strange(SEEN_BY_PROGRAMS.sub(" ", dumped(one)), known) == set(), kind.code


@pytest.mark.parametrize("language", LATIN_FREE)
def test_no_word_of_an_overview_of_several_states_is_left_in_english(language: str) -> None:
    one = source("large", language, "met", "public", ())
    other = evolve(one, now=evolve(one.now, state=evolve(one.now.state, name=masked("Elsewhere"))))
    told = dumped(region.build((one, other)))
    assert strange(SEEN_BY_PROGRAMS.sub(" ", told), codes(one.now)) == set()


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("name", MAKES)
def test_no_sentence_of_a_report_is_left_in_english(name: str, language: str) -> None:
    say = wording.words(language)
    english = [one if isinstance(one, str) else one[1] for one in catalogues.said()]
    pieces = {
        p.strip() for one in english for p in re.split(r"\{\w*\}", one) if len(p.strip()) > 12 and " " in p.strip()
    }
    own = " ".join(say.say(one) for one in english)
    looked_for = sorted(piece for piece in pieces if piece not in own)
    assert len(looked_for) > 200
    for kind, one in built(name, language):
        text = dumped(one)
        assert [piece for piece in looked_for if piece in text] == [], kind.code


WORD = re.compile(r"word/(document|footnotes|comments|header\d*|footer\d*)\.xml|word/charts/chart\d+\.xml")
_NO_WORDS = "instrText", "f", "formatCode"
"""Fields, formulas and formats of numbers."""


def document_told(content: bytes) -> str:
    """What a Word file says on its pages, beside them and to whoever cannot see its pictures."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        trees = [etree.fromstring(package.read(name)) for name in package.namelist() if WORD.fullmatch(name)]
    held = [node for tree in trees for node in tree.iter() if etree.QName(node).localname not in _NO_WORDS]
    return "\n".join(words for node in held for words in (node.text, node.get("descr"), node.get("title")) if words)


def workbook_told(content: bytes) -> str:
    """What a workbook shows: names of sheets, cells that are not hidden, choices and notes."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return "\n".join(words for sheet in book.worksheets for words in _sheet_told(sheet))


def _sheet_told(sheet: Any) -> Iterator[str]:
    yield str(sheet.title)
    for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value):
        place = sheet.row_dimensions[cell.row], sheet.column_dimensions[get_column_letter(cell.column)]
        if not any(one.hidden for one in place):
            yield str(cell.value)
            yield cell.comment.text if cell.comment else ""
    for rule in sheet.data_validations.dataValidation:
        yield from (words for words in (rule.prompt, rule.promptTitle, rule.error, rule.errorTitle) if words)


def page_told(content: bytes) -> str:
    """What a web page says, also to whoever cannot see it."""
    tree = html.fromstring(content.decode())
    held = [node for node in tree.iter("*") if node.tag not in {"style", "script"}]
    told = [(n.text, n.tail, n.get("aria-label"), n.get("title"), n.get("alt")) for n in held]
    return "\n".join(words for each in told for words in each if words)


TOLD = {".docx": document_told, ".xlsx": workbook_told, ".html": page_told}


@pytest.mark.parametrize("language", LATIN_FREE)
@pytest.mark.parametrize("name", ["small", "nothing"])
def test_no_writer_adds_english_words_of_its_own(name: str, language: str) -> None:
    known = codes(made(name))
    asked = source(name, language, "met", "public", ())
    for kind in plugins.KINDS:
        told = document(kind, asked)
        tables = any(isinstance(block, Table) for chapter in told.chapters for block in chapter.blocks)
        for form in (one for one in plugins.WRITERS if one.suffix in TOLD and (tables or one.suffix != ".xlsx")):
            whole = form.whole if kind is plugins.KINDS[0] else ""
            (content,) = plugins.function(whole or form.writer)(asked if whole else told, Meter())
            words = TOLD[form.suffix](content)
            assert len(words) > 100
            assert strange(words, known) == set(), (kind.code, form.suffix)


def test_no_sentence_goes_round_the_catalogues() -> None:
    """Words with blanks between them are said through `say`, `count` or `msg`, or are an error or a step of work."""
    rooms = [p for one in (report, wording) for p in sorted(Path(next(iter(one.__path__))).glob("*.py"))]
    found = [f"{p.name}:{line} {words}" for p in rooms for line, words in _loose(ast.parse(p.read_text("utf-8")))]
    own_words = {"worksheet_words.py", "word_reading.py", "word.py", "pdf.py", "word_template.py", "notifications.py"}
    assert [one for one in found if one.split(":")[0] not in own_words and not NAMES_IN_FILES.search(one)] == []


def test_nothing_is_said_where_the_catalogues_cannot_see_it() -> None:
    """What is said inside an f-string is not found by the tool that writes the catalogues."""
    found = []
    for room in (p for one in (report, wording) for p in sorted(Path(next(iter(one.__path__))).glob("*.py"))):
        joined = (node for node in ast.walk(ast.parse(room.read_text("utf-8"))) if isinstance(node, ast.JoinedStr))
        calls = (part.func for node in joined for part in ast.walk(node) if isinstance(part, ast.Call))
        found += [room.name for f in calls if isinstance(f, ast.Attribute) and f.attr in {"say", "count"}]
    assert found == []


_CODE = r"[<>#\\=@]"
"""Signs of XML, typst, formats and paths."""


def _loose(tree: ast.Module) -> Iterator[tuple[int, str]]:
    spared = {id(part) for node in ast.walk(tree) for part in _spared(node)}
    for node in (one for one in ast.walk(tree) if isinstance(one, ast.Constant)):
        words = node.value if isinstance(node.value, str) else ""
        if id(node) not in spared and re.search(r"[A-Za-z]{3,} [A-Za-z]{2,}", words) and not re.search(_CODE, words):
            yield node.lineno, words


def _spared(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, and what is said, told or raised."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in ERRORS_AND_STEPS:
            yield from ast.walk(node)
