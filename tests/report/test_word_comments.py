"""What people noted for one another comes out as comments of Word, and in no report that is for others."""

import datetime as dt
from pathlib import Path

import pytest
from attrs import evolve
from docx import Document

from gapanalyzer.app.reports import Manner, write_report
from gapanalyzer.assess import edit
from gapanalyzer.exchange.read_word import read_word
from gapanalyzer.model.assessment import Assessment, Field
from gapanalyzer.model.ledger import Stamp
from gapanalyzer.report.blocks import Remark
from gapanalyzer.report.word_comments import Comments, initials
from tests.builders import ANNA, BEN, after, empty
from tests.documents import faults
from tests.report.assessments import small
from tests.report.word_file import W, WordFile, style, words

DAY = dt.date(2026, 11, 23)
CLARA = Stamp("clara", "2026-11-23T21:30:00-05:00", "step-3")
HOSTILE = 'A <b> & "quote" \x00 ]]>\r\nnext line\r\n\r\nnext paragraph \U0001f6a2 بحر'


def noted() -> Assessment:
    """Two people noted something on R1, one on R5; R3 has no note."""
    now = after(empty(), edit.begin(empty(), ANNA, state="Calvara"))
    for stamp, name in ((ANNA, "Anna Alba"), (BEN, "بحر Ben de la Bruno"), (CLARA, "Clara")):
        now = after(now, edit.name_person(now, stamp, name=name))
    for stamp, requirement, text in (
        (ANNA, "R1", "Ask the ministry."),
        (BEN, "R1", "I did.\n\nThey will answer."),
        (CLARA, "R5", HOSTILE),
    ):
        now = after(now, edit.write(now, stamp, requirement=requirement, which=Field.NOTE, text=text))
    return now


def written(now: Assessment, at: Path, profile: str, language: str = "en") -> Path:
    path = at / f"{profile}-{language}.docx"
    write_report(now, path, language=language, date=DAY, manner=Manner("gap", profile=profile))
    return path


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_note_is_a_comment_with_author_initials_and_date(tmp_path: Path, language: str) -> None:
    path = written(noted(), tmp_path, "internal", language)
    assert faults(path) == []
    assert WordFile.of(path.read_bytes()).faults() == []
    said = [(c.author, c.initials, str(c.timestamp), c.text) for c in Document(str(path)).comments]
    assert said[:2] == [
        ("Anna Alba", "AA", "2026-11-23 09:00:00+00:00", "Ask the ministry."),
        ("بحر Ben de la Bruno", "بBdlB", "2026-11-23 09:05:00+00:00", "I did.\nThey will answer."),
    ]
    assert said[2][:3] == ("Clara", "C", "2026-11-24 02:30:00+00:00")
    assert "next paragraph" in said[2][3]


def test_a_comment_stands_at_the_heading_of_its_requirement(tmp_path: Path) -> None:
    file = WordFile.of(written(noted(), tmp_path, "internal").read_bytes())
    places = [p for p in file.body.iter(f"{W}p") if p.find(f"{W}commentRangeStart") is not None]
    assert [(style(p), words(p)) for p in places] == [("Heading2", "Title of R1"), ("Heading2", "Title of R5")]
    assert [len(p.findall(f"{W}r/{W}commentReference")) for p in places] == [2, 1]
    assert "Ask the ministry." not in "\n".join(file.paragraphs())


@pytest.mark.parametrize("profile", ["public", "anonymous"])
def test_a_report_for_others_has_no_comments(tmp_path: Path, profile: str) -> None:
    file = WordFile.of(written(noted(), tmp_path, profile).read_bytes())
    assert "word/comments.xml" not in file.parts
    assert all(b"comment" not in content for name, content in file.parts.items() if name.startswith("word/"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_comments_are_not_read_back(tmp_path: Path, language: str) -> None:
    assert read_word(noted(), written(noted(), tmp_path, "internal", language)) == ()


def test_a_page_and_a_pdf_print_the_notes_with_their_authors(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_report(noted(), path, date=DAY, manner=Manner("gap", profile="internal"))
    page = path.read_text(encoding="utf-8")
    assert "Anna Alba: Ask the ministry." in page
    assert "They will answer." in page


def test_a_note_whose_author_is_not_known_is_a_comment_too(tmp_path: Path) -> None:
    now = evolve(small(), people={})
    (comment,) = Document(str(written(now, tmp_path, "internal"))).comments
    assert (comment.author, comment.timestamp, comment.text) == ("GapAnalyzer", None, "Ask Ben about this.")


def test_initials_are_the_first_letters_of_the_words_of_a_name() -> None:
    assert initials("  Anna  van der Alba ") == "AvdA"
    assert initials("") == ""
    assert len(initials("a " * 40)) == 9


@pytest.mark.parametrize("moment", ["", "yesterday", "2026-13-01T00:00:00+00:00", "0001-01-01T00:00:00+14:00"])
def test_what_is_no_moment_leaves_the_date_out(moment: str) -> None:
    comments = Comments()
    comments.around("", (Remark("Anna", moment, "x"),))
    assert "w:date" not in comments.part()
