"""Bringing a law in: by what it is, through the child, with proposals; refusals name the file."""

import os
import re
import zipfile
from pathlib import Path

import pytest

from gapanalyzer.app.intake import bring_in, bring_in_all
from gapanalyzer.app.plugins import HTML, IMPORTERS, PDF, TEXT, WORD, importer_of
from gapanalyzer.legislation.incoming import Incoming, packed, unpacked
from gapanalyzer.legislation.reading.read_bytes import limited, whole
from gapanalyzer.legislation.reading.read_docx import read
from gapanalyzer.legislation.taking_in import incoming_of
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


def test_a_law_in_markdown_is_text(tmp_path: Path) -> None:
    file = tmp_path / "law.md"
    file.write_text(
        "# Penal Code of Calvara\n\n## Article 1. Scope\n\nThis is it.\n\n**Article 2.** Duty\n\nIt is kept.\n"
    )
    incoming = bring_in(file)
    assert [article.number for article in incoming.text.articles] == ["1", "2"]
    assert incoming.title == "Penal Code of Calvara"


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


def texts(folder: Path, names: list[str]) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Article 1. Purpose\nThis is the law.\n\nArticle 2. Duty\nIt is kept.\n")


def said(path: Path) -> list[tuple[str, str]]:
    """Each file that came, with its sentence or the numbers of its articles."""
    return [
        (b.name, str(b.outcome) if isinstance(b.outcome, KnownError) else " ".join(_numbers(b.outcome)))
        for b in bring_in_all(path)
    ]


def _numbers(incoming: Incoming) -> list[str]:
    return [article.number for article in incoming.text.articles]


def test_the_files_of_a_folder_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    texts(tmp_path, ["b.txt", "a/z.txt", ".hidden", "~$b.docx", "Thumbs.db", "__MACOSX/x"])
    (tmp_path / "c.png").write_bytes(b"\x89PNG")
    assert said(tmp_path)[:2] == [("a/z.txt", "1 2"), ("b.txt", "1 2")]
    (last,) = said(tmp_path)[2:]
    assert last[1].startswith("c.png cannot be read: it is a picture. ")


def test_the_files_of_an_archive_come_in_and_lead_nowhere(tmp_path: Path) -> None:
    texts(tmp_path, ["law.txt"])
    file = tmp_path / "laws.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("../../b:ad.txt", "a/law.txt", "z/law.txt", "__MACOSX/law.txt"):
            archive.write(tmp_path / "law.txt", name)
        archive.writestr("inner.zip", b"PK\x05\x06" + bytes(18))
    found = said(file)
    assert found[0] == ("b_ad.txt", "1 2")
    assert [name for name, _ in found] == ["b_ad.txt", "law.txt", "inner.zip", "law.txt"]
    assert found[2][1].startswith("inner.zip cannot be read: ")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["law.txt", "laws.zip"]


def test_one_file_comes_by_itself_and_what_is_not_there_is_named(tmp_path: Path) -> None:
    texts(tmp_path, ["law.txt"])
    (tmp_path / "empty").mkdir()
    assert said(tmp_path / "law.txt") == [("law.txt", "1 2")]
    for name in ("gone.zip", "empty"):
        ((_, sentence),) = said(tmp_path / name)
        assert sentence.startswith(f"{name} cannot be read: ")


@pytest.mark.parametrize(
    ("name", "parts", "reason"),
    [
        ("bomb.zip", {"a.txt": " " * 30_000_000}, "it is built to fill the memory"),
        ("many.zip", {f"{i}.txt": "x" for i in range(501)}, "there are more than 500 files in it"),
        ("none.zip", {"a/": ""}, "there are no files in it"),
        ("word.zip", {"[Content_Types].xml": "<x/>"}, r"it is called \.zip but is a Word or other Office file"),
    ],
)
def test_an_archive_that_is_none_of_ours_is_one_sentence(
    name: str, parts: dict[str, str], reason: str, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    ((_, sentence),) = said(tmp_path / name)
    assert re.match(f"{name} cannot be read: {reason}", sentence)


def test_a_damaged_archive_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04" + bytes(50))
    ((name, sentence),) = said(tmp_path / "cut.zip")
    assert (name, sentence.split(":")[0]) == ("cut.zip", "cut.zip cannot be read")


def test_cancelling_stops_a_folder_too(tmp_path: Path) -> None:
    texts(tmp_path, ["law.txt"])
    stopped = Meter()
    stopped.cancel()
    with pytest.raises(Cancelled):
        list(bring_in_all(tmp_path, stopped))


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
