"""Bringing a law in: by what it is, through the child, with proposals; refusals name the file."""

from pathlib import Path

import pytest

from gapanalyzer.app.intake import bring_in
from gapanalyzer.app.plugins import HTML, IMPORTERS, PDF, TEXT, WORD, importer_of
from gapanalyzer.legislation.incoming import incoming_of, packed, unpacked
from gapanalyzer.legislation.read_docx import read
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled, KnownError
from tests.hostile.crafted import docx, line, p, pdf

LAWS = Path(__file__).parents[3] / "shared" / "legislation"
BODY = (
    p("Immigration Act of Calvara")
    + p("Article 1. Purpose of the Act")
    + p("This Act is to be applied to any person who enters by land, by sea or by air.")
    + p("Article 2. Definitions")
    + p("In this Act the officer is the person who may not be under the orders of the carrier.")
)


def test_a_law_comes_in_with_its_articles_title_short_name_and_language(tmp_path: Path) -> None:
    incoming = bring_in(docx(tmp_path / "Act 2009.docx", BODY))
    assert [article.number for article in incoming.text.articles] == ["1", "2"]
    assert incoming.text.source == "Act 2009.docx"
    assert (incoming.title, incoming.short, incoming.language) == ("Immigration Act of Calvara", "IA", "en")


def test_a_file_is_read_for_what_it_is_whatever_it_is_called(tmp_path: Path) -> None:
    assert importer_of(docx(tmp_path / "a.pdf", BODY)) is WORD
    assert importer_of(pdf(tmp_path / "b.docx", [line("x", 1, 1)])) is PDF
    page = tmp_path / "c.txt"
    page.write_bytes("<!DOCTYPE html><p>Artículo".encode("utf-16"))
    assert importer_of(page) is HTML
    text = tmp_path / "d"
    text.write_text("Article 1")
    assert importer_of(text) is TEXT


def test_every_importer_has_its_own_suffixes() -> None:
    suffixes = [suffix for importer in IMPORTERS for suffix in importer.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_what_crosses_from_the_child_comes_out_as_it_went_in(tmp_path: Path) -> None:
    incoming = incoming_of(read(docx(tmp_path / "law.docx", BODY)), "law.docx")
    said = packed(incoming)
    listed = {key: list(value) if isinstance(value, tuple) else value for key, value in said.items()}
    assert unpacked(listed) == incoming


@pytest.mark.parametrize("said", [{}, {"paragraphs": "abc"}, {"paragraphs": [1]}])
def test_an_answer_of_the_wrong_shape_is_no_law(said: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        unpacked(said)


def test_folders_and_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r" cannot be read: it is a folder\. Choose the files in it\."):
        bring_in(tmp_path)
    with pytest.raises(KnownError, match=r"^gone\.pdf cannot be read: it is not there\. "):
        bring_in(tmp_path / "gone.pdf")


def test_a_file_over_the_limit_is_refused_without_reading_it(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as stream:
        stream.truncate(101 * 2**20)
    with pytest.raises(KnownError, match=r"^huge\.txt cannot be read: it is larger than 100 MB\. "):
        bring_in(file)


def test_progress_is_told_and_cancelling_stops_it(tmp_path: Path) -> None:
    file = docx(tmp_path / "law.docx", BODY)
    steps: list[str] = []
    bring_in(file, Meter(lambda step, _done, _total: steps.append(step)))
    assert steps[:2] == ["Reading the text", "Finding the articles"]
    stopped = Meter()
    stopped.cancel()
    with pytest.raises(Cancelled):
        bring_in(file, stopped)


@pytest.mark.skipif(not LAWS.exists(), reason="the real laws are not on this machine")
@pytest.mark.parametrize(
    ("name", "short", "language"),
    [
        ("canada-irpa-en.pdf", "IRPA", "en"),
        ("canada-lipr-fr.docx", "LI", "fr"),
        ("germany-aufenthg.txt", "AufenthG", "de"),
    ],
)
def test_real_laws_come_in(name: str, short: str, language: str) -> None:
    incoming = bring_in(LAWS / name)
    assert (incoming.short, incoming.language) == (short, language)
    assert len(incoming.text.articles) > 150
