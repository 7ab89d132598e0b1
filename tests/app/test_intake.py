"""Bringing a law in: by what it is, through the child, with proposals; refusals name the file."""

import os
from pathlib import Path

import pytest

from gapanalyzer.app.intake import bring_in
from gapanalyzer.app.plugins import HTML, IMPORTERS, PDF, TEXT, WORD, importer_of
from gapanalyzer.legislation.incoming import incoming_of, packed, unpacked
from gapanalyzer.legislation.read_bytes import limited, whole
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


def test_a_format_is_told_by_what_the_file_is(tmp_path: Path) -> None:
    assert importer_of(docx(tmp_path / "law.docx", BODY)) is WORD
    assert importer_of(docx(tmp_path / "no suffix", BODY)) is WORD
    assert importer_of(pdf(tmp_path / "download.aspx", [line("x", 1, 1)])) is PDF
    for name, content, importer in (
        ("a.html", "<!DOCTYPE html><p>Artículo".encode("utf-16"), HTML),
        ("b.aspx", b"<div>Article 1</div>", HTML),
        ("c.html", b"Article 1", HTML),
        ("d.txt", b"In this Act <p> is a sign", TEXT),
        ("e", b"Article 1", TEXT),
    ):
        (tmp_path / name).write_bytes(content)
        assert importer_of(tmp_path / name) is importer


def test_a_file_with_the_wrong_name_is_named_for_what_it_is(tmp_path: Path) -> None:
    docx(tmp_path / "law.pdf", BODY)
    pdf(tmp_path / "law.docx", [line("x", 1, 1)])
    (tmp_path / "law.txt").write_bytes(b"<html><p>Article 1")
    (tmp_path / "act.pdf").write_bytes(b"Article 1")
    for name, what in (
        ("law.pdf", r"it is called \.pdf but is a Word file\. Rename it so that its name ends in \.docx"),
        ("law.docx", r"it is called \.docx but is a PDF file\. Rename it so that its name ends in \.pdf"),
        ("law.txt", r"it is called \.txt but is a web page\. Rename it so that its name ends in \.html"),
        ("act.pdf", r"it is called \.pdf but is no such file"),
    ):
        with pytest.raises(KnownError, match=f"^{name} cannot be read: {what}"):
            importer_of(tmp_path / name)


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


def test_a_reader_reads_only_files_with_something_in_them(tmp_path: Path) -> None:
    for path, reason in ((tmp_path, "it is a folder"), (tmp_path / "gone.txt", "it is not there any more")):
        with pytest.raises(KnownError, match=reason):
            whole(path)
    with pytest.raises(KnownError, match="it is no ordinary file"):
        bring_in(Path(os.devnull))
    with pytest.raises(KnownError, match="more than 20 million characters"):
        limited(20_000_001, "law.txt")


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
