"""A PDF report is tagged, says what the report says, and is made with bounds."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import typst
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gapanalyzer.app.reports import write_report
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled, KnownError
from gapanalyzer.report import pdf, typst_fonts
from gapanalyzer.report.blocks import (
    Block,
    Chapter,
    Chart,
    Choice,
    Content,
    Document,
    Heading,
    Note,
    Para,
    Recommended,
    Ref,
    Run,
    Table,
)
from gapanalyzer.report.gap_report import build
from gapanalyzer.report.pdf_volumes import volumes
from gapanalyzer.report.places import places
from gapanalyzer.report.source import Particulars
from gapanalyzer.wording import languages
from tests.pdfs import faults, rules_broken, said, squeezed
from tests.report.assessments import CODE, large, nothing, small

PARTICULARS = Particulars(dt.date(2026, 11, 23), ("Anna Alba",), "GapAnalyzer 0")
HOSTILE = (
    "<b>&amp; \0\x0b\x1f ]]> \ufffe\uffff \ud800 {0} %s \U0001f6a2 بحر 海 \r\n\t“” \\h "
    '#eval("1") $x$ *a* _b_ @c <d> // /*'
)
MADE: Mapping[str, Callable[[], Assessment]] = {
    "small": small,
    "empty": nothing,
    "hostile": lambda: large(HOSTILE),
}


def document(now: Assessment, language: str = "en") -> Document:
    return build(now, PARTICULARS, language)


def written(now: Assessment) -> bytes:
    (content,) = pdf.files(document(now), Meter())
    return content


@pytest.mark.parametrize("project", list(MADE))
def test_every_report_is_accessible(project: str, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(written(MADE[project]()))
    assert faults(path) == []


@pytest.mark.parametrize("language", [code for code in languages() if code != "zh" or typst_fonts.has_chinese()])
def test_every_language_can_be_set(language: str, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_report(small(), path, language=language, date=PARTICULARS.date)
    assert faults(path) == []


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert written(small()) == written(small())


@pytest.mark.parametrize("language", [code for code in languages() if code not in {"ar", "zh"}])
def test_the_file_says_what_the_report_says(language: str) -> None:
    report = document(small(), language)
    shown = squeezed(" ".join(said(on_endless_pages(report))))
    expected = [words for chapter in report.chapters for block in chapter.blocks for words in words_of(block)]
    assert len(expected) > 300
    assert [words for words in expected if squeezed(words) not in shown] == []


def on_endless_pages(report: Document) -> bytes:
    """The report with one page for each chapter, so that no page ends inside a sentence."""
    (source,) = pdf.typeset(report, volumes(report), Meter())
    endless = source.replace('paper: "a4",', "width: 595pt, height: auto,").replace("flipped: wide,", "")
    assert endless != source
    fonts = typst.Fonts(font_paths=[str(folder) for folder in typst_fonts.folders()], include_system_fonts=False)
    made = typst.compile(endless.encode(), font_paths=fonts)
    assert isinstance(made, bytes)
    return made


def words_of(block: Block) -> Iterator[str]:
    """Every run of text in a block."""
    match block:
        case Heading():
            yield block.text
        case Para():
            yield from runs(block.content)
        case Recommended():
            yield block.text
            yield from runs(block.particulars)
        case Table():
            yield block.caption
            yield from (column.head for column in block.columns)
            yield from (text for row in block.rows for cell in row for text in runs(cell))
        case Chart():
            yield block.caption
            yield from block.categories


def runs(content: Content) -> Iterator[str]:
    for part in content:
        match part:
            case Run():
                yield part.text
            case Choice():
                yield part.chosen
            case Note():
                yield from runs(part.content)


def test_references_and_contents_lead_somewhere() -> None:
    report = document(small())
    (source,) = pdf.typeset(report, volumes(report), Meter())
    refs = [part for c in report.chapters for b in c.blocks if isinstance(b, Para) for part in b.content]
    labels = [places(report).label(ref.to) for ref in refs if isinstance(ref, Ref)]
    assert labels
    assert all(f'"{label}")' in source for label in labels)
    contents = "".join(said(written(small()))[1:3])
    for entry in places(report).contents:
        assert squeezed(entry.text)[:30] in squeezed(contents)


def test_a_long_report_goes_on_in_further_volumes(tmp_path: Path) -> None:
    report = document(small())
    whole, parted = pdf.files(report, Meter()), pdf.files(report, Meter(), most=30_000)
    assert len(whole) == 1
    assert len(parted) > 1
    words = ["".join(said(volume)) for volume in parted]
    assert all(f"Volume {n} of {len(parted)}" in text for n, text in enumerate(words, start=1))
    for n, volume in enumerate(parted):
        path = tmp_path / f"{n}.pdf"
        path.write_bytes(volume)
        assert rules_broken(path) == []


def test_any_number_of_volumes_is_written_beside_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf.files, "__defaults__", (30_000,))
    paths = write_report(small(), tmp_path / "report.pdf", date=PARTICULARS.date)
    assert [path.name for path in paths[:2]] == ["report.pdf", "report-2.pdf"]
    assert sorted(tmp_path.iterdir()) == sorted(paths)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80), st.sampled_from(["en", "ar", "zh", "es", "x<y"]))
def test_any_text_can_be_set(text: str, language: str) -> None:
    content: Content = (Run(text), Note((Run("a"), Run(text, language=language.replace("zh", "ja")))))
    blocks: tuple[Block, ...] = (
        Heading(text),
        Para(content),
        Recommended("recommendation:x", 1, text, content),
        Para((Ref("recommendation:x"),)),
    )
    report = evolve(document(small()), title=text, authors=(text,), chapters=(Chapter(text, blocks),))
    (source,) = pdf.typeset(report, volumes(report), Meter())
    fonts = typst.Fonts(font_paths=[str(f) for f in typst_fonts.folders()], include_embedded_fonts=False)
    assert typst.compile(source.encode(), font_paths=fonts)


def test_a_cancelled_report_ends_its_child_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    meter = Meter()
    meter.watch = lambda step, _done, _total: meter.cancel() if step == "Making the PDF" else None
    with pytest.raises(Cancelled):
        write_report(large(), path, meter=meter)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_chinese_without_its_font_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typst_fonts, "_PACKAGE", "no_such_package")
    with pytest.raises(KnownError, match="needs a Chinese font, which is not installed"):
        pdf.files(quoting_chinese(), Meter())


@pytest.mark.skipif(not typst_fonts.has_chinese(), reason="the Chinese font is not on this machine")
def test_a_chinese_law_is_quoted_in_its_own_letters() -> None:
    (content,) = pdf.files(quoting_chinese(), Meter())
    assert "偷运移民" in squeezed("".join(said(content)))


def quoting_chinese() -> Document:
    now = small()
    law = evolve(CODE, language="zh")
    (text,) = now.texts.values()
    chinese = evolve(now, laws=(law,), texts={text.sha: text})
    note = Note((Run("偷运移民", language="zh"),))
    return evolve(document(chinese), chapters=(Chapter("I", (Para((Run("Quoted."), note)),)),))


def test_what_typst_cannot_do_becomes_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_LIMITS", evolve(pdf._LIMITS, memory_mb=64))
    with pytest.raises(KnownError, match=r"could not be made: .* Write the report in Word"):
        written(small())


def test_the_contents_are_as_long_before_their_pages_are_known() -> None:
    report = document(small())
    (source,) = pdf.typeset(report, volumes(report), Meter())
    unknown = source.replace("if query(heading).len() == 0", "if true")
    assert unknown != source
    fonts = typst.Fonts(font_paths=[str(folder) for folder in typst_fonts.folders()], include_system_fonts=False)
    known, foretold = (typst.compile(text.encode(), font_paths=fonts) for text in (source, unknown))
    assert len(said(known)) == len(said(foretold))
